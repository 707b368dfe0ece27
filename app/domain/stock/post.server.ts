import type { Actor } from "#app/platform/actor.ts";
import { postingDay } from "#app/platform/business-day.ts";
import { now } from "#app/platform/clock.ts";
import { today } from "#app/platform/company.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import { quantityToNumber } from "#app/platform/quantity.ts";
import { loadBalances, saveBalances } from "./balances.server.ts";
import { moveClosings } from "./closings.server.ts";
import { isBlind } from "./count-blind.server.ts";
import { balanceKey, isInside, type InsidePlace } from "./places.ts";
import {
  planMoves,
  Shortfall,
  type BalanceState,
  type PlanContext,
  type PlanLine,
  type PlannedMove,
} from "./plan.ts";
import { applyUses, cutReservations, ownReservations } from "./reservation-rows.server.ts";

export interface Posting {
  readonly actor: Actor;
  readonly cause: string;
  /** Kept for ever: the same key again posts nothing and answers with the first posting. */
  readonly naturalKey: string;
  /** A field act or a sale of a closed day is posted on the first open day; a desk command is refused. */
  readonly kind: "desk" | "field";
  readonly businessTime: Date;
  readonly taskId?: string | null | undefined;
  readonly documentNumber?: string | null | undefined;
  readonly supplierId?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly photoId?: string | null | undefined;
  /** A sale's day as its intake decided it; else the day of the business time. */
  readonly lines: readonly PlanLine[];
}

export interface Posted {
  readonly postingId: string;
  /** True when the natural key was used before: nothing was posted now. */
  readonly repeated: boolean;
  readonly moves: readonly PlannedMove[];
}

/**
 * Posts one command of the ledger, in the transaction around: all of its lines or none. Balances are locked in
 * one fixed order; reservations that no longer fit what is on hand are cut, the latest due first.
 *
 * @throws AppError stock.insufficient, stock.expired (with item, figures and lot), day.closed
 */
export async function post(posting: Posting): Promise<Posted> {
  const day = await postingDay(posting.businessTime, { field: posting.kind === "field" });
  const postingId = newId();
  const inserted = await execute(sql`
    insert into stock_posting (id, cause, natural_key, actor_id, channel, task_id, document_number, supplier_id,
                               reason, photo_id, business_time, business_day, posted_at)
    values (${postingId}::uuid, ${posting.cause}, ${posting.naturalKey}, ${posting.actor.userId}::uuid,
            ${posting.actor.channel}, ${posting.taskId ?? null}::uuid, ${posting.documentNumber ?? null},
            ${posting.supplierId ?? null}::uuid, ${posting.reason ?? null}, ${posting.photoId ?? null}::uuid,
            ${posting.businessTime}, ${day}::date, ${now()})
    on conflict (natural_key) do nothing`);
  if (inserted === 0) return { postingId: await postingIdOf(posting.naturalKey), repeated: true, moves: [] };

  const lines = posting.lines.filter((line) => line.quantity > 0n);
  const balances = await loadBalances(lines.flatMap(insideEnds));
  await ownReservations(balances, lines, posting.taskId ?? null);
  const context = await planContext(balances, lines);
  const plan = await planOrRefuse(lines, context, snapshot(balances), posting.actor);
  await insertMoves(posting, postingId, day, plan.moves);
  await moveClosings(day, plan.moves);
  const cuts = [...balances.values()].filter((balance) => balance.reserved > balance.onHand);
  await applyUses(posting.actor, posting.taskId ?? null, plan.uses);
  await cutReservations(posting.actor, cuts);
  await saveBalances([...balances.values()]);
  return { postingId, repeated: false, moves: plan.moves };
}

async function postingIdOf(naturalKey: string): Promise<string> {
  const found = await row<{ id: string }>(
    sql`select id from stock_posting where natural_key = ${naturalKey}`,
  );
  if (!found) throw new Error(`The posting ${naturalKey} vanished`);
  return found.id;
}

function insideEnds(line: PlanLine): { place: InsidePlace; itemId: string }[] {
  return [line.from, line.to].filter(isInside).map((place) => ({ place, itemId: line.itemId }));
}

async function planContext(
  balances: Map<string, BalanceState>,
  lines: readonly PlanLine[],
): Promise<PlanContext> {
  // Whatever may come from outside without a lot or a value needs the unnamed lot and the last average.
  const open = [
    ...new Set(
      lines.filter((line) => !isInside(line.from) || line.rule === "lenient").map((line) => line.itemId),
    ),
  ];
  return {
    balances,
    today: await today(),
    lastCost: await lastCosts(open),
    unnamedLot: await unnamedLots(open),
  };
}

async function lastCosts(itemIds: readonly string[]): Promise<PlanContext["lastCost"]> {
  if (itemIds.length === 0) return new Map();
  const found = await rows<{ itemId: string; quantity: bigint; value: bigint }>(sql`
    select wanted.id as "itemId", last.quantity, last.value
    from unnest(${itemIds}::uuid[]) as wanted (id)
    cross join lateral (
      select quantity, value from stock_move
      where item_id = wanted.id and from_type <> 'difference' order by id desc limit 1) last`);
  return new Map(found.map(({ itemId, ...cost }) => [itemId, cost]));
}

/** The lot without a code and date that every unit without a named lot belongs to. */
export async function unnamedLots(itemIds: readonly string[]): Promise<Map<string, string>> {
  if (itemIds.length === 0) return new Map();
  const lots = await ensureLots(itemIds.map((itemId) => ({ itemId, code: "", expiresOn: null })));
  return new Map(itemIds.map((itemId, index) => [itemId, lots[index]!]));
}

