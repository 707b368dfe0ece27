import { createHash } from "node:crypto";
import exifr from "exifr";
import sharp, { type Metadata, type Sharp } from "sharp";
import { AppError } from "#app/platform/errors.ts";
import { isSoundTiff } from "./exif.ts";
import { heicExif, heicSize, isHeic } from "./image-heic.ts";

export type ImageType = "image/jpeg" | "image/png" | "image/webp" | "image/heic";

/** What the bytes of a photo say about it; nothing here comes from its name or its sender. */
export interface ImageFacts {
  readonly contentType: ImageType;
  /** Pixels as the picture is looked at, turned as its EXIF says; null where a HEIC does not tell. */
  readonly width: number | null;
  readonly height: number | null;
  /** The instant it was taken; null unless EXIF gives time and offset both. */
  readonly takenAt: Date | null;
  /** EXIF's own wall-clock time, `2025-11-24T10:15:00`, in whatever zone the phone was set to. */
  readonly takenAtLocal: string | null;
  /** Degrees, north and east positive. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** 64-bit perceptual hash as a signed number (fits PostgreSQL's bigint); null where it can't be decoded. */
  readonly dhash: bigint | null;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** Bytes. */
export const LARGEST_PHOTO = 10 * 1024 * 1024;
/** Decoding more would cost a web process its memory; phones stay below it within `LARGEST_PHOTO`. */
const MOST_PIXELS = 60_000_000;
/** A progressive JPEG or interlaced PNG is held whole while it is unpacked; phones make none above 12 million. */
const MOST_PIXELS_AT_ONCE = 16_000_000;
const THUMBNAIL_EDGE = 480;

/**
 * Proves by content that this is a photo and reads what it carries. Throws `photo.too_large` (bytes:
 * size, limit), `photo.too_many_pixels` (megapixels, limit) or `photo.not_a_picture`.
 */
export async function inspectImage(body: Buffer): Promise<ImageFacts> {
  if (body.length > LARGEST_PHOTO)
    throw new AppError("photo.too_large", { size: body.length, limit: LARGEST_PHOTO });
  const contentType = typeByContent(body);
  if (!contentType) throw new AppError("photo.not_a_picture");
  const sha256 = createHash("sha256").update(body).digest("hex");
  const facts = contentType === "image/heic" ? await inspectHeic(body) : await inspectDecodable(body);
  return { contentType, sha256, ...facts };
}

/** At most 480 pixels a side, upright, webp, without EXIF; null where there is no decoder for it. */
export async function makeThumbnail(body: Buffer): Promise<Buffer | null> {
  if (!typeByContent(body)) return null;
  const edge = { width: THUMBNAIL_EDGE, height: THUMBNAIL_EDGE };
  const picture = decode(body)
    .autoOrient()
    .resize({ ...edge, fit: "inside", withoutEnlargement: true });
  return oneAtATime(() => picture.webp({ quality: 75 }).toBuffer()).catch(() => null);
}

/** How many of the 64 bits of two perceptual hashes differ: 0 is the same picture to the eye. */
export function hammingDistance(a: bigint, b: bigint): number {
  let different = BigInt.asUintN(64, a ^ b);
  let count = 0;
  for (; different > 0n; different &= different - 1n) count += 1;
  return count;
}

/** Only these four are ever handed to a decoder: each further format is one more parser to attack. */
function typeByContent(body: Buffer): ImageType | null {
  if (body.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return "image/jpeg";
  if (body.subarray(0, 8).equals(Buffer.from("\x89PNG\r\n\x1a\n", "latin1"))) return "image/png";
  if (body.toString("latin1", 0, 4) === "RIFF" && body.toString("latin1", 8, 12) === "WEBP")
    return "image/webp";
  return isHeic(body) ? "image/heic" : null;
}

type Inspected = Omit<ImageFacts, "contentType" | "sha256">;

async function inspectDecodable(body: Buffer): Promise<Inspected> {
  const metadata = await readMetadata(body);
  const { width, height } = metadata.autoOrient;
  const pixels = width * height;
  const limit = metadata.isProgressive ? MOST_PIXELS_AT_ONCE : MOST_PIXELS;
  if (pixels > limit) {
    const megapixels = Math.round(pixels / 1_000_000);
    throw new AppError("photo.too_many_pixels", { megapixels, limit: limit / 1_000_000 });
  }
  const [exif, dhash] = await Promise.all([readExif(tiffOf(metadata)), perceptualHash(body)]);
  return { width, height, dhash, ...exif };
}

async function inspectHeic(body: Buffer): Promise<Inspected> {
  const size = heicSize(body);
  const exif = await readExif(heicExif(body));
  return { width: size?.width ?? null, height: size?.height ?? null, dhash: null, ...exif };
}

async function readMetadata(body: Buffer): Promise<Metadata> {
  try {
    return await sharp(body, { limitInputPixels: false }).metadata();
  } catch (error) {
    throw new AppError("photo.not_a_picture", { reason: String(error) });
  }
}

/** A damaged photo is still proof: what can be decoded of it is shown. */
const decode = (body: Buffer): Sharp => sharp(body, { limitInputPixels: MOST_PIXELS, failOn: "none" });

let decoding: Promise<unknown> = Promise.resolve();

/**
 * A large picture unpacks to some 400 MB: the photos that a process gets at once are unpacked one after the other, so
 * that its memory does not grow with their number.
 */
function oneAtATime<Result>(decodeOne: () => Promise<Result>): Promise<Result> {
  const mine = decoding.then(decodeOne);
  decoding = mine.catch(() => undefined);
  return mine;
}

/** dHash: of a 9 x 8 grey miniature, whether each pixel is darker than its right neighbour. */
async function perceptualHash(body: Buffer): Promise<bigint | null> {
  const miniature = decode(body).autoOrient().greyscale().resize(9, 8, { fit: "fill" });
  const grey = await oneAtATime(() => miniature.raw().toBuffer()).catch(() => null);
  return grey && differencesOf(grey);
}

function differencesOf(grey: Buffer): bigint {
  let hash = 0n;
  for (let row = 0; row < 8; row += 1)
    for (let column = 0; column < 8; column += 1) {
      const at = row * 9 + column;
      hash = (hash << 1n) | (grey.readUInt8(at) < grey.readUInt8(at + 1) ? 1n : 0n);
    }
  return BigInt.asIntN(64, hash);
}

type ExifFacts = Pick<ImageFacts, "takenAt" | "takenAtLocal" | "latitude" | "longitude">;
const NO_EXIF: ExifFacts = { takenAt: null, takenAtLocal: null, latitude: null, longitude: null };

/** The TIFF block of EXIF: sharp hands it out for every format, behind the mark that JPEG puts before it. */
function tiffOf({ exif }: Metadata): Buffer | null {
  if (!exif) return null;
  return exif.toString("latin1", 0, 6) === "Exif\0\0" ? exif.subarray(6) : exif;
}

/** EXIF is the phone's claim, not a condition: a photo whose EXIF can't be read is one without EXIF. */
async function readExif(tiff: Buffer | null): Promise<ExifFacts> {
  if (!tiff || !isSoundTiff(tiff)) return NO_EXIF;
  const tags: unknown = await exifr.parse(tiff, EXIF_OPTIONS).catch(() => undefined);
  return isRecord(tags) ? exifFacts(tags) : NO_EXIF;
}

/** Exactly what is looked at: each further tag is one more thing to be wrong. */
const EXIF_OPTIONS = {
  pick: [
    ...["DateTimeOriginal", "OffsetTimeOriginal"],
    ...["GPSLatitudeRef", "GPSLatitude", "GPSLongitudeRef", "GPSLongitude"],
  ],
  reviveValues: false,
};

function exifFacts(tags: Record<string, unknown>): ExifFacts {
  const takenAtLocal = localTime(tags["DateTimeOriginal"]);
  const place = placeOf(tags["latitude"], tags["longitude"]);
  return { takenAtLocal, takenAt: instant(takenAtLocal, tags["OffsetTimeOriginal"]), ...place };
}

function localTime(value: unknown): string | null {
  const match = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(typeof value === "string" ? value : "");
  const local = match && `${match[1]}-${match[2]}-${match[3]}T${match[4]}`;
  return local && !Number.isNaN(Date.parse(`${local}Z`)) ? local : null;
}

function instant(local: string | null, offset: unknown): Date | null {
  if (!local || typeof offset !== "string" || !/^[+-]\d\d:\d\d/.test(offset)) return null;
  const taken = new Date(local + offset.slice(0, 6));
  return Number.isNaN(taken.getTime()) ? null : taken;
}

/** Phones without a fix write 0, 0: that is no place. */
function placeOf(latitude: unknown, longitude: unknown): Pick<ImageFacts, "latitude" | "longitude"> {
  const isPlace = isWithin(latitude, 90) && isWithin(longitude, 180) && !(latitude === 0 && longitude === 0);
  return isPlace ? { latitude, longitude } : { latitude: null, longitude: null };
}

const isWithin = (value: unknown, limit: number): value is number =>
  typeof value === "number" && Math.abs(value) <= limit;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
