import { expect, test, type Browser, type Page } from "@playwright/test";
import type { Company } from "../journey/company.ts";
import { openDesk } from "../journey/desk.ts";
import { adminEmail, startSystem, type System } from "../journey/system.ts";
import { checkAtBothWidths } from "./accessible.ts";
import { pagePatterns, patternOfAddress } from "./routes.ts";
import { livelyCompany } from "./scene.ts";

let system: System;
let company: Company;
test.beforeAll(async () => {
  system = await startSystem({ queue: "postgres", files: "disk" });
  company = await livelyCompany(system);
});
test.afterAll(() => system?.stop());

/** Of each page so many are opened: details differ by what they show. */
const mostAlike = 6;

/** Addresses by page, found by following links from the home page as this person sees them; each is examined. */
async function walk(
  page: Page,
  examine: (pattern: string, number: number) => Promise<void> = () => Promise.resolve(),
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const waiting = [new URL("/", page.url()).href];
  for (const address of waiting) {
    const pattern = patternOfAddress(address);
    const alike = found.get(pattern) ?? [];
    if (alike.length >= mostAlike || alike.some((other) => isSamePath(other, address)) || !isPage(pattern))
      continue;
    found.set(pattern, [...alike, address]);
    const answer = await page.goto(address);
    expect.soft(answer?.status(), `${address}, where a link leads`).toBe(200);
    waiting.push(...(await linksOn(page)));
    await examine(pattern, alike.length + 1);
  }
  return found;
}

const isSamePath = (one: string, other: string): boolean => new URL(one).pathname === new URL(other).pathname;

/** Links of this site that open a page, those in closed menus too. */
const linksOn = async (page: Page): Promise<string[]> =>
  page
    .locator("a[href]")
    .evaluateAll((links) =>
      links
        .map((link) => (link as HTMLAnchorElement).href.replace(/#.*$/, ""))
        .filter((href) => href.startsWith(location.origin)),
    );

const isPage = (pattern: string): boolean =>
  !/\.(csv|png|pdf)$|^\/(stock\/photos|photos|files|api|assets)\//.test(pattern);

/** A task shows other things in each of its states; of other pages one stands for all. */
const mostExamined = (pattern: string): number => (pattern === "/tasks/:id" ? 4 : 1);

async function checkEveryPage(browser: Browser, email: string): Promise<string[]> {
  const desk = await openDesk(browser, system, email);
  const pages = await walk(desk.page, async (pattern, number) => {
    if (number <= mostExamined(pattern)) await checkAtBothWidths(desk.page);
  });
  expect(desk.troubles).toEqual([]);
  await desk.close();
  return [...pages.keys()];
}

test("from the homes of a manager and an admin every page is reached by links; axe and the console find nothing at 360 and 1440 px", async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const pages = await checkEveryPage(browser, company.team.manager.email);
  const admin = await openDesk(browser, system, adminEmail);
  const adminOnly = (await linksOn(admin.page)).map(patternOfAddress).filter((each) => !pages.includes(each));
  for (const pattern of adminOnly) {
    await admin.page.goto(pattern);
    await checkAtBothWidths(admin.page);
  }
  await admin.close();
  const reached = [...pages, ...adminOnly];
  expect(pagePatterns().filter((pattern) => !reached.includes(pattern))).toEqual([]);
});

test("what stands before the sign-in, and an address that nobody knows, are accessible too", async ({
  page,
}) => {
  for (const [path, status] of [
    ["/sign-in", 200],
    ["/no/such/page", 404],
  ] as const) {
    const answer = await page.goto(system.url + path);
    expect(answer?.status()).toBe(status);
    await checkAtBothWidths(page);
  }
});

for (const role of ["warehouse", "cashier", "operator"] as const) {
  test(`every link that a ${role} is shown leads to a page that opens for him, without an error in the console`, async ({
    browser,
  }) => {
    const desk = await openDesk(browser, system, company.team[role].email, { width: 360 });
    const pages = await walk(desk.page);
    expect(pages.size).toBeGreaterThan(3);
    expect(desk.troubles).toEqual([]);
    await desk.close();
  });
}
