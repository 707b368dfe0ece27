/**
 * Makes everything that runs out of the sources: Prisma's client, the pages, and the programs main, web and worker,
 * all in `build/` with the files beside them that they read. `isBuilt()` tells whether the sources have changed since.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const stampFile = join(root, "build/.made-from");
const sources = ["app", "jobs", "prisma", "public", "package-lock.json", "vite.config.ts", "tsconfig.json"];
const ownOutput = join(root, "app/platform/prisma");

/** Whether `build/` was made from the sources as they are. */
export function isBuilt() {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === hashSources();
}

/** Builds; the process ends with an error's text when a step fails. */
export async function build() {
  const madeFrom = hashSources();
  rmSync(stampFile, { force: true });
  step("Database client", () => runNode(join(root, "prisma/generate.mjs")));
  step("Pages", () => runNode(programOf("@remix-run/dev", "remix"), "vite:build"));
  const startedAt = Date.now();
  await bundlePrograms();
  for (const path of ["prisma/migrations", "prisma/demo/planograms.csv"]) {
    cpSync(join(root, path), join(root, "build", path), { recursive: true });
  }
  report("Server programs", startedAt);
  writeFileSync(stampFile, madeFrom);
}

/** Dependencies stay outside: they are installed beside the build. */
async function bundlePrograms() {
  const { build } = await import("esbuild");
  rmSync(join(root, "build/chunks"), { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: { main: "app/server/main.ts", web: "app/server/web.ts", worker: "jobs/worker.ts" },
    outdir: "build",
    bundle: true,
    splitting: true,
    chunkNames: "chunks/[name]-[hash]",
    format: "esm",
    platform: "node",
    target: "node20.19",
    packages: "external",
    sourcemap: "linked",
    sourcesContent: false,
    logLevel: "error",
  });
}

/**
 * @param {string} name
 * @param {() => void} work
 */
function step(name, work) {
  const startedAt = Date.now();
  work();
  report(name, startedAt);
}

/**
 * @param {string} name
 * @param {number} startedAt
 */
function report(name, startedAt) {
  process.stdout.write(`  ${name.padEnd(20)} ${((Date.now() - startedAt) / 1000).toFixed(1)} s\n`);
}

/** @param {string[]} args */
function runNode(...args) {
  const result = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production" },
  });
  if (result.status === 0) return;
  process.stderr.write(`${result.stdout}${result.stderr}\n`);
  process.exit(1);
}

/**
 * @param {string} packageName
 * @param {string} program
 */
function programOf(packageName, program) {
  const manifestFile = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
  const manifest = JSON.parse(readFileSync(manifestFile, "utf8"));
  return join(dirname(manifestFile), manifest.bin[program]);
}

function hashSources() {
  const hash = createHash("sha256");
  for (const source of sources) addToHash(hash, join(root, source));
  return hash.digest("hex");
}

/**
 * @param {import("node:crypto").Hash} hash
 * @param {string} path
 */
function addToHash(hash, path) {
  if (path === ownOutput || /\.test\.tsx?$/.test(path)) return;
  if (statSync(path).isFile()) {
    hash.update(path).update(readFileSync(path));
    return;
  }
  for (const name of readdirSync(path).sort()) addToHash(hash, join(path, name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write("Building\n");
  await build();
}
