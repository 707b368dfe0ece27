import { beforeAll, describe, expect, it } from "vitest";
import { storeImage } from "#app/domain/files/index.server.ts";
import { execute, row, sql } from "#app/platform/database.ts";
import { newId } from "#app/platform/id.ts";
import { phonePhoto, textNamedJpg } from "#tests/fixtures/photos.ts";
import { fresh } from "#tests/factories.ts";
import {
  codeOf,
  figures,
  makeScene,
  plannedCollection,
  plannedRefill,
  readyRefill,
  sendPhoto,
  type Scene,
} from "#tests/work-scene.ts";
import {
  addPhoto,
  assign,
  attachFetchedPhoto,
  complete,
  getTask,
  movePhoto,
  openPhoto,
  photoToFetch,
  recordTelegramPhoto,
  start,
} from "./index.server.ts";

let scene: Scene;

beforeAll(async () => {
  scene = await makeScene();
});

const picture = (takenAt = new Date()): Promise<Buffer> =>
  phonePhoto({ seed: fresh("photo"), takenAt, megabytes: 0.05 });

async function begun(own: Scene) {
  const task = await plannedRefill(own);
  await assign(own.manager, task.id, { assigneeId: own.operator.userId });
  return start(own.operator, task.id);
}

const flagsOf = async (own: Scene, taskId: string) =>
  (await getTask(own.manager, taskId)).photos.map((photo) => photo.flags);

describe("a photo of a visit", () => {
  it("counts for every task of that machine and person that is in progress, not for others", async () => {
    const own = await makeScene();
    const refill = await begun(own);
    const collection = await plannedCollection(own);
    const waiting = await plannedCollection(own);
    for (const { id } of [collection, waiting])
      await assign(own.manager, id, { assigneeId: own.operator.userId });
    await start(own.operator, collection.id);
    const { taskIds } = await sendPhoto(own.operator, refill.id, "before");
    expect([...taskIds].sort()).toEqual([refill.id, collection.id].sort());
    expect((await getTask(own.operator, collection.id)).photoCounts).toEqual({ before: 1, after: 0 });
    expect((await getTask(own.operator, waiting.id)).photoCounts).toEqual({ before: 0, after: 0 });
  });

  it("is refused once its own task has enough, also where another of the visit would take it", async () => {
    const own = await makeScene();
    const refill = await begun(own);
    await execute(sql`
      with many as (
        insert into photo (id, machine_id, sender_id, channel, telegram_file_id, file_unique_id, forwarded, sent_at, created_at)
        select gen_random_uuid(), ${own.machine.id}::uuid, ${own.operator.userId}::uuid, 'bot', gen_random_uuid(), gen_random_uuid(), false, now(), now()
        from generate_series(1, 40) returning id)
      insert into task_photo (task_id, photo_id, kind) select ${refill.id}::uuid, id, 'other' from many`);
    const collection = await plannedCollection(own);
    await assign(own.manager, collection.id, { assigneeId: own.operator.userId });
    await start(own.operator, collection.id);
    expect(await codeOf(sendPhoto(own.operator, refill.id, "before"))).toBe("photo.too_many");
    expect((await sendPhoto(own.operator, collection.id, "before")).taskIds).toEqual([collection.id]);
  });

  it("still counts for a task of the visit that is completed, within two hours of its start", async () => {
    const own = await makeScene();
    const task = await readyRefill(own);
    await complete(own.operator, task.id, { items: figures(own) });
    const sentAt = new Date(Date.now() - 1000);
    expect((await sendPhoto(own.operator, task.id, "after", { sentAt })).taskIds).toEqual([task.id]);
    const late = await begun(own);
    await expect(
      recordTelegramPhoto(own.operator, {
        machineId: own.machine.id,
        kind: "after",
        telegramFileId: newId(),
        fileUniqueId: newId(),
        forwarded: false,
        sentAt: new Date(),
      }),
    ).resolves.toMatchObject({ taskIds: [task.id, late.id] });
  });

  it("is taken only while the work is on, and only of the assignee's task", async () => {
    const task = await plannedRefill(scene);
    await assign(scene.manager, task.id, { assigneeId: scene.operator.userId });
    expect(await codeOf(sendPhoto(scene.operator, task.id, "before"))).toBe("photo.task_not_open");
    expect(await codeOf(sendPhoto(scene.other, task.id, "before"))).toBe("row.not_found");
    expect(await codeOf(sendPhoto(scene.keeper, task.id, "before"))).toBe("access.forbidden");
  });

  it("counts at once, and its bytes come later", async () => {
    const task = await begun(scene);
    const { id } = await sendPhoto(scene.operator, task.id, "before");
    expect((await getTask(scene.manager, task.id)).photosMissing.before).toBe(0);
    expect(await codeOf(openPhoto(scene.manager, id, "full"))).toBe("file.not_found");
    const job = await row(
      sql`select payload from outbox where name = 'fetch-photo' and payload->>'photoId' = ${id}`,
    );
    expect(job).toEqual({ payload: { photoId: id } });
    const bytes = await picture();
    await attachFetchedPhoto(id, await storeImage(bytes));
    expect(await photoToFetch(id)).toBeNull();
    const opened = await openPhoto(scene.operator, id, "full");
    expect(opened).toMatchObject({ contentType: "image/jpeg", size: bytes.length });
    opened.stream.destroy();
    const thumbnail = await openPhoto(scene.manager, id, "thumbnail");
    expect(thumbnail.contentType).toBe("image/webp");
    thumbnail.stream.destroy();
    expect(await codeOf(openPhoto(scene.other, id, "full"))).toBe("row.not_found");
  });

  it("moves to the other side in every task of the visit", async () => {
    const task = await begun(scene);
    const { id } = await sendPhoto(scene.operator, task.id, "before");
    await movePhoto(scene.operator, [id], "after");
    expect((await getTask(scene.operator, task.id)).photoCounts).toEqual({ before: 0, after: 1 });
    expect(await codeOf(movePhoto(scene.other, [id], "before"))).toBe("row.not_found");
  });
});

