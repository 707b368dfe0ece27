import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Access, allows, block, fileAccessRequest } from "#app/domain/access/index.server.ts";
import { issue } from "#app/domain/stock/index.server.ts";
import type { User } from "#app/domain/access/schema.ts";
import { roles, type Role } from "#app/platform/actor.ts";
import { execute, rows, sql } from "#app/platform/database.ts";
import { translator } from "#app/platform/i18n/catalogue.server.ts";
import { newId } from "#app/platform/id.ts";
import { units } from "#app/platform/quantity.ts";
import { newPerson, photo, startBotWorld, type BotWorld } from "#tests/bot-world.ts";
import type { Person } from "#tests/doubles/bot-api/person.ts";
import { makeActor, makeItem, makeMachine, makeWarehouse, stockUp, system } from "#tests/factories.ts";
import { actNeeds, acts, type Act } from "./button-data.ts";
import { cardNeeds, keyOf, type CardKind } from "./cards.server.ts";
import { commands } from "./commands.server.ts";
import { receiveUpdate } from "./intake.server.ts";
import { inputNeeds } from "./router.server.ts";
import { settings } from "#app/platform/settings.ts";

/** Every command, input, card and button is tried by everybody, and answers exactly whom the matrix says. */

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

interface Visitor {
  readonly name: string;
  /** Null: a stranger, or somebody who was blocked. */
  readonly role: Role | null;
  readonly userId: User["id"] | null;
  readonly person: Person;
}

let world: BotWorld;
let visitors: Visitor[];
const t = translator("en");

beforeAll(async () => {
  world = await startBotWorld();
  visitors = [{ name: "stranger", role: null, userId: null, person: newPerson(world) }];
  for (const role of roles) visitors.push({ name: role, role, ...(await linked(role)) });
  const blocked = await linked("admin");
  await block(system, blocked.userId);
  visitors.push({ name: "blocked", role: null, ...blocked });
});
afterAll(() => world.stop());

async function linked(role: Role) {
  const { userId } = await makeActor(role, "bot");
  const person = newPerson(world);
  await execute(sql`update app_user set telegram_user_id = ${person.id} where id = ${userId}::uuid`);
  return { userId, person };
}

/** Until everything that came from a chat is worked off. */
async function quiet(chatId: number): Promise<void> {
  const open = () =>
    rows(sql`select 1 from telegram_update where chat_id = ${chatId} and done_at is null limit 1`);
  await vi.waitFor(async () => expect(await open()).toEqual([]), { timeout: 60_000, interval: 50 });
}

/** What the bot has put into a chat since, once everything is worked off. */
async function answersOf(chatId: number, act: () => Promise<unknown>): Promise<string[]> {
  const [{ last } = { last: 0n }] = await rows<{ last: bigint }>(
    sql`select coalesce(max(id), 0) as last from telegram_outgoing where chat_id = ${chatId}`,
  );
  await act();
  await quiet(chatId);
  const said = await rows<{ text: string | null }>(sql`
    select payload ->> 'text' as text from telegram_outgoing where chat_id = ${chatId} and id > ${last} order by id`);
  return said.flatMap(({ text }) => text ?? []);
}

async function faultsOf(): Promise<unknown[]> {
  return rows(sql`select payload, error from telegram_update where error is not null`);
}

const isHelp = (said: readonly string[]): boolean =>
  said.length === 1 && said[0]!.includes(t("bot:help.head"));
const isForStrangers = (said: readonly string[]): boolean =>
  said.length === 0 || said[0] === t("bot:stranger.how");

const trials: readonly (readonly [name: string, needs: Access])[] = [
  ...Object.entries(commands),
  ...Object.entries(inputNeeds),
];

test("every command and every input is answered to whom the matrix says", async () => {
  const picture = await photo();
  const wrong: string[] = [];
  await Promise.all(
    visitors.map(async ({ name: who, role, person }) => {
      for (const [name, needs] of trials) {
        const act = () =>
          name === "photo"
            ? person.sendPhoto(picture)
            : person.say(name === "text" ? "abracadabra" : `/${name}`);
        const said = await answersOf(person.id, act);
        const isOpen = allows(needs, role);
        // /start and /help answer a stranger and a newcomer with just these texts.
        const isDenied =
          role === null ? isForStrangers(said) && name !== "start" : isHelp(said) && name !== "help";
        if (isDenied === isOpen) wrong.push(`${who} ${name}: ${said.join(" | ")}`);
      }
    }),
  );
  expect(wrong).toEqual([]);
  expect(await faultsOf()).toEqual([]);
});

