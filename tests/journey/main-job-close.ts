import { expect, type Browser, type Page } from "@playwright/test";
import { count } from "#app/platform/i18n/count.ts";
import { formatNumber } from "#app/platform/i18n/format.ts";
import { field, openDesk, press, type Desk } from "./desk.ts";
import {
  expectCollectionPageToShowTheLedger,
  expectMachinePageToShowTheLedger,
  expectStockPageToShowTheLedger,
  expectTaskPageToShowTheLedger,
} from "./figures.ts";
import { bag, cashSold, typedAmount, type Day } from "./main-job-day.ts";
import type { VisitPhotos } from "./main-job-visit.ts";
import { plain, t, term } from "./words.ts";

export async function asCashier(
  browser: Browser,
  { system, team }: Day,
  act: (desk: Desk) => Promise<void>,
): Promise<void> {
  const desk = await openDesk(browser, system, team.cashier.email, { scripts: false });
  await act(desk);
  expect(desk.troubles).toEqual([]);
  await desk.close();
}

/** Blind: neither what is expected nor what the operator typed reaches the page before the count is saved. */
export async function countBag({ page }: Desk): Promise<void> {
  await page.goto("/money/count");
  if (!page.url().match(/\/count\/[0-9a-f-]{36}$/))
    await page.getByRole("link", { name: new RegExp(bag) }).click();
  await expect(page.getByRole("heading", { name: new RegExp(bag) })).toBeVisible();
  expect(plain(await page.content()).replaceAll("&nbsp;", " ")).not.toContain(typedAmount);
  await field(page, t("money:count.piecesLabel", { denomination: formatNumber(10_000, "en") })).fill("2");
  await field(page, t("money:count.piecesLabel", { denomination: formatNumber(2_000, "en") })).fill("3");
  await press(page, t("money:count.save"));
  await expect(page.getByText(term("collectionStatus.accepted")).first()).toBeVisible();
}

/** Photos byte for byte, with what the phone wrote into them; then the manager's word. */
export async function verify(page: Page, taskId: string, { before, after }: VisitPhotos): Promise<void> {
  await page.goto(`/tasks/${taskId}`);
  await expectFiles(page, [before, after]);
  const thumbnail = page.getByRole("img", { name: new RegExp(term("photoKind.before")) });
  await thumbnail.scrollIntoViewIfNeeded();
  await expect
    .poll(() => thumbnail.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(100);
  await expect(page.getByText(t("ui:photo.noPreview"))).toBeVisible();
  const heading = page.getByRole("heading", { level: 1 });
  const [number = ""] = ((await heading.textContent()) ?? "").split(" ");
  await press(page, t("verbs:verify"));
  await expect(page.getByText(t("tasks:done.verify", { number }))).toBeVisible();
  await page.goto(`/tasks/${taskId}`);
  await expect(heading).toContainText(term("taskStatus.verified"));
}

async function expectFiles(page: Page, files: readonly Buffer[]): Promise<void> {
  const links = page.locator("figure").getByRole("link");
  await expect(links).toHaveCount(files.length);
  for (const [index, file] of files.entries()) {
    const address = (await links.nth(index).getAttribute("href")) ?? "";
    const answer = await page.request.get(address);
    expect(answer.status()).toBe(200);
    expect((await answer.body()).equals(file)).toBe(true);
  }
}

export async function proveOnThePage(page: Page): Promise<void> {
  await page.goto("/stock/ledger");
  await press(page, t("stock:proof.now"));
  await expect(page.getByText(count(t, "difference", 0)).first()).toBeVisible();
}

export async function compareFigures(
  { page }: Desk,
  { system, machine }: Day,
  refillId: string,
): Promise<void> {
  await expectStockPageToShowTheLedger(page, system);
  await expectMachinePageToShowTheLedger(page, system, machine.id);
  await expectTaskPageToShowTheLedger(page, system, refillId);
  await expectCollectionPageToShowTheLedger(page, system, bag);
  const [truth] = await system.rows(
    `select (select (expected / 100.0)::numeric(12, 2)::text from collection) as expected,
            (select array_agg((on_hand / 1000.0)::float order by on_hand) from stock_balance where place_type = 'slot') as left`,
  );
  // Loaded less what four cups of one kind and one of the other take by their recipes.
  expect(truth).toEqual({ expected: cashSold, left: [800 - 4 * 4 - 10.5, 1100 - 4 * 9 - 8] });
}
