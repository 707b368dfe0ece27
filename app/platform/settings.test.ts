import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { loadSettings, SettingsError } from "#app/platform/settings.ts";
import { variables } from "#app/platform/variables.ts";

const dataDir = mkdtempSync(join(tmpdir(), "vendhub-settings-"));
afterAll(() => rmSync(dataDir, { recursive: true }));

const load = (env: Record<string, string> = {}) => loadSettings({ DATA_DIR: dataDir, ...env });

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    load(env);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}

/** The environment of the deployment guide with values as an operator would paste them. */
const deploymentGuide = {
  NODE_ENV: "production",
  PORT: "3000",
  API_PREFIX: "api",
  DATABASE_HOST: "db.vendhub.example",
  DATABASE_PORT: "5432",
  DATABASE_USERNAME: "vendhub",
  DATABASE_PASSWORD: "p@ss/w:rd#1",
  DATABASE_NAME: "vendhub",
  DATABASE_SSL: "true",
  DATABASE_SYNCHRONIZE: "false",
  DATABASE_LOGGING: "false",
  REDIS_HOST: "redis.vendhub.example",
  REDIS_PORT: "6379",
  REDIS_PASSWORD: "r3dis",
  REDIS_DB: "0",
  JWT_SECRET: "c2VjcmV0LW9mLXRoZS1hY2Nlc3MtdG9rZW5z",
  JWT_EXPIRATION: "15m",
  REFRESH_TOKEN_SECRET: "c2VjcmV0LW9mLXRoZS1yZWZyZXNoLXRva2Vucw",
  REFRESH_TOKEN_EXPIRATION: "7d",
  THROTTLE_TTL: "60",
  THROTTLE_LIMIT: "100",
  S3_ENDPOINT: "https://s3.eu-central-1.amazonaws.com",
  S3_BUCKET: "vendhub-files",
  S3_REGION: "eu-central-1",
  S3_ACCESS_KEY_ID: "AKIAEXAMPLE",
  S3_SECRET_ACCESS_KEY: "wJalrXUtnFEMI/EXAMPLEKEY",
  S3_PUBLIC_URL: "https://files.vendhub.example",
  TELEGRAM_BOT_TOKEN: "123456789:AAE-example_token",
  TELEGRAM_WEBHOOK_URL: "https://vendhub.example/api/telegram/webhook",
  ENABLE_SCHEDULED_TASKS: "true",
  SENTRY_DSN: "https://key@sentry.example/1",
  NEW_RELIC_LICENSE_KEY: "0123456789abcdef",
  CORS_ORIGIN: "https://vendhub.example",
  LOG_LEVEL: "info",
};

describe("settings", () => {
  it("need nothing: an empty environment is embedded and local", () => {
    const settings = load();
    expect(settings).toMatchObject({
      nodeEnv: "development",
      host: "127.0.0.1",
      port: 3000,
      baseUrl: "http://localhost:3000",
      database: { url: null },
      redis: null,
      s3: null,
      telegram: { botToken: null, webhookUrl: null },
      jwt: { expiresInSeconds: 900, refreshExpiresInSeconds: 604_800 },
    });
  });

  it("take the deployment guide's environment as it is", () => {
    const settings = load(deploymentGuide);
    expect(settings.database.url).toBe(
      "postgresql://vendhub:p%40ss%2Fw%3Ard%231@db.vendhub.example:5432/vendhub?sslmode=require&uselibpqcompat=true",
    );
    expect(settings.redis?.url).toBe("redis://:r3dis@redis.vendhub.example:6379/0");
    expect(settings.s3?.bucket).toBe("vendhub-files");
    expect(settings.corsOrigins).toEqual(["https://vendhub.example"]);
    expect(settings.telegram.webhookSecret).toMatch(/^[\w-]{43}$/);
  });

  it("tell all problems at once, by name and with the remedy", () => {
    const problems = problemsOf({
      NODE_ENV: "production",
      PORT: "99999",
      DATABASE_HOST: "db.example",
      S3_BUCKET: "files",
      API_PREFIX: "v1",
      DATABASE_SYNCHRONIZE: "true",
      CORS_ORIGIN: "https://good.example,nonsense/path",
      JWT_EXPIRATION: "soon",
    });
    const names = problems.map((problem) => problem.split(":")[0]).toSorted();
    expect(names).toEqual([
      "API_PREFIX",
      "CORS_ORIGIN",
      "DATABASE_NAME",
      "DATABASE_SYNCHRONIZE",
      "DATABASE_USERNAME",
      "JWT_EXPIRATION",
      "JWT_SECRET",
      "PORT",
      "REFRESH_TOKEN_SECRET",
      "S3_ACCESS_KEY_ID",
      "S3_SECRET_ACCESS_KEY",
    ]);
    expect(problems).toContain("PORT: a whole number from 0 to 65535");
  });

  it("count an empty variable as not set", () => {
    expect(load({ DATABASE_URL: "", REDIS_URL: " ", PORT: "" })).toMatchObject({ port: 3000, redis: null });
  });

  it("keep secrets that were not given in a file for its owner only, the same at every start", () => {
    const first = load();
    expect(load().jwt).toEqual(first.jwt);
    expect(first.jwt.secret).not.toBe(first.jwt.refreshSecret);
    expect(statSync(join(dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
  });

  it("derive session and webhook secrets that differ from each other and from the JWT secret", () => {
    const { jwt, sessionSecret, telegram } = load();
    expect(new Set([jwt.secret, sessionSecret, telegram.webhookSecret]).size).toBe(3);
  });

  it("are listed in .env.example, each with a line of meaning above it and its default", () => {
    const lines = readFileSync(".env.example", "utf8").split("\n");
    const names = lines.flatMap((line) => /^[A-Z]\w+(?==)/.exec(line) ?? []);
    expect(names.toSorted()).toEqual(Object.keys(variables).toSorted());
    const unexplained = lines.filter(
      (line, index) => /^[A-Z]/.test(line) && !/^# \w/.test(lines[index - 1] ?? ""),
    );
    expect(unexplained).toEqual([]);

    const example = parseEnv(lines.join("\n"));
    expect(example["DATA_DIR"]).toBe("data");
    expect(load({ ...example, DATA_DIR: dataDir })).toEqual(load());
  });

  it("are the only environment variables that the application reads", () => {
    const internal = ["CLOCK_OFFSET_MS", "PROCESS_NAME", "VITEST"];
    const sources = ["app", "jobs"].flatMap((folder) => globSources(folder));
    const read = sources.flatMap((file) => [
      ...readFileSync(file, "utf8").matchAll(/process\.env(?:\.|\[")([A-Z]\w+)/g),
    ]);
    const unknown = read
      .map((match) => match[1] ?? "")
      .filter((name) => !(name in variables || internal.includes(name)));
    expect(unknown).toEqual([]);
  });
});

function globSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => join(folder, file));
}
