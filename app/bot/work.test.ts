import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createItem } from "#app/domain/catalogue/index.server.ts";
import { getMachine, setPlanogram } from "#app/domain/fleet/index.server.ts";
import { heldBy, issue, load } from "#app/domain/stock/index.server.ts";
import {
  allowMissingPhotos,
  assign,
  cancel,
  complete,
  enter,
  getTask,
  reject,
  type TaskDetail,
} from "#app/domain/work/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { row, sql } from "#app/platform/database.ts";
import { units } from "#app/platform/quantity.ts";
import {
  completeVisit,
  labelsOf,
  linkedOperator,
  newBag,
  openVisitOf,
  photo,
  plain,
  planVisit,
  startBotWorld,
  type BotWorld,
  type Operator,
  type PlannedVisit,
} from "#tests/bot-world.ts";
import { fresh, makeActor, makeItem, makeWarehouse, stockUp, system } from "#tests/factories.ts";
import { heicHeader, oversizedPhoto } from "#tests/fixtures/photos.ts";

vi.setConfig({ testTimeout: 60_000 });

let world: BotWorld;
let manager: Actor & { userId: string };

beforeAll(async () => {
  world = await startBotWorld();
  manager = await makeActor("manager");
});
afterAll(() => world.stop());

const sees = (operator: Operator, what: string | RegExp) =>
  world.api.waitFor(operator.person.id, (message) => {
    const text = plain(message.text);
    return typeof what === "string" ? text.includes(what) : what.test(text);
  });
const refillOf = (visit: PlannedVisit): Promise<TaskDetail> => getTask(manager, visit.refillId);

/** A visit that is begun, with its card in the chat. */
async function begin(
  plan: Parameters<typeof planVisit>[2] = {},
): Promise<{ operator: Operator; visit: PlannedVisit }> {
  const operator = await linkedOperator(world, manager);
  const visit = await planVisit(manager, operator, plan);
  await openVisitOf(world, operator);
  await operator.person.say("start all");
  await sees(operator, /in progress/);
  return { operator, visit };
}

