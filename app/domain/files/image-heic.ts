/** Brands of HEIF files whose pictures are HEVC; AVIF shares the container but names other brands. */
const HEVC_BRANDS = new Set(["heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs"]);
const EXIF_MARK = Buffer.from("Exif\0\0", "latin1");
const LONGEST_EXIF = 256 * 1024;
/** Where cameras keep the size of the picture: in the head of the file, far before its pixels. */
const HEAD_LENGTH = 256 * 1024;

/**
 * True where the file opens with an ISO `ftyp` box of an HEVC brand and goes on after it. The major brand
 * may be the neutral `mif1`/`msf1`; then the compatible ones decide.
 */
export function isHeic(body: Buffer): boolean {
  if (body.length < 24 || body.toString("latin1", 4, 8) !== "ftyp") return false;
  const length = body.readUInt32BE(0);
  const isBox = length >= 16 && length % 4 === 0 && length <= 256 && length < body.length;
  return isBox && brandsOf(body, length).some((brand) => HEVC_BRANDS.has(brand));
}

/** The box: length, "ftyp", major brand, minor version, compatible brands, four bytes each. */
function brandsOf(body: Buffer, length: number): string[] {
  const brands = [body.toString("latin1", 8, 12)];
  for (let at = 16; at < length; at += 4) brands.push(body.toString("latin1", at, at + 4));
  return brands;
}

/**
 * Pixels of the largest picture that the file declares (tiles and previews have smaller `ispe` boxes);
 * null where it declares none. Read without a decoder.
 */
export function heicSize(body: Buffer): { width: number; height: number } | null {
  const head = body.subarray(0, HEAD_LENGTH);
  let largest: { width: number; height: number } | null = null;
  for (
    let at = head.indexOf("ispe");
    at !== -1 && at + 16 <= head.length;
    at = head.indexOf("ispe", at + 4)
  ) {
    const size = { width: head.readUInt32BE(at + 8), height: head.readUInt32BE(at + 12) };
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}

/**
 * The TIFF block of the EXIF item, found by its mark rather than by walking the boxes: a walk trusts
 * lengths that the sender wrote (exifr's own never ends on a box of length 0, and refuses newer phones).
 */
export function heicExif(body: Buffer): Buffer | null {
  for (let at = body.indexOf(EXIF_MARK); at !== -1; at = body.indexOf(EXIF_MARK, at + 1)) {
    const tiff = body.subarray(at + EXIF_MARK.length, at + LONGEST_EXIF);
    if (["II*\0", "MM\0*"].includes(tiff.toString("latin1", 0, 4))) return tiff;
  }
  return null;
}
