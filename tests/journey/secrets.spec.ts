import { randomBytes } from "node:crypto";
import { expect, test } from "@playwright/test";
import { apiOf, signInToApi, type Api } from "./api.ts";
import { assignRefill, foundCompany } from "./company.ts";
import { browserWith, signInToPages } from "./pages.ts";
import { photo } from "./photos.ts";
import { runProgram } from "./process.ts";
import { adminEmail, freePort, password, startSystem, type System } from "./system.ts";
import { ask, invite, linkTelegram, sees } from "./telegram.ts";
import { t } from "./words.ts";

const secretOf = (what: string): string => `${what}-${randomBytes(12).toString("hex")}`;

/** Secrets of the settings, each with a value that stands nowhere else. */
const settings = {
  JWT_SECRET: secretOf("jwt"),
  REFRESH_TOKEN_SECRET: secretOf("refresh"),
  TELEGRAM_WEBHOOK_SECRET: secretOf("webhook"),
};
/** The files' server does not know them, so that each call to it is an error. */
const s3Settings = { S3_ACCESS_KEY_ID: secretOf("s3id"), S3_SECRET_ACCESS_KEY: secretOf("s3key") };
/** Everything that must not be seen: by name, so that a failure tells which. */
const secrets = new Map<string, string>(Object.entries({ ...settings, ...s3Settings }));
secrets.set("password of the users", password);
/** Everything that was answered over HTTP, but for what is given to be used: tokens at sign-in, invitations. */
const answers: string[] = [];

let system: System;
test.beforeAll(async () => {
  const environment = { ...settings, LOG_LEVEL: "trace", DATABASE_LOGGING: "true" };
  system = await startSystem({ queue: "postgres", files: "s3", environment });
  secrets.set("bot token", system.bot.token);
});
test.afterAll(() => system?.stop());

test("no secret stands in any log or error, whatever door was used and whatever went wrong", async () => {
  await workInTelegram();
  await workOnPages();
  await callTheApi();
  await breakTheSurroundings();
  const logs = [...system.programs, await lostDatabase(), await wrongSettings()].flatMap(({ name, log }) =>
    log.map((line) => `${name}: ${line}`),
  );
  // The look itself must be able to find something.
  expect(logs.some((line) => line.includes("POST /api/tasks/:id/photos"))).toBe(true);
  expect(logs.length).toBeGreaterThan(50);
  expect(answers.length).toBeGreaterThan(20);
  for (const [name, secret] of secrets) {
    expect(secret.length, name).toBeGreaterThan(7);
    expect(
      logs.filter((line) => line.includes(secret)),
      name,
    ).toEqual([]);
    expect(
      answers.filter((answer) => answer.includes(secret)),
      name,
    ).toEqual([]);
  }
});

async function workInTelegram(): Promise<void> {
  const company = await foundCompany(system);
  const { operator: colleague } = company.team;
  const invitation = await invite(system, colleague);
  secrets.set("invitation", new URL(invitation).searchParams.get("start") ?? "");
  const person = await linkTelegram(system, colleague, invitation);
  await person.say(`/start ${secrets.get("invitation")}`);
  const task = await assignRefill(system, company);
  await sees(system, person, task.number);
  await ask(system, person, "/today", company.machine.code);
  await person.tap(`1 ${company.machine.code}`);
  await sees(system, person, t("bot:visit.start"));
  await person.say("start");
  await sees(system, person, new RegExp(`${task.number} · in progress`));
  system.bot.failNext({ method: "file", status: 500 });
  system.bot.failNext({ method: "sendMessage", status: 500 });
  await person.sendPhoto(await photo("before"), { caption: "before" });
  await sees(system, person, /1 of 1/);
  const form = new FormData();
  form.append("kind", "after");
  form.append("file", new Blob([new Uint8Array(await photo("after"))]), `${password}.jpg`);
  const strange = await signInToApi(await system.startWeb(s3Settings), colleague.email, password);
  const refused = await strange.call("POST", `/tasks/${task.id}/photos`, { raw: form });
  expect(refused.status).toBe(500);
  answers.push(JSON.stringify(refused.body));
  const operator = await system.signIn(colleague.email);
  const stored = await operator.call("POST", `/tasks/${task.id}/photos`, { raw: form });
  expect(stored.status).toBe(201);
  const { url } = stored.body as { url: string };
  secrets.set("signature of a file", new URL(url).searchParams.get("sig") ?? "");
  const { pathname, search } = new URL(url);
  expect((await fetch(`${system.url}${pathname}${search}`)).status).toBe(200);
  await keep(await fetch(`${system.url}${pathname}${search.replace("exp=", "exp=9")}`));
}

const keep = async (answer: Response): Promise<void> => void answers.push(await answer.text());

