/**
 * The one test command. Runs every suite, then prints `N passed, N failed` as its last line and ends
 * with 1 when anything failed. `--full` adds the long loops and the whole suite on PostgreSQL 15.
 */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Outcome {
  passed: number;
  failed: number;
}

const full = process.argv.includes("--full");
const root = new URL("../..", import.meta.url).pathname;

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
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(
      await readFile(report, "utf8"),
    );
    const broken = testResults.filter(
      (file: { status: string; assertionResults: { status: string }[] }) =>
        file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
    ).length;
    const failed = numFailedTests + broken;
    return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
  } catch (error) {
    console.error(`The ${mode} suite left no report:`, error);
    return { passed: 0, failed: 1 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const outcomes: Outcome[] = full
  ? [await runSuite("pages"), await runSuite("long"), await runSuite("test", { TEST_PG: "15" })]
  : [await runSuite("test"), await runSuite("browser")];

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
