import { idsOfRoles, permit } from "#app/domain/access/index.server.ts";
import { proveCash, type CashProof } from "#app/domain/cash/index.server.ts";
import { notifyAll } from "#app/domain/notices/index.server.ts";
import { keepClosings, proveStock, type StockProof } from "#app/domain/stock/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { audit, stated } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { execute, sql } from "#app/platform/database.ts";
import { newId } from "#app/platform/id.ts";
import { keptSince, removeInBatches } from "#app/platform/retention.ts";
import { transaction } from "#app/platform/transaction.ts";
import { readProof, type LedgerProof, type ProvenDifference } from "./proof-list.server.ts";

/** Recomputes stock and cash from their moves, names every difference, and keeps the result. */
export const prove = (actor: Actor): Promise<LedgerProof> => proveAndTell(actor, () => Promise.resolve());

/** The night's proof: keeps the closings of the days that are over first, and tells of differences. */
export async function proveNightly(actor: Actor): Promise<LedgerProof> {
  permit(actor, "stock:prove");
  await keepClosings();
  return proveAndTell(actor, tellOfDifferences);
}

async function proveAndTell(
  actor: Actor,
  tell: (id: string, differences: number) => Promise<void>,
): Promise<LedgerProof> {
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
    if (differences.length > 0) await tell(id, differences.length);
  });
  const kept = await readProof(id);
  if (!kept) throw new Error("The proof that was just written is gone");
  return kept;
}

/** Once for each proof: whoever is told finds it by its id. */
async function tellOfDifferences(id: string, differences: number): Promise<void> {
  const params = { at: now().toISOString(), differences };
  await notifyAll(await idsOfRoles(["admin", "manager"]), { kind: "proof.differences", subject: id, params });
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

function differencesOf(stock: StockProof, cash: CashProof): ProvenDifference[] {
  return [
    ...stock.differences.map(({ kind, placeType, placeId, itemId, place, item, day, expected, found }) => ({
      ...{ ledger: "stock" as const, kind, placeType, placeId, itemId, day },
      subject: [place, item, day].filter(Boolean).join(", "),
      recorded: found,
      computed: expected,
    })),
    ...cash.differences.map((difference) => ({
      ...{ ledger: "cash" as const, placeType: null, placeId: null, itemId: null, day: null },
      ...difference,
    })),
  ];
}
