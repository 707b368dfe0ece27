import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { execute, rows, sql } from "#app/platform/database.ts";
import { emit } from "#app/platform/outbox.ts";
import type { JobRequest } from "#app/platform/queue/index.server.ts";
import { settings } from "#app/platform/settings.ts";
import { transaction } from "#app/platform/transaction.ts";
import { defineJob, type QueueName } from "#jobs/definition.ts";
import { handOver, type Relay, startRelay } from "#jobs/relay.ts";

const definitions = [
  defineJob({ name: "ring", needs: [], payload: z.object({ n: z.number() }), run: () => Promise.resolve() }),
  defineJob({
    name: "fetch",
    needs: [],
    queue: "photos",
    payload: z.object({ n: z.number() }),
    run: () => Promise.resolve(),
  }),
];

let added: { queue: QueueName; request: JobRequest }[] = [];
let isAway = false;
const relays: Relay[] = [];

const add = async (queue: QueueName, requests: readonly JobRequest[]): Promise<void> => {
  if (isAway) throw new Error("The queue is away");
  added.push(...requests.map((request) => ({ queue, request })));
};

function start(): void {
  relays.push(startRelay({ databaseUrl: settings().database.url ?? "", definitions, add }));
}

const waiting = () => rows<{ id: string }>(sql`select id from outbox where dispatched_at is null`);
const payloads = () => added.map(({ request }) => request.payload);

beforeEach(async () => {
  await execute(sql`delete from outbox`);
  added = [];
  isAway = false;
});
afterEach(() => Promise.all(relays.splice(0).map((relay) => relay.stop())));

it("hands over what was committed, at once, under the row's id, to the job's queue; and nothing that was rolled back", async () => {
  start();
  await pause(300);
  await transaction(() => emit("ring", { n: 1 }));
  await expect(
    transaction(async () => {
      await emit("ring", { n: 2 });
      throw new Error("rolled back");
    }),
  ).rejects.toThrow("rolled back");
  await transaction(() => emit("fetch", { n: 3 }));
  await vi.waitFor(() => expect(added).toHaveLength(2), 700);
  await pause(200);
  expect(added.map(({ queue, request }) => [queue, request.name, request.payload])).toEqual([
    ["jobs", "ring", { n: 1 }],
    ["photos", "fetch", { n: 3 }],
  ]);
  expect(added[0]?.request.id).toMatch(/^outbox-[0-9a-f-]{36}$/);
  expect(await waiting()).toEqual([]);
});

it("keeps what it cannot hand over while the queue is away, and hands it over when it is back", async () => {
  isAway = true;
  start();
  for (let n = 0; n < 30; n++) await emit("ring", { n });
  await pause(500);
  expect(await waiting()).toHaveLength(30);
  isAway = false;
  await vi.waitFor(async () => expect(await waiting()).toEqual([]), 10_000);
  expect(payloads()).toEqual(Array.from({ length: 30 }, (_, n) => ({ n })));
});

it("hands a row over again under the same id when it died before the row was marked", async () => {
  await emit("ring", { n: 1 });
  const die = async (queue: QueueName, requests: readonly JobRequest[]) => {
    await add(queue, requests);
    throw new Error("killed");
  };
  await expect(handOver({ definitions, add: die })).rejects.toThrow("killed");
  expect(await handOver({ definitions, add })).toBe(1);
  expect(added).toHaveLength(2);
  expect(added[0]?.request.id).toBe(added[1]?.request.id);
});

it("hands each row over once when several relays work", async () => {
  for (let n = 0; n < 500; n++) await emit("ring", { n });
  for (let relay = 0; relay < 3; relay++) start();
  await vi.waitFor(async () => expect(await waiting()).toEqual([]), 10_000);
  expect(new Set(added.map(({ request }) => request.id)).size).toBe(500);
  expect(added).toHaveLength(500);
});

it("waits until a row is due, and leaves jobs that it does not know to a newer version", async () => {
  start();
  const startedAt = Date.now();
  await emit("ring", { n: 1 }, new Date(startedAt + 1_000));
  await emit("from-the-future", { n: 2 });
  await vi.waitFor(() => expect(payloads()).toEqual([{ n: 1 }]), 5_000);
  expect(Date.now() - startedAt).toBeGreaterThanOrEqual(900);
  expect(await waiting()).toHaveLength(1);
});
