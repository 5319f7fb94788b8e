import { chmodSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { accountFor, clusterHome } from "./embedded/account.ts";
import { findBinaries } from "./embedded/binaries.ts";
import { ensureCluster } from "./embedded/cluster.ts";
import { otherClients, registerClient, unregisterClient, withLockFile } from "./embedded/lock.ts";
import {
  awaitReady,
  launchPostmaster,
  readPostmaster,
  stopPostmaster,
} from "./embedded/postmaster.ts";

const SEARCHABLE = 0o711;

/** How to run the database that comes with the program. */
export interface EmbeddedOptions {
  /** Folder of all data; the cluster stands in `postgres` below it. */
  dataDir: string;
  /** npm package with the programs; null for this machine's own platform package. */
  packageName?: string | null;
  /** False gives up crash safety for speed; for tests only. */
  durable?: boolean;
}

/** The database that comes with the program, running. */
export interface Embedded {
  /** `postgresql://postgres@localhost/postgres?host=<socket folder>` */
  url: string;
  /** Number of the PostgreSQL process. */
  pid: number;
  /** Where the cluster really stands; not below `dataDir` when the account that runs it cannot get there. */
  home: string;
  /** True when it was already running, for another process of ours or after a kill -9 of its parent. */
  adopted: boolean;
  /** Lets go of it; it ends when no other process of ours uses it. Answers whether it ended. */
  stop: () => Promise<boolean>;
}

/**
 * Starts the embedded PostgreSQL of a data folder, or takes up the one that already runs there.
 * Safe to call from several processes at once.
 *
 * @throws {Error} one sentence when it cannot start
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  if (process.platform === "win32")
    throw new Error("The embedded database runs on Linux and macOS; on Windows set DATABASE_URL.");
  const durable = options.durable ?? true;
  const home = clusterHome(options.dataDir);
  openFolder(options.dataDir);
  openFolder(home);
  const cluster = join(home, "postgres");
  return withLockFile(join(home, "postgres.lock"), async () => {
    const adopted = readPostmaster(cluster) ? await awaitReady(cluster) : null;
    const running = adopted ?? (await launch(cluster, options.packageName ?? null, durable));
    registerClient(clientsOf(home));
    return {
      url: `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(running.socketFolder)}`,
      pid: running.pid,
      home,
      adopted: adopted !== null,
      stop: () => stop(home),
    };
  });
}

async function launch(cluster: string, packageName: string | null, durable: boolean) {
  const account = accountFor(cluster);
  const binaries = findBinaries(account, packageName);
  await ensureCluster(cluster, binaries, account, durable);
  return launchPostmaster(cluster, binaries, account, durable);
}

async function stop(home: string): Promise<boolean> {
  return withLockFile(join(home, "postgres.lock"), async () => {
    unregisterClient(clientsOf(home));
    if (otherClients(clientsOf(home)).length > 0) return false;
    await stopPostmaster(join(home, "postgres"));
    return true;
  });
}

function clientsOf(home: string): string {
  return join(home, "clients");
}

/**
 * Lets go of the embedded PostgreSQL of a data folder, whoever started it; it ends when no other
 * living process of ours uses it.
 *
 * @returns whether it ended
 */
export async function stopEmbedded(dataDir: string): Promise<boolean> {
  const home = clusterHome(dataDir);
  openFolder(home);
  return stop(home);
}

/** Keeps the embedded PostgreSQL of a data folder from ending while this process lives, without starting it. */
export function holdEmbedded(dataDir: string): void {
  const home = clusterHome(dataDir);
  openFolder(home);
  registerClient(clientsOf(home));
}

/** Makes the folder; the account that runs PostgreSQL must be able to pass through it, not to read it. */
function openFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: SEARCHABLE });
  const mode = statSync(path).mode & 0o777;
  if (process.getuid?.() === 0 && (mode & SEARCHABLE) !== SEARCHABLE)
    chmodSync(path, mode | SEARCHABLE);
}
