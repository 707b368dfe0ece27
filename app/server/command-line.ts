import { tmpdir } from "node:os";
import { loadSettings, SettingsError } from "#app/platform/settings.ts";
import { type Database, provideDatabase } from "#app/server/database-provider.ts";
import { run, type Parts } from "#app/server/run.ts";

const help = `vendhub-manager <command>

  start                    migrate, then web and worker together (default)
  web                      the pages and the API only
  worker                   queue, Telegram and schedules only
  migrate                  apply the migrations that the database lacks
  migrate show             list the migrations, [X] for an applied one
  admin create --email ADDRESS [--name NAME]
                           make an admin; the password is ADMIN_PASSWORD, asked for, or made and shown once
  seed-dictionaries        load the dictionaries: they are part of the program, so that there is nothing to load
  prove                    recompute every balance of goods and money from the ledgers
  telegram set|info|delete set, show or remove the webhook at Telegram
  demo                     start with the demo company

Settings are environment variables; .env.example lists them.
`;

type Command = (args: readonly string[]) => Promise<number>;

const everything: Parts = { web: true, worker: true, prepare: true };

const commands: Readonly<Record<string, Command>> = {
  start: () => run(loadSettings(process.env), everything),
  web: () => run(loadSettings(process.env), { ...everything, worker: false, prepare: false }),
  worker: () => run(loadSettings(process.env), { ...everything, web: false, prepare: false }),
  migrate: ([what]) =>
    withDatabase(async ({ url }) => {
      const { applyMigrations, showMigrations } = await import("#app/server/migrate-command.ts");
      return what === "show" ? showMigrations(url) : applyMigrations(url);
    }),
  admin: (args) =>
    withDatabase(async () => {
      const { adminCommand } = await import("#app/server/admin-command.ts");
      return adminCommand(args);
    }),
  // The deployment guide's name; lists of types, units, statuses and reasons are no rows here.
  "seed-dictionaries": () => {
    process.stdout.write("Nothing to load: the dictionaries are part of the program\n");
    return Promise.resolve(0);
  },
  demo: async () => {
    const { runDemo } = await import("#app/server/demo.ts");
    return runDemo(loadSettings(process.env));
  },
  prove: () =>
    withDatabase(async () => {
      const { proveLedgers } = await import("#app/server/prove-command.ts");
      return proveLedgers();
    }),
  telegram: async ([act]) => {
    const { telegramCommand } = await import("#app/server/telegram-command.ts");
    return telegramCommand(act, loadSettings(process.env));
  },
  // What `demo` and the Dockerfile call; people have no use for them.
  "seed-demo": () =>
    withDatabase(async () => {
      const { seedDemoCommand } = await import("#app/server/seed-demo-command.ts");
      return seedDemoCommand();
    }),
  "prepare-image": async () => {
    const { prepareBinaries } = await import("#app/server/postgres-binaries.ts");
    prepareBinaries(null, tmpdir());
    return 0;
  },
};

/** Runs one command and ends the process with its exit code. */
export async function runCommand([name = "start", ...args]: readonly string[]): Promise<void> {
  const command = commands[name];
  if (!command) {
    process.stdout.write(help);
    process.exit(name === "help" || name === "--help" ? 0 : 2);
  }
  try {
    process.exit(await command(args));
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

/** A command that needs the database and ends: the embedded server runs, or is shared, meanwhile. */
async function withDatabase(use: (database: Database) => Promise<number>): Promise<number> {
  const database = await provideDatabase(loadSettings(process.env));
  Object.assign(process.env, database.environment);
  try {
    return await use(database);
  } finally {
    await database.stop();
  }
}
