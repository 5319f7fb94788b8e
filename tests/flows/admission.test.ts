import { afterAll, beforeAll, expect, test } from "vitest";
import * as candidatePage from "#app/routes/cases/candidate.tsx";
import * as caseList from "#app/routes/cases/list.tsx";
import * as newCase from "#app/routes/cases/new.tsx";
import { paths } from "#app/paths.ts";
import { addMonths, today as dayOf } from "#app/lib/dates.ts";
import { admissionStage, ago, decision, meeting, person, today } from "#tests/setup/admissions.ts";
import { CELL, caseIn, look, membersOf, open, rowsOf, take, vote } from "#tests/setup/cases.ts";
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

const { memberRow, caseRow, voters } = rowsOf(() => database, CELL);

test("a candidate becomes a probationary member: added, verified, voted on, decided, admitted", async () => {
  const { secretary, leader } = stage;
  const member = await stage.candidate();
  expect(await memberRow(member)).toMatchObject({ membership_status: "C1", is_live: true });
  const offered = await secretary.get(newCase, paths.caseNew({ procedure: "admission" }));
  expect(offered.data.people.map(({ id }: { id: string }) => id)).toContain(member);
  const id = await stage.verified(member);
  expect((await memberRow(member)).membership_status, "in progress").toBe("C3");
  await stage.upToDecision(id);
  const [introducer] = await stage.colleagues();
  expect((await take(leader, id, "decide", decision("260101PT"))).status).toBe(302);
  expect(dayOf((await caseRow(id)).due_on as Date) > today, "30 working days").toBe(true);
  const done = await take(secretary, id, "ceremony", await stage.ceremony());
  expect([done.status, done.data?.refused]).toEqual([302, undefined]);
  expect(await memberRow(member)).toMatchObject({
    membership_status: "M1",
    biography_number: "260101PT",
    admission_decision_date: ago(8),
    admission_ceremony_date: ago(1),
  });
  const [record] = await database.admin`
    select r.admission_decision_number, r.introducer_1, r.dues_group, r.sympathizer_date, m.full_name as introducer
    from member_records r, members m where r.member_id = ${member} and m.id = ${introducer!}`;
  expect(record).toMatchObject({
    admission_decision_number: "31-QĐ/ĐU",
    introducer_1: record!.introducer,
    dues_group: "G05",
    sympathizer_date: ago(200),
  });
  const stays = await database.admin`
    select kind, from_date::text, to_date, in_reason from org_memberships where member_id = ${member}`;
  expect([...stays]).toEqual([{ kind: "home", from_date: ago(1), to_date: null, in_reason: "I1" }]);
  const [next] = await database.admin`
    select state, data from cases where member_id = ${member} and procedure = 'recognition'`;
  expect(next).toMatchObject({ state: "probation", data: { ceremonyOn: ago(1) } });
  expect(next!.data.helper, "the helper goes along").toBe((await stage.colleagues())[1]);
  const facts = await database.admin`
    select act from history where member_id = ${member} order by id`;
  expect(facts.map(({ act }) => act)).toContain("case.applied");
});

test("a late ceremony needs the number of a consent; an annulled decision leaves a sympathizer", async () => {
  const { secretary, leader } = stage;
  const member = await stage.candidate();
  const id = await stage.verified(member);
  await stage.upToDecision(id);
  await take(leader, id, "decide", decision("260103PT"));
  await database.admin`
    update cases set data = data || ${database.admin.json({ decisionOn: ago(70) })} where id = ${id}`;
  const late = await take(secretary, id, "ceremony", await stage.ceremony());
  expect(late.data.refused[0]).toContain("quá thời hạn");
  // What counts is the day on which the cell had the decision in hand.
  expect((await take(secretary, id, "receiveDecision", { receivedOn: ago(5) })).status).toBe(302);
  const due = (await caseRow(id)).due_on as Date;
  expect(due > new Date(), "the deadline moved with it").toBe(true);
  const why = { note: "Có vi phạm mới trước ngày tổ chức lễ", annulGround: "violated" };
  expect((await take(secretary, id, "askAnnul", why)).status).toBe(302);
  const turns = await leader.get(caseList, paths.cases({ show: "mine" }));
  expect(JSON.stringify(turns.data.rows)).toContain(id);
  const annulled = { annulNumber: "40-QĐ/ĐU", annulOn: ago(0) };
  expect((await take(leader, id, "confirmAnnul", annulled)).status).toBe(302);
  expect(await memberRow(member)).toMatchObject({
    membership_status: "C2",
    biography_number: null,
  });
});

