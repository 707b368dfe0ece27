import { expect, test, type Page } from "@playwright/test";
import { field, noteTroubles, openDesk, press } from "../journey/desk.ts";
import { foundCompany, type Company } from "../journey/company.ts";
import { adminEmail, startSystem, type System } from "../journey/system.ts";
import { t } from "../journey/words.ts";
import { checkAtBothWidths } from "./accessible.ts";

let system: System;
let company: Company;
test.beforeAll(async () => {
  system = await startSystem({ queue: "postgres", files: "disk" });
  company = await foundCompany(system);
});
test.afterAll(() => system?.stop());

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("a machine's QR label leads a customer to whom to turn to; a replaced one says so", async ({
  browser,
}) => {
  const { code, id } = company.machine;
  const desk = await openDesk(browser, system, adminEmail);
  const customer = await (await browser.newContext({ locale: "en-GB", javaScriptEnabled: false })).newPage();
  const troubles = noteTroubles(customer);

  await desk.page.goto("/settings/company");
  await field(desk.page, t("settings:company.customerContact")).fill("+998 71 200 11 42");
  await press(desk.page, t("verbs:save"));
  await expect(desk.page.getByText(t("settings:company.saved"))).toBeVisible();
  await checkAtBothWidths(desk.page);

  await desk.page.goto(`/machines/${id}/sticker`);
  await checkAtBothWidths(desk.page);
  const download = desk.page.waitForEvent("download");
  await desk.page.getByRole("link", { name: t("machines:sticker.download") }).click();
  expect((await download).suggestedFilename()).toBe(`${code}.png`);
  const address = desk.page.locator("a[href*='/c/']");
  const old = await address.getAttribute("href");

  await expect(async () => {
    await customer.goto(old ?? "");
    await expect(customer.getByRole("link", { name: "+998 71 200 11 42" })).toHaveAttribute(
      "href",
      "tel:+998712001142",
    );
  }).toPass({ timeout: 20_000 });
  await expect(heading(customer)).toHaveText(t("machines:public.machine", { code }));
  expect(await customer.content()).not.toContain(id);

  await desk.page.getByText(t("machines:sticker.reissue")).first().click();
  await press(desk.page, t("machines:sticker.reissue"));
  await expect(desk.page.getByText(t("machines:sticker.reissued", { machine: code }))).toBeVisible();
  await customer.reload();
  await expect(heading(customer)).toHaveText(t("machines:public.replaced"));
  expect((await customer.goto((await address.getAttribute("href")) ?? ""))?.status()).toBe(200);
  expect((await customer.goto(`${system.url}/c/made-up`))?.status()).toBe(404);

  expect(desk.troubles).toEqual([]);
  expect(troubles.filter((trouble) => !/410|404/.test(trouble))).toEqual([]);
  await desk.close();
});
