import { row, rows, sql } from "#app/platform/database.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import type { Answer, Deed, Effect, Entry } from "#tests/model/journal.ts";

/** Place and item -> thousandths. */
export type Sums = Map<string, Quantity>;

interface Noted {
  readonly deed: Deed;
  /** Null: nobody lived to hear the answer. */
  answer: Answer | null;
}

/** Everything that was tried, by whomever, with its answer. */
export class Record {
  readonly #noted = new Map<string, Noted>();
  turns = 0;
  refusals = 0;

  readonly write = (entry: Entry): Promise<void> => {
    if (entry.type === "deed") this.#noted.set(entry.id, { deed: entry.deed, answer: null });
    else if (entry.type === "answer") this.#noted.get(entry.id)!.answer = entry.answer;
    else {
      this.turns += 1;
      if (entry.refusal !== null) this.refusals += 1;
    }
    return Promise.resolve();
  };

  get unanswered(): number {
    return [...this.#noted.values()].filter(({ answer }) => answer === null).length;
  }

  /**
   * What must have happened, by natural key: what was acknowledged, and of what was not answered that which the
   * database has.
   */
  async happened(): Promise<Map<string, readonly Effect[]>> {
    const done = new Map<string, readonly Effect[]>();
    for (const { deed, answer } of this.#noted.values()) {
      if (answer?.done === false || deed.kind === "takeBack") continue;
      if (deed.kind === "posting") {
        if (answer || (await isPosted(deed.naturalKey))) done.set(deed.naturalKey, deed.effects);
      } else if (deed.kind === "sales") {
        if (answer || (await isSold(deed.externalId))) done.set(`sales:${deed.externalId}`, deed.effects);
      } else {
        const attempt = answer?.attempt ?? (await attemptOf(deed.taskId, deed.comment));
        if (attempt !== null) done.set(`task:${deed.taskId}:${attempt}`, deed.effects);
      }
    }
    for (const [key, effects] of await this.#takenBack(done)) done.set(key, effects);
    return done;
  }

  async #takenBack(done: ReadonlyMap<string, readonly Effect[]>): Promise<Map<string, readonly Effect[]>> {
    const takeBacks = [...this.#noted.values()].flatMap(({ deed, answer }) =>
      deed.kind === "takeBack" && answer?.done !== false ? [{ taskId: deed.taskId, answer }] : [],
    );
    const acknowledged = new Set(
      takeBacks.flatMap(({ taskId, answer }) => (answer ? [`task:${taskId}:${answer.attempt}`] : [])),
    );
    const unanswered = new Set(takeBacks.flatMap(({ taskId, answer }) => (answer ? [] : [taskId])));
    const reversed = new Map<string, readonly Effect[]>();
    for (const [key, effects] of done) {
      const posting = await row<{ id: string; isReversed: boolean }>(sql`
        select id, exists (select 1 from stock_posting r where r.natural_key = 'reverse:' || posting.id) as "isReversed"
        from stock_posting posting where natural_key = ${key} and natural_key like 'task:%'`);
      if (!posting) continue;
      const mayBe = posting.isReversed && unanswered.has(key.split(":")[1]!);
      if (acknowledged.has(key) || mayBe)
        reversed.set(
          `reverse:${posting.id}`,
          effects.map((effect) => ({ ...effect, quantity: -effect.quantity })),
        );
    }
    return reversed;
  }
}

async function isPosted(naturalKey: string): Promise<boolean> {
  return (await row(sql`select 1 as one from stock_posting where natural_key = ${naturalKey}`)) !== null;
}

async function isSold(externalId: string): Promise<boolean> {
  return (await row(sql`select 1 as one from sale where external_id = ${externalId} limit 1`)) !== null;
}

/** The attempt that was completed with this comment, by the audit; null: none was. */
async function attemptOf(taskId: string, comment: string): Promise<number | null> {
  const entry = await row<{ attempt: number }>(sql`
    select (changes->'attempt'->>1)::int as attempt from audit_entry
    where subject_id = ${taskId}::uuid and act = 'task.complete' and changes->'comment'->>1 = ${comment}`);
  return entry?.attempt ?? null;
}

/** What each posting really moved, by natural key; slots and differences left out, as in the model. */
export async function postedEffects(): Promise<Map<string, Sums>> {
  const found = await rows<{ key: string; place: string; quantity: Quantity }>(sql`
    with ends as (
      select posting_id, to_type as type, to_id as id, item_id, quantity from stock_move
      union all
      select posting_id, from_type, from_id, item_id, -quantity from stock_move
    )
    select p.natural_key as key, item_id || '@' || case when type in ('warehouse', 'operator') then ends.id::text else type end as place,
           sum(quantity)::bigint as quantity
    from ends join stock_posting p on p.id = ends.posting_id
    where type not in ('slot', 'difference') and p.cause <> 'consume'
    group by 1, 2 having sum(quantity) <> 0`);
  const byKey = new Map<string, Sums>();
  for (const { key, place, quantity } of found) {
    const sums = byKey.get(key) ?? new Map<string, Quantity>();
    byKey.set(key, sums.set(place, quantity));
  }
  return byKey;
}

export function summed(effects: Iterable<Effect>): Sums {
  const sums: Sums = new Map();
  for (const { place, itemId, quantity } of effects) {
    const key = `${itemId}@${place}`;
    sums.set(key, (sums.get(key) ?? 0n) + quantity);
  }
  for (const [key, quantity] of sums) if (quantity === 0n) sums.delete(key);
  return sums;
}