/** A state that a card of a kind can have. The issue was handed to whoever taps. */
const stateOf = (kind: CardKind, issueId: string, requestId: string): object => {
  switch (kind) {
    case "visit":
    case "notice":
      return { machineId: newId() };
    case "issue":
      return { issueId };
    case "request":
      return { requestId };
    case "answer":
      return { visitCardId: newId(), slotId: newId(), quantity: "1000" };
    case "which":
      return { machineIds: [] };
    case "link":
      return { token: null };
    default:
      return {};
  }
};

const kinds = Object.keys(cardNeeds) as CardKind[];

async function makeCards(chatId: number, issueId: string, requestId: string): Promise<Map<CardKind, string>> {
  const cards = kinds.map((kind) => ({
    id: newId(),
    kind,
    state: JSON.stringify(stateOf(kind, issueId, requestId)),
  }));
  await execute(sql`insert into telegram_chat (id) values (${chatId}) on conflict do nothing`);
  await execute(sql`
    insert into telegram_card (id, chat_id, kind, subject, state)
    select id, ${chatId}, kind, 'walk', state::jsonb from unnest(${cards.map(({ id }) => id)}::uuid[],
      ${cards.map(({ kind }) => kind)}::text[], ${cards.map(({ state }) => state)}::text[]) as made (id, kind, state)`);
  return new Map(cards.map(({ id, kind }) => [kind, id]));
}

let nextUpdate = 800_000_000;

/** One tap, as Telegram delivers it; answers the id by which its toast is known. */
async function tap(person: Person, cardId: string, act: Act): Promise<string> {
  const id = String((nextUpdate += 1));
  const chat = { id: person.id, type: "private", first_name: "Aziz" };
  const from = { id: person.id, is_bot: false, first_name: "Aziz", language_code: "en" };
  const message = { message_id: 1, date: 1, chat, text: "card" };
  const data = `${keyOf(cardId)}.1.${acts[act]}`;
  const body = { update_id: nextUpdate, callback_query: { id, from, message, chat_instance: "1", data } };
  await receiveUpdate({ secretHeader: settings().telegram.webhookSecret, body });
  return id;
}

test("every card and every button answers whom the matrix says", async () => {
  const [item, warehouse] = [await makeItem(), await makeWarehouse()];
  await makeMachine([item.id]);
  await stockUp(warehouse.id, item.id, units(100));
  await fileAccessRequest({ telegramUserId: 7_777n, username: null, name: "Bobur", language: "en" });
  const [asked] = await rows<{ id: string }>(
    sql`select id from access_request where telegram_user_id = 7777`,
  );
  // Each act on a card that everybody may tap; each card by an act that is open.
  const taps: readonly { readonly act: Act; readonly kind: CardKind }[] = [
    ...(Object.keys(actNeeds) as Act[]).map((act) => ({ act, kind: "link" as const })),
    ...kinds.map((kind) => ({ act: "language" as const, kind })),
  ];
  const denied = t("bot:toast.denied");
  const wrong: string[] = [];
  await Promise.all(
    visitors.map(async ({ name: who, role, userId, person }) => {
      const lines = [{ itemId: item.id, quantity: units(1) }];
      const holds = role !== null && allows(cardNeeds.issue, role) && userId !== null;
      const handed = holds
        ? await issue(system, { warehouseId: warehouse.id, operatorId: userId, taskId: null, lines })
        : { id: newId() };
      const cards = await makeCards(person.id, handed.id, asked!.id);
      const tapped = [];
      for (const { act, kind } of taps)
        tapped.push({ act, kind, id: await tap(person, cards.get(kind)!, act) });
      await quiet(person.id);
      for (const { act, kind, id } of tapped) {
        const answer = await world.api.waitUntil(() =>
          world.api.calls.find(
            ({ method, payload }) => method === "answerCallbackQuery" && payload["callback_query_id"] === id,
          ),
        );
        const isOpen = allows(cardNeeds[kind], role) && allows(actNeeds[act], role);
        if ((answer.payload["text"] === denied) === isOpen)
          wrong.push(`${who} ${act} on ${kind}: ${String(answer.payload["text"])}`);
      }
    }),
  );
  expect(wrong).toEqual([]);
  expect(await faultsOf()).toEqual([]);
});
