import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { z } from "zod";
import { deriveSecret, ownSecrets } from "#app/platform/secrets.ts";
import { hideSecrets } from "#app/platform/secret-text.ts";
import { type Variables, variables } from "#app/platform/variables.ts";

export type NodeEnv = "development" | "production" | "test";
export type LogLevel = Variables["LOG_LEVEL"];

/** Everything that the environment decides, checked and typed. Durations are in seconds. */
export interface Settings {
  readonly nodeEnv: NodeEnv;
  readonly host: string;
  readonly port: number;
  /** Origin under which people reach the application, without a slash at the end. */
  readonly baseUrl: string;
  /** Value of Express' "trust proxy". */
  readonly trustProxy: boolean | number | string;
  readonly allowHttp: boolean;
  /** Absolute path. */
  readonly dataDir: string;
  readonly database: {
    /** Null: the embedded PostgreSQL in the data folder. Carries `sslmode` when `ssl` is set. */
    readonly url: string | null;
    readonly ssl: boolean;
    readonly logging: boolean;
    /** Connections of each process. */
    readonly poolSize: number;
  };
  /** Null: queue and live events without Redis. */
  readonly redis: { readonly url: string } | null;
  /** Null: files in the data folder. */
  readonly s3: {
    /** Null: Amazon's own for the region. */
    readonly endpoint: string | null;
    readonly bucket: string;
    readonly region: string;
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    /** Host of signed file addresses, where it differs from the endpoint. */
    readonly publicUrl: string | null;
  } | null;
  readonly jwt: {
    readonly secret: string;
    readonly expiresInSeconds: number;
    readonly refreshSecret: string;
    readonly refreshExpiresInSeconds: number;
  };
  readonly sessionSecret: string;
  /** Key of what is stored encrypted, and of hashes that only this installation can make. */
  readonly storageSecret: string;
  /** When sign-in is locked: failures within the minutes, of one e-mail from one address and from anywhere. */
  readonly lockout: {
    readonly failures: number;
    readonly failuresPerEmail: number;
    readonly minutes: number;
  };
  /** Null: no mail is sent. */
  readonly mail: { readonly url: string; readonly from: string } | null;
  readonly throttle: { readonly windowSeconds: number; readonly limit: number };
  readonly telegram: {
    /** Null: the bot is off. */
    readonly botToken: string | null;
    /** Null: long polling. */
    readonly webhookUrl: string | null;
    readonly webhookSecret: string;
    readonly apiRoot: string;
    readonly sendPerSecond: number;
  };
  readonly scheduledTasks: boolean;
  readonly corsOrigins: readonly string[];
  readonly logLevel: LogLevel;
  /** Null: not set. The demo's well-known password is used only on this machine itself. */
  readonly demoPassword: string | null;
  /** The first admin, made at start when there is none. */
  readonly admin: { readonly email: string; readonly password: string } | null;
  /** Web processes that share the port. */
  readonly webConcurrency: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Everything that is wrong with the environment, one problem a line, each by the variable's name. */
export class SettingsError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The settings need attention:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
    this.name = "SettingsError";
    this.problems = problems;
  }
}

/**
 * The settings of an environment; throws `SettingsError` with all problems. An empty variable counts as not set.
 * From then on this process keeps their secrets out of its log.
 */
export function loadSettings(env: Environment): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = z.object(variables).safeParse(given);
  const problems = parsed.success ? [] : parsed.error.issues.map(describeIssue);
  problems.push(...findMissing(given));
  if (!parsed.success || problems.length > 0) throw new SettingsError(problems);
  return hidingSecrets(arrange(parsed.data));
}

let current: Settings | undefined;

/** The settings of this process, read once. */
export const settings = (): Settings => (current ??= loadSettings(process.env));

