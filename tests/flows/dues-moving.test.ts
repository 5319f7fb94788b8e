import { afterAll, beforeAll, expect, test } from "vitest";
import { addToMonth } from "#app/features/dues/months/rules.ts";
import { today } from "#app/lib/dates.ts";
import { followDuesJob } from "#app/jobs/follow-dues.server.ts";
import * as dues from "#app/routes/dues/member.tsx";
import * as sheet from "#app/routes/dues/sheet.tsx";
import { CELL, membersByDues, take, unitOf } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
  await database.admin`update org_memberships set from_date = '2020-01-01'`;
});
afterAll(() => closeWithRoll(database));

const day = today(new Date());
const month = day.slice(0, 7);
const letter = { letterNumber: "12-GT/ĐU", letterOn: `${addToMonth(month, -1)}-20` };

/** Does what steps of a case have put into the queue, as the worker does. */
async function runJobs(id: string): Promise<number> {
  const jobs = await database.admin`
    select j.id, j.payload from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'follow-dues' and j.payload->>'caseId' = ${id}`;
  for (const job of jobs) {
    await database.admin`delete from graphile_worker._private_jobs where id = ${job.id}`;
    await followDuesJob(job.payload);
  }
  return jobs.length;
}

/** Members without debts who have paid something for the month that runs, with what they paid. */
async function payers(): Promise<{ id: string; name: string; paid: number }[]> {
  const ids = await membersByDues(database.admin, CELL, false);
  const rows = await database.admin<{ id: string; name: string; paid: number }[]>`
    select member_id as id, member_name as name, sum(amount_dong)::int as paid from dues_entries
    where month = ${month} and member_id = any(${ids}) group by 1, 2 having sum(amount_dong) > 0 order by 2, 1`;
  return [...rows];
}

/** A transfer to the other commune that waits for its letter. */
async function checked(member: string): Promise<string> {
  const destination = await unitOf(database.admin, "PT-XH");
  const [row] = await database.admin`
    insert into cases (procedure, state, member_id, subject_name, org_id, org_pos, data, opened_on, opened_at, entered_on, updated_at)
    select 'transfer', 'grassrootsOk', id, full_name, org_id, org_pos,
      ${database.admin.json({ destination, ground: "residence" })}, ${day}, now(), ${day}, now()
    from members where id = ${member} returning id`;
  return row!.id as string;
}

/** The commune issues the letter, which is dated in the month before; the books follow. */
async function introduced(member: string): Promise<string> {
  const id = await checked(member);
  expect((await take(await visitor("canbo.xa"), id, "introduce", letter)).status).toBe(302);
  expect(await runJobs(id), "the books follow").toBe(1);
  return id;
}

/** Leads a case on without the steps between. */
const lead = (id: string, state: string, unit: string, data: Record<string, string>) =>
  database.admin`
    update cases set state = ${state}, entered_on = ${day}, data = data || ${database.admin.json(data)},
      other_org_id = o.id, other_pos = o.pos_from from organizations o where cases.id = ${id} and o.code = ${unit}`;

const viewOf = async (who: Visitor) => (await who.get(sheet, `/dues?month=${month}`)).data.view;
type Line = { memberId: string; lostMonth: string | null };
const monthsIn = (view: { lines: Line[] }, id: string) =>
  view.lines.filter(({ memberId }) => memberId === id).map(({ lostMonth }) => lostMonth);
const creditOf = async (who: Visitor, id: string) =>
  (await who.get(dues, `/dues/members/${id}`, { id })).data.credit as number;

test("with the letter the origin asks no more, names who is on the way and gives back what was paid ahead", async () => {
  const [, member] = await payers();
  const collector = await visitor("thudangphi");
  const before = await creditOf(collector, member!.id);
  await introduced(member!.id);
  const view = await viewOf(collector);
  expect(monthsIn(view, member!.id)).toEqual([]);
  expect(view.away).toContain(member!.name);
  const credit = before + member!.paid;
  const { id: memberId, name } = member!;
  expect(view.left).toContainEqual({ memberId, name, due: 0, credit });
  const refund = { act: "refund", month, refund: String(credit), reason: "Đã chuyển đi" };
  const page = `/dues/members/${memberId}`;
  expect((await collector.post(dues, page, refund, { id: memberId })).status).toBe(302);
  expect((await viewOf(collector)).left.map((one: Line) => one.memberId)).not.toContain(memberId);
});

test("the receiver is charged for the month after the letter when its cell lists the person, and the origin no more", async () => {
  const [, , member] = await payers();
  const id = await introduced(member!.id);
  const [collector, secretary] = [await visitor("thudangphi"), await visitor("bithu.khac")];
  const cell = await unitOf(database.admin, "PT-XH-01");
  await database.admin`update organizations set wage_region = 'IV' where id = ${cell}`;
  expect((await secretary.post(sheet, "/dues", { act: "open", month })).status).toBe(302);
  await lead(id, "accepted", "PT-XH-01", { cell, presentedOn: day });
  expect((await take(secretary, id, "list", { listedOn: day })).status).toBe(302);
  expect(await runJobs(id)).toBe(1);
  expect(monthsIn(await viewOf(secretary), member!.id)).toEqual([null]);
  const page = `/dues/members/${member!.id}?unit=${cell}`;
  const other = await collector.get(dues, page, { id: member!.id });
  expect(other.status, "the old collector sees nothing of the new book").toBe(404);
  expect((await collector.post(sheet, "/dues", { act: "refresh", month })).status).toBe(302);
  expect(monthsIn(await viewOf(collector), member!.id)).toEqual([]);
});

test("sent back, the month comes back onto the sheet of the origin, and the money is used again", async () => {
  const [member] = await payers();
  const [collector, receiver] = [await visitor("thudangphi"), await visitor("canbo.xa.khac")];
  const before = await creditOf(collector, member!.id);
  const id = await introduced(member!.id);
  await lead(id, "presented", "PT-XH", { presentedOn: day });
  const refusal = { refusalGround: "seal", note: "Niêm phong bị rách" };
  expect((await take(receiver, id, "refuse", refusal)).status).toBe(302);
  expect(await runJobs(id)).toBe(1);
  const view = await viewOf(collector);
  expect(monthsIn(view, member!.id)).toEqual([null]);
  expect(view.away).not.toContain(member!.name);
  expect(await creditOf(collector, member!.id)).toBe(before);
});

test("a transfer that is given up leaves the month to the origin", async () => {
  const [, , , member] = await payers();
  const [collector, officer] = [await visitor("thudangphi"), await visitor("canbo.xa")];
  const id = await introduced(member!.id);
  expect(monthsIn(await viewOf(collector), member!.id)).toEqual([]);
  expect((await take(officer, id, "cancel", { note: "Không chuyển nữa" })).status).toBe(302);
  expect(await runJobs(id)).toBe(1);
  expect(monthsIn(await viewOf(collector), member!.id)).toEqual([null]);
});
