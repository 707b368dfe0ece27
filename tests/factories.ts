import { randomBytes } from "node:crypto";
import { createItem } from "#app/domain/catalogue/index.server.ts";
import { createUser } from "#app/domain/access/index.server.ts";
import { createMachine, setPlanogram } from "#app/domain/fleet/index.server.ts";
import { machineInput } from "#app/domain/fleet/schema.ts";
import { createWarehouse, open, receive } from "#app/domain/stock/index.server.ts";
import { systemActor, type Actor, type Role } from "#app/platform/actor.ts";
import { parse } from "#app/platform/zod.ts";
import { units, type Quantity } from "#app/platform/quantity.ts";

/** Test data, made through the domain's own doors, with fresh names so that tests never meet. */
export const system: Actor = systemActor("tests");

/** A short name that no other test uses. */
export const fresh = (prefix: string): string => `${prefix}-${randomBytes(5).toString("hex")}`;

export async function makeActor(
  role: Role,
  channel: Actor["channel"] = "web",
): Promise<Actor & { userId: string; name: string }> {
  const name = fresh(role);
  const user = await createUser(system, {
    email: `${name}@test.local`,
    fullName: name,
    role,
    language: "en",
    password: "a good test password",
  });
  return { userId: user.id, role, channel, requestId: fresh("request"), address: null, name };
}

export async function makeItem(
  input: { name?: string; unit?: "pcs" | "g" | "ml"; kind?: "product" | "ingredient" } = {},
): Promise<{ id: string; sku: string; name: string }> {
  const name = input.name ?? fresh("item");
  return createItem(system, {
    sku: fresh("sku"),
    name,
    kind: input.kind ?? "product",
    unit: input.unit ?? "pcs",
    packs: [],
    price: 1_000_000n,
    shelfLifeDays: null,
    lotTracked: false,
    untracked: false,
    category: "",
  });
}

export async function makeWarehouse(): Promise<{ id: string }> {
  return createWarehouse(system, { code: fresh("W"), name: fresh("warehouse"), status: "active" });
}

/** Goods in a warehouse, each unit worth `unitCost` minor units. */
export async function stockUp(
  warehouseId: string,
  itemId: string,
  quantity: Quantity,
  unitCost = 100_000n,
): Promise<void> {
  await receive(system, {
    warehouseId,
    lines: [{ itemId, quantity, amount: (unitCost * quantity) / 1000n }],
  });
}

/** What an operator holds at the start of a test. */
export async function holdingOf(operatorId: string, itemId: string, quantity: Quantity): Promise<void> {
  await open(system, {
    place: { type: "operator", id: operatorId },
    lines: [{ itemId, quantity, amount: (100_000n * quantity) / 1000n }],
  });
}

/** A machine with one column for each item, capacity 20, par 10. */
export async function makeMachine(
  itemIds: readonly string[],
  input: { operatorId?: string; feed?: "none" | "api" } = {},
): Promise<{
  id: string;
  code: string;
  slots: readonly { id: string; code: string; itemId: string | null }[];
}> {
  const machine = await createMachine(
    system,
    parse(machineInput, {
      code: fresh("M"),
      name: fresh("machine"),
      type: "snack",
      feed: input.feed ?? "none",
      operatorId: input.operatorId ?? null,
    }),
  );
  if (itemIds.length === 0) return { id: machine.id, code: machine.code, slots: [] };
  const { slots } = await setPlanogram(system, machine.id, {
    slots: itemIds.map((itemId, index) => ({
      code: `A${index + 1}`,
      kind: "column" as const,
      itemId,
      label: "",
      price: 1_000_000n,
      capacity: units(20),
      par: units(10),
      critical: units(2),
    })),
    leftovers: [],
  });
  return { id: machine.id, code: machine.code, slots };
}
