import { randomUUID } from "node:crypto";
import type { Api } from "./api.ts";
import { password, type System } from "./system.ts";

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Colleague {
  readonly id: string;
  readonly email: string;
  readonly fullName: string;
}

export type Team = Readonly<Record<"manager" | "warehouse" | "cashier" | "operator", Colleague>>;

export interface Company {
  readonly team: Team;
  readonly items: readonly [Named, Named];
  readonly warehouse: Named;
  readonly machine: Named & {
    readonly code: string;
    readonly slots: readonly { readonly id: string; readonly code: string; readonly itemId: string }[];
  };
}

const names: Readonly<Record<keyof Team, string>> = {
  manager: "Malika Usmanova",
  warehouse: "Rustam Saidov",
  cashier: "Nodira Karimova",
  operator: "Aziz Karimov",
};

/** One person for each part of the main job; each may sign in with the journeys' password. */
export async function hireTeam({ admin }: System): Promise<Team> {
  const hire = (role: keyof Team): Promise<Colleague> =>
    admin.post("/users", {
      email: `${role}@journey.test`,
      fullName: names[role],
      role,
      password,
      language: "en",
    });
  return {
    manager: await hire("manager"),
    warehouse: await hire("warehouse"),
    cashier: await hire("cashier"),
    operator: await hire("operator"),
  };
}

/** The team, two items with 100 pieces each in a warehouse, and a machine with one column for each. */
export async function foundCompany(system: System): Promise<Company> {
  const team = await hireTeam(system);
  const { admin } = system;
  const items = [
    await makeItem(admin, "Cola 0,5 l", "500.00"),
    await makeItem(admin, "Snickers 50 g", "400.00"),
  ] as const;
  const warehouse = await admin.post<Named>("/warehouses", { code: "W-1", name: "Main warehouse" });
  const machine = await admin.post<Company["machine"]>("/machines", {
    code: "M-0142",
    name: "Mega Planet",
    type: "snack",
    feed: "api",
    operatorId: team.operator.id,
  });
  const slots = items.map(({ id }, index) => ({
    code: `A${index + 1}`,
    itemId: id,
    price: "1000.00",
    capacity: 20,
    par: 10,
  }));
  const planned = await admin.put<Company["machine"]>(`/machines/${machine.id}/planogram`, { slots });
  const lines = items.map(({ id }) => ({ itemId: id, quantity: 100, amount: "50000.00" }));
  await admin.post("/stock/receive", { warehouseId: warehouse.id, lines });
  return { team, items, warehouse, machine: planned };
}

const makeItem = (admin: Api, name: string, price: string): Promise<Named> =>
  admin.post("/items", { sku: randomUUID().slice(0, 8), name, price });

export const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

export interface TaskRow {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly items: readonly {
    readonly slotId: string;
    readonly itemId: string;
    readonly planned: number;
    readonly actual: number | null;
  }[];
}

/** A refill of 5 for each slot, given to the operator, its goods issued to him. */
export async function assignRefill(
  { admin }: System,
  { machine, warehouse, team, items }: Company,
): Promise<TaskRow> {
  const task = await admin.post<TaskRow>("/tasks", {
    type: "refill",
    machineId: machine.id,
    dueAt: inHours(4),
    warehouseId: warehouse.id,
    items: machine.slots.map(({ id, itemId }) => ({ itemId, slotId: id, planned: 5 })),
  });
  await admin.post(`/tasks/${task.id}/assign`, { assigneeId: team.operator.id });
  const lines = items.map(({ id }) => ({ itemId: id, quantity: 5 }));
  await admin.post("/stock/issue", {
    warehouseId: warehouse.id,
    operatorId: team.operator.id,
    taskId: task.id,
    lines,
  });
  return task;
}
