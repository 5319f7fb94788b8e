import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readProcessId, runs, self, writeProcessId } from "./process-id.ts";

const POLL_MS = 20;
/** A holder writes its number right after creating the file; older empty files are left-overs. */
const EMPTY_GRACE_MS = 2_000;

/**
 * Runs `work` while this process alone holds the lock file. A lock whose holder no longer runs is
 * taken over, so a killed process never blocks the next start.
 *
 * @param timeoutMs how long to wait for a living holder
 * @throws {Error} naming the holder when it does not let go in time
 */
export async function withLockFile<T>(
  path: string,
  work: () => Promise<T>,
  timeoutMs = 600_000,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  while (!create(path)) {
    if (isAbandoned(path)) takeOver(path);
    else if (Date.now() > deadline) {
      throw new Error(`Another process (${read(path)?.trim()}) holds ${path} for too long.`);
    } else await sleep(POLL_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

/** Notes that this process uses what the folder stands for. */
export function registerClient(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, String(process.pid)), writeProcessId(self()));
}

/** Takes the note of this process back. */
export function unregisterClient(folder: string): void {
  rmSync(join(folder, String(process.pid)), { force: true });
}

/** The numbers of other living processes with a note in the folder; notes of dead ones are removed. */
export function otherClients(folder: string): number[] {
  const names = listOrNone(folder).filter((name) => name !== String(process.pid));
  return names.flatMap((name) => {
    const id = readProcessId(read(join(folder, name)) ?? "");
    if (id && runs(id)) return [id.pid];
    rmSync(join(folder, name), { force: true });
    return [];
  });
}

function create(path: string): boolean {
  try {
    writeFileSync(path, writeProcessId(self()), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function isAbandoned(path: string): boolean {
  const text = read(path);
  if (text === null) return false;
  const holder = readProcessId(text);
  return holder ? !runs(holder) : ageMs(path) > EMPTY_GRACE_MS;
}

/** Two processes may find the same dead holder: only one may remove its file, so the removal has a lock too. */
function takeOver(path: string): void {
  const guard = `${path}.takeover`;
  if (!create(guard)) {
    if (ageMs(guard) > EMPTY_GRACE_MS) rmSync(guard, { force: true });
    return;
  }
  try {
    if (isAbandoned(path)) rmSync(path, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

function ageMs(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

function listOrNone(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
