import { randomUUID } from "node:crypto";
import type { Person } from "#tests/doubles/bot-api.ts";
import { heicHeader, phonePhoto } from "#tests/fixtures/photos.ts";
import { bag, typedAmount, type Day } from "./main-job-day.ts";
import { ask, sees } from "./telegram.ts";
import { waitUntil } from "./wait.ts";
import { t } from "./words.ts";

export async function confirmIssue(operator: Person, day: Day): Promise<void> {
  // The notice first: one that came between the question and the tap would make the tap's card an older one.
  await sees(day.system, operator, day.beans.name);
  await ask(day.system, operator, "/receive", day.beans.name);
  await operator.tap(t("bot:b.confirm"));
  await sees(day.system, operator, "is confirmed");
}

/** Files as phones write them: an 8 MB photo with its EXIF, and a HEIC, both byte for byte. */
export interface VisitPhotos {
  readonly before: Buffer;
  readonly after: Buffer;
  readonly takenAt: Date;
}

export async function startVisit(operator: Person, day: Day): Promise<VisitPhotos> {
  await ask(day.system, operator, "/today", /2 tasks/);
  await operator.tap(`1 ${day.machine.code}`);
  await sees(day.system, operator, t("bot:visit.start"));
  await operator.tap(t("bot:b.start.all"));
  await sees(day.system, operator, /in progress/);
  // Taken a moment after the start, as the phone's clock has it.
  const takenAt = new Date(Math.ceil(Date.now() / 1000) * 1000 + 1000);
  const place = { latitude: 41.311, longitude: 69.279 };
  const before = await phonePhoto({ seed: randomUUID(), takenAt, ...place, megabytes: 7 });
  const after = await heicHeader({ takenAt, ...place });
  await operator.sendPhoto(before, { asDocument: true, fileName: "IMG_20261124_101500.jpg" });
  await sees(day.system, operator, t("bot:card.photos", { done: 1, all: 1, done2: 0, all2: 1 }));
  await operator.sendPhoto(after, {
    asDocument: true,
    fileName: "IMG_0002.HEIC",
    mimeType: "image/heic",
    caption: "after",
  });
  await sees(day.system, operator, t("bot:card.photos", { done: 1, all: 1, done2: 1, all2: 1 }));
  return { before, after, takenAt };
}

/** Less than planned in one canister, the other as planned. */
export async function completeRefill(operator: Person, day: Day): Promise<void> {
  await operator.say("canister-1 1 100");
  await operator.say("all as planned");
  await sees(day.system, operator, t("bot:card.quantities", { done: 2, all: 2 }));
  await tapComplete(operator, day);
  await waitUntil(() => hasStatus(day, "refill", "completed"), { what: () => "the refill to be completed" });
}

/** A card that was redrawn under the thumb says so, and is tapped again. */
async function tapComplete(operator: Person, { system: { bot } }: Day): Promise<void> {
  for (let isStale = true; isStale;) {
    const tap = await operator.tap(t("bot:b.complete"));
    const { text } = await bot.waitForAnswer(tap, { timeoutMs: 20_000 });
    isStale = text === t("bot:card.changed");
  }
}

export async function completeCollection(operator: Person, day: Day): Promise<void> {
  await operator.say(`bag ${bag}`);
  await operator.say(`sum ${typedAmount}`);
  await sees(day.system, operator, t("bot:card.cash", { bag, amount: `${typedAmount} soʻm` }));
  await sees(day.system, operator, t("bot:card.ready"));
  // What a button does, a typed word does.
  await operator.say("complete");
  await waitUntil(() => hasStatus(day, "collection", "completed"), {
    what: () => "the collection to be completed",
  });
  await sees(day.system, operator, bag);
}

const hasStatus = async ({ system }: Day, type: string, status: string): Promise<boolean> =>
  (await system.rows("select 1 from task where type = $1 and status = $2", [type, status])).length === 1;
