import { expect, test } from "@playwright/test";
import { foundCompany, type Company } from "../journey/company.ts";
import { field, openDesk, press } from "../journey/desk.ts";
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

async function onHand(placeId: string, itemId: string): Promise<number> {
  const [row] = await system.rows<{ pieces: number }>(
    "select (on_hand / 1000)::int as pieces from stock_balance where place_id = $1 and item_id = $2",
    [placeId, itemId],
  );
  return row?.pieces ?? 0;
}

for (const [index, scripts] of [true, false].entries()) {
  test.describe(scripts ? "with client script" : "without client script", () => {
    test("goods of a chosen lot move from a warehouse to a person in packs, and no more than there is", async ({
      browser,
    }) => {
      const { items, warehouse, team } = company;
      const item = items[index]!;
      await system.admin.patch(`/items/${item.id}`, { packs: [{ name: "box", quantity: 24 }] });
      const received = { itemId: item.id, quantity: 48, amount: "24000.00", lotCode: "L-2" };
      await system.admin.post("/stock/receive", { warehouseId: warehouse.id, lines: [received] });
      const { page, troubles, close } = await openDesk(browser, system, team.warehouse.email, { scripts });
      await page.goto("/stock");
      await page.getByRole("link", { name: t("verbs:transfer"), exact: true }).click();
      await field(page, t("stock:transfer.from")).selectOption(`warehouse:${warehouse.id}`);
      await field(page, t("stock:transfer.to")).selectOption(`operator:${team.operator.id}`);
      if (!scripts) await press(page, t("stock:issue.showGoods"));
      const quantity = field(page, t("stock:issue.quantityOf", { item: item.name }));
      const row = page.getByRole("row").filter({ hasText: item.name });
      await expect(row).toContainText("148");
      if (scripts) await checkAtBothWidths(page);

      await quantity.fill("100");
      await row.getByLabel(t("stock:pack")).selectOption("box");
      await press(page, t("verbs:transfer"));
      await expect(quantity).toHaveAttribute("aria-invalid", "true");
      await expect(quantity).toHaveValue("100");

      await quantity.fill("1");
      await field(page, t("stock:transfer.lotOf", { item: item.name })).selectOption("L-2");
      await press(page, t("verbs:transfer"));
      await page.waitForURL(/\/stock\/ledger\?postingId=/);
      await expect(page.getByText("L-2").first()).toBeVisible();
      expect(await onHand(warehouse.id, item.id)).toBe(124);
      expect(await onHand(team.operator.id, item.id)).toBe(24);
      expect(troubles).toEqual([]);
      await close();
    });

    test("a part of a receipt goes back to its supplier at the receipt's price, and never more than there is", async ({
      browser,
    }) => {
      const { items, warehouse, team } = company;
      const item = items[index]!;
      const { page, troubles, close } = await openDesk(browser, system, team.warehouse.email, { scripts });
      await page.goto("/stock/receive");
      await field(page, term("noun.supplier")).fill("Drinks Ltd");
      await field(page, t("stock:receive.item", { number: 1 })).fill(item.name);
      await field(page, `${term("noun.quantity")} 1`).fill("10");
      await field(page, `${t("stock:receive.priceAlone")} 1`).fill("6 000");
      await field(page, `${t("stock:receive.vat")} 1`).fill("12");
      await press(page, t("verbs:receive"));
      await page.waitForURL(/\/stock\/purchases\//);
      const before = await onHand(warehouse.id, item.id);

      await page.locator("summary", { hasText: t("stock:returnToSupplier.act") }).click();
      const names = { line: "1", item: item.name };
      const quantity = field(page, t("stock:returnToSupplier.quantityOf", names));
      await expect(quantity).toHaveValue("10");
      if (scripts) await checkAtBothWidths(page);
      await quantity.fill("1 000");
      await field(page, t("stock:returnToSupplier.reason")).fill("Dented");
      await press(page, t("stock:returnToSupplier.act"));
      await expect(quantity).toHaveAttribute("aria-invalid", "true");
      await expect(field(page, t("stock:returnToSupplier.reason"))).toHaveValue("Dented");

      await quantity.fill("4");
      await press(page, t("stock:returnToSupplier.act"));
      await expect(page.getByText(t("stock:returnToSupplier.done"))).toBeVisible();
      const line = page.getByRole("row").filter({ hasText: item.name });
      await expect(line).toContainText(/2\s400/);
      await expect(line).toContainText("288");
      expect(await onHand(warehouse.id, item.id)).toBe(before - 4);
      const moved = "select 1 from stock_move where item_id = $1 and reason = 'Dented'";
      expect(await system.rows(moved, [item.id])).toHaveLength(1);
      expect(troubles).toEqual([]);
      await close();
      expect(await prove(system)).toMatchObject({ ok: true });
    });
  });
}
