import { expect, type Browser, type Page } from "@playwright/test";
import type { Person } from "#tests/doubles/bot-api.ts";
import { businessDay } from "#app/platform/clock.ts";
import type { Named } from "./company.ts";
import { field, openDesk, press, readTable } from "./desk.ts";
import type { Day } from "./main-job-day.ts";
import { model, planogramFile, priceFactor, slotsInFile } from "./real-machine.ts";
import { linkTelegram } from "./telegram.ts";
import { t, term } from "./words.ts";

interface MachineRow {
  readonly slots: readonly {
    readonly id: string;
    readonly code: string;
    readonly kind: string;
    readonly itemId: string | null;
    readonly itemName: string | null;
    readonly price: string | null;
  }[];
}

/** The file of real machines, of which this one is a model; nothing is written before "Commit". */
export async function importPlanogram(page: Page, { system, machine }: Day): Promise<void> {
  await page.goto(`/machines/${machine.id}/import`);
  await field(page, t("machines:import.file")).setInputFiles(planogramFile);
  await press(page, t("machines:import.dryRun"));
  await field(page, t("machines:import.model")).selectOption(model);
  await field(page, t("machines:import.factor")).fill(String(priceFactor));
  await field(page, t("machines:import.createItems")).check();
  await press(page, t("machines:import.dryRun"));
  await expect(page.getByRole("heading", { name: t("machines:import.result") })).toBeVisible();
  expect((await system.admin.get<MachineRow>(`/machines/${machine.id}`)).slots).toEqual([]);
  await press(page, t("machines:import.commit"));
  await page.waitForURL(`**/machines/${machine.id}`);
  const { slots } = await system.admin.get<MachineRow>(`/machines/${machine.id}`);
  const asInFile = slotsInFile().map(({ code, name, price }) => ({
    code,
    kind: "selection",
    itemName: name === "" ? null : name,
    price: price === null ? null : (price / 100).toFixed(2),
  }));
  expect(slots.map(({ code, kind, itemName, price }) => ({ code, kind, itemName, price }))).toEqual(asInFile);
}

/** What the file of a coffee machine does not know: its canisters, and what a cup takes out of them. */
export async function addCanisters({ system: { admin }, machine, beans, milk }: Day): Promise<void> {
  const { slots } = await admin.get<MachineRow>(`/machines/${machine.id}`);
  const canister = (code: string, itemId: string, capacity: number, par: number) => ({
    ...{ code, kind: "canister", itemId, capacity, par, critical: 100 },
  });
  await admin.put(`/machines/${machine.id}/planogram`, {
    slots: [
      ...slots,
      canister("canister-1", beans.id, 1500, 1200),
      canister("canister-2", milk.id, 1000, 800),
    ],
  });
  const recipe = async (code: string, beansPerCup: number, milkPerCup: number) =>
    admin.post("/recipes", {
      itemId: slots.find((slot) => slot.code === code)?.itemId,
      lines: [
        { ingredientId: beans.id, quantity: beansPerCup },
        { ingredientId: milk.id, quantity: milkPerCup },
      ],
    });
  await recipe("2", 9, 4);
  await recipe("5", 8, 10.5);
}

/** The supplier's document: one line in packs and with a lot, one in grams. */
export async function receiveGoods(page: Page, { beans, milk }: Day): Promise<void> {
  await page.goto("/stock/receive");
  await field(page, term("noun.supplier")).fill("Tashkent Coffee Roasters");
  await field(page, t("stock:receive.document")).fill("INV-7731");
  const line = async (number: number, item: Named, quantity: string, price: string) => {
    await field(page, t("stock:receive.item", { number })).fill(
      `${item.name} · ${item.name === beans.name ? "beans" : "milk"}`,
    );
    await field(page, `${term("noun.quantity")} ${number}`).fill(quantity);
    await field(page, `${t("stock:receive.priceAlone")} ${number}`).fill(price);
  };
  await line(1, beans, "3", "330 000");
  await page.getByRole("row").nth(1).getByLabel(t("stock:pack")).selectOption("bag");
  await field(page, `${term("noun.lot")} 1`).fill("L-77");
  await line(2, milk, "2 000", "120 000");
  await press(page, t("verbs:receive"));
  await page.waitForURL("**/stock/purchases/*");
  await expect(page.getByText("INV-7731").first()).toBeVisible();
}

