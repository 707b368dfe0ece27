import { expect, test } from "@playwright/test";
import { phonePhoto } from "#tests/fixtures/photos.ts";
import type { Company } from "../journey/company.ts";
import { field, openDesk, press } from "../journey/desk.ts";
import { startSystem, type System } from "../journey/system.ts";
import { t, term } from "../journey/words.ts";
import { checkAtBothWidths } from "./accessible.ts";
import { livelyCompany } from "./scene.ts";

let system: System;
let company: Company;
test.beforeAll(async () => {
  system = await startSystem({ queue: "postgres", files: "disk" });
  company = await livelyCompany(system);
});
test.afterAll(() => system?.stop());

test("a write-off keeps its photo through a refusal, and the photo opens from the list", async ({
  browser,
}) => {
  const { page, troubles, close } = await openDesk(browser, system, company.team.warehouse.email);
  await page.goto(`/stock/write-off?place=warehouse:${company.warehouse.id}`);
  await checkAtBothWidths(page);
  await field(page, term("noun.reason")).selectOption("damaged");
  await field(page, t("writeoff:photo")).setInputFiles({
    name: "broken.jpg",
    mimeType: "image/jpeg",
    buffer: await phonePhoto({ seed: 7, takenAt: new Date(), megabytes: 0.2 }),
  });
  const quantity = page.locator('input[name="lines.0.quantity"]');
  await quantity.fill("100 000");
  await press(page, t("verbs:writeOff"));
  await expect(quantity).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByAltText(t("writeoff:photoAlt"))).toBeVisible();
  await quantity.fill("1");
  await press(page, t("verbs:writeOff"));
  await expect(page).toHaveURL(/\/stock\/ledger\?postingId=/);
  await expect(page.getByRole("link", { name: t("writeoff:photo"), exact: true })).toBeVisible();
  await page.goto("/stock/write-offs?reason=damaged");
  const photo = page.getByAltText(t("writeoff:photoAlt"));
  await expect(photo).toHaveJSProperty("complete", true);
  expect(await photo.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  await checkAtBothWidths(page);
  await page.goto("/stock/expiring?days=90");
  await checkAtBothWidths(page);
  expect(troubles).toEqual([]);
  await close();
});
