import { mayAct, may, permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { row, rows, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import type { Money } from "#app/platform/money.ts";
import {
  allOf,
  countRows,
  orderPage,
  type Keyed,
  type Page,
  type PageRequest,
  type Sorts,
} from "#app/platform/paging.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { lineFigures, totalsOf } from "./count-figures.server.ts";
import { countPlaceName } from "./count-row.server.ts";
import type { CountFilter, CountPlaceType, CountScope, CountStatus } from "./count-schema.ts";

/** A stock-take as lists show it. */
export interface CountSummary {
  readonly id: string;
  readonly number: bigint;
  readonly placeType: CountPlaceType;
  readonly placeId: string;
  readonly place: string;
  readonly scope: CountScope;
  readonly category: string | null;
  readonly blind: boolean;
  /** A machine's first: its differences are no variances. */
  readonly baseline: boolean;
  readonly status: CountStatus;
  readonly lineCount: number;
  readonly countedLines: number;
  readonly openedBy: string | null;
  readonly submittedBy: string | null;
  readonly submittedAt: Date | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly approvedAlone: boolean;
  readonly postingId: string | null;
  /** What the differences were worth when they were posted; null before. */
  readonly shortage: Money | null;
  readonly surplus: Money | null;
  readonly reason: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface CountLine {
  readonly id: string;
  readonly slotId: string | null;
  readonly slot: string | null;
  readonly itemId: string;
  readonly item: string;
  readonly sku: string;
  readonly unit: string;
  readonly lotCode: string | null;
  readonly expiresOn: string | null;
  readonly packs: readonly { name: string; quantity: Quantity }[];
  readonly counted: Quantity | null;
  readonly countedAt: Date | null;
  readonly countedBy: string | null;
  /** What was counted before somebody asked to count again. */
  readonly firstCounted: Quantity | null;
  readonly wantsRecount: boolean;
  readonly leftOut: boolean;
  /** Expected and not counted yet: to be answered when the session is submitted. */
  readonly isMissing: boolean;
  /** What others counted here, where it differs, the latest first. */
  readonly others: readonly { counted: Quantity; countedAt: Date; countedBy: string | null }[];
  /** Null while they are kept from the reader. */
  readonly expected: Quantity | null;
  readonly difference: Quantity | null;
  readonly value: Money | null;
  readonly reason: string | null;
}

export interface Count extends CountSummary {
  readonly lines: readonly CountLine[];
  /** Whether expected figures are left out, because the count is blind. */
  readonly concealed: boolean;
  /** What the counted lines should be worth; null while it is kept from the reader, and once posted. */
  readonly expectedValue: Money | null;
}

const summary = sql`
  c.id, c.number, c.place_type as "placeType", c.place_id as "placeId",
  ${countPlaceName(sql`c.place_type`, sql`c.place_id`)} as place, c.scope, c.category, c.blind, c.baseline, c.status,
  progress.lines as "lineCount", progress.counted as "countedLines",
  (select full_name from app_user where id = c.opened_by) as "openedBy",
  (select full_name from app_user where id = c.submitted_by) as "submittedBy", c.submitted_at as "submittedAt",
  (select full_name from app_user where id = c.approved_by) as "approvedBy", c.approved_at as "approvedAt",
  c.approved_alone as "approvedAlone", c.posting_id as "postingId", c.shortage, c.surplus, c.reason,
  c.created_at as "createdAt", c.updated_at as "updatedAt"`;

const withProgress = sql`
  stock_count c cross join lateral (
    select count(*)::int as lines, count(counted)::int as counted from stock_count_line
    where count_id = c.id and not by_lot) progress`;

const sorts = { createdAt: { column: sql`c.created_at`, type: "timestamptz" } } satisfies Sorts;

/** Whoever works with goods sees all of them; in the field one sees those of one's own bag. */
const reach = (actor: Actor) =>
  !may(actor.role, "stock:count") &&
  !may(actor.role, "report:read") &&
  sql`c.place_type = 'operator' and c.place_id = ${actor.userId}::uuid`;

/** Stock-takes, the newest first. */
export async function listCounts(
  actor: Actor,
  filter: CountFilter,
  request: PageRequest,
): Promise<Page<CountSummary>> {
  permit(actor, "stock:read");
  const order = orderPage(request, { sorts, byDefault: "-createdAt", id: sql`c.id` });
  const where = allOf([
    reach(actor),
    filter.id && sql`c.id = ${filter.id}::uuid`,
    filter.status && sql`c.status = ${filter.status}`,
    filter.scope && sql`c.scope = ${filter.scope}`,
    filter.placeType && sql`c.place_type = ${filter.placeType}`,
    filter.placeId && sql`c.place_id = ${filter.placeId}::uuid`,
  ]);
  const found = await rows<CountSummary & Keyed>(sql`
    select ${summary}, ${order.key} from ${withProgress}
    where ${where} and ${order.after} order by ${order.by} limit ${order.take}`);
  return order.page(
    found,
    request.count ? await countRows(sql`from stock_count c where ${where}`) : undefined,
  );
}

/** A stock-take with its lines. What is expected is left out for whom a blind count keeps it. */
export async function getCount(actor: Actor, countId: string): Promise<Count> {
  permit(actor, "stock:read");
  const found = await row<CountSummary>(sql`
    select ${summary} from ${withProgress} where ${allOf([reach(actor), sql`c.id = ${countId}::uuid`])}`);
  if (!found) throw new AppError("row.not_found");
  const lines = await storedLines(countId);
  const concealed = isConcealed(actor, found);
  if (!isRunning(found)) return { ...found, lines: lines.map(lineOf), concealed, expectedValue: null };
  const figures = await lineFigures(countId);
  const byLine = new Map(figures.map((each) => [each.lineId, each]));
  const totals = totalsOf(figures);
  return {
    ...found,
    ...(concealed ? {} : { shortage: totals.shortage, surplus: totals.surplus }),
    lines: lines.map((line) => {
      const its = byLine.get(line.id);
      const isMissing = line.counted === null && !line.leftOut && (its?.onHand ?? 0n) > 0n;
      if (concealed || !its) return { ...lineOf(line), isMissing };
      const { expected, difference } = its;
      return { ...lineOf(line), isMissing, expected, difference, value: difference ? its.value : null };
    }),
    concealed,
    expectedValue: concealed ? null : totals.expected,
  };
}

const isRunning = ({ status }: CountSummary): boolean => status === "open" || status === "submitted";

/** Before it is submitted nobody is told; then who decides; and everybody once it is decided. */
function isConcealed(actor: Actor, { blind, status }: CountSummary): boolean {
  if (!blind || status === "approved") return false;
  const decides = mayAct(actor, "stock:approve_count") || !may(actor.role, "stock:count");
  return status === "open" || !decides;
}

type StoredLine = Omit<CountLine, "isMissing" | "difference">;

const lineOf = (line: StoredLine): CountLine => ({
  ...line,
  isMissing: false,
  difference: line.expected === null || line.counted === null ? null : line.counted - line.expected,
});

async function storedLines(countId: string): Promise<StoredLine[]> {
  const lines = await rows<Omit<StoredLine, "packs" | "others">>(sql`
    select line.id, slot.id as "slotId", slot.code as slot, line.item_id as "itemId", item.name as item, item.sku, item.unit,
           nullif(lot.code, '') as "lotCode", lot.expires_on as "expiresOn", line.counted, line.counted_at as "countedAt",
           (select full_name from app_user where id = line.counted_by) as "countedBy",
           line.first_counted as "firstCounted",
           coalesce(line.recount_at is not null and line.counted_at <= line.recount_at, false) as "wantsRecount",
           line.left_out as "leftOut", line.expected, line.value, line.reason
    from stock_count_line line join item on item.id = line.item_id
    left join slot on line.place_type = 'slot' and slot.id = line.place_id
    left join lot on lot.id = line.lot_id
    where line.count_id = ${countId}::uuid and not line.by_lot
    order by slot.position nulls first, slot.code, item.name, item.id, lot.expires_on nulls last, line.id`);
  const packs = await rows<{ itemId: string; name: string; quantity: Quantity }>(sql`
    select pack.item_id as "itemId", pack.name, pack.quantity from item_pack pack
    where pack.item_id in (select item_id from stock_count_line where count_id = ${countId}::uuid)
    order by pack.quantity desc, pack.name`);
  const others = await rows<{ lineId: string } & CountLine["others"][number]>(sql`
    select record.line_id as "lineId", record.counted, record.counted_at as "countedAt",
           (select full_name from app_user where id = record.counted_by) as "countedBy"
    from stock_count_record record join stock_count_line line on line.id = record.line_id
    where line.count_id = ${countId}::uuid and record.counted_by is distinct from line.counted_by
      and record.counted <> line.counted and record.counted_at > coalesce(line.recount_at, '-infinity')
    order by record.counted_at desc`);
  const packsOf = grouped(packs, ({ itemId }) => itemId);
  const othersOf = grouped(others, ({ lineId }) => lineId);
  return lines.map((line) => ({
    ...line,
    packs: (packsOf.get(line.itemId) ?? []).map(({ name, quantity }) => ({ name, quantity })),
    others: (othersOf.get(line.id) ?? []).map(({ lineId: _, ...other }) => other),
  }));
}

function grouped<Row>(all: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const each of all) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return groups;
}
