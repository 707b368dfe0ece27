import { setTimeout as pause } from "node:timers/promises";
import {
  approveCount,
  openCount,
  recordCount,
  submitCount,
  type Count,
} from "#app/domain/stock/index.server.ts";
import { row, rows, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { units } from "#app/platform/quantity.ts";
import { makeActor, makeItem, makeWarehouse, stockUp } from "#tests/factories.ts";

/** A stock-take's people: who counts, two who decide, and an operator who takes goods. */
export const [keeper, manager, second, operator] = await Promise.all([
  makeActor("warehouse"),
  makeActor("manager"),
  makeActor("manager"),
  makeActor("operator", "bot"),
]);

export const errorOf = async (promise: Promise<unknown>): Promise<AppError> =>
  promise.then(
    () => {
      throw new Error("It was not refused");
    },
    (error: unknown) => {
      if (error instanceof AppError) return error;
      throw error;
    },
  );
export const codeOf = async (promise: Promise<unknown>): Promise<string> => (await errorOf(promise)).code;

export async function onHand(type: string, id: string, itemId: string) {
  const found = await row<{ quantity: bigint; value: bigint }>(sql`
    select on_hand as quantity, value from stock_balance
    where place_type = ${type} and place_id = ${id}::uuid and item_id = ${itemId}::uuid`);
  return found ?? { quantity: 0n, value: 0n };
}

export const differencesOf = (countId: string) =>
  rows<{ lot: string; quantity: bigint; value: bigint; isShortage: boolean; reason: string }>(sql`
    select lot.code as lot, move.quantity, move.value, move.to_type = 'difference' as "isShortage", move.reason
    from stock_posting posting join stock_move move on move.posting_id = posting.id join lot on lot.id = move.lot_id
    where posting.natural_key = ${`count:${countId}`} order by move.id`);

/** Moves and counts of one millisecond have no order: a moment between them gives them one. */
export const aMoment = () => pause(5);

/** A warehouse with ten of each item, each worth 1000.00, and a stock-take of it. */
export async function opened(itemCount = 1, input: { blind?: boolean } = {}) {
  const warehouse = await makeWarehouse();
  const items = await Promise.all(Array.from({ length: itemCount }, () => makeItem()));
  for (const item of items) await stockUp(warehouse.id, item.id, units(10));
  const place = { type: "warehouse" as const, id: warehouse.id };
  const count = await openCount(keeper, { place, scope: "full", blind: input.blind ?? false });
  return { warehouse, items, itemId: items[0]!.id, place, count };
}

export const record = (countId: string, itemId: string, counted: number, more: { countedAt?: Date } = {}) =>
  recordCount(keeper, countId, { lines: [{ itemId, counted: units(counted), ...more }] });

export const submit = (countId: string) => submitCount(keeper, countId, {});

export const approve = (countId: string, actor: typeof manager = manager): Promise<Count> =>
  approveCount(actor, countId, { reason: "Counted twice" });
