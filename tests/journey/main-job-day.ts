import { expect } from "@playwright/test";
import { hireTeam, inHours, type Named, type Team } from "./company.ts";
import { model } from "./real-machine.ts";
import type { System } from "./system.ts";

/** Who and what the day needs before it begins. */
export interface Day {
  readonly system: System;
  readonly team: Team;
  readonly beans: Named;
  readonly milk: Named;
  readonly warehouse: Named;
  readonly machine: Named & { readonly code: string };
}

/** Number of the sealed bag. */
export const bag = "20418";
/** As the operator types it, and as pages write it. */
export const typedAmount = "26 000";
/** Four cups at 6 000 and a tea of yesterday: what the cash box holds when the operator comes. */
export const cashSold = "26000.00";

export async function beforeTheDay(system: System): Promise<Day> {
  const { admin } = system;
  const team = await hireTeam(system);
  const ingredient = (sku: string, name: string): Promise<Named> =>
    admin.post("/items", {
      sku,
      name,
      kind: "ingredient",
      unit: "g",
      packs: [{ name: "bag", quantity: 1000 }],
    });
  const [beans, milk] = [await ingredient("beans", "Coffee beans"), await ingredient("milk", "Milk powder")];
  const warehouse = await admin.post<Named>("/warehouses", { code: "W-1", name: "Main warehouse" });
  const location = await admin.post<Named>("/locations", {
    name: "Mega Planet",
    type: "mall",
    address: "Amir Temur 107B",
  });
  const machine = await admin.post<Day["machine"]>("/machines", {
    code: "M-0142",
    name: "Coffee, floor 2",
    type: "coffee",
    model,
    feed: "api",
    locationId: location.id,
    operatorId: team.operator.id,
    paymentMethods: ["cash", "card"],
  });
  return { system, team, beans, milk, warehouse, machine };
}

interface Intake {
  readonly accepted: number;
  readonly duplicates: number;
  readonly rejected: readonly unknown[];
}

/**
 * The machine's telemetry, sent twice since the first answer was lost: four cups for cash and one by card, and a
 * tea, for which nobody wrote a recipe: it counts as revenue.
 */
export async function takeInSales({ system: { admin }, machine }: Day): Promise<void> {
  // What the operator sends counts at Telegram's whole second: sold in the same one would be after him.
  const soldAt = new Date(Date.now() - 3_000).toISOString();
  const common = {
    machineCode: machine.code,
    quantity: 1,
    price: "6000.00",
    paymentMethod: "cash",
    soldAt,
  };
  const sales = [
    { ...common, externalId: "r-0", slotCode: "16", price: "2000.00", soldAt: inHours(-24) },
    { ...common, externalId: "r-1", slotCode: "2", quantity: 3 },
    { ...common, externalId: "r-2", slotCode: "2" },
    { ...common, externalId: "r-3", slotCode: "5", price: "8000.00", paymentMethod: "card" },
  ];
  expect(await admin.post<Intake>("/sales", { source: "telemetry", sales })).toMatchObject({
    accepted: 4,
    rejected: [],
  });
  expect(await admin.post<Intake>("/sales", { source: "telemetry", sales })).toMatchObject({
    accepted: 0,
    duplicates: 4,
  });
}

/** Nothing was sold until now: what is expected in the bag becomes final. */
export const sayThatSalesAreIn = async ({ system: { admin }, machine }: Day): Promise<unknown> =>
  admin.post("/sales", {
    source: "telemetry",
    machineCodes: [machine.code],
    salesUntil: inHours(0),
    sales: [],
  });
