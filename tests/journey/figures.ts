import { expect, type Page } from "@playwright/test";
import { formatMoney, formatQuantity, formatQuantityWithUnit, type Unit } from "#app/platform/i18n/format.ts";
import { readFacts, readTable } from "./desk.ts";
import type { System } from "./system.ts";
import { plain, t, term } from "./words.ts";

/** The figures as the ledger has them, beside what the pages show. Texts are the application's own, in English. */

const money = (minor: string): string =>
  plain(formatMoney(BigInt(minor), { language: "en", currency: "UZS" }));
const figure = (minor: string): string =>
  plain(formatMoney(BigInt(minor), { language: "en", currency: "UZS", unit: false }));
const quantity = (thousandths: string): string => plain(formatQuantity(BigInt(thousandths), "en"));
const withUnit = (thousandths: string, unit: Unit): string =>
  plain(formatQuantityWithUnit(BigInt(thousandths), unit, "en"));

interface Balance {
  readonly item: string;
  readonly sku: string;
  readonly unit: Unit;
  readonly place: string;
  readonly onHand: string;
  readonly reserved: string;
  readonly value: string;
}

/** Sums of the moves themselves, not the balances that the pages read. */
const balancesFromMoves = ({ rows }: System): Promise<Balance[]> =>
  rows<Balance>(`
    with ends as (
      select to_type as type, to_id as id, item_id, quantity, value from stock_move
      union all select from_type, from_id, item_id, -quantity, -value from stock_move),
    held as (
      select type, id, item_id, sum(quantity) as quantity, sum(value) as value from ends
      where type in ('warehouse', 'operator', 'slot') group by 1, 2, 3 having sum(quantity) <> 0)
    select item.name as item, item.sku, item.unit, held.quantity::text as "onHand", held.value::text as value,
           coalesce(warehouse.name, person.full_name, machine.code || ' · ' || slot.code) as place,
           coalesce((select sum(r.quantity - r.fulfilled) from reservation r
                     where r.place_type = held.type and r.place_id = held.id and r.item_id = held.item_id
                       and r.status in ('active', 'partly_fulfilled')), 0)::text as reserved
    from held join item on item.id = held.item_id
    left join warehouse on held.type = 'warehouse' and warehouse.id = held.id
    left join app_user person on held.type = 'operator' and person.id = held.id
    left join slot on held.type = 'slot' and slot.id = held.id
    left join machine on machine.id = slot.machine_id`);

/** Every row of the stock page, no more and no less. */
export async function expectStockPageToShowTheLedger(page: Page, system: System): Promise<void> {
  const balances = await balancesFromMoves(system);
  expect(balances.length).toBeGreaterThan(3);
  await page.goto("/stock");
  const shown = await readTable(page, t("stock:balances.caption"));
  const expected = balances.map(({ item, sku, unit, place, onHand, reserved, value }) => ({
    [term("noun.item")]: `${item} ${sku}`,
    [t("stock:onHand")]: withUnit(onHand, unit),
    [term("noun.place")]: place,
    [term("noun.reserved")]: quantity(reserved),
    [term("noun.available")]: quantity(String(BigInt(onHand) - BigInt(reserved))),
    [t("stock:valueIn", { currency: "soʻm" })]: figure(value),
  }));
  const inOrder = (list: Record<string, string>[]) =>
    list.map((row) => Object.entries(row).sort().join(" | ")).sort();
  expect(inOrder(shown)).toEqual(inOrder(expected));
}

interface TaskLine {
  readonly slot: string;
  readonly item: string;
  readonly unit: Unit;
  readonly planned: string;
  readonly actual: string;
  readonly loaded: string;
  readonly cost: string;
}

/** Planned, actual and cost of a refill: what the moves of its completion have put into each slot. */
export async function expectTaskPageToShowTheLedger(
  page: Page,
  system: System,
  taskId: string,
): Promise<void> {
  const lines = await system.rows<TaskLine>(
    `select slot.code as slot, item.name as item, item.unit, line.planned::text, line.actual::text,
            coalesce(sum(move.quantity), 0)::text as loaded, coalesce(sum(move.value), 0)::text as cost
     from task_item line join slot on slot.id = line.slot_id join item on item.id = line.item_id
     left join stock_move move on move.task_id = line.task_id and move.to_type = 'slot' and move.to_id = line.slot_id
                              and move.cause = 'load'
     where line.task_id = $1 group by line.id, slot.code, item.name, item.unit order by line.position`,
    [taskId],
  );
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.map(({ loaded }) => loaded)).toEqual(lines.map(({ actual }) => actual));
  await page.goto(`/tasks/${taskId}`);
  const shown = await readTable(page, t("tasks:items.title"));
  const cost = t("tasks:items.cost", { currency: "soʻm" });
  expect(
    shown.map((row) => [
      row[term("noun.slot")],
      row[term("noun.item")],
      row[term("noun.planned")],
      row[term("noun.actual")],
      row[cost],
    ]),
  ).toEqual(
    lines.map((line) => [
      line.slot,
      line.item,
      withUnit(line.planned, line.unit),
      quantity(line.actual),
      figure(line.cost),
    ]),
  );
}

