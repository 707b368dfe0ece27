import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import { Telegraf, Telegram } from "telegraf";
import type { Update } from "telegraf/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { inspectImage } from "#app/domain/files/image.server.ts";
import { phonePhoto } from "#tests/fixtures/photos.ts";
import { startBotApi, type BotApiDouble, type Person } from "./bot-api.ts";

const TAKEN = new Date("2025-11-24T05:15:30Z");
const AZIZ = { id: 4242, firstName: "Aziz", username: "aziz", languageCode: "uz" };

let double: BotApiDouble;
let telegram: Telegram;
let aziz: Person;
beforeEach(async () => {
  double = await startBotApi();
  telegram = new Telegram(double.token, { apiRoot: double.url, webhookReply: false });
  aziz = double.person(AZIZ);
});
afterEach(() => double.stop());

const keyboard = (...labels: string[]) => ({
  reply_markup: { inline_keyboard: labels.map((text) => [{ text, callback_data: `v1:${text}` }]) },
});
const polled = (offset = 0) => telegram.callApi("getUpdates", { offset, timeout: 0 });
const refused = (status: number, description: string) => ({
  response: expect.objectContaining({
    error_code: status,
    description: expect.stringContaining(description),
  }),
});

describe("the bot's side", () => {
  it("keeps a message, its edits, its keyboard and its deletion, and records each call", async () => {
    const sent = await telegram.sendMessage(aziz.id, "<b>Today</b>: 3 &lt; 4", {
      parse_mode: "HTML",
      disable_notification: true,
      ...keyboard("Start"),
    });
    expect(double.lastMessage(aziz.id)).toMatchObject({
      messageId: sent.message_id,
      text: "Today: 3 < 4",
      html: "<b>Today</b>: 3 &lt; 4",
      buttons: [[{ text: "Start", data: "v1:Start" }]],
      isSilent: true,
    });
    await telegram.editMessageText(aziz.id, sent.message_id, undefined, "Started", keyboard("Undo"));
    expect(double.lastMessage(aziz.id)).toMatchObject({ text: "Started", buttons: [[{ text: "Undo" }]] });
    await telegram.editMessageReplyMarkup(aziz.id, sent.message_id, undefined, undefined);
    expect(double.lastMessage(aziz.id)?.buttons).toEqual([]);
    await telegram.deleteMessage(aziz.id, sent.message_id);
    expect(double.messages(aziz.id)).toEqual([]);
    expect(double.history(aziz.id)).toHaveLength(1);
    expect(double.calls.map(({ method, status }) => [method, status])).toEqual([
      ["sendMessage", 200],
      ["editMessageText", 200],
      ["editMessageReplyMarkup", 200],
      ["deleteMessage", 200],
    ]);
  });

  it("refuses what Telegram refuses, in its words", async () => {
    const { message_id: id } = await telegram.sendMessage(aziz.id, "One", keyboard("A"));
    const edit = (message: number, text: string, extra = {}) =>
      telegram.editMessageText(aziz.id, message, undefined, text, extra);
    await expect(edit(id, "One", keyboard("A"))).rejects.toMatchObject(
      refused(400, "message is not modified"),
    );
    await expect(edit(99, "Two")).rejects.toMatchObject(refused(400, "message to edit not found"));
    await expect(telegram.deleteMessage(aziz.id, 99)).rejects.toMatchObject(
      refused(400, "message to delete not found"),
    );
    await expect(telegram.sendMessage(1, "x")).rejects.toMatchObject(refused(400, "chat not found"));
    await expect(telegram.sendMessage(aziz.id, " ")).rejects.toMatchObject(refused(400, "text is empty"));
    await expect(telegram.sendMessage(aziz.id, "x".repeat(4097))).rejects.toMatchObject(
      refused(400, "too long"),
    );
    const html = { parse_mode: "HTML" } as const;
    for (const text of ["a < b", "<b>open", "<b>x</i>", "<div>x</div>"])
      await expect(telegram.sendMessage(aziz.id, text, html)).rejects.toMatchObject(
        refused(400, "can't parse"),
      );
    await expect(telegram.sendMessage(aziz.id, "x", keyboard("ü".repeat(40)))).rejects.toMatchObject(
      refused(400, "BUTTON_DATA_INVALID"),
    );
    await expect(telegram.answerCbQuery("gone")).rejects.toMatchObject(refused(400, "query is too old"));
    await expect(telegram.getFile("gone")).rejects.toMatchObject(refused(400, "invalid file_id"));
    const stranger = new Telegram("1:wrong", { apiRoot: double.url });
    await expect(stranger.getMe()).rejects.toMatchObject(refused(401, "Unauthorized"));
  });

  it("takes pictures and documents as multipart, and form bodies", async () => {
    const photo = await phonePhoto({ seed: 1, takenAt: TAKEN, megabytes: 0.2 });
    await telegram.sendPhoto(aziz.id, { source: photo }, { caption: "QR", ...keyboard("Open") });
    expect(double.lastMessage(aziz.id)).toMatchObject({ text: "QR", buttons: [[{ text: "Open" }]] });
    await telegram.sendDocument(aziz.id, { source: Buffer.from("a;b"), filename: "report.csv" });
    const { document } = double.lastMessage(aziz.id) ?? {};
    expect(document).toMatchObject({ file_name: "report.csv", file_size: 3 });
    expect(double.file(document?.file_id ?? "")?.toString()).toBe("a;b");
    const body = new URLSearchParams({
      chat_id: String(aziz.id),
      text: "form",
      reply_markup: '{"inline_keyboard":[]}',
    });
    const answer = await fetch(`${double.url}/bot${double.token}/sendMessage`, { method: "POST", body });
    expect(await answer.json()).toMatchObject({ ok: true, result: { text: "form" } });
  });

  it("keeps the commands of each language and scope", async () => {
    const today = [{ command: "today", description: "My route" }];
    await telegram.setMyCommands(today, { language_code: "en" });
    await telegram.setMyCommands([...today, { command: "help", description: "Help" }], {
      language_code: "en",
    });
    await telegram.setMyCommands(today, { scope: { type: "chat", chat_id: aziz.id }, language_code: "ru" });
    expect(double.commandLists.map(({ languageCode, commands }) => [languageCode, commands.length])).toEqual([
      ["en", 2],
      ["ru", 1],
    ]);
  });

  it("fails, slows down and drops calls as asked, and only those", async () => {
    double.failNext({ method: "sendMessage", status: 429, retryAfter: 7 });
    await telegram.sendChatAction(aziz.id, "typing");
    await expect(telegram.sendMessage(aziz.id, "x")).rejects.toMatchObject({
      parameters: { retry_after: 7 },
    });
    double.failNext({ status: 403, chatId: aziz.id });
    await expect(telegram.sendMessage(aziz.id, "x")).rejects.toMatchObject(
      refused(403, "blocked by the user"),
    );
    double.failNext({ status: 500, times: 2 });
    const broken = { response: { error_code: 500 } };
    await expect(telegram.getMe()).rejects.toMatchObject(broken);
    await expect(telegram.getMe()).rejects.toMatchObject(broken);
    double.dropNext(1);
    await expect(telegram.sendMessage(aziz.id, "lost")).rejects.toThrow(/socket hang up|reset/);
    double.dropNext(1, { afterEffect: true });
    await expect(telegram.sendMessage(aziz.id, "arrived")).rejects.toThrow(/socket hang up|reset/);
    expect(double.messages(aziz.id).map(({ text }) => text)).toEqual(["arrived"]);
    double.latencyMs = 80;
    const start = performance.now();
    await telegram.getMe();
    expect(performance.now() - start).toBeGreaterThan(75);
  });

  it("is told of a block, and refused until it is lifted", async () => {
    await aziz.block();
    await expect(telegram.sendMessage(aziz.id, "x")).rejects.toMatchObject(refused(403, "blocked"));
    await aziz.unblock();
    await telegram.sendMessage(aziz.id, "x");
    const statuses = (await polled()).map((update) => "my_chat_member" in update && update.my_chat_member);
    expect(statuses).toMatchObject([
      { new_chat_member: { status: "kicked" } },
      { new_chat_member: { status: "member" } },
    ]);
  });
});

