import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { Prisma, PrismaClient } from "./prisma/client.ts";
import { settings } from "./settings.ts";

/**
 * One pool serves Prisma and plain SQL. Inside `transaction()` both run on the transaction's own
 * connection: the pool notes which connection Prisma took for it, so that a statement can never
 * slip out of the transaction that it belongs to.
 */
export interface TransactionScope {
  client: pg.PoolClient | null;
  prisma: Prisma.TransactionClient | null;
  depth: number;
  /** Run once the outermost transaction has committed. */
  readonly afterCommit: (() => void)[];
}

export const transactionScope = new AsyncLocalStorage<TransactionScope>();

class ScopedPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(
    callback: (
      err: Error | undefined,
      client: pg.PoolClient | undefined,
      done: (release?: unknown) => void,
    ) => void,
  ): void;
  override connect(callback?: Parameters<pg.Pool["connect"]>[0]): Promise<pg.PoolClient> | void {
    if (callback) return super.connect(callback);
    const scope = transactionScope.getStore();
    return super.connect().then((client) => {
      if (scope && !scope.client) scope.client = client;
      return client;
    });
  }
}

interface Database {
  pool: pg.Pool;
  prisma: PrismaClient;
}

let database: Database | null = null;

function open(): Database {
  const { url, poolSize } = settings().database;
  if (!url)
    throw new Error(
      "No database address: the supervisor starts the embedded server and passes DATABASE_URL on",
    );
  const pool = new ScopedPool({ connectionString: url, max: poolSize });
  // A broken idle connection is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => undefined);
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

export const databasePool = (): pg.Pool => (database ??= open()).pool;
export const rootPrisma = (): PrismaClient => (database ??= open()).prisma;

/** The Prisma client: of the transaction around, else of the pool. */
export const prisma = (): Prisma.TransactionClient => transactionScope.getStore()?.prisma ?? rootPrisma();

/** Closes all connections; the next query opens them anew. */
export async function closeDatabase(): Promise<void> {
  const closing = database;
  database = null;
  await closing?.prisma.$disconnect();
  await closing?.pool.end();
}

/** SQL with parameters: sql`select … where id = ${id}`. `join`, `raw` and `empty` compose pieces. */
export const sql = Prisma.sql;
export const join = Prisma.join;
export const raw = Prisma.raw;
export const empty = Prisma.empty;
export type Sql = Prisma.Sql;

const textParser = (value: string): string => value;
const parsers = new Map<number, (value: string) => unknown>([
  [pg.types.builtins.INT8, BigInt],
  [pg.types.builtins.NUMERIC, textParser],
  [pg.types.builtins.DATE, textParser],
]);
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: "text" | "binary"): ((value: string) => unknown) =>
    parsers.get(oid) ?? (pg.types.getTypeParser(oid, format ?? "text") as (value: string) => unknown),
};

/**
 * Runs SQL in the transaction around, else on the pool. Types of the result: bigint columns (also sums of
 * integers and counts) are BigInt, dates are "YYYY-MM-DD", timestamps Date, numerics text.
 */
export async function rows<Row extends object>(query: Sql): Promise<Row[]> {
  const runner = transactionScope.getStore()?.client ?? databasePool();
  const result = await runner.query<Row>({ text: query.text, values: query.values, types });
  return result.rows;
}

/** The first row, or null. */
export async function row<Row extends object>(query: Sql): Promise<Row | null> {
  return (await rows<Row>(query))[0] ?? null;
}

/** Runs a change and answers how many rows it touched. */
export async function execute(query: Sql): Promise<number> {
  const runner = transactionScope.getStore()?.client ?? databasePool();
  return (await runner.query({ text: query.text, values: query.values })).rowCount ?? 0;
}
