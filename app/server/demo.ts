import type { Settings } from "#app/platform/settings.ts";
import { run, runOwnCommand } from "#app/server/run.ts";

/** Known to everybody: it holds on this machine only. */
const knownPassword = "vendhub-demo";

const people = [
  ["admin@demo.test", "everything"],
  ["manager@demo.test", "tasks, stock, collections"],
  ["warehouse@demo.test", "goods in and out"],
  ["cashier@demo.test", "counting collections"],
  ["operator1@demo.test", "field work, also operator2@ and operator3@"],
  ["technician@demo.test", "field work on machines"],
] as const;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Starts the application with the demo company; what was done in it before is kept. */
export async function runDemo(settings: Settings): Promise<number> {
  if (!isThisMachine(settings.host) && settings.demoPassword === null) {
    say(
      `HOST is ${settings.host}, which others reach: set DEMO_PASSWORD, since the usual one is known to everybody`,
    );
    return 1;
  }
  const password = settings.demoPassword ?? knownPassword;
  return run(settings, {
    web: true,
    worker: true,
    prepare: true,
    webProcesses: process.env["WEB_CONCURRENCY"] ? settings.webConcurrency : 1,
    seed: (environment, stopping) =>
      runOwnCommand(["seed-demo"], { ...environment, DEMO_PASSWORD: password }, stopping),
    onListening: () => greet(settings, password),
  });
}

const isThisMachine = (host: string): boolean => /^(127\.|localhost$|::1$|\[::1\]$)/.test(host);

function greet(settings: Settings, password: string): void {
  const width = Math.max(...people.map(([email]) => email.length));
  say(`\n  VendHub Manager with the demo company: ${settings.baseUrl}\n`);
  for (const [email, work] of people) say(`  ${email.padEnd(width)}  ${work}`);
  say(`\n  Password of all: ${password}`);
  say("  Ctrl-C stops it; what you do in it is kept.\n");
}
