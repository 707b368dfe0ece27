import { now } from "#app/platform/clock.ts";
import { execute, row, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { keptSince, removeInBatches } from "#app/platform/retention.ts";
import { transaction } from "#app/platform/transaction.ts";

/** One act of a caller under a key of his own. */
export interface KeyedAct {
  readonly caller: string;
  readonly operation: string;
  readonly key: string;
  /** Of everything that the caller sent: the same key with another content is refused. */
  readonly contentHash: string;
}

export interface Answer {
  readonly status: number;
  /** Plain JSON. */
  readonly body: unknown;
  /** What a repeat gets instead, where the first answer holds a secret. */
  readonly repeated?: unknown;
}

/**
 * Acts once for a key: the first call acts, every repeat within 48 hours gets its answer, and one that comes while
 * the first is under way waits for it. The key is written in the transaction of the act itself, so that neither
 * stays without the other; what `act` answers as refused it has rolled back itself. What it throws keeps nothing.
 * Throws `request.idempotency_mismatch` for the same key with another content.
 */
export function actOnce(keyed: KeyedAct, act: () => Promise<Answer>): Promise<Answer> {
  return transaction(async () => {
    if (!(await claim(keyed))) return firstAnswer(keyed);
    const answer = await act();
    await execute(sql`
      update idempotency_key set status = ${answer.status}, response = ${JSON.stringify(answer.repeated ?? answer.body)}::jsonb
      where caller = ${keyed.caller} and operation = ${keyed.operation} and key = ${keyed.key}`);
    return answer;
  });
}

/** True for the first; a repeat waits here until the first has committed or was rolled back. */
async function claim({ caller, operation, key, contentHash }: KeyedAct): Promise<boolean> {
  const claimed = await execute(sql`
    insert into idempotency_key as known (caller, operation, key, request_hash, created_at)
    values (${caller}, ${operation}, ${key}, ${contentHash}, ${now()})
    on conflict (caller, operation, key) do update
      set request_hash = excluded.request_hash, status = null, response = null, created_at = excluded.created_at
      where known.created_at < ${keptSince("firstAnswer")}`);
  return claimed > 0;
}

async function firstAnswer({ caller, operation, key, contentHash }: KeyedAct): Promise<Answer> {
  const kept = await row<Answer & { contentHash: string }>(sql`
    select request_hash as "contentHash", status, response as body from idempotency_key
    where caller = ${caller} and operation = ${operation} and key = ${key}`);
  if (!kept) throw new Error(`The answer kept for a key is missing: ${operation}`);
  if (kept.contentHash !== contentHash) throw new AppError("request.idempotency_mismatch");
  return { status: kept.status, body: kept.body };
}

/** Throws the answers away that are kept no longer, of API calls and of forms. Returns how many. */
export const forgetOldAnswers = (): Promise<number> =>
  removeInBatches((limit) =>
    execute(sql`
      delete from idempotency_key where (caller, operation, key) in (
        select caller, operation, key from idempotency_key where created_at < ${keptSince("firstAnswer")}
        order by created_at limit ${limit} for update skip locked)`),
  );
