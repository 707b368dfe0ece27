import { permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { audit, stated } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { execute, rows, sql } from "#app/platform/database.ts";
import { AppError, invalid } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { transaction } from "#app/platform/transaction.ts";
import { addCountLines, type CountedPlace } from "./count-lines.server.ts";
import { getCount, type Count } from "./count-queries.server.ts";
import { countSubject, lockCount, requireCountStatus, type CountRow } from "./count-row.server.ts";
import type { RecordCountInput } from "./count-schema.ts";
import { requireItems } from "./requirements.server.ts";

interface LineName {
  readonly itemId: string;
  readonly slotId?: string | undefined;
  readonly lotCode?: string | undefined;
}

/** A line that was named, at its place; `lotId` where it is one lot that was counted. */
export interface NamedLine extends CountedPlace {
  readonly lotId: string | null;
}

/**
 * Notes what was counted, each at the moment it was counted: the latest moment counts, whoever counted and whenever
 * it arrives. The same again changes nothing, so that a phone may send until it is answered. An item that was not
 * expected gets a line of its own; one counted by lots gets a line for each lot.
 * Throws `count.invalid_transition`, `count.overlap`, `count.mixed_lots`, `input.invalid`.
 */
export async function recordCount(actor: Actor, countId: string, input: RecordCountInput): Promise<Count> {
  permit(actor, "stock:count");
  return transaction(async () => {
    const count = await lockCount(countId, "share");
    requireCountStatus(count, ["open"], "record");
    refuseTimes(count, input);
    const named = await namedLines(count, input.lines);
    await addCountLines(countId, uniquePlaces(named));
    await splitByLot(countId, named);
    const recorded = await insertRecords(actor, countId, named, input.lines);
    if (recorded.length > 0) {
      await takeLatest(recorded);
      const lines = input.lines.map(({ counted, ...line }) => ({ ...line, quantity: counted }));
      await audit(actor, "count.record", countSubject(count), stated({ lines }));
    }
    return getCount(actor, countId);
  });
}

function refuseTimes({ createdAt }: CountRow, { lines }: RecordCountInput): void {
  const latest = now();
  const errors = lines.flatMap(({ countedAt }, index) => {
    const path = `lines.${index}.countedAt`;
    if (countedAt && countedAt > latest) return [{ path, key: "in_the_future" }];
    return countedAt && countedAt < createdAt ? [{ path, key: "before_opening" }] : [];
  });
  if (errors.length > 0) throw invalid(...errors);
}

/** Where each line stands. A machine's line without a slot is that of the only slot with such an item. */
export async function namedLines(count: CountRow, lines: readonly LineName[]): Promise<NamedLine[]> {
  await requireItems(lines.map((line) => line.itemId));
  const lots = await lotIds(lines);
  const slots = count.placeType === "machine" ? await slotIds(count.placeId, lines) : [];
  const errors = lines.flatMap((line, index) => {
    if (line.lotCode && !lots[index]) return [{ path: `lines.${index}.lotCode`, key: "unknown" }];
    const isWrongSlot = count.placeType === "machine" ? !slots[index] : line.slotId !== undefined;
    return isWrongSlot ? [{ path: `lines.${index}.slotId`, key: line.slotId ? "unknown" : "required" }] : [];
  });
  if (errors.length > 0) throw invalid(...errors);
  return lines.map(({ itemId }, index) => ({
    placeType: count.placeType === "machine" ? "slot" : count.placeType,
    placeId: slots[index] ?? count.placeId,
    itemId,
    lotId: lots[index] ?? null,
  }));
}

async function lotIds(lines: readonly LineName[]): Promise<(string | null)[]> {
  const found = await rows<{ id: string | null }>(sql`
    select (select lot.id from lot where lot.item_id = named.item_id and lot.code = named.code and named.code <> ''
            order by lot.expires_on nulls last limit 1) as id
    from unnest(${lines.map((line) => line.itemId)}::uuid[], ${lines.map((line) => line.lotCode ?? "")}::text[])
      with ordinality as named (item_id, code, position)
    order by position`);
  return found.map(({ id }) => id);
}

async function slotIds(machineId: string, lines: readonly LineName[]): Promise<(string | null)[]> {
  const found = await rows<{ id: string | null }>(sql`
    select (select case when count(*) = 1 then min(slot.id::text) end from slot
            where slot.machine_id = ${machineId}::uuid and slot.kind <> 'selection' and slot.closed_at is null
              and case when named.slot_id is null then slot.item_id = named.item_id else slot.id = named.slot_id end) as id
    from unnest(${lines.map((line) => line.itemId)}::uuid[], ${lines.map((line) => line.slotId ?? null)}::uuid[])
      with ordinality as named (item_id, slot_id, position)
    order by position`);
  return found.map(({ id }) => id);
}

const uniquePlaces = (named: readonly NamedLine[]): CountedPlace[] => [
  ...new Map(named.map((line) => [`${line.placeId}/${line.itemId}`, line])).values(),
];

/** Columns of the named lines, for `from ... as named (place_id, item_id, lot_id, position)`. */
const namedTable = (named: readonly NamedLine[]) => sql`
  unnest(${named.map((line) => line.placeId)}::uuid[], ${named.map((line) => line.itemId)}::uuid[],
         ${named.map((line) => line.lotId)}::uuid[]) with ordinality as named (place_id, item_id, lot_id, position)`;

/** An item is counted as a whole or lot by lot; the first lot that is counted brings a line for each. */
async function splitByLot(countId: string, named: readonly NamedLine[]): Promise<void> {
  const heads = await rows<{
    item: string;
    byLot: boolean;
    isCounted: boolean;
    wantsLots: boolean;
    wantsAll: boolean;
  }>(sql`
    select item.name as item, head.by_lot as "byLot", head.counted is not null as "isCounted",
           exists (select 1 from ${namedTable(named)} where named.place_id = head.place_id
                   and named.item_id = head.item_id and named.lot_id is not null) as "wantsLots",
           exists (select 1 from ${namedTable(named)} where named.place_id = head.place_id
                   and named.item_id = head.item_id and named.lot_id is null) as "wantsAll"
    from stock_count_line head join item on item.id = head.item_id
    where head.count_id = ${countId}::uuid and head.lot_id is null
      and (head.place_id, head.item_id) in (select named.place_id, named.item_id from ${namedTable(named)})
    order by head.id for update of head`);
  const mixed = heads.find(
    (head) => (head.wantsLots && (head.wantsAll || head.isCounted)) || (head.wantsAll && head.byLot),
  );
  if (mixed) throw new AppError("count.mixed_lots", { item: mixed.item });
  if (!heads.some((head) => head.wantsLots)) return;
  const lots = named.filter((line) => line.lotId !== null);
  await execute(sql`
    update stock_count_line set by_lot = true
    where count_id = ${countId}::uuid and lot_id is null and not by_lot
      and (place_id, item_id) in (select named.place_id, named.item_id from ${namedTable(lots)})`);
  await execute(sql`
    insert into stock_count_line (id, count_id, place_type, place_id, item_id, lot_id)
    select gen_random_uuid(), head.count_id, head.place_type, head.place_id, head.item_id, wanted.lot_id
    from stock_count_line head cross join lateral (
      select lot_id from lot_balance held
      where held.place_type = head.place_type and held.place_id = head.place_id and held.item_id = head.item_id
        and held.on_hand > 0
      union select named.lot_id from ${namedTable(lots)}
      where named.place_id = head.place_id and named.item_id = head.item_id) wanted
    where head.count_id = ${countId}::uuid and head.lot_id is null
      and (head.place_id, head.item_id) in (select named.place_id, named.item_id from ${namedTable(lots)})
    on conflict do nothing`);
}

/** Answers the lines of which something new was noted. */
async function insertRecords(
  actor: Actor,
  countId: string,
  named: readonly NamedLine[],
  lines: readonly { counted: Quantity; countedAt?: Date | undefined }[],
): Promise<string[]> {
  const at = now();
  const recorded = await rows<{ lineId: string }>(sql`
    insert into stock_count_record (id, line_id, counted, counted_at, counted_by, recorded_at)
    select fresh.id, line.id, fresh.counted, fresh.counted_at, ${actor.userId}::uuid, ${at}
    from ${namedTable(named)}
    join unnest(${lines.map(() => newId())}::uuid[], ${lines.map((line) => line.counted)}::bigint[],
                ${lines.map((line) => line.countedAt ?? at)}::timestamptz[])
      with ordinality as fresh (id, counted, counted_at, position) using (position)
    join stock_count_line line on line.count_id = ${countId}::uuid and line.place_id = named.place_id
      and line.item_id = named.item_id and line.lot_id is not distinct from named.lot_id
    order by line.id, fresh.counted_at
    on conflict do nothing returning line_id as "lineId"`);
  return [...new Set(recorded.map(({ lineId }) => lineId))];
}

async function takeLatest(lineIds: readonly string[]): Promise<void> {
  await execute(sql`
    update stock_count_line line
    set counted = latest.counted, counted_at = latest.counted_at, counted_by = latest.counted_by, left_out = false
    from (
      select distinct on (line_id) line_id, counted, counted_at, counted_by from stock_count_record
      where line_id = any(${lineIds}::uuid[]) order by line_id, counted_at desc, id desc) latest
    where line.id = latest.line_id`);
}
