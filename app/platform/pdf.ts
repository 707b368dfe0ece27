import { createRequire } from "node:module";
import type pdfmake from "pdfmake";

export type PdfDocument = Parameters<typeof pdfmake.createPdf>[0];
export type PdfContent = PdfDocument["content"];

const resolve = createRequire(import.meta.url).resolve;
const face = (file: string): string => resolve(`@expo-google-fonts/noto-sans/${file}`);

/** The faces that documents are set in: they have all letters of the three languages, U+02BB and U+02BC included. */
export const pdfFaces = {
  normal: face("400Regular/NotoSans_400Regular.ttf"),
  bold: face("600SemiBold/NotoSans_600SemiBold.ttf"),
};

/** Lays a document out on A4, unless it says otherwise, with page numbers below. Pictures are data addresses. */
export async function renderPdf(document: PdfDocument): Promise<Buffer> {
  const maker = await (loading ??= load());
  return maker
    .createPdf({
      pageSize: "A4",
      pageMargins: [40, 40, 40, 48],
      footer: (page, pages) => ({ text: `${page} / ${pages}`, alignment: "right", margin: [40, 12] }),
      ...document,
      defaultStyle: { font: "NotoSans", fontSize: 9, ...document.defaultStyle },
    })
    .getBuffer();
}

let loading: Promise<typeof pdfmake> | undefined;

/** With the first document: a process that makes none starts sooner and stays smaller. */
async function load(): Promise<typeof pdfmake> {
  const { default: maker } = await import("pdfmake");
  const italics = { italics: pdfFaces.normal, bolditalics: pdfFaces.bold };
  maker.setFonts({ NotoSans: { ...pdfFaces, ...italics } });
  const faceFiles = new Set(Object.values(pdfFaces));
  // A document is made of what it is given: it fetches nothing, and reads no file but its faces.
  maker.setUrlAccessPolicy(() => false);
  maker.setLocalAccessPolicy((path) => faceFiles.has(path));
  return maker;
}
