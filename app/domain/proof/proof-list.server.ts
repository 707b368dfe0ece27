import { permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { row, rows, sql, type Sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import {
  allOf,
  countRows,
  orderPage,
  type Keyed,
  type Page,
  type PageRequest,
  type Sorts,
} from "#app/platform/paging.ts";
import type { ProofFilter } from "./schema.ts";

/** A figure that does not follow from its moves; both figures as decimal integers of their smallest unit. */
export interface ProvenDifference {
  readonly ledger: "stock" | "cash";
  /** "on_hand", "value", "reserved", "lots", "closing"; of cash: "balance", "expected" and the like. */
  readonly kind: string;
  /** What it is about, in words: place and item, or the account. */
  readonly subject: string;
  /** Of stock: whose figure it is. */
  readonly placeType: "warehouse" | "operator" | "slot" | null;
  readonly placeId: string | null;
  readonly itemId: string | null;
  /** Of a closing: YYYY-MM-DD. */
  readonly day: string | null;
  readonly recorded: string | null;
  readonly computed: string | null;
}

export interface LedgerProof {
  readonly id: string;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly stockMoves: bigint;
  readonly cashEntries: bigint;
  /** Balances and collections that were recomputed. */
  readonly checked: number;
  readonly differences: readonly ProvenDifference[];
  readonly actorId: string | null;
  readonly actorName: string | null;
}

/** A proof in the list: how many differences it found, without naming them. */
export type ProofRow = Omit<LedgerProof, "differences"> & { readonly differences: number };

const columns = sql`
  p.id, p.started_at as "startedAt", p.finished_at as "finishedAt", p.stock_moves as "stockMoves",
  p.cash_entries as "cashEntries", p.checked, p.actor_id as "actorId", u.full_name as "actorName"`;
const source = sql`ledger_proof p left join app_user u on u.id = p.actor_id`;

/** The proof of this id, or the newest one; null where there is none. */
export const readProof = (id: string | null): Promise<LedgerProof | null> =>
  row<LedgerProof>(sql`
    select ${columns}, p.differences from ${source}
    where ${id === null ? sql`true` : sql`p.id = ${id}::uuid`}
    order by p.finished_at desc, p.id desc limit 1`);

/** The newest proof, or null before the first. */
export async function lastProof(actor: Actor): Promise<LedgerProof | null> {
  permit(actor, "proof:read");
  return readProof(null);
}

/** Throws `row.not_found`. */
export async function getProof(actor: Actor, id: string): Promise<LedgerProof> {
  permit(actor, "proof:read");
  const found = await readProof(id);
  if (!found) throw new AppError("row.not_found");
  return found;
}

const sorts = { finishedAt: { column: sql`p.finished_at`, type: "timestamptz" } } satisfies Sorts;
const agrees: Sql = sql`p.differences = '[]'::jsonb`;

/** All proofs that are kept, the newest first. */
export async function listProofs(
  actor: Actor,
  { id, ok }: ProofFilter,
  request: PageRequest,
): Promise<Page<ProofRow>> {
  permit(actor, "proof:read");
  const order = orderPage(request, { sorts, byDefault: "-finishedAt", id: sql`p.id` });
  const where = allOf([
    id && sql`p.id = ${id}::uuid`,
    ok !== undefined && (ok ? agrees : sql`not ${agrees}`),
  ]);
  const found = await rows<ProofRow & Keyed>(sql`
    select ${columns}, jsonb_array_length(p.differences) as differences, ${order.key} from ${source}
    where ${where} and ${order.after} order by ${order.by} limit ${order.take}`);
  return order.page(
    found,
    request.count ? await countRows(sql`from ledger_proof p where ${where}`) : undefined,
  );
}

/**
 * When the last proof before this one began that found the same figure of the same place and item right; null: none
 * did. What was posted since then is where the difference can have come from.
 */
export async function lastRight(
  actor: Actor,
  proof: Pick<LedgerProof, "finishedAt">,
  { kind, placeId, itemId }: ProvenDifference,
): Promise<Date | null> {
  permit(actor, "proof:read");
  const found = await row<{ at: Date }>(sql`
    select p.started_at as at from ledger_proof p
    where p.finished_at < ${proof.finishedAt}
      and not p.differences @> ${JSON.stringify([{ kind, placeId, itemId }])}::jsonb
    order by p.finished_at desc limit 1`);
  return found?.at ?? null;
}
