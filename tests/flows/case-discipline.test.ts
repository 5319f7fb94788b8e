import { afterAll, beforeAll, expect, test } from "vitest";
import { takeDueSteps } from "#app/features/procedures/due/commands.server.ts";
import * as caseList from "#app/routes/cases/list.tsx";
import { paths } from "#app/paths.ts";
import { addDays, today } from "#app/lib/dates.ts";
import { withSystemScope } from "#db/scope.server.ts";
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
import type { TestDatabase } from "#tests/setup/database.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase, visitor, type FormFields } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
  await database.admin`update org_memberships set from_date = '2020-01-01'`;
});
afterAll(() => closeWithRoll(database));

const { memberRow, caseRow, voters } = rowsOf(() => database, CELL);
const on = lastMonth();

const opening = {
  step: "open",
  source: "signs",
  violation: "Vi phạm quy định về những điều đảng viên không được làm",
  violationOn: addDays(on, -60),
  managedBy: "cell",
};

/** Brings a case to the vote of the cell. */
async function reviewed(member: string, more: FormFields = {}) {
  const [secretary, inspector] = [await visitor("bithu"), await visitor("kiemtra.xa")];
  const id = caseIn(await open(secretary, "discipline", member, { ...opening, ...more }));
  const conclusion = { verifiedOn: on, conclusion: "Có vi phạm" };
  expect((await take(inspector, id, "verify", conclusion)).status).toBe(302);
  await take(secretary, id, "review", { reviewedOn: on, review: "Nhận khuyết điểm" });
  return { id, secretary, inspector };
}

const ballot = { meetingOn: on, resolutionNumber: "9-NQ/CB" };
const decision = { decisionNumber: "12-QĐ/CB", decisionOn: on, authority: "Chi bộ" };

/** What waits for the leader of the province, as text. */
const provinceWaits = async () =>
  JSON.stringify((await (await visitor("lanhdao.tinh")).get(caseList, paths.cases())).data);

const disciplines = (member: string) =>
  database.admin`
    select form, announced_date::text, effect_end_date::text, appeal_result
    from disciplines where member_id = ${member}`;

test("a reprimand in the power of the cell: verified, reviewed, voted in secret, announced, ended after its months", async () => {
  const [member] = await membersOf(database.admin, CELL);
  const { id, secretary } = await reviewed(member!);
  const all = vote(await voters());
  await take(secretary, id, "vote", { ...ballot, form: "D1", ...all });
  expect((await caseRow(id)).state).toBe("cellPassed");
  expect(await provinceWaits(), "the cell's own").not.toContain(id);
  expect((await take(secretary, id, "decideInCell", decision)).status).toBe(302);
  expect(await disciplines(member!), "nothing before it is announced").toHaveLength(0);
  expect((await take(secretary, id, "announce", { announcedOn: on })).status).toBe(302);
  const [row] = await disciplines(member!);
  expect(row).toMatchObject({ form: "D1", announced_date: on });
  const run = (days: number) =>
    withSystemScope("test: daily", (db) =>
      takeDueSteps(db, new Date(Date.now() + days * 86_400_000)),
    );
  await run(300);
  expect((await caseRow(id)).state, "not before twelve months").toBe("announced");
  // A new violation in that time is a case of its own, and the decided one keeps nobody from another procedure.
  const leave = { step: "request", requestedOn: on };
  const asked = await open(secretary, "leaving", member!, leave);
  expect([asked.status, asked.data?.refused], "decided long ago").toEqual([302, undefined]);
  await take(secretary, caseIn(asked), "withdraw", { note: "Đồng chí đã rút đơn" });
  const second = await open(secretary, "discipline", member!, opening);
  expect([second.status, second.data?.refused]).toEqual([302, undefined]);
  expect((await open(secretary, "leaving", member!, leave)).status, "one is open").toBe(422);
  const third = await open(secretary, "discipline", member!, opening);
  expect(third.status, "two that are weighed at once are one").toBe(422);
  await take(await visitor("lanhdao.xa"), caseIn(second), "drop", { note: "Không có vi phạm" });
  await run(400);
  expect((await caseRow(id)).state).toBe("effectEnded");
  expect(await disciplines(member!), "the row stays").toHaveLength(1);
  const kept =
    await database.admin`select input from case_steps where case_id = ${id} and step = 'vote'`;
  expect(Object.keys(kept[0]!.input.vote).toSorted()).toEqual([
    "against",
    "base",
    "blank",
    "for",
    "present",
  ]);
});

