import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import {
  accountOf,
  canEnter,
  findServerUser,
  type PostgresBinaries,
  prepareBinaries,
  rootOwnedFolder,
  type ServerUser,
} from "#app/server/postgres-binaries.ts";

/** Name of the cluster's only role. */
export const roleName = "vendhub";

/** Where everything of one server lies. */
export interface Place {
  readonly cluster: string;
  readonly stateFile: string;
  readonly logFile: string;
  readonly user: ServerUser | null;
  readonly binaries: PostgresBinaries;
}

export function preparePlace(dataDir: string): Place {
  mkdirSync(dataDir, { recursive: true });
  const user = findOwner(join(dataDir, "postgres")) ?? findServerUser();
  return {
    cluster: placeCluster(dataDir, user),
    stateFile: join(dataDir, "postgres.json"),
    logFile: join(dataDir, "postgres.log"),
    user,
    binaries: prepareBinaries(user, dataDir),
  };
}

/** Root goes on with the account that made the cluster. */
function findOwner(cluster: string): ServerUser | null {
  const folder = statSync(cluster, { throwIfNoEntry: false });
  return process.getuid?.() === 0 && folder && folder.uid !== 0 ? { uid: folder.uid, gid: folder.gid } : null;
}

/**
 * The server's account must be able to enter the folder. Where root's data folder is closed to it (below /root,
 * say), the cluster lies in a folder of its own and the data folder holds a link to it.
 */
function placeCluster(dataDir: string, user: ServerUser | null): string {
  const cluster = join(dataDir, "postgres");
  const entry = lstatSync(cluster, { throwIfNoEntry: false });
  if (entry?.isSymbolicLink()) return resolve(dataDir, readlinkSync(cluster));
  if (entry || canEnter(dataDir, user)) return cluster;
  const elsewhere = join(rootOwnedFolder, `cluster-${randomBytes(6).toString("hex")}`);
  symlinkSync(elsewhere, cluster);
  return elsewhere;
}

/** Makes the cluster where there is none: under another name first, so that a start cut short leaves no half. */
export function createCluster(place: Place, password: string): void {
  const { cluster } = place;
  if (existsSync(join(cluster, "PG_VERSION"))) return refuseOtherVersion(cluster, place.binaries);
  mkdirSync(dirname(cluster), { recursive: true, mode: 0o755 });
  const draft = `${cluster}.new`;
  const passwordFile = `${cluster}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (place.user) for (const path of [draft, passwordFile]) chownSync(path, place.user.uid, place.user.gid);
  try {
    initialise(place, draft, passwordFile);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, cluster);
}

/** PostgreSQL's own Unicode rules, so that no locale of the system is needed and text sorts alike everywhere. */
function initialise(place: Place, folder: string, passwordFile: string): void {
  const args = [
    `--pgdata=${folder}`,
    `--username=${roleName}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--no-locale",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
  ];
  execFileSync(place.binaries.initdb, args, {
    ...accountOf(place.user),
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  });
}

function refuseOtherVersion(cluster: string, binaries: PostgresBinaries): void {
  const made = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  const own = /\d+/.exec(execFileSync(binaries.postgres, ["--version"], { encoding: "utf8" }))?.[0];
  if (made === own) return;
  throw new Error(
    `The data in ${cluster} is of PostgreSQL ${made}, this is ${own}: restore a backup into a new folder`,
  );
}