describe("a person's side", () => {
  it("drives a Telegraf bot by text, command and tap", async () => {
    const bot = new Telegraf(double.token, { telegram: { apiRoot: double.url } });
    bot.command("today", (context) => context.reply("Your route", keyboard("Start")));
    bot.action("v1:Start", async (context) => {
      await context.answerCbQuery("Started");
      await context.editMessageText(`In progress, tap ${double.answers.length}`);
    });
    const stopped = bot.launch();
    try {
      await aziz.say("/today");
      await double.waitFor(aziz.id, "Your route");
      const tap = await aziz.tap("Start");
      expect(await double.waitForAnswer(tap)).toMatchObject({ text: "Started", isAlert: false });
      const card = await double.waitFor(aziz.id, /^In progress, tap 1$/);
      await expect(aziz.tap("Start")).rejects.toThrow('No button "Start"');
      await aziz.tap("Start", { messageId: card.messageId, isStale: true });
      await double.waitFor(aziz.id, "tap 2");
    } finally {
      bot.stop();
      await stopped;
    }
  });

  it("gives updates in order, each until it is confirmed", async () => {
    await aziz.say("one");
    await aziz.location(41.3, 69.2);
    const [first, second] = await polled();
    expect(first).toMatchObject({
      message: { text: "one", from: { language_code: "uz" }, chat: { type: "private" } },
    });
    expect(second).toMatchObject({ message: { location: { latitude: 41.3, longitude: 69.2 } } });
    expect((second?.update_id ?? 0) - (first?.update_id ?? 0)).toBe(1);
    expect(await polled(second?.update_id)).toEqual([second]);
    expect(await polled((second?.update_id ?? 0) + 1)).toEqual([]);
  });

  it("answers long polling as soon as something comes", async () => {
    const waiting = telegram.callApi("getUpdates", { timeout: 20 });
    await double.waitUntil(() => double.calls.length === 1);
    await aziz.say("now");
    expect(await waiting).toMatchObject([{ message: { text: "now" } }]);
  });

  it("sends photos as Telegram does: compressed without EXIF, or as a file byte for byte", async () => {
    const photo = await phonePhoto({ seed: 2, takenAt: TAKEN, megabytes: 1 });
    await aziz.sendPhoto(photo, { caption: "before", date: TAKEN });
    await aziz.sendPhoto(photo, { asDocument: true, forwarded: true });
    await aziz.sendPhoto(photo);
    const [compressed, file, again] = await polled();
    expect(compressed).toMatchObject({ message: { caption: "before", date: TAKEN.getTime() / 1000 } });
    expect(file).toMatchObject({
      message: { forward_origin: { type: "hidden_user" }, document: { mime_type: "image/jpeg" } },
    });
    const small = await inspectImage(await fetchFile(largestPhoto(compressed).file_id));
    expect(small).toMatchObject({ contentType: "image/jpeg", takenAtLocal: null });
    expect(Math.max(small.width ?? 0, small.height ?? 0)).toBeLessThanOrEqual(1280);
    expect(largestPhoto(again).file_unique_id).toBe(largestPhoto(compressed).file_unique_id);
    const whole = await fetchFile(documentId(file));
    expect(whole.equals(photo)).toBe(true);
  });

  it("sends an album as messages of one group", async () => {
    const photos = await Promise.all(
      [3, 4, 5].map((seed) => phonePhoto({ seed, takenAt: TAKEN, megabytes: 0.1 })),
    );
    await aziz.album(photos, { caption: "three" });
    const messages = (await polled()).map((update) => "message" in update && update.message);
    const groups = new Set(
      messages.map((message) => message && "media_group_id" in message && message.media_group_id),
    );
    expect(messages).toHaveLength(3);
    expect(groups.size).toBe(1);
    expect(messages[0]).toMatchObject({ caption: "three" });
    expect(messages[1]).not.toHaveProperty("caption");
  });

  it("writes in a group", async () => {
    await aziz.say("hello", { group: { id: -100500, title: "Drivers" } });
    expect(await polled()).toMatchObject([
      { message: { chat: { id: -100500, type: "supergroup" }, from: { id: 4242 } } },
    ]);
    await telegram.sendMessage(-100500, "only in private");
    expect(double.lastMessage(-100500)?.text).toBe("only in private");
  });
});

