import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { heldBy } from "#app/domain/stock/index.server.ts";
import { getTask } from "#app/domain/work/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { shiftClock } from "#app/platform/clock.ts";
import { units } from "#app/platform/quantity.ts";
import {
  completeVisit,
  linkedOperator,
  newBag,
  openVisitOf,
  photo,
  plain,
  planVisit,
  startBotWorld,
  type BotWorld,
  type Operator,
} from "#tests/bot-world.ts";
import { makeActor } from "#tests/factories.ts";

vi.setConfig({ testTimeout: 60_000 });

let world: BotWorld;
let manager: Actor & { userId: string };

beforeAll(async () => {
  world = await startBotWorld();
  manager = await makeActor("manager");
});
afterAll(() => world.stop());

const sees = (operator: Operator, what: string | RegExp) => world.api.waitFor(operator.person.id, what);

describe("a visit with a refill and a collection", () => {
  test("goes smoothly: eight inputs, one message that always says what is missing", async () => {
    const operator = await linkedOperator(world, manager);
    const { person } = operator;
    const visit = await planVisit(manager, operator);
    const bag = newBag();
    await openVisitOf(world, operator);
    await person.tap("Start all");
    await sees(operator, /^Refill T-\d+ · in progress/);
    await person.sendPhoto(await photo());
    await sees(operator, "Photos before: 1 of 1. Photos after: 0 of 1");
    await person.say("A3 4 found 2");
    await sees(operator, /✓ A3 · .* · 2\/10 \(was 0\) · \+4, plan 5/);
    await person.tap("As planned");
    await sees(operator, "✓ Quantities entered: 3 of 3");
    await person.say(`bag ${bag}`);
    await person.tap("Collection ○");
    await sees(operator, `✓ Sealed bag: ${bag}. Amount: not typed`);
    await person.album([await photo(), await photo()]);
    await sees(operator, "Everything is here.");
    await person.tap("Complete all");
    const summary = await sees(operator, /^✓ Visit completed/);
    expect(plain(summary.text)).toContain("loaded 14 pcs of 15 pcs");
    expect(summary.text).toContain(`sealed bag ${bag}, amount not typed`);
    expect(summary.text).toMatch(/You can undo it until \d\d:\d\d\./);
    const [refill, collection] = [
      await getTask(manager, visit.refillId),
      await getTask(manager, visit.collectionId!),
    ];
    expect([refill.status, collection.status]).toEqual(["completed", "completed"]);
    expect(refill.items.map((line) => line.onHand)).toEqual([units(5), units(5), units(6)]);
    expect(collection.photoCounts).toEqual({ before: 1, after: 2 });
    const cards = world.api.messages(person.id).filter(({ text }) => text.includes(refill.number));
    expect(cards).toHaveLength(1);
  });

  test("an operator never reads what is expected in the box", async () => {
    const operator = await linkedOperator(world, manager);
    await planVisit(manager, operator);
    await openVisitOf(world, operator);
    await operator.person.say("start");
    await sees(operator, /in progress/);
    await operator.person.tap("Collection ○");
    await sees(operator, "Type the number of the sealed bag.");
    const words = world.api.history(operator.person.id).map(({ html }) => html);
    expect(words.join("\n")).not.toMatch(/expected/i);
  });

  test("a bad day: everything queued at once is worked off in order, and each refusal names the way on", async () => {
    const operator = await linkedOperator(world, manager);
    const { person } = operator;
    const visit = await planVisit(manager, operator);
    const other = await linkedOperator(world, manager);
    const taken = await planVisit(manager, other);
    const usedBag = newBag();
    await completeVisit(world, other, usedBag);
    await openVisitOf(world, operator);
    await person.tap("Start all");
    await person.sendPhoto(await photo());
    await person.say("A1 6\nA2 5; A3 14");
    await person.say(`bag ${usedBag}`);
    await person.say("complete all");
    await sees(operator, `Sealed bag ${usedBag} is already in use at ${taken.machine}`);
    const short = await sees(operator, /Not enough: .* Needed 14, you hold 12\./);
    expect(short.buttons.flat().map(({ text }) => text)).toEqual(["A3: 12", "Edit"]);
    await sees(operator, /Still needed: A3; a photo after work/);
    await person.tap("A3: 12");
    await sees(operator, "✓ Quantities entered: 3 of 3");
    await world.api.waitUntil(
      () => !world.api.messages(person.id).some(({ text }) => text.includes("Not enough")),
    );
    await person.say(`bag ${newBag()}`);
    await person.sendPhoto(await photo(), { caption: "after" });
    await sees(operator, "Everything is here.");
    await person.say("complete all");
    await sees(operator, /^✓ Visit completed/);
    const refill = await getTask(manager, visit.refillId);
    expect(refill.items.map((line) => line.actual)).toEqual([units(6), units(5), units(12)]);
  });

  test("undo brings one task back with its photos and figures; the other is not touched", async () => {
    const operator = await linkedOperator(world, manager);
    const { person } = operator;
    const visit = await planVisit(manager, operator);
    await completeVisit(world, operator, newBag());
    await person.tap("Undo");
    await sees(operator, "Which task is to be undone?");
    await person.tap("Refill");
    const card = await sees(operator, /^Refill T-\d+ · in progress/);
    expect(card.text).toContain("✓ Quantities entered: 3 of 3");
    expect(card.buttons.flat().map(({ text }) => text)).toContain("Complete");
    expect((await heldBy(operator.userId)).every((item) => item.onHand === units(12))).toBe(true);
    await person.say("A2 4");
    await sees(operator, /A2 · .*\+4, plan 5/);
    await person.tap("Complete");
    await sees(operator, /^✓ Visit completed/);
    const [refill, collection] = [
      await getTask(manager, visit.refillId),
      await getTask(manager, visit.collectionId!),
    ];
    expect([refill.status, collection.status]).toEqual(["completed", "completed"]);
    expect([refill.attempt, collection.attempt]).toEqual([2, 1]);
  });

  test("undo is refused after 10 minutes, by button and by word, and nothing is reversed", async () => {
    const operator = await linkedOperator(world, manager);
    const { person } = operator;
    const visit = await planVisit(manager, operator);
    await completeVisit(world, operator, newBag());
    const refusal = "The time for undo is over. Ask your manager.";
    try {
      shiftClock(10 * 60_000 + 1000);
      // A phone without network still shows the button after it has gone.
      const tap = await person.tap("Undo", { isStale: true });
      expect((await world.api.waitForAnswer(tap)).text).toBe(refusal);
      await person.say("undo");
      await sees(operator, refusal);
    } finally {
      shiftClock(0);
    }
    const tasks = [await getTask(manager, visit.refillId), await getTask(manager, visit.collectionId!)];
    expect(tasks.map(({ status, attempt }) => [status, attempt])).toEqual([
      ["completed", 1],
      ["completed", 1],
    ]);
    expect((await heldBy(operator.userId)).map((item) => item.onHand)).toEqual([
      units(7),
      units(7),
      units(7),
    ]);
  });
});