test("the file is seen by the secretary, the leader, the inspector and the member, and by nobody else of the branch", async () => {
  const member = await visitor("dangvien");
  const [{ member_id: own }] = (await database.admin`
    select member_id from accounts where username = 'dangvien'`) as unknown as [
    { member_id: string },
  ];
  const inspector = await visitor("kiemtra.xa");
  const id = caseIn(await open(inspector, "discipline", own, opening));
  for (const name of ["bithu", "lanhdao.xa", "kiemtra.xa", "dangvien", "lanhdao.tinh"])
    expect((await look(await visitor(name), id)).status, name).toBe(200);
  for (const name of [
    "phobithu",
    "canbo.xa",
    "canbo.coso",
    "bithu.coso",
    "canbo.tinh",
    "bithu.khac",
  ]) {
    const other = await visitor(name);
    expect((await look(other, id)).status, name).toBe(404);
    const list = await other.get(caseList, paths.cases({ show: "open" }));
    expect(JSON.stringify(list.data), name).not.toContain(id);
  }
  const officer = await visitor("canbo.xa");
  const [someone] = await membersOf(database.admin, CELL);
  const opened = caseIn(await open(officer, "discipline", someone!, opening));
  expect((await look(officer, opened)).status, "what the officer opened").toBe(200);
  expect((await look(await visitor("canbo.xa2"), opened)).status).toBe(404);
  const reasons = await database.admin`
    select reason from history where member_id = ${own} and act like 'case.%'`;
  expect(reasons.every(({ reason }) => reason === null)).toBe(true);
  const leave = { step: "request", requestedOn: on };
  const refused = await open(member, "leaving", own, leave);
  expect(refused.status, "nobody leaves from a discipline").toBe(422);
});

test("an expulsion takes two thirds and the leader, ends the membership, and is undone by a granted appeal", async () => {
  const [member] = await membersOf(database.admin, CELL);
  const { id, secretary, inspector } = await reviewed(member!);
  const leader = await visitor("lanhdao.xa");
  const base = await voters();
  const few = { ...ballot, ...vote(base, Math.floor(base * 0.6)) };
  await take(secretary, id, "voteExpulsion", few);
  expect((await caseRow(id)).state, "more than half is not two thirds").toBe("expulsionFailed");
  const above = { ...decision, decisionNumber: "40-QĐ/ĐU", ...vote(11, 9) };
  expect((await take(inspector, id, "decideExpulsion", above)).status).toBe(422);
  expect((await take(leader, id, "decideExpulsion", above)).status).toBe(302);
  expect((await take(secretary, id, "announceExpulsion", { announcedOn: on })).status).toBe(302);
  expect(await memberRow(member!)).toMatchObject({ membership_status: "X2", exit_date: on });
  const stays = await database.admin`
    select out_reason from org_memberships where member_id = ${member!} and kind = 'home'`;
  expect(stays[0]!.out_reason).toBe("R2");
  const appeal = { appealOn: on, appeal: "Đề nghị xem lại" };
  expect((await take(inspector, id, "recordAppeal", appeal)).status).toBe(302);
  const answer = { answerNumber: "3-QĐ/TU", answerOn: addDays(on, 5), note: "Kết luận sai" };
  const own = await take(leader, id, "restoreAbove", answer);
  expect(own.status, "who decided does not settle the appeal").toBe(422);
  const head = await visitor("lanhdao.tinh");
  const restored = await take(head, id, "restoreAbove", answer);
  expect([restored.status, restored.data?.refused]).toEqual([302, undefined]);
  expect(await memberRow(member!)).toMatchObject({ membership_status: "M2", exit_date: null });
  expect((await disciplines(member!))[0]).toMatchObject({ form: "D4", appeal_result: "annulled" });
});

