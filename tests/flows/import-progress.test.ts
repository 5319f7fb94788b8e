import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setLogLevel } from "#app/lib/log.server.ts";
import * as statusRoute from "#app/routes/imports/status.ts";
import type { RunningWorker } from "#db/queue.server.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import {
  act,
  emptyProvince,
  ownWorkbook,
  person,
  previewed,
  settled,
  show,
  workOnJobs,
  written,
} from "#tests/setup/imports.ts";
import { visitor, type Visitor } from "#tests/setup/visit.ts";

const PEOPLE = 1_050;
const FIRST_CHUNK = 1_000;
const PATIENCE_MS = 60_000;
let database: TestDatabase;
let worker: RunningWorker;
let officer: Visitor;
let leader: Visitor;

beforeAll(async () => {
  setLogLevel("silent");
  database = await emptyProvince();
  worker = await workOnJobs();
  officer = await visitor("canbo.xa");
  leader = await visitor("lanhdao.xa");
});
afterAll(async () => {
  await worker.stop();
  await database.close();
});

const statusFor = async (id: string) =>
  (await leader.get(statusRoute, `/imports/${id}/status`, { id })).data;

async function until(id: string, progress: unknown) {
  let seen: unknown;
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(50)) {
    const status = await statusFor(id);
    seen = status;
    if (JSON.stringify(status.progress) === JSON.stringify(progress)) return status;
  }
  throw new Error(`Never seen: ${JSON.stringify(progress)}, but ${JSON.stringify(seen)}`);
}

test("how far the writing is can be seen while it runs, and nothing stale once it is undone or done", async () => {
  const people = Array.from({ length: PEOPLE }, (_, place) => person(20_000 + place));
  await written(officer, leader, await previewed(officer, await ownWorkbook(people)));
  const changed = people.map((one) => ({ ...one, occupation_current: "Giáo viên" }));
  const id = await previewed(officer, await ownWorkbook(changed));
  expect(await statusFor(id)).not.toHaveProperty("progress");
  await act(officer, id, "submit");
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const last = String(people.at(-1)!.citizen_id);
  let locked = () => {};
  const holding = new Promise<void>((resolve) => (locked = resolve));
  // Whoever edits the last person keeps the second chunk waiting.
  const edit = database.admin.begin(async (tx) => {
    await tx`select from members m join member_records r on r.member_id = m.id
      where r.citizen_id = ${last} for update`;
    locked();
    await held;
  });
  await holding;
  try {
    await act(leader, id, "approve");
    const half = { done: FIRST_CHUNK, total: PEOPLE };
    expect(await until(id, half)).toMatchObject({ state: "applying" });
    expect(await show(leader, id)).toMatchObject({ progress: half });
    const [one] = await database.admin`select count(*)::int as n from import_rows
      where import_id = ${id} and result is not null`;
    expect(one!.n).toBe(0);
    const undone = await database.admin`
      select pg_cancel_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and application_name = 'chi-bo-so'`;
    expect(undone).toHaveLength(1);
    expect(await until(id, undefined)).toMatchObject({ state: "applying" });
    expect(await show(leader, id)).toMatchObject({ state: "applying", progress: null });
  } finally {
    release();
    await edit;
  }
  const end = await settled(leader, id);
  expect(end.state).toBe("applied");
  expect(end).not.toHaveProperty("progress");
}, 180_000);
