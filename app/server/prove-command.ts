import { prove } from "#app/domain/proof/index.server.ts";
import { systemActor } from "#app/platform/actor.ts";
import { closeDatabase } from "#app/platform/database.ts";

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Recomputes all balances of goods and money from their ledgers; exit code 1 when one differs. */
export async function proveLedgers(): Promise<number> {
  const { checked, differences } = await prove(systemActor("prove"));
  await closeDatabase();
  say(`${checked} balances checked, ${differences.length} differences`);
  for (const { ledger, kind, subject, recorded, computed } of differences) {
    say(
      `  ${ledger} ${kind} of ${subject}: recorded ${recorded ?? "nothing"}, by the ledger ${computed ?? "nothing"}`,
    );
  }
  return differences.length === 0 ? 0 : 1;
}
