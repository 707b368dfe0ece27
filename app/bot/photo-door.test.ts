import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { getTask } from "#app/domain/work/index.server.ts";
import { openFile } from "#app/domain/files/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { rows, sql } from "#app/platform/database.ts";
import {
  linkedOperator,
  openVisitOf,
  photo,
  planVisit,
  startBotWorld,
  type BotWorld,
} from "#tests/bot-world.ts";
import { makeActor } from "#tests/factories.ts";
import {
  jpegThatIsAPage,
  jpegThatIsAScript,
  pngOf50000,
  progressiveGiant,
  svgBehindJpegMark,
  trickyNames,
} from "#tests/fixtures/hostile.ts";

vi.setConfig({ testTimeout: 60_000 });

let world: BotWorld;
let manager: Actor & { userId: string };
beforeAll(async () => {
  world = await startBotWorld();
  manager = await makeActor("manager");
});
afterEach(() => world.api.misleadDownloads(null));
afterAll(() => world.stop());

/** Sends files as documents into a visit; answers the ids of the photos recorded for them. */
async function send(bodies: readonly Buffer[]): Promise<{ taskId: string; photoIds: string[] }> {
  const operator = await linkedOperator(world, manager);
  const { refillId } = await planVisit(manager, operator);
  await openVisitOf(world, operator);
  await operator.person.say("start all");
  await world.api.waitFor(operator.person.id, /in progress/);
  for (const [at, body] of bodies.entries()) {
    const fileName = `${(trickyNames[at] ?? "x").replaceAll("\0", "")}.jpg`;
    await operator.person.sendPhoto(body, { asDocument: true, fileName, caption: "before" });
  }
  const photos = async () => (await getTask(manager, refillId)).photos;
  await expect.poll(async () => (await photos()).length, { timeout: 10_000 }).toBe(bodies.length);
  return { taskId: refillId, photoIds: (await photos()).map(({ id }) => id) };
}

test("what is a picture as well is kept as that picture, what is none is given up, whatever its name", async () => {
  const hostile = [svgBehindJpegMark, pngOf50000(), await progressiveGiant(), Buffer.from("<script>")];
  const { taskId } = await send([...hostile, await jpegThatIsAPage(), await jpegThatIsAScript()]);
  await world.relay();
  const { photos } = await getTask(manager, taskId);
  const kept = photos.flatMap(({ fileId }) => fileId ?? []);
  expect(kept).toHaveLength(2);
  for (const fileId of kept) {
    const file = await openFile(fileId, "full");
    file.stream.destroy();
    expect(file.contentType).toBe("image/jpeg");
  }
});

test("a file is fetched from the bot's own folder alone, whatever path Telegram is made to tell", async () => {
  const { photoIds } = await send([await photo()]);
  const paths = [
    "../getMe",
    "photos/../../../getMe",
    "/etc/passwd",
    "//evil.example/x",
    "@evil.example/x",
    "x?y",
    "x%2f..",
    "a\\b",
    "",
  ];
  for (const path of paths) {
    world.api.misleadDownloads({ path });
    const downloads = world.api.calls.length;
    await expect(world.bot.fetchPhoto(photoIds[0]!), path).rejects.toThrow("path that is none");
    expect(
      world.api.calls.slice(downloads).map(({ method }) => method),
      path,
    ).toEqual(["getFile"]);
  }
  expect(await filesOf(photoIds[0]!)).toEqual([]);
});

test("a download that is sent on to another address is not followed", async () => {
  let asked = 0;
  const inner = createServer((_request, response) => response.end(`${asked++}`)).listen(0, "127.0.0.1");
  const { photoIds } = await send([await photo()]);
  const { port } = inner.address() as AddressInfo;
  world.api.misleadDownloads({ redirect: `http://127.0.0.1:${port}/latest/meta-data` });
  await expect(world.bot.fetchPhoto(photoIds[0]!)).rejects.toThrow("was not fetched");
  inner.close();
  expect(asked).toBe(0);
  world.api.misleadDownloads(null);
  await world.bot.fetchPhoto(photoIds[0]!);
  expect(await filesOf(photoIds[0]!)).toHaveLength(1);
});

const filesOf = (photoId: string) =>
  rows(sql`select f.id from photo p join stored_file f on f.id = p.file_id where p.id = ${photoId}::uuid`);
