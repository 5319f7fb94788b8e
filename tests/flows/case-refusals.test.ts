import { afterAll, beforeAll, expect, test } from "vitest";
import {
  CELL,
  caseIn,
  lastMonth,
  look,
  membersOf,
  open,
  rowsOf,
  take,
  vote,
} from "#tests/setup/cases.ts";
import { admissionStage, decision } from "#tests/setup/admissions.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
let stage: Awaited<ReturnType<typeof admissionStage>>;
beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
  stage = await admissionStage(database);
});
afterAll(() => closeWithRoll(database));

const { caseRow, memberRow, voters } = rowsOf(() => database, CELL);
const on = lastMonth();
const meeting = { meetingOn: on, resolutionNumber: "8-NQ/CB" };
const asked = { step: "request", ground: "poorHealth" };

test("a vote that refuses for good says why: beside the field, in the case, and to who asked for it (§0.2)", async () => {
  const [member] = await membersOf(database.admin, CELL);
  const secretary = await visitor("bithu");
  const id = caseIn(await open(secretary, "exemption", member!, asked));
  const shown = (await look(secretary, id)).data.acts as { key: string; mayRefuse: boolean }[];
  expect(shown.find(({ key }) => key === "decide")).toMatchObject({ mayRefuse: true });
  const base = await voters();
  const lost = { ...meeting, ...vote(base, Math.floor(base / 2)) };
  const bare = await take(secretary, id, "decide", lost);
  expect([bare.status, bare.data.typed.issues, bare.data.typed.values.resolutionNumber]).toEqual([
    422,
    { note: "reason" },
    meeting.resolutionNumber,
  ]);
  expect((await take(secretary, id, "decide", { ...lost, note: "ừ" })).status, "no reason").toBe(
    422,
  );
  expect((await caseRow(id)).state).toBe("requested");

  const note = "Đồng chí còn đủ sức khoẻ tham gia sinh hoạt";
  expect((await take(secretary, id, "decide", { ...lost, note })).status).toBe(302);
  expect([(await caseRow(id)).state, (await memberRow(member!)).activity_status]).toEqual([
    "refused",
    "A1",
  ]);
  expect((await look(secretary, id)).data.steps.at(-1)).toMatchObject({ note });
  // With the majority nobody is asked why.
  const again = caseIn(await open(secretary, "exemption", member!, asked));
  expect((await take(secretary, again, "decide", { ...meeting, ...vote(base) })).status).toBe(302);
});

test("who begins a transfer after asking for exemption is not exempted on the way (P12)", async () => {
  const [member] = await membersOf(database.admin, CELL);
  const secretary = await visitor("bithu");
  const id = caseIn(await open(secretary, "exemption", member!, asked));
  const move = (activity: string) => database.admin`
    update members set activity_status = ${activity} where id = ${member!}`;
  await move("A6");
  const form = { ...meeting, ...vote(await voters()) };
  const refused = await take(secretary, id, "decide", form);
  expect([refused.status, refused.data.refused.join()]).toEqual([
    422,
    expect.stringContaining("chuyển sinh hoạt"),
  ]);
  expect((await memberRow(member!)).activity_status).toBe("A6");
  await move("A1");
  expect((await take(secretary, id, "decide", form)).status).toBe(302);
});

test("a death that falls into the last year before a badge is told to the cell and the commune, once (P10)", async () => {
  const [near, far] = await membersOf(database.admin, CELL);
  const [secretary, officer] = [await visitor("bithu"), await visitor("canbo.xa")];
  const told = async (member: string, admittedMonthsAgo: number) => {
    await database.admin`
      update members set admission_decision_date = (${on}::date - make_interval(months => ${admittedMonthsAgo}))::date
      where id = ${member}`;
    await database.admin`delete from party_badges where member_id = ${member}`;
    const form = { step: "record", diedOn: on, certificateNumber: "45/TLKT" };
    const id = caseIn(await open(secretary, "death", member, form));
    expect((await take(officer, id, "confirm")).status).toBe(302);
    const rows = await database.admin`
      select a.username from notices n join accounts a on a.id = n.account_id
      where n.kind = 'posthumousBadge' and n.path = ${`/cases/${id}`} order by a.username`;
    return rows.map(({ username }) => username as string);
  };
  // Thirty years are 360 months; the next round is at most half a year away.
  expect(await told(near!, 357), "the officer who confirms knows").toEqual(["bithu", "canbo.xa2"]);
  expect(await told(far!, 300)).toEqual([]);
});

test("whoever may be a member already is not put forward for admission until the double record is settled (P02)", async () => {
  const { admin } = database;
  const member = await stage.candidate();
  const id = await stage.verified(member);
  await stage.upToDecision(id);
  const suspect = (is: boolean) => admin`
    update members set open_duplicate = ${is} where id = ${member}`;
  const blocked = async () => {
    const acts = (await look(stage.leader, id)).data.acts as { key: string; refusals: string[] }[];
    return acts.find(({ key }) => key === "decide")!.refusals.join();
  };
  expect(await blocked()).toBe("");
  await suspect(true);
  expect(await blocked()).toContain("nghi trùng");
  const refused = await take(stage.leader, id, "decide", decision("260119PT"));
  expect([refused.status, refused.data.refused.join()]).toEqual([
    422,
    expect.stringContaining("nghi trùng"),
  ]);
  await suspect(false);
  expect((await take(stage.leader, id, "decide", decision("260119PT"))).status).toBe(302);

  // With the ceremony the commune hears of the course that the new member has to take.
  expect((await take(stage.secretary, id, "ceremony", await stage.ceremony())).status).toBe(302);
  const [probation] = await admin`
    select id from cases where member_id = ${member} and procedure = 'recognition'`;
  const told = await admin`
    select a.username from notices n join accounts a on a.id = n.account_id
    where n.kind = 'newMemberCourse' and n.path = ${`/cases/${probation!.id as string}`} order by a.username`;
  expect(told.map(({ username }) => username as string)).toEqual(["canbo.xa", "canbo.xa2"]);
});
