import { expect, test } from "@playwright/test";
import { field, openDesk, press } from "../journey/desk.ts";
import { adminEmail, startSystem, type System } from "../journey/system.ts";
import { t } from "../journey/words.ts";
import { checkAtBothWidths } from "./accessible.ts";
import { livelyCompany } from "./scene.ts";

let system: System;
test.beforeAll(async () => {
  system = await startSystem({ queue: "postgres", files: "disk" });
  await livelyCompany(system);
});
test.afterAll(() => system?.stop());

const daysAgo = (days: number): string =>
  new Date(Date.now() + 5 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);

test("an admin closes days, is refused today, and reopens them with a reason", async ({ browser }) => {
  const { page, troubles, close } = await openDesk(browser, system, adminEmail);
  await page.goto("/stock/days");
  await page.locator("summary", { hasText: t("days:close") }).click();
  await field(page, t("days:lastDay")).fill(daysAgo(0));
  await press(page, t("days:close"));
  await expect(field(page, t("days:lastDay"))).toHaveValue(daysAgo(0));
  await checkAtBothWidths(page);
  await field(page, t("days:lastDay")).fill(daysAgo(2));
  await press(page, t("days:close"));
  await expect(page.getByRole("cell", { name: t("days:acts.close"), exact: true })).toBeVisible();

  await page.locator("summary", { hasText: t("days:reopen") }).click();
  await press(page, t("days:reopen"));
  await expect(field(page, t("days:reason"))).toHaveAttribute("aria-invalid", "true");
  await field(page, t("days:reason")).fill("An invoice came late");
  await press(page, t("days:reopen"));
  await expect(page.getByText("An invoice came late")).toBeVisible();
  await checkAtBothWidths(page);
  // What was refused answered 422, and the browser says so.
  expect(troubles.filter((trouble) => !trouble.includes("422"))).toEqual([]);
  await close();
});

test("stock is shown as of a day, without acts and promises, and goes out as CSV", async ({ browser }) => {
  const { page, troubles, close } = await openDesk(browser, system, adminEmail);
  await page.goto(`/stock?on=${daysAgo(0)}`);
  await expect(page.getByRole("columnheader", { name: /available/i })).toHaveCount(0);
  await expect(page.getByRole("link", { name: t("verbs:receive"), exact: true })).toHaveCount(0);
  await checkAtBothWidths(page);
  const csv = await page.request.get(`/stock.csv?on=${daysAgo(0)}`);
  expect((await csv.text()).split("\n").length).toBeGreaterThan(2);
  await page.goto(`/stock?on=${daysAgo(30)}`);
  await expect(page.getByRole("rowheader")).toHaveCount(0);
  await expect(page.getByText(/^0 balances/)).toBeVisible();
  expect(troubles).toEqual([]);
  await close();
});

test("a balance that was changed by hand is found by Prove now and traced to its moves", async ({
  browser,
}) => {
  const { page, troubles, close } = await openDesk(browser, system, adminEmail);
  await system.rows(
    `update stock_balance set value = value + 700 where (place_type, place_id, item_id) in
       (select place_type, place_id, item_id from stock_balance where place_type = 'warehouse' and on_hand > 0 limit 1)`,
  );
  await page.goto("/stock/proof");
  await press(page, t("stock:proof.now"));
  await page.waitForURL(/\/stock\/proof\/[0-9a-f-]+$/);
  await checkAtBothWidths(page);
  await page.getByRole("link", { name: t("proof:showMoves") }).click();
  await expect(page.getByRole("heading", { name: /^Moves: / })).toBeVisible();
  await checkAtBothWidths(page);
  await page.goto("/stock/proof");
  await checkAtBothWidths(page);
  await page.goto("/");
  await expect(page.getByText(t("home:proof.broken"))).toBeVisible();
  await checkAtBothWidths(page);
  expect(troubles).toEqual([]);
  await close();
});
