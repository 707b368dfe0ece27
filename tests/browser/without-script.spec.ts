import { expect, test, type Page } from "@playwright/test";
import type { Company } from "../journey/company.ts";
import { field, openDesk, press } from "../journey/desk.ts";
import { prove } from "../journey/ledger.ts";
import { password, startSystem, type System } from "../journey/system.ts";
import { t, term } from "../journey/words.ts";
import { livelyCompany } from "./scene.ts";

test.use({ javaScriptEnabled: false });

let system: System;
let company: Company;
test.beforeAll(async () => {
  system = await startSystem({ queue: "postgres", files: "disk", workers: 0 });
  company = await livelyCompany(system);
});
test.afterAll(() => system?.stop());

const statusOf = (page: Page) => page.getByRole("heading", { level: 1 });

test("signing in works without client script; a wrong password is told and the address kept", async ({
  page,
}) => {
  await page.goto(`${system.url}/tasks`);
  await field(page, t("shell:signIn.email")).fill(company.team.manager.email);
  await field(page, t("shell:signIn.password")).fill("not the password");
  await press(page, t("verbs:signIn"));
  await expect(page.getByRole("alert")).toContainText(/\S/);
  await expect(field(page, t("shell:signIn.email"))).toHaveValue(company.team.manager.email);
  await field(page, t("shell:signIn.password")).fill(password);
  await press(page, t("verbs:signIn"));
  await expect(page).toHaveURL(`${system.url}/tasks`);
  await expect(statusOf(page)).toContainText(t("tasks:list.title"));
});

test("receiving goods works without client script; a wrong line is named at its field and nothing typed is lost", async ({
  browser,
}) => {
  const { page, troubles, close } = await openDesk(browser, system, company.team.warehouse.email, {
    scripts: false,
  });
  await page.goto("/stock/receive");
  await field(page, t("stock:receive.document")).fill("INV-1");
  const item = field(page, t("stock:receive.item", { number: 1 }));
  await item.fill("No such thing");
  await field(page, `${term("noun.quantity")} 1`).fill("12");
  await field(page, `${t("stock:receive.priceAlone")} 1`).fill("6 000");
  const before = await onHand();
  await press(page, t("verbs:receive"));
  await expect(item).toHaveAttribute("aria-invalid", "true");
  await expect(item).toHaveValue("No such thing");
  await expect(field(page, t("stock:receive.document"))).toHaveValue("INV-1");
  expect(await onHand()).toBe(before);
  await item.fill(company.items[0].name);
  await press(page, t("verbs:receive"));
  await expect(page.getByText("INV-1").first()).toBeVisible();
  expect(await onHand()).toBe(before + 12);
  expect(troubles).toEqual([]);
  await close();
});

test("a receipt with a pack, a lot, an expiry date and VAT is found again as a document, and its moves in the ledger", async ({
  browser,
}) => {
  const [item] = company.items;
  await system.admin.patch(`/items/${item.id}`, { packs: [{ name: "box", quantity: 24 }] });
  const { page, troubles, close } = await openDesk(browser, system, company.team.warehouse.email, {
    scripts: false,
  });
  await page.goto("/stock/receive");
  await field(page, term("noun.supplier")).fill("Drinks Ltd");
  await field(page, t("stock:receive.document")).fill("INV-VAT");
  await field(page, t("stock:receive.item", { number: 1 })).fill(item.name);
  await field(page, `${term("noun.quantity")} 1`).fill("2");
  await page.getByRole("row").nth(1).getByLabel(t("stock:pack")).selectOption("box");
  await field(page, `${t("stock:receive.priceAlone")} 1`).fill("100 000");
  await field(page, `${t("stock:receive.vat")} 1`).fill("12");
  await field(page, `${term("noun.lot")} 1`).fill("L-VAT");
  await field(page, `${term("noun.expiryDate")} 1`).fill("2099-01-31");
  await press(page, t("verbs:receive"));
  await page.goto("/stock/purchases?q=inv-vat");
  await page.getByRole("row").nth(1).getByRole("link").click();
  const line = page.getByRole("row").nth(1);
  await expect(line).toContainText(item.name);
  await expect(line).toContainText("48");
  await expect(line).toContainText("L-VAT 31 Jan 2099");
  await expect(line).toContainText(/12\s000/);
  await expect(page.getByText(/112\s000/)).toBeVisible();
  await page.getByRole("link", { name: t("stock:purchases.moves") }).click();
  await expect(page.getByText("L-VAT").first()).toBeVisible();
  expect(troubles).toEqual([]);
  await close();
});

