import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { runEnvironment } from "#tests/setup/whole-system.ts";
import { type Api, signInToApi } from "./api.ts";
import { descendantsOf, isAlive, programOf, runProgram, type Program } from "./process.ts";
import { adminEmail, freePort, password } from "./system.ts";
import { waitUntil } from "./wait.ts";

/** One command with nothing but a data folder: supervisor, web, worker and embedded PostgreSQL. */
interface House {
  readonly program: Program;
  readonly url: string;
  /** All of its processes, the supervisor first. */
  processes(): number[];
}

let dataDir: string;
const houses: Program[] = [];
test.beforeEach(async () => {
  dataDir = join(runEnvironment().runFolder, `house-${randomUUID()}`);
  // The embedded server may run as an account of its own, which has to reach its cluster.
  await mkdir(dataDir, { mode: 0o755 });
});
test.afterEach(async () => {
  for (const house of houses.splice(0)) await house.killAll();
  await rm(dataDir, { recursive: true, force: true });
});

async function startHouse(): Promise<House> {
  const port = await freePort();
  const program = runProgram("start", ["start"], {
    HOST: "127.0.0.1",
    PORT: String(port),
    DATA_DIR: dataDir,
    ADMIN_EMAIL: adminEmail,
    ADMIN_PASSWORD: password,
    WEB_CONCURRENCY: "2",
    THROTTLE_LIMIT: "100000",
  });
  houses.push(program);
  await program.waitForLog("Worker ready", 60_000);
  const url = `http://127.0.0.1:${port}`;
  await waitUntil(() => isHealthy(url), { what: () => `${url} to be healthy` });
  return { program, url, processes: () => [program.pid, ...descendantsOf(program.pid)] };
}

const isHealthy = (url: string): Promise<boolean> =>
  fetch(`${url}/api/health`).then(
    ({ status }) => status === 200,
    () => false,
  );

interface Goods {
  readonly warehouseId: string;
  readonly itemId: string;
}

async function makeGoods(admin: Api): Promise<Goods> {
  const warehouse = await admin.post<{ id: string }>("/warehouses", { code: "W-1", name: "Main warehouse" });
  const item = await admin.post<{ id: string }>("/items", { sku: "cola", name: "Cola 0,5 l" });
  return { warehouseId: warehouse.id, itemId: item.id };
}

/** Receives one piece after the other until the house is gone; how many were acknowledged. */
async function receiveUntilTheEnd(
  admin: Api,
  { warehouseId, itemId }: Goods,
  onAcknowledged: () => void,
): Promise<void> {
  const lines = [{ itemId, quantity: 1, amount: "500.00" }];
  for (;;) {
    const isTaken = await admin.call("POST", "/stock/receive", { json: { warehouseId, lines } }).then(
      ({ status }) => status === 201,
      () => false,
    );
    if (!isTaken) return;
    onAcknowledged();
  }
}

test("killed hard, it starts again on what is left: what was acknowledged is there, once, and the ledger is proven", async () => {
  const house = await startHouse();
  const admin = await signInToApi(house.url, adminEmail, password);
  const goods = await makeGoods(admin);
  let acknowledged = 0;
  const receivers = Array.from({ length: 4 }, () =>
    receiveUntilTheEnd(admin, goods, () => (acknowledged += 1)),
  );
  await waitUntil(() => acknowledged >= 20, { what: () => "twenty receipts" });
  await house.program.killAll();
  await Promise.all(receivers);

  const again = await startHouse();
  const after = await signInToApi(again.url, adminEmail, password);
  const { items: balances } = await after.get<{ items: { onHand: number; value: string }[] }>(
    `/stock/balances?placeType=warehouse&placeId=${goods.warehouseId}`,
  );
  // What was on its way when the blow fell may have been committed without its answer getting through.
  expect(balances).toHaveLength(1);
  const onHand = balances[0]?.onHand ?? 0;
  expect(onHand).toBeGreaterThanOrEqual(acknowledged);
  expect(onHand).toBeLessThanOrEqual(acknowledged + receivers.length);
  expect(balances[0]?.value).toBe(`${onHand * 500}.00`);
  expect(await after.post("/stock/prove")).toMatchObject({ ok: true, differences: [] });
  await again.program.stop();
});

test("SIGTERM ends supervisor, web, worker and PostgreSQL within 10 seconds, with exit code 0 and no process left", async () => {
  const house = await startHouse();
  const admin = await signInToApi(house.url, adminEmail, password);
  const goods = await makeGoods(admin);
  let acknowledged = 0;
  const receiver = receiveUntilTheEnd(admin, goods, () => (acknowledged += 1));
  await waitUntil(() => acknowledged > 0, { what: () => "a request under way" });
  const all = house.processes();
  expect(all.length).toBeGreaterThanOrEqual(5);

  const before = Date.now();
  house.program.signal("SIGTERM");
  expect(await house.program.ended).toBe(0);
  expect(Date.now() - before).toBeLessThan(10_000);
  expect(all.filter(isAlive)).toEqual([]);
  await receiver;
  expect(house.program.log.filter((line) => /"level":"(error|fatal)"/.test(line))).toEqual([]);
});

test("a web process or worker that dies is started again, and the house goes on", async () => {
  const house = await startHouse();
  const children = house
    .processes()
    .slice(1)
    .filter((pid) => programOf(pid) === "node");
  expect(children).toHaveLength(3);
  for (const pid of children) process.kill(pid, "SIGKILL");
  await house.program.waitForLog("worker ended by SIGKILL");
  await waitUntil(
    () =>
      house.program.log.filter((line) => line.includes("Worker ready")).length === 2 && isHealthy(house.url),
    { what: () => "web and worker to be back" },
  );
  await house.program.stop();
});
