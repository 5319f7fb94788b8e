import { afterAll, beforeAll, expect, test } from "vitest";
import * as newCase from "#app/routes/cases/new.tsx";
import * as casePosts from "#app/routes/cases/posts.ts";
import * as termsPage from "#app/routes/cases/terms.tsx";
import { addDays, addMonths, today } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { CELL, caseIn, look, membersOf, rowsOf, take, unitOf } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase, visitor, type FormFields, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
let cell: string;
beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
  cell = await unitOf(database.admin, CELL);
});
afterAll(() => closeWithRoll(database));

const { caseRow } = rowsOf(() => database, CELL);
const written = (day: string) => day.split("-").reverse().join("/");
const day = today(new Date());
const yesterday = written(addDays(day, -1));

const openUnit = (who: Visitor, procedure: string, unit: string, form: FormFields) =>
  who.post(newCase, paths.caseNew({ procedure, unit }), form);

const ballot = (key: string, issued: number, votes: Record<string, number>): FormFields => ({
  [`${key}.issued`]: String(issued),
  [`${key}.valid`]: String(issued),
  ...Object.fromEntries(
    Object.entries(votes).map(([id, count]) => [`${key}.for.${id}`, String(count)]),
  ),
});

const officials = async () => {
  const [row] = await database.admin`
    select count(*)::int as number from members where org_id = ${cell} and membership_status = 'M2'`;
  return row!.number as number;
};

const offices = () => database.admin`
  select p.member_id as id, p.position, p.decision_number as decision from positions p
  where p.org_id = ${cell} and p.to_date is null and p.position in ('C01', 'C02', 'C03')
  order by p.position`;

test("a congress goes from its plan to the recognition: the offices change in the records, and the posts are asked for", async () => {
  const [secretary, officer, leader] = [
    await visitor("bithu"),
    await visitor("canbo.xa"),
    await visitor("lanhdao.xa"),
  ];
  const people = (await membersOf(database.admin, CELL)).slice(0, 4);
  const [first, second, third, fourth] = people as [string, string, string, string];
  const before = await offices();
  const plan = { step: "plan", plannedOn: written(addDays(day, 10)) };
  const id = caseIn(await openUnit(secretary, "congress", cell, plan));
  const again = await openUnit(secretary, "congress", cell, plan);
  expect([again.status, again.data?.refused[0]]).toEqual([
    422,
    expect.stringContaining("đang có một hồ sơ"),
  ]);
  const prepared = await take(secretary, id, "prepare", { seats: "8", candidates: people });
  expect(prepared.status, "eight seats are too many").toBe(422);
  expect((await take(secretary, id, "prepare", { seats: "3", candidates: people })).status).toBe(
    302,
  );
  expect((await take(leader, id, "approvePlan", { planNumber: "12-CV/ĐU" })).status).toBe(302);
  const all = await officials();
  const held = { heldOn: yesterday, candidates: people, summoned: String(all) };
  const few = await take(secretary, id, "hold", { ...held, present: "3" });
  expect(few.status).toBe(422);
  expect((await take(secretary, id, "hold", { ...held, present: String(all) })).status).toBe(302);
  const votes = { [first]: all, [second]: all - 1, [third]: all - 2, [fourth]: 0 };
  const more = ballot("committeeBallot", all + 1, votes);
  const wrong = await take(secretary, id, "electCommittee", more);
  expect([wrong.status, wrong.data.typed.values[`committeeBallot.for.${first}`]]).toEqual([
    422,
    String(all),
  ]);
  await take(secretary, id, "electCommittee", ballot("committeeBallot", all, votes));
  await take(secretary, id, "electSecretary", ballot("secretaryBallot", all, { [first]: 2 }));
  expect((await caseRow(id)).state, "two votes are no majority").toBe("secretaryFailed");
  await take(secretary, id, "electSecretary", ballot("secretaryBallot", all, { [first]: all }));
  await take(secretary, id, "electDeputy", ballot("deputyBallot", all, { [second]: all }));
  await take(secretary, id, "minute", { proceedings: "Đại hội thành công" });
  expect((await take(secretary, id, "submit")).status).toBe(302);
  expect((await take(officer, id, "check")).status).toBe(302);
  const decision = { decisionNumber: "45-QĐ/ĐU", decidedOn: yesterday };
  const page = await look(leader, id);
  expect(page.data.elected).toHaveLength(3);
  expect(JSON.stringify(page.data.values), "counts, and nobody's vote").toContain("phiếu phát ra");
  const done = await take(leader, id, "recognize", decision);
  expect([done.status, done.data?.refused]).toEqual([302, undefined]);
  expect(await offices()).toEqual([
    { id: first, position: "C01", decision: "45-QĐ/ĐU" },
    { id: second, position: "C02", decision: "45-QĐ/ĐU" },
    { id: third, position: "C03", decision: "45-QĐ/ĐU" },
  ]);
  const former = before.map((one) => one.id as string);
  const shown = await database.admin`
    select id, current_party_position as office from members where id in ${database.admin([first, ...former])}`;
  expect(shown.find((one) => one.id === first)!.office).toBe("C01");
  for (const one of former) expect(shown.find((row) => row.id === one)!.office).toBeNull();
  const facts = await database.admin`
    select count(*)::int as number from history where act = 'case.applied' and member_id = ${first}`;
  expect(facts[0]!.number).toBe(1);

  const asked = await officer.post(casePosts, paths.casePosts(id), {}, { id });
  expect([asked.status, asked.location]).toEqual([302, expect.stringContaining("asked=6")]);
  const requests = await database.admin`
    select kind, role, state from account_requests where org_id = ${cell} order by kind, role`;
  expect(requests.map(({ kind, role }) => `${kind} ${role}`)).toEqual([
    "end R02",
    "end R03",
    "end R04",
    "give R02",
    "give R03",
    "give R04",
  ]);
  expect(new Set(requests.map(({ state }) => state))).toEqual(new Set(["proposed"]));
});

