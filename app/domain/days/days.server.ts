import { permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { audit } from "#app/platform/audit.ts";
import { closedThrough, holdDaysAlone } from "#app/platform/business-day.ts";
import { now } from "#app/platform/clock.ts";
import { today } from "#app/platform/company.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import { nextDay } from "#app/platform/local-time.ts";
import {
  allOf,
  countRows,
  orderPage,
  type Keyed,
  type Page,
  type PageRequest,
  type Sorts,
} from "#app/platform/paging.ts";
import { transaction } from "#app/platform/transaction.ts";
import type { CloseDaysInput, DayAct, DayClosingFilter, ReopenDaysInput } from "./schema.ts";

/** One act that changed how far the days are closed. */
export interface DayClosing {
  readonly id: string;
  readonly act: DayAct;
  /** YYYY-MM-DD: from then on this day and all before it were closed. */
  readonly closedThrough: string;
  /** Of a reopening. */
  readonly reason: string | null;
  readonly actorId: string | null;
  readonly actor: string | null;
  readonly at: Date;
}

/**
 * Closes a day and all before it. Waits for the postings under way, so that none is dated to a day which was closed
 * before it was committed. Closing what is the last closed day already changes nothing.
 *
 * @throws AppError day.not_over, day.already_closed
 */
export async function closeDays(actor: Actor, { through }: CloseDaysInput): Promise<DayClosing> {
  permit(actor, "day:close");
  return transaction(async () => {
    await holdDaysAlone();
    const before = await closedThrough();
    if (through >= (await today())) throw new AppError("day.not_over", { date: through });
    if (before !== null && through < before) throw new AppError("day.already_closed", { date: before });
    return before === through ? lastClosing() : note(actor, "close", before, through, null);
  });
}

/**
 * Opens a closed day and all after it again.
 *
 * @throws AppError day.not_closed
 */
export async function reopenDays(actor: Actor, { from, reason }: ReopenDaysInput): Promise<DayClosing> {
  permit(actor, "day:reopen");
  return transaction(async () => {
    await holdDaysAlone();
    const before = await closedThrough();
    if (before === null || from > before) throw new AppError("day.not_closed", { date: from });
    return note(actor, "reopen", before, nextDay(from, -1), reason);
  });
}

async function note(
  actor: Actor,
  act: DayAct,
  before: string | null,
  through: string,
  reason: string | null,
): Promise<DayClosing> {
  const id = newId();
  await execute(sql`
    insert into day_closing (id, act, closed_through, reason, actor_id, at)
    values (${id}::uuid, ${act}, ${through}::date, ${reason}, ${actor.userId}::uuid, ${now()})`);
  await audit(
    actor,
    `day.${act}`,
    { type: "day", id, label: through },
    { closedThrough: [before, through], ...(reason ? { reason: [null, reason] } : {}) },
  );
  return lastClosing();
}

/** The last closed day (YYYY-MM-DD), with all before it; null: none is. */
export async function readClosedThrough(actor: Actor): Promise<string | null> {
  permit(actor, "day:read");
  return closedThrough();
}

const columns = sql`
  c.id, c.act, c.closed_through as "closedThrough", c.reason, c.actor_id as "actorId", actor.full_name as actor, c.at`;
const source = sql`day_closing c left join app_user actor on actor.id = c.actor_id`;

async function lastClosing(): Promise<DayClosing> {
  const last = await row<DayClosing>(sql`select ${columns} from ${source} order by c.number desc limit 1`);
  if (!last) throw new Error("The closing that was just noted is gone");
  return last;
}

const sorts = { createdAt: { column: sql`c.number`, type: "bigint" } } satisfies Sorts;

/** Every act that closed or reopened days, the newest first. */
export async function listDayClosings(
  actor: Actor,
  { id, act }: DayClosingFilter,
  request: PageRequest,
): Promise<Page<DayClosing>> {
  permit(actor, "day:read");
  const order = orderPage(request, { sorts, byDefault: "-createdAt", id: sql`c.id` });
  const where = allOf([id && sql`c.id = ${id}::uuid`, act && sql`c.act = ${act}`]);
  const found = await rows<DayClosing & Keyed>(sql`
    select ${columns}, ${order.key} from ${source}
    where ${where} and ${order.after} order by ${order.by} limit ${order.take}`);
  return order.page(
    found,
    request.count ? await countRows(sql`from day_closing c where ${where}`) : undefined,
  );
}

/** Throws `row.not_found`. */
export async function getDayClosing(actor: Actor, id: string): Promise<DayClosing> {
  const { items } = await listDayClosings(actor, { id }, { limit: 1, cursor: null });
  const [found] = items;
  if (!found) throw new AppError("row.not_found");
  return found;
}
