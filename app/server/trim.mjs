/**
 * Leaves in `node_modules` what the built application needs at run time. Beyond `npm prune --omit=dev` it drops
 * packages that only stand there because others could use them (Prisma's command line), what the build has taken
 * into its bundles, and files that nobody reads. Used by the Dockerfile, never in a working folder.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** Bundled into the pages. */
const bundled = new Set(["lucide-react"]);
const unread = [
  /\.(d\.[cm]?ts|map|md|markdown|tsbuildinfo|a)$/i,
  /@prisma[/\\]client[/\\]runtime[/\\]query_compiler_(small|.*_bg\.(?!postgresql))/,
  /[/\\]native[/\\]include[/\\]/,
  // Of papers: the two faces they are set in, and what draws and writes them outside a browser.
  /noto-sans[/\\](?!(400Regular|600SemiBold)[/\\]|package\.json|LICENSE)/,
  /[/\\]pdfmake[/\\](build|fonts|src)[/\\]/,
  /[/\\]pdfkit\.standalone\.js$/,
  /[/\\]fontkit[/\\]dist[/\\]browser/,
  /[/\\]bwip-js[/\\](?!package\.json|LICENSE|dist[/\\](bwip-js-node|bwipp)\.mjs)/,
];

/** @type {Set<string>} */
const kept = new Set();
keep(root, false);
removePackages(join(root, "node_modules"));
removeUnread(join(root, "node_modules"));

/**
 * @param {string} folder
 * @param {boolean} isPackage
 */
function keep(folder, isPackage) {
  if (kept.has(folder)) return;
  kept.add(folder);
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const optionalPeers = manifest.peerDependenciesMeta ?? {};
  const peers = Object.keys(manifest.peerDependencies ?? {}).filter((name) => !optionalPeers[name]?.optional);
  const names = { ...manifest.dependencies, ...manifest.optionalDependencies };
  for (const name of [...Object.keys(names), ...(isPackage ? peers : [])]) {
    const found = bundled.has(name) ? null : find(name, folder);
    if (found) keep(found, true);
  }
}

/**
 * As Node looks for it: upwards from the package that asks.
 * @param {string} name
 * @param {string} from
 */
function find(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, "node_modules", name);
    if (existsSync(join(candidate, "package.json"))) return candidate;
    if (folder === root) return null;
  }
}

/** @param {string} modules */
function removePackages(modules) {
  for (const name of readdirSync(modules)) {
    const path = join(modules, name);
    if (name.startsWith("@")) removePackages(path);
    else if (!kept.has(path)) rmSync(path, { recursive: true, force: true });
    else if (existsSync(join(path, "node_modules"))) removePackages(join(path, "node_modules"));
  }
}

/** @param {string} folder */
function removeUnread(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) removeUnread(path);
    else if (entry.isFile() && unread.some((pattern) => pattern.test(path))) rmSync(path);
  }
}
