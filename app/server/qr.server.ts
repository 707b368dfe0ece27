import QRCode from "qrcode";
import type { DrawnQr } from "#app/components/qr.tsx";

/** A QR code to be scanned from a screen, which medium error correction is enough for. */
export function drawQr(text: string): DrawnQr {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const { size } = modules;
  const dark: string[] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) if (modules.get(y, x)) dark.push(`M${x} ${y}h1v1h-1z`);
  }
  return { size, path: dark.join("") };
}
