import { setInterval } from "node:timers";
import sharp from "sharp";
import { expect, it } from "vitest";
import {
  exifThatLies,
  jpegThatIsAPage,
  jpegThatIsAScript,
  jpegThatIsAZip,
  pngOf50000,
  pngWithTextBomb,
  progressiveGiant,
  svg,
  svgBehindJpegMark,
  webpOfManyFrames,
} from "#tests/fixtures/hostile.ts";
import { phonePhoto } from "#tests/fixtures/photos.ts";
import { inspectImage, makeThumbnail } from "./image.server.ts";

const MEGABYTE = 1024 * 1024;

/** By how many bytes the process grew at most while it worked. */
async function growthDuring(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
  await work();
  clearInterval(timer);
  return Math.max(most, process.memoryUsage().rss) - before;
}

it.each([
  ["a page", jpegThatIsAPage],
  ["a zip archive", jpegThatIsAZip],
  ["a script", jpegThatIsAScript],
])(
  "a JPEG that is %s as well is a JPEG, and its thumbnail holds nothing but the picture",
  async (_what, make) => {
    const body = await make();
    expect(await inspectImage(body)).toMatchObject({ contentType: "image/jpeg" });
    const thumbnail = await makeThumbnail(body);
    expect(thumbnail?.toString("latin1")).not.toMatch(/script|alert|PK\x03\x04/);
  },
);

it("an SVG is no photo, whatever stands before it", async () => {
  for (const body of [svg, svgBehindJpegMark])
    await expect(inspectImage(body)).rejects.toMatchObject({ code: "photo.not_a_picture" });
});

it("a PNG of 50,000 x 50,000 and a progressive giant are refused before they are unpacked", async () => {
  const progressive = await progressiveGiant();
  const grown = await growthDuring(async () => {
    for (const [body, megapixels] of [
      [pngOf50000(), 2500],
      [progressive, 36],
    ] as const)
      await expect(inspectImage(body)).rejects.toMatchObject({
        code: "photo.too_many_pixels",
        details: { megapixels },
      });
  });
  expect(grown).toBeLessThan(60 * MEGABYTE);
});

it("a text bomb and hundreds of frames cost no more than the one picture that is shown", async () => {
  const bodies = [pngWithTextBomb(), await webpOfManyFrames()];
  const grown = await growthDuring(async () => {
    for (const body of bodies) {
      await inspectImage(body);
      await makeThumbnail(body);
    }
  });
  expect(grown).toBeLessThan(100 * MEGABYTE);
});

it("photos that come at once are unpacked one after the other", async () => {
  const body = await phonePhoto({ seed: 1, takenAt: new Date(), megabytes: 2 });
  let most = 0;
  const timer = setInterval(() => (most = Math.max(most, sharp.counters().process)), 1);
  await Promise.all(Array.from({ length: 6 }, () => inspectImage(body).then(() => makeThumbnail(body))));
  clearInterval(timer);
  expect(most).toBe(1);
});

it("EXIF that promises more than it holds is no EXIF", async () => {
  expect(await inspectImage(await exifThatLies())).toMatchObject({ takenAtLocal: null });
});
