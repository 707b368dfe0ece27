/** `npm run demo`: on a machine with nothing but Node.js it installs, builds and starts the demo company. */
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { install } from "./install.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
process.chdir(root);

install();
const { build, isBuilt } = await import("./build.mjs");
if (!isBuilt()) {
  process.stdout.write("Building\n");
  await build();
}
process.argv = [process.execPath, join(root, "build/main.js"), "demo"];
await import(pathToFileURL(join(root, "build/main.js")).href);