/** The ids of these lots, in order; makes those that are new. */
export async function ensureLots(
  lots: readonly { itemId: string; code: string; expiresOn: string | null }[],
): Promise<string[]> {
  const parameters = sql`unnest(${lots.map((lot) => lot.itemId)}::uuid[], ${lots.map((lot) => lot.code)}::text[],
    ${lots.map((lot) => lot.expiresOn)}::date[], ${lots.map(() => newId())}::uuid[])`;
  await execute(sql`
    insert into lot (id, item_id, code, expires_on, created_at)
    select distinct on (item_id, code, expires_on) id, item_id, code, expires_on, ${now()}::timestamptz
    from ${parameters} as wanted (item_id, code, expires_on, id) order by item_id, code, expires_on
    on conflict do nothing`);
  const found = await rows<{ id: string }>(sql`
    select lot.id from ${parameters} with ordinality as wanted (item_id, code, expires_on, fresh, position)
    join lot on lot.item_id = wanted.item_id and lot.code = wanted.code
      and coalesce(lot.expires_on, date '9999-12-31') = coalesce(wanted.expires_on, date '9999-12-31')
    order by wanted.position`);
  return found.map((lot) => lot.id);
}

type Snapshot = ReadonlyMap<string, bigint>;
const snapshot = (balances: Map<string, BalanceState>): Snapshot =>
  new Map([...balances].map(([key, balance]) => [key, balance.onHand]));

async function planOrRefuse(
  lines: readonly PlanLine[],
  context: PlanContext,
  before: Snapshot,
  actor: Actor,
) {
  try {
    return planMoves(lines, context);
  } catch (error) {
    if (error instanceof Shortfall) throw await refusal(error, lines, before, actor);
    throw error;
  }
}

/** A refusal speaks of the whole command: lines of one item at one place are summed. */
async function refusal(
  shortfall: Shortfall,
  lines: readonly PlanLine[],
  before: Snapshot,
  actor: Actor,
): Promise<AppError> {
  const { line } = shortfall;
  const same = lines.filter(
    (other) =>
      other.itemId === line.itemId && other.from.type === line.from.type && other.from.id === line.from.id,
  );
  const wanted = same.reduce((sum, other) => sum + other.quantity, 0n);
  // What earlier lines of the command took is not missing, it is wanted: both count.
  const takenBefore = same.slice(0, same.indexOf(line)).reduce((sum, other) => sum + other.quantity, 0n);
  const item = await row<{ name: string; unit: string }>(
    sql`select name, unit from item where id = ${line.itemId}::uuid`,
  );
  // Figures of what is being counted blindly reach nobody who may be counting it.
  if (isInside(line.from) && (await isBlind(actor, line.from, line.itemId))) {
    return new AppError("stock.insufficient_blind", { itemId: line.itemId, item: item?.name ?? "" });
  }
  const figures = {
    itemId: line.itemId,
    item: item?.name ?? "",
    unit: item?.unit ?? "pcs",
    placeType: line.from.type,
    placeId: line.from.id,
    wanted: quantityToNumber(wanted),
    available: quantityToNumber(shortfall.available + takenBefore),
  };
  const held = isInside(line.from) ? (before.get(balanceKey(line.from, line.itemId)) ?? 0n) : 0n;
  if (shortfall.expiredLot && held >= wanted && line.rule === "unexpired") {
    return new AppError("stock.expired", {
      ...figures,
      lot: shortfall.expiredLot.code,
      date: shortfall.expiredLot.expiresOn,
    });
  }
  return new AppError("stock.insufficient", { ...figures, held: quantityToNumber(held) });
}

async function insertMoves(
  posting: Posting,
  postingId: string,
  day: string,
  moves: readonly PlannedMove[],
): Promise<void> {
  const column = <T>(pick: (move: PlannedMove) => T): T[] => moves.map(pick);
  await execute(sql`
    insert into stock_move (id, posting_id, cause, item_id, lot_id, quantity, value, from_type, from_id, to_type, to_id,
                            reason, machine_id, task_id, actor_id, reverses_id, business_time, business_day, posted_at)
    select id, ${postingId}::uuid, cause, item_id, lot_id, quantity, value, from_type, from_id, to_type, to_id,
           reason, machine_id, ${posting.taskId ?? null}::uuid, ${posting.actor.userId}::uuid, reverses_id,
           ${posting.businessTime}, ${day}::date, ${now()}
    from unnest(
      ${column(() => newId())}::uuid[], ${column((move) => move.line.cause)}::text[],
      ${column((move) => move.line.itemId)}::uuid[], ${column((move) => move.lotId)}::uuid[],
      ${column((move) => move.quantity)}::bigint[], ${column((move) => move.value)}::bigint[],
      ${column((move) => move.from.type)}::text[], ${column((move) => move.from.id)}::uuid[],
      ${column((move) => move.to.type)}::text[], ${column((move) => move.to.id)}::uuid[],
      ${column((move) => move.line.reason ?? posting.reason ?? null)}::text[],
      ${column((move) => move.line.machineId ?? null)}::uuid[],
      ${column((move) => move.line.reversesId ?? null)}::uuid[]
    ) as move (id, cause, item_id, lot_id, quantity, value, from_type, from_id, to_type, to_id, reason, machine_id, reverses_id)`);
}
