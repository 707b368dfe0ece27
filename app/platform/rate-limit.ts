import type { ServerResponse } from "node:http";
import { isIPv6 } from "node:net";
import { now } from "./clock.ts";
import { databasePool } from "./database.ts";
import { log } from "./log.ts";
import { settings } from "./settings.ts";

/** How a caller stands in the running window. */
export interface Standing {
  readonly limit: number;
  /** Calls left in the window. */
  readonly remaining: number;
  /** Until the window ends; at least 1. */
  readonly secondsLeft: number;
  /** The limit is used up: the call is refused. */
  readonly isOver: boolean;
}

/** Counts calls in memory; several counters (processes) over one database settle with each other by `settle`. */
export interface RateCounter {
  /** Counts a call. One that is refused is not counted: whoever waits for the end of the window may go on then. */
  count(caller: string, limit: number): Standing;
  /** How the caller stands, without counting. */
  look(caller: string, limit: number): Standing;
  /**
   * Adds what was counted since the last time to the shared store and learns what the others have counted: one
   * statement for at most `MOST_AT_ONCE` callers, the rest comes with the next. Throws what the database throws;
   * nothing counted is lost then.
   */
  settle(): Promise<void>;
}

interface Count {
  /** Calls in this window, as far as this process knows. */
  calls: number;
  /** Those among them that the store does not know yet. */
  untold: number;
}

interface Window {
  readonly endsAt: number;
  readonly counts: Map<string, Count>;
  /** Callers with something untold, the longest waiting first. */
  readonly untold: Set<string>;
}

/** Callers remembered in one window of one process, some 10 MB; beyond that the oldest is forgotten. */
const MOST_CALLERS = 50_000;
const MOST_AT_ONCE = 5_000;

/** Windows are the same for all processes: they end at whole multiples of their length since 1970. */
export function createRateCounter(): RateCounter {
  let window: Window = openWindow(0);

  function current(): Window {
    const at = now().getTime();
    const lengthMs = settings().throttle.windowSeconds * 1000;
    const endsAt = (Math.floor(at / lengthMs) + 1) * lengthMs;
    // What the window before has not told belongs to nobody any more.
    if (window.endsAt !== endsAt) window = openWindow(endsAt);
    return window;
  }

  function count(caller: string, limit: number): Standing {
    const { counts, untold, endsAt } = current();
    const found = counts.get(caller) ?? remember(counts, caller);
    if (found.calls >= limit) return standing(found.calls, limit, endsAt, true);
    found.calls += 1;
    found.untold += 1;
    untold.add(caller);
    return standing(found.calls, limit, endsAt, false);
  }

  function look(caller: string, limit: number): Standing {
    const { counts, endsAt } = current();
    const calls = counts.get(caller)?.calls ?? 0;
    return standing(calls, limit, endsAt, calls >= limit);
  }

  async function settle(): Promise<void> {
    const { counts, untold, endsAt } = current();
    const told = takeUntold(counts, untold);
    if (told.length === 0) return;
    try {
      for (const { caller, calls } of await addToStore(told, endsAt)) {
        const known = counts.get(caller);
        if (known) known.calls = calls + known.untold;
      }
    } catch (error) {
      for (const { caller, calls } of told) giveBack(counts, untold, caller, calls);
      throw error;
    }
  }

  return { count, look, settle };
}

const openWindow = (endsAt: number): Window => ({ endsAt, counts: new Map(), untold: new Set() });

function remember(counts: Window["counts"], caller: string): Count {
  const [oldest] = counts.keys();
  if (counts.size >= MOST_CALLERS && oldest !== undefined) counts.delete(oldest);
  const count = { calls: 0, untold: 0 };
  counts.set(caller, count);
  return count;
}

const standing = (calls: number, limit: number, endsAt: number, isOver: boolean): Standing => ({
  limit,
  remaining: Math.max(0, limit - calls),
  secondsLeft: Math.max(1, Math.ceil((endsAt - now().getTime()) / 1000)),
  isOver,
});

