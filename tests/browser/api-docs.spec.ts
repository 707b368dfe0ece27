import { expect, test } from "@playwright/test";
import { adminEmail, password, startSystem, type System } from "../journey/system.ts";

let system: System;
test.beforeAll(async () => {
  system = await startSystem({ queue: "postgres", files: "disk", workers: 0 });
});
test.afterAll(() => system?.stop());

test("an integrator authorises on the API's page and tries an operation", async ({ page }) => {
  const troubles: string[] = [];
  page.on("console", (line) => void (line.type() === "error" && troubles.push(line.text())));
  const data = { email: adminEmail, password };
  const pair = await page.request.post(`${system.url}/api/auth/login`, { data });
  const { accessToken } = (await pair.json()) as { accessToken: string };
  await page.goto(`${system.url}/api/docs#/machines/getMachines`);
  await page.getByRole("button", { name: "Authorize" }).first().click();
  await page.getByLabel("auth-bearer-value").first().fill(accessToken);
  await page.getByRole("button", { name: "Apply credentials" }).first().click();
  await page.getByRole("button", { name: "Close" }).last().click();
  await page.locator("#operations-machines-getMachines").getByRole("button", { name: "Execute" }).click();
  await expect(page.locator(".live-responses-table tbody .response-col_status").first()).toContainText("200");
  expect(troubles).toEqual([]);
});
