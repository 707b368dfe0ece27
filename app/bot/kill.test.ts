import { spawn } from "node:child_process";
import { once } from "node:events";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startBot } from "#app/bot/index.server.ts";
import { proveStock } from "#app/domain/stock/index.server.ts";
import { row, sql } from "#app/platform/database.ts";
import { settings } from "#app/platform/settings.ts";
import {
  fillVisit,
  linkedOperator,
  newBag,
  planVisit,
  startBotWorld,
  type BotWorld,
} from "#tests/bot-world.ts";
import { makeActor } from "#tests/factories.ts";

let world: BotWorld;

beforeAll(async () => {
  world = await startBotWorld();
});
afterAll(() => world.stop());

test("an update has one effect, delivered five times, to two workers, one of them killed in the middle", async () => {
  const manager = await makeActor("manager");
  const operator = await linkedOperator(world, manager);
  const visit = await planVisit(manager, operator);
  await fillVisit(world, operator, newBag());
  await world.bot.stop();
  const holder = new pg.Client({ connectionString: settings().database.url ?? "" });
  await holder.connect();
  await holder.query("begin");
  await holder.query("select 1 from task where id = $1 for update", [visit.collectionId]);
  const child = spawn(process.execPath, ["--import", "tsx", "tests/setup/bot-worker.ts"], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  const update = await operator.person.say("complete all");
  await world.api.repeat(update, 4);
  await untilSomebodyWaits();
  const other = await startBot();
  child.kill("SIGKILL");
  await once(child, "exit");
  await holder.query("rollback");
  await holder.end();
  await world.api.waitFor(operator.person.id, /^✓ Visit completed/, { timeoutMs: 40_000 });
  const effects = await row<{ postings: bigint; completions: bigint; collections: bigint }>(sql`
    select (select count(*) from stock_posting where task_id = ${visit.refillId}::uuid) as postings,
           (select count(*) from task_event where task_id = ${visit.refillId}::uuid and verb = 'complete') as completions,
           (select count(*) from collection where task_id = ${visit.collectionId}::uuid) as collections`);
  expect(effects).toEqual({ postings: 1n, completions: 1n, collections: 1n });
  expect((await proveStock()).differences).toEqual([]);
  await other?.stop();
}, 90_000);

/** Until a connection waits for the lock of another. */
async function untilSomebodyWaits(): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const waiting = await row(sql`
      select 1 from pg_stat_activity where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0`);
    if (waiting) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("Nobody came to wait");
}
