import { once } from "node:events";
import { type AddressInfo, createServer, type Server } from "node:net";
import { afterEach, expect, it, vi } from "vitest";

const own = { ...process.env };
const servers: Server[] = [];

afterEach(() => {
  process.env = { ...own };
  for (const server of servers.splice(0)) server.close();
});

/** Looks with the settings of another environment. */
async function look(env: Readonly<Record<string, string>>) {
  Object.assign(process.env, env);
  vi.resetModules();
  const { checkHealth } = await import("#app/server/health.server.ts");
  const { shutdownWebParts } = await import("#app/server/web-parts.server.ts");
  const startedAt = Date.now();
  const health = await checkHealth();
  const ms = Date.now() - startedAt;
  return { health, ms, shutdownWebParts };
}

/** Takes connections and never says a word. */
async function startSilentServer(): Promise<string> {
  const server = createServer((socket) => void socket.on("error", () => socket.destroy()));
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it("says in the words of the contract that all is well", async () => {
  const { health, shutdownWebParts } = await look({});
  const parts = { database: { status: "up" }, redis: { status: "disabled" } };
  expect(health).toEqual({ status: "ok", info: parts, error: {}, details: parts });
  await shutdownWebParts();
});

it("names the part that is down while the other is well", async () => {
  const { health, shutdownWebParts } = await look({ REDIS_URL: "redis://127.0.0.1:1" });
  expect(health.status).toBe("error");
  expect(health.info).toEqual({ database: { status: "up" } });
  expect(health.error).toEqual({ redis: { status: "down", message: expect.any(String) as string } });
  await shutdownWebParts();
});

it("answers within two seconds although database and Redis hang", async () => {
  const address = await startSilentServer();
  const { health, ms } = await look({
    DATABASE_URL: `postgresql://somebody@${address}/nothing`,
    REDIS_URL: `redis://${address}`,
  });
  expect(ms).toBeLessThan(2_000);
  expect(Object.keys(health.error)).toEqual(["database", "redis"]);
});
