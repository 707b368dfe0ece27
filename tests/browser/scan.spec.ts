import { expect, test, type Page } from "@playwright/test";
import { foundCompany, type Company } from "../journey/company.ts";
import { field, openDesk, press } from "../journey/desk.ts";
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

/** As a keyboard scanner does: every sign in some milliseconds, then Enter. */
async function scan(page: Page, code: string): Promise<void> {
  await page.keyboard.type(code, { delay: 5 });
  await page.keyboard.press("Enter");
}

const one = "4006381333931";
const box = "14006381333938";

test("goods are issued by scanning, confirmed by the operator, and signed for on the hand-over sheet", async ({
  browser,
}) => {
  const { items, warehouse, team } = company;
  const [cola, nuts] = items;
  await system.admin.patch(`/items/${cola.id}`, {
    packs: [{ name: "box", quantity: 24 }],
    barcodes: [{ code: one }, { code: box, pack: "box" }],
  });
  const lot = { itemId: nuts.id, quantity: 12, amount: "12000.00", lotCode: "N-7", expiresOn: "2099-01-31" };
  await system.admin.post("/stock/receive", { warehouseId: warehouse.id, lines: [lot] });
  const balances = await system.admin.get<{ items: { lotCode: string | null; lotBarcode: string }[] }>(
    `/stock/balances?lots=true&itemId=${nuts.id}`,
  );
  const lotCode = balances.items.find(({ lotCode: code }) => code === "N-7")!.lotBarcode;

  const { page, troubles, close } = await openDesk(browser, system, team.warehouse.email);
  await page.goto(`/stock/issue?warehouseId=${warehouse.id}&operatorId=${team.operator.id}`);
  const ofCola = field(page, t("stock:issue.quantityOf", { item: cola.name }));
  const ofNuts = field(page, t("stock:issue.quantityOf", { item: nuts.name }));
  const row = page.getByRole("row").filter({ hasText: cola.name });
  await expect(field(page, t("scan:label"))).toBeEnabled();
  await checkAtBothWidths(page);

  // With the cursor nowhere: two boxes, then one piece more, counted in pieces from then on.
  for (const code of [box, box]) await scan(page, code);
  await expect(ofCola).toHaveValue("2");
  await expect(row.getByLabel(t("stock:pack"))).toHaveValue("box");
  await scan(page, one);
  await expect(ofCola).toHaveValue("49");
  await expect(row.getByLabel(t("stock:pack"))).toHaveValue("");
  await expect(page.getByRole("status").filter({ hasText: cola.name })).toContainText("49");
  // With the cursor in another field, which keeps what stands in it.
  await ofCola.focus();
  await scan(page, lotCode);
  await scan(page, lotCode);
  await expect(ofCola).toHaveValue("49");
  await expect(ofNuts).toHaveValue("2");
  await expect(field(page, t("stock:transfer.lotOf", { item: nuts.name }))).toHaveValue("N-7");
  // In the field itself; what nobody knows is told and stays, and nothing was sent.
  await field(page, t("scan:label")).focus();
  await scan(page, "5901234123457");
  await scan(page, one);
  await expect(ofCola).toHaveValue("50");
  await expect(page.getByText(t("scan:unknownCodes"))).toBeVisible();
  await expect(page.getByText("5901234123457", { exact: true })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe("/stock/issue");

  await press(page, t("verbs:issue"));
  await page.waitForURL("**/stock/issues");
  const operator = await system.signIn(team.operator.email);
  const issues = await operator.get<{ items: { id: string; number: number }[] }>(
    "/stock/issues?status=issued",
  );
  const { id, number } = issues.items[0]!;
  await operator.post(`/stock/issues/${id}/confirm`);
  await page.goto(`/stock/issues/${id}`);
  await expect(page.getByText(term("issueStatus.confirmed")).first()).toBeVisible();
  const sheet = await page.request.get(
    (await page.getByRole("link", { name: t("paper:sheet.title") }).getAttribute("href"))!,
  );
  expect(sheet.headers()["content-type"]).toBe("application/pdf");
  expect(sheet.headers()["content-disposition"]).toContain(`issue-${number}-`);
  expect((await sheet.body()).subarray(0, 5).toString()).toBe("%PDF-");
  const moved = await system.rows<{ pieces: number; lot: string }>(
    `select sum(quantity / 1000)::int as pieces, lot.code as lot from stock_move join lot on lot.id = lot_id
     where posting_id = (select posting_id from stock_issue where id = $1) group by lot.code order by 2`,
    [id],
  );
  expect(moved).toEqual([
    { pieces: 50, lot: "" },
    { pieces: 2, lot: "N-7" },
  ]);
  expect(troubles).toEqual([]);
  await close();
});

test("a receipt is begun by scanning: each item has its line, and a scan more adds to it", async ({
  browser,
}) => {
  const { items, team } = company;
  const cola = items[0];
  await system.admin.patch(`/items/${cola.id}`, {
    packs: [{ name: "box", quantity: 24 }],
    barcodes: [{ code: one }, { code: box, pack: "box" }],
  });
  const { page, troubles, close } = await openDesk(browser, system, team.warehouse.email);
  await page.goto("/stock/receive");
  await expect(field(page, t("scan:label"))).toBeEnabled();
  for (const code of [box, one, box, box, one]) await scan(page, code);
  const line = async (number: number) => ({
    item: await field(page, t("stock:receive.item", { number })).inputValue(),
    quantity: await field(page, `${term("noun.quantity")} ${number}`).inputValue(),
    pack: await page.locator(`[name="lines.${number - 1}.pack"]`).inputValue(),
  });
  expect(await line(1)).toMatchObject({ quantity: "3", pack: "box" });
  expect((await line(1)).item).toContain(cola.name);
  expect(await line(2)).toMatchObject({ quantity: "2", pack: "" });
  expect(await line(3)).toMatchObject({ item: "", quantity: "" });
  expect(troubles).toEqual([]);
  await close();
});
