/**
 * The one test command. Runs every suite, then names what failed, prints `N passed, N failed` as its
 * last line and ends with 1 when anything failed. `--full` adds the long loops, the whole suite on PostgreSQL 15, and the flows with every form sent twice.
 */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

interface Outcome {
  passed: number;
  /** What failed, each with the first line of why: the end of a log is often all that is kept. */
  failures: string[];
}

/** What is read of vitest's JSON report. */
interface Report {
  numPassedTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

const full = process.argv.includes("--full");
const root = new URL("../..", import.meta.url).pathname;

function firstLine(text: string | undefined): string {
  return text?.split("\n", 1)[0] ?? "";
}

function outcomeOf(mode: string, report: Report, code: number): Outcome {
  const failures = report.testResults.flatMap((file) => {
    const failed = file.assertionResults.filter((test) => test.status === "failed");
    const where = `${mode}: ${relative(root, file.name)}`;
    if (failed.length === 0 && file.status === "failed")
      return [`${where}: ${firstLine(file.message)}`];
    return failed.map(
      (test) => `${where}: ${test.fullName}: ${firstLine(test.failureMessages[0])}`,
    );
  });
  if (failures.length === 0 && code !== 0) failures.push(`${mode}: ended with ${code}`);
  return { passed: report.numPassedTests, failures };
}

/** Runs one suite of vitest; a run that broke off before it could report counts as one failure. */
async function runSuite(mode: string, env: Record<string, string> = {}): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), "chibo-report-"));
  const report = join(folder, "report.json");
  const args = ["node_modules/vitest/vitest.mjs", "run", "--config", "tests/vitest.config.ts"];
  const reporters = ["--mode", mode, "--reporter=dot", "--reporter=json", `--outputFile=${report}`];
  const code = await new Promise<number>((resolve) => {
    const child = spawn(process.execPath, [...args, ...reporters], {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, NODE_ENV: "test", ...env },
    });
    child.on("exit", (status) => resolve(status ?? 1));
  });
  try {
    return outcomeOf(mode, JSON.parse(await readFile(report, "utf8")), code);
  } catch (error) {
    console.error(`The ${mode} suite left no report:`, error);
    return { passed: 0, failures: [`${mode}: no report`] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The pages wait for the browser and the long loops for processes to start: side by side they fill two cores. */
async function runFull(): Promise<Outcome[]> {
  const slow = await Promise.all([runSuite("pages"), runSuite("long")]);
  const other = { TEST_PG: "15" };
  const usual = [await runSuite("unit", other), await runSuite("beside", other)];
  // The flows there with every form sent twice, which shows no less than sending it once.
  return [...slow, ...usual, await runSuite("repeats", other)];
}

/** The browser waits for pages half of its time, which the small tests use. */
async function runUsual(): Promise<Outcome[]> {
  const beside = await Promise.all([runSuite("browser"), runSuite("unit")]);
  return [...beside, await runSuite("flows")];
}

const outcomes = full ? await runFull() : await runUsual();

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failures = outcomes.flatMap((outcome) => outcome.failures);
for (const failure of failures) console.log(`FAILED ${failure}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
