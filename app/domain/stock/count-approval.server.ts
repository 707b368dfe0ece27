import { may, permit } from "#app/domain/access/index.server.ts";
import { roles, type Actor } from "#app/platform/actor.ts";
import { audit, stated } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { company } from "#app/platform/company.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { AppError, invalid } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import type { Money } from "#app/platform/money.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { transaction } from "#app/platform/transaction.ts";
import { loadBalances } from "./balances.server.ts";
import { lineFigures, totalsOf, type CountTotals, type LineFigures } from "./count-figures.server.ts";
import { getCount, type Count } from "./count-queries.server.ts";
import { namedLines } from "./count-records.server.ts";
import { countSubject, lockCount, requireCountStatus, type CountRow } from "./count-row.server.ts";
import type { ApproveCountInput, SubmitCountInput } from "./count-schema.ts";
import { difference, type InsidePlace, type InsidePlaceType } from "./places.ts";
import type { PlanLine } from "./plan.ts";
import { post } from "./post.server.ts";
import { requireSlotItems } from "./requirements.server.ts";

/**
 * Ends the counting. Whatever is expected and was not counted is answered for: not there, or left out.
 * Throws `count.not_counted` and `count.recount_missing` with the items.
 */
export async function submitCount(actor: Actor, countId: string, input: SubmitCountInput): Promise<Count> {
  permit(actor, "stock:count");
  return transaction(async () => {
    const count = await lockCount(countId, "update");
    requireCountStatus(count, ["open"], "submit");
    await requireRecounts(countId);
    const zeros = await answerNotCounted(actor, count, input);
    await execute(sql`
      update stock_count set status = 'submitted', submitted_by = ${actor.userId}::uuid, submitted_at = ${now()},
                             updated_at = ${now()}
      where id = ${countId}::uuid`);
    await audit(actor, "count.submit", countSubject(count), {
      status: ["open", "submitted"],
      ...stated({ lines: zeros.length }),
    });
    return getCount(actor, countId);
  });
}

async function requireRecounts(countId: string): Promise<void> {
  const owed = await rows<{ item: string }>(sql`
    select item.name as item from stock_count_line line join item on item.id = line.item_id
    where line.count_id = ${countId}::uuid and line.recount_at >= line.counted_at order by item.name limit 20`);
  if (owed.length > 0) throw new AppError("count.recount_missing", { items: namesOf(owed) });
}

/** Answers the lines that are said to be not there. */
async function answerNotCounted(
  actor: Actor,
  count: CountRow,
  { notCounted = [], rest }: SubmitCountInput,
): Promise<string[]> {
  const missing = await rows<{
    id: string;
    placeId: string;
    itemId: string;
    lotId: string | null;
    item: string;
  }>(sql`
    select line.id, line.place_id as "placeId", line.item_id as "itemId", line.lot_id as "lotId", item.name as item
    from stock_count_line line join item on item.id = line.item_id
    left join stock_balance balance using (place_type, place_id, item_id)
    left join lot_balance held on held.place_type = line.place_type and held.place_id = line.place_id and held.lot_id = line.lot_id
    where line.count_id = ${count.id}::uuid and line.counted is null and not line.by_lot
      and coalesce(case when line.lot_id is null then balance.on_hand else held.on_hand end, 0) > 0
    order by item.name, line.id`);
  const named = await namedLines(count, notCounted);
  const keyOf = (line: { placeId: string; itemId: string; lotId: string | null }): string =>
    `${line.placeId}/${line.itemId}/${line.lotId ?? ""}`;
  const answers = new Map(named.map((line, index) => [keyOf(line), notCounted[index]!.as]));
  const answered = missing.map((line) => ({ ...line, as: answers.get(keyOf(line)) ?? rest }));
  const open = answered.filter((line) => !line.as);
  if (open.length > 0)
    throw new AppError("count.not_counted", { n: open.length, items: namesOf(open.slice(0, 20)) });
  const zeros = answered.filter((line) => line.as === "zero").map(({ id }) => id);
  await recordZeros(actor, zeros);
  await execute(sql`
    update stock_count_line set left_out = true
    where count_id = ${count.id}::uuid and counted is null and not by_lot`);
  return zeros;
}

