import type { RenderOptions } from "bwip-js/node";

/** Barcodes as drawings, to be printed. */

/** Any printable text, as short as it can be written. */
export const code128 = (text: string): Promise<string> => draw({ bcid: "code128", text });

/** What a scanner reads as it is printed on the goods, all 13 digits; see `isEan13`. */
export const ean13 = (digits: string): Promise<string> => draw({ bcid: "ean13", text: digits });

/** The drawing without its text, which is set beside it in the document's own face. */
async function draw(options: RenderOptions): Promise<string> {
  // 2 MB of source, which a process that draws none does without.
  const { default: bwip } = await import("bwip-js/node");
  return bwip.toSVG({ height: 10, paddingwidth: 0, includetext: false, ...options });
}
