import type { WriteOffReason } from "#app/domain/stock/schema.ts";
import { execute, rows, sql, type Sql } from "#app/platform/database.ts";
import { AppError, invalid } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import type { CompleteInput } from "./schema.ts";
import {
  isSameLine,
  openSlots,
  resolveLines,
  takes,
  waitingItem,
  type LineKey,
  type SlotNow,
} from "./slots.server.ts";
import type { Task } from "./task.server.ts";

/** A line of a task: what is planned for a slot, and what was entered so far (null: nothing yet). */
export interface TaskLine {
  readonly slotId: string;
  readonly slot: string;
  readonly itemId: string;
  readonly item: string;
  readonly unit: string;
  readonly planned: Quantity;
  readonly unplanned: boolean;
  readonly actual: Quantity | null;
  /** What stood in the slot before the work; null: as the ledger says. */
  readonly found: Quantity | null;
  readonly removed: Quantity | null;
  /** Null: to the operator. */
  readonly removedReason: WriteOffReason | null;
  /**
   * The old item, where the line brings the one that the slot waits for: what is found and taken out is of the old
   * one, since nothing of the new one can be there yet. Null: both are of the line's own item.
   */
  readonly standingItemId: string | null;
  /** What stands in the slot and is to be taken out, as the plan is; 0 where nothing is. */
  readonly leaving: Quantity;
}

/**
 * Of a `line` of task `t`, its slot `s` and the slot's waiting change `c`: the old item. A completion keeps it, since
 * the slot then holds the new one.
 */
export const standingItem = sql`(
  case when t.completion_hash is not null then line.standing_item_id
       when ${waitingItem} = line.item_id then s.item_id end)`;

/** How much of what stands in the slot (`onHand`) the line is to take out; the names as for `standingItem`. */
export const leaving = (onHand: Sql): Sql => sql`(
  case when c.id is null or t.completion_hash is not null then 0
       when ${waitingItem} = line.item_id or (${waitingItem} is null and line.planned = 0) then coalesce(${onHand}, 0)
       else 0 end)`;

/** The lines of a task in the order of its plan, the unplanned ones last. */
export const linesOf = (taskId: string): Promise<TaskLine[]> =>
  rows<TaskLine>(sql`
    select line.slot_id as "slotId", s.code as slot, line.item_id as "itemId", i.name as item, i.unit, line.planned,
           line.unplanned, line.actual, line.found, line.removed, line.removed_reason as "removedReason",
           ${standingItem} as "standingItemId",
           ${leaving(sql`inside.on_hand`)} as leaving
    from task_item line join task t on t.id = line.task_id join slot s on s.id = line.slot_id
    join item i on i.id = line.item_id
    left join slot_change c on c.slot_id = s.id and c.applied_at is null
    left join stock_balance inside
      on inside.place_type = 'slot' and inside.place_id = s.id and inside.item_id = s.item_id
    where line.task_id = ${taskId}::uuid order by line.position, line.id`);

/** What was entered, with the lines of an input in place of what stood there for the same slot and item. */
export async function mergeLines(task: Task, entries: CompleteInput["items"]): Promise<TaskLine[]> {
  const lines = await linesOf(task.id);
  if (!entries || entries.length === 0) return lines;
  const slots = await openSlots(task.machineId);
  const named = entries.map((entry) => ({
    ...entry,
    slotId: entry.slotId ?? plannedSlot(slots, lines, entry.itemId),
  }));
  // Said again once the completion has changed the planogram, the same lines are the same completion.
  const settled = task.completionHash === null ? [] : lines;
  const stated = (await resolveLines(withPlanned(slots, lines), named, settled)).map(({ slot, entry }) => {
    const { itemId, actual, found, removed } = entry;
    return {
      slotId: slot.id,
      slot: slot.code,
      itemId,
      actual,
      found: found ?? null,
      removed: removed?.quantity ?? null,
      removedReason: removed?.reason ?? null,
    };
  });
  const standing = new Map(slots.map((slot) => [slot.id, slot.itemId]));
  const kept = lines.map((line) => ({ ...line, ...stated.find((entry) => isSameLine(entry, line)) }));
  const added = stated.filter((entry) => !lines.some((line) => isSameLine(entry, line)));
  return [...kept, ...added.map((entry) => unplannedLine(entry, standing))];
}

