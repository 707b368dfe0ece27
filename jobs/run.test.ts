import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { execute, rows, sql } from "#app/platform/database.ts";
import { emit } from "#app/platform/outbox.ts";
import { openQueueStore } from "#app/platform/queue/index.server.ts";
import { settings } from "#app/platform/settings.ts";
import { transaction } from "#app/platform/transaction.ts";
import { defineJob, type JobDefinition } from "#jobs/definition.ts";
import { definitions as allDefinitions } from "#jobs/definitions.ts";
import { type JobRunner, startJobs } from "#jobs/run.ts";

const runners: JobRunner[] = [];
afterEach(() => Promise.all(runners.splice(0).map((runner) => runner.stop())));

async function start(definitions: readonly JobDefinition[], schedules = false): Promise<JobRunner> {
  const databaseUrl = settings().database.url ?? "";
  const store = await openQueueStore({ redisUrl: null, databaseUrl });
  const runner = startJobs({ store, databaseUrl, definitions, bot: null, schedules });
  runners.push(runner);
  return runner;
}

const count = (run: (n: number, jobId: string) => void, backoffMs = 100) =>
  defineJob({
    name: "count",
    needs: [],
    payload: z.object({ n: z.number() }),
    attempts: 3,
    backoffMs,
    run: async ({ n }, { jobId }) => run(n, jobId),
  });

it("runs what a transaction has announced once, with two workers, and repeats what failed", async () => {
  const runs: number[] = [];
  let failures = 1;
  const definition = count((n) => {
    if (n === 7 && failures-- > 0) throw new Error("not yet");
    runs.push(n);
  });
  await start([definition]);
  await start([definition]);
  await transaction(async () => {
    for (let n = 0; n < 20; n++) await emit("count", { n });
  });
  await vi.waitFor(() => expect(runs).toHaveLength(20), 15_000);
  await pause(300);
  expect(runs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n));
});

it("does not repeat a job whose payload does not fit", async () => {
  const ids = new Set<string>();
  await start([count((_n, jobId) => ids.add(jobId), 10)]);
  await emit("count", { n: "seven" });
  await emit("count", { n: 8 });
  await vi.waitFor(() => expect(ids.size).toBe(1), 10_000);
  const failed = () =>
    rows<{ attempts: number }>(
      sql`select attempts_made as attempts from bullmq.job where state = 'failed' and data::text like '%seven%'`,
    );
  await vi.waitFor(async () => expect(await failed()).toEqual([{ attempts: 1 }]), 5_000);
});

it("ends quickly although a job hangs, which another worker then takes", async () => {
  let isHanging = true;
  const taken: number[] = [];
  const definition = defineJob({
    name: "hang",
    needs: [],
    payload: z.object({}),
    run: () => (isHanging ? new Promise(() => undefined) : Promise.resolve(taken.push(1))),
  });
  const first = await start([definition]);
  await emit("hang", {});
  await pause(1_500);
  isHanging = false;
  const startedAt = Date.now();
  await first.stop();
  runners.splice(runners.indexOf(first), 1);
  expect(Date.now() - startedAt).toBeLessThan(8_000);
  await start([definition]);
  await vi.waitFor(() => expect(taken).toEqual([1]), 10_000);
});

it("sets the schedules in the company's zone, and takes them away when they are switched off", async () => {
  const scheduled = () =>
    rows<{ id: string; tz: string }>(sql`select scheduler_id as id, tz from bullmq.scheduler order by id`);
  await start(allDefinitions, true);
  await vi.waitFor(
    async () =>
      expect(await scheduled()).toEqual(
        [
          "clean-up",
          "confirm-silent-issues",
          "expired-reservations",
          "expired-stock",
          "ledger-proof",
          "overdue-tasks",
        ].map((id) => ({
          id,
          tz: "Asia/Tashkent",
        })),
      ),
    10_000,
  );
  await start(allDefinitions, false);
  await vi.waitFor(async () => expect(await scheduled()).toEqual([]), 10_000);
});

it("follows the company into another time zone while it runs", async () => {
  const zones = () => rows<{ tz: string }>(sql`select distinct tz from bullmq.scheduler`);
  await start(allDefinitions, true);
  await vi.waitFor(async () => expect(await zones()).toEqual([{ tz: "Asia/Tashkent" }]), 10_000);
  await execute(sql`update company set time_zone = 'Asia/Almaty'`);
  await vi.waitFor(async () => expect(await zones()).toEqual([{ tz: "Asia/Almaty" }]), 15_000);
  await execute(sql`update company set time_zone = 'Asia/Tashkent'`);
}, 30_000);
