import { randomBytes } from "node:crypto";
import { expect, test } from "@playwright/test";
import { generateSync } from "otplib";
import { apiOf, signInToApi, type Api } from "./api.ts";
import { assignRefill, foundCompany, type Colleague, type Company } from "./company.ts";
import { browserWith, signInToPages, type Browser } from "./pages.ts";
import { photo } from "./photos.ts";
import { runProgram } from "./process.ts";
import { startSpamFilter, type SpamFilter } from "./spam-filter.ts";
import { adminEmail, freePort, password, startSystem, type System } from "./system.ts";
import { ask, invite, linkTelegram, sees } from "./telegram.ts";
import { waitUntil } from "./wait.ts";
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
let mail: SpamFilter;
test.beforeAll(async () => {
  mail = await startSpamFilter();
  const mailPassword = secretOf("mail");
  secrets.set("password of the mail server", mailPassword);
  const environment = {
    ...settings,
    ...{ SMTP_URL: mail.url(mailPassword), MAIL_FROM: "VendHub <post@journey.test>" },
    ...{ LOG_LEVEL: "trace", DATABASE_LOGGING: "true" },
  };
  system = await startSystem({ queue: "postgres", files: "s3", environment });
  secrets.set("bot token", system.bot.token);
});
test.afterAll(async () => {
  await system?.stop();
  await mail?.stop();
});

