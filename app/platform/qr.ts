import QRCode from "qrcode";

/** A QR code in modules: one side of the square, and a path of its dark modules. */
interface QrModules {
  readonly size: number;
  readonly path: string;
}

/** A QR code to be scanned from a screen, which medium error correction is enough for. */
export function drawQr(text: string): QrModules {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const { size } = modules;
  const dark: string[] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) if (modules.get(y, x)) dark.push(`M${x} ${y}h1v1h-1z`);
  }
  return { size, path: dark.join("") };
}

/** Printed on a sticker: read from an arm's length even when scratched. */
const sticker = { errorCorrectionLevel: "Q", margin: 4 } as const;
const PIXELS = 600;

export const stickerPng = (text: string): Promise<Buffer> =>
  QRCode.toBuffer(text, { ...sticker, width: PIXELS });
export const stickerSvg = (text: string): Promise<string> =>
  QRCode.toString(text, { ...sticker, type: "svg" });