async function onHand(): Promise<number> {
  const [row] = await system.rows<{ pieces: number }>(
    "select (on_hand / 1000)::int as pieces from stock_balance where place_id = $1 and item_id = $2",
    [company.warehouse.id, company.items[0].id],
  );
  return row?.pieces ?? 0;
}

test("planning, assigning and verifying a task, and issuing its goods, work without client script", async ({
  browser,
}) => {
  const { machine, team } = company;
  const manager = await openDesk(browser, system, team.manager.email, { scripts: false });
  await manager.page.goto("/tasks/new");
  await field(manager.page, term("noun.machine")).fill(machine.code);
  await press(manager.page, t("tasks:new.next"));
  await field(manager.page, term("noun.assignee")).selectOption("");
  await press(manager.page, t("tasks:create"));
  await expect(statusOf(manager.page)).toContainText(term("taskStatus.pending"));
  const taskId = new URL(manager.page.url()).pathname.split("/").at(-1) ?? "";
  await manager.page.getByRole("link", { name: t("verbs:assign"), exact: true }).click();
  await field(manager.page, term("noun.assignee")).selectOption(team.operator.fullName);
  await press(manager.page, t("verbs:assign"));
  await expect(statusOf(manager.page)).toContainText(term("taskStatus.assigned"));

  const keeper = await openDesk(browser, system, team.warehouse.email, { scripts: false });
  await keeper.page.goto("/stock/issue");
  await field(keeper.page, term("noun.task")).selectOption(taskId);
  await press(keeper.page, t("stock:issue.showGoods"));
  await press(keeper.page, t("verbs:issue"));
  await expect(keeper.page).toHaveURL(new RegExp(`/tasks/${taskId}$`));

  await manager.page.goto("/tasks?view=verify");
  await manager.page.getByRole("rowheader").getByRole("link").first().click();
  await expect(statusOf(manager.page)).toContainText(term("taskStatus.completed"));
  const verified = new URL(manager.page.url()).pathname;
  await press(manager.page, t("verbs:verify"));
  await manager.page.goto(verified);
  await expect(statusOf(manager.page)).toContainText(term("taskStatus.verified"));
  expect([...manager.troubles, ...keeper.troubles]).toEqual([]);
  await Promise.all([manager.close(), keeper.close()]);
  expect(await prove(system)).toMatchObject({ ok: true });
});

test("counting a bag works without client script and shows nothing expected before it is saved", async ({
  browser,
}) => {
  const { page, troubles, close } = await openDesk(browser, system, company.team.cashier.email, {
    scripts: false,
  });
  await page.goto("/money/count");
  if (new URL(page.url()).pathname === "/money/count")
    await page.getByRole("main").getByRole("link").first().click();
  await expect(page.getByText(t("money:operatorTyped"))).toHaveCount(0);
  await expect(page.getByText(term("noun.expected"), { exact: true })).toHaveCount(0);
  await field(page, t("money:count.orAmount", { currency: "soʻm" })).fill("2 000");
  await press(page, t("money:count.save"));
  await expect(page.getByText(t("money:operatorTyped"))).toBeVisible();
  const counted = await system.rows("select 1 from collection where counted = 200000");
  expect(counted).toHaveLength(1);
  expect(troubles).toEqual([]);
  await close();
});
