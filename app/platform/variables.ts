import { z } from "zod";

/** One remedy for every way in which a variable can be wrong. */
const say = (remedy: string) => ({ error: remedy });

const text = z.string().trim();
const yesOrNo = (byDefault: boolean) =>
  z
    .stringbool({
      truthy: ["true", "1", "yes", "on"],
      falsy: ["false", "0", "no", "off"],
      ...say("true or false"),
    })
    .default(byDefault);

const whole = (least: number, most: number) =>
  z.coerce
    .number(say(`a whole number from ${least} to ${most}`))
    .int(say(`a whole number from ${least} to ${most}`))
    .min(least, say(`a whole number from ${least} to ${most}`))
    .max(most, say(`a whole number from ${least} to ${most}`));

const url = (protocols: readonly string[], remedy: string) =>
  text.refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), say(remedy));

const web = ["http:", "https:"];
const withoutSlash = (value: string): string => value.replace(/\/+$/, "");

const secondsPerUnit: Readonly<Record<string, number>> = { "": 1, s: 1, m: 60, h: 3600, d: 86_400 };

/** "15m" -> 900. */
const duration = text
  .regex(/^[1-9]\d{0,6}[smhd]?$/, say("a duration such as 900s, 15m, 12h or 7d"))
  .transform((value) => Number.parseInt(value, 10) * (secondsPerUnit[value.replace(/\d+/, "")] ?? 1));

const secret = text
  .min(16, say("at least 16 characters, e.g. the output of `openssl rand -base64 48`"))
  .optional();

const isOrigin = (value: string): boolean => URL.canParse(value) && new URL(value).origin === value;

const origin = text
  .transform(withoutSlash)
  .refine(isOrigin, say("the http or https address that people open, without a path"));

const origins = text
  .transform((value) => value.split(",").map((origin) => withoutSlash(origin.trim())))
  .refine(
    (list) => list.every(isOrigin),
    say("origins separated by commas, e.g. https://a.example,https://b.example"),
  );

/** Express' "trust proxy": false, true, a number of hops, or addresses separated by commas. */
const trustProxy = text.transform((value): boolean | number | string => {
  if (value === "true" || value === "false") return value === "true";
  return /^\d+$/.test(value) ? Number(value) : value;
});

/**
 * The environment variables that the application reads, each with its check and default.
 * `.env.example` lists the same names; a test compares them.
 */
export const variables = {
  NODE_ENV: z
    .enum(["development", "production", "test"], say("development, production or test"))
    .default("development"),
  HOST: text.default("127.0.0.1"),
  PORT: whole(0, 65_535).default(3000),
  BASE_URL: origin.optional(),
  TRUST_PROXY: trustProxy.default(false),
  ALLOW_HTTP: yesOrNo(false),
  CORS_ORIGIN: origins.default([]),
  API_PREFIX: z.literal("api", say("only `api`; remove the variable")).default("api"),
  WEB_CONCURRENCY: whole(1, 64).optional(),
  LOG_LEVEL: z
    .enum(
      ["fatal", "error", "warn", "info", "debug", "trace", "silent"],
      say("fatal, error, warn, info, debug, trace or silent"),
    )
    .default("info"),
  DATA_DIR: text.default("data"),

  DATABASE_URL: url(
    ["postgres:", "postgresql:"],
    "postgresql://user:password@host:5432/name, special characters percent-encoded",
  ).optional(),
  DATABASE_HOST: text.optional(),
  DATABASE_PORT: whole(1, 65_535).default(5432),
  DATABASE_USERNAME: text.optional(),
  DATABASE_PASSWORD: z.string().optional(),
  DATABASE_NAME: text.optional(),
  DATABASE_SSL: yesOrNo(false),
  DATABASE_LOGGING: yesOrNo(false),
  DATABASE_POOL_SIZE: whole(2, 500).default(10),
  DATABASE_SYNCHRONIZE: z
    .literal("false", say("only `false`: the schema changes by migrations; remove the variable"))
    .default("false"),

  REDIS_URL: url(["redis:", "rediss:"], "redis://:password@host:6379/0 or rediss://…").optional(),
  REDIS_HOST: text.optional(),
  REDIS_PORT: whole(1, 65_535).default(6379),
  REDIS_PASSWORD: z.string().optional(),
  REDIS_DB: whole(0, 1023).default(0),

  JWT_SECRET: secret,
  JWT_EXPIRATION: duration.default(15 * 60),
  REFRESH_TOKEN_SECRET: secret,
  REFRESH_TOKEN_EXPIRATION: duration.default(7 * 86_400),
  ENCRYPTION_SECRET: secret,
  LOCKOUT_FAILURES: whole(1, 100).default(5),
  LOCKOUT_FAILURES_PER_EMAIL: whole(1, 10_000).default(50),
  LOCKOUT_MINUTES: whole(1, 1440).default(15),
  THROTTLE_TTL: whole(1, 86_400).default(60),
  THROTTLE_LIMIT: whole(1, 1_000_000).default(300),

  S3_ENDPOINT: url(web, "the http or https address of the S3 server").transform(withoutSlash).optional(),
  S3_BUCKET: text.optional(),
  S3_REGION: text.default("us-east-1"),
  S3_ACCESS_KEY_ID: text.optional(),
  S3_SECRET_ACCESS_KEY: text.optional(),
  S3_PUBLIC_URL: url(web, "the http or https address under which browsers reach the files")
    .transform(withoutSlash)
    .optional(),

  TELEGRAM_BOT_TOKEN: text
    .regex(/^\d+:[\w-]+$/, say("the token as @BotFather gives it, digits:letters"))
    .optional(),
  TELEGRAM_WEBHOOK_URL: url(
    web,
    "the https address that Telegram calls, ending in /api/telegram/webhook",
  ).optional(),
  TELEGRAM_WEBHOOK_SECRET: text
    .regex(/^[\w-]{16,256}$/, say("16 to 256 letters, digits, _ or -; or leave it out"))
    .optional(),
  TELEGRAM_API_ROOT: url(web, "the http or https address of a Bot API server")
    .transform(withoutSlash)
    .default("https://api.telegram.org"),
  TELEGRAM_SEND_PER_SECOND: whole(1, 1000).default(30),

  SMTP_URL: url(
    ["smtp:", "smtps:"],
    "smtp://user:password@host:587 or smtps://user:password@host:465, special characters percent-encoded",
  ).optional(),
  MAIL_FROM: text
    .regex(
      /^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/,
      say("an e-mail address, or a name with it: Company <post@company.uz>"),
    )
    .optional(),

  ENABLE_SCHEDULED_TASKS: yesOrNo(true),
  ADMIN_EMAIL: text.pipe(z.email(say("an e-mail address"))).optional(),
  ADMIN_PASSWORD: z
    .string()
    .min(12, say("at least 12 characters"))
    .max(72, say("at most 72 characters"))
    .optional(),
  DEMO_PASSWORD: z
    .string()
    .min(8, say("at least 8 characters"))
    .max(72, say("at most 72 characters"))
    .optional(),
};

/** The environment as the checks above give it. */
export type Variables = z.infer<z.ZodObject<typeof variables>>;
