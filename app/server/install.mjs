/**
 * Brings `node_modules` to what package-lock.json says, where it is not. Made of Node's own parts only: it runs
 * before anything is installed.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Installs when a package is missing or has another version; says so, and ends the process when it fails. */
export function install() {
  requireNode();
  if (isInstalled()) return;
  process.stdout.write("Installing packages (npm ci)\n");
  const startedAt = Date.now();
  const isWindows = process.platform === "win32";
  const result = spawnSync(isWindows ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: "inherit",
    shell: isWindows,
    env: { ...process.env, NODE_ENV: "development" },
  });
  if (result.status !== 0) fail("npm ci failed: its own words are above");
  process.stdout.write(`  Packages             ${((Date.now() - startedAt) / 1000).toFixed(1)} s\n`);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Node.js 20.19 or later is needed, this is ${process.versions.node}`);
}

/** npm keeps beside the packages a list of what it has installed. */
function isInstalled() {
  const listFile = join(root, "node_modules/.package-lock.json");
  if (!existsSync(listFile)) return false;
  const installed = readPackages(listFile);
  return Object.entries(readPackages(join(root, "package-lock.json"))).every(([path, wanted]) => {
    if (path === "" || wanted.link) return true;
    const found = installed[path];
    return found ? found.version === wanted.version : Boolean(wanted.optional || wanted.peer);
  });
}

/**
 * @typedef {{ version?: string, optional?: boolean, peer?: boolean, link?: boolean }} Package
 * @param {string} file
 * @returns {Record<string, Package>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

/**
 * @param {string} reason
 * @returns {never}
 */
function fail(reason) {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}