test("where it is delegated the grassroots committee decides with two thirds, and its decision is 9A-KNĐ", async () => {
  const { secretary, officer, grassroots } = stage;
  const member = await stage.candidate();
  const id = await stage.verified(member);
  await take(secretary, id, "opinions", await stage.opinions());
  await take(secretary, id, "vote", { ...meeting, ...vote(await voters()) });
  await take(grassroots, id, "section", { sectionOn: ago(17), sectionOpinion: "Nhất trí" });
  const given = { delegationNumber: "8-QĐ/ĐU", delegatedOn: ago(12), isFileComplete: "1" };
  expect((await take(officer, id, "delegate", given)).status).toBe(302);
  const decided = { ...decision("260111PT"), ...vote(9, 6) };
  expect((await take(grassroots, id, "decideDelegated", decided)).status, "R07").toBe(422);
  const committee = await visitor("bithu.coso");
  expect((await take(committee, id, "decideDelegated", decided)).status).toBe(302);
  const page = await look(secretary, id);
  expect(page.data.papers.map(({ form }: { form: string }) => form)).toContain("9a-knd");
  const done = await take(secretary, id, "ceremony", await stage.ceremony());
  expect([done.status, done.data?.refused]).toEqual([302, undefined]);
  const [record] = await database.admin`
    select admission_decision_authority as authority from member_records where member_id = ${member}`;
  expect(record!.authority).toContain("Nông trường");
});

test("somebody who left is re-admitted after 36 months with the consent of the province, in the same record", async () => {
  const { secretary, officer, leader } = stage;
  const [member] = await membersOf(database.admin, CELL);
  const leave = (months: number) => database.admin`
    update members set membership_status = 'X3', exit_date = ${addMonths(today, -months)}, is_live = false
    where id = ${member!}`;
  await database.admin`update member_records set exit_reason = 'R3' where member_id = ${member!}`;
  await database.admin`
    update org_memberships set from_date = '2015-01-01', to_date = ${addMonths(today, -40)}, out_reason = 'R3'
    where member_id = ${member!}`;
  await database.admin`update members set biography_number = '260109PT' where id = ${member!}`;
  await leave(35);
  const form = { step: "apply", applicationOn: ago(90), biographyOn: ago(89), formerExit: "plain" };
  const apply = async () =>
    open(secretary, "readmission", member!, { ...form, helper: (await stage.colleagues())[0]! });
  expect((await apply()).data.refused[0]).toContain("36 tháng");
  await leave(40);
  const id = caseIn(await apply());
  await stage.verify(id);
  await stage.upToDecision(id);
  const kept = decision("");
  expect((await take(leader, id, "decide", kept)).status, "without consent").toBe(409);
  await take(officer, id, "askConsent", { consentAskedOn: ago(7) });
  await take(stage.provinceOfficer, id, "appraiseConsent");
  await take(stage.provinceLeader, id, "consent", { consentNumber: "16-CV/TU", consentOn: ago(5) });
  const decided = await take(leader, id, "decide", kept);
  expect([decided.status, decided.data?.refused]).toEqual([302, undefined]);
  const before = await memberRow(member!);
  const done = await take(secretary, id, "ceremony", await stage.ceremony());
  expect([done.status, done.data?.refused]).toEqual([302, undefined]);
  expect(await memberRow(member!)).toMatchObject({
    membership_status: "M1",
    biography_number: "260109PT",
    admission_ceremony_date: before.admission_ceremony_date,
    is_live: true,
  });
  const [record] = await database.admin`
    select readmission_date from member_records where member_id = ${member!}`;
  expect(record!.readmission_date).toBe(ago(1));
  const stays = await database.admin`
    select in_reason, to_date from org_memberships where member_id = ${member!} and to_date is null`;
  expect([...stays]).toEqual([{ in_reason: "I2", to_date: null }]);
});

test("a neighbor neither adds candidates to the cell nor sees its admissions", async () => {
  const member = await stage.candidate();
  const id = caseIn(await open(stage.secretary, "admission", member, await stage.recommended()));
  for (const name of ["bithu.khac2", "bithu.khac", "canbo.xa.khac"]) {
    const neighbor = await visitor(name);
    expect((await look(neighbor, id)).status, name).toBe(404);
    const opening = await open(neighbor, "admission", member, await stage.recommended());
    expect(opening.status).toBe(404);
    const form = { cell: stage.cellId, ...person() };
    const added = await neighbor.post(candidatePage, paths.candidateNew(), form);
    expect(added.status, name).toBe(404);
  }
});