test("no secret stands in any log or error, whatever door was used and whatever went wrong", async () => {
  const company = await foundCompany(system);
  await workInTelegram(company);
  await workOnPages();
  await callTheApi();
  await signInWithCodes(company.team.manager);
  await forgetPasswords(company.team);
  await useApiTokens();
  await askForAccess();
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

async function workInTelegram(company: Company): Promise<void> {
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

const tell = async (api: Api, ...call: Parameters<Api["call"]>): Promise<void> =>
  void answers.push(JSON.stringify((await api.call(...call)).body));

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

const postForm = (browser: Browser, path: string, values: Readonly<Record<string, string>>) =>
  browser.ask(path, { method: "POST", body: new URLSearchParams(values) });

/** Two-factor sign-in: its key, its recovery codes, and what stands between the password and the code. */
async function signInWithCodes({ email }: Colleague): Promise<void> {
  const path = "/me/two-factor";
  const browser = await signInToPages(system.url, email, password);
  await postForm(browser, path, { intent: "begin" });
  const [, shown = ""] = /<code[^>]*>([^<]+)</.exec(await (await browser.ask(path)).text()) ?? [];
  const secret = shown.replaceAll(" ", "");
  secrets.set("key of two-factor as shown", shown).set("key of two-factor", secret);
  await postForm(browser, path, { intent: "confirm", code: secret });
  const confirmed = await postForm(browser, path, { intent: "confirm", code: generateSync({ secret }) });
  const codes = [...(await confirmed.text()).matchAll(/<li>((?:[a-z2-9]{4}-?){3})</g)].map(
    ([, code = ""]) => code,
  );
  expect(codes).toHaveLength(10);
  for (const [index, code] of codes.entries())
    secrets.set(`recovery code ${index}`, code).set(`plain recovery code ${index}`, code.replaceAll("-", ""));
  await keep(await browser.ask(path));

  const [first = "", second = "", third = ""] = codes;
  const login = { email, password };
  const half = await fetch(`${system.url}/sign-in`, {
    ...{ method: "POST", body: new URLSearchParams(login), redirect: "manual" as const },
  });
  const cookie = half.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const value = cookie.slice(cookie.indexOf("=") + 1);
  secrets.set("cookie between password and code", value);
  const [sealed = ""] = decodeURIComponent(value).split(".");
  secrets.set(
    "token between password and code",
    JSON.parse(Buffer.from(sealed, "base64").toString()) as string,
  );
  const between = browserWith(system.url, cookie);
  // What was typed is shown again to who typed it, so that this answer is not looked at.
  await postForm(between, "/sign-in/code", { code: secrets.get("session token") ?? "" });
  await keep(await browserWith(system.url, `${cookie}x`).ask("/sign-in/code"));
  const entered = await postForm(between, "/sign-in/code", { code: first });
  expect(entered.status).toBe(302);
  for (const given of entered.headers.getSetCookie()) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(given) ?? [];
    // The cookie between password and code is dropped.
    if (value !== "") secrets.set(`cookie ${name} after the code`, value);
  }
  await keep(await postForm(between, "/sign-in/code", { code: second.slice(1) }));

  const nobody = apiOf(system.url, null);
  expect((await nobody.call("POST", "/auth/login", { json: { ...login, totp: second } })).status).toBe(200);
  for (const totp of [undefined, first, third.slice(1), secret])
    await tell(nobody, "POST", "/auth/login", { json: { ...login, totp } });
  await postForm(browser, path, { intent: "off", currentPassword: secret, code: third });
}

/** Links to a new password: by a mail that is refused, and from a user's page. */
async function forgetPasswords({ manager, cashier }: Company["team"]): Promise<void> {
  const stranger = browserWith(system.url, "");
  await keep(await postForm(stranger, "/forgot-password", { email: cashier.email }));
  const mailed = await waitUntil(() => mail.quoted[0], { what: () => "the mail", timeoutMs: 20_000 });
  const admin = await signInToPages(system.url, adminEmail, password);
  const made = await (await postForm(admin, `/people/${manager.id}`, { intent: "reset-link" })).text();
  const shown = /value="([^"]*\/reset-password\/[^"]*)"/.exec(made)?.[1] ?? "";
  await postForm(admin, `/people/${manager.id}`, { intent: "reset-mail" });
  for (const [name, address] of Object.entries({ mailed, shown })) {
    const { pathname } = new URL(address);
    const chosen = secretOf("chosen");
    secrets
      .set(`token of the ${name} link`, pathname.split("/")[2] ?? "")
      .set(`password by the ${name} link`, chosen);
    // A page tells its own address in its form: of these the logs alone are looked at.
    await stranger.ask(pathname);
    await postForm(stranger, pathname, { newPassword: password.slice(0, 5) });
    for (const wrong of ["x", "/x", "?_data=no-such-route"]) await stranger.ask(`${pathname}${wrong}`);
    await stranger.ask(pathname, { method: "PUT", body: "x" });
    const broken = { "Content-Type": "multipart/form-data; boundary=x" };
    await stranger.ask(pathname, { method: "POST", body: "--y", headers: broken });
    expect((await postForm(stranger, pathname, { newPassword: chosen })).status).toBe(200);
    await postForm(stranger, pathname, { newPassword: chosen });
  }
}

async function useApiTokens(): Promise<void> {
  const made = { name: "Till", scopes: ["machine:read"] };
  const { id, token } = await system.admin.post<{ id: string; token: string }>("/api-tokens", made);
  const admin = await signInToPages(system.url, adminEmail, password);
  const form = { intent: "make", name: "Vending", expiresInDays: "30", "scopes.machine:read": "on" };
  const page = await (await postForm(admin, "/settings/api-tokens", form)).text();
  secrets.set("API token", token).set("API token of the page", /vh_[\w-]{20,}/.exec(page)?.[0] ?? "");
  const machine = apiOf(system.url, token);
  expect((await machine.call("GET", "/machines")).status).toBe(200);
  await tell(machine, "GET", `/machines?token=${token}`);
  await tell(machine, "GET", `/machines/${token}`);
  await tell(machine, "POST", "/test/error");
  await tell(machine, "POST", "/items", { json: { name: token, sku: 5 } });
  await tell(apiOf(system.url, `${token}x`), "GET", "/machines");
  await tell(system.admin, "POST", `/api-tokens/${token}/revoke`);
  await tell(system.admin, "POST", `/api-tokens/${id}/revoke`);
  await tell(machine, "GET", "/machines");
  await tell(system.admin, "GET", "/api-tokens");
  await keep(await admin.ask("/settings/api-tokens"));
}

/** A stranger is known by what Telegram tells of him, which is no log's business either. */
async function askForAccess(): Promise<void> {
  const [firstName, username] = [secretOf("stranger"), secretOf("nick").replace("-", "_")];
  secrets.set("name of a stranger", firstName).set("name in Telegram of a stranger", username);
  const stranger = system.bot.person({ id: 9_009, firstName, username, languageCode: "en" });
  await stranger.say(`/start ${secrets.get("invitation")}`);
  await stranger.say("/start");
  await sees(system, stranger, t("bot:stranger"));
  const admin = await signInToPages(system.url, adminEmail, password);
  const [request] = await system.rows<{ id: string }>(
    "select id from access_request where telegram_user_id = 9009",
  );
  const path = "/people/requests";
  const decision = { intent: "approve", requestId: request?.id ?? "", fullName: firstName };
  await postForm(admin, path, { ...decision, role: firstName });
  await postForm(admin, path, { ...decision, requestId: firstName, role: "operator" });
  system.bot.failNext({ method: "sendMessage", chatId: stranger.id, status: 500 });
  expect((await postForm(admin, path, { ...decision, role: "operator" })).status).toBe(303);
  await sees(system, stranger, t("bot:access.approved", { role: t("terms:role.operator") }));
  await postForm(admin, path, { ...decision, role: "operator" });
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
