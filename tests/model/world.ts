import { units } from "#app/platform/quantity.ts";
import { makeActor, makeItem, makeMachine, makeWarehouse, stockUp } from "#tests/factories.ts";

type Person = Awaited<ReturnType<typeof makeActor>>;
type Machine = Awaited<ReturnType<typeof makeMachine>>;

/** Who acts on what: plain data, so that a process of its own can be given it. */
export interface World {
  readonly manager: Person;
  readonly keeper: Person;
  readonly cashier: Person;
  readonly operators: readonly Person[];
  readonly items: readonly { id: string }[];
  readonly warehouses: readonly { id: string }[];
  readonly machines: readonly Machine[];
}

export const OPENING = units(500);

export async function makeWorld(): Promise<World> {
  const [manager, keeper, cashier] = await Promise.all([
    makeActor("manager"),
    makeActor("warehouse"),
    makeActor("cashier"),
  ]);
  const operators = await Promise.all([1, 2, 3].map(() => makeActor("operator", "bot")));
  const items = await Promise.all([1, 2, 3, 4].map(() => makeItem()));
  const warehouses = await Promise.all([makeWarehouse(), makeWarehouse()]);
  const itemIds = items.map((item) => item.id);
  const machines: Machine[] = [];
  for (const feed of ["api", "none", "api"] as const)
    machines.push(await makeMachine(itemIds, { feed, operatorId: operators[0]!.userId }));
  for (const warehouse of warehouses) for (const item of items) await stockUp(warehouse.id, item.id, OPENING);
  return { manager, keeper, cashier, operators, items, warehouses, machines };
}
