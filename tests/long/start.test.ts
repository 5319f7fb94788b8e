import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeAll, expect, test } from "vitest";
import { connect } from "#db/client.server.ts";
import { identify, type ProcessId } from "#db/embedded/process-id.ts";
import { startEmbedded } from "#db/embedded.server.ts";
import { testPostgres } from "#tests/setup/postgres.ts";
import {
  freePort,
  isHealthy,
  silence,
  startAndFail,
  startProgram,
  type Program,
} from "#tests/setup/program.ts";
import { databaseAt } from "#tests/setup/template.ts";

/** How long the first start took, which fills the database. */
let firstMs = 0;
let settings: { DATA_DIR: string; PORT: string };
const programs: Program[] = [];

const start = async (more: Record<string, string> = {}) => {
  const program = await startProgram({ ...settings, ...more });
  programs.push(program);
  return program;
};
const postmaster = () =>
  Number(readFileSync(join(settings.DATA_DIR, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
/** The process that serves, below npm. */
const server = () => {
  const note = join(settings.DATA_DIR, "servers", `${settings.PORT}.json`);
  return (JSON.parse(readFileSync(note, "utf8")) as { process: ProcessId }).process.pid;
};
/** What a process has started and what still runs: its workers, and the database when it is its own. */
const startedBy = (parent: number) =>
  readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0 && parentOf(pid) === parent);
const parentOf = (pid: number): number | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    // It ended meanwhile.
    return null;
  }
};
const gone = (pid: number) => expect.poll(() => identify(pid), { timeout: 15_000 }).toBeNull();

/** Lets the program work on a job that comes to no end, since what it needs is locked. */
async function jobInHand(): Promise<{ letGo: () => Promise<void> }> {
  const { url } = await startEmbedded({ dataDir: settings.DATA_DIR });
  const database = connect(url, 2);
  const locked = database.begin(async (lock) => {
    await lock`lock table members in access exclusive mode`;
    await database`delete from app_state where key = 'quality-pass'`;
    await database`select graphile_worker.add_job('recompute-quality', '{}')`;
    await lock`select pg_sleep(3600)`;
  });
  const lost = locked.catch(() => undefined);
  const waiting = async () => {
    const [row] = await database`
      select count(*)::int as jobs from pg_stat_activity where wait_event_type = 'Lock' and query ilike '%members%'`;
    return row!.jobs as number;
  };
  await expect.poll(waiting, { timeout: 30_000 }).toBeGreaterThan(0);
  return {
    letGo: async () => {
      await database.end({ timeout: 0 });
      await lost;
    },
  };
}

beforeAll(async () => {
  settings = {
    DATA_DIR: mkdtempSync(join(tmpdir(), "chibo-start-")),
    PORT: String(await freePort()),
  };
  const first = await start();
  expect(first.output()).toContain(first.address);
  firstMs = first.readyMs;
  await first.stop();
  return () => rmSync(settings.DATA_DIR, { recursive: true, force: true });
});
afterEach(async () => {
  for (const program of programs.splice(0).toReversed()) {
    program.killGroup("SIGTERM");
    await silence(program.address);
  }
  await (await startEmbedded({ dataDir: settings.DATA_DIR })).stop();
});

test("when nothing changed it is ready again in less than half of the time of the first start", async () => {
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const program = await start();
    times.push(program.readyMs);
    const database = postmaster();
    await program.stop();
    await gone(database);
  }
  expect(2 * Math.min(...times)).toBeLessThan(firstMs);
});

test("Ctrl-C ends it with everything it started", async () => {
  const program = await start();
  const database = postmaster();
  program.killGroup("SIGINT");
  await silence(program.address);
  await gone(database);
});

test("after a kill -9 of the whole group the next start takes the database up (fault 145)", async () => {
  const first = await start();
  const database = postmaster();
  first.killGroup("SIGKILL");
  await silence(first.address);
  await start();
  expect(postmaster()).toBe(database);
});

test("after a kill -9 of npm alone the orphan makes room for the next start (fault 145)", async () => {
  const first = await start();
  first.kill("SIGKILL");
  await sleep(100);
  await silence(first.address);
  await start();
});

test("after a kill -9 of program and database the next start recovers (fault 145)", async () => {
  const first = await start();
  const database = postmaster();
  first.killGroup("SIGKILL");
  process.kill(database, "SIGKILL");
  await silence(first.address);
  await start();
});

test.each(["is killed with it", "does not answer any more"])(
  "after a kill -9 of the serving process the one that works on jobs ends by itself when the database %s (fault 145)",
  async (state) => {
    const first = await start();
    const [database, serving] = [postmaster(), server()];
    const others = startedBy(serving).filter((pid) => pid !== database);
    expect(others, "the process that works on jobs").toHaveLength(1);
    const job = await jobInHand();
    const data = [database, ...startedBy(database)];
    try {
      const signal = state === "is killed with it" ? "SIGKILL" : "SIGSTOP";
      for (const pid of data) process.kill(pid, signal);
      process.kill(serving, "SIGKILL");
      await silence(first.address);
      for (const pid of [serving, ...others]) await gone(pid);
    } finally {
      for (const pid of [...others, ...data]) if (identify(pid)) process.kill(pid, "SIGKILL");
      await job.letGo();
    }
  },
);

test("a database killed under the program is started again (fault 145)", async () => {
  const program = await start();
  process.kill(postmaster(), "SIGKILL");
  await expect.poll(() => isHealthy(program.address), { timeout: 5_000, interval: 20 }).toBe(false);
  await expect.poll(() => isHealthy(program.address), { timeout: 20_000 }).toBe(true);
});

test("a second start on the same port says where the first runs and leaves it alone", async () => {
  const first = await start();
  const second = await startAndFail(settings);
  expect(second.code).toBe(1);
  expect(second.output).toContain(`It is already running at ${first.address}`);
  expect(await isHealthy(first.address)).toBe(true);
});

test("two starts at once on two ports share the database, which ends with the last", async () => {
  const other = String(await freePort());
  const [first, second] = await Promise.all([start(), start({ PORT: other })]);
  const database = postmaster();
  await first.stop();
  expect(await isHealthy(second.address)).toBe(true);
  await second.stop();
  await gone(database);
});

test("a wrong value stops the start with one sentence", async () => {
  const { code, output } = await startAndFail({ ...settings, SEED: "maybe" });
  expect(code).toBe(1);
  expect(output).toContain('SEED must be demo or none, but it is "maybe".');
});

test("with an own database there is no demo, only a link for the first administrator", async () => {
  const server = await testPostgres();
  const name = `chibo_test_${process.pid}_start`;
  const admin = connect(server, 1);
  await admin.unsafe(`create database ${name}`);
  const program = await start({ DATABASE_URL: databaseAt(server, name) });
  expect(program.output()).toMatch(/http:\/\/localhost:\d+\/welcome\/\S+/);
  expect(program.output()).not.toContain("chi-bo-so-3.0");
  const database = connect(databaseAt(server, name), 1);
  const [row] =
    await database`select (select count(*)::int from members) as members, (select count(*)::int from accounts) as accounts`;
  expect(row).toEqual({ members: 0, accounts: 0 });
  await program.stop();
  await database.end();
  await admin.unsafe(`drop database ${name} with (force)`);
  await admin.end();
});
