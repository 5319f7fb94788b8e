import { afterAll, beforeAll, expect, test } from "vitest";
import { takeDueSteps } from "#app/features/procedures/due/commands.server.ts";
import { tellOfResidences } from "#app/features/procedures/residence/telling/commands.server.ts";
import { addDays, today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import * as requestPage from "#app/routes/cases/residence-request.tsx";
import * as requestList from "#app/routes/cases/residence.tsx";
import * as home from "#app/routes/home.tsx";
import { withSystemScope } from "#db/scope.server.ts";
import { caseIn, look, membersOf, open, rowsOf, take, unitOf, vote } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";

/** The cell at work and the cell where its members live, in the same commune; nothing but the policy is between them. */
const WORK = "PT-TB-DB-01";
const RESIDENCE = "PT-TB-05";

let database: TestDatabase;
let secretary: Visitor;
let residence: Visitor;
let people: string[];
let residenceId = "";
const today = dayOf(new Date());
const year = today.slice(0, 4);

beforeAll(async () => {
  database = await demoDatabase();
  const { admin } = database;
  await admin`update cases set closed_on = opened_on where closed_on is null`;
  await admin`update residence_opinions set state = 'ended' where state = 'asked'`;
  await admin`delete from notices`;
  [secretary, residence] = [await visitor("bithu"), await visitor("bithu.khac2")];
  residenceId = await unitOf(admin, RESIDENCE);
  people = await membersOf(admin, WORK);
  for (const id of people)
    await admin`update member_records set residence_party_org = ${residenceId} where member_id = ${id}`;
});
afterAll(() => closeWithRoll(database));

const { caseRow, voters } = rowsOf(() => database, WORK);

/** The own review of the next member; the residence is asked with it. */
async function review(): Promise<{ id: string; request: string; member: string }> {
  const member = people.shift()!;
  const form = {
    step: "recordSelf",
    year,
    selfScore: "80",
    selfGrade: "E2",
    selfReview: "Hoàn thành việc được giao",
    weaknesses: "Ít phát biểu",
  };
  const id = caseIn(await open(secretary, "evaluation", member, form));
  const [row] = await database.admin`select id from residence_opinions where case_id = ${id}`;
  return { id, member, request: String(row?.id ?? "") };
}
const rowOf = async (request: string) => {
  const [row] = await database.admin`select * from residence_opinions where id = ${request}`;
  return row!;
};
const see = (who: Visitor, request: string) =>
  who.get(requestPage, paths.caseResidenceRequest(request), { id: request });
const say = (who: Visitor, request: string, opinion: string) =>
  who.post(requestPage, paths.caseResidenceRequest(request), { opinion }, { id: request });
const told = async (kind: string): Promise<string[]> => {
  const rows = await database.admin`
    select a.username, n.path from notices n join accounts a on a.id = n.account_id
    where n.kind = ${kind} order by a.username, n.path`;
  return rows.map(({ username, path }) => `${username} ${path}`);
};
const night = () =>
  withSystemScope("test: daily", async (db) => {
    await takeDueSteps(db, new Date());
    return tellOfResidences(db, new Date());
  });
const propose = async (id: string) =>
  take(secretary, id, "propose", {
    meetingOn: addDays(today, -1),
    cellScore: "75",
    lateTasks: "none",
    proposedGrade: "E2",
    ...vote(await voters()),
  });

test("the residence is asked, sees its request and nothing of the review, and its answer stands in the case", async () => {
  const { id, request, member } = await review();
  const dueOn = addDays(today, 15);
  expect(await rowOf(request)).toMatchObject({ state: "asked", year: Number(year) });
  expect(await told("residenceAsked")).toEqual([
    `bithu.khac2 ${paths.caseResidenceRequest(request)}`,
  ]);
  const { work } = (await residence.get(home, "/")).data;
  const task = work.find(({ key }: { key: string }) => key === `residence ${request}`);
  expect(task).toMatchObject({ action: { to: paths.caseResidenceRequest(request) } });
  expect(task.deadline.text).toContain(dueOn.split("-").reverse().slice(0, 2).join("/"));

  const page = await see(residence, request);
  expect(page.data).toMatchObject({ mayAnswer: true, asked: { state: "asked", dueOn } });
  expect(page.data.asked.above, "cells of one name").toBe("Đảng bộ xã Thanh Ba");
  const seen = JSON.stringify(page.data);
  for (const hidden of [id, member, "Hoàn thành việc được giao", "Ít phát biểu", '"80"'])
    expect(seen, hidden).not.toContain(hidden);
  expect((await look(residence, id)).status, "the case itself").toBe(404);
  expect((await propose(id)).data.refused[0]).toContain("Đang chờ nhận xét của chi bộ nơi cư trú");

  const empty = await say(residence, request, "  ");
  expect([empty.status, empty.data.issue]).toEqual([422, "Ghi nhận xét của chi bộ."]);
  const opinion = "Gia đình gương mẫu, tham gia họp khu dân cư đều";
  const [before] = await database.admin`select max(id) as id from history`;
  const sent = await say(residence, request, opinion);
  expect([sent.status, sent.location]).toEqual([302, paths.caseResidence({ sent: 1 })]);
  expect(await rowOf(request)).toMatchObject({ state: "answered", opinion });
  const shown = JSON.stringify((await look(secretary, id)).data.values);
  for (const words of [opinion, "Chi bộ nơi cư trú được hỏi", "Hạn trả lời"])
    expect(shown).toContain(words);
  const steps = await database.admin`
    select step, role from case_steps where case_id = ${id} order by ordinal`;
  expect(steps.map(({ step }) => step)).toEqual(["recordSelf", "residenceSays"]);
  const facts = await database.admin`
    select act, actor_name, member_id from history
    where act = 'case.residenceAnswered' and id > ${before!.id} order by id`;
  expect(facts).toHaveLength(1);
  expect(facts[0]!.member_id, "no history of a record is touched").toBeNull();
  expect(await told("caseTurn")).toContain(`bithu ${paths.case(id)}`);
  expect((await propose(id)).status).toBe(302);
});

test("a second answer is told that there is one; another cell sees and answers nothing", async () => {
  const { request } = await review();
  const neighbor = await visitor("bithu.khac");
  for (const who of [neighbor, await visitor("dangvien"), await visitor("canbo.xa.khac")]) {
    expect((await see(who, request)).status).toBe(404);
    expect([403, 404]).toContain((await say(who, request, "Không biết")).status);
  }
  const list = await neighbor.get(requestList, paths.caseResidence());
  expect(list.data.rows).toEqual([]);
  expect((await say(secretary, request, "Tốt")).status, "the cell at work").toBe(404);
  const both = await Promise.all([
    say(residence, request, "Tốt"),
    say(await visitor("bithu.khac2"), request, "Khá"),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([302, 409]);
  const late = both.find(({ status }) => status === 409)!;
  expect(late.data.refusal).toContain("vừa gửi nhận xét này");
  const officer = await see(await visitor("canbo.xa"), request);
  expect(officer.data, "above both cells").toMatchObject({ mayAnswer: false });
});

test("the residence is reminded, both are told once the day has passed, and the cell goes on with a note that none came", async () => {
  const { id, request } = await review();
  const setDue = (on: string) =>
    database.admin`
    update residence_opinions set due_on = ${on} where id = ${request}`.catch(() => null);
  await database.admin`alter table residence_opinions disable trigger residence_opinions_stay`;
  await setDue(addDays(today, 1));
  expect((await night()).told).toBe(1);
  expect(await told("residenceDue")).toEqual([
    `bithu.khac2 ${paths.caseResidenceRequest(request)}`,
  ]);
  expect((await night()).told, "once").toBe(0);
  await setDue(addDays(today, -1));
  await database.admin`
    update cases set data = data || ${database.admin.json({ residenceAskedOn: addDays(today, -16) })} where id = ${id}`;
  await database.admin`alter table residence_opinions enable trigger residence_opinions_stay`;
  expect((await night()).told).toBe(1);
  expect(await told("residenceOverdue")).toEqual([
    `bithu ${paths.case(id)}`,
    `bithu.khac2 ${paths.caseResidenceRequest(request)}`,
  ]);
  expect((await caseRow(id)).data).toMatchObject({ residenceSilentOn: today });
  await night();
  const steps = await database.admin`select step from case_steps where case_id = ${id}`;
  expect(steps.filter(({ step }) => step === "residenceSilent")).toHaveLength(1);
  expect((await see(residence, request)).data).toMatchObject({ isLate: true, mayAnswer: true });
  expect((await propose(id)).status).toBe(302);
  expect((await rowOf(request)).state).toBe("ended");
  const late = await say(residence, request, "Tốt");
  expect([late.status, late.data.refusal]).toEqual([
    409,
    "Nơi công tác không còn chờ nhận xét này, nên chưa ghi gì.",
  ]);
  expect(late.data.typed, "what was typed stays").toBe("Tốt");
});

test("a request ends with the review, with a paper, and when the member leaves, moves or lives elsewhere", async () => {
  const withdrawn = await review();
  await take(secretary, withdrawn.id, "withdraw", { note: "Ghi nhầm người" });
  expect((await rowOf(withdrawn.request)).state).toBe("ended");

  const onPaper = await review();
  await take(secretary, onPaper.id, "hearResidence", { residenceOpinion: "Tốt (bản giấy)" });
  expect((await rowOf(onPaper.request)).state).toBe("ended");
  expect((await propose(onPaper.id)).status).toBe(302);

  const [dead, moved, elsewhere] = [await review(), await review(), await review()];
  await database.admin`
    update members set membership_status = 'X1', is_live = false where id = ${dead.member}`;
  const refused = await say(residence, dead.request, "Tốt");
  expect(refused.status, "before the night").toBe(409);
  const [other] =
    await database.admin`select id, pos_from from organizations where code = 'PT-XH-01'`;
  await database.admin`
    update cases set org_id = ${other!.id}, org_pos = ${other!.pos_from} where id = ${moved.id}`;
  expect((await say(residence, moved.request, "Tốt")).status).toBe(409);
  await database.admin`
    update member_records set residence_party_org = null where member_id = ${elsewhere.member}`;
  expect((await night()).ended).toBe(3);
  await database.admin`
    update members set membership_status = 'M2', is_live = true where id = ${dead.member}`;
  for (const { request } of [dead, moved, elsewhere])
    expect((await rowOf(request)).state).toBe("ended");
});

test("without a residence in this database, or a secretary there, nobody is asked and the paper is written down", async () => {
  const [first, second, third] = people;
  const set = (id: string, org: string | null) => database.admin`
    update member_records set residence_party_org = ${org} where member_id = ${id}`;
  await set(first!, null);
  await set(second!, await unitOf(database.admin, WORK));
  await set(third!, await unitOf(database.admin, "PT-TB-06"));
  for (const _ of [first, second, third]) {
    const { id, request } = await review();
    expect(request).toBe("");
    const { refused = [] } = (await propose(id)).data ?? {};
    expect(JSON.stringify(refused), "nobody is waited for").not.toContain("Đang chờ nhận xét");
  }
});
