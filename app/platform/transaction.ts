import { setTimeout as sleep } from "node:timers/promises";
import { execute, rootPrisma, raw, sql, transactionScope, type TransactionScope } from "./database.ts";

const RETRIES = 5;
/** serialization_failure, deadlock_detected: the same transaction, run again, succeeds. */
const RETRYABLE = new Set(["40001", "40P01"]);

/**
 * Runs `work` in one transaction; every query inside runs in it. Called within a transaction it becomes a
 * savepoint: an error undoes only what `work` did, and the outer transaction goes on.
 * A deadlock or serialization failure is retried, so that none reaches a caller.
 */
export async function transaction<T>(work: () => Promise<T>): Promise<T> {
  const outer = transactionScope.getStore();
  if (outer?.client) return savepoint(outer, work);
  for (let attempt = 1; ; attempt++) {
    try {
      return await begin(work);
    } catch (error) {
      if (attempt >= RETRIES || !RETRYABLE.has(sqlState(error) ?? "")) throw error;
      await sleep(attempt * 10 + Math.random() * 20);
    }
  }
}

async function begin<T>(work: () => Promise<T>): Promise<T> {
  const scope: TransactionScope = { client: null, prisma: null, depth: 0, afterCommit: [] };
  const result = await transactionScope.run(scope, () =>
    rootPrisma().$transaction(
      (prisma) => {
        scope.prisma = prisma;
        return work();
      },
      { maxWait: 20_000, timeout: 120_000 },
    ),
  );
  for (const hook of scope.afterCommit) hook();
  return result;
}

async function savepoint<T>(scope: TransactionScope, work: () => Promise<T>): Promise<T> {
  const name = raw(`s${++scope.depth}`);
  const hooks = scope.afterCommit.length;
  await execute(sql`savepoint ${name}`);
  try {
    const result = await work();
    await execute(sql`release savepoint ${name}`);
    return result;
  } catch (error) {
    scope.afterCommit.length = hooks;
    // A connection that is gone cannot roll back to a savepoint; the first error is the one to tell.
    if (!RETRYABLE.has(sqlState(error) ?? "")) await execute(sql`rollback to savepoint ${name}`);
    throw error;
  } finally {
    scope.depth--;
  }
}

/** Runs `hook` once the outermost transaction has committed; at once when there is none. */
export function afterCommit(hook: () => void): void {
  const scope = transactionScope.getStore();
  if (scope) scope.afterCommit.push(hook);
  else hook();
}

/** The SQLSTATE of a database error, from pg or through Prisma; null for anything else. */
export function sqlState(error: unknown): string | null {
  if (typeof error !== "object" || error === null) return null;
  const { code, cause, meta } = error as {
    code?: unknown;
    cause?: unknown;
    meta?: { driverAdapterError?: unknown };
  };
  if (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) && !/^P\d{4}$/.test(code)) return code;
  if (code === "P2034") return "40001";
  const original = (error as { originalCode?: unknown }).originalCode;
  if (typeof original === "string") return original;
  return sqlState(cause) ?? sqlState(meta?.driverAdapterError);
}

/** The name of the constraint that a database error is about; null for anything else. */
export function violatedConstraint(error: unknown): string | null {
  const name = (error as { constraint?: unknown } | null)?.constraint;
  return typeof name === "string" ? name : null;
}
