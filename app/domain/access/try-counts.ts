import { setTimeout as pause } from "node:timers/promises";
import { now } from "#app/platform/clock.ts";
import { execute, rows, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { settings } from "#app/platform/settings.ts";
import { hashToken } from "./secret-token.ts";

/**
 * Counts what is limited by e-mail and address, exactly however many processes there are: one row for an e-mail
 * together with an address, one for the e-mail from anywhere. E-mails are kept as hashes, since people type their
 * password there by mistake.
 */

/** Who tries to sign in, and from where. */
export interface Tried {
  /** As typed, known or not. */
  readonly email: string;
  readonly address: string | null;
  /** The browser has signed in to this e-mail before: the count from anywhere does not lock it out. */
  readonly isKnownBrowser: boolean;
}

const minuteMs = 60_000;
const anywhere = "";
/** A try that has not ended by then belongs to a process that died. */
const longestTryMs = minuteMs;
/** While as many tries run as may still fail, the next ones wait: at most so long, and so many in one process. */
const waitMs = 250;
const mostWaits = 24;
const mostWaiting = 50;
let waiting = 0;

/**
 * Runs a try to sign in. Each that runs takes a place among those that may fail, so that of many at once no more
 * are looked at than the limit allows. A wrong password or code counts as a failure. Throws AppError
 * `access.locked` without having looked at it, and `request.rate_limited` when too many try at once.
 */
export async function guardTry<Proven>(tried: Tried, prove: () => Promise<Proven>): Promise<Proven> {
  const keys = keysOf(tried);
  await admit(keys);
  try {
    const proven = await prove();
    await settle(keys, false);
    return proven;
  } catch (error) {
    await settle(keys, isFailure(error));
    throw error;
  }
}

/** A success: the failures of this e-mail from this address count no more. */
export async function forgetFailures(email: string, address: string | null): Promise<void> {
  await execute(sql`
    update try_count set failed_at = '{}'
    where kind = 'sign_in' and email_hash = ${hashEmail(email)} and address = ${placeOf(address)}`);
}

/** Unlocks an e-mail from everywhere. */
export async function forgetAllFailures(email: string): Promise<void> {
  await execute(
    sql`update try_count set failed_at = '{}' where kind = 'sign_in' and email_hash = ${hashEmail(email)}`,
  );
}

const hourMs = 60 * minuteMs;
const asksPerEmail = 5;
/** An office stands behind one address. */
const asksPerAddress = 30;

/**
 * Counts that a new password was asked for. Throws AppError `request.rate_limited` beyond 5 an hour for one e-mail,
 * known or not, and 30 from one address.
 */
export async function countAsk(email: string, address: string | null): Promise<void> {
  const at = now();
  const since = new Date(at.getTime() - hourMs);
  const most = sql`case when c.email_hash = '' then ${asksPerAddress}::int else ${asksPerEmail}::int end`;
  const counted = await execute(sql`
    insert into try_count as c (kind, email_hash, address, failed_at, running_until)
    values ('reset', ${hashEmail(email)}, ${anywhere}, ${[at]}, ${at}),
           ('reset', '', ${placeOf(address)}, ${[at]}, ${at})
    on conflict (kind, email_hash, address) do update
    set failed_at = ${recent(since)} || excluded.failed_at, running_until = excluded.running_until
    where cardinality(${recent(since)}) < ${most}`);
  if (counted < 2) throw new AppError("request.rate_limited", { count: hourMs / 1000 });
}

interface Keys {
  readonly emailHash: string;
  readonly place: string;
  readonly isKnownBrowser: boolean;
}

const keysOf = ({ email, address, isKnownBrowser }: Tried): Keys => ({
  emailHash: hashEmail(email),
  place: placeOf(address),
  isKnownBrowser,
});

const hashEmail = (email: string): string =>
  hashToken(email.trim().normalize("NFKC").toLowerCase(), settings().storageSecret);

const placeOf = (address: string | null): string => address ?? "unknown";

const windowMs = (): number => settings().lockout.minutes * minuteMs;

/** So many failures lock. */
const limitOf = (place: string): number =>
  place === anywhere ? settings().lockout.failuresPerEmail + 1 : settings().lockout.failures;

/** The failures of a row, `c`, that still count. */
const recent = (since: Date) =>
  sql`array(select f from unnest(c.failed_at) as f where f > ${since} order by f)`;

async function admit(keys: Keys): Promise<void> {
  for (let round = 0; ; round++) {
    const at = now();
    await refuseLocked(keys, at);
    if (await takePlaces(keys, at)) return;
    if (round >= mostWaits || waiting >= mostWaiting)
      throw new AppError("request.rate_limited", { count: 2 });
    waiting += 1;
    await pause(waitMs);
    waiting -= 1;
  }
}

async function refuseLocked({ emailHash, place, isKnownBrowser }: Keys, at: Date): Promise<void> {
  const places = isKnownBrowser ? [place] : [place, anywhere];
  const counts = await rows<{ address: string; failedAt: Date[] }>(sql`
    select address, failed_at as "failedAt" from try_count
    where kind = 'sign_in' and email_hash = ${emailHash} and address = any(${places}::text[])`);
  const until = Math.max(
    ...counts.map(({ address, failedAt }) => lockedUntil(failedAt, limitOf(address))),
    0,
  );
  const seconds = Math.ceil((until - at.getTime()) / 1000);
  if (seconds <= 0) return;
  throw new AppError("access.locked", {
    time: new Date(until).toISOString(),
    seconds,
    minutes: Math.ceil(seconds / 60),
  });
}

/** When fewer failures than the limit count again, in milliseconds; 0 while there never were as many. */
function lockedUntil(failedAt: readonly Date[], limit: number): number {
  const decisive = failedAt.toSorted((one, other) => one.getTime() - other.getTime()).at(-limit);
  return failedAt.length < limit || !decisive ? 0 : decisive.getTime() + windowMs();
}

/** Takes a place in both rows, always in this order; false when one of them has none left now. */
async function takePlaces(keys: Keys, at: Date): Promise<boolean> {
  const since = new Date(at.getTime() - windowMs());
  const until = new Date(at.getTime() + longestTryMs);
  const running = sql`case when c.running_until > ${at} then c.running else 0 end`;
  const taken = await rows<{ address: string }>(sql`
    insert into try_count as c (kind, email_hash, address, failed_at, running, running_until)
    values ('sign_in', ${keys.emailHash}, ${keys.place}, '{}', 1, ${until}),
           ('sign_in', ${keys.emailHash}, ${anywhere}, '{}', 1, ${until})
    on conflict (kind, email_hash, address) do update
    set running = ${running} + 1, running_until = ${until}
    where cardinality(${recent(since)}) + ${running} < case
      when c.address <> ${anywhere} then ${limitOf(keys.place)}::int
      when ${keys.isKnownBrowser} then 2147483647
      else ${limitOf(anywhere)}::int end
    returning address`);
  if (taken.length === 2) return true;
  for (const { address } of taken) {
    await execute(sql`
      update try_count set running = greatest(running - 1, 0)
      where kind = 'sign_in' and email_hash = ${keys.emailHash} and address = ${address}`);
  }
  return false;
}

/** Gives the places back; a failure is counted in both rows, in the order in which they were taken. */
async function settle({ emailHash, place }: Keys, isFailed: boolean): Promise<void> {
  const at = now();
  const failures = isFailed ? [at] : [];
  const since = new Date(at.getTime() - windowMs());
  await execute(sql`
    insert into try_count as c (kind, email_hash, address, failed_at, running_until)
    values ('sign_in', ${emailHash}, ${place}, ${failures}, ${at}),
           ('sign_in', ${emailHash}, ${anywhere}, ${failures}, ${at})
    on conflict (kind, email_hash, address) do update
    set failed_at = ${recent(since)} || excluded.failed_at, running = greatest(c.running - 1, 0)`);
}

const isFailure = (error: unknown): boolean =>
  error instanceof AppError && (error.code === "access.wrong_password" || error.code === "access.wrong_code");
