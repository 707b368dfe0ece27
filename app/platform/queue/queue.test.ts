import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe, expect, it, vi } from "vitest";
import {
  type JobRequest,
  type JobWorker,
  openQueue,
  openQueueStore,
  openWorker,
  PermanentFailure,
  type Queue,
  type QueueStore,
  type RunningJob,
} from "#app/platform/queue/index.server.ts";
import { settings } from "#app/platform/settings.ts";
import { startRedis } from "#tests/setup/redis.ts";

/** One contract, kept on PostgreSQL and on a real Redis. */
const redis = await startRedis();
afterAll(() => redis?.stop());

const stores = [
  { name: "PostgreSQL", redisUrl: null, isMissing: false },
  { name: "Redis", redisUrl: redis?.url ?? null, isMissing: redis === null },
];

const request = (id: string, more: Partial<JobRequest> = {}): JobRequest => ({
  name: "count",
  id,
  payload: { id },
  attempts: 3,
  backoffMs: 50,
  ...more,
});

describe.each(stores.filter((store) => !store.isMissing))("the queue on $name", ({ redisUrl }) => {
  const open: { workers: JobWorker[]; queues: Queue[]; store?: QueueStore } = { workers: [], queues: [] };

  afterAll(async () => {
    await Promise.all(open.workers.map((worker) => worker.close(100)));
    await Promise.all(open.queues.map((queue) => queue.close()));
    await open.store?.close();
  });

  async function newQueue(): Promise<{ name: string; queue: Queue; store: QueueStore }> {
    open.store ??= await openQueueStore({ redisUrl, databaseUrl: settings().database.url });
    const name = `test-${randomUUID()}`;
    const queue = openQueue(name, open.store);
    open.queues.push(queue);
    return { name, queue, store: open.store };
  }

  function work(name: string, handler: (job: RunningJob) => Promise<void>, lockMs?: number): JobWorker {
    if (!open.store) throw new Error("No store");
    const worker = openWorker(name, handler, open.store, { concurrency: 5, ...(lockMs ? { lockMs } : {}) });
    open.workers.push(worker);
    return worker;
  }

  it("runs each job once, with its payload, however often it was added and however many workers there are", async () => {
    const { name, queue } = await newQueue();
    const seen: unknown[] = [];
    const handler = async (job: RunningJob) => void seen.push(job.payload);
    work(name, handler);
    work(name, handler);
    const requests = Array.from({ length: 20 }, (_, index) => request(`outbox-${index}`));
    await queue.add(requests);
    await queue.add(requests);
    await vi.waitFor(() => expect(seen).toHaveLength(20), 10_000);
    await queue.add(requests);
    await pause(500);
    expect(new Set(seen.map((payload) => JSON.stringify(payload))).size).toBe(20);
    expect(seen).toHaveLength(20);
  });

  it("repeats a failed job until it succeeds, and one that cannot succeed not at all", async () => {
    const { name, queue } = await newQueue();
    const attempts: string[] = [];
    work(name, async ({ name: job, attempt }) => {
      attempts.push(`${job} ${attempt}`);
      if (job === "hopeless") throw new PermanentFailure("never");
      if (attempt < 3) throw new Error("not yet");
    });
    await queue.add([request("outbox-a", { name: "stubborn" }), request("outbox-b", { name: "hopeless" })]);
    await vi.waitFor(() => expect(attempts).toContain("stubborn 3"), 10_000);
    await pause(300);
    expect(attempts.sort()).toEqual(["hopeless 1", "stubborn 1", "stubborn 2", "stubborn 3"]);
  });

  it("gives a job that does not finish in time back when its worker stops", async () => {
    const { name, queue } = await newQueue();
    const hanging = work(name, () => new Promise(() => undefined));
    await queue.add([request("outbox-hanging")]);
    await pause(500);
    const startedAt = Date.now();
    await hanging.close(200);
    expect(Date.now() - startedAt).toBeLessThan(3_000);
    const taken: string[] = [];
    work(name, async ({ id }) => void taken.push(id));
    await vi.waitFor(() => expect(taken).toEqual(["outbox-hanging"]), 5_000);
  });

  it("runs a schedule once for each due time with two workers and two that set it, and ends it", async () => {
    const { name, queue, store } = await newQueue();
    const runs: string[] = [];
    const handler = async ({ id }: RunningJob) => void runs.push(id);
    work(name, handler);
    work(name, handler);
    const schedule = {
      name: "tick",
      pattern: "* * * * * *",
      timeZone: "Asia/Tashkent",
      attempts: 1,
      backoffMs: 50,
    };
    const other = openQueue(name, store);
    open.queues.push(other);
    await queue.setSchedules([schedule]);
    await other.setSchedules([schedule]);
    await pause(3_500);
    await queue.setSchedules([]);
    const counted = runs.length;
    expect(counted).toBeGreaterThanOrEqual(2);
    expect(counted).toBeLessThanOrEqual(5);
    expect(new Set(runs).size).toBe(counted);
    await pause(1_500);
    expect(runs.length).toBeLessThanOrEqual(counted + 1);
  });
});
