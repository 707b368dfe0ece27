import { expect, test } from "@playwright/test";
import type { Person } from "#tests/doubles/bot-api.ts";
import { assignRefill, foundCompany, type Company, type TaskRow } from "./company.ts";
import { prove } from "./ledger.ts";
import { photo } from "./photos.ts";
import { startSystem, type System } from "./system.ts";
import { ask, invite, linkTelegram, sees } from "./telegram.ts";
import { waitUntil } from "./wait.ts";
import { t } from "./words.ts";

let system: System;
let company: Company;
let operator: Person;
test.beforeAll(async () => {
  system = await startSystem({ queue: "postgres", files: "disk", workers: 2 });
  company = await foundCompany(system);
  const { operator: colleague } = company.team;
  operator = await linkTelegram(system, colleague, await invite(system, colleague));
});
test.afterAll(() => system?.stop());

/** A refill whose card is open, started, and lacks nothing but the word to complete it. */
async function readyRefill(): Promise<TaskRow> {
  const task = await assignRefill(system, company);
  await sees(system, operator, task.number);
  await ask(system, operator, "/today", company.machine.code);
  await operator.tap(`1 ${company.machine.code}`);
  await sees(system, operator, t("bot:visit.start"));
  await operator.say("start");
  await sees(system, operator, new RegExp(`${task.number} · in progress`));
  await operator.sendPhoto(await photo("before"), { caption: "before" });
  await operator.sendPhoto(await photo("after"), { caption: "after" });
  await operator.say("all as planned");
  await sees(system, operator, t("bot:card.ready"));
  return task;
}

/** What the completion of a task has left behind. */
async function effectsOf({ id }: TaskRow): Promise<Effects | undefined> {
  const [effects] = await system.rows<Effects>(
    `select (select status from task where id = $1) as status,
            (select count(*)::int from task_event where task_id = $1 and verb = 'complete') as completions,
            (select count(*)::int from stock_posting where task_id = $1 and cause = 'load') as postings`,
    [id],
  );
  return effects;
}

interface Effects {
  readonly status: string;
  readonly completions: number;
  readonly postings: number;
}

const once: Effects = { status: "completed", completions: 1, postings: 1 };

const allWorkedOff = () =>
  waitUntil(
    async () => {
      const [left] = await system.rows<{ n: number }>(
        "select count(*)::int as n from telegram_update where done_at is null",
      );
      return left?.n === 0;
    },
    { what: () => "the inbox to be empty" },
  );

test("an update that Telegram delivers six times to two workers has one effect", async () => {
  const task = await readyRefill();
  const update = await operator.say("complete");
  const answers = await system.bot.repeat(update, 5);
  expect(answers).toEqual([200, 200, 200, 200, 200]);
  await system.bot.waitFor(operator.id, /^✓ /, { timeoutMs: 15_000 });
  await allWorkedOff();
  expect(await effectsOf(task)).toEqual(once);
  expect(await prove(system)).toMatchObject({ ok: true, differences: [] });
});

test("a worker killed while it works on an update leaves no half of it, and the next worker does it once", async () => {
  const task = await readyRefill();
  const holder = await system.connect();
  await holder.query("begin");
  await holder.query("select 1 from task where id = $1 for update", [task.id]);
  const said = operator.say("complete");
  await waitUntil(somebodyWaits, { what: () => "a worker to wait for the task" });
  for (const worker of system.workers) worker.signal("SIGKILL");
  await Promise.all(system.workers.map(({ ended }) => ended));
  await said;
  await holder.query("rollback");
  expect(await effectsOf(task)).toEqual({ status: "in_progress", completions: 0, postings: 0 });

  await system.startWorker();
  await waitUntil(async () => (await effectsOf(task))?.status === "completed", {
    what: () => "the task to be completed",
    timeoutMs: 40_000,
  });
  await allWorkedOff();
  expect(await effectsOf(task)).toEqual(once);
  expect(await prove(system)).toMatchObject({ ok: true, differences: [] });
});

/** Whether a connection stands in front of another one's lock. */
const somebodyWaits = async (): Promise<boolean> =>
  (
    await system.rows(
      `select 1 from pg_stat_activity
       where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0`,
    )
  ).length > 0;
