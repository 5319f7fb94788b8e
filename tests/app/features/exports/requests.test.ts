import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runExportJob } from "#app/jobs/run-export.server.ts";
import { env } from "#app/lib/env.server.ts";
import * as file from "#app/routes/exports/file.ts";
import * as page from "#app/routes/exports/list.tsx";
import { bytesOf, readSheets } from "#tests/app/features/exports/workbook.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";
import type { TestDatabase } from "#tests/setup/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

const wish = { kind: "full", group: "members", purpose: "Rà soát hồ sơ trước đại hội" };
const jobContext = { jobId: "1", attempt: 1, signal: new AbortController().signal };

async function request(username: string, more: Record<string, string> = {}): Promise<string> {
  const answer = await (await visitor(username)).post(page, "/exports", { ...wish, ...more });
  expect([answer.status, answer.location]).toEqual([302, "/exports?done=requested"]);
  const [row] = await database.admin`
    select e.id from exports e join accounts a on a.id = e.account_id
    where a.username = ${username} and e.state = 'requested' order by e.created_at desc limit 1`;
  return row!.id;
}

async function decide(username: string, exportId: string, decision: string, note = "") {
  return (await visitor(username)).post(page, "/exports", { exportId, decision, note });
}

const stored = async (id: string) =>
  (await database.admin`select * from exports where id = ${id}`)[0]!;
const download = async (username: string, id: string) =>
  (await visitor(username)).get(file, `/exports/${id}/file.xlsx`, { id });
const kept = (id: string) => join(env().dataDir, "exports", `${id}.xlsx`);

/** Runs what was put into the queue for this export and is due by then; as the worker does, by its payload. */
async function runJobs(id: string, at = new Date()): Promise<number> {
  const jobs = await database.admin`
    select j.id, j.payload from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'run-export' and j.payload->>'exportId' = ${id} and j.run_at <= ${at.toISOString()}`;
  for (const job of jobs) {
    await database.admin`delete from graphile_worker._private_jobs where id = ${job.id}`;
    await runExportJob(job.payload, jobContext);
  }
  return jobs.length;
}

