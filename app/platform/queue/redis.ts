import { Redis } from "ioredis";

let shared: { readonly url: string; readonly redis: Redis; readonly ready: Promise<void> } | null = null;

/** Asks Redis whether it answers. Throws when it does not within `timeoutMs`. */
export async function pingRedis(url: string, timeoutMs: number): Promise<void> {
  if (shared?.url !== url || shared.redis.status === "end") {
    closeRedis();
    const redis = connect(url, timeoutMs);
    shared = { url, redis, ready: redis.connect() };
  }
  const { redis, ready } = shared;
  await ready;
  await redis.ping();
}

/** Closes the connection of `pingRedis`. */
export function closeRedis(): void {
  shared?.redis.disconnect();
  shared = null;
}

/** What is wrong with the way in which a Redis forgets keys; null when it keeps them, or does not say. */
export async function evictionWarning(url: string): Promise<string | null> {
  const redis = connect(url, 5_000);
  try {
    await redis.connect();
    const policy = await readPolicy(redis);
    if (policy === null || policy === "noeviction") return null;
    return `Redis may drop jobs when its memory is full (maxmemory-policy ${policy}): set maxmemory-policy to noeviction`;
  } finally {
    redis.disconnect();
  }
}

/** Hosted servers refuse CONFIG and tell the policy in INFO. */
async function readPolicy(redis: Redis): Promise<string | null> {
  const info = await redis.info("memory");
  return /^maxmemory_policy:(\S+)/m.exec(info)?.[1] ?? null;
}

function connect(url: string, timeoutMs: number): Redis {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: timeoutMs,
    commandTimeout: timeoutMs,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    retryStrategy: () => null,
  });
  // The caller hears of a failure from the command itself.
  redis.on("error", () => undefined);
  return redis;
}
