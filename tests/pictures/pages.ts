import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";

interface Studio {
  readonly url: string;
  readonly password: string;
  readonly folder: string;
}

/** The main job's pages at a desk, as the README shows them. */
export async function takePages(browser: Browser, studio: Studio): Promise<void> {
  const manager = await signIn(browser, studio, "manager@demo.test");
  await take(manager, studio, "/", "home");
  await take(
    manager,
    studio,
    await firstLink(manager, studio, "/machines?soldOut=true&type=snack", "machines"),
    "machine",
  );
  await take(
    manager,
    studio,
    await firstLink(manager, studio, "/tasks?status=completed&type=refill", "tasks"),
    "task",
  );
  await take(manager, studio, "/stock/ledger", "ledger");
  const cashier = await signIn(browser, studio, "cashier@demo.test");
  await take(cashier, studio, "/money/count", "count");
}

async function signIn(browser: Browser, { url, password }: Studio, email: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "Asia/Tashkent",
  });
  const page = await context.newPage();
  await page.goto(`${url}/sign-in?language=en`);
  await page.fill('input[name="email"]', email);
  await page.fill('input[name="password"]', password);
  await page.click('button[type="submit"]');
  await page.waitForURL(({ pathname }) => pathname !== "/sign-in");
  // Each of the demo's people has a language; the README's is English.
  await page.goto(`${url}/me`);
  await page.selectOption('main select[name="language"]', "en");
  await page.click("main form button");
  await page.waitForLoadState("networkidle");
  return page;
}

/** The address of the first row of a list. */
async function firstLink(page: Page, { url }: Studio, list: string, area: string): Promise<string> {
  await page.goto(url + list);
  const address = await page.locator(`main table a[href^="/${area}/"]`).first().getAttribute("href");
  if (!address) throw new Error(`${list} is empty`);
  return address;
}

async function take(page: Page, { url, folder }: Studio, address: string, name: string): Promise<void> {
  await page.goto(url + address, { waitUntil: "networkidle" });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