/** The one-time link that the page shows once; the operator opens it on his phone, and the page knows him. */
export async function inviteOperator(page: Page, { system, team: { operator } }: Day): Promise<Person> {
  await page.goto(`/people/${operator.id}`);
  await press(page, t("people:invite.new"));
  const url = await field(page, t("people:invite.link")).inputValue();
  expect(url).toMatch(new RegExp(`^https://t\\.me/${system.bot.username}\\?start=[\\w-]{22}$`));
  const person = await linkTelegram(system, operator, url);
  await page.goto(`/people/${operator.id}`);
  await expect(page.getByText(t("people:invite.linkedAs", { name: "@aziz_k" }))).toBeVisible();
  return person;
}

/** Filled in up to par, assigned at once: its goods are reserved where the page says so. */
export async function createRefill(page: Page, { machine, team, beans, milk }: Day): Promise<string> {
  await page.goto("/tasks");
  await page
    .getByRole("main")
    .getByRole("link", { name: t("tasks:create") })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: t("tasks:create"), level: 1 })).toBeVisible();
  await field(page, term("noun.machine")).fill(machine.code);
  await press(page, t("tasks:new.next"));
  const toLoad = (slot: string, item: string) => field(page, t("tasks:toLoadOf", { slot, item }));
  await expect(toLoad("canister-1", beans.name)).toHaveValue("1200");
  await expect(toLoad("canister-2", milk.name)).toHaveValue("800");
  await field(page, term("noun.assignee")).selectOption(team.operator.fullName);
  await field(page, term("noun.dueTime")).fill(endOfToday());
  await press(page, t("tasks:create"));
  await page.waitForURL(/\/tasks\/[0-9a-f-]{36}$/);
  const reserved = await readTable(page, t("tasks:goods.reserved"));
  expect(reserved.map((row) => [row[term("noun.item")], row[term("noun.reserved")]])).toEqual([
    [beans.name, "1 200 g"],
    [milk.name, "800 g"],
  ]);
  return idIn(page);
}

export async function createCollection(page: Page, { machine, team }: Day): Promise<string> {
  await page.goto(`/tasks/new?type=collection&machineId=${machine.id}`);
  await field(page, term("noun.assignee")).selectOption(team.operator.fullName);
  await field(page, term("noun.dueTime")).fill(endOfToday());
  await press(page, t("tasks:create"));
  await page.waitForURL(/\/tasks\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(term("taskType.collection"));
  return idIn(page);
}

/** As a field for local time takes it, in the company's zone. */
const endOfToday = (): string => `${businessDay(new Date(), "Asia/Tashkent")}T23:59`;

const idIn = (page: Page): string => new URL(page.url()).pathname.split("/").at(-1) ?? "";

/** The warehouse keeper's old computer runs no script. */
export async function asKeeper(
  browser: Browser,
  { system, team }: Day,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const desk = await openDesk(browser, system, team.warehouse.email, { scripts: false });
  await act(desk.page);
  expect(desk.troubles).toEqual([]);
  await desk.close();
}

/** What the task needs stands there already; the keeper hands it out. */
export async function issueGoods(page: Page, { beans, milk }: Day, refillId: string): Promise<void> {
  await page.goto(`/stock/issue?taskId=${refillId}`);
  const quantityOf = (item: Named) => field(page, t("stock:issue.quantityOf", { item: item.name }));
  await expect(quantityOf(beans)).toHaveValue("1200");
  await expect(quantityOf(milk)).toHaveValue("800");
  await press(page, t("verbs:issue"));
  await page.waitForURL(`**/tasks/${refillId}`);
  await expect(page.getByRole("table", { name: t("tasks:goods.issued") })).toContainText(
    term("issueStatus.issued"),
  );
}
