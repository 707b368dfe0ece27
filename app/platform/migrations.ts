import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";

export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, as Prisma keeps it. */
  readonly checksum: string;
}

export interface MigrationState {
  readonly name: string;
  readonly appliedAt: Date | null;
  /** The file is not the one that was applied. */
  readonly isChanged: boolean;
}

/** The number of Prisma's own migration lock, so that its command line and this runner exclude each other. */
const lockNumber = 72_707_369;

/**
 * Applies the migrations that the database lacks, each in one transaction, and returns their names. Processes
 * that start together take turns. Throws, naming the file, when one fails or an applied one was changed.
 */
export async function migrate(
  connectionString: string,
  report: (line: string) => void = () => undefined,
): Promise<string[]> {
  return withClient(connectionString, async (client) => {
    await client.query("select pg_advisory_lock($1)", [lockNumber]);
    await client.query(tableSql);
    const migrations = readMigrations();
    const states = await readStates(client, migrations);
    refuseChanged(states);
    const applied = new Set(states.filter((state) => state.appliedAt).map((state) => state.name));
    const pending = migrations.filter((migration) => !applied.has(migration.name));
    for (const migration of pending) {
      report(`Applying migration ${migration.name}`);
      await apply(client, migration);
    }
    return pending.map((migration) => migration.name);
  });
}

/** Every migration file with the moment at which it was applied to this database. */
export async function migrationStatus(connectionString: string): Promise<MigrationState[]> {
  return withClient(connectionString, (client) => readStates(client, readMigrations()));
}

/** The migration files in the order in which they are applied. */
export function readMigrations(): Migration[] {
  const folder = findFolder();
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name, "migration.sql"));
      return {
        name,
        sql: bytes.toString("utf8"),
        checksum: createHash("sha256").update(bytes).digest("hex"),
      };
    });
}

/** Source and build lie at different depths of the project; `prisma/migrations` stands above both. */
function findFolder(): string {
  for (const start of [dirname(fileURLToPath(import.meta.url)), process.cwd()]) {
    for (let folder = start; ; folder = dirname(folder)) {
      const candidate = join(folder, "prisma", "migrations");
      if (existsSync(candidate)) return candidate;
      if (folder === dirname(folder)) break;
    }
  }
  throw new Error("The folder prisma/migrations is missing from this installation");
}

/** As Prisma makes it. */
const tableSql = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`;

async function readStates(client: pg.Client, migrations: readonly Migration[]): Promise<MigrationState[]> {
  const applied = await readApplied(client);
  return migrations.map(({ name, checksum }) => {
    const row = applied.get(name);
    return {
      name,
      appliedAt: row?.finished_at ?? null,
      isChanged: row !== undefined && row.checksum !== checksum,
    };
  });
}

interface AppliedRow {
  migration_name: string;
  checksum: string;
  finished_at: Date;
}

async function readApplied(client: pg.Client): Promise<Map<string, AppliedRow>> {
  const table = await client.query<{ exists: boolean }>(
    "select to_regclass('_prisma_migrations') is not null as exists",
  );
  if (!table.rows[0]?.exists) return new Map();
  const { rows } = await client.query<AppliedRow>(
    `select migration_name, checksum, finished_at from _prisma_migrations
     where finished_at is not null and rolled_back_at is null`,
  );
  return new Map(rows.map((row) => [row.migration_name, row]));
}

function refuseChanged(states: readonly MigrationState[]): void {
  const changed = states.filter((state) => state.isChanged).map((state) => state.name);
  if (changed.length === 0) return;
  throw new Error(
    `Applied migrations were changed: ${changed.join(", ")}. Put the files back as they were and add a new migration.`,
  );
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(migration.sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`Migration ${migration.name} failed${lineOf(error, migration.sql)}: ${textOf(error)}`, {
      cause: error,
    });
  }
}

function lineOf(error: unknown, sql: string): string {
  if (!(error instanceof pg.DatabaseError) || !error.position) return "";
  return ` at line ${sql.slice(0, Number(error.position)).split("\n").length}`;
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function withClient<T>(connectionString: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
