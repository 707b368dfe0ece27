import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, it, vi } from "vitest";
import { createSupervisor, type Supervisor } from "#app/server/supervisor.ts";

const supervisors: Supervisor[] = [];
afterEach(() => supervisors.splice(0).forEach((supervisor) => (supervisor.stop(), supervisor.stop())));

function supervise(options: Parameters<typeof createSupervisor>[0]): Supervisor {
  const supervisor = createSupervisor(options);
  supervisors.push(supervisor);
  return supervisor;
}

/** A child that runs `code`; every start is noted. */
function plan(code: string): { name: string; launch: () => ChildProcess; starts: ChildProcess[] } {
  const starts: ChildProcess[] = [];
  const launch = () => {
    const child = spawn(process.execPath, ["-e", code], { stdio: ["ignore", "ignore", "ignore", "ipc"] });
    starts.push(child);
    return child;
  };
  return { name: "child", launch, starts };
}

const running = "setInterval(() => {}, 1000); process.on('SIGTERM', () => process.exit(0));";
const stubborn = "setInterval(() => {}, 1000); process.on('SIGTERM', () => {}); process.send('up');";

it("starts a killed child again", async () => {
  const supervisor = supervise({ backoffMs: 10 });
  const child = plan(running);
  supervisor.add(child);
  child.starts[0]?.kill("SIGKILL");
  await vi.waitFor(() => expect(child.starts).toHaveLength(2), 5_000);
  supervisor.stop();
  expect(await supervisor.ended).toBe(0);
  expect(child.starts).toHaveLength(2);
});

it("gives up after repeated deaths, ends the others and reports failure", async () => {
  const supervisor = supervise({ backoffMs: 10, mostDeaths: 4 });
  const other = plan(running);
  const dying = plan("process.exit(3)");
  supervisor.add(other);
  supervisor.add(dying);
  expect(await supervisor.ended).toBe(1);
  expect(dying.starts).toHaveLength(4);
  expect(other.starts).toHaveLength(1);
  expect(other.starts[0]?.exitCode ?? other.starts[0]?.signalCode).not.toBeNull();
});

it("forgets the deaths of a child that has lived long enough since", async () => {
  const supervisor = supervise({ backoffMs: 10, mostDeaths: 2, healthyMs: 100 });
  const child = plan("setTimeout(() => process.exit(1), 300)");
  supervisor.add(child);
  await vi.waitFor(() => expect(child.starts.length).toBeGreaterThanOrEqual(4), 10_000);
  supervisor.stop();
  expect(await supervisor.ended).toBe(0);
});

it("ends a child that does not heed the stop by force, in time", async () => {
  const supervisor = supervise({ graceMs: 300 });
  const child = plan(stubborn);
  supervisor.add(child);
  await new Promise((resolve) => child.starts[0]?.once("message", resolve));
  const startedAt = Date.now();
  supervisor.stop();
  expect(await supervisor.ended).toBe(0);
  expect(Date.now() - startedAt).toBeLessThan(2_000);
  expect(child.starts[0]?.signalCode).toBe("SIGKILL");
});

it("starts nothing any more once it stops", async () => {
  const supervisor = supervise({ backoffMs: 200 });
  const child = plan("process.exit(1)");
  supervisor.add(child);
  await new Promise((resolve) => child.starts[0]?.once("exit", resolve));
  supervisor.stop();
  expect(await supervisor.ended).toBe(0);
  await pause(400);
  expect(child.starts).toHaveLength(1);
});
