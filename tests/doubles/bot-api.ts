import { EventEmitter } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import type { Update } from "telegraf/types";
import { Chats, type ChatMessage } from "./bot-api/chats.ts";
import { Faults, Refusal, type Drop, type Failure } from "./bot-api/faults.ts";
import { Files } from "./bot-api/files.ts";
import { METHODS, type CallbackAnswer, type CommandList, type World } from "./bot-api/methods.ts";
import { personIn, type Person, type PersonFacts } from "./bot-api/person.ts";
import { readParameters } from "./bot-api/request.ts";
import { Updates, type Delivery, type Webhook } from "./bot-api/updates.ts";

export type { ChatMessage, Delivery, Person, PersonFacts };

/** One call of the bot, as it came in. */
export interface ApiCall {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly at: Date;
  /** HTTP status of the answer; null where the connection was dropped; undefined while it is open. */
  status?: number | null;
}

export interface BotApiOptions {
  readonly token?: string;
  /** Of the bot, without @. */
  readonly username?: string;
  /** 0 takes a free one. */
  readonly port?: number;
  /** Time of messages; the system's without it. */
  readonly clock?: () => Date;
}

export interface WaitOptions {
  /** 15,000 without it: it is paid only where something is wrong. */
  readonly timeoutMs?: number;
}

export type MessageTest = string | RegExp | ((message: ChatMessage) => boolean);

/** A Bot API server over HTTP, with the people who write to the bot. */
export interface BotApiDouble {
  /** What TELEGRAM_API_ROOT has to be. */
  readonly url: string;
  readonly token: string;
  readonly username: string;
  /** Every call in order, long polling too. */
  readonly calls: readonly ApiCall[];
  /** Every try to deliver an update to the webhook. */
  readonly deliveries: readonly Delivery[];
  /** Every answered tap. */
  readonly answers: readonly CallbackAnswer[];
  /** The lists that setMyCommands made. */
  readonly commandLists: readonly CommandList[];
  /** Delay before each answer, milliseconds. */
  latencyMs: number;

  person(facts: PersonFacts): Person;
  /** Sends updates to a webhook (null: keeps them for getUpdates), as setWebhook would. */
  deliverTo(webhook: Webhook | null): void;
  /** Offers the same update again, all copies at once; the webhook's statuses. */
  repeat(update: Update, times: number): Promise<(number | null)[]>;

  /** Messages that stand in the chat now, oldest first. */
  messages(chatId: number): ChatMessage[];
  /** Also those that were deleted. */
  history(chatId: number): ChatMessage[];
  /** The newest message of the bot that stands in the chat. */
  lastMessage(chatId: number): ChatMessage | undefined;
  /** The newest message of the bot that holds the text or passes the test, as soon as there is one. */
  waitFor(chatId: number, test: MessageTest, options?: WaitOptions): Promise<ChatMessage>;
  /** The answer to a tap: pass the update that `tap` gave. */
  waitForAnswer(tap: Update, options?: WaitOptions): Promise<CallbackAnswer>;
  /** The first value that is not undefined or false; looked at again at every call. */
  waitUntil<Value>(
    look: () => Value | undefined | false,
    options?: WaitOptions & { what?: string },
  ): Promise<Value>;
  /** Bytes of a file by its file id. */
  file(fileId: string): Buffer | undefined;

  /** From now on getFile names this path, or downloads are sent on to this address; null ends it. */
  misleadDownloads(to: { readonly path: string } | { readonly redirect: string } | null): void;

  failNext(failure: Failure): void;
  /** Breaks the connection of the next calls. */
  dropNext(times: number, drop?: Drop): void;
  /** Forgets all failures and drops that were asked for. */
  heal(): void;
  stop(): Promise<void>;
}

const TOKEN = "123456789:AAtest-token-of-the-double-0123456789";

