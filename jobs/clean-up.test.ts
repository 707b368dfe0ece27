import { mkdir, readdir, rm, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { storeUpdates } from "#app/bot/intake.server.ts";
import { login, refresh } from "#app/domain/access/index.server.ts";
import { shiftClock } from "#app/platform/clock.ts";
import { execute, raw, row, rows, type Sql, sql } from "#app/platform/database.ts";
import { settings } from "#app/platform/settings.ts";
import { cleanUpJob } from "#jobs/clean-up.ts";
import { makeActor } from "#tests/factories.ts";

const hour = 3_600_000;
const day = 24 * hour;
const context = { jobId: "test", bot: null };
const cleanUp = () => cleanUpJob.perform({}, context);
const ago = (ms: number) => new Date(Date.now() - ms);

const tables = [
  "idempotency_key",
  "outbox",
  "telegram_update",
  "telegram_outgoing",
  "session",
  "refresh_token",
  "telegram_invitation",
  "ledger_proof",
] as const;

beforeEach(async () => {
  for (const table of tables) await execute(sql`delete from ${raw(table)}`);
});
afterEach(() => shiftClock(0));

/** What is left of a table, by the mark that each row carries. */
const left = async (query: Sql): Promise<string[]> =>
  (await rows<{ mark: string }>(query)).map(({ mark }) => mark).sort();

it("removes what is over its time and nothing younger, also when two run at once", async () => {
  const owner = (await makeActor("operator")).userId;
  await fill(owner, "old", {
    answer: 49 * hour,
    telegram: 7 * day + hour,
    access: 30 * day + hour,
    proof: 401 * day,
  });
  await fill(owner, "young", {
    answer: 47 * hour,
    telegram: 7 * day - hour,
    access: 30 * day - hour,
    proof: 399 * day,
  });
  await Promise.all([cleanUp(), cleanUp()]);
  expect(await left(sql`select key as mark from idempotency_key`)).toEqual(["young"]);
  expect(await left(sql`select payload ->> 'mark' as mark from outbox`)).toEqual([
    "old waiting",
    "young",
    "young waiting",
  ]);
  expect(await left(sql`select payload ->> 'mark' as mark from telegram_update`)).toEqual([
    "old waiting",
    "young",
    "young waiting",
  ]);
  expect(await left(sql`select payload ->> 'mark' as mark from telegram_outgoing`)).toEqual([
    "old waiting",
    "young failed",
    "young sent",
    "young waiting",
  ]);
  expect(await left(sql`select user_agent as mark from session`)).toEqual([
    "old open",
    "young idle",
    "young open",
    "young out",
  ]);
  expect(await left(sql`select token_hash as mark from telegram_invitation`)).toEqual([
    "young expired",
    "young revoked",
    "young used",
  ]);
  expect(await left(sql`select differences ->> 0 as mark from ledger_proof`)).toEqual(["young"]);
  await cleanUp();
  expect(await left(sql`select key as mark from idempotency_key`)).toEqual(["young"]);
});

interface Ages {
  readonly answer: number;
  readonly telegram: number;
  readonly access: number;
  readonly proof: number;
}

/** One row of each kind, ended so many milliseconds ago, and beside it one that has not ended. */
async function fill(owner: string, mark: string, ages: Ages): Promise<void> {
  const telegram = ago(ages.telegram);
  const over = ago(ages.access);
  const later = ago(-day);
  const json = (text: string) => JSON.stringify({ mark: text });
  await execute(sql`
    insert into idempotency_key (caller, operation, key, request_hash, created_at)
    values ('a', 'b', ${mark}, '', ${ago(ages.answer)})`);
  await execute(sql`
    insert into outbox (id, name, payload, dispatched_at) values
      (gen_random_uuid(), 'x', ${json(mark)}::jsonb, ${telegram}),
      (gen_random_uuid(), 'x', ${json(`${mark} waiting`)}::jsonb, null)`);
  await execute(sql`
    insert into telegram_update (id, chat_id, payload, received_at, done_at) values
      (${Math.round(ages.telegram)}, 1, ${json(mark)}::jsonb, ${telegram}, ${telegram}),
      (${Math.round(ages.telegram) + 1}, 1, ${json(`${mark} waiting`)}::jsonb, ${telegram}, null)`);
  await execute(sql`
    insert into telegram_outgoing (chat_id, method, payload, not_before, sent_at, error) values
      (1, 'sendMessage', ${json(`${mark} sent`)}::jsonb, ${telegram}, ${telegram}, null),
      (1, 'sendMessage', ${json(`${mark} failed`)}::jsonb, ${telegram}, null, 'blocked'),
      (1, 'sendMessage', ${json(`${mark} waiting`)}::jsonb, ${telegram}, null, null)`);
  await execute(sql`
    insert into session (id, token_hash, user_id, user_agent, created_at, expires_at, revoked_at)
    select gen_random_uuid(), ${mark} || kind, ${owner}::uuid, ${mark} || ' ' || kind, ${over}, expires_at, revoked_at
    from (values ('idle', ${over}::timestamptz, null::timestamptz), ('out', ${later}, ${over}), ('open', ${later}, null))
      as made (kind, expires_at, revoked_at)`);
  await execute(sql`
    insert into telegram_invitation (id, user_id, token_hash, expires_at, used_at, revoked_at)
    select gen_random_uuid(), ${owner}::uuid, ${mark} || ' ' || kind, expires_at, used_at, revoked_at
    from (values ('expired', ${over}::timestamptz, null::timestamptz, null::timestamptz),
                 ('used', ${later}, ${over}, null), ('revoked', ${later}, null, ${over}))
      as made (kind, expires_at, used_at, revoked_at)`);
  await execute(sql`
    insert into ledger_proof (id, started_at, finished_at, stock_moves, cash_entries, checked, differences)
    values (gen_random_uuid(), ${ago(ages.proof)}, ${ago(ages.proof)}, 0, 0, 0, ${JSON.stringify([mark])}::jsonb)`);
}

it("keeps the newest proof however old it is", async () => {
  for (const age of [500, 450])
    await execute(sql`
      insert into ledger_proof (id, started_at, finished_at, stock_moves, cash_entries, checked, differences)
      values (gen_random_uuid(), ${ago(age * day)}, ${ago(age * day)}, 0, 0, 0, ${JSON.stringify([String(age)])}::jsonb)`);
  await cleanUp();
  expect(await left(sql`select differences ->> 0 as mark from ledger_proof`)).toEqual(["450"]);
});

it("removes more than one batch holds", async () => {
  await execute(sql`
    insert into idempotency_key (caller, operation, key, request_hash, created_at)
    select 'a', 'b', n::text, '', now() - interval '3 days' from generate_series(1, 2500) n`);
  await cleanUp();
  expect(await row(sql`select 1 from idempotency_key`)).toBeNull();
});

it("does an update that Telegram delivers again a day later once", async () => {
  const update = { update_id: 77, message: { message_id: 1, date: 1, chat: { id: 5 } } };
  await storeUpdates([update]);
  await execute(sql`update telegram_update set done_at = ${ago(25 * hour)}`);
  await cleanUp();
  await storeUpdates([update]);
  expect(await row(sql`select 1 from telegram_update where done_at is null`)).toBeNull();
});

it("keeps used refresh tokens while their family lives, so that a late second use still ends it", async () => {
  const { name } = await makeActor("manager");
  const first = await login({ email: `${name}@test.local`, password: "a good test password" }, null);
  let newest = first;
  for (let days = 6; days <= 60; days += 6) {
    shiftClock(days * day);
    newest = await refresh(newest.refreshToken);
  }
  await cleanUp();
  await expect(refresh(first.refreshToken)).rejects.toMatchObject({ code: "access.token_invalid" });
  await expect(refresh(newest.refreshToken)).rejects.toMatchObject({ code: "access.token_invalid" });
});

it("removes a family whole, once its newest token is over for long, and no other", async () => {
  const { name } = await makeActor("manager");
  const email = `${name}@test.local`;
  let ended = await login({ email, password: "a good test password" }, null);
  for (let n = 0; n < 3; n++) ended = await refresh(ended.refreshToken);
  shiftClock(36 * day);
  await Promise.all([cleanUp(), cleanUp()]);
  expect(await countTokens()).toBe(4);
  const living = await login({ email, password: "a good test password" }, null);
  shiftClock(38 * day);
  await Promise.all([cleanUp(), cleanUp()]);
  expect(await countTokens()).toBe(1);
  await expect(refresh(living.refreshToken)).resolves.toMatchObject({ tokenType: "Bearer" });
});

const countTokens = async (): Promise<number> =>
  (await row<{ count: number }>(sql`select count(*)::int as count from refresh_token`))?.count ?? 0;

it("removes what a cut-off upload left, and not what is being written", async () => {
  const incoming = path.join(settings().dataDir, "files", ".incoming");
  await rm(incoming, { recursive: true, force: true });
  await cleanUp();
  await mkdir(incoming, { recursive: true });
  for (const [name, hours] of [
    ["cut-off", 25],
    ["at-work", 23],
  ] as const) {
    await writeFile(path.join(incoming, name), "half");
    await utimes(path.join(incoming, name), ago(hours * hour), ago(hours * hour));
  }
  await Promise.all([cleanUp(), cleanUp()]);
  expect(await readdir(incoming)).toEqual(["at-work"]);
});
