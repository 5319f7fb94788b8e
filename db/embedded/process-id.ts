import { readFileSync, readlinkSync } from "node:fs";

/** One process, told apart from a later process that was given the same number. */
export interface ProcessId {
  pid: number;
  /** Start time in clock ticks since boot; null where the system does not tell. */
  started: string | null;
}

/**
 * Names a running process.
 *
 * @returns null when no such process runs; a zombie counts as ended
 */
export function identify(pid: number): ProcessId | null {
  if (!signalReaches(pid)) return null;
  const stat = readProc(`/proc/${pid}/stat`);
  if (stat === null) return { pid, started: null };
  // The command name may hold spaces and brackets, so the fields are counted after the last one.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (fields[0] === "Z" || fields[0] === "X") return null;
  return { pid, started: fields[19] ?? null };
}

/** Whether exactly this process still runs. */
export function runs(id: ProcessId): boolean {
  const now = identify(id.pid);
  return now !== null && (id.started === null || now.started === id.started);
}

/** This process. */
export function self(): ProcessId {
  return identify(process.pid) ?? { pid: process.pid, started: null };
}

/** `pid started`, the form in which lock and client files name a process. */
export function writeProcessId(id: ProcessId): string {
  return `${id.pid} ${id.started ?? "-"}\n`;
}

/** Reads what `writeProcessId` wrote; null when the text is damaged or still empty. */
export function readProcessId(text: string): ProcessId | null {
  const match = /^(\d+) (\d+|-)\s*$/.exec(text);
  if (!match) return null;
  return { pid: Number(match[1]), started: match[2] === "-" ? null : (match[2] ?? null) };
}

/**
 * The working directory of a process, or null where it cannot be known.
 * PostgreSQL works inside its data directory, which tells it from a stranger with a reused number.
 */
export function workingDirectory(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

function signalReaches(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function readProc(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
