import { expect, test, type Page } from "@playwright/test";
import { foundCompany, type Company } from "../journey/company.ts";
import { field, openDesk, press, readTable } from "../journey/desk.ts";
import { prove } from "../journey/ledger.ts";
import { startSystem, type System } from "../journey/system.ts";
import { t, term } from "../journey/words.ts";
import { checkAtBothWidths } from "./accessible.ts";

let system: System;
let company: Company;
test.beforeAll(async () => {
  system = await startSystem({ queue: "postgres", files: "disk", workers: 0 });
  company = await foundCompany(system);
});
test.afterAll(() => system?.stop());

/** The keeper issues 10, the operator says with his own token that 4 came; answers the number of the issue. */
async function disputed(): Promise<{ id: string; number: number }> {
  const { team, warehouse, items } = company;
  const keeper = await system.signIn(team.warehouse.email);
  const operator = await system.signIn(team.operator.email);
  const issue = await keeper.post<{ id: string; number: number }>("/stock/issue", {
    warehouseId: warehouse.id,
    operatorId: team.operator.id,
    lines: items.map(({ id }) => ({ itemId: id, quantity: 10 })),
  });
  await operator.post(`/stock/issues/${issue.id}/dispute`, {
    lines: [{ itemId: items[0].id, received: 4 }],
    reason: "The box was open",
  });
  return issue;
}

const part = (page: Page, place: "warehouse" | "operator" | "loss") =>
  field(page, t("stock:settle.field", { place: t(`stock:settle.to.${place}`), item: company.items[0].name }));

for (const scripts of [true, false]) {
  test(`a manager finds the incident of a dispute in the menu and settles it ${scripts ? "with" : "without"} client script`, async ({
    browser,
  }) => {
    const { id, number } = await disputed();
    const desk = await openDesk(browser, system, company.team.manager.email, { scripts });
    const { page } = desk;
    const entry = page.getByRole("link", { name: t("shell:nav.incidents") }).filter({ visible: true });
    await expect(entry).toContainText("1");
    await entry.click();
    await page.waitForURL("**/incidents");
    if (scripts) await checkAtBothWidths(page);
    const [row] = await readTable(page, t("incidents:caption"));
    await page.getByRole("link", { name: row![term("noun.incident")]!, exact: true }).click();
    await page.waitForURL("**/incidents/*");
    const incident = page.url();
    if (scripts) await checkAtBothWidths(page);

    // What is wrong is said at the field, whatever act it is.
    await press(page, t("verbs:resolve"));
    await expect(field(page, t("incidents:said"))).toHaveAccessibleDescription(/./);
    await press(page, t("verbs:start"));
    await expect(page.locator("main")).toContainText(term("incidentStatus.in_progress"));

    await page
      .getByRole("link", { name: t("stock:issues.number", { number: String(number) }) })
      .first()
      .click();
    await page.waitForURL(`**/stock/issues/${id}`);
    await expect(part(page, "warehouse")).toHaveValue("6");
    await expect(page.getByText("The box was open")).toBeVisible();
    if (scripts) await checkAtBothWidths(page);

    await part(page, "loss").fill("2");
    await field(page, t("stock:settle.reason")).fill("Counted in the store");
    await press(page, t("verbs:settle"));
    const wrong = t("errors:field.settle_differs", { disputed: "6", settled: "8" });
    await expect(part(page, "warehouse")).toHaveAccessibleDescription(new RegExp(wrong));
    await expect(part(page, "loss")).toHaveValue("2");
    await part(page, "warehouse").fill("3");
    await part(page, "operator").fill("1");
    await press(page, t("verbs:settle"));
    await expect(page.getByRole("button", { name: t("verbs:settle") })).toHaveCount(0);
    await expect(page.getByText("Counted in the store")).toBeVisible();
    if (scripts) await checkAtBothWidths(page);

    await page.goto(incident);
    await expect(page.locator("main")).toContainText(term("incidentStatus.resolved"));
    await field(page, t("incidents:said")).fill("The keeper was told");
    await press(page, t("verbs:close"));
    await expect(page.locator("main")).toContainText(term("incidentStatus.closed"));
    expect(await prove(system)).toMatchObject({ ok: true, differences: [] });
    expect(desk.troubles).toEqual([]);
    await desk.close();
  });
}
