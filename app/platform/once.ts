import { createHash } from "node:crypto";
import { execute, row, sql } from "./database.ts";
import { transaction } from "./transaction.ts";

/** Who does what, under which key: the same again is the same act. */
export interface Act {
  readonly caller: string;
  readonly operation: string;
  readonly key: string;
  /** What was sent. Other content under the same key is another act. */
  readonly content: string;
}

/**
 * Runs `work` once for an act, in one transaction with the note that it was done; a repeat, also one that comes
 * at the same time, waits and gets the first answer. An act that was refused leaves no note and can be repeated.
 */
export async function once<Answer extends object>(act: Act, work: () => Promise<Answer>): Promise<Answer> {
  const hash = createHash("sha256").update(act.content).digest("hex");
  const key = `${act.key}:${hash.slice(0, 32)}`;
  return transaction(async () => {
    const isFirst = await execute(sql`
      insert into idempotency_key (caller, operation, key, request_hash)
      values (${act.caller}, ${act.operation}, ${key}, ${hash}) on conflict do nothing`);
    const same = sql`caller = ${act.caller} and operation = ${act.operation} and key = ${key}`;
    if (!isFirst) {
      const earlier = await row<{ response: Answer }>(
        sql`select response from idempotency_key where ${same}`,
      );
      if (earlier) return earlier.response;
    }
    const answer = await work();
    await execute(sql`
      update idempotency_key set status = 303, response = ${JSON.stringify(answer)}::jsonb where ${same}`);
    return answer;
  });
}
