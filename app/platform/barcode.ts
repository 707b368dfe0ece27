import type { RenderOptions } from "bwip-js/node";

/** Barcodes as drawings, to be printed. */

/** Any printable text, as short as it can be written. */
export const code128 = (text: string): Promise<string> => draw({ bcid: "code128", text });

/** What a scanner reads as it is printed on the goods, all 13 digits; see `isEan13`. */
export const ean13 = (digits: string): Promise<string> => draw({ bcid: "ean13", text: digits });

/** 13 digits of which the last one checks the others: twelve weighed 1 and 3 in turn, and it, come to a whole ten. */
export function isEan13(text: string): boolean {
  if (!/^\d{13}$/.test(text)) return false;
  const sum = [...text].reduce((all, digit, index) => all + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}

/** The drawing without its text, which is set beside it in the document's own face. */
async function draw(options: RenderOptions): Promise<string> {
  // 2 MB of source, which a process that draws none does without.
  const { default: bwip } = await import("bwip-js/node");
  return bwip.toSVG({ height: 10, paddingwidth: 0, includetext: false, ...options });
}
