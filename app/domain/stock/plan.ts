import { share, type Money } from "#app/platform/money.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { balanceKey, difference, isInside, type InsidePlace, type Place } from "./places.ts";

/**
 * What may be taken from an inside place:
 * - choice: unexpired on hand less what is reserved for others (issue, transfer);
 * - outgoing: the same, and what has expired, which is promised to nobody (return to a supplier);
 * - unexpired: unexpired on hand (load);
 * - any: on hand (return, unload, write-off, count, reversal);
 * - lenient: on hand, and what is missing comes from difference (sales, reversals of what was sold).
 */
export type TakeRule = "choice" | "outgoing" | "unexpired" | "any" | "lenient";

export interface PlanLine {
  readonly itemId: string;
  readonly quantity: Quantity;
  readonly from: Place;
  readonly to: Place;
  readonly rule: TakeRule;
  readonly cause: string;
  readonly lotId?: string | undefined;
  /** A reversal wants its original's lot first; where sales took from it, the item's other lots will do. */
  readonly lotIsPreference?: boolean | undefined;
  /** Value of a receipt, or of the original of a reversal. Other moves take the average of where they come from. */
  readonly value?: Money | undefined;
  readonly reason?: string | null | undefined;
  readonly machineId?: string | null | undefined;
  readonly reversesId?: string | undefined;
  /** What the task's own reservation does: fulfilled by a load, following the goods of an issue, cut by a dispute. */
  readonly reservation?: "fulfil" | "follow" | "cut" | undefined;
}

export interface LotStock {
  readonly lotId: string;
  readonly code: string;
  readonly expiresOn: string | null;
  onHand: Quantity;
}

/** One locked balance. Lots stand in the order in which they expire. */
export interface BalanceState {
  readonly place: InsidePlace;
  readonly itemId: string;
  onHand: Quantity;
  reserved: Quantity;
  value: Money;
  /** What the posting's own task still has reserved here. */
  own: Quantity;
  readonly lots: LotStock[];
}

export interface PlannedMove {
  readonly line: PlanLine;
  readonly lotId: string;
  readonly quantity: Quantity;
  readonly value: Money;
  readonly from: Place;
  readonly to: Place;
}

export interface ReservationUse {
  readonly place: InsidePlace;
  readonly itemId: string;
  readonly quantity: Quantity;
  readonly effect: "fulfil" | "follow" | "cut";
  readonly to: Place;
}

export interface Plan {
  readonly moves: PlannedMove[];
  readonly uses: ReservationUse[];
}

export interface PlanContext {
  readonly balances: ReadonlyMap<string, BalanceState>;
  /** Business day on which a lot that expires earlier counts as expired. */
  readonly today: string;
  /** The item's last average, for surpluses at a place that holds none: value of that quantity. */
  readonly lastCost: ReadonlyMap<string, { readonly quantity: Quantity; readonly value: Money }>;
  readonly unnamedLot: ReadonlyMap<string, string>;
}

/** Why a line cannot be taken; the poster turns it into a refusal with names and figures. */
export class Shortfall extends Error {
  constructor(
    readonly line: PlanLine,
    readonly available: Quantity,
    readonly expiredLot: LotStock | null,
  ) {
    super("stock.insufficient");
  }
}

/**
 * Works out the moves of one command on locked balances, line after line, and brings the balances to their new
 * state. Lots: the named one, else first to expire first. Value: value x quantity / on hand, half to even; the
 * last unit takes what is left.
 */
export function planMoves(lines: readonly PlanLine[], context: PlanContext): Plan {
  const plan: Plan = { moves: [], uses: [] };
  for (const line of lines) {
    if (isInside(line.from)) takeInside(line, line.from, context, plan);
    else takeOutside(line, line.quantity, context, plan);
  }
  return plan;
}

function takeInside(line: PlanLine, from: InsidePlace, context: PlanContext, plan: Plan): void {
  const balance = stateOf(context, from, line.itemId);
  const usable = usableLots(balance, line, context.today);
  const limit = takeLimit(balance, usable, line, context.today);
  const taken = minimum(line.quantity, limit);
  if (taken < line.quantity && line.rule !== "lenient") {
    throw new Shortfall(line, limit, expiredLotOf(balance, line, context.today));
  }
  useReservation(line, from, balance, taken, context, plan);
  let left = taken;
  for (const lot of usable) {
    const part = minimum(left, lot.onHand);
    if (part === 0n) continue;
    const value = takeValue(balance, part, line);
    lot.onHand -= part;
    balance.onHand -= part;
    balance.value -= value;
    left -= part;
    arrive(line, lot, part, value, context, plan);
  }
  const missing = line.quantity - taken;
  // From difference to difference nothing moves: the surplus that was found has been sold.
  if (missing > 0n && line.to.type !== "difference") {
    const rest = line.value === undefined ? undefined : share(line.value, missing, line.quantity);
    takeOutside({ ...line, from: difference, value: rest }, missing, context, plan);
  }
}

/** Goods from outside: a receipt brings its value, a surplus the average of where it is found. */
function takeOutside(line: PlanLine, quantity: Quantity, context: PlanContext, plan: Plan): void {
  const lot = arrivalLot(line, context);
  arrive(line, lot, quantity, line.value ?? surplusValue(line, quantity, context), context, plan);
}