test("an appointment in the middle of a term replaces the secretary; a stranger neither sees nor opens anything", async () => {
  const [officer, leader] = [await visitor("canbo.xa"), await visitor("lanhdao.xa")];
  const neighbor = await visitor("bithu.khac");
  const [person] = (await membersOf(database.admin, CELL)).slice(-1);
  const ask = {
    step: "askAppointment",
    office: "secretary",
    appointee: person!,
    why: "Thiếu bí thư",
  };
  const id = caseIn(await openUnit(officer, "officeChange", cell, ask));
  expect((await look(neighbor, id)).status).toBe(404);
  const plan = { step: "plan", plannedOn: written(addDays(day, 10)) };
  expect((await openUnit(neighbor, "congress", cell, plan)).status).toBe(404);
  await database.admin`
    insert into disciplines (id, member_id, org_pos, form, decision_number, decision_date, authority, violation)
    select gen_random_uuid(), id, org_pos, 'D2', '1', ${addDays(day, -30)}, 'Chi bộ', 'Vi phạm'
    from members where id = ${person!}`;
  const decision = { decisionNumber: "46-QĐ/ĐU", decidedOn: yesterday };
  const barred = await take(leader, id, "appoint", decision);
  expect([barred.status, barred.data.refused[0]]).toEqual([
    422,
    expect.stringContaining("kỷ luật"),
  ]);
  await database.admin`delete from disciplines where member_id = ${person!}`;
  expect((await take(leader, id, "appoint", decision)).status).toBe(302);
  const secretaries = (await offices()).filter(({ position }) => position === "C01");
  expect(secretaries.map((one) => one.id)).toEqual([person]);
});

test("the list of terms says whose congress is due, and a longer term comes from the leader", async () => {
  const [officer, leader] = [await visitor("canbo.xa"), await visitor("lanhdao.xa")];
  const list = async () => {
    const page = await officer.get(termsPage, paths.caseTerms());
    return page.data.rows as { id: string; state: string; term: { endsOn: string } | null }[];
  };
  const rows = await list();
  const late = rows.find(({ state }) => state === "late")!;
  expect(rows.map(({ state }) => state)).toContain("due");
  const far = written(addDays(late.term!.endsOn, 400));
  const ask = { step: "ask", why: "Chờ sắp xếp lại khu dân cư" };
  const refused = await openUnit(officer, "termShift", late.id, { ...ask, newEndsOn: far });
  expect(refused.status).toBe(422);
  const endsOn = addDays(late.term!.endsOn, 200);
  const near = { ...ask, newEndsOn: written(endsOn) };
  const id = caseIn(await openUnit(officer, "termShift", late.id, near));
  expect(
    (await take(leader, id, "decide", { decisionNumber: "3", decidedOn: yesterday })).status,
  ).toBe(302);
  const after = (await list()).find((one) => one.id === late.id)!;
  expect([after.state, after.term!.endsOn]).toEqual(["due", endsOn]);
  // A post that ends before the longer term does goes on after it, by the requests that every post goes through.
  const { admin } = database;
  const [holder] = await admin`
    select member_id as id from positions where org_id = ${late.id} and position = 'C01' and to_date is null`;
  const [account] = await admin`
    insert into accounts (username, display_name, member_id) values ('bithu.cu', 'Bí thư', ${holder!.id as string}) returning id`;
  await admin`
    insert into posts (account_id, role, org_id, valid_from, valid_to)
    values (${account!.id as string}, 'R02', ${late.id}, ${addDays(day, -900)}, ${day})`;
  expect((await look(officer, id)).data.posts).toBe(true);
  expect((await officer.post(casePosts, paths.casePosts(id), {}, { id })).status).toBe(302);
  const [request] = await admin`
    select kind, valid_from::text as from, valid_to::text as to from account_requests where account_id = ${account!.id as string}`;
  expect(request).toEqual({ kind: "give", from: addDays(day, 1), to: addMonths(endsOn, 6) });
});