describe("an uploaded photo", () => {
  it("is stored once for equal bytes, also when they come at the same time", async () => {
    const task = await begun(scene);
    const buffer = await picture();
    await Promise.all([1, 2, 3].map(() => addPhoto(scene.operator, task.id, { kind: "before", buffer })));
    const { photos } = await getTask(scene.manager, task.id);
    expect(photos).toHaveLength(3);
    expect(new Set(photos.map((photo) => photo.fileId)).size).toBe(1);
    expect(photos.map((photo) => photo.flags)).toEqual([[], [], []]);
  });

  it("is refused when it is no picture, and nothing is written", async () => {
    const task = await begun(scene);
    const upload = addPhoto(scene.operator, task.id, { kind: "before", buffer: textNamedJpg().body });
    expect(await codeOf(upload)).toBe("photo.not_a_picture");
    expect((await getTask(scene.manager, task.id)).photos).toEqual([]);
  });
});

describe("certain flags", () => {
  it("name the earlier visit of the same bytes, whichever comes first to be fetched", async () => {
    const own = await makeScene();
    const first = await readyRefill(own);
    const { photos } = await getTask(own.manager, first.id);
    await complete(own.operator, first.id, { items: figures(own, 0, 0) });
    await moveVisitBack(first.id);
    const second = await begun(own);
    const again = await sendPhoto(own.operator, second.id, "before");
    expect(again.taskIds).toEqual([second.id]);
    const file = await storeImage(await picture());
    await attachFetchedPhoto(again.id, file);
    expect(await flagsOf(own, second.id)).toEqual([[]]);
    await attachFetchedPhoto(photos[0]!.id, file);
    const flagged = (await getTask(own.manager, second.id)).photos[0]!;
    expect(flagged.flags).toEqual(["same_bytes"]);
    expect(flagged.evidence).toMatchObject([
      { flag: "same_bytes", photoId: photos[0]!.id, taskId: first.id },
    ]);
    expect(flagged.evidence[0]!.taskNumber).toMatch(/^T-\d{6}$/);
    expect((await flagsOf(own, first.id)).flat()).toEqual([]);
  });

  it("show a reused Telegram file and a forwarded message at once", async () => {
    const own = await makeScene();
    const fileUniqueId = newId();
    const first = await begun(own);
    await sendPhoto(own.operator, first.id, "before", { fileUniqueId });
    await sendPhoto(own.operator, first.id, "after", { fileUniqueId });
    expect(await flagsOf(own, first.id)).toEqual([[], []]);
    const other = await makeScene();
    const second = await begun(other);
    await sendPhoto(other.operator, second.id, "before", { fileUniqueId, forwarded: true });
    expect(await flagsOf(other, second.id)).toEqual([["forwarded", "same_file"]]);
  });

  it("show EXIF that is older than the start", async () => {
    const own = await makeScene();
    const task = await begun(own);
    const old = await picture(new Date(Date.now() - 24 * 3_600_000));
    await addPhoto(own.operator, task.id, { kind: "before", buffer: old });
    await addPhoto(own.operator, task.id, {
      kind: "after",
      buffer: await picture(new Date(Date.now() + 2000)),
    });
    expect(await flagsOf(own, task.id)).toEqual([["older_than_start"], []]);
  });

  it("never come from photos of the same visit, not even after an undo", async () => {
    const own = await makeScene();
    const refill = await begun(own);
    const buffer = await picture(new Date(Date.now() + 2000));
    for (const kind of ["before", "after", "other"] as const)
      await addPhoto(own.operator, refill.id, { kind, buffer });
    expect(await flagsOf(own, refill.id)).toEqual([[], [], []]);
  });
});

/** Lets the visit of a task lie three hours back. */
async function moveVisitBack(taskId: string): Promise<void> {
  await execute(sql`update task set started_at = started_at - interval '3 hours' where id = ${taskId}::uuid`);
}