describe("a webhook", () => {
  it("gets each update with the secret, in order, until it takes it, and repeats on request", async () => {
    const received: { update: Update; secret: unknown }[] = [];
    let failures = 2;
    const server = createServer((request, response) => {
      void json(request).then((update) => {
        if (failures-- <= 0)
          received.push({
            update: update as Update,
            secret: request.headers["x-telegram-bot-api-secret-token"],
          });
        response.writeHead(failures >= 0 ? 503 : 200).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/api/telegram/webhook`;
    await telegram.setWebhook(url, { secret_token: "s3cret", allowed_updates: ["message"] });
    expect(await telegram.getWebhookInfo()).toMatchObject({ url, pending_update_count: 0 });
    await expect(polled()).rejects.toMatchObject(refused(409, "webhook is active"));

    const one = await aziz.say("one");
    await aziz.say("two");
    await aziz.block();
    await double.waitUntil(() => received.length === 2);
    expect(
      received.map(({ update }) => "message" in update && "text" in update.message && update.message.text),
    ).toEqual(["one", "two"]);
    expect(new Set(received.map(({ secret }) => secret))).toEqual(new Set(["s3cret"]));
    expect(double.deliveries.map(({ status }) => status)).toEqual([503, 503, 200, 200]);
    expect(await double.repeat(one, 3)).toEqual([200, 200, 200]);
    expect(received.slice(2).every(({ update }) => update.update_id === one.update_id)).toBe(true);

    await telegram.deleteWebhook();
    await aziz.say("three");
    expect(await polled()).toMatchObject([{ message: { text: "three" } }]);
    server.closeAllConnections();
    server.close();
  });
});

async function fetchFile(fileId: string): Promise<Buffer> {
  const link = await telegram.getFileLink(fileId);
  return Buffer.from(await (await fetch(link)).arrayBuffer());
}

function largestPhoto(update: Update | undefined): { file_id: string; file_unique_id: string } {
  const photo =
    update && "message" in update && "photo" in update.message ? update.message.photo.at(-1) : undefined;
  if (!photo) throw new Error("no photo");
  return photo;
}

function documentId(update: Update | undefined): string {
  if (update && "message" in update && "document" in update.message) return update.message.document.file_id;
  throw new Error("no document");
}
