import { execute, sql } from "./database.ts";
import { newId } from "./id.ts";
import { keptSince, removeInBatches } from "./retention.ts";

/** Channel on which a waiting outbox row is announced at commit. */
export const OUTBOX_CHANNEL = "outbox";

/**
 * Notes, in the transaction around, that something must happen outside the database. The relay hands the row
 * to the queue with the row's id as job id: nothing is announced that was rolled back, nothing is saved and
 * never announced. `name` is the job's name; payloads carry ids.
 */
export async function emit(
  name: string,
  payload: Readonly<Record<string, unknown>>,
  availableAt?: Date,
): Promise<void> {
  await emitAll(name, [payload], availableAt);
}

/** The same for several payloads in one statement. */
export async function emitAll(
  name: string,
  payloads: readonly Readonly<Record<string, unknown>>[],
  availableAt?: Date,
): Promise<void> {
  if (payloads.length === 0) return;
  await execute(sql`
    insert into outbox (id, name, payload, available_at)
    select id, ${name}, payload, coalesce(${availableAt ?? null}::timestamptz, now())
    from unnest(${payloads.map(() => newId())}::uuid[],
                ${payloads.map((payload) => JSON.stringify(payload))}::jsonb[]) as effect (id, payload)`);
  await execute(sql`select pg_notify(${OUTBOX_CHANNEL}, '')`);
}

/** Throws rows away that the queue has had for long; what waits stays. Returns how many. */
export const forgetDispatched = (): Promise<number> =>
  removeInBatches((limit) =>
    execute(sql`
      delete from outbox where id in (
        select id from outbox where dispatched_at is not null and dispatched_at < ${keptSince("dispatched")}
        order by dispatched_at limit ${limit} for update skip locked)`),
  );
