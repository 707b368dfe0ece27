import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { getUser } from "#app/domain/access/index.server.ts";
import { cancel, getTask } from "#app/domain/work/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { startBot } from "#app/bot/index.server.ts";
import { storeUpdates } from "#app/bot/intake.server.ts";
import {
  fillVisit,
  linkedOperator,
  newBag,
  newPerson,
  openVisitOf,
  planVisit,
  startBotWorld,
  type BotWorld,
  type Operator,
} from "#tests/bot-world.ts";
import { makeActor } from "#tests/factories.ts";
import { units } from "#app/platform/quantity.ts";

vi.setConfig({ testTimeout: 60_000 });

let world: BotWorld;
let manager: Actor & { userId: string };

beforeAll(async () => {
  world = await startBotWorld();
  manager = await makeActor("manager");
});
afterAll(() => world.stop());

const sees = (operator: Operator, what: string | RegExp) => world.api.waitFor(operator.person.id, what);

async function postingsOf(taskId: string): Promise<number> {
  const found = await row<{ count: bigint }>(
    sql`select count(*) from stock_posting where task_id = ${taskId}::uuid`,
  );
  return Number(found?.count);
}

async function verbsOf(taskId: string): Promise<string[]> {
  const found = await rows<{ verb: string }>(
    sql`select verb from task_event where task_id = ${taskId}::uuid order by id`,
  );
  return found.map(({ verb }) => verb);
}

describe("each update has one effect", () => {
  test("also when it comes five times and two workers are there", async () => {
    const second = await startBot();
    const operator = await linkedOperator(world, manager);
    const visit = await planVisit(manager, operator);
    await fillVisit(world, operator, newBag());
    const update = await operator.person.say("complete all");
    expect(await world.api.repeat(update, 5)).toEqual([200, 200, 200, 200, 200]);
    await sees(operator, /^✓ Visit completed/);
    const undo = await operator.person.say("A1 4");
    await world.api.repeat(undo, 5);
    await world.api.waitFor(operator.person.id, /not understood|✓ Visit completed/);
    expect(await postingsOf(visit.refillId)).toBe(1);
    expect((await verbsOf(visit.refillId)).filter((verb) => verb === "complete")).toHaveLength(1);
    await second?.stop();
  });

  test("a fault of ours is tried three times, told with its number, and blocks nobody", async () => {
    const { person } = await linkedOperator(world, manager);
    await execute(sql`update telegram_card set state = '"broken"' where chat_id = ${person.id}`);
    const tap = await person.tap("Refresh");
    await person.say("/help");
    const error = await world.api.waitFor(person.id, "An error on our side", { timeoutMs: 10_000 });
    expect(error.html).toContain(`<code>${tap.update_id}</code>`);
    await world.api.waitFor(person.id, "What the bot understands", { timeoutMs: 10_000 });
  });
});

describe("what Telegram does loses nothing", () => {
  test("429: the call waits as long as it says, and only the newest state is sent", async () => {
    const operator = await linkedOperator(world, manager);
    await planVisit(manager, operator);
    await openVisitOf(world, operator);
    const before = world.api.calls.length;
    world.api.failNext({ method: "editMessageText", chatId: operator.person.id, status: 429, retryAfter: 1 });
    await operator.person.say("start all");
    await world.api.waitUntil(() => world.api.calls.slice(before).some(({ status }) => status === 429));
    for (const text of ["A1 1", "A1 2", "A1 3"]) await operator.person.say(text);
    await sees(operator, /A1 · .*\+3, plan 5/);
    const edits = world.api.calls
      .slice(before)
      .filter(({ method, status }) => method === "editMessageText" && status === 200);
    expect(edits.length).toBeLessThanOrEqual(2);
    const gap =
      edits[0]!.at.getTime() -
      world.api.calls
        .slice(before)
        .find(({ status }) => status === 429)!
        .at.getTime();
    expect(gap).toBeGreaterThanOrEqual(950);
  });

  test("broken connections and faults of the server: every answer arrives in the end", async () => {
    const operator = await linkedOperator(world, manager);
    world.api.dropNext(2);
    world.api.failNext({ chatId: operator.person.id, status: 500, times: 2 });
    await operator.person.say("/stock");
    await world.api.waitFor(operator.person.id, "You hold no goods.", { timeoutMs: 15_000 });
  });

  test("403: the person is marked unreachable, what waited is given up, and coming back works", async () => {
    const operator = await linkedOperator(world, manager);
    const { person } = operator;
    world.api.failNext({ method: "sendMessage", chatId: person.id, status: 403 });
    await person.say("/stock");
    await expect
      .poll(async () => (await getUser(manager, operator.userId)).telegram.reachable, { timeout: 5000 })
      .toBe(false);
    await person.block();
    await person.unblock();
    await expect
      .poll(async () => (await getUser(manager, operator.userId)).telegram.reachable, { timeout: 5000 })
      .toBe(true);
    await person.say("/stock");
    await world.api.waitFor(person.id, "You hold no goods.");
  });

  test("a message that somebody deleted is sent anew", async () => {
    const operator = await linkedOperator(world, manager);
    await planVisit(manager, operator);
    await openVisitOf(world, operator);
    const card = await sees(operator, "Visit: ");
    world.api.failNext({ method: "editMessageText", chatId: operator.person.id, status: 400 });
    await operator.person.say("start all");
    await operator.person.say("A1 5");
    await sees(operator, /✓ A1/);
    expect(card.chatId).toBe(operator.person.id);
  });
});

