import { expect, test } from "vitest";
import { prove } from "#app/domain/proof/index.server.ts";
import {
  balanceTotals,
  balanceTotalsAt,
  keepClosings,
  listBalances,
  listBalancesAt,
} from "#app/domain/stock/index.server.ts";
import { today } from "#app/platform/company.ts";
import { nextDay } from "#app/platform/local-time.ts";
import { system } from "#tests/factories.ts";
import { makeLongLedger } from "./long-ledger.ts";

/** `npm run verify:deep proof` asks for a million. */
const MOVES = Number(process.env["SCALE_MOVES"] ?? 20_000);
const PROOF_MS = 60_000;
const LIST_MS = 300;
const ROUNDS = 5;

test(
  `a ledger of ${MOVES} moves is proven within a minute, its balances now and as of a day are listed within ${LIST_MS} ms`,
  { timeout: 1_800_000 },
  async () => {
    const made = await makeLongLedger(MOVES);
    const figures: Record<string, number> = {};
    const measure = async <T>(name: string, work: () => Promise<T>, rounds = 1): Promise<T> => {
      const times: number[] = [];
      let answer: T | undefined;
      for (let round = 0; round < rounds; round += 1) {
        const startedAt = performance.now();
        answer = await work();
        times.push(performance.now() - startedAt);
      }
      figures[name] = Math.round(times.sort((one, other) => one - other)[Math.floor(rounds / 2)]!);
      return answer as T;
    };

    const request = { limit: 50, cursor: null, count: true };
    const past = nextDay(await today(), -100);
    await measure("closings of the year", keepClosings);
    const proof = await measure("proof", () => prove(system));
    const page = await measure(
      "balance page",
      () => Promise.all([listBalances(system, {}, request), balanceTotals(system, {})]),
      ROUNDS,
    );
    await measure(
      "balances by value",
      () => listBalances(system, {}, { ...request, sort: "-value" }),
      ROUNDS,
    );
    const then = await measure("as of 100 days ago", () => listBalancesAt(system, past, {}, request), ROUNDS);
    await measure("totals of that day", () => balanceTotalsAt(system, past, {}), ROUNDS);
    process.stdout.write(`${made} moves, ms: ${JSON.stringify(figures)}\n`);

    expect(proof.differences).toEqual([]);
    expect(proof.stockMoves).toBe(BigInt(made));
    expect(page[0].items).toHaveLength(50);
    expect(then.items).toHaveLength(50);
    expect(figures["proof"]).toBeLessThan(PROOF_MS);
    for (const name of ["balance page", "balances by value", "as of 100 days ago", "totals of that day"])
      expect(figures[name], name).toBeLessThan(LIST_MS);
  },
);
