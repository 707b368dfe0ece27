import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import { AppError } from "#app/platform/errors.ts";
import { settings } from "#app/platform/settings.ts";

/**
 * bcrypt costs a quarter of a second of CPU: it runs in one thread beside the event loop, one at a time, so
 * that a wave of sign-ins never slows the pages down.
 */
const longestQueue = 20;

/** Cost 12, as passwords deserve; the least possible in tests. */
const cost = (): number => (settings().nodeEnv === "test" ? 4 : 12);

/** The thread's source stands here as text, so that it runs alike from sources and out of any bundle. */
const source = `
  const { parentPort, workerData } = require("node:worker_threads");
  const bcrypt = require(workerData);
  parentPort.on("message", ({ password, hash, cost }) => {
    parentPort.postMessage(hash === null ? bcrypt.hashSync(password, cost) : bcrypt.compareSync(password, hash));
  });
`;

interface Job {
  readonly message: { readonly password: string; readonly hash: string | null; readonly cost: number };
  readonly resolve: (answer: string | boolean) => void;
  readonly reject: (error: Error) => void;
}

/** The first job is the one in the thread. */
const queue: Job[] = [];
let worker: Worker | null = null;

/** The bcrypt hash of a password. Throws AppError `request.rate_limited` when too many wait already. */
export async function hashPassword(password: string): Promise<string> {
  return String(await run({ password, hash: null, cost: cost() }));
}

/**
 * Whether the password fits the hash. Without a hash (unknown user, or none set) it takes the same time and
 * never fits. Throws AppError `request.rate_limited` when too many wait already.
 */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const answer = await run({ password, hash: hash ?? dummyHash(), cost: cost() });
  return answer === true && hash !== null;
}

/** A hash of the cost in use that no known password fits. */
const dummyHash = (): string => `$2b$${String(cost()).padStart(2, "0")}$${".".repeat(53)}`;

function run(message: Job["message"]): Promise<string | boolean> {
  // One in the thread and the queue behind it; a quarter of a second each.
  if (queue.length > longestQueue) return Promise.reject(new AppError("request.rate_limited", { count: 5 }));
  return new Promise((resolve, reject) => {
    queue.push({ message, resolve, reject });
    if (queue.length === 1) hand(message);
  });
}

/** Gives a job to the thread, which keeps the process alive only while it works. */
function hand(message: Job["message"]): void {
  worker ??= start();
  worker.ref();
  worker.postMessage(message);
}

function start(): Worker {
  const require = createRequire(import.meta.url);
  const started = new Worker(source, {
    eval: true,
    workerData: require.resolve("bcryptjs"),
    execArgv: [],
    env: {},
  });
  started.on("message", (answer: string | boolean) => {
    queue.shift()?.resolve(answer);
    const next = queue[0];
    if (next) hand(next.message);
    else started.unref();
  });
  started.on("error", (error: Error) => abandon(started, error));
  started.on("exit", (code) => abandon(started, new Error(`The hashing thread ended with ${code}`)));
  return started;
}

/** A thread that has died fails what waited for it; the next call starts another one. */
function abandon(dead: Worker, error: Error): void {
  if (worker !== dead) return;
  worker = null;
  for (const job of queue.splice(0)) job.reject(error);
}