async function workOnPages(): Promise<void> {
  const admin = await signInToPages(system.url, adminEmail, password);
  const [, value = ""] = admin.cookie.split("=");
  secrets.set("session cookie", value);
  const [token = ""] = decodeURIComponent(value).split(".");
  secrets.set("session token", JSON.parse(Buffer.from(token, "base64").toString()) as string);
  for (const path of [
    "/",
    "/people",
    "/machines.data",
    "/no/such",
    `/tasks/${secrets.get("invitation")}`,
    "/me",
  ])
    await keep(await admin.ask(path));
  const wrong = { email: adminEmail, password: `${password}!` };
  await keep(await fetch(`${system.url}/sign-in`, { method: "POST", body: new URLSearchParams(wrong) }));
  const form = new URLSearchParams({ fullName: "", email: "no address", password, role: "manager" });
  await keep(await admin.ask("/people/new", { method: "POST", body: form }));
  await keep(await browserWith(system.url, `session=${value}x`).ask("/machines"));
}

async function callTheApi(): Promise<void> {
  const login = { email: adminEmail, password };
  const pair = await apiOf(system.url, null).post<{ accessToken: string; refreshToken: string }>(
    "/auth/login",
    login,
  );
  secrets.set("access token", pair.accessToken);
  secrets.set("refresh token", pair.refreshToken);
  const [known, nobody] = [apiOf(system.url, pair.accessToken), apiOf(system.url, null)];
  const tell = async (api: Api, method: string, path: string, content?: Parameters<Api["call"]>[2]) =>
    answers.push(JSON.stringify((await api.call(method, path, content)).body));
  await tell(known, "POST", "/test/error");
  await tell(known, "GET", `/items?token=${pair.refreshToken}`);
  await tell(known, "GET", `/tasks/${secrets.get("session token")}`);
  await tell(known, "GET", "/users");
  await tell(known, "POST", "/users", { json: { email: 5, password, fullName: "" } });
  await tell(known, "POST", "/items", {
    raw: `{"broken": "${pair.refreshToken}`,
    headers: { "Content-Type": "application/json" },
  });
  await tell(nobody, "POST", "/auth/login", { json: { ...login, password: `${password}!` } });
  await tell(nobody, "POST", "/auth/login", {
    json: { email: password, password: secrets.get("bot token") },
  });
  await tell(nobody, "POST", "/auth/refresh", { json: { refreshToken: `${pair.refreshToken}x` } });
  await tell(apiOf(system.url, `${pair.accessToken}x`), "GET", "/items");
  const headers = { "X-Telegram-Bot-Api-Secret-Token": settings.TELEGRAM_WEBHOOK_SECRET };
  await tell(nobody, "POST", "/telegram/webhook", { json: { update_id: "no number" }, headers });
  await tell(nobody, "POST", "/telegram/webhook", { json: { update_id: 1 } });
  await tell(nobody, "GET", "/health");
}

/** Errors that come from below: a table that is gone, a constraint, a worker whose Telegram refuses the webhook. */
async function breakTheSurroundings(): Promise<void> {
  const admin = await signInToPages(system.url, adminEmail, password);
  await system.rows("alter table machine rename to machine_gone");
  await keep(await admin.ask("/machines"));
  answers.push(JSON.stringify((await system.admin.call("GET", "/machines")).body));
  await system.rows("alter table machine_gone rename to machine");
  await system.rows("alter table app_user rename to app_user_gone");
  await keep(await admin.ask("/machines"));
  answers.push(JSON.stringify((await system.admin.call("GET", "/machines")).body));
  await keep(
    await fetch(`${system.url}/sign-in`, {
      method: "POST",
      body: new URLSearchParams({ email: adminEmail, password }),
    }),
  );
  await system.rows("alter table app_user_gone rename to app_user");
  system.bot.failNext({ method: "setWebhook", status: 400 });
  await system.startWorker();
}

/** A web process whose database, with a password in its address, can't be reached. */
async function lostDatabase() {
  const database = secretOf("database");
  secrets.set("password of the database", database);
  const port = await freePort();
  const lost = runProgram("lost", ["web"], {
    ...settings,
    DATABASE_URL: `postgresql://vend:${database}@127.0.0.1:1/vend`,
    PORT: String(port),
    LOG_LEVEL: "trace",
  });
  await lost.waitForLog("Web ready");
  for (const path of ["/", "/sign-in", "/api/health", "/api/items"])
    await keep(await fetch(`http://127.0.0.1:${port}${path}`));
  answers.push(
    JSON.stringify(
      (
        await apiOf(`http://127.0.0.1:${port}`, null).call("POST", "/auth/login", {
          json: { email: "a@b.uz", password },
        })
      ).body,
    ),
  );
  await lost.stop();
  return lost;
}

/** Settings that are refused are named, and their values are not told. */
async function wrongSettings() {
  const [database, token] = [secretOf("database"), secretOf("token")];
  secrets.set("password in a wrong address", database);
  secrets.set("a wrong bot token", token);
  const wrong = runProgram("wrong", ["web"], {
    ...settings,
    DATABASE_URL: `mysql://vend:${database}@127.0.0.1:1/vend`,
    TELEGRAM_BOT_TOKEN: token,
    ADMIN_EMAIL: "no address",
    ADMIN_PASSWORD: "short",
  });
  expect(await wrong.ended).not.toBe(0);
  return wrong;
}
