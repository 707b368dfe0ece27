/**
 * `npm run verify:deep [part …]`: the full figures, part by part. A part that passed with the sources as they are is not
 * run again (`--again` runs it all the same); the results stand in docs/verified.md, with their dates.
 *
 *     npm run verify:deep                    all parts that have not passed yet
 *     npm run verify:deep fuzz               one part
 *     DEEP_SCALE=0.01 npm run verify:deep    a small try, which is written nowhere
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
process.chdir(root);

const page = join("docs", "verified.md");
const scale = Number(process.env["DEEP_SCALE"] ?? 1);
const isTry = scale !== 1;
/** @param {number} full */
const scaled = (full) => String(Math.max(1, Math.round(full * scale)));

/** @typedef {{name: string, what: string, files: string[], env: Record<string, string>, times: number}} Part */
/** @type {Part[]} */
const parts = [
  {
    name: "model",
    what: `${scaled(20_000)} random commands by 16 actors, half of them killed now and then, against the model; then both ledgers proven`,
    files: ["tests/model/ledgers.test.ts"],
    env: { MODEL_COMMANDS: scaled(20_000), MODEL_ACTORS: "16" },
    times: 1,
  },
  {
    name: "fuzz",
    what: `${scaled(200)} random calls of every API operation, each answer as the document says`,
    files: ["tests/fuzz"],
    env: { FUZZ_CASES: scaled(200), FUZZ_SEED: process.env["FUZZ_SEED"] ?? String(Date.now() % 1_000_000) },
    times: 1,
  },
  {
    name: "proof",
    what: `a ledger of ${scaled(1_000_000)} moves: proven within a minute, balances now and as of a day within 300 ms`,
    files: ["tests/scale"],
    env: { SCALE_MOVES: scaled(1_000_000) },
    times: 1,
  },
  {
    name: "races",
    what: `the tests in which people act at once, ${scaled(10)} times without a flake`,
    files: [
      "app/api/idempotency.test.ts",
      "app/bot/kill.test.ts",
      "app/domain/access",
      "app/domain/cash",
      "app/domain/stock",
      "app/domain/work",
      "app/platform/once.test.ts",
      "app/platform/transaction.test.ts",
      "jobs/relay.test.ts",
    ],
    env: {},
    times: Number(scaled(10)),
  },
];

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const isAgain = process.argv.includes("--again");
const unknown = asked.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0)
  fail(`No such part: ${unknown.join(", ")}. Parts: ${parts.map(({ name }) => name).join(", ")}`);

const sources = fingerprint();
for (const part of parts.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  if (!isTry && !isAgain && results().get(part.name)?.includes(sources)) {
    process.stdout.write(`\n== ${part.name}: passed already with these sources\n`);
  } else run(part);
}

/** @param {Part} part */
function run({ name, what, files, env, times }) {
  process.stdout.write(`\n== ${name}: ${what}\n`);
  const startedAt = Date.now();
  const vitest = join("node_modules", "vitest", "vitest.mjs");
  for (let round = 1; round <= times; round++) {
    const { status } = spawnSync(process.execPath, [vitest, "run", "--testTimeout=2400000", ...files], {
      stdio: "inherit",
      env: { ...process.env, ...env },
    });
    if (status !== 0) fail(`${name} failed in round ${round} of ${times}: ${JSON.stringify(env)}`);
  }
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  process.stdout.write(`   ${name}: ${seconds} s\n`);
  if (!isTry) record(name, [what, JSON.stringify(env), `${seconds} s`, new Date().toISOString(), sources]);
}

/** The lines of the page by their part. */
function results() {
  const lines = existsSync(page) ? readFileSync(page, "utf8").split("\n") : [];
  return new Map(lines.flatMap((line) => (line.startsWith("| `") ? [[line.split("`")[1] ?? "", line]] : [])));
}

/**
 * @param {string} name
 * @param {string[]} cells
 */
function record(name, cells) {
  const all = results().set(name, `| \`${name}\` | ${cells.join(" | ")} |`);
  const known = parts.flatMap((part) => all.get(part.name) ?? []);
  const head = [
    "# Verified",
    "",
    `Written by \`npm run verify:deep\`; Node ${process.version}, ${cpus().length} cores. The last column names the sources that passed.`,
    "",
    "| Part | What | With | Took | At | Sources |",
    "| --- | --- | --- | --- | --- | --- |",
  ];
  writeFileSync(page, [...head, ...known, ""].join("\n"));
}

/** Of everything that is tracked, but for the documentation. */
function fingerprint() {
  const { stdout } = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const hash = createHash("sha256");
  for (const path of stdout.split("\0").sort()) {
    if (path === "" || /(^docs\/|\.md$)/.test(path) || !existsSync(path)) continue;
    hash.update(path).update("\0").update(readFileSync(path));
  }
  return hash.digest("hex").slice(0, 12);
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  process.stderr.write(`\n${message}\n`);
  process.exit(1);
}
