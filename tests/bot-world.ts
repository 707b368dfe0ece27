import { randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import sharp from "sharp";
import { invite } from "#app/domain/access/index.server.ts";
import { assign, createTask } from "#app/domain/work/index.server.ts";
import { receiveUpdate, startBot, type Bot } from "#app/bot/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { company, forgetCompany } from "#app/platform/company.ts";
import { closeDatabase, execute, rows, sql } from "#app/platform/database.ts";
import type { Language } from "#app/platform/i18n/index.ts";
import { units, type Quantity } from "#app/platform/quantity.ts";
import { startBotApi, type BotApiDouble, type Person } from "#tests/doubles/bot-api.ts";
import { fresh, holdingOf, makeActor, makeItem, makeMachine } from "#tests/factories.ts";

/** The bot as it runs: webhook over HTTP, worker loops, and a Bot API double on the other side. */
export interface BotWorld {
  readonly api: BotApiDouble;
  readonly bot: Bot;
  /** Hands waiting outbox rows to the bot, as the queue would. */
  relay(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts all of it. To be called before anything reads the settings. */
export async function startBotWorld(): Promise<BotWorld> {
  const api = await startBotApi();
  const server = createServer((request, response) => {
    void text(request)
      .then((body) =>
        receiveUpdate({ secretHeader: String(request.headers["x-telegram-bot-api-secret-token"]), body }),
      )
      .then(
        (status) => response.writeHead(status).end(),
        () => response.writeHead(500).end(),
      );
  });
  const url = await listen(server);
  Object.assign(process.env, {
    TELEGRAM_BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.url,
    TELEGRAM_WEBHOOK_URL: `${url}/api/telegram/webhook`,
  });
  const bot = await startBot();
  if (!bot) throw new Error("The bot is off");
  await api.waitUntil(() =>
    api.calls.some(({ method, status }) => method === "setWebhook" && status === 200),
  );
  return {
    api,
    bot,
    relay: () => relay(bot),
    async stop() {
      await bot.stop();
      server.closeAllConnections();
      server.close();
      await api.stop();
      await closeDatabase();
    },
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

interface OutboxRow {
  id: string;
  name: string;
  payload: Record<string, string>;
}

async function relay(bot: Bot): Promise<void> {
  for (;;) {
    const waiting = await rows<OutboxRow>(sql`
      select id, name, payload from outbox where dispatched_at is null and available_at <= now() order by id limit 50`);
    if (waiting.length === 0) return;
    for (const { id, name, payload } of waiting) {
      if (name === "deliver-notice") await bot.deliverNotice(payload["noticeId"]!);
      if (name === "task-changed") await bot.redrawTask(payload["taskId"]!);
      if (name === "access-request-changed") await bot.redrawRequest(payload["requestId"]!);
      if (name === "fetch-photo") await bot.fetchPhoto(payload["photoId"]!);
      await execute(sql`update outbox set dispatched_at = now() where id = ${id}::uuid`);
    }
  }
}

/** A text with ordinary blanks, to be compared with what is typed. */
export const plain = (text: string): string => text.replaceAll("\u00A0", " ");

/** Labels of all buttons of a message. */
export const labelsOf = (message: {
  readonly buttons: readonly (readonly { readonly text: string }[])[];
}): string[] => message.buttons.flat().map(({ text: label }) => plain(label));

/** A small photo that no other is like. */
export const photo = (): Promise<Buffer> =>
  sharp(randomBytes(48 * 36 * 3), { raw: { width: 48, height: 36, channels: 3 } })
    .jpeg()
    .toBuffer();

/** A number of a sealed bag that no other test uses. */
export const newBag = (): string => String(randomBytes(4).readUInt32BE());

/** Opens the only visit of the route by its button. */
export async function openVisitOf(world: BotWorld, { person }: Operator): Promise<void> {
  await person.say("/today");
  const home = await world.api.waitFor(person.id, /1 visit/);
  await person.tap(home.buttons[0]![0]!.text, { messageId: home.messageId });
  await world.api.waitFor(person.id, "Visit: ");
}

/** Starts everything and enters all that is needed: the visit waits for "Complete". */
export async function fillVisit(world: BotWorld, operator: Operator, bag: string): Promise<void> {
  const { person } = operator;
  await openVisitOf(world, operator);
  await person.say("start all");
  await world.api.waitFor(person.id, /in progress/);
  await person.sendPhoto(await photo(), { caption: "before" });
  await person.sendPhoto(await photo(), { caption: "after" });
  await person.say("all as planned");
  await person.say(`bag ${bag}`);
  await world.api.waitFor(person.id, (card) => labelsOf(card).includes("Complete all"));
}

/** The shortest way through a visit. */
export async function completeVisit(world: BotWorld, operator: Operator, bag: string): Promise<void> {
  await fillVisit(world, operator, bag);
  await operator.person.say("complete all");
  await world.api.waitFor(operator.person.id, /^✓ Visit completed/);
}

let nextTelegramId = 700_000;

/** A person with a phone, not linked to anybody yet. */
export const newPerson = (world: BotWorld, languageCode = "en"): Person =>
  world.api.person({
    id: (nextTelegramId += 1),
    firstName: "Aziz",
    username: fresh("aziz").replace("-", "_"),
    languageCode,
  });

export type Operator = Actor & { userId: string; name: string; person: Person };

/** The one-time link of a user, as its token. */
export async function inviteToken(manager: Actor, userId: string): Promise<string> {
  forgetCompany();
  await company();
  return (await invite(manager, userId)).token;
}

/** Links a user that exists, who then reads this language. */
export async function linkedPerson(
  world: BotWorld,
  manager: Actor,
  userId: string,
  language: Language = "en",
): Promise<Person> {
  const person = newPerson(world);
  await person.say(`/start ${await inviteToken(manager, userId)}`);
  await world.api.waitFor(person.id, "Is this you?");
  await person.tap("Yes, it is me");
  await world.api.waitFor(person.id, "The bot is linked.");
  await execute(sql`update app_user set language = ${language} where id = ${userId}::uuid`);
  return person;
}

/** An operator whose Telegram is linked, by the whole way. */
export async function linkedOperator(world: BotWorld, manager: Actor): Promise<Operator> {
  const operator = await makeActor("operator", "bot");
  const person = newPerson(world);
  await person.say(`/start ${await inviteToken(manager, operator.userId)}`);
  await world.api.waitFor(person.id, "Is this you?");
  await person.tap("Yes, it is me");
  await world.api.waitFor(person.id, "The bot is linked.");
  await world.api.waitFor(person.id, /No tasks for today/);
  return { ...operator, person };
}

export interface PlannedVisit {
  readonly machineId: string;
  readonly machine: string;
  readonly refillId: string;
  readonly collectionId: string | null;
  readonly itemIds: readonly string[];
}

interface VisitPlan {
  readonly slots?: number;
  readonly planned?: Quantity;
  /** Of each item with the operator. */
  readonly held?: Quantity;
  readonly collection?: boolean;
  /** So many of the last slots are left out of the plan. */
  readonly unplanned?: number;
}

/** A machine with a refill, and a collection unless told otherwise, assigned to an operator who holds the goods. */
export async function planVisit(
  manager: Actor,
  operator: Operator,
  plan: VisitPlan = {},
): Promise<PlannedVisit> {
  const { slots = 3, planned = units(5), held = units(12), collection = true, unplanned = 0 } = plan;
  const items = [];
  for (let at = 0; at < slots; at += 1) items.push(await makeItem());
  const machine = await makeMachine(
    items.map(({ id }) => id),
    { operatorId: operator.userId },
  );
  for (const { id } of items) if (held > 0n) await holdingOf(operator.userId, id, held);
  // In an hour, but never tomorrow: /today would not show it in the last hour of a day.
  const [hour, day, zone] = [3_600_000, 86_400_000, 5 * 3_600_000];
  const midnight = Math.ceil((Date.now() + zone) / day) * day - zone;
  const dueAt = new Date(Math.min(Date.now() + hour, midnight - 1000));
  const lines = machine.slots
    .slice(0, slots - unplanned)
    .map((slot) => ({ itemId: slot.itemId!, slotId: slot.id, planned }));
  const refill = await createTask(manager, { type: "refill", machineId: machine.id, dueAt, items: lines });
  await assign(manager, refill.id, { assigneeId: operator.userId, allowShortage: true });
  let collectionId: string | null = null;
  if (collection) {
    const task = await createTask(manager, { type: "collection", machineId: machine.id, dueAt });
    await assign(manager, task.id, { assigneeId: operator.userId });
    collectionId = task.id;
  }
  const itemIds = items.map(({ id }) => id);
  return { machineId: machine.id, machine: machine.code, refillId: refill.id, collectionId, itemIds };
}
