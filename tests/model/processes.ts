import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { row, sql } from "#app/platform/database.ts";
import { settings } from "#app/platform/settings.ts";
import type { Order } from "#tests/model/actors.ts";
import type { Entry } from "#tests/model/journal.ts";
import type { Random } from "#tests/model/random.ts";

const NAME = "killed-actors";

/**
 * Processes full of actors, one of which is killed every now and then and replaced, until they are told to stop.
 * Answers how many were killed.
 */
export async function runAndKill(
  order: Order,
  { processes, everyMs, random }: { processes: number; everyMs: number; random: Random },
  write: (entry: Entry) => Promise<void>,
  isOver: () => boolean,
): Promise<number> {
  let started = 0;
  const start = () => begin({ ...order, seed: order.seed + 1000 * ++started }, write);
  const running = new Set(await Promise.all(Array.from({ length: processes }, start)));
  let killed = 0;
  while (!isOver()) {
    await pause(everyMs / 2 + random.upTo(everyMs));
    const victim = random.one([...running]);
    running.delete(victim);
    await end(victim, () => victim.kill("SIGKILL"));
    killed += 1;
    if (!isOver()) running.add(await start());
  }
  await Promise.all([...running].map((child) => end(child, () => child.send("stop"))));
  await untilForgotten();
  return killed;
}

async function begin(order: Order, write: (entry: Entry) => Promise<void>): Promise<ChildProcess> {
  const url = new URL(settings().database.url ?? "");
  url.searchParams.set("application_name", NAME);
  const child = fork("tests/model/actors.ts", {
    execArgv: ["--import", "tsx"],
    serialization: "advanced",
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { ...process.env, DATABASE_URL: url.toString(), DATABASE_POOL_SIZE: String(order.actors + 1) },
  });
  await once(child, "message");
  child.on("message", (entry) => void write(entry as Entry));
  child.send(order);
  return child;
}

/** "close" comes after the last message that the process has sent. */
async function end(child: ChildProcess, tell: () => unknown): Promise<void> {
  if (child.exitCode !== null) throw new Error(`Actors ended by themselves with ${child.exitCode}`);
  const closed = Promise.all([once(child, "exit"), once(child, "disconnect")]);
  tell();
  await closed;
}

/** The server notices a killed process a little later: until then a commit of its may still be under way. */
async function untilForgotten(): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const connection = await row(
      sql`select 1 as one from pg_stat_activity where application_name = ${NAME} limit 1`,
    );
    if (!connection) return;
    await pause(100);
  }
  throw new Error("Connections of killed processes stay");
}
