import { afterAll, beforeAll, expect, test } from "vitest";
import { tellOfDeadlines } from "#app/features/procedures/deadlines/commands.server.ts";
import { takeDueSteps } from "#app/features/procedures/due/commands.server.ts";
import { endCasesOfLeavers } from "#app/features/procedures/due/leavers/commands.server.ts";
import { addDays, today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import * as caseList from "#app/routes/cases/list.tsx";
import { withSystemScope } from "#db/scope.server.ts";
import {
  CELL,
  caseIn,
  lastMonth,
  look,
  membersByDues,
  open,
  rowsOf,
  take,
  unitOf,
  vote,
} from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
let people: string[];
beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
  await database.admin`update org_memberships set from_date = '2020-01-01'`;
  people = await membersByDues(database.admin, CELL, false);
});
afterAll(() => closeWithRoll(database));

const { memberRow, caseRow, voters } = rowsOf(() => database, CELL);
const on = lastMonth();
const letter = { letterNumber: "12-GT/ĐU", letterOn: on };
const night = () => withSystemScope("test: daily", async (db) => endCasesOfLeavers(db, new Date()));

/** The letter of somebody who goes to the other commune is presented there, up to the choice of a cell. */
async function accepted(member: string): Promise<string> {
  const [secretary, committee] = [await visitor("bithu"), await visitor("canbo.coso")];
  const receiver = await visitor("canbo.xa.khac");
  const destination = await unitOf(database.admin, "PT-XH");
  const request = { step: "request", ground: "residence", destination };
  const id = caseIn(await open(secretary, "transfer", member, request));
  const reviewed = { reviewedOn: on, remarks: "Hoàn thành tốt nhiệm vụ" };
  const steps: [Visitor, string, Record<string, string>][] = [
    [secretary, "review", reviewed],
    [committee, "check", { grassrootsRemarks: "Đồng ý" }],
    [await visitor("canbo.xa"), "introduce", letter],
    [receiver, "present", { presentedOn: on }],
    [receiver, "accept", { cell: await unitOf(database.admin, "PT-XH-01") }],
  ];
  for (const [who, step, form] of steps)
    expect((await take(who, id, step, form)).status, step).toBe(302);
  return id;
}

test("somebody dies while an exemption, a transfer and a report on the death are under way: nobody goes on, and the night ends what waits", async () => {
  const [member] = people;
  const [secretary, officer] = [await visitor("bithu"), await visitor("canbo.xa")];
  const request = { step: "request", ground: "oldAge" };
  const exemption = caseIn(await open(secretary, "exemption", member!, request));
  const transfer = await accepted(member!);
  expect(await night(), "everybody lives").toBe(0);
  const record = { step: "record", diedOn: on, certificateNumber: "45/2026" };
  const death = caseIn(await open(secretary, "death", member!, record));
  expect((await take(officer, death, "confirm")).status).toBe(302);

  // The receiving cell does not know yet; it lists nobody who is dead.
  const receiver = await visitor("bithu.khac");
  const listed = await take(receiver, transfer, "list", { listedOn: on });
  expect(listed.status, "listed after death").toBe(422);
  expect(await memberRow(member!)).toMatchObject({ membership_status: "X1" });
  const decision = { meetingOn: on, resolutionNumber: "1", ...vote(await voters()) };
  expect((await take(secretary, exemption, "decide", decision)).status).toBe(422);

  expect(await night()).toBe(2);
  expect(await night(), "once").toBe(0);
  expect(await caseRow(exemption)).toMatchObject({ state: "withdrawn", due_on: null });
  expect(await caseRow(transfer)).toMatchObject({ state: "cancelled", due_on: null });
  expect((await caseRow(death)).state).toBe("confirmed");
  const { data } = await look(secretary, transfer);
  expect(JSON.stringify(data.steps)).toContain("đã từ trần hoặc không còn là đảng viên");
  const air = await officer.get(caseList, paths.cases({ show: "air" }));
  expect(JSON.stringify(air.data.rows)).not.toContain(transfer);
});

test("an open case goes along with whoever is transferred: the new cell decides it, the old one no longer sees it", async () => {
  const [, member] = people;
  const [secretary, receiver] = [await visitor("bithu"), await visitor("bithu.khac")];
  const transfer = await accepted(member!);
  await database.admin`update members set activity_status = 'A1' where id = ${member!}`;
  const exemption = caseIn(
    await open(secretary, "exemption", member!, { step: "request", ground: "oldAge" }),
  );
  expect((await look(receiver, exemption)).status, "not theirs yet").toBe(404);
  expect((await take(receiver, transfer, "list", { listedOn: on })).status).toBe(302);
  expect((await look(secretary, exemption)).status, "no longer").toBe(404);
  const { data } = await look(receiver, exemption);
  expect(data.acts.map(({ key }: { key: string }) => key)).toContain("decide");
});

test("a clock that jumps ahead and back takes each step once and tells each deadline once", async () => {
  const [, , member] = people;
  const secretary = await visitor("bithu");
  await database.admin`update cases set due_on = null`;
  const request = { step: "request", ground: "residence", outside: "Đảng uỷ phường khác" };
  const id = caseIn(await open(secretary, "transfer", member!, request));
  const committee = await visitor("canbo.coso");
  await take(secretary, id, "review", { reviewedOn: on, remarks: "Tốt" });
  await take(committee, id, "check", { grassrootsRemarks: "Đồng ý" });
  expect((await take(await visitor("canbo.xa"), id, "introduce", letter)).status).toBe(302);
  const at = (days: number) => new Date(`${addDays(dayOf(new Date()), days)}T02:00:00Z`);
  const tell = (days: number) =>
    withSystemScope("test: daily", async (db) => tellOfDeadlines(db, at(days)));
  const steps = (days: number) =>
    withSystemScope("test: daily", async (db) => takeDueSteps(db, at(days)));
  const entered = (await caseRow(id)).entered_on;

  const ahead = await tell(40);
  expect(ahead.remind + ahead.overdue, "told at once as what it is by then").toBe(1);
  for (const days of [0, 41, -3, 40]) {
    const told = await tell(days);
    expect(told.remind + told.overdue, `${days} days away`).toBe(0);
  }
  expect(await steps(-30), "before its day").toBe(0);
  expect(await steps(120)).toBeGreaterThan(0);
  for (const days of [0, 121, -30]) expect(await steps(days), `${days} days away`).toBe(0);
  const taken = await database.admin`
    select step from case_steps where case_id = ${id} and step = 'raise'`;
  expect(taken).toHaveLength(1);
  // Back in the present whoever acts goes on from there, by the day of the act.
  const slip = { slipOn: dayOf(new Date()) };
  const slipped = await take(await visitor("canbo.xa"), id, "recordSlip", slip);
  expect([slipped.status, slipped.data?.refused]).toEqual([302, undefined]);
  expect(entered).not.toBeNull();
});
