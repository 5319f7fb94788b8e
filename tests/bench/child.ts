/** Runs one job in a process of its own and prints what it took: `child.ts <job> <path> <rows>`. */
import { xlsxJobs } from "#tests/bench/xlsx-jobs.ts";

const [name = "", path = "", rows = "0"] = process.argv.slice(2);
const job = xlsxJobs[name];
if (job === undefined) throw new Error(`There is no job ${name}.`);
const rss = () => process.resourceUsage().maxRSS / 1024;

const before = rss();
const start = performance.now();
const count = await job(path, Number(rows));
const ms = performance.now() - start;
process.stdout.write(`${JSON.stringify({ ms, count, peakMb: rss(), grownMb: rss() - before })}\n`);
