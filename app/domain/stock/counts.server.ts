import { permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { audit, stated } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { AppError, invalid } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import { transaction } from "#app/platform/transaction.ts";
import { dueItems } from "./count-classes.server.ts";
import { addCountLines, expectedLines } from "./count-lines.server.ts";
import { getCount, type Count } from "./count-queries.server.ts";
import { countSubject, lockCount, requireCountPlace, requireCountStatus } from "./count-row.server.ts";
import type { CancelCountInput, OpenCountInput, ReopenCountInput } from "./count-schema.ts";
import { requireItems } from "./requirements.server.ts";

/**
 * Opens a stock-take with a line for whatever is expected at its place.
 * Throws `count.overlap` naming the other session, `count.nothing_to_count`, `count.too_many`.
 */
export async function openCount(actor: Actor, input: OpenCountInput): Promise<Count> {
  permit(actor, "stock:count");
  return transaction(async () => {
    const place = await requireCountPlace(input.place.type, input.place.id);
    const lines = await expectedLines(input, await itemsOf(input));
    if (lines.length === 0 && input.scope !== "full") throw new AppError("count.nothing_to_count");
    const id = newId();
    const baseline = input.place.type === "machine" && !(await hasBaseline(input.place.id));
    const opened = await row<{ number: bigint }>(sql`
      insert into stock_count (id, place_type, place_id, scope, category, blind, baseline, opened_by, created_at, updated_at)
      values (${id}::uuid, ${input.place.type}, ${input.place.id}::uuid, ${input.scope}, ${input.category ?? null},
              ${input.blind}, ${baseline}, ${actor.userId}::uuid, ${now()}, ${now()})
      returning number`);
    await addCountLines(id, lines);
    const { scope, category, blind } = input;
    const told = stated({ place: input.place, scope, category, blind, lines: lines.length });
    await audit(actor, "count.open", countSubject({ id, number: opened!.number, place }), told);
    return getCount(actor, id);
  });
}

/** The items that a scope names; null: all. */
async function itemsOf({ scope, category, itemIds, place }: OpenCountInput): Promise<string[] | null> {
  if (scope === "category" && !category) throw invalid({ path: "category", key: "required" });
  if (scope === "cyclic") return (await dueItems(place)).map(({ itemId }) => itemId);
  if (scope !== "items") return null;
  if (!itemIds) throw invalid({ path: "itemIds", key: "required" });
  await requireItems(itemIds);
  return itemIds;
}

/** Whether anybody has ever said what stands in the machine: by a stock-take, an opening, or a refill with `found`. */
async function hasBaseline(machineId: string): Promise<boolean> {
  const found = await row(sql`
    select 1 from stock_count
    where place_type = 'machine' and place_id = ${machineId}::uuid and status = 'approved'
    union all
    select 1 from slot join stock_move move on (move.to_type, move.to_id) = ('slot', slot.id)
    where slot.machine_id = ${machineId}::uuid and move.cause in ('opening', 'found')
    union all
    select 1 from slot join stock_move move on (move.from_type, move.from_id) = ('slot', slot.id)
    where slot.machine_id = ${machineId}::uuid and move.cause = 'found'
    limit 1`);
  return found !== null;
}

/**
 * Back to counting: the lines named are to be counted again, and what they had is kept beside. What is still
 * uncounted is asked for anew.
 */
export async function reopenCount(actor: Actor, countId: string, input: ReopenCountInput): Promise<Count> {
  permit(actor, "stock:count");
  return transaction(async () => {
    const count = await lockCount(countId, "update");
    requireCountStatus(count, ["open", "submitted"], "open");
    const asked = [...new Set(input.lineIds)];
    const again = await rows(sql`
      update stock_count_line set recount_at = ${now()}, first_counted = counted
      where count_id = ${countId}::uuid and id = any(${asked}::uuid[]) and counted is not null returning id`);
    if (again.length < asked.length) throw invalid({ path: "lineIds", key: "unknown" });
    if (count.status === "open" && asked.length === 0) return getCount(actor, countId);
    await execute(sql`
      update stock_count_line set left_out = false where count_id = ${countId}::uuid and left_out`);
    await execute(sql`
      update stock_count set status = 'open', submitted_by = null, submitted_at = null, updated_at = ${now()}
      where id = ${countId}::uuid`);
    await audit(actor, "count.reopen", countSubject(count), {
      status: [count.status, "open"],
      ...stated({ lines: asked.length }),
    });
    return getCount(actor, countId);
  });
}

/** Ends a stock-take without effect. */
export async function cancelCount(actor: Actor, countId: string, input: CancelCountInput): Promise<Count> {
  permit(actor, "stock:count");
  return transaction(async () => {
    const count = await lockCount(countId, "update");
    requireCountStatus(count, ["open", "submitted"], "cancel");
    await execute(sql`
      update stock_count set status = 'cancelled', reason = ${input.reason || null}, updated_at = ${now()}
      where id = ${countId}::uuid`);
    await execute(sql`update stock_count_line set active = false where count_id = ${countId}::uuid`);
    await audit(actor, "count.cancel", countSubject(count), {
      status: [count.status, "cancelled"],
      ...stated({ reason: input.reason }),
    });
    return getCount(actor, countId);
  });
}
