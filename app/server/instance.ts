import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { runs, self, identify, type ProcessId } from "#db/embedded/process-id.ts";

const ORPHAN_ENDS_MS = 12_000;
const WATCH_MS = 500;
const ANCESTORS = 5;

/** A running program, as noted in its data folder. */
interface Instance {
  process: ProcessId;
  /** The processes that started it, npm among them; when one is gone, the program ends. */
  parents: ProcessId[];
  address: string;
}

/**
 * Makes sure that no other program serves this data folder on this port. One that lost its parents
 * (npm was killed) is about to end and is waited for; in need it is ended.
 *
 * @returns the address of the one that runs, or null when there is none
 */
export async function findRunning(dataDir: string, port: number): Promise<string | null> {
  const running = read(dataDir, port);
  if (!running || !runs(running.process)) return null;
  if (running.parents.every(runs)) return running.address;
  const deadline = Date.now() + ORPHAN_ENDS_MS;
  while (runs(running.process)) {
    if (Date.now() > deadline) process.kill(running.process.pid, "SIGKILL");
    await sleep(50);
  }
  return null;
}

/** Notes this process as the one that serves the data folder on the port. */
export function noteRunning(
  dataDir: string,
  port: number,
  address: string,
  parents: ProcessId[],
): void {
  if (port === 0) return;
  mkdirSync(join(dataDir, "servers"), { recursive: true });
  const note: Instance = { process: self(), parents, address };
  writeFileSync(file(dataDir, port), JSON.stringify(note));
}

/** Takes the note back. */
export function forgetRunning(dataDir: string, port: number): void {
  rmSync(file(dataDir, port), { force: true });
}

/** The processes between this one and npm, npm included; none when npm is not among them. */
export function npmParents(): ProcessId[] {
  const chain: ProcessId[] = [];
  let pid = process.ppid;
  for (let step = 0; step < ANCESTORS && pid > 1; step++) {
    const id = identify(pid);
    const stat = readOrNull(`/proc/${pid}/stat`);
    if (!id || stat === null) return [];
    chain.push(id);
    if (/\(npm /.test(stat)) return chain;
    pid = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  }
  return [];
}

/** Calls `ended` once when one of the parents is gone: killed, it could not tell us to end. */
export function watchParents(parents: readonly ProcessId[], ended: () => void): void {
  if (parents.length === 0) return;
  const timer = setInterval(() => {
    if (parents.every(runs)) return;
    clearInterval(timer);
    ended();
  }, WATCH_MS);
  timer.unref();
}

function read(dataDir: string, port: number): Instance | null {
  const text = readOrNull(file(dataDir, port));
  if (text === null) return null;
  try {
    return JSON.parse(text) as Instance;
  } catch {
    // A note cut off by a crash says nothing.
    return null;
  }
}

function file(dataDir: string, port: number): string {
  return join(dataDir, "servers", `${port}.json`);
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
