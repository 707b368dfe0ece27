import sharp from "sharp";
import { describe, expect, it } from "vitest";
import {
  heicHeader,
  oversizedPhoto,
  phonePhoto,
  pngBomb,
  recompressed,
  textNamedJpg,
} from "#tests/fixtures/photos.ts";
import { hammingDistance, inspectImage, makeThumbnail } from "./image.server.ts";

const TAKEN = new Date("2025-11-24T05:15:30Z");
const shot = (seed: number, megabytes = 0.3) =>
  phonePhoto({ seed, takenAt: TAKEN, latitude: 41.311081, longitude: -69.240562, megabytes });

describe("a photo", () => {
  it("tells its type, size, time, place and hashes", async () => {
    const facts = await inspectImage(await shot(1));
    expect(facts).toMatchObject({
      contentType: "image/jpeg",
      takenAt: TAKEN,
      takenAtLocal: "2025-11-24T10:15:30",
    });
    expect(facts.latitude).toBeCloseTo(41.311081, 5);
    expect(facts.longitude).toBeCloseTo(-69.240562, 5);
    expect(facts.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(facts.dhash).not.toBeNull();
  });

  it.each([4, 8])("of %d MB from a phone is made of that weight, and is accepted", async (megabytes) => {
    const body = await shot(2, megabytes);
    expect(Math.abs(body.length / 1_000_000 - megabytes)).toBeLessThan(megabytes / 6);
    expect((await inspectImage(body)).contentType).toBe("image/jpeg");
  });

  it.each(["png", "webp"] as const)("keeps its EXIF as %s", async (format) => {
    const body = await sharp(await shot(3))
      .keepExif()
      .toFormat(format)
      .toBuffer();
    const facts = await inspectImage(body);
    expect(facts).toMatchObject({ contentType: `image/${format}`, takenAt: TAKEN });
    expect(facts.latitude).toBeCloseTo(41.311081, 5);
  });

  it("without an offset has a wall-clock time and no instant", async () => {
    const exif = { IFD2: { DateTimeOriginal: "2025:11:24 10:15:30" } };
    const body = await blank().withExif(exif).jpeg().toBuffer();
    expect(await inspectImage(body)).toMatchObject({ takenAtLocal: "2025-11-24T10:15:30", takenAt: null });
  });

  it.each(["0000:00:00 00:00:00", "2025:13:45 99:99:99", "yesterday"])(
    "has no time where EXIF says %j",
    async (time) => {
      const body = await blank()
        .withExif({ IFD2: { DateTimeOriginal: time } })
        .jpeg()
        .toBuffer();
      expect(await inspectImage(body)).toMatchObject({ takenAtLocal: null, takenAt: null });
    },
  );

  it("without EXIF has neither time nor place", async () => {
    const facts = await inspectImage(await blank().jpeg().toBuffer());
    expect(facts).toMatchObject({ takenAt: null, takenAtLocal: null, latitude: null, longitude: null });
  });

  it("lying on its side is measured and shown upright, without EXIF", async () => {
    const body = await sharp(await shot(4))
      .keepExif()
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const facts = await inspectImage(body);
    expect(facts.height).toBeGreaterThan(facts.width ?? 0);
    const thumbnail = await makeThumbnail(body);
    const metadata = await sharp(thumbnail ?? Buffer.alloc(0)).metadata();
    expect(metadata).toMatchObject({ format: "webp", height: 480 });
    expect(metadata.width).toBeLessThan(480);
    expect(metadata.exif).toBeUndefined();
  });

  it("is close to its own copy compressed again, and far from another scene", async () => {
    const [one, other] = await Promise.all([shot(5), shot(6)]);
    const hashes = await Promise.all(
      [one, await recompressed(one), other].map(async (body) => dhashOf(body)),
    );
    const [original = 0n, copy = 0n, different = 0n] = hashes;
    expect(hammingDistance(original, copy)).toBeLessThanOrEqual(4);
    expect(hammingDistance(original, different)).toBeGreaterThan(15);
  });

  it("has a perceptual hash that fits PostgreSQL's bigint", async () => {
    for (const seed of [7, 8, 9, 10]) {
      const hash = await dhashOf(await shot(seed));
      expect(BigInt.asIntN(64, hash)).toBe(hash);
    }
  });

  it("cut off in the middle is accepted: it is what arrived", async () => {
    const body = await shot(11);
    const facts = await inspectImage(body.subarray(0, body.length / 2));
    expect(facts.takenAt).toEqual(TAKEN);
  });
});

describe("a HEIC", () => {
  it("is known by its content and measured; without a decoder it has neither hash nor thumbnail", async () => {
    const body = await heicHeader();
    expect(await inspectImage(body)).toMatchObject({
      contentType: "image/heic",
      width: 4032,
      height: 3024,
      dhash: null,
    });
    expect(await makeThumbnail(body)).toBeNull();
  });

  it("gives the time and place of its EXIF", async () => {
    const facts = await inspectImage(
      await heicHeader({ takenAt: TAKEN, latitude: 41.311081, longitude: 69.240562 }),
    );
    expect(facts).toMatchObject({ contentType: "image/heic", takenAt: TAKEN });
    expect(facts.latitude).toBeCloseTo(41.311081, 5);
  });
});

describe("what is no photo", () => {
  it.each([
    ["a text named .jpg", () => textNamedJpg().body],
    ["nothing", () => Buffer.alloc(0)],
    ["an SVG", () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ["a GIF", () => Buffer.from("GIF89a\x01\x00\x01\x00\x00\x00\x00;", "latin1")],
    ["a JPEG's first bytes", () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0])],
    ["a PNG's first bytes", () => Buffer.from("\x89PNG\r\n\x1a\nnothing", "latin1")],
    ["an AVIF", () => Buffer.from("\0\0\0\x18ftypavif\0\0\0\0mif1avif and more", "latin1")],
  ])("is refused: %s", async (_name, body) => {
    await expect(inspectImage(body())).rejects.toMatchObject({ code: "photo.not_a_picture" });
    expect(await makeThumbnail(body())).toBeNull();
  });

  it("over 10 MB is refused with its size and the limit", async () => {
    await expect(inspectImage(await oversizedPhoto())).rejects.toMatchObject({
      code: "photo.too_large",
      details: { size: 11 * 1024 * 1024, limit: 10 * 1024 * 1024 },
    });
  });

  it("that unpacks to more pixels than any phone makes is refused before it is unpacked", async () => {
    await expect(inspectImage(pngBomb())).rejects.toMatchObject({
      code: "photo.too_many_pixels",
      details: { megapixels: 400, limit: 60 },
    });
    expect(await makeThumbnail(pngBomb())).toBeNull();
  });
});

it("the distance of two hashes counts their different bits, sign and all", () => {
  expect(hammingDistance(0n, 0n)).toBe(0);
  expect(hammingDistance(-1n, 0n)).toBe(64);
  expect(hammingDistance(5n, 6n)).toBe(2);
});

const blank = () => sharp({ create: { width: 64, height: 48, channels: 3, background: "#808080" } });

async function dhashOf(body: Buffer): Promise<bigint> {
  const { dhash } = await inspectImage(body);
  if (dhash === null) throw new Error("no hash");
  return dhash;
}