async function recordZeros(actor: Actor, lineIds: readonly string[]): Promise<void> {
  await execute(sql`
    insert into stock_count_record (id, line_id, counted, counted_at, counted_by, recorded_at)
    select id, line_id, 0, ${now()}, ${actor.userId}::uuid, ${now()}
    from unnest(${lineIds.map(() => newId())}::uuid[], ${lineIds}::uuid[]) as zero (id, line_id)`);
  await execute(sql`
    update stock_count_line line
    set counted = record.counted, counted_at = record.counted_at, counted_by = record.counted_by
    from stock_count_record record where record.line_id = line.id and line.id = any(${lineIds}::uuid[])`);
}

const namesOf = (lines: readonly { item: string }[]): string =>
  [...new Set(lines.map(({ item }) => item))].join(", ");

interface DifferingLine extends LineFigures {
  readonly place: InsidePlace;
  readonly itemId: string;
  readonly item: string;
  readonly lotId: string | null;
  readonly difference: Quantity;
  readonly reason: string;
}

/**
 * Posts the differences now, worked out on locked balances with all that was posted until now, and freezes them.
 * Beyond the threshold somebody decides who did not count, unless there is nobody else: then it is flagged.
 * Throws `count.second_person`, `count.moved_since`, `count.invalid_transition`, `day.closed`.
 */
export async function approveCount(actor: Actor, countId: string, input: ApproveCountInput): Promise<Count> {
  permit(actor, "stock:approve_count");
  return transaction(async () => {
    const count = await lockCount(countId, "update");
    requireCountStatus(count, ["submitted"], "approve");
    const { figures, differing } = await lockedFigures(count, input);
    const isBeyond = !count.baseline && (await isBeyondThreshold(totalsOf(figures)));
    const alone = isBeyond && (await decidesAlone(actor, count));
    const { postingId, values } = await postDifferences(actor, count, differing, input.reason);
    await freeze(countId, figures, differing, values);
    const worth = (lines: readonly DifferingLine[]): Money =>
      lines.reduce((sum, { lineId }) => sum + (values.get(lineId) ?? 0n), 0n);
    const shortage = worth(differing.filter((line) => line.difference < 0n));
    const surplus = worth(differing.filter((line) => line.difference > 0n));
    await execute(sql`
      update stock_count
      set status = 'approved', approved_by = ${actor.userId}::uuid, approved_at = ${now()}, approved_alone = ${alone},
          posting_id = ${postingId}::uuid, shortage = ${shortage}, surplus = ${surplus},
          reason = ${input.reason || null}, updated_at = ${now()}
      where id = ${countId}::uuid`);
    await audit(actor, "count.approve", countSubject(count), {
      status: ["submitted", "approved"],
      ...stated({
        shortage,
        surplus,
        approvedAlone: alone || undefined,
        reason: input.reason,
        lines: differing.map(({ item, difference: quantity, reason }) => ({ item, quantity, reason })),
      }),
    });
    return getCount(actor, countId);
  });
}

/** Slots, then balances, in the one order; what the ledger says is read once nobody else can change it. */
async function lockedFigures(count: CountRow, input: ApproveCountInput) {
  const lines = await rows<{
    id: string;
    type: InsidePlaceType;
    placeId: string;
    itemId: string;
    item: string;
    lotId: string | null;
  }>(sql`
    select line.id, line.place_type as type, line.place_id as "placeId", line.item_id as "itemId", item.name as item,
           line.lot_id as "lotId"
    from stock_count_line line join item on item.id = line.item_id
    where line.count_id = ${count.id}::uuid and line.counted is not null and not line.by_lot`);
  if (count.placeType === "machine") {
    const slotIds = lines.map(({ placeId }) => placeId);
    await rows(sql`select id from slot where id = any(${slotIds}::uuid[]) order by id for share`);
  }
  await loadBalances(lines.map(({ type, placeId, itemId }) => ({ place: { type, id: placeId }, itemId })));
  const figures = await lineFigures(count.id);
  const byId = new Map(lines.map((line) => [line.id, line]));
  const reasons = new Map(input.lines?.map(({ lineId, reason }) => [lineId, reason]));
  const differing = figures.flatMap((its): DifferingLine[] => {
    const line = byId.get(its.lineId);
    if (!line || !its.difference) return [];
    const { type, placeId, ...named } = line;
    const reason = reasons.get(line.id) ?? input.reason ?? "";
    return [{ ...its, ...named, difference: its.difference, place: { type, id: placeId }, reason }];
  });
  if (!count.baseline && differing.some(({ reason }) => !reason))
    throw invalid({ path: "reason", key: "required" });
  return { figures, differing };
}

