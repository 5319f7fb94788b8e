/** Runs one job in a process of its own and prints what it took: `child.ts <job> <path> <rows>`. */
import type { Job } from "#tests/bench/xlsx-jobs.ts";

/** Loaded only for the job that needs it: what stands in memory beside the job is measured too. */
const groups: (() => Promise<Record<string, Job>>)[] = [
  async () => (await import("#tests/bench/xlsx-jobs.ts")).xlsxJobs,
  async () => (await import("#tests/bench/database-jobs.ts")).databaseJobs,
  async () => (await import("#tests/bench/table-jobs.ts")).tableJobs,
  async () => (await import("#tests/bench/export-jobs.ts")).exportJobs,
];

async function find(name: string): Promise<Job> {
  for (const group of groups) {
    const job = (await group())[name];
    if (job !== undefined) return job;
  }
  throw new Error(`There is no job ${name}.`);
}

const [name = "", path = "", rows = "0"] = process.argv.slice(2);
const job = await find(name);
const rss = () => process.resourceUsage().maxRSS / 1024;

const before = rss();
const start = performance.now();
const done = await job(path, Number(rows));
const ms = performance.now() - start;
const told = typeof done === "number" ? { count: done, ms } : done;
process.stdout.write(`${JSON.stringify({ ...told, peakMb: rss(), grownMb: rss() - before })}\n`);
process.exit(0);