interface Collected {
  readonly id: string;
  readonly expected: string;
  readonly taken: string;
  readonly counted: string;
  readonly booked: string;
  readonly sold: string;
}

/** Expected is the sum of the cash sales, counted is what the office was booked. */
export async function expectCollectionPageToShowTheLedger(
  page: Page,
  system: System,
  bag: string,
): Promise<void> {
  const [found] = await system.rows<Collected>(
    `select collection.id, expected::text, taken::text, counted::text,
            (select sum(entry.amount)::text from cash_entry entry
             where entry.collection_id = collection.id and entry.to_type = 'office') as booked,
            (select sum(amount)::text from sale where machine_id = collection.machine_id and payment_method = 'cash') as sold
     from collection where bag_number = $1`,
    [bag],
  );
  if (!found) throw new Error(`No collection with bag ${bag}`);
  expect(found.sold).toBe(found.expected);
  expect(found.booked).toBe(found.counted);
  await page.goto(`/money/collections/${found.id}`);
  const facts = await readFacts(page, t("money:count.result"));
  expect(facts[term("noun.expected")]).toBe(money(found.expected));
  expect(facts[t("money:operatorTyped")]).toBe(money(found.taken));
  await expect(page.getByRole("region", { name: t("money:count.result") })).toContainText(
    figure(found.counted),
  );
}

interface SlotHeld {
  readonly code: string;
  readonly capacity: string;
  readonly unit: Unit;
  readonly onHand: string;
}

interface MachineSums {
  readonly stockValue: string;
  /** In the seven days before today. */
  readonly soldInWeek: string;
  readonly inBox: string;
}

/** What stands in each slot, what it is worth, what was sold and what is left in the cash box. */
export async function expectMachinePageToShowTheLedger(
  page: Page,
  system: System,
  machineId: string,
): Promise<void> {
  const slots = await system.rows<SlotHeld>(
    `select slot.code, slot.capacity::text, item.unit,
            (select sum(case when move.to_id = slot.id then move.quantity else -move.quantity end)::text
             from stock_move move where slot.id in (move.to_id, move.from_id)) as "onHand"
     from slot join item on item.id = slot.item_id where slot.machine_id = $1 and slot.kind <> 'selection'`,
    [machineId],
  );
  expect(slots).toHaveLength(2);
  await page.goto(`/machines/${machineId}`);
  const panel = page.getByRole("region", { name: t("machines:detail.slots") });
  for (const { code, capacity, unit, onHand } of slots) {
    const figures = `${quantity(onHand)} / ${withUnit(capacity, unit)}`;
    await expect(panel.getByRole("link").filter({ hasText: code })).toContainText(figures);
  }
  const [sums] = await system.rows<MachineSums>(
    `select (select sum(case when to_type = 'slot' then value else 0 end - case when from_type = 'slot' then value else 0 end)::text
             from stock_move where machine_id = $1 or to_id in (select id from slot where machine_id = $1)) as "stockValue",
            (select sum(amount)::text from sale where machine_id = $1
               and sold_at >= date_trunc('day', now(), 'Asia/Tashkent') - interval '7 days'
               and sold_at < date_trunc('day', now(), 'Asia/Tashkent')) as "soldInWeek",
            (select sum(case when to_type = 'box' then amount else 0 end - case when from_type = 'box' then amount else 0 end)::text
             from cash_entry where $1 in (to_id, from_id)) as "inBox"`,
    [machineId],
  );
  const strip = await readStrip(page, t("machines:detail.figures"));
  expect(strip).toMatchObject({
    [t("machines:detail.stockValue")]: money(sums?.stockValue ?? ""),
    [t("machines:detail.sales7")]: money(sums?.soldInWeek ?? ""),
    [t("machines:detail.cashExpected")]: money(sums?.inBox ?? ""),
  });
}

/** Key figures by their labels. */
async function readStrip(page: Page, name: string): Promise<Record<string, string>> {
  const cells = await page
    .getByRole("region", { name, exact: true })
    .evaluate((strip) =>
      [...strip.children].map((cell) => [
        cell.children[0]?.textContent ?? "",
        cell.children[1]?.textContent ?? "",
      ]),
    );
  return Object.fromEntries(cells.map(([label = "", value = ""]) => [label, plain(value)]));
}