/** Beyond both the percent of what was expected and the sum: shortage and surplus don't make up for each other. */
async function isBeyondThreshold({ shortage, surplus, expected }: CountTotals): Promise<boolean> {
  const { countThresholdPercent, countThresholdAmount } = await company();
  const size = shortage + surplus;
  return size > countThresholdAmount && size * 100n > expected * BigInt(countThresholdPercent);
}

const deciders = roles.filter((role) => may(role, "stock:approve_count"));

/** Whether who counted also decides, because nobody else can. Throws where somebody else can. */
async function decidesAlone(actor: Actor, { id, submittedBy }: CountRow): Promise<boolean> {
  const counters = await rows<{ id: string }>(sql`
    select distinct record.counted_by as id
    from stock_count_record record join stock_count_line line on line.id = record.line_id
    where line.count_id = ${id}::uuid and record.counted_by is not null`);
  const involved = [...counters.map((each) => each.id), ...(submittedBy ? [submittedBy] : [])];
  if (actor.userId === null || !involved.includes(actor.userId)) return false;
  const other = await row(sql`
    select 1 from app_user where role = any(${deciders}::text[]) and status = 'active'
      and id <> all(${involved}::uuid[]) limit 1`);
  if (other) throw new AppError("count.second_person");
  return true;
}

/** Answers the posting, and by line what its difference is worth. */
async function postDifferences(
  actor: Actor,
  count: CountRow,
  differing: readonly DifferingLine[],
  reason: string | undefined,
): Promise<{ postingId: string | null; values: ReadonlyMap<string, Money> }> {
  const gone = differing.find((line) => -line.difference > line.onHand);
  if (gone) throw new AppError("count.moved_since", { item: gone.item });
  const values = new Map<string, Money>();
  if (differing.length === 0) return { postingId: null, values };
  if (count.placeType === "machine") {
    const found = differing.filter((line) => line.difference > 0n);
    await requireSlotItems(found.map(({ place, itemId }) => ({ slotId: place.id, itemId })));
  }
  const lines = new Map(differing.map((line) => [differenceLine(count, line), line.lineId]));
  const posted = await post({
    actor,
    cause: "count",
    naturalKey: `count:${count.id}`,
    kind: "desk",
    businessTime: now(),
    reason: reason || null,
    lines: [...lines.keys()],
  });
  for (const { line, value } of posted.moves) {
    const lineId = lines.get(line)!;
    values.set(lineId, (values.get(lineId) ?? 0n) + value);
  }
  return { postingId: posted.postingId, values };
}

function differenceLine(count: CountRow, line: DifferingLine): PlanLine {
  const isShortage = line.difference < 0n;
  return {
    itemId: line.itemId,
    quantity: isShortage ? -line.difference : line.difference,
    from: isShortage ? line.place : difference,
    to: isShortage ? difference : line.place,
    rule: "any",
    cause: "count",
    lotId: line.lotId ?? undefined,
    reason: line.reason || null,
    machineId: count.placeType === "machine" ? count.placeId : null,
  };
}

async function freeze(
  countId: string,
  figures: readonly LineFigures[],
  differing: readonly DifferingLine[],
  values: ReadonlyMap<string, Money>,
): Promise<void> {
  const reasons = new Map(differing.map((line) => [line.lineId, line.reason || null]));
  await execute(sql`
    update stock_count_line line set expected = frozen.expected, value = frozen.value, reason = frozen.reason
    from unnest(${figures.map((its) => its.lineId)}::uuid[], ${figures.map((its) => its.expected)}::bigint[],
                ${figures.map((its) => values.get(its.lineId) ?? null)}::bigint[],
                ${figures.map((its) => reasons.get(its.lineId) ?? null)}::text[]) as frozen (id, expected, value, reason)
    where line.id = frozen.id and line.counted is not null`);
  await execute(sql`update stock_count_line set active = false where count_id = ${countId}::uuid`);
}
