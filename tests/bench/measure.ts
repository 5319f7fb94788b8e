import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { WORKER_OPTIONS } from "#app/server/worker-process.ts";

const run = promisify(execFile);
const CHILD = new URL("./child.ts", import.meta.url).pathname;

/** What a job took in a process of its own. */
export interface Taken {
  ms: number;
  /** What the job counted. */
  count: number;
  /** Largest resident memory of the process, and by how much it grew during the job. */
  peakMb: number;
  grownMb: number;
}

/**
 * Runs a job of `xlsx-jobs.ts` or `database-jobs.ts` in a process of its own, started as the product's worker is.
 *
 * @param url  of the database, for jobs that need one
 */
export async function inChild(job: string, path: string, rows = 0, url = ""): Promise<Taken> {
  const args = [...WORKER_OPTIONS, "--import", "tsx", CHILD, job, path, String(rows)];
  const { stdout } = await run(process.execPath, args, {
    maxBuffer: 1e8,
    env: { ...process.env, DATABASE_URL: url },
  });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Taken;
}

/**
 * Runs jobs in turns, so that a slow minute of the machine meets all of them, and takes the medians.
 *
 * @returns by name, in the order given
 */
export async function inTurns<Name extends string>(
  rounds: number,
  jobs: Record<Name, () => Promise<Taken>>,
): Promise<Record<Name, Taken>> {
  const names = Object.keys(jobs) as Name[];
  const taken = new Map<Name, Taken[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const name of names) taken.get(name)!.push(await jobs[name]());
  const medians = names.map((name) => {
    const all = taken.get(name)!;
    const of = (key: keyof Taken) => median(all.map((one) => one[key]));
    return [
      name,
      { ms: of("ms"), count: of("count"), peakMb: of("peakMb"), grownMb: of("grownMb") },
    ];
  });
  return Object.fromEntries(medians) as Record<Name, Taken>;
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
