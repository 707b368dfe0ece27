/**
 * `npm run verify`: what must hold before a change is merged, from a fresh clone on. `verify.mjs quick` (`npm test`)
 * leaves out the build and what needs it: the journeys and page tests of the whole system (`npm run test:browser`).
 * Made of Node's own parts only until the packages are there.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { install } from "../../app/server/install.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const isQuick = process.argv[2] === "quick";
const startedAt = Date.now();

process.chdir(root);
install();

/** @type {[name: string, program: string[]][]} */
const steps = [
  ["Database client", ["prisma/generate.mjs"]],
  ["Database schema", ["prisma/generate.mjs", "validate"]],
  ["Format", [programOf("prettier"), "--check", "--log-level", "warn", "."]],
  ["Lint", [programOf("eslint"), "--max-warnings", "0", "."]],
  ["Types", [programOf("typescript", "tsc"), "--noEmit", "-p", "."]],
  ["Dependency rules", [programOf("dependency-cruiser", "depcruise"), "app", "jobs", "prisma", "tests"]],
  ["Unused code", [programOf("knip")]],
  ["Tests", [programOf("vitest"), "run"]],
  ["Build", ["app/server/build.mjs"]],
  ["Browser tests", [programOf("@playwright/test", "playwright"), "test"]],
];
const left = new Set(isQuick ? ["Build", "Browser tests"] : []);

for (const [name, program] of steps) if (!left.has(name)) run(name, program);
process.stdout.write(`\nAll well in ${seconds(startedAt)}\n`);

/**
 * @param {string} name
 * @param {string[]} program
 */
function run(name, program) {
  const stepStartedAt = Date.now();
  process.stdout.write(`\n== ${name}\n`);
  const result = spawnSync(process.execPath, program, { stdio: "inherit" });
  if (result.status !== 0) {
    const how = result.signal ?? `exit code ${result.status}`;
    process.stderr.write(`\n${name} failed after ${seconds(stepStartedAt)} (${how}): ${program.join(" ")}\n`);
    process.exit(1);
  }
  process.stdout.write(`   ${name}: ${seconds(stepStartedAt)}\n`);
}

/** @param {number} since */
function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/**
 * The path of a package's program. Read from disk: packages may hide their manifest from `require`.
 * @param {string} packageName
 */
function programOf(packageName, program = packageName) {
  const folder = join("node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[program]);
}