describe("from the request to the file", () => {
  test("asked by the officer, approved by the leader, made by the job, taken by the officer", async () => {
    const id = await request("canbo.xa");
    expect(await stored(id)).toMatchObject({
      kind: "full",
      state: "requested",
      purpose: wish.purpose,
    });
    expect(await runJobs(id)).toBe(0);
    expect((await download("canbo.xa", id)).status).toBe(422);

    const leader = await (await visitor("lanhdao.xa")).get(page, "/exports");
    expect(leader.data.toDecide).toMatchObject([{ id, by: "Hà Thị Thảo", purpose: wish.purpose }]);
    expect((await decide("lanhdao.xa", id, "approve")).location).toBe("/exports?done=approved");
    expect(await runJobs(id)).toBe(1);

    const ready = await stored(id);
    expect(ready).toMatchObject({ state: "ready", decider_name: "Đinh Công Trường" });
    expect(statSync(kept(id)).mode & 0o777).toBe(0o600);
    const hours = (ready.expires_at.getTime() - ready.decided_at.getTime()) / 3_600_000;
    expect(hours).toBeCloseTo(24, 1);

    const answer = await download("canbo.xa", id);
    const sheets = await readSheets(await bytesOf(answer.response));
    expect(sheets.get("DangVien")!.keys).toContain("citizen_id");
    expect(sheets.get("DangVien")!.rows).toHaveLength(ready.rows);
    const noted =
      await database.admin`select member_id from export_members where export_id = ${id}`;
    expect(noted, "each of them is noted as being in a file").toHaveLength(ready.rows);
    expect([...sheets.keys()]).toContain("KyLuat");
    expect(sheets.get("GiaDinh")!.rows.length).toBeGreaterThan(0);
    const guide = new Map(sheets.get("HuongDan")!.all.map(([label, value]) => [label, value]));
    expect(guide.get("Người duyệt")).toBe("Đinh Công Trường");
    expect(guide.get("Người xuất")).toContain("Hà Thị Thảo");

    const facts = await database.admin`
      select act, actor_name from history where subject = ${id} order by id`;
    expect(facts.map(({ act, actor_name }) => [act, actor_name])).toEqual([
      ["export.requested", "Hà Thị Thảo"],
      ["export.approved", "Đinh Công Trường"],
      ["export.ready", "Hà Thị Thảo"],
      ["export.downloaded", "Hà Thị Thảo"],
    ]);
  });

  test("a refusal needs a reason, which the other reads; no file is made", async () => {
    const id = await request("canbo.xa", { kind: "sensitive" });
    const silent = await decide("lanhdao.xa", id, "reject");
    expect(silent.status).toBe(422);
    expect(silent.data.noteMissing).toBe(id);
    await decide("lanhdao.xa", id, "reject", "Chưa rõ ai dùng tệp này");
    expect(await stored(id)).toMatchObject({ state: "rejected" });
    const own = (await (await visitor("canbo.xa")).get(page, "/exports")).data.own;
    expect(own.find((line: { id: string }) => line.id === id).note).toContain("Chưa rõ ai dùng");
    expect(await runJobs(id)).toBe(0);
    expect((await download("canbo.xa", id)).status).toBe(422);
  });

  test("sensitive columns stand on one sheet, over the chosen branch only", async () => {
    const [cell] = await database.admin`select id from organizations where code = 'PT-TB-05'`;
    const id = await request("canbo.xa", { kind: "sensitive", org: cell!.id });
    await decide("lanhdao.xa", id, "approve");
    await runJobs(id);
    const sheets = await readSheets(await bytesOf((await download("canbo.xa", id)).response));
    expect([...sheets.keys()]).toEqual(["HuongDan", "DangVien", "DanhMuc"]);
    const people = await database.admin`
      select m.id, r.citizen_id from members m join member_records r on r.member_id = m.id
      where m.org_id = ${cell!.id} and m.membership_status in ('M1', 'M2') order by m.sort_name, m.id`;
    expect(
      sheets.get("DangVien")!.rows.map(({ member_id, citizen_id }) => [member_id, citizen_id]),
    ).toEqual(people.map(({ id: person, citizen_id }) => [person, citizen_id]));
  });

  test("a purpose is needed, and what was typed comes back", async () => {
    const officer = await visitor("canbo.xa");
    const answer = await officer.post(page, "/exports", { ...wish, purpose: " ab " });
    expect(answer.status).toBe(422);
    expect(answer.data.typed).toMatchObject({ kind: "full", purpose: " ab ", wrong: ["purpose"] });
  });

  test("a form sent twice is one request (fault 149)", async () => {
    const officer = await visitor("canbo.xa2");
    const form = { ...wish, key: "the-same-key-twice" };
    await officer.post(page, "/exports", form);
    await officer.post(page, "/exports", form);
    const rows = await database.admin`
      select 1 from exports e join accounts a on a.id = e.account_id where a.username = 'canbo.xa2'`;
    expect(rows).toHaveLength(1);
  });
});

