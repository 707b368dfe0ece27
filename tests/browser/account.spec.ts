import { randomUUID } from "node:crypto";
import { expect, test, type Browser, type Page } from "@playwright/test";
import { generateSync } from "otplib";
import { apiOf } from "../journey/api.ts";
import { field, noteTroubles, press, readTable } from "../journey/desk.ts";
import { adminEmail, password, startSystem, type System } from "../journey/system.ts";
import { t, term } from "../journey/words.ts";
import { checkAtBothWidths } from "./accessible.ts";
import { pagePatterns } from "./routes.ts";

/** The windows that were opened in a test, with what went wrong in each. */
const windows: { readonly troubles: readonly string[]; close(): Promise<void> }[] = [];

let system: System;
test.beforeAll(async () => {
  const environment = {
    // Each browser of these tests has an address of its own, told as a proxy tells it.
    TRUST_PROXY: "loopback",
    // Five failures lock an e-mail from anywhere, as fifty do outside of tests.
    LOCKOUT_FAILURES_PER_EMAIL: "4",
  };
  system = await startSystem({ queue: "postgres", files: "disk", environment });
});
test.afterAll(() => system?.stop());
test.afterEach(async () => {
  for (const { troubles, close } of windows.splice(0)) {
    expect.soft(troubles).toEqual([]);
    await close();
  }
});

for (const scripts of [true, false]) {
  test.describe(scripts ? "with client script" : "without client script", () => {
    test("five wrong passwords lock, in words with minutes; who signed in by his browser before still gets in", async ({
      browser,
    }) => {
      const { email } = await hire();
      const own = await openWindow(browser, { scripts });
      await signIn(own, email);
      await signOut(own);

      const guesser = await openWindow(browser, { scripts });
      for (let time = 1; time <= 5; time++) {
        await signIn(guesser, email, `${password} ${time}`);
        await expect(guesser.getByRole("alert")).toHaveText(t("errors:access.wrong_password"));
        await expect(field(guesser, t("shell:signIn.email"))).toHaveValue(email);
      }
      for (const page of [guesser, await openWindow(browser, { scripts })]) {
        await signIn(page, email);
        await expectLocked(page);
        await expect(field(page, t("shell:signIn.email"))).toHaveValue(email);
        await expect(field(page, t("shell:signIn.password"))).toHaveValue("");
      }
      await look(guesser, scripts);

      await signIn(own, email);
      await expectHome(own);
    });

    test("two-factor sign-in: turned on with the app, recovery codes shown once, each good for one sign-in", async ({
      browser,
    }) => {
      const { email } = await hire();
      const page = await openWindow(browser, { scripts });
      await signIn(page, email);
      const { secret, codes } = await turnOnFactor(page, scripts);
      await signOut(page);

      await signIn(page, email);
      await expect(heading(page)).toHaveText(t("shell:signIn.codeTitle"));
      await look(page, scripts);
      await page.goto("/tasks");
      await expect(page).toHaveURL("/sign-in?to=%2Ftasks");
      await signIn(page, email);
      await enterCode(page, "000000");
      await expect(page.getByRole("alert")).toHaveText(t("errors:access.wrong_code"));
      await enterCode(page, nextCode(secret));
      await expectHome(page);
      await signOut(page);

      const [first = "", second = ""] = codes;
      await signIn(page, email);
      await enterCode(page, first);
      await expectHome(page);
      await page.goto("/me/two-factor");
      await expect(page.getByText(t("account:factor.left", { n: codes.length - 1 }))).toBeVisible();
      await look(page, scripts);
      await signOut(page);

      await signIn(page, email);
      await enterCode(page, first);
      await expect(page.getByRole("alert")).toHaveText(t("errors:access.wrong_code"));
      await enterCode(page, second.replaceAll("-", "").toUpperCase());
      await expectHome(page);
    });

    test("an API token is shown once, does what is ticked for it, and is refused once it is revoked", async ({
      browser,
    }) => {
      const name = `Till ${randomUUID().slice(0, 8)}`;
      const page = await openWindow(browser, { scripts });
      await signIn(page, adminEmail);
      await page.goto("/settings/api-tokens");
      await textBox(page, t("tokens:name")).fill(name);
      await press(page, t("tokens:make"));
      await expect(page.getByText(t("tokens:pick"))).toBeVisible();
      await expect(textBox(page, t("tokens:name"))).toHaveValue(name);
      await page.getByLabel(t("tokens:scope.machine.read"), { exact: true }).check();
      await press(page, t("tokens:make"));
      const token = await field(page, t("tokens:secret", { name })).inputValue();
      await look(page, scripts);
      await page.goto("/settings/api-tokens");
      await expect(page.getByRole("rowheader", { name })).toBeVisible();
      expect(await page.content()).not.toContain(token);

      const machine = apiOf(system.url, token);
      expect(await machine.call("GET", "/machines")).toMatchObject({ status: 200, body: { items: [] } });
      expect(await machine.call("GET", "/users")).toMatchObject({ status: 403 });
      await page.reload();
      const row = page.getByRole("row").filter({ hasText: name });
      await expect(row).not.toContainText(t("tokens:never"));
      await unfold(row, t("tokens:revoke"));
      await press(row, t("tokens:revoke"));
      await expect(page.getByText(t("tokens:revoked", { name }))).toBeVisible();
      expect(await machine.call("GET", "/machines")).toMatchObject({ status: 401 });
    });
  });
}