function hidingSecrets(loaded: Settings): Settings {
  const { jwt, s3, telegram, admin, database, redis } = loaded;
  hideSecrets([jwt.secret, jwt.refreshSecret, loaded.sessionSecret, s3?.accessKeyId, s3?.secretAccessKey]);
  hideSecrets([telegram.botToken, telegram.webhookSecret, admin?.password, loaded.demoPassword]);
  hideSecrets([passwordIn(database.url), passwordIn(redis?.url)]);
  return loaded;
}

const passwordIn = (url: string | null | undefined): string | null =>
  url ? decodeURIComponent(new URL(url).password) : null;

const describeIssue = (issue: z.core.$ZodIssue): string => `${issue.path.join(".")}: ${issue.message}`;

/** Rules between variables; they look at what was given, so that they are told together with wrong values. */
function findMissing(env: Environment): string[] {
  const problems: string[] = [];
  const need = (names: string[], reason: string) => {
    for (const name of names) if (!env[name]) problems.push(`${name}: missing; ${reason}`);
  };
  const outsideDatabase = env["DATABASE_URL"] ?? env["DATABASE_HOST"];
  if (!env["DATABASE_URL"] && env["DATABASE_HOST"]) {
    need(
      ["DATABASE_USERNAME", "DATABASE_NAME"],
      "DATABASE_HOST is set and needs it (or set DATABASE_URL alone)",
    );
  }
  if (env["NODE_ENV"] === "production" && outsideDatabase) {
    const reason =
      "production with an outside database needs it, e.g. the output of `openssl rand -base64 48`";
    need(["JWT_SECRET", "REFRESH_TOKEN_SECRET"], reason);
  }
  if (env["S3_ENDPOINT"] ?? env["S3_BUCKET"] ?? env["S3_ACCESS_KEY_ID"] ?? env["S3_SECRET_ACCESS_KEY"]) {
    const reason = "the other S3 settings need it (or remove all of them to keep files in DATA_DIR)";
    need(["S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"], reason);
  }
  if (env["ADMIN_EMAIL"] ?? env["ADMIN_PASSWORD"]) {
    need(["ADMIN_EMAIL", "ADMIN_PASSWORD"], "the first admin needs both ADMIN_EMAIL and ADMIN_PASSWORD");
  }
  if (env["SMTP_URL"]) need(["MAIL_FROM"], "SMTP_URL is set and needs the sender of the mails");
  if (env["TELEGRAM_WEBHOOK_URL"]) need(["TELEGRAM_BOT_TOKEN"], "TELEGRAM_WEBHOOK_URL is set and needs it");
  return problems;
}

function arrange(values: Variables): Settings {
  const dataDir = resolve(values.DATA_DIR);
  const own = values.JWT_SECRET && values.REFRESH_TOKEN_SECRET ? null : ownSecrets(dataDir);
  const jwtSecret = values.JWT_SECRET ?? own?.jwtSecret ?? "";
  return {
    nodeEnv: values.NODE_ENV,
    host: values.HOST,
    port: values.PORT,
    baseUrl: values.BASE_URL ?? `http://localhost:${values.PORT}`,
    trustProxy: values.TRUST_PROXY,
    allowHttp: values.ALLOW_HTTP,
    dataDir,
    database: {
      url: databaseUrl(values),
      ssl: values.DATABASE_SSL,
      logging: values.DATABASE_LOGGING,
      poolSize: values.DATABASE_POOL_SIZE,
    },
    redis: redisOf(values),
    s3: s3Of(values),
    jwt: {
      secret: jwtSecret,
      expiresInSeconds: values.JWT_EXPIRATION,
      refreshSecret: values.REFRESH_TOKEN_SECRET ?? own?.refreshSecret ?? "",
      refreshExpiresInSeconds: values.REFRESH_TOKEN_EXPIRATION,
    },
    sessionSecret: deriveSecret(jwtSecret, "session cookie"),
    storageSecret: deriveSecret(values.ENCRYPTION_SECRET ?? jwtSecret, "stored secrets"),
    lockout: {
      failures: values.LOCKOUT_FAILURES,
      failuresPerEmail: values.LOCKOUT_FAILURES_PER_EMAIL,
      minutes: values.LOCKOUT_MINUTES,
    },
    mail: values.SMTP_URL && values.MAIL_FROM ? { url: values.SMTP_URL, from: values.MAIL_FROM } : null,
    throttle: { windowSeconds: values.THROTTLE_TTL, limit: values.THROTTLE_LIMIT },
    telegram: {
      botToken: values.TELEGRAM_BOT_TOKEN ?? null,
      webhookUrl: values.TELEGRAM_WEBHOOK_URL ?? null,
      webhookSecret: values.TELEGRAM_WEBHOOK_SECRET ?? deriveSecret(jwtSecret, "telegram webhook"),
      apiRoot: values.TELEGRAM_API_ROOT,
      sendPerSecond: values.TELEGRAM_SEND_PER_SECOND,
    },
    scheduledTasks: values.ENABLE_SCHEDULED_TASKS,
    corsOrigins: values.CORS_ORIGIN,
    logLevel: values.LOG_LEVEL,
    demoPassword: values.DEMO_PASSWORD ?? null,
    admin: adminOf(values),
    webConcurrency: values.WEB_CONCURRENCY ?? availableParallelism(),
  };
}

