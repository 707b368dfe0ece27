import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { administer, at } from "#tests/setup/database.ts";

/** Before each test file, and before any module of the application is loaded: its environment and database. */
const worker = process.env["VITEST_POOL_ID"] ?? "1";
const { serverUrl, template } = inject("database");
const database = `${template}_w${worker}`;
const dataDir = join(inject("runFolder"), `data-${worker}`);

mkdirSync(dataDir, { recursive: true });
await administer(serverUrl, `drop database if exists ${database} with (force)`);
await administer(serverUrl, `create database ${database} template ${template}`);

// What the developer's shell and Vite (BASE_URL) have set is none of the tests' business.
const foreign = /^((DATABASE|REDIS|S3|TELEGRAM|ADMIN|DEMO|THROTTLE|JWT)_|(BASE_URL|HOST|PORT|CORS_ORIGIN)$)/;
for (const name of Object.keys(process.env)) if (foreign.test(name)) delete process.env[name];

Object.assign(process.env, {
  NODE_ENV: "test",
  DATABASE_URL: at(serverUrl, database),
  DATA_DIR: dataDir,
  JWT_SECRET: "secret-of-access-tokens-in-tests",
  REFRESH_TOKEN_SECRET: "secret-of-refresh-tokens-in-tests",
  LOG_LEVEL: process.env["TEST_LOG_LEVEL"] ?? "silent",
});