function arrive(
  line: PlanLine,
  lot: Pick<LotStock, "lotId" | "code" | "expiresOn">,
  quantity: Quantity,
  value: Money,
  context: PlanContext,
  plan: Plan,
): void {
  plan.moves.push({ line, lotId: lot.lotId, quantity, value, from: line.from, to: line.to });
  if (!isInside(line.to)) return;
  const balance = stateOf(context, line.to, line.itemId);
  balance.onHand += quantity;
  balance.value += value;
  const held = balance.lots.find((candidate) => candidate.lotId === lot.lotId);
  if (held) held.onHand += quantity;
  else {
    balance.lots.push({ lotId: lot.lotId, code: lot.code, expiresOn: lot.expiresOn, onHand: quantity });
    balance.lots.sort(byExpiry);
  }
}

/** A reversal takes its original's value as far as it is still there; everything else takes the average. */
function takeValue(balance: BalanceState, part: Quantity, line: PlanLine): Money {
  if (part === balance.onHand) return balance.value;
  if (line.value === undefined) return share(balance.value, part, balance.onHand);
  return minimum(share(line.value, part, line.quantity), balance.value);
}

function surplusValue(line: PlanLine, quantity: Quantity, context: PlanContext): Money {
  if (isInside(line.to)) {
    const balance = stateOf(context, line.to, line.itemId);
    if (balance.onHand > 0n) return share(balance.value, quantity, balance.onHand);
  }
  const last = context.lastCost.get(line.itemId);
  return last && last.quantity > 0n ? share(last.value, quantity, last.quantity) : 0n;
}

function useReservation(
  line: PlanLine,
  from: InsidePlace,
  balance: BalanceState,
  taken: Quantity,
  context: PlanContext,
  plan: Plan,
): void {
  const used = line.reservation ? minimum(balance.own, taken) : 0n;
  if (!line.reservation || used === 0n) return;
  balance.own -= used;
  balance.reserved -= used;
  plan.uses.push({ place: from, itemId: line.itemId, quantity: used, effect: line.reservation, to: line.to });
  if (line.reservation === "follow" && isInside(line.to)) {
    stateOf(context, line.to, line.itemId).reserved += used;
  }
}

function takeLimit(
  balance: BalanceState,
  usable: readonly LotStock[],
  line: PlanLine,
  today: string,
): Quantity {
  const onLots = sumOf(usable);
  if (line.rule !== "choice" && line.rule !== "outgoing") return onLots;
  const free = unexpiredOf(balance, today) - foreignReserved(balance, line);
  const usableFresh = sumOf(usable.filter((lot) => !isExpired(lot, today)));
  return onLots - usableFresh + minimum(usableFresh, free > 0n ? free : 0n);
}

const sumOf = (lots: readonly LotStock[]): Quantity => lots.reduce((sum, lot) => sum + lot.onHand, 0n);

/** What a place holds of an item that may still be issued or loaded. */
export const unexpiredOf = ({ lots }: Pick<BalanceState, "lots">, today: string): Quantity =>
  sumOf(lots.filter((lot) => !isExpired(lot, today)));

const foreignReserved = (balance: BalanceState, line: PlanLine): Quantity =>
  balance.reserved - (line.reservation ? balance.own : 0n);

function usableLots(balance: BalanceState, line: PlanLine, today: string): LotStock[] {
  const takesExpired = line.rule !== "choice" && line.rule !== "unexpired";
  const fit = balance.lots.filter((lot) => lot.onHand > 0n && (takesExpired || !isExpired(lot, today)));
  if (line.lotId === undefined) return fit;
  const named = fit.filter((lot) => lot.lotId === line.lotId);
  return line.lotIsPreference ? [...named, ...fit.filter((lot) => lot.lotId !== line.lotId)] : named;
}

/** A lot may be used up to and including its expiry date. */
export const isExpired = (lot: Pick<LotStock, "expiresOn">, today: string): boolean =>
  lot.expiresOn !== null && lot.expiresOn < today;

function expiredLotOf(balance: BalanceState, line: PlanLine, today: string): LotStock | null {
  const candidates = balance.lots.filter((lot) => line.lotId === undefined || lot.lotId === line.lotId);
  return candidates.find((lot) => lot.onHand > 0n && isExpired(lot, today)) ?? null;
}

/** A surplus joins the lot that expires last; where there is none, the item's unnamed lot. */
function arrivalLot(line: PlanLine, context: PlanContext): Pick<LotStock, "lotId" | "code" | "expiresOn"> {
  if (line.lotId !== undefined) return { lotId: line.lotId, code: "", expiresOn: null };
  const last = isInside(line.to) ? stateOf(context, line.to, line.itemId).lots.at(-1) : undefined;
  if (last) return last;
  const unnamed = context.unnamedLot.get(line.itemId);
  if (!unnamed) throw new Error(`The unnamed lot of item ${line.itemId} was not prepared`);
  return { lotId: unnamed, code: "", expiresOn: null };
}

function stateOf(context: PlanContext, place: InsidePlace, itemId: string): BalanceState {
  const state = context.balances.get(balanceKey(place, itemId));
  if (!state) throw new Error(`The balance ${balanceKey(place, itemId)} was not locked`);
  return state;
}

const byExpiry = (a: LotStock, b: LotStock): number =>
  (a.expiresOn ?? "9999-12-31").localeCompare(b.expiresOn ?? "9999-12-31") || a.lotId.localeCompare(b.lotId);

const minimum = (a: bigint, b: bigint): bigint => (a < b ? a : b);