describe("quantities", () => {
  test("over capacity is asked once, and taken with “Yes”", async () => {
    const { operator } = await begin({ planned: units(5), held: units(40), collection: false });
    await operator.person.say("A1 23 found 2");
    const asked = await sees(operator, "A1: found 2 + loaded 23 = 25, capacity 20. Is it right?");
    expect(labelsOf(asked)).toContain("Edit");
    await operator.person.tap("Yes, 25");
    await world.api.waitUntil(
      () => !world.api.lastMessage(operator.person.id)!.text.includes("Is it right?"),
    );
    await operator.person.say("A2 5");
    const card = await sees(operator, /✓ A2/);
    expect(card.text).not.toContain("Is it right?");
  });

  test("the slot view: a slot is opened, stepped, its found and taken out asked for one by one", async () => {
    const { operator, visit } = await begin({ slots: 14, collection: false });
    const { person } = operator;
    await person.tap("Slots");
    const first = await sees(operator, "slots 1-12 of 14");
    expect(labelsOf(first)).toEqual(
      expect.arrayContaining(["○ A1", "○ A12", "‹", "1/2", "›", "As planned", "Back"]),
    );
    await person.tap("›");
    await sees(operator, "slots 13-14 of 14");
    await person.tap("○ A13");
    await sees(operator, "Now 0 of 20, par level 10. To load: 5. You hold: 12.");
    await person.tap("−");
    await sees(operator, "Loaded 4 · found ○ · taken out 0");
    await person.tap("+");
    await sees(operator, "Loaded 5");
    await person.tap("Found");
    await sees(operator, "how much was in the slot before loading?");
    await person.say("3");
    await sees(operator, "Loaded 5 · found 3");
    await person.tap("Taken out");
    await sees(operator, "how much did you take out?");
    await person.say("2");
    const where = await sees(operator, "taken out 2: where does it go?");
    expect(labelsOf(where)).toEqual(["I keep it", "Expired", "Damaged", "Quality", "Other"]);
    await person.tap("Damaged");
    await sees(operator, /A13 · .* \(was 0\) · \+5, taken out 2, damaged/);
    const line = (await refillOf(visit)).items.find(({ slot }) => slot === "A13")!;
    expect(line).toMatchObject({
      actual: units(5),
      found: units(3),
      removed: units(2),
      removedReason: "damaged",
    });
    await person.say("7");
    await sees(operator, "Which slot is this for?");
  });

  test("two readings are asked back, packs are repeated in both units, and a wrong line keeps the others", async () => {
    const { operator, visit } = await begin({ slots: 3, held: units(60), collection: false });
    const { person } = operator;
    await person.say("A1 4\nA2 many; A9 3");
    await sees(operator, "“many” is not a quantity.");
    await sees(operator, "There is no slot “A9” at");
    await sees(operator, /✓ A1 /);
    await person.say("A2 2,5");
    await sees(operator, "a piece has no parts");
    await person.say("A3 1,200");
    const asked = await sees(operator, "“1,200”: is it 1 200 or 1.2?");
    expect(labelsOf(asked)).toEqual(expect.arrayContaining(["1 200", "1.2"]));
    expect((await refillOf(visit)).items.map((line) => line.actual)).toEqual([units(4), null, null]);
  });

  test("what is planned beyond what is held stays blank, and is said with the figure that is held", async () => {
    const { operator, visit } = await begin({ planned: units(5), held: units(3), collection: false });
    await operator.person.tap("As planned");
    const short = await sees(operator, /Not enough: .* Needed 5, you hold 3\./);
    expect(labelsOf(short)).toEqual(["A1: 3", "Edit"]);
    await operator.person.tap("Edit", { messageId: short.messageId });
    await sees(operator, "How much did you load?");
    await operator.person.say("2");
    await sees(operator, "Loaded 2");
    expect((await refillOf(visit)).items[0]!.actual).toBe(units(2));
  });

  test("a slot that the plan does not name is taken as well, and what was taken out of it asked for", async () => {
    const { operator, visit } = await begin({ slots: 3, collection: false, unplanned: 1 });
    await operator.person.say("A3 2");
    await sees(operator, /✓ A3 · .*\+2/);
    await operator.person.say("A3 taken out 1");
    await operator.person.tap("I keep it", {
      messageId: (await sees(operator, "where does it go?")).messageId,
    });
    await sees(operator, "+2, taken out 1, with you");
    const line = (await refillOf(visit)).items.find(({ slot }) => slot === "A3");
    expect(line).toMatchObject({ actual: units(2), unplanned: true, removed: units(1), removedReason: null });
  });

  test("a slot that changes its item: the old goods come out and the new ones go in, in one statement", async () => {
    const { operator, visit } = await begin({ slots: 3, collection: false, unplanned: 1 });
    const [coming, , old] = visit.itemIds;
    const { slots } = await getMachine(manager, visit.machineId);
    const a3 = slots[2]!;
    const lines = [{ slotId: a3.id, itemId: old!, quantity: units(5) }];
    await load(manager, { operatorId: operator.userId, machineId: visit.machineId, lines });
    await setPlanogram(manager, visit.machineId, {
      slots: slots.map((slot) => (slot === a3 ? { code: "A3", itemId: coming! } : slot)),
      viaTask: true,
    });
    await operator.person.say("A3 2 taken out 4 keep");
    await sees(operator, /✓ A3 · .*\+2, taken out 4, with you, instead of /);
    const line = (await refillOf(visit)).items.find(({ slot }) => slot === "A3");
    expect(line).toMatchObject({ itemId: coming, actual: units(2), removed: units(4) });
    expect(line).toMatchObject({ standing: { itemId: old }, waiting: { leaving: units(5) } });
    await allowMissingPhotos(manager, visit.refillId, { kinds: ["before", "after"], reason: "test" });
    await operator.person.say("all as planned");
    await sees(operator, /✓ A2 /);
    await operator.person.say("complete");
    await sees(operator, /Slot A3 still holds .*, 1\./);
    await operator.person.say("A3 out 5 keep");
    await sees(operator, /A3 · .*taken out 5/);
    await operator.person.say("complete");
    await expect.poll(async () => (await refillOf(visit)).status, { timeout: 15_000 }).toBe("completed");
    const now = (await getMachine(manager, visit.machineId)).slots[2]!;
    expect(now).toMatchObject({ id: a3.id, itemId: coming, onHand: units(2), waiting: null });
  });

  test("a pack is understood in the language it is typed in", async () => {
    const operator = await linkedOperator(world, manager);
    const item = await createItem(system, {
      sku: fresh("sku"),
      name: "Cola 0,5 l & <lime>",
      kind: "product",
      unit: "pcs",
      packs: [{ name: "box", quantity: units(6) }],
      price: 1_000_000n,
      shelfLifeDays: null,
      lotTracked: false,
      untracked: false,
      category: "",
    });
    const warehouse = await makeWarehouse();
    await stockUp(warehouse.id, item.id, units(48));
    const keeper = await makeActor("warehouse");
    await issue(keeper, {
      warehouseId: warehouse.id,
      operatorId: operator.userId,
      lines: [{ itemId: item.id, quantity: units(24) }],
    });
    await world.relay();
    const card = await sees(operator, /1\. Cola 0,5 l & <lime> · 24 pcs \(4 box\)/);
    expect(card.isSilent).toBe(isNight());
    expect(labelsOf(card)).toEqual(["1", "Confirm"]);
    await operator.person.tap("Confirm");
    await sees(operator, /Issue \d{6} is confirmed: 1 line\./);
    await operator.person.say("/stock");
    await sees(operator, /You answer for: 1 item, 24 pcs\.\nCola 0,5 l & <lime> · 24 pcs/);
    await operator.person.tap("Statement, PDF");
    const { document } = await world.api.waitFor(
      operator.person.id,
      (message) => message.document !== undefined,
    );
    expect(document?.file_name).toMatch(/^statement-\d{4}-\d{2}-\d{2}\.pdf$/);
    expect(
      world.api
        .file(document?.file_id ?? "")
        ?.subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    await operator.person.say("/receive");
    await sees(operator, "Nothing waits for your confirmation.");
  });
});

/** Whether the company's zone has quiet hours now. */
function isNight(): boolean {
  const hour = Number(
    new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Tashkent", hour: "2-digit" }).format(new Date()),
  );
  return hour >= 21 || hour < 7;
}

describe("photos", () => {
  test("come in any order and form, and the last one can be moved to the other side", async () => {
    const { operator, visit } = await begin();
    const { person } = operator;
    await person.sendPhoto(await photo(), { asDocument: true });
    await sees(operator, "Photos before: 1 of 1. Photos after: 0 of 1");
    await person.say("A1 5");
    await person.sendPhoto(await photo(), { caption: "The door sticks" });
    await sees(operator, "Photos before: 1 of 1. Photos after: 1 of 1");
    await sees(operator, "Comment: The door sticks");
    await person.sendPhoto(await photo(), { caption: "before A2 4 found 1" });
    await sees(operator, "Photos before: 2 of 1");
    await sees(operator, /A2 · .* \(was 0\) · \+4, plan 5/);
    await person.say("photo after");
    await sees(operator, "Photos before: 1 of 1. Photos after: 2 of 1");
    await person.tap("More");
    await world.api.waitUntil(() =>
      labelsOf(world.api.lastMessage(person.id)!).includes("Last photo: before"),
    );
    await person.tap("Last photo: before");
    await sees(operator, "Photos before: 2 of 1. Photos after: 1 of 1");
    expect((await getTask(manager, visit.collectionId!)).photoCounts).toEqual({ before: 2, after: 1 });
  });

  test("are fetched with their bytes; what is none, or too large, is told and the others stay", async () => {
    const { operator, visit } = await begin();
    const { person } = operator;
    await person.album([await photo(), await photo()]);
    await person.sendPhoto(await heicHeader(), {
      asDocument: true,
      fileName: "IMG_1.HEIC",
      mimeType: "image/heic",
    });
    await person.sendPhoto(Buffer.from("no picture"), {
      asDocument: true,
      fileName: "list.txt",
      mimeType: "text/plain",
    });
    await sees(operator, "This file is not a photo: list.txt.");
    await person.sendPhoto(await oversizedPhoto(), { asDocument: true, fileName: "big.jpg" });
    await sees(operator, "The file is too large: big.jpg, 11 MB. Limit: 10 MB.");
    await person.sendPhoto(Buffer.from("text that only its name calls a picture"), {
      asDocument: true,
      fileName: "x.jpg",
    });
    await sees(operator, /Photos before: \d of 1/);
    await expect.poll(async () => (await refillOf(visit)).photos.length, { timeout: 5000 }).toBe(4);
    await world.relay();
    await sees(operator, "This file is not a photo. Send JPEG, PNG, WebP or HEIC.");
    const photos = (await refillOf(visit)).photos;
    expect(photos.filter(({ fileId }) => fileId !== null)).toHaveLength(3);
    const kept = await row<{ count: bigint }>(sql`
      select count(*) from telegram_outgoing where payload::text like ${`%${world.api.token}%`}`);
    expect(kept?.count).toBe(0n);
  });

  test("a photo of an earlier task and a forwarded one are kept and told of", async () => {
    const operator = await linkedOperator(world, manager);
    const first = await planVisit(manager, operator);
    const used = await photo();
    await openVisitOf(world, operator);
    await operator.person.say("start all");
    await sees(operator, /in progress/);
    await operator.person.sendPhoto(used, { caption: "before" });
    await operator.person.sendPhoto(await photo(), { caption: "after", forwarded: true });
    await sees(operator, "This photo is forwarded.");
    await operator.person.say("all as planned");
    await operator.person.say(`bag ${newBag()}`);
    await sees(operator, "Everything is here.");
    await operator.person.say("complete all");
    await sees(operator, /^✓ Visit completed/);
    const second = await planVisit(manager, operator, { collection: false });
    await operator.person.say("/today");
    await sees(operator, second.machine);
    await operator.person.sendPhoto(used);
    const told = await sees(
      operator,
      `This photo was already sent for task ${(await refillOf(first)).number}.`,
    );
    expect(told.replyTo).not.toBeNull();
    expect((await refillOf(second)).photos[0]!.flags).toContain("same_file");
  });

  test("that come before anything was started begin the only visit, or ask which of several", async () => {
    const operator = await linkedOperator(world, manager);
    const one = await planVisit(manager, operator, { collection: false });
    const two = await planVisit(manager, operator, { collection: false });
    await operator.person.sendPhoto(await photo());
    await operator.person.say("A1 4");
    const asked = await sees(operator, "Which visit is this for?");
    expect(labelsOf(asked)).toHaveLength(2);
    const button = labelsOf(asked).find((label) => label.includes(two.machine.slice(0, 8)))!;
    await operator.person.tap(button);
    await sees(operator, /✓ A1 · .*\+4, plan 5/);
    await world.api.waitUntil(
      () => !world.api.messages(operator.person.id).some(({ text }) => text.includes("Which visit")),
    );
    expect((await refillOf(two)).photoCounts.before).toBe(1);
    expect((await refillOf(one)).status).toBe("assigned");
  });
});

describe("collection", () => {
  test("a bare number is the bag, then the amount, which can be skipped", async () => {
    const { operator, visit } = await begin();
    const { person } = operator;
    const bag = newBag();
    await person.tap("Collection ○");
    await sees(operator, "Type the number of the sealed bag.");
    await person.say(bag);
    const asked = await sees(operator, "Type the amount, or press “Skip”");
    expect(labelsOf(asked)).toContain("Skip");
    await person.tap("Skip");
    await world.api.waitUntil(() => !world.api.lastMessage(person.id)!.text.includes("Type the amount"));
    await person.say("sum 1 250 000");
    await sees(operator, `Sealed bag: ${bag}. Amount: 1 250 000 soʻm`);
    expect((await getTask(manager, visit.collectionId!)).cash).toMatchObject({
      bagNumber: bag,
      amount: 125_000_000n,
    });
  });
});

describe("postpone", () => {
  test("asks for a reason and a time, by buttons or typed; the task can be started again with what was entered", async () => {
    const { operator, visit } = await begin({ collection: false });
    const { person } = operator;
    await person.say("A1 5");
    await sees(operator, /✓ A1/);
    await person.tap("More");
    await world.api.waitUntil(() => labelsOf(world.api.lastMessage(person.id)!).includes("Postpone"));
    await person.tap("Postpone");
    await sees(operator, "Choose a reason or type it.");
    await person.say("The guard went home");
    await sees(operator, "When is it due now?");
    await person.say("yesterday");
    await sees(operator, "“yesterday” is not a time to come.");
    await person.tap("Tomorrow, 10:00");
    await sees(operator, /Visit: /);
    const postponed = await refillOf(visit);
    expect(postponed.status).toBe("postponed");
    expect(postponed.timeline.at(-1)).toMatchObject({
      verb: "postpone",
      reason: "The guard went home",
      channel: "bot",
    });
    await person.tap("Start");
    await sees(operator, /✓ A1/);
  });
});

describe("what others do", () => {
  test("a new, a changed hands and a called-off task are told, with the way to it", async () => {
    const operator = await linkedOperator(world, manager);
    const other = await linkedOperator(world, manager);
    const visit = await planVisit(manager, operator, { collection: false });
    await world.relay();
    const notice = await sees(operator, /Task T-\d+ is yours: refill, /);
    expect(labelsOf(notice)).toEqual(["Open task"]);
    await operator.person.tap("Open task");
    await sees(operator, "Visit: ");
    await assign(manager, visit.refillId, { assigneeId: other.userId, allowShortage: true });
    await world.relay();
    await sees(operator, /was given to another person: refill/);
    await sees(operator, "Nothing is left to do here.");
    await cancel(manager, visit.refillId, { reason: "Machine moved <away>" });
    await world.relay();
    await sees(other, /is cancelled\. Reason: Machine moved <away>\./);
  });

  test("the card follows what is entered on a page, and says nothing twice", async () => {
    const { operator, visit } = await begin({ collection: false });
    await world.relay();
    const before = world.api.calls.length;
    await enter({ ...operator, channel: "web" }, visit.refillId, {
      lines: [{ slotId: (await refillOf(visit)).items[0]!.slotId, actual: units(4) }],
    });
    await world.relay();
    await sees(operator, /A1 · .*\+4, plan 5/);
    await world.relay();
    await operator.person.say("A2 5");
    await sees(operator, /✓ A2/);
    await world.relay();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const edits = world.api.calls.slice(before).filter(({ method }) => method === "editMessageText");
    expect(edits).toHaveLength(2);
  });

  test("a rejection says what became of stock and cash", async () => {
    const operator = await linkedOperator(world, manager);
    const visit = await planVisit(manager, operator);
    await completeVisit(world, operator, newBag());
    await reject(manager, visit.refillId, {
      reason: "Slots not in view",
      effects: "reverse",
      followUp: false,
    });
    await world.relay();
    await sees(
      operator,
      /is rejected\. Reason: Slots not in view\. Its stock and cash moves were reversed\./,
    );
    expect((await heldBy(operator.userId)).every(({ onHand }) => onHand === units(12))).toBe(true);
    await operator.person.say("/tasks");
    await sees(operator, /T-\d+ · Refill · rejected/);
  });

  test("a completion by a manager turns the card into the summary", async () => {
    const { operator, visit } = await begin({ collection: false });
    await operator.person.sendPhoto(await photo(), { caption: "before" });
    await operator.person.sendPhoto(await photo(), { caption: "after" });
    await operator.person.say("all as planned");
    await sees(operator, "Everything is here.");
    await complete(manager, visit.refillId, { reason: "The phone is broken" });
    await world.relay();
    await sees(operator, /^✓ Visit completed/);
  });
});

test("every button reads in twenty characters, in every language and view", async () => {
  for (const language of ["Русский", "Oʻzbekcha", "English"]) {
    const { operator } = await begin();
    const { person } = operator;
    await person.say("/language");
    await world.api.waitUntil(() => labelsOf(world.api.lastMessage(person.id)!).includes(language));
    await person.tap(language);
    await person.say("A1 5");
    await person.sendPhoto(await photo());
  }
  const item = await makeItem();
  expect(item.id).toBeTypeOf("string");
  const labels = world.api.calls.flatMap(
    ({ payload }) => JSON.stringify(payload["reply_markup"] ?? "").match(/"text":"[^"]+"/g) ?? [],
  );
  expect(labels.length).toBeGreaterThan(50);
  expect(labels.map((label) => label.slice(8, -1)).filter((label) => [...label].length > 20)).toEqual([]);
});