/** `sslmode` rides in the address, so that every client (pg, Prisma, the queue) encrypts alike, as libpq does. */
function databaseUrl(values: Variables): string | null {
  const url = values.DATABASE_URL ? new URL(values.DATABASE_URL) : composeDatabaseUrl(values);
  if (!url) return null;
  if (values.DATABASE_SSL && !url.searchParams.has("sslmode")) {
    url.searchParams.set("sslmode", "require");
    url.searchParams.set("uselibpqcompat", "true");
  }
  return url.toString();
}

function composeDatabaseUrl(values: Variables): URL | null {
  if (!values.DATABASE_HOST || !values.DATABASE_USERNAME || !values.DATABASE_NAME) return null;
  const user = encodeURIComponent(values.DATABASE_USERNAME);
  const password = encodeURIComponent(values.DATABASE_PASSWORD ?? "");
  const place = `${hostOf(values.DATABASE_HOST)}:${values.DATABASE_PORT}`;
  return new URL(`postgresql://${user}:${password}@${place}/${encodeURIComponent(values.DATABASE_NAME)}`);
}

function redisOf(values: Variables): Settings["redis"] {
  if (values.REDIS_URL) return { url: values.REDIS_URL };
  if (!values.REDIS_HOST) return null;
  const password = values.REDIS_PASSWORD ? `:${encodeURIComponent(values.REDIS_PASSWORD)}@` : "";
  return { url: `redis://${password}${hostOf(values.REDIS_HOST)}:${values.REDIS_PORT}/${values.REDIS_DB}` };
}

/** An IPv6 address stands in brackets inside an address. */
const hostOf = (host: string): string => (host.includes(":") && !host.startsWith("[") ? `[${host}]` : host);

function s3Of(values: Variables): Settings["s3"] {
  if (!values.S3_BUCKET || !values.S3_ACCESS_KEY_ID || !values.S3_SECRET_ACCESS_KEY) return null;
  return {
    endpoint: values.S3_ENDPOINT ?? null,
    bucket: values.S3_BUCKET,
    region: values.S3_REGION,
    accessKeyId: values.S3_ACCESS_KEY_ID,
    secretAccessKey: values.S3_SECRET_ACCESS_KEY,
    publicUrl: values.S3_PUBLIC_URL ?? null,
  };
}

function adminOf(values: Variables): Settings["admin"] {
  if (!values.ADMIN_EMAIL || !values.ADMIN_PASSWORD) return null;
  return { email: values.ADMIN_EMAIL, password: values.ADMIN_PASSWORD };
}
