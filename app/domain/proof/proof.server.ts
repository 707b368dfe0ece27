import { permit } from "#app/domain/access/index.server.ts";
import { proveCash, type CashProof } from "#app/domain/cash/index.server.ts";
import { proveStock, type StockProof } from "#app/domain/stock/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { audit, stated } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { execute, row, sql } from "#app/platform/database.ts";
import { newId } from "#app/platform/id.ts";
import { keptSince, removeInBatches } from "#app/platform/retention.ts";
import { transaction } from "#app/platform/transaction.ts";

/** A figure that does not follow from its moves; both figures as decimal integers of their smallest unit. */
export interface ProvenDifference {
  readonly ledger: "stock" | "cash";
  /** "on_hand", "value", "reserved", "lots"; of cash: "balance", "expected" and the like. */
  readonly kind: string;
  /** What it is about, in words: place and item, or the account. */
  readonly subject: string;
  readonly recorded: string | null;
  readonly computed: string | null;
}

export interface LedgerProof {
  readonly id: string;
  readonly finishedAt: Date;
  readonly stockMoves: bigint;
  readonly cashEntries: bigint;
  /** Balances and collections that were recomputed. */
  readonly checked: number;
  readonly differences: readonly ProvenDifference[];
  readonly actorId: string | null;
  readonly actorName: string | null;
}

/** Recomputes stock and cash from their moves, names every difference, and keeps the result. */
export async function prove(actor: Actor): Promise<LedgerProof> {
  permit(actor, "stock:prove");
  const startedAt = now();
  const stock = await proveStock();
  const cash = await proveCash();
  const id = newId();
  const checked = stock.checked + cash.checked;
  const differences = differencesOf(stock, cash);
  await transaction(async () => {
    await execute(sql`
    insert into ledger_proof (id, started_at, finished_at, stock_moves, cash_entries, checked, differences, actor_id)
    values (${id}::uuid, ${startedAt}, ${now()}, ${stock.moves}, ${cash.entries}, ${checked},
            ${JSON.stringify(differences)}::jsonb, ${actor.userId}::uuid)`);
    const told = stated({ checked, differences: differences.length });
    await audit(actor, "ledger.prove", { type: "proof", id, label: "" }, told);
  });
  const kept = await read(id);
  if (!kept) throw new Error("The proof that was just written is gone");
  return kept;
}

/** The newest proof, or null before the first. */
export async function lastProof(actor: Actor): Promise<LedgerProof | null> {
  permit(actor, "stock:read");
  return read(null);
}

/** Throws old proofs away; the newest stays. Returns how many. */
export const forgetOldProofs = (): Promise<number> =>
  removeInBatches((limit) =>
    execute(sql`
      delete from ledger_proof where id in (
        select id from ledger_proof
        where finished_at < ${keptSince("ledgerProof")}
          and id <> (select id from ledger_proof order by finished_at desc, id desc limit 1)
        order by finished_at limit ${limit} for update skip locked)`),
  );

const read = (id: string | null): Promise<LedgerProof | null> =>
  row<LedgerProof>(sql`
    select p.id, p.finished_at as "finishedAt", p.stock_moves as "stockMoves", p.cash_entries as "cashEntries",
           p.checked, p.differences, p.actor_id as "actorId", u.full_name as "actorName"
    from ledger_proof p left join app_user u on u.id = p.actor_id
    where ${id === null ? sql`true` : sql`p.id = ${id}::uuid`}
    order by p.finished_at desc, p.id desc limit 1`);

function differencesOf(stock: StockProof, cash: CashProof): ProvenDifference[] {
  return [
    ...stock.differences.map(({ kind, place, item, expected, found }) => ({
      ledger: "stock" as const,
      kind,
      subject: `${place}, ${item}`,
      recorded: found,
      computed: expected,
    })),
    ...cash.differences.map((difference) => ({ ledger: "cash" as const, ...difference })),
  ];
}
