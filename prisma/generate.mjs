/**
 * Makes Prisma's client where it is missing or older than the schema; `node prisma/generate.mjs validate` checks the
 * schema. Neither needs Prisma's schema engine, yet both stop when its download is closed: any existing file named
 * in its place lets them pass. Never do that for `prisma migrate`, which would then quietly do nothing.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(root, "app/platform/prisma/.made-from");
const manifestFile = createRequire(import.meta.url).resolve("prisma/package.json");
const manifest = JSON.parse(readFileSync(manifestFile, "utf8"));

if (process.argv[2] === "validate") run("validate");
else if (!isFresh()) {
  run("generate");
  writeFileSync(stampFile, sourceHash());
}

function isFresh() {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === sourceHash();
}

function sourceHash() {
  const schema = readFileSync(join(root, "prisma/schema.prisma"));
  return createHash("sha256").update(manifest.version).update(schema).digest("hex");
}

/** @param {"generate" | "validate"} command */
function run(command) {
  const program = join(dirname(manifestFile), manifest.bin.prisma);
  const result = spawnSync(process.execPath, [program, command], {
    cwd: root,
    encoding: "utf8",
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: fileURLToPath(import.meta.url),
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    },
  });
  if (result.status === 0) return;
  process.stderr.write(`${result.stdout}${result.stderr}`);
  process.exit(result.status ?? 1);
}
