import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Says on the test's output which part was taken, or which could not be had. */
export function report(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A part that tests need cannot be had: under CI that fails, elsewhere it is named and the tests are skipped. */
export function reportMissing(part: string, remedy: string): null {
  const line = `Not run: tests that need ${part}. ${remedy}`;
  if (process.env["CI"]) throw new Error(line);
  report(line);
  return null;
}

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Missing or not to be run: both are "no".
    return false;
  }
}

/** The first of the programs that stands on the path. */
export function findOnPath(...names: string[]): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find(isProgram) ?? null;
}

/** Installs Debian or Ubuntu packages when this process may; answers whether that went well. */
export function installPackages(...names: string[]): boolean {
  const aptGet = findOnPath("apt-get");
  if (!aptGet || process.getuid?.() !== 0) return false;
  report(`Installing ${names.join(", ")} from the system's packages`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args: string[]) =>
    spawnSync(aptGet, ["-q", "-o", "DPkg::Lock::Timeout=300", ...args], { env, stdio: "ignore" }).status ===
    0;
  return apt("update") && apt("install", "-y", "--no-install-recommends", ...names);
}