test("who must change his password reaches the form only, until it is changed", async ({ browser }) => {
  const admin = await openWindow(browser);
  await signIn(admin, adminEmail);
  const email = await hireOnPage(admin);

  const page = await openWindow(browser);
  await signIn(page, email);
  await expect(page).toHaveURL("/me/password");
  await expect(page.getByText(t("account:password.must"))).toBeVisible();
  await checkAtBothWidths(page);
  for (const path of pathsBehindSignIn()) expect(await leadsTo(page, path), path).toBe("/me/password");
  await page.locator(".brand").filter({ visible: true }).first().click();
  await expect(page).toHaveURL("/me/password");

  await changePassword(page, password, password);
  await expect(field(page, t("account:password.new"))).toHaveAttribute("aria-invalid", "true");
  await changePassword(page, password, `${password}, mine`);
  await expectHome(page);
  await page.goto("/tasks");
  await expect(page).toHaveURL("/tasks");
  await signOut(page);
  await signIn(page, email);
  await expect(page.getByRole("alert")).toHaveText(t("errors:access.wrong_password"));
  await signIn(page, email, `${password}, mine`);
  await expectHome(page);
});

test("the profile lists this session and another browser's; ending that one signs it out at its next request", async ({
  browser,
}) => {
  const { email } = await hire();
  const phone = await openWindow(browser, { userAgent: androidFirefox });
  await signIn(phone, email);
  const page = await openWindow(browser, { userAgent: windowsEdge });
  await signIn(page, email);
  await page.goto("/me");
  const rows = await readTable(page, t("shell:sessions.caption"));
  const [device, end] = [t("shell:sessions.device"), t("shell:sessions.end")];
  expect(Object.fromEntries(rows.map((row) => [row[device], row[end]]))).toEqual({
    "Edge, Windows": t("shell:sessions.this"),
    "Firefox, Android": end,
  });
  await checkAtBothWidths(page);
  await press(page.getByRole("row").filter({ hasText: "Firefox, Android" }), end);
  await expect(page.getByText(t("shell:sessions.ended"))).toBeVisible();
  await expect(page.getByRole("cell", { name: "Firefox, Android" })).toHaveCount(0);

  await phone.goto("/tasks");
  await expect(phone).toHaveURL("/sign-in?to=%2Ftasks");
  await page.goto("/tasks");
  await expect(page).toHaveURL("/tasks");
});

test("a stranger's request for access is approved on the pages, with a role", async ({ browser }) => {
  const id = Math.floor(Math.random() * 1e9) + 1e9;
  const firstName = `Bobur ${randomUUID().slice(0, 8)}`;
  const stranger = system.bot.person({ id, firstName, username: `b_${id}`, languageCode: "en" });
  await stranger.say("/start");
  await system.bot.waitFor(id, t("bot:stranger"));

  const page = await openWindow(browser);
  await signIn(page, adminEmail);
  await page.goto("/people");
  await page.getByRole("link", { name: t("people:requests.link", { n: 1 }) }).click();
  const card = page.getByRole("region", { name: firstName });
  await expect(card).toContainText(`@b_${id}`);
  await unfold(card, t("people:requests.approve"));
  await checkAtBothWidths(page);
  await field(page, term("noun.role")).selectOption(term("role.technician"));
  await press(card, t("people:requests.approve"));
  await expect(page.getByText(t("people:requests.approved_done", { name: firstName }))).toBeVisible();
  await expect(page.getByText(t("people:requests.empty"))).toBeVisible();

  const role = t("terms:role.technician");
  await system.bot.waitFor(id, t("bot:access.approved", { role }));
  await page.goto("/people/requests?status=approved");
  const [decided] = await readTable(page, t("people:requests.caption"));
  expect(decided).toMatchObject({ [term("noun.role")]: term("role.technician") });
  await page.getByRole("link", { name: firstName }).click();
  await expect(heading(page)).toContainText(firstName);
});

const androidFirefox = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0";
const windowsEdge =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0";

interface WindowOptions {
  /** False: without client script. */
  readonly scripts?: boolean;
  readonly userAgent?: string;
}

let opened = 0;