describe("two persons", () => {
  test("the requester cannot approve, also not with a leader's post beside (S4)", async () => {
    const id = await request("canbo.xa");
    expect((await decide("canbo.xa", id, "approve")).status).toBe(403);
    await database.admin`
      insert into posts (id, account_id, role, org_id, valid_from, basis)
      select gen_random_uuid(), a.id, 'R10', o.id, '2026-01-01', 'test' from accounts a, organizations o
      where a.username = 'canbo.xa' and o.code = 'PT-TB'`;
    const officer = await visitor("canbo.xa");
    await database.admin`update sessions set active_post_id = (select id from posts where basis = 'test' and role = 'R10')
      where account_id = ${officer.accountId}`;
    const answer = await officer.post(page, "/exports", { exportId: id, decision: "approve" });
    expect([answer.status, answer.data.refusal]).toEqual([403, "ownRequest"]);
    expect((await stored(id)).state).toBe("requested");
  });

  test("a second decision is told that the first was made", async () => {
    const id = await request("canbo.xa");
    await decide("lanhdao.tinh", id, "approve");
    const late = await decide("lanhdao.xa", id, "reject", "Không cần thiết");
    expect([late.status, late.data.refusal]).toEqual([409, "decided"]);
    expect((await stored(id)).state).toBe("approved");
  });

  test("a leader elsewhere does not see the request", async () => {
    const id = await request("canbo.xa");
    expect((await decide("lanhdao.xa.khac", id, "approve")).status).toBe(404);
    const listed = (await (await visitor("lanhdao.xa.khac")).get(page, "/exports")).data;
    expect(JSON.stringify(listed)).not.toContain(id);
  });

  test("a request of the province is decided by its leader, not by a commune", async () => {
    const id = await request("canbo.tinh");
    expect((await decide("lanhdao.xa", id, "approve")).status).toBe(404);
    expect((await decide("lanhdao.tinh", id, "approve")).location).toBe("/exports?done=approved");
  });

  test.each(["bithu", "nhaplieu.tinh", "dangvien"])("%s cannot ask", async (username) => {
    const answer = await (await visitor(username)).post(page, "/exports", wish);
    expect(answer.status).toBe(403);
  });
});

describe("who may have the file, and how long", () => {
  let id: string;
  beforeAll(async () => {
    id = await request("canbo.xa");
    await decide("lanhdao.xa", id, "approve");
    await runJobs(id);
  });

  test("to others it does not exist, nor does a guessed one (fault 98)", async () => {
    expect((await download("canbo.xa2", id)).status).toBe(404);
    expect((await download("canbo.tinh", id)).status).toBe(404);
    expect((await download("canbo.xa", "5f0c7f3e-8b1a-4c1e-9a53-1b8f4a7d2c10")).status).toBe(404);
    expect((await download("canbo.xa", "../../etc/passwd")).status).toBe(404);
    expect((await download("lanhdao.xa", id)).status).toBe(403);
  });

  test("a second run of the job changes nothing", async () => {
    const before = await stored(id);
    const { account_id: accountId, post_id: postId } = before;
    await runExportJob({ exportId: id, accountId, postId }, jobContext);
    expect(await stored(id)).toEqual(before);
  });

  test("after its time it is told to be gone, and the job removes it", async () => {
    expect(existsSync(kept(id))).toBe(true);
    const { expires_at } = await stored(id);
    await database.admin`update exports set expires_at = now() - interval '1 minute' where id = ${id}`;
    const late = await download("canbo.xa", id);
    expect(late.status).toBe(422);
    expect(await late.response!.text()).toContain("24 giờ");
    expect(await runJobs(id, new Date(expires_at.getTime() + 1_000))).toBe(1);
    expect(existsSync(kept(id))).toBe(false);
    expect(await stored(id)).toMatchObject({ state: "expired", file_path: null });
    expect((await download("canbo.xa", id)).status).toBe(422);
  });

  test("whose post ends midway gets neither the file made nor one that is made (faults 94, 105)", async () => {
    const waiting = await request("canbo.xa.khac");
    const made = await request("canbo.xa.khac");
    for (const one of [waiting, made]) await decide("lanhdao.xa.khac", one, "approve");
    await runJobs(made);
    expect((await stored(made)).state).toBe("ready");
    await database.admin`
      update posts set valid_to = current_date - 2, valid_from = current_date - 9
      where account_id = (select id from accounts where username = 'canbo.xa.khac')`;
    await runJobs(waiting);
    expect((await stored(waiting)).state).toBe("failed");
    expect((await download("canbo.xa.khac", made)).status).toBe(403);
    expect(readdirSync(join(env().dataDir, "exports"))).not.toContain(`${waiting}.xlsx`);
  });
});
