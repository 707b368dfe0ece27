import { Redis } from "ioredis";
import { expect, it } from "vitest";
import { startRedis } from "#tests/setup/redis.ts";

it("tests get a Redis that answers", async ({ skip }) => {
  const server = await startRedis();
  if (!server) return skip("no Redis on this machine");
  const redis = new Redis(server.url);
  expect(await redis.ping()).toBe("PONG");
  redis.disconnect();
  await server.stop();
});
