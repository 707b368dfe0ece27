import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { test } from "@playwright/test";
import pg from "pg";
import { startBotApi, type BotApiDouble } from "#tests/doubles/bot-api.ts";
import { startS3 } from "#tests/doubles/s3.ts";
import { administer, at } from "#tests/setup/database.ts";
import { startRedis } from "#tests/setup/redis.ts";
import { runEnvironment } from "#tests/setup/whole-system.ts";
import { type Api, signInToApi } from "./api.ts";
import { runProgram, type Program } from "./process.ts";

export interface SystemOptions {
  readonly queue: "postgres" | "redis";
  readonly files: "disk" | "s3";
  /** Worker processes; 1 without it. Without any the bot is silent. */
  readonly workers?: number;
  /** Settings beside those that every journey has. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** The built application with everything around it, each part a process or server of its own. */
export interface System {
  /** Of the pages and the API. */
  readonly url: string;
  readonly bot: BotApiDouble;
  readonly admin: Api;
  readonly web: Program;
  /** Those that were started, also those that have ended. */
  readonly workers: readonly Program[];
  startWorker(): Promise<Program>;
  /** Another web process on a port of its own, with other settings where given; answers its address. */
  startWeb(environment?: Readonly<Record<string, string>>): Promise<string>;
  /** Everything that was started, also the commands before. */
  readonly programs: readonly Program[];
  signIn(email: string): Promise<Api>;
  /** Reads the database past the application. */
  rows<Row extends object>(statement: string, values?: readonly unknown[]): Promise<Row[]>;
  /** A connection of its own, for a test that holds a lock. */
  connect(): Promise<pg.Client>;
  stop(): Promise<void>;
}

type Environment = Record<string, string>;
/** What is to be ended, in the order in which it was started. */
type Ending = (() => Promise<unknown>)[];

export const adminEmail = "admin@journey.test";
export const password = "a password for journeys";

/** Starts it all with a fresh database, one admin and the bot's webhook set. */
export async function startSystem({
  queue,
  files,
  workers = 1,
  environment,
}: SystemOptions): Promise<System> {
  const ending: Ending = [];
  const stop = async () => {
    for (const end of ending.splice(0).reverse()) await end();
  };
  const programs: Program[] = [];
  try {
    const database = await freshDatabase(ending);
    const bot = await startBotApi();
    ending.push(() => bot.stop());
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const env = {
      ...commonEnvironment(database, port),
      ...(await queueEnvironment(queue, ending)),
      ...(await filesEnvironment(files, ending)),
      DATA_DIR: await dataFolder(ending),
      TELEGRAM_BOT_TOKEN: bot.token,
      TELEGRAM_API_ROOT: bot.url,
      TELEGRAM_WEBHOOK_URL: `${url}/api/telegram/webhook`,
      ...environment,
    };
    const start = (name: string, args: readonly string[], extra: Environment = {}) => {
      const program = runProgram(name, args, { ...env, ...extra });
      programs.push(program);
      ending.push(() => program.stop());
      return program;
    };
    await createAdmin(start);
    const web = start("web", ["web"]);
    const startWorker = async () => {
      const worker = start("worker", ["worker"]);
      await worker.waitForLog("Worker ready");
      return worker;
    };
    await web.waitForLog("Web ready");
    for (let number = 1; number <= workers; number++) await startWorker();
    if (workers > 0) await untilWebhookIsSet(bot);
    const pool = new pg.Pool({ connectionString: database, max: 2 });
    ending.push(() => pool.end());
    const signIn = (email: string) => signInToApi(url, email, password);
    return {
      url,
      bot,
      admin: await signIn(adminEmail),
      web,
      get workers() {
        return programs.filter(({ name }) => name === "worker");
      },
      startWorker,
      async startWeb(other = {}) {
        const another = await freePort();
        await start("web", ["web"], { ...other, PORT: String(another) }).waitForLog("Web ready");
        return `http://127.0.0.1:${another}`;
      },
      programs,
      signIn,
      rows: async (statement, values = []) => (await pool.query(statement, [...values])).rows,
      async connect() {
        const client = new pg.Client({ connectionString: database });
        await client.connect();
        ending.push(() => client.end());
        return client;
      },
      async stop() {
        await attachLogs(programs);
        await stop();
      },
    };
  } catch (error) {
    await attachLogs(programs);
    await stop();
    throw error;
  }
}

/** A house in which nobody has signed in yet: the web part alone, as `web` starts it, with no admin made. */
export interface EmptyHouse {
  readonly url: string;
  readonly web: Program;
  rows: System["rows"];
  stop(): Promise<void>;
}

export async function startEmptyHouse(): Promise<EmptyHouse> {
  const ending: Ending = [];
  const database = await freshDatabase(ending);
  const port = await freePort();
  const env = {
    ...commonEnvironment(database, port),
    WEB_CONCURRENCY: "2",
    DATA_DIR: await dataFolder(ending),
  };
  const web = runProgram("web", ["web"], env);
  const pool = new pg.Pool({ connectionString: database, max: 2 });
  ending.push(
    () => pool.end(),
    () => web.stop(),
  );
  return {
    url: `http://127.0.0.1:${port}`,
    web,
    rows: async (statement, values = []) => (await pool.query(statement, [...values])).rows,
    async stop() {
      await attachLogs([web]);
      for (const end of ending.reverse()) await end();
    },
  };
}

const untilWebhookIsSet = (bot: BotApiDouble): Promise<true> =>
  bot.waitUntil(
    () => bot.calls.some(({ method, status }) => method === "setWebhook" && status === 200) || undefined,
    {
      what: "the worker to set the webhook",
    },
  );

async function freshDatabase(ending: Ending): Promise<string> {
  const { serverUrl, template } = runEnvironment();
  const name = `${template}_${randomUUID().slice(0, 8)}`;
  await administer(serverUrl, `create database ${name} template ${template}`);
  ending.push(() => administer(serverUrl, `drop database ${name} with (force)`));
  return at(serverUrl, name);
}

async function dataFolder(ending: Ending): Promise<string> {
  const folder = join(runEnvironment().runFolder, randomUUID());
  await mkdir(folder);
  ending.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const commonEnvironment = (database: string, port: number) => ({
  DATABASE_URL: database,
  HOST: "127.0.0.1",
  PORT: String(port),
  BASE_URL: `http://127.0.0.1:${port}`,
  WEB_CONCURRENCY: "1",
  JWT_SECRET: "secret-of-access-tokens-in-journeys",
  REFRESH_TOKEN_SECRET: "secret-of-refresh-tokens-in-journeys",
  // One person's clicks in a test come faster than any person's.
  THROTTLE_LIMIT: "100000",
  TELEGRAM_SEND_PER_SECOND: "1000",
});

async function queueEnvironment(queue: SystemOptions["queue"], ending: Ending): Promise<Environment> {
  if (queue === "postgres") return {};
  const redis = await startRedis();
  test.skip(redis === null, "There is no Redis");
  if (!redis) return {};
  ending.push(() => redis.stop());
  return { REDIS_URL: redis.url };
}

async function filesEnvironment(files: SystemOptions["files"], ending: Ending): Promise<Environment> {
  if (files === "disk") return {};
  const s3 = await startS3();
  ending.push(() => s3.stop());
  const { endpoint, bucket, region, accessKeyId, secretAccessKey } = s3.settings;
  return {
    S3_ENDPOINT: endpoint,
    S3_BUCKET: bucket,
    S3_REGION: region,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
  };
}

async function createAdmin(
  start: (name: string, args: readonly string[], extra: Environment) => Program,
): Promise<void> {
  const command = start("admin", ["admin", "first"], { ADMIN_EMAIL: adminEmail, ADMIN_PASSWORD: password });
  const code = await command.ended;
  if (code !== 0) throw new Error(`admin first ended with ${code}:\n${command.log.join("\n")}`);
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

/** What the processes said stands beside the test's other output. */
async function attachLogs(programs: readonly Program[]): Promise<void> {
  const path = test.info().outputPath("processes.log");
  await writeFile(path, programs.map(({ name, log }) => `--- ${name}\n${log.join("\n")}\n`).join("\n"));
  await test.info().attach("logs of the processes", { path, contentType: "text/plain" });
}