describe("buttons", () => {
  test("an old one that rests on what was seen says that the card has changed, and nothing happens", async () => {
    const operator = await linkedOperator(world, manager);
    const visit = await planVisit(manager, operator);
    await openVisitOf(world, operator);
    await operator.person.say("start all");
    const card = await sees(operator, /in progress/);
    const old = card.buttons.flat().find(({ text }) => text === "As planned")!.data!;
    await operator.person.say("A1 3");
    await sees(operator, /✓ A1/);
    const answer = await world.api.waitForAnswer(await operator.person.tap(old, { isStale: true }));
    expect(["This task card has changed. Here is the new one.", ""]).toContain(answer.text);
    const refill = await getTask(manager, visit.refillId);
    expect(refill.items.map((line) => line.actual)).toEqual([units(3), null, null]);
    const planned = await operator.person.tap("As planned");
    await sees(operator, "Quantities entered: 3 of 3");
    const again =
      "callback_query" in planned && "data" in planned.callback_query ? planned.callback_query.data : "";
    await world.api.waitForAnswer(await operator.person.tap(again, { isStale: true }));
  });

  test("somebody else's button does nothing", async () => {
    const operator = await linkedOperator(world, manager);
    await planVisit(manager, operator);
    await openVisitOf(world, operator);
    const thief = newPerson(world);
    await thief.say("x");
    await world.api.waitFor(thief.id, "You have no access.");
    const data = world.api.lastMessage(operator.person.id)!.buttons.flat().at(-1)!.data!;
    const query = {
      id: "stolen",
      from: { id: thief.id, is_bot: false, first_name: "T" },
      chat_instance: "1",
      data,
    };
    const message = { message_id: 1, date: 1, chat: { id: thief.id, type: "private" } };
    await storeUpdates([{ update_id: 600_000_100, callback_query: { ...query, message } }]);
    await world.api.waitUntil(() =>
      world.api.calls.some(({ payload }) => payload["callback_query_id"] === "stolen"),
    );
    expect(world.api.lastMessage(operator.person.id)!.text).toContain("assigned");
  });

  test("a button of a task that was called off closes its message", async () => {
    const operator = await linkedOperator(world, manager);
    const visit = await planVisit(manager, operator, { collection: false });
    await openVisitOf(world, operator);
    await cancel(manager, visit.refillId, { reason: "Not needed" });
    await operator.person.tap("Start");
    await sees(operator, "Nothing is left to do here.");
  });
});

test("late messages are told of once, each counted at the time when Telegram got it", async () => {
  const operator = await linkedOperator(world, manager);
  const visit = await planVisit(manager, operator);
  await openVisitOf(world, operator);
  const date = new Date(Date.now() - 20 * 60_000);
  await operator.person.say("start all", { date });
  await operator.person.say("A1 5", { date });
  await sees(operator, /Messages that came late: \d/);
  const task = await getTask(manager, visit.refillId);
  expect(Math.abs(task.startedAt!.getTime() - date.getTime())).toBeLessThan(1500);
});
