import { readdirSync } from "node:fs";
import { beforeAll, expect, inject, it } from "vitest";
import { migrate, migrationStatus, readMigrations } from "#app/platform/migrations.ts";
import { administer, at } from "#tests/setup/database.ts";

const { serverUrl, template } = inject("database");
const database = `${template}_runner`;
const url = at(serverUrl, database);

beforeAll(async () => {
  await administer(serverUrl, `drop database if exists ${database} with (force)`);
  await administer(serverUrl, `create database ${database} template template0 encoding 'UTF8'`);
});

it("shows everything as pending on an empty database and changes nothing by looking", async () => {
  const status = await migrationStatus(url);
  expect(status.map((state) => state.name)).toEqual(migrationFolders());
  expect(status.every((state) => state.appliedAt === null)).toBe(true);
  expect(await administer(url, "select from pg_class where relnamespace = 'public'::regnamespace")).toEqual(
    [],
  );
});

it("applies each migration once, however many processes start together", async () => {
  const runs = await Promise.all([migrate(url), migrate(url), migrate(url)]);
  expect(runs.flat()).toEqual(migrationFolders());
  const status = await migrationStatus(url);
  expect(status.every((state) => state.appliedAt !== null && !state.isChanged)).toBe(true);
});

it("keeps its books as Prisma does: the checksum is the SHA-256 of the file", async () => {
  const kept = await administer(
    url,
    "select migration_name as name, checksum from _prisma_migrations where applied_steps_count = 1 order by 1",
  );
  expect(kept).toEqual(readMigrations().map(({ name, checksum }) => ({ name, checksum })));
});

it("refuses when an applied migration was changed, and names it", async () => {
  await administer(url, "update _prisma_migrations set checksum = 'other'");
  await expect(migrate(url)).rejects.toThrow(
    `Applied migrations were changed: ${migrationFolders().join(", ")}`,
  );
  expect((await migrationStatus(url)).every((state) => state.isChanged)).toBe(true);
});

function migrationFolders(): string[] {
  return readdirSync("prisma/migrations", { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? entry.name : []))
    .sort();
}