test("refuses: removal without an office, forms too grave for probation, an old violation without a reason", async () => {
  const [member] = await membersOf(database.admin, CELL);
  const old = { violationOn: addDays(on, -365 * 7) };
  const { id, secretary } = await reviewed(member!, old);
  const all = vote(await voters());
  const office = await take(secretary, id, "vote", { ...ballot, form: "D3", ...all });
  expect(office.status).toBe(422);
  expect(office.data.refused.join(" ")).toContain("chức vụ");
  const late = await take(secretary, id, "vote", { ...ballot, form: "D1", ...all });
  expect(late.data.refused.join(" ")).toContain("thời hiệu");
  const reason = { limitationReason: "Vi phạm kéo dài, mới phát hiện" };
  const passed = await take(secretary, id, "vote", { ...ballot, form: "D1", ...reason, ...all });
  expect(passed.status).toBe(302);
  const [{ id: probationary } = { id: "" }] = await database.admin`
    select m.id from members m join organizations o on o.id = m.org_id
    where o.code = ${CELL} and m.membership_status = 'M1' limit 1`;
  const second = await reviewed(probationary as string);
  const grave = await take(second.secretary, second.id, "voteExpulsion", { ...ballot, ...all });
  expect(grave.status).toBe(422);
});

test("who is removed from an office loses it and the post at once; the province gives it back when the discipline was wrong", async () => {
  const { admin } = database;
  const [holder] = await admin`
    select a.id as account, a.member_id as member from accounts a where a.username = 'chiuy'`;
  const member = holder!.member as string;
  const offices = async () =>
    (await admin`select to_date::text from positions where member_id = ${member}`).map(
      ({ to_date }) => to_date,
    );
  expect(await offices()).toContain(null);
  const { id, secretary, inspector } = await reviewed(member, { managedBy: "province" });
  // What keeps it from being weighed may come at any time; it goes on where it was.
  await take(inspector, id, "postpone", { obstacle: "illness" });
  expect((await caseRow(id)).due_on, "nobody is late meanwhile").toBeNull();
  await take(inspector, id, "resumeReviewed");
  await take(secretary, id, "vote", { ...ballot, form: "D3", ...vote(await voters()) });
  const above = { ...decision, decisionNumber: "9-QĐ/TU", ...vote(15) };
  const [leader, head] = [await visitor("lanhdao.xa"), await visitor("lanhdao.tinh")];
  expect(await provinceWaits()).toContain(id);
  expect((await take(leader, id, "decide", above)).status, "managed by the province").toBe(409);
  expect((await take(head, id, "decideAbove", above)).status).toBe(302);
  const page = await look(secretary, id);
  expect(JSON.stringify(page.data.dossier.papers)).toContain("Biên bản công bố");
  expect((await take(secretary, id, "announce", { announcedOn: on })).status).toBe(302);
  expect(await offices()).not.toContain(null);
  const posts = await admin`
    select role from posts where account_id = ${holder!.account as string}
      and role <> 'R01' and (valid_to is null or valid_to >= ${today(new Date())})`;
  expect(posts, "the post ends with the office").toEqual([]);
  await take(inspector, id, "recordAppeal", { appealOn: on, appeal: "Đề nghị xem lại" });
  const answer = { answerNumber: "3-QĐ/TU", answerOn: addDays(on, 5), note: "Kết luận sai" };
  const granted = await take(head, id, "grantAbove", { ...answer, restoresOffices: "1" });
  expect([granted.status, granted.data?.refused]).toEqual([302, undefined]);
  expect(await offices()).toContain(null);
  expect((await disciplines(member))[0]).toMatchObject({ appeal_result: "annulled" });
});

test("a suspension ends by itself when its days are over, or when it is lifted", async () => {
  const [member] = await membersOf(database.admin, CELL);
  const [inspector, leader] = [await visitor("kiemtra.xa"), await visitor("lanhdao.xa")];
  const proposal = { step: "propose", ground: "violation", explanation: "Đang xác minh" };
  const id = caseIn(await open(inspector, "suspension", member!, proposal));
  const decided = { decisionNumber: "5-QĐ/ĐU", suspendedOn: on };
  expect((await take(inspector, id, "suspend", decided)).status, "not by the proposer").toBe(422);
  expect((await take(leader, id, "suspend", decided)).status).toBe(302);
  expect((await memberRow(member!)).activity_status).toBe("A5");
  const run = (days: number) =>
    withSystemScope("test: daily", (db) =>
      takeDueSteps(db, new Date(Date.now() + days * 86_400_000)),
    );
  await run(60);
  expect((await memberRow(member!)).activity_status, "ninety working days").toBe("A5");
  await run(140);
  expect((await memberRow(member!)).activity_status).toBe("A1");
  expect((await caseRow(id)).state).toBe("lifted");
});
