import { takeCollection, takeSales, type IntakeResult } from "#app/domain/cash/index.server.ts";
import type { SaleLine, SalesIntake } from "#app/domain/cash/schema.ts";
import type { Actor } from "#app/platform/actor.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { newId } from "#app/platform/id.ts";
import { units } from "#app/platform/quantity.ts";
import { fresh, makeActor, makeItem, makeMachine, system } from "#tests/factories.ts";

/** One machine with its operator, a cashier and a manager, and a day of which every figure is known. */
export interface CashScene {
  readonly machine: { id: string; code: string };
  readonly item: { id: string };
  readonly source: string;
  readonly operator: Actor & { userId: string };
  readonly cashier: Actor & { userId: string };
  readonly manager: Actor & { userId: string };
}

export async function makeCashScene(feed: "none" | "api" = "api"): Promise<CashScene> {
  const [operator, cashier, manager, item] = await Promise.all([
    makeActor("operator", "bot"),
    makeActor("cashier"),
    makeActor("manager"),
    makeItem(),
  ]);
  const machine = await makeMachine([item.id], { feed, operatorId: operator.userId });
  return { machine, item, source: fresh("feed"), operator, cashier, manager };
}

/** A time of yesterday, "14:30" in UTC. */
export function at(time: string): Date {
  const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  return new Date(`${day}T${time}:00Z`);
}

/** A sale in the scene's only column: whole units of money, paid in cash unless told otherwise. */
export const sale = (
  scene: CashScene,
  price: number,
  soldAt: Date,
  more: Partial<SaleLine> = {},
): SaleLine => ({
  externalId: fresh("receipt"),
  machineCode: scene.machine.code,
  slotCode: "A1",
  quantity: units(1),
  price: BigInt(price) * 100n,
  paymentMethod: "cash",
  soldAt,
  ...more,
});

export const bring = (
  scene: CashScene,
  sales: readonly SaleLine[],
  more: Partial<SalesIntake> = {},
): Promise<IntakeResult> =>
  takeSales(system, { source: scene.source, channel: "api", sales: [...sales], ...more });

/** Completes a collection as the work module does: a task, then its cash. */
export async function collect(
  scene: CashScene,
  takenAt: Date,
  { bagNumber = fresh("bag"), taskId = null as string | null, attempt = 1 } = {},
): Promise<{ id: string; taskId: string; bagNumber: string }> {
  const task = taskId ?? (await makeCollectionTask(scene));
  const { id } = await takeCollection(scene.operator, {
    taskId: task,
    attempt,
    machineId: scene.machine.id,
    operatorId: scene.operator.userId,
    bagNumber,
    amount: null,
    takenAt,
  });
  return { id, taskId: task, bagNumber };
}

async function makeCollectionTask(scene: CashScene): Promise<string> {
  const id = newId();
  await execute(sql`
    insert into task (id, type, status, machine_id, assignee_id, due_at)
    values (${id}::uuid, 'collection', 'in_progress', ${scene.machine.id}::uuid, ${scene.operator.userId}::uuid, now())`);
  return id;
}

/** Minor units on an account; null for one that never moved. */
export async function balanceOf(type: "box" | "bag" | "office", id: string): Promise<bigint | null> {
  const found = await row<{ amount: bigint }>(sql`
    select amount from cash_balance where account_type = ${type} and account_id = ${id}::uuid`);
  return found?.amount ?? null;
}

/** Every entry under a collection's name, "box>bag 10000", in the order of posting. */
export async function entriesOf(collectionId: string): Promise<string[]> {
  const found = await rows<{ entry: string }>(sql`
    select from_type || '>' || to_type || ' ' || amount as entry from cash_entry
    where collection_id = ${collectionId}::uuid order by id`);
  return found.map(({ entry }) => entry);
}

/** Every entry of a machine, whatever collection it belongs to. */
export async function entriesOfMachine(machineId: string): Promise<string[]> {
  const found = await rows<{ entry: string }>(sql`
    select from_type || '>' || to_type || ' ' || amount as entry from cash_entry
    where machine_id = ${machineId}::uuid order by id`);
  return found.map(({ entry }) => entry);
}