/** A browser that has never been here, at an address of its own. */
async function openWindow(
  browser: Browser,
  { scripts = true, userAgent }: WindowOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: system.url,
    javaScriptEnabled: scripts,
    extraHTTPHeaders: { "X-Forwarded-For": `192.0.2.${++opened}` },
    ...(userAgent ? { userAgent } : {}),
  });
  const page = await context.newPage();
  windows.push({ troubles: noteTroubles(page), close: () => context.close() });
  return page;
}

/** A manager who signs in to the pages. */
async function hire(): Promise<{ readonly email: string }> {
  const email = `${randomUUID()}@journey.test`;
  const { admin } = system;
  return admin.post("/users", { email, fullName: "Malika", role: "manager", password, language: "en" });
}

async function hireOnPage(page: Page): Promise<string> {
  const email = `${randomUUID()}@journey.test`;
  await page.goto("/people/new");
  await field(page, term("noun.fullName")).fill("Gulnora");
  await field(page, term("noun.role")).selectOption(term("role.manager"));
  await field(page, term("noun.email")).fill(email);
  await textBox(page, t("people:form.password")).fill(password);
  await page.getByLabel(t("people:form.mustChange")).check();
  await press(page, t("verbs:create"));
  await expect(page.getByText(t("account:admin.must"))).toBeVisible();
  return email;
}

async function signIn(page: Page, email: string, given = password): Promise<void> {
  await page.goto("/sign-in");
  await field(page, t("shell:signIn.email")).fill(email);
  await field(page, t("shell:signIn.password")).fill(given);
  await press(page, t("verbs:signIn"));
}

async function signOut(page: Page): Promise<void> {
  await page.locator("header summary").click();
  await press(page, t("verbs:signOut"));
  await expect(page).toHaveURL("/sign-in");
}

/** An input whose label is also a part of a tick's. */
const textBox = (page: Page, label: string) => page.getByRole("textbox", { name: label });

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

const expectHome = (page: Page): Promise<void> => expect(page).toHaveURL("/");

async function expectLocked(page: Page): Promise<void> {
  const [before = "", after = ""] = t("errors:access.locked", { time: "|", minutes: 15 }).split("|");
  await expect(page.getByRole("alert")).toContainText(before);
  await expect(page.getByRole("alert")).toContainText(after);
}

/** Axe needs scripts of its own in the page. */
const look = async (page: Page, scripts: boolean): Promise<void> => {
  if (scripts) await checkAtBothWidths(page);
};

/** Opens an act that explains itself before it is done. */
const unfold = (place: ReturnType<Page["locator"]>, act: string): Promise<void> =>
  place.locator("summary").filter({ hasText: act }).click();

/** Turns two-factor sign-in on by the key on the page; answers it with the recovery codes, as they are shown once. */
async function turnOnFactor(page: Page, scripts: boolean): Promise<{ secret: string; codes: string[] }> {
  await page.goto("/me/two-factor");
  await press(page, t("account:factor.setUp"));
  const secret = (await page.locator("code").innerText()).replaceAll(" ", "");
  await look(page, scripts);
  await field(page, t("account:factor.first")).fill("000000");
  await press(page, t("account:factor.turnOn"));
  await expect(page.getByText(t("errors:access.wrong_code"))).toBeVisible();
  await field(page, t("account:factor.first")).fill(generateSync({ secret }));
  await press(page, t("account:factor.turnOn"));
  const shown = page.getByRole("region", { name: t("account:codes.title") });
  await expect(shown).toBeVisible();
  const codes = await shown.getByRole("listitem").allInnerTexts();
  expect(codes).toHaveLength(10);
  await look(page, scripts);
  await page.goto("/me/two-factor");
  await expect(page.getByText(t("account:factor.on"))).toBeVisible();
  expect(await page.content()).not.toContain(codes[0]);
  return { secret, codes };
}

/** A code is good once: after the one that turned two-factor on, the app's next one, which is taken 30 s early. */
const nextCode = (secret: string): string =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 });

async function enterCode(page: Page, code: string): Promise<void> {
  await field(page, t("shell:signIn.code")).fill(code);
  await press(page, t("verbs:signIn"));
}

async function changePassword(page: Page, current: string, chosen: string): Promise<void> {
  await field(page, t("account:password.current")).fill(current);
  await field(page, t("account:password.new")).fill(chosen);
  await press(page, t("account:password.change"));
}

/** Every page but the form itself, files and lists to download among them. */
const pathsBehindSignIn = (): string[] => [
  ...pagePatterns()
    .filter((pattern) => pattern !== "/me/password")
    .map((pattern) => pattern.replaceAll(":id", randomUUID())),
  ...["/people.csv", "/tasks.csv", `/photos/${randomUUID()}`],
];

/** Where the browser is sent on from a path; null when it is not. */
async function leadsTo(page: Page, path: string): Promise<string | null> {
  const answer = await page.request.get(path, { maxRedirects: 0 });
  const to = answer.headers()["location"];
  return to === undefined ? null : new URL(to, system.url).pathname;
}