/** Starts the double on 127.0.0.1. */
export async function startBotApi(options: BotApiOptions = {}): Promise<BotApiDouble> {
  const { token = TOKEN, username = "vendhub_test_bot", port = 0, clock = () => new Date() } = options;
  const world = newWorld(token, username, clock);
  const faults = new Faults();
  const changes = new EventEmitter().setMaxListeners(0);
  const changed = () => changes.emit("change");
  const calls: ApiCall[] = [];
  const settings = { latencyMs: 0 };
  const server = createServer((request, response) => {
    serve({ world, faults, calls, token, settings, changed }, request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  const url = await listen(server, port);
  const until = waiterOn(changes);

  return {
    url,
    token,
    username,
    calls,
    deliveries: world.updates.deliveries,
    answers: world.answers,
    commandLists: world.commandLists,
    get latencyMs() {
      return settings.latencyMs;
    },
    set latencyMs(value) {
      settings.latencyMs = value;
    },
    person: (facts) => personIn(world, facts, changed),
    deliverTo: (webhook) => world.updates.deliverTo(webhook),
    repeat: (update, times) => world.updates.repeat(update, times),
    messages: (chatId) => standing(world, chatId),
    history: (chatId) => [...world.chats.all(chatId)],
    lastMessage: (chatId) => standing(world, chatId).findLast(({ from }) => from === "bot"),
    waitFor: (chatId, test, wait) =>
      until(
        () => standing(world, chatId).findLast((message) => message.from === "bot" && passes(message, test)),
        {
          ...wait,
          what: () => `a message ${String(test)} in chat ${chatId}; there are:\n${transcript(world, chatId)}`,
        },
      ),
    waitForAnswer: (tap, wait) =>
      until(
        () =>
          world.answers.find(({ queryId }) => "callback_query" in tap && queryId === tap.callback_query.id),
        {
          ...wait,
          what: () => "an answer to the tap",
        },
      ),
    waitUntil: (look, { what = "the condition", ...wait } = {}) => until(look, { ...wait, what: () => what }),
    file: (fileId) => world.files.read(fileId),
    misleadDownloads(to) {
      world.files.lie = to && "path" in to ? to.path : null;
      world.files.redirect = to && "redirect" in to ? to.redirect : null;
    },
    failNext: (failure) => faults.failNext(failure),
    dropNext: (times, drop = {}) => faults.dropNext(times, drop),
    heal: () => faults.clear(),
    async stop() {
      world.updates.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function newWorld(token: string, username: string, clock: () => Date): World {
  const bot = {
    id: Number(token.split(":")[0]),
    is_bot: true,
    first_name: "VendHub",
    username,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
  } as const;
  const parts = { chats: new Chats(), files: new Files(), updates: new Updates() };
  return { bot, ...parts, queries: new Map(), answers: [], commandLists: [], clock };
}

interface Serving {
  readonly world: World;
  readonly faults: Faults;
  readonly calls: ApiCall[];
  readonly token: string;
  readonly settings: { readonly latencyMs: number };
  changed(): void;
}

async function serve(serving: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://double");
  const [, kind, token, rest = ""] =
    /^\/(bot|file\/bot)([^/]+)\/(.+)$/.exec(decodeURIComponent(pathname)) ?? [];
  const method = kind === "bot" ? rest : "file";
  const parameters = await readParameters(request, searchParams);
  const payload = kind === "bot" ? parameters.payload : { path: rest };
  const call: ApiCall = { method, payload, at: new Date() };
  serving.calls.push(call);
  serving.changed();
  const drop = serving.faults.takeDrop(method);
  const answer =
    drop && !drop.afterEffect ? null : await answerTo(serving, token, method, { ...parameters, payload });
  if (serving.settings.latencyMs > 0) await delay(serving.settings.latencyMs);
  call.status = drop ? null : (answer?.status ?? null);
  if (drop || !answer) request.socket.destroy();
  else if (answer.status === 302) response.writeHead(302, { Location: String(answer.body) }).end();
  else response.writeHead(answer.status, { "Content-Type": answer.type }).end(answer.body);
  serving.changed();
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer | string;
}

async function answerTo(
  { world, faults, token: ownToken }: Serving,
  token: string | undefined,
  method: string,
  parameters: Parameters<(typeof METHODS)[string]>[1],
): Promise<Answer> {
  try {
    if (token !== ownToken) throw new Refusal(401, "Unauthorized");
    faults.refuse(method, parameters.payload["chat_id"]);
    if (method === "file") return download(world, String(parameters.payload["path"]));
    const run = METHODS[method];
    if (!run) throw new Refusal(404, "Not Found");
    return inJson(200, { ok: true, result: await run(world, parameters) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { status, message, retryAfter } = error;
    const hint = retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } };
    return inJson(status, { ok: false, error_code: status, description: message, ...hint });
  }
}

function download(world: World, path: string): Answer {
  if (world.files.redirect) return { status: 302, type: "", body: world.files.redirect };
  const body = world.files.read(path);
  if (!body) throw new Refusal(404, "Not Found");
  return { status: 200, type: "application/octet-stream", body };
}

const inJson = (status: number, body: object): Answer => ({
  status,
  type: "application/json",
  body: JSON.stringify(body),
});

async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The double has no port");
  return `http://127.0.0.1:${address.port}`;
}

const standing = ({ chats }: World, chatId: number): ChatMessage[] =>
  chats.all(chatId).filter(({ deletedAt }) => !deletedAt);

function passes(message: ChatMessage, test: MessageTest): boolean {
  if (typeof test === "function") return test(message);
  return typeof test === "string" ? message.text.includes(test) : test.test(message.text);
}

const transcript = (world: World, chatId: number): string =>
  standing(world, chatId)
    .map(
      ({ from, text, buttons }) =>
        `${from}: ${text} ${buttons
          .flat()
          .map((b) => `[${b.text}]`)
          .join(" ")}`,
    )
    .join("\n");

type Until = <Value>(
  look: () => Value | undefined | false,
  options: WaitOptions & { what: () => string },
) => Promise<Value>;

function waiterOn(changes: EventEmitter): Until {
  return (look, { timeoutMs = 15_000, what }) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => settle(() => reject(new Error(`Waited ${timeoutMs} ms for ${what()}`))),
        timeoutMs,
      );
      const settle = (end: () => void) => {
        clearTimeout(timer);
        changes.off("change", check);
        end();
      };
      const check = () => {
        try {
          const seen = look();
          if (seen !== undefined && seen !== false) settle(() => resolve(seen));
        } catch (error) {
          settle(() => reject(error));
        }
      };
      changes.on("change", check);
      check();
    });
}