type Entered = LineKey & Pick<TaskLine, "slot" | "actual" | "found" | "removed" | "removedReason">;

function unplannedLine(entry: Entered, standing: ReadonlyMap<string, string | null>): TaskLine {
  const itemId = standing.get(entry.slotId) ?? null;
  const standingItemId = itemId === entry.itemId ? null : itemId;
  return { ...entry, item: "", unit: "", planned: 0n, unplanned: true, standingItemId, leaving: 0n };
}

/** The slot of a planned line whose item no slot holds any more. */
function plannedSlot(slots: readonly SlotNow[], lines: readonly TaskLine[], itemId: string): string | null {
  if (slots.some((slot) => takes(slot, itemId))) return null;
  const planned = lines.filter((line) => line.itemId === itemId);
  return planned.length === 1 ? planned[0]!.slotId : null;
}

/** A planned slot that the planogram has closed since can still be answered for: with a zero. */
function withPlanned(slots: readonly SlotNow[], lines: readonly TaskLine[]): SlotNow[] {
  const gone = lines.filter((line) => !slots.some((slot) => slot.id === line.slotId));
  return [
    ...slots,
    ...gone.map(({ slotId, slot, itemId }) => {
      const empty = { waitingItemId: null, isLeaving: false, par: null, capacity: null, onHand: 0n };
      return { id: slotId, code: slot, itemId, ...empty };
    }),
  ];
}

/** Refuses a completion that leaves a planned line without a figure: an honest 0 is one. Names every such line. */
export function requireEveryLine(lines: readonly TaskLine[]): void {
  const missing = lines.filter((line) => line.actual === null && !line.unplanned);
  const [first] = missing;
  if (!first) return;
  throw new AppError("work.line_missing", {
    slot: first.slot,
    lines: missing.map(({ slotId, slot, itemId }) => ({ slotId, slot, itemId })),
    errors: [{ path: "items", key: "required" }],
  });
}

/** What stood in a slot is said once: on the line of the old item, or on that of the new one. */
export function refuseFoundTwice(lines: readonly TaskLine[]): void {
  const found = lines.filter((line) => line.found !== null);
  const keys = found.map((line) => `${line.slotId} ${line.standingItemId ?? line.itemId}`);
  if (new Set(keys).size < keys.length) throw invalid({ path: "items", key: "duplicate" });
}

/** A line as the audit tells it. */
export const toldLine = ({ slot, itemId, planned, actual, found, removed, removedReason }: TaskLine) => ({
  slot,
  itemId,
  planned,
  actual,
  ...(found === null ? {} : { found }),
  ...(removed === null ? {} : { removed, removedReason }),
});

/** Whether anything moves on this line. */
export const movesGoods = (line: TaskLine): boolean =>
  (line.actual ?? 0n) > 0n || line.found !== null || (line.removed ?? 0n) > 0n;

/** Writes what the lines say, in one statement; new ones are unplanned. */
export async function saveLines(taskId: string, lines: readonly TaskLine[]): Promise<void> {
  if (lines.length === 0) return;
  await execute(sql`
    insert into task_item (id, task_id, slot_id, item_id, planned, unplanned, actual, found, removed, removed_reason,
                           standing_item_id, position)
    select line.id, ${taskId}::uuid, line.slot_id, line.item_id, line.planned, line.unplanned, line.actual, line.found,
           line.removed, line.removed_reason, line.standing_item_id, line.position
    from unnest(${lines.map(() => newId())}::uuid[], ${lines.map((line) => line.slotId)}::uuid[],
                ${lines.map((line) => line.itemId)}::uuid[], ${lines.map((line) => line.planned)}::bigint[],
                ${lines.map((line) => line.unplanned)}::boolean[], ${lines.map((line) => line.actual)}::bigint[],
                ${lines.map((line) => line.found)}::bigint[], ${lines.map((line) => line.removed)}::bigint[],
                ${lines.map((line) => line.removedReason)}::text[],
                ${lines.map((line) => line.standingItemId)}::uuid[])
         with ordinality as line (id, slot_id, item_id, planned, unplanned, actual, found, removed, removed_reason, standing_item_id,
                                    position)
    on conflict (task_id, slot_id, item_id) where slot_id is not null
    do update set actual = excluded.actual, found = excluded.found, removed = excluded.removed,
                  removed_reason = excluded.removed_reason, standing_item_id = excluded.standing_item_id`);
}