interface Told {
  readonly caller: string;
  readonly calls: number;
}

/** In one order of callers, so that two processes never wait for each other's rows. */
function takeUntold(counts: Window["counts"], untold: Window["untold"]): Told[] {
  const told: Told[] = [];
  for (const caller of untold) {
    if (told.length === MOST_AT_ONCE) break;
    untold.delete(caller);
    const count = counts.get(caller);
    if (!count) continue;
    told.push({ caller, calls: count.untold });
    count.untold = 0;
  }
  return told.sort((one, other) => (one.caller < other.caller ? -1 : 1));
}

function giveBack(counts: Window["counts"], untold: Window["untold"], caller: string, calls: number): void {
  const known = counts.get(caller);
  if (!known) return;
  known.untold += calls;
  untold.add(caller);
}

/** Answers the calls of all processes. A process whose clock is behind adds to no later window. */
async function addToStore(told: readonly Told[], endsAt: number): Promise<Told[]> {
  const { rows } = await databasePool().query<Told>(
    `insert into rate_window as w (caller, ends_at, calls)
     select caller, $3::timestamptz, calls from unnest($1::text[], $2::int[]) as told (caller, calls)
     on conflict (caller) do update
       set calls = case when w.ends_at = excluded.ends_at then w.calls + excluded.calls else excluded.calls end,
           ends_at = excluded.ends_at
       where w.ends_at <= excluded.ends_at
     returning caller, calls`,
    [told.map(({ caller }) => caller), told.map(({ calls }) => calls), new Date(endsAt)],
  );
  return rows;
}

/** Removes callers whose window is long over, as many at once as one settling can have added. */
async function sweepStore(): Promise<void> {
  const { windowSeconds } = settings().throttle;
  await databasePool().query(
    `delete from rate_window where caller = any (array(
       select caller from rate_window where ends_at < $1 order by ends_at limit ${MOST_AT_ONCE} for update skip locked))`,
    [new Date(now().getTime() - windowSeconds * 1000)],
  );
}

/** The counter of this process. */
export const rateCounter = createRateCounter();

const SETTLE_EVERY_MS = 1_000;

/**
 * Settles this process's counter with the others' once a second until the function answered is called. While the
 * store is away counting goes on in memory.
 */
export function shareRateCounts(): () => void {
  let isSettling = false;
  let isAway = false;
  const settle = async (): Promise<void> => {
    if (isSettling) return;
    isSettling = true;
    try {
      await rateCounter.settle();
      await sweepStore();
      isAway = false;
    } catch (error) {
      if (!isAway) log.warn({ err: error }, "Rate limits count in each process: their store is not reached");
      isAway = true;
    } finally {
      isSettling = false;
    }
  };
  const timer = setInterval(() => void settle(), SETTLE_EVERY_MS).unref();
  return () => clearInterval(timer);
}

/** The `RateLimit-*` headers of an answer, and `Retry-After` where it is a refusal. */
export function tellStanding(response: ServerResponse, standing: Standing): void {
  response.setHeader("RateLimit-Limit", standing.limit);
  response.setHeader("RateLimit-Remaining", standing.remaining);
  response.setHeader("RateLimit-Reset", standing.secondsLeft);
  if (standing.isOver) response.setHeader("Retry-After", standing.secondsLeft);
}

/**
 * By what somebody without sign-in is counted: an IPv4 address, or the /64 network of an IPv6 address, of which one
 * household has as many addresses as it likes.
 */
export function addressKey(address: string): string {
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [before = "", after] = address.toLowerCase().split("%", 1)[0]!.split("::");
  const groups = before === "" ? [] : before.split(":");
  const behind = after ? after.split(":") : [];
  const zeros = after === undefined ? 0 : 8 - groups.length - behind.length;
  const network = [...groups, ...Array.from({ length: zeros }, () => "0"), ...behind].slice(0, 4);
  return `${network.map((group) => parseInt(group, 16).toString(16)).join(":")}::/64`;
}
