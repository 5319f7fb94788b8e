import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setLogLevel } from "#app/lib/log.server.ts";
import { enqueue, startWorker, type JobContext, type RunningWorker } from "#db/queue.server.ts";
import { withScope, withSystemScope } from "#db/scope.server.ts";
import { fullScope, testDatabase, testScope, type TestDatabase } from "#tests/setup/database.ts";

let data: TestDatabase;
let worker: RunningWorker;
const done: { payload: { id: string }; context: JobContext }[] = [];

beforeAll(async () => {
  setLogLevel("silent");
  data = await testDatabase();
  // A job that a killed process held: its worker holds no lock any more.
  await withSystemScope("test", (db) => enqueue(db, "daily", { id: "orphan" }));
  await data.admin`update graphile_worker._private_jobs set locked_by = 'worker-killed', locked_at = now() - interval '10 seconds', attempts = 1`;
  worker = await startWorker({
    daily: async (payload, context) => {
      const { id } = payload as { id: string };
      if (id === "fails" && context.attempt === 1) throw new Error("once");
      // Longer than the sweeps at the start and the first of the regular ones.
      if (id === "takes its time") await sleep(12_500);
      if (id === "slow") {
        await sleep(60_000, undefined, { signal: context.signal });
      }
      done.push({ payload: { id }, context });
    },
  });
});
afterAll(async () => {
  await worker.stop();
  await data.close();
});

const ran = (id: string) => done.filter((job) => job.payload.id === id);
const eventually = (id: string) =>
  expect.poll(() => ran(id).length, { timeout: 20_000, interval: 20 });

test("a job of a killed process is taken up by the next one", async () => {
  await eventually("orphan").toBe(1);
  expect(ran("orphan")[0]?.context.attempt).toBe(2);
});

test("a job starts after the commit of an actor's transaction and never before", async () => {
  await withScope(testScope(), async (db) => {
    await enqueue(db, "daily", { id: "committed" });
    await sleep(300);
    expect(ran("committed")).toHaveLength(0);
  });
  await eventually("committed").toBe(1);
});

test("a job of a transaction that was rolled back never runs", async () => {
  const spoilt = withScope(fullScope(), async (db) => {
    await enqueue(db, "daily", { id: "rolled back" });
    throw new Error("stop");
  });
  await expect(spoilt).rejects.toThrow("stop");
  await withScope(testScope(), (db) => enqueue(db, "daily", { id: "after it" }));
  await eventually("after it").toBe(1);
  expect(ran("rolled back")).toHaveLength(0);
});

test("waiting jobs with one key run once", async () => {
  const runAt = new Date(Date.now() + 500);
  await withScope(testScope(), async (db) => {
    for (let time = 0; time < 3; time++)
      await enqueue(db, "daily", { id: "keyed" }, { key: "one", runAt });
  });
  await eventually("keyed").toBe(1);
  await sleep(300);
  expect(ran("keyed")).toHaveLength(1);
});

test("the restricted role reaches the queue through its one door only", async () => {
  const peek = withScope(fullScope(), (db) =>
    db.execute(sql`select * from graphile_worker._private_jobs`),
  );
  await expect(peek).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("a job that runs for a while is not taken from the living process that runs it", async () => {
  await withScope(testScope(), (db) => enqueue(db, "daily", { id: "takes its time" }));
  await eventually("takes its time").toBe(1);
  await sleep(500);
  expect(ran("takes its time").map(({ context }) => context.attempt)).toEqual([1]);
}, 30_000);

test("a failed job comes again", async () => {
  await withScope(testScope(), (db) => enqueue(db, "daily", { id: "fails" }));
  await eventually("fails").toBe(1);
  expect(ran("fails")[0]?.context.attempt).toBe(2);
});

test("a long job is aborted when the worker stops, and another worker gets it", async () => {
  await withScope(testScope(), (db) => enqueue(db, "daily", { id: "slow" }));
  await sleep(500);
  const started = Date.now();
  await worker.stop();
  expect(Date.now() - started).toBeLessThan(8_000);
  await data.admin`update graphile_worker._private_jobs set run_at = now(), payload = '{"id":"slow but taken up"}'`;
  worker = await startWorker({
    daily: async (payload, context) => {
      done.push({ payload: payload as { id: string }, context });
    },
  });
  await eventually("slow but taken up").toBe(1);
});
