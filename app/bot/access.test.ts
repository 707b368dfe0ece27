import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { block, getUser, revokeInvitation } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { row, sql } from "#app/platform/database.ts";
import { receiveUpdate } from "#app/bot/index.server.ts";
import { settings } from "#app/platform/settings.ts";
import {
  labelsOf,
  inviteToken,
  linkedOperator,
  newPerson,
  startBotWorld,
  type BotWorld,
} from "#tests/bot-world.ts";
import { fresh, makeActor } from "#tests/factories.ts";

vi.setConfig({ testTimeout: 60_000 });

let world: BotWorld;
let manager: Actor & { userId: string; name: string };

beforeAll(async () => {
  world = await startBotWorld();
  manager = await makeActor("manager");
});
afterAll(() => world.stop());

const waitFor = (chatId: number, what: string | RegExp) => world.api.waitFor(chatId, what);
const botMessages = (chatId: number) => world.api.history(chatId).filter(({ from }) => from === "bot");
/** Time in which an answer would have come. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 700));

describe("linking by invitation", () => {
  test("shows whom the link is for, links after “Yes”, sets the commands and opens the route", async () => {
    const operator = await makeActor("operator");
    const person = newPerson(world);
    await person.say(`/start ${await inviteToken(manager, operator.userId)}`);
    const ask = await waitFor(
      person.id,
      `Telegram will be linked to: ${operator.name}, operator. Is this you?`,
    );
    expect(labelsOf(ask)).toEqual(["No", "Yes, it is me"]);
    await person.tap("Yes, it is me");
    const done = await waitFor(person.id, "The bot is linked. Start with /today");
    expect(done).toMatchObject({ messageId: ask.messageId, buttons: [] });
    await waitFor(person.id, "No tasks for today.");
    expect((await getUser(manager, operator.userId)).telegram).toMatchObject({
      linked: true,
      reachable: true,
    });
    const menu = await world.api.waitUntil(() =>
      world.api.commandLists.find(({ scope }) => JSON.stringify(scope).includes(String(person.id))),
    );
    expect(menu.commands.map(({ command }) => command)).toEqual([
      "today",
      "tasks",
      "stock",
      "receive",
      "return",
      "language",
      "help",
      "cancel",
    ]);
  });

  test("“No” links nothing, leaves the link valid and tells the manager", async () => {
    const linkedManager = await makeActor("admin");
    const boss = newPerson(world);
    await boss.say(`/start ${await inviteToken(await makeActor("admin"), linkedManager.userId)}`);
    await waitFor(boss.id, "Is this you?");
    await boss.tap("Yes, it is me");
    await waitFor(boss.id, "The bot is linked.");
    const operator = await makeActor("operator");
    const token = await inviteToken(linkedManager, operator.userId);
    const person = newPerson(world);
    await person.say(`/start ${token}`);
    await waitFor(person.id, "Is this you?");
    await person.tap("No");
    await waitFor(person.id, "Nothing was linked.");
    await world.relay();
    await waitFor(boss.id, `Invitation answered with “No”: ${operator.name}`);
    await person.say(`/start ${token}`);
    await person.tap("Yes, it is me", { messageId: (await waitFor(person.id, "Is this you?")).messageId });
    await waitFor(person.id, "The bot is linked.");
    await world.relay();
    await waitFor(boss.id, `Telegram is linked: ${operator.name}, operator.`);
  });

  test("a used, revoked or unknown link links nothing", async () => {
    const operator = await makeActor("operator");
    const token = await inviteToken(manager, operator.userId);
    await revokeInvitation(manager, operator.userId);
    const person = newPerson(world);
    for (const given of [token, "AAAAAAAAAAAAAAAAAAAAAA"]) await person.say(`/start ${given}`);
    await world.api.waitUntil(
      () =>
        botMessages(person.id).filter(({ text }) => text.includes("This link has been used")).length === 2,
    );
    expect((await getUser(manager, operator.userId)).telegram.linked).toBe(false);
  });

  test("the token of an invitation is kept nowhere once it was answered", async () => {
    const operator = await makeActor("operator");
    const token = await inviteToken(manager, operator.userId);
    const person = newPerson(world);
    await person.say(`/start ${token}`);
    await waitFor(person.id, "Is this you?");
    await person.tap("Yes, it is me");
    await waitFor(person.id, "No tasks for today.");
    const found = await row<{ count: bigint }>(sql`
      select (select count(*) from telegram_card where state::text like ${`%${token}%`})
           + (select count(*) from telegram_update where payload::text like ${`%${token}%`})
           + (select count(*) from telegram_outgoing where payload::text like ${`%${token}%`}) as count`);
    expect(found?.count).toBe(0n);
  });
});

describe("those who have no access", () => {
  test("hear once how to ask for it, in the language they choose; /start asks", async () => {
    const stranger = newPerson(world, "ru");
    await stranger.say("Привет");
    await waitFor(stranger.id, "У вас нет доступа. Запросите его командой /start");
    await stranger.say("Как дела?");
    await pause();
    expect(botMessages(stranger.id)).toHaveLength(1);
    await stranger.tap("Oʻzbekcha");
    await waitFor(stranger.id, "Uni shu buyruq bilan soʻrang: /start");
    await stranger.say("/start");
    await waitFor(stranger.id, "Ariza menejerga yuborildi");
  });

  test("a blocked user is cut off at once: his buttons do nothing", async () => {
    const operator = await linkedOperator(world, manager);
    const { person } = operator;
    await block(manager, operator.userId);
    const tap = await person.tap("Refresh");
    await world.api.waitForAnswer(tap);
    await person.say("/today");
    await waitFor(person.id, "You have no access. Ask for it with /start");
  });

  test("a group is answered with one line, once", async () => {
    const person = newPerson(world);
    const group = { id: -Math.floor(Math.random() * 1e9), title: fresh("group") };
    await person.say("Hello", { group });
    await waitFor(group.id, `This bot works in a private chat only: t.me/${world.api.username}`);
    await person.say("/today", { group });
    await pause();
    expect(botMessages(group.id)).toHaveLength(1);
  });
});

test("languages: three buttons, and everything after is in the chosen one", async () => {
  const { person } = await linkedOperator(world, manager);
  await person.say("/language");
  expect(labelsOf(await waitFor(person.id, "Choose a language."))).toEqual([
    "English",
    "Русский",
    "Oʻzbekcha",
  ]);
  await person.tap("Русский");
  await waitFor(person.id, "русский");
  await person.say("/stock");
  await waitFor(person.id, "Товара у вас нет.");
  await person.say("abracadabra");
  await waitFor(person.id, "Непонятное сообщение.");
  await person.say("/language");
  await waitFor(person.id, "Выберите язык");
  await person.tap("Oʻzbekcha");
  await person.say("/today");
  await waitFor(person.id, "Bugunga vazifa yoʻq.");
});

test("unknown text gets help, /help names the commands and the grammar, /cancel says when nothing is open", async () => {
  const { person } = await linkedOperator(world, manager);
  await person.say("What is this?");
  await waitFor(person.id, "This was not understood.");
  await person.say("/help");
  const help = await waitFor(person.id, "What the bot understands");
  expect(help.text).toContain("A1 5 found 2");
  expect(help.text).toContain("/receive");
  await person.say("/cancel");
  await waitFor(person.id, "Nothing is open.");
  await person.say("/foo");
  await world.api.waitUntil(() =>
    world.api.lastMessage(person.id)?.text.startsWith("This was not understood."),
  );
});

describe("the door for updates", () => {
  const secret = () => settings().telegram.webhookSecret;
  const update = { update_id: 1, message: { message_id: 1, date: 1, chat: { id: 5 }, text: "x" } };

  test.each([
    ["a wrong secret", () => ({ secretHeader: "wrong", body: update }), 401],
    ["no secret", () => ({ secretHeader: undefined, body: update }), 401],
    ["broken JSON", () => ({ secretHeader: secret(), body: "{" }), 400],
    ["what is no update", () => ({ secretHeader: secret(), body: { hello: 1 } }), 400],
    [
      "a huge body",
      () => ({ secretHeader: secret(), body: JSON.stringify({ ...update, x: "y".repeat(600_000) }) }),
      400,
    ],
  ])("%s is refused and nothing is written", async (_, delivery, status) => {
    expect(await receiveUpdate(delivery())).toBe(status);
    expect(await row(sql`select 1 from telegram_update where id = 1`)).toBeNull();
  });

  test("characters that the database does not take are no fault", async () => {
    const odd = {
      ...update,
      update_id: 2,
      message: { ...update.message, chat: { id: -1 }, text: "a\u0000b\ud800" },
    };
    expect(await receiveUpdate({ secretHeader: secret(), body: JSON.stringify(odd) })).toBe(200);
  });
});
