import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { env } from "#app/lib/env.server.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { act, settled, show } from "#tests/setup/imports.ts";
import type { Visitor } from "#tests/setup/visit.ts";

const SCRIPT = fileURLToPath(new URL("import-worker.ts", import.meta.url));

/** A worker in a process of its own, working. */
export async function workerProcess(database: TestDatabase): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", SCRIPT, database.url, env().dataDir], {
    // Its input ends with this process, however that ends.
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, NODE_ENV: "test" },
  });
  await once(child.stdout!, "data");
  return child;
}

/** Ends a process as a power cut does, and waits until it is gone. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

/** Numbers from a seed, so that a failing run can be run again. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Lets jobs that a killed process held be tried at once instead of after a while. */
const hurry = (database: TestDatabase) =>
  database.admin`update graphile_worker._private_jobs set run_at = now() where locked_at is null`;

/**
 * Brings an import to an end through kills at random moments: reading, approval, writing. Every kill is
 * followed by a new worker.
 *
 * @param kills  how many more times the worker may be killed on the way; counted down
 * @param within  longest time until a kill, in milliseconds
 */
export async function throughKills(
  database: TestDatabase,
  [uploader, approver]: [Visitor, Visitor],
  importId: string,
  random: () => number,
  kills: { left: number },
  within: number,
): Promise<void> {
  const working = new Set(["received", "reading", "approved", "applying"]);
  let worker = await workerProcess(database);
  try {
    for (let guard = 0; guard < 500; guard++) {
      const { state } = await show(uploader, importId);
      if (state === "checked") await act(uploader, importId, "submit");
      else if (state === "submitted") await act(approver, importId, "approve");
      else if (!working.has(state)) return;
      if (kills.left > 0) {
        await new Promise((resolve) => setTimeout(resolve, random() * within));
        kills.left--;
        await kill(worker);
        worker = await workerProcess(database);
        await hurry(database);
      } else {
        await settled(approver, importId);
      }
    }
    throw new Error("The import does not come to an end.");
  } finally {
    await kill(worker);
  }
}

/** Everything that must hold of an applied import, however often its worker was killed. */
export async function expectWhole(
  database: TestDatabase,
  importId: string,
  people: number,
): Promise<void> {
  const { admin } = database;
  const [state] = await admin`select state, counts from imports where id = ${importId}`;
  expect(state).toMatchObject({ state: "applied", counts: { rows: people, created: people } });
  const [rows] = await admin`
    select count(*)::int as staged, count(distinct member_id)::int as people,
      count(*) filter (where result = 'created')::int as created
    from import_rows where import_id = ${importId}`;
  expect(rows).toEqual({ staged: people, people, created: people });
  // None lost, none doubled: as many records as members as first cells as facts, each number once.
  const [sums] = await admin`
    select count(*)::int as members, count(r.member_id)::int as records,
      count(distinct r.citizen_id)::int as numbers,
      (select count(*)::int from history h where h.import_id = ${importId} and h.member_id is not null) as facts,
      (select count(distinct h.member_id)::int from history h where h.import_id = ${importId} and h.member_id is not null) as told,
      (select count(*)::int from org_memberships o join import_rows i on i.member_id = o.member_id where i.import_id = ${importId}) as cells
    from members m join member_records r on r.member_id = m.id
    where m.id in (select member_id from import_rows where import_id = ${importId})`;
  expect(sums).toEqual({
    members: people,
    records: people,
    numbers: people,
    facts: people,
    told: people,
    cells: people,
  });
  // What the history tells is what stands in the records.
  const [apart] = await admin`
    select count(*)::int as apart from history h join members m on m.id = h.member_id,
      jsonb_array_elements(h.changes) c
    where h.import_id = ${importId} and c->>'field' = 'full_name' and c->>'new' is distinct from m.full_name`;
  expect(apart).toEqual({ apart: 0 });
  const [counted] = await admin`
    select c.official, (select count(*)::int from members m where m.org_id = c.org_id and m.membership_status = 'M2' and m.hidden_at is null) as people
    from organization_counts c join organizations o on o.id = c.org_id where o.code = 'PT-TB-01'`;
  expect(counted!.official).toBe(counted!.people);
  const [buffer] = await admin`select count(*)::int as left from staging.rows`;
  expect(buffer).toEqual({ left: 0 });
}
