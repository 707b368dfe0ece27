import { randomUUID } from "node:crypto";
import { phonePhoto } from "#tests/fixtures/photos.ts";
import type { Api } from "../journey/api.ts";
import { foundCompany, inHours, type Company, type TaskRow } from "../journey/company.ts";
import type { System } from "../journey/system.ts";

/** A company in the middle of a day: every list has rows, every kind of detail has one. */
export async function livelyCompany(system: System): Promise<Company> {
  const company = await foundCompany(system);
  const operator = await system.signIn(company.team.operator.email);
  await makeCoffeeMachine(system);
  await system.admin.post("/suppliers", { name: "Samarqand Drinks" });
  await tasksInEveryState(system, company, operator);
  await announceReturn(operator, company);
  await dispute(operator, company, system.admin);
  await system.admin.post("/sales", { source: "telemetry", sales: [sale(company)], salesUntil: inHours(0) });
  await system.admin.post("/stock/prove");
  return company;
}

const sale = ({ machine }: Company) => ({
  ...{ externalId: "r-1", machineCode: machine.code, slotCode: "A1", quantity: 2, price: "1000.00" },
  ...{ paymentMethod: "cash", soldAt: inHours(0) },
});

async function makeCoffeeMachine({ admin }: System): Promise<void> {
  const beans = await admin.post<{ id: string }>("/items", {
    sku: "beans",
    name: "Coffee beans",
    kind: "ingredient",
    unit: "g",
  });
  const cup = await admin.post<{ id: string }>("/items", {
    sku: "espresso",
    name: "Espresso",
    price: "5000.00",
  });
  await admin.post("/recipes", { itemId: cup.id, lines: [{ ingredientId: beans.id, quantity: 8 }] });
  const machine = await admin.post<{ id: string }>("/machines", {
    code: "M-0087",
    name: "Coffee, lobby",
    type: "coffee",
  });
  await admin.put(`/machines/${machine.id}/planogram`, {
    slots: [
      { code: "1", kind: "selection", itemId: cup.id, price: "5000.00" },
      { code: "canister-1", kind: "canister", itemId: beans.id, capacity: 1500, par: 1200, critical: 200 },
    ],
  });
}

async function tasksInEveryState(system: System, company: Company, operator: Api): Promise<void> {
  const { admin } = system;
  const plan = (type: string) => planTask(admin, company, type);
  await plan("refill");
  const assigned = await plan("refill");
  await admin.post(`/tasks/${assigned.id}/assign`, { assigneeId: company.team.operator.id });
  for (const type of ["refill", "collection"]) {
    const task = await plan(type);
    await admin.post(`/tasks/${task.id}/assign`, { assigneeId: company.team.operator.id });
    await handOut(admin, company, task);
    await complete(operator, task, type);
  }
  const bag = await plan("collection");
  await admin.post(`/tasks/${bag.id}/assign`, { assigneeId: company.team.operator.id });
  await complete(operator, bag, "collection");
  const started = await plan("refill");
  await admin.post(`/tasks/${started.id}/assign`, {
    assigneeId: company.team.operator.id,
    allowShortage: true,
  });
  await operator.post(`/tasks/${started.id}/start`);
  const cancelled = await plan("collection");
  await admin.post(`/tasks/${cancelled.id}/cancel`, { reason: "planned twice" });
}

const planTask = (admin: Api, { machine, warehouse }: Company, type: string): Promise<TaskRow> =>
  admin.post("/tasks", {
    ...{ type, machineId: machine.id, dueAt: inHours(type === "refill" ? -1 : 5), priority: "high" },
    ...(type === "refill" ? { warehouseId: warehouse.id, items: planned(machine) } : {}),
    ...(type === "collection" ? { checklist: ["Seal the bag"] } : {}),
  });

const planned = ({ slots }: Company["machine"]) =>
  slots.map(({ id, itemId }) => ({ slotId: id, itemId, planned: 3 }));

async function handOut(admin: Api, { warehouse, team, items }: Company, task: TaskRow): Promise<void> {
  const lines = items.map(({ id }) => ({ itemId: id, quantity: 5 }));
  const isRefill = task.items.length > 0;
  const forTask = isRefill ? { taskId: task.id } : {};
  await admin.post("/stock/issue", {
    warehouseId: warehouse.id,
    operatorId: team.operator.id,
    ...forTask,
    lines,
  });
}

async function complete(operator: Api, task: TaskRow, type: string): Promise<void> {
  await operator.post(`/tasks/${task.id}/start`);
  for (const kind of ["before", "after"]) await sendPhoto(operator, task, kind);
  const items = task.items.map(({ slotId, itemId, planned: actual }) => ({ slotId, itemId, actual }));
  const cash = { bagNumber: randomUUID().slice(0, 8), amount: "2000.00" };
  const answers = [{ key: "1", done: true }];
  await operator.post(
    `/tasks/${task.id}/complete`,
    type === "refill" ? { items } : { cash, checklist: answers },
  );
}

async function sendPhoto(operator: Api, { id }: TaskRow, kind: string): Promise<void> {
  const photo = await phonePhoto({ seed: `${id} ${kind}`, takenAt: new Date(), megabytes: 0.2 });
  const form = new FormData();
  form.append("kind", kind);
  form.append("file", new Blob([new Uint8Array(photo)]), `${kind}.jpg`);
  const { status, body } = await operator.call("POST", `/tasks/${id}/photos`, { raw: form });
  if (status !== 201) throw new Error(`Photo: ${status} ${JSON.stringify(body)}`);
}

async function announceReturn(operator: Api, { warehouse, team, items }: Company): Promise<void> {
  const lines = [{ itemId: items[0].id, quantity: 1 }];
  await operator.post("/stock/return", { operatorId: team.operator.id, warehouseId: warehouse.id, lines });
}

/** An issue of which nothing was there: it waits for its settlement, and so does its incident. */
async function dispute(operator: Api, { warehouse, team, items }: Company, admin: Api): Promise<void> {
  const { id } = await admin.post<{ id: string }>("/stock/issue", {
    warehouseId: warehouse.id,
    operatorId: team.operator.id,
    lines: [{ itemId: items[0].id, quantity: 2 }],
  });
  const lines = [{ itemId: items[0].id, received: 0 }];
  await operator.post(`/stock/issues/${id}/dispute`, { lines, reason: "The box was not there" });
}
