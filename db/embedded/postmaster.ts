import {
  closeSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
} from "node:fs";
import { spawn } from "node:child_process";
import { createConnection as connectSocket } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { canReach, type Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { makePrivateFolder, PLAIN_ENVIRONMENT } from "./cluster.ts";
import { identify, workingDirectory } from "./process-id.ts";

const POLL_MS = 10;
const START_LIMIT_MS = 600_000;
const STOP_LIMIT_MS = 60_000;
const RETRY_LIMIT_MS = 15_000;
const LOG_LIMIT_BYTES = 10_000_000;
/** A socket address holds 107 bytes; PostgreSQL appends `/.s.PGSQL.5432.lock`. */
const SOCKET_FOLDER_LIMIT = 85;

const ANSWER_MS = 5_000;
/** The eight bytes with which a client asks for encryption. */
const ENCRYPTION_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

/** A running PostgreSQL. */
export interface Postmaster {
  pid: number;
  socketFolder: string;
  status: string;
}

/**
 * The postmaster that runs on this cluster, if any. A file left by a killed one, or whose number
 * now belongs to another program, is removed.
 */
export function readPostmaster(cluster: string): Postmaster | null {
  const file = join(cluster, "postmaster.pid");
  const lines = readLines(file);
  const pid = Number(lines[0]);
  if (!pid) return null;
  const folder = workingDirectory(pid);
  const isIt = identify(pid) !== null && (folder === null || folder === resolve(cluster));
  if (!isIt) {
    rmSync(file, { force: true });
    return null;
  }
  return { pid, socketFolder: lines[4] ?? "", status: (lines[7] ?? "").trim() };
}

/**
 * Starts PostgreSQL on the cluster, in a process group of its own, so that Ctrl-C in the terminal
 * reaches only us and open requests can finish first. Waits until it accepts connections.
 *
 * @param durable false gives up crash safety for speed; for tests only
 * @throws {Error} with the end of PostgreSQL's log
 */
export async function launchPostmaster(
  cluster: string,
  binaries: Binaries,
  account: Account | null,
  durable: boolean,
): Promise<Postmaster> {
  const socketFolder = makeSocketFolder(cluster, account);
  const deadline = Date.now() + RETRY_LIMIT_MS;
  for (;;) {
    const outcome = await launchOnce(cluster, socketFolder, binaries, account, durable);
    if (typeof outcome !== "string") return outcome;
    // After a kill -9 the old server's children need a moment to notice and let go of the memory.
    const passing = /shared memory block|lock file .* already exists|still in use/.test(outcome);
    if (!passing || Date.now() > deadline) throw new Error(`PostgreSQL did not start: ${outcome}`);
    await sleep(200);
  }
}

/** Asks PostgreSQL to end (fast shutdown) and waits until it is gone; pulls the plug after a minute. */
export async function stopPostmaster(cluster: string): Promise<void> {
  const running = readPostmaster(cluster);
  if (!running) return;
  process.kill(running.pid, "SIGINT");
  const deadline = Date.now() + STOP_LIMIT_MS;
  while (identify(running.pid)) {
    if (Date.now() > deadline) process.kill(running.pid, "SIGQUIT");
    await sleep(POLL_MS);
  }
  if (running.socketFolder.startsWith(tmpdir()))
    rmSync(running.socketFolder, { recursive: true, force: true });
}

/**
 * Waits until a postmaster that is starting or recovering accepts connections, or is gone (null).
 * What its file says is not enough: one that was killed this moment still calls itself ready.
 */
export async function awaitReady(cluster: string): Promise<Postmaster | null> {
  const deadline = Date.now() + START_LIMIT_MS;
  for (;;) {
    const running = readPostmaster(cluster);
    if (!running || (running.status === "ready" && (await answers(running.socketFolder))))
      return running;
    if (Date.now() > deadline) throw new Error(`PostgreSQL in ${cluster} does not become ready.`);
    await sleep(POLL_MS);
  }
}

/** Asks on the socket whether PostgreSQL would encrypt; a living one answers with one letter. */
async function answers(socketFolder: string): Promise<boolean> {
  const socket = connectSocket(join(socketFolder, ".s.PGSQL.5432"));
  try {
    return await new Promise<boolean>((resolve) => {
      socket.setTimeout(ANSWER_MS, () => resolve(false));
      socket.on("error", () => resolve(false));
      socket.on("close", () => resolve(false));
      socket.on("data", () => resolve(true));
      socket.write(ENCRYPTION_REQUEST);
    });
  } finally {
    socket.destroy();
  }
}

async function launchOnce(
  cluster: string,
  socketFolder: string,
  binaries: Binaries,
  account: Account | null,
  durable: boolean,
): Promise<Postmaster | string> {
  const logFile = join(cluster, "../postgres.log");
  if (sizeOf(logFile) > LOG_LIMIT_BYTES) truncateSync(logFile);
  const logStart = sizeOf(logFile);
  const log = openSync(logFile, "a", 0o600);
  const child = spawn(binaries.postgres, ["-D", cluster, ...flags(socketFolder, durable)], {
    cwd: "/",
    env: PLAIN_ENVIRONMENT,
    detached: true,
    stdio: ["ignore", log, log],
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  });
  closeSync(log);
  const outcome: { failure?: string } = {};
  child.on("error", (error) => (outcome.failure = error.message));
  child.on("exit", (code, signal) => (outcome.failure ??= `ended with ${code ?? signal}`));
  while (outcome.failure === undefined) {
    const running = child.pid === undefined ? null : readPostmaster(cluster);
    if (running?.pid === child.pid && running?.status === "ready") {
      child.unref();
      return running;
    }
    await sleep(POLL_MS);
  }
  return `${outcome.failure}. ${readFileSync(logFile, "utf8").slice(logStart).trim().slice(-600)}`;
}

function flags(socketFolder: string, durable: boolean): string[] {
  const settings: Record<string, string> = {
    listen_addresses: "",
    unix_socket_directories: socketFolder,
    unix_socket_permissions: "0700",
    max_connections: "80",
    shared_buffers: "256MB",
    work_mem: "16MB",
    maintenance_work_mem: "128MB",
    max_wal_size: "2GB",
    checkpoint_timeout: "15min",
    random_page_cost: "1.1",
    jit: "off",
    // Parallel plans need more shared memory than a container's default /dev/shm has.
    max_parallel_workers_per_gather: "0",
    max_parallel_maintenance_workers: "0",
    // The log must not show personal data: neither statements nor the values of a violated key.
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
    log_timezone: "UTC",
    timezone: "UTC",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** Beside the cluster, unless that path is too long for a socket or closed to the account. */
function makeSocketFolder(cluster: string, account: Account | null): string {
  const beside = join(cluster, "../socket");
  const fits =
    Buffer.byteLength(beside) <= SOCKET_FOLDER_LIMIT && canReach(join(cluster, ".."), account);
  const folder = fits ? beside : mkdtempSync(join(tmpdir(), "chibo-"));
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) rmSync(folder);
  makePrivateFolder(folder, account);
  return folder;
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch {
    return [];
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
