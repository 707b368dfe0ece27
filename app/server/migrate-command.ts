import { migrate, migrationStatus } from "#app/platform/migrations.ts";

const say = (line: string): void => void process.stdout.write(`${line}\n`);

export async function applyMigrations(url: string): Promise<number> {
  const applied = await migrate(url, say);
  say(applied.length > 0 ? `Applied: ${applied.length}` : "Nothing to apply");
  return 0;
}

export async function showMigrations(url: string): Promise<number> {
  for (const { name, appliedAt, isChanged } of await migrationStatus(url)) {
    say(`[${appliedAt ? "X" : " "}] ${name}${isChanged ? " (changed since it was applied)" : ""}`);
  }
  return 0;
}
