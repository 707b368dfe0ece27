import { databasePool } from "#app/platform/database.ts";
import { pingRedis } from "#app/platform/queue/redis.ts";
import { settings } from "#app/platform/settings.ts";

type PartHealth = { status: "up" } | { status: "disabled" } | { status: "down"; message: string };

interface Parts {
  database?: PartHealth;
  redis?: PartHealth;
}

export interface Health {
  readonly status: "ok" | "error";
  /** The parts that are well, or not asked for. */
  readonly info: Parts;
  /** The parts that are down. */
  readonly error: Parts;
  readonly details: Parts;
}

/** A part that hangs counts as down; the whole answer comes within two seconds. */
const partMs = 1_500;

/** Whether the parts answer on which the application stands. Never throws. */
export async function checkHealth(): Promise<Health> {
  const redis = settings().redis;
  const [database, redisPart] = await Promise.all([
    check("database", askDatabase),
    redis ? check("redis", () => pingRedis(redis.url, partMs)) : ({ status: "disabled" } as const),
  ]);
  const details = { database, redis: redisPart };
  const isDown = (part: keyof Parts) => details[part].status === "down";
  const pick = (wantDown: boolean): Parts => ({
    ...(isDown("database") === wantDown ? { database: details.database } : {}),
    ...(isDown("redis") === wantDown ? { redis: details.redis } : {}),
  });
  const error = pick(true);
  return { status: Object.keys(error).length > 0 ? "error" : "ok", info: pick(false), error, details };
}

async function askDatabase(): Promise<void> {
  await databasePool().query("select 1");
}

/** Questions without an answer yet: a part that hangs is not asked again by every probe. */
const asked = new Map<keyof Parts, Promise<void>>();

function check(part: keyof Parts, ask: () => Promise<void>): Promise<PartHealth> {
  const asking = asked.get(part) ?? ask().finally(() => asked.delete(part));
  asked.set(part, asking);
  return new Promise((resolve) => {
    const fail = (message: string) => resolve({ status: "down", message });
    const timer = setTimeout(() => fail(`no answer within ${partMs} ms`), partMs);
    asking
      .then(() => resolve({ status: "up" }))
      .catch((error: unknown) => fail(reasonOf(error)))
      .finally(() => clearTimeout(timer));
  });
}

/** The kind of the failure only: addresses and names stay in the log. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  return "not reached";
}
