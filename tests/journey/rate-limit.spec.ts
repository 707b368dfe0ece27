import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { apiOf, signInToApi, type Api } from "./api.ts";
import { browserWith, signInToPages, type Browser } from "./pages.ts";
import { adminEmail, password, startSystem, type System } from "./system.ts";
import { waitUntil } from "./wait.ts";

/** Calls of one user; pages have twenty times as many. */
const LIMIT = 20;
const PAGE_LIMIT = LIMIT * 20;
const PEOPLE = 30;

let system: System;
let other: string;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  const environment = { THROTTLE_LIMIT: String(LIMIT), THROTTLE_TTL: "86400" };
  system = await startSystem({ queue: "postgres", files: "disk", workers: 0, environment });
  other = await system.startWeb();
});
test.afterAll(() => system?.stop());

const emailOf = (person: number): string => `person${person}@journey.test`;

/** People with the admin's password, whose hash is there already: hashing thirty more would be most of the test. */
const hire = (count: number): Promise<unknown> =>
  system.rows(
    `insert into app_user (id, email, full_name, role, password_hash)
     select gen_random_uuid(), 'person' || n || '@journey.test', 'Person ' || n, 'manager', password_hash
     from app_user, generate_series(0, $2::int - 1) n where email = $1`,
    [adminEmail, count],
  );

const left = async (api: Api): Promise<number> => {
  const { status, headers } = await api.call("GET", "/items?limit=1");
  return status === 429 ? -1 : Number(headers.get("ratelimit-remaining"));
};

test("two web processes share the limit of a user, and an office of thirty behind one address is never locked out", async () => {
  test.setTimeout(300_000);
  await hire(PEOPLE);
  await sharedByProcesses();
  await officeGoesOn();
});

async function sharedByProcesses(): Promise<void> {
  const [here, there] = [
    await signInToApi(system.url, emailOf(0), password),
    await signInToApi(other, emailOf(0), password),
  ];
  for (let call = 0; call < 12; call++) expect(await left(here)).toBe(LIMIT - 1 - call);
  let calls = 12;
  // The other process learns of them when it tells of its own: few calls, with a settling in between.
  for (let isKnown = false; !isKnown;) {
    expect(calls, "calls until the other process knew of the first ones").toBeLessThan(16);
    isKnown = (await left(there)) < LIMIT - 12;
    calls++;
    if (!isKnown) await pause(1_500);
  }
  while ((await left(there)) >= 0) calls++;
  expect(calls).toBe(LIMIT);
  await waitUntil(async () => (await left(here)) < 0, { what: () => "the first process to refuse as well" });
}

async function officeGoesOn(): Promise<void> {
  const urls = [system.url, other];
  const office: Browser[] = [];
  for (let person = 0; person < PEOPLE; person++) {
    office.push(await signInToPages(urls[person % 2] ?? "", emailOf(person), password));
  }
  // More requests from the one address than its limit: dashboards, and what they fetch.
  let asked = 0;
  for (let round = 0; round < 15; round++) {
    const answers = await Promise.all(office.map(({ ask }) => ask(round === 0 ? "/" : "/sign-in")));
    asked += answers.length;
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([round === 0 ? 200 : 302]));
    await Promise.all(answers.map((answer) => answer.arrayBuffer()));
  }
  expect(asked).toBeGreaterThan(PAGE_LIMIT);
  await strangerIsRefused(office[1]!);
}

async function strangerIsRefused(colleague: Browser): Promise<void> {
  const stranger = browserWith(system.url, "session=forged");
  const pages = async (count: number) => {
    const answers = await Promise.all(Array.from({ length: count }, () => stranger.ask("/sign-out")));
    await Promise.all(answers.map((answer) => answer.arrayBuffer()));
    return answers.some(({ status }) => status === 429);
  };
  await waitUntil(() => pages(100), { what: () => "the stranger to be refused" });
  const texts = { en: "Too many requests", ru: "Слишком много запросов", uz: "Soʻrovlar juda koʻp" };
  for (const [language, text] of Object.entries(texts)) {
    const refused = await stranger.ask("/sign-in", { headers: { "Accept-Language": language } });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(refused.headers.get("ratelimit-limit")).toBe(String(PAGE_LIMIT));
    expect(refused.headers.get("content-security-policy")).toContain("'nonce-");
    const page = await refused.text();
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(text);
  }
  expect((await colleague.ask("/")).status).toBe(200);
  expect((await apiOf(system.url, null).call("GET", "/health")).status).toBe(200);
  expect((await fetch(`${system.url}/favicon.svg`)).status).toBe(200);
}
