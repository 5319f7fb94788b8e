import { afterAll, beforeAll, expect, test } from "vitest";
import * as newCase from "#app/routes/cases/new.tsx";
import * as paperPage from "#app/routes/cases/paper.tsx";
import * as termsPage from "#app/routes/cases/terms.tsx";
import { addDays, today } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { CELL, caseIn, look, membersOf, rowsOf, take, unitOf } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { demoDatabase, visitor, type FormFields, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
});
afterAll(() => database.close());

const { caseRow } = rowsOf(() => database, CELL);
const written = (day: string) => day.split("-").reverse().join("/");
const day = today(new Date());
const yesterday = written(addDays(day, -1));
const decision = { decisionNumber: "51-QĐ/TU", decidedOn: yesterday };
const plan = {
  step: "plan",
  plannedOn: written(addDays(day, 10)),
  attendance: "delegates",
};

const begin = (who: Visitor, procedure: string, form: FormFields) =>
  who.post(newCase, paths.caseNew({ procedure }), form);

const ballot = (key: string, issued: number, votes: Record<string, number>): FormFields => ({
  [`${key}.issued`]: String(issued),
  [`${key}.valid`]: String(issued),
  ...Object.fromEntries(
    Object.entries(votes).map(([id, count]) => [`${key}.for.${id}`, String(count)]),
  ),
});

const officesOf = async (unit: string) => {
  const rows = await database.admin`
    select member_id as id, position from positions
    where org_id = ${unit} and to_date is null order by position, member_id`;
  return rows.map(({ id, position }) => `${position} ${id}`);
};

test("between congresses a grassroots committee acts for itself: it elects a deputy out of its own, and asks for a shorter term", async () => {
  const unit = await unitOf(database.admin, "PT-TB-DB");
  const [own, chief] = [await visitor("canbo.coso"), await visitor("bithu.coso")];
  const [officer, leader] = [await visitor("canbo.xa"), await visitor("lanhdao.xa")];
  const secretary = await visitor("bithu");
  const held = (await officesOf(unit)).map((one) => one.split(" ")[1]);
  const [a, b] = (await membersOf(database.admin, CELL)).filter((id) => !held.includes(id));
  const ask = { step: "askElection", why: "Khuyết cấp uỷ viên" };
  const at = "grassrootsOfficeChange";
  expect((await begin(secretary, at, ask)).status, "not a cell's").toBe(404);
  /** Brings an election of one office to its recognition. */
  const elect = async (office: string, candidates: string[], votes: number) => {
    const asked = await begin(own, at, { ...ask, office, candidates });
    if (asked.status !== 302) return asked;
    const id = caseIn(asked);
    expect((await take(officer, id, "allow", { planNumber: "1" })).status).toBe(422);
    expect((await take(leader, id, "allow", { planNumber: "3-CV/ĐU" })).status).toBe(302);
    const count = { heldOn: yesterday, summoned: "9", present: "8" };
    const counted = { ...count, ...ballot("ballot", 8, { [candidates[0]!]: votes }) };
    expect((await take(officer, id, "elect", counted)).status, "the commune counts none").toBe(422);
    await take(chief, id, "elect", counted);
    if ((await caseRow(id)).state === "electionFailed")
      return take(own, id, "withdraw", { note: "Chưa bầu được" });
    expect((await take(officer, id, "check")).status).toBe(302);
    return take(leader, id, "recognize", decision);
  };
  await elect("committee", [a!], 4);
  expect(await officesOf(unit), "four of nine are no majority").not.toContain(`G03 ${a}`);
  expect((await elect("committee", [a!], 5)).status).toBe(302);
  expect(await officesOf(unit)).toContain(`G03 ${a}`);
  const outside = await elect("deputy", [b!], 8);
  expect([outside.status, outside.data.refused[0]]).toEqual([
    422,
    expect.stringContaining("bầu bổ sung vào cấp uỷ trước"),
  ]);
  expect((await elect("deputy", [a!], 6)).status).toBe(302);
  const offices = await officesOf(unit);
  expect(offices).toContain(`G02 ${a}`);
  expect(offices, "one office of the committee each").not.toContain(`G03 ${a}`);

  const rowOf = async (who: Visitor) => {
    const page = await who.get(termsPage, paths.caseTerms());
    return page.data.rows.find((one: { id: string }) => one.id === unit);
  };
  const { term } = await rowOf(own);
  const newEndsOn = addDays(term.endsOn, -180);
  const shift = { step: "ask", why: "Sắp xếp lại tổ chức", newEndsOn: written(newEndsOn) };
  const far = { ...shift, newEndsOn: written(addDays(term.endsOn, -400)) };
  expect((await begin(chief, "grassrootsTermShift", far)).status, "a year at most").toBe(422);
  const id = caseIn(await begin(chief, "grassrootsTermShift", shift));
  expect((await take(officer, id, "decide", decision)).status).toBe(422);
  expect((await take(leader, id, "decide", decision)).status).toBe(302);
  expect((await rowOf(officer)).term).toMatchObject({ endsOn: newEndsOn, isShifted: true });
});

test("a sectional committee holds its congress by its own secretary, is recognized by the commune, and stands among the terms", async () => {
  const { admin } = database;
  const unit = await unitOf(admin, "PT-TB-DB-BP");
  const [officer, leader] = [await visitor("canbo.xa"), await visitor("lanhdao.xa")];
  const people = (await membersOf(admin, CELL)).slice(-5, -2) as [string, string, string];
  const [first, second, third] = people;
  // Whoever leads the committee has the role of those at grassroots committees, at the sectional one.
  await admin`
    update posts set org_id = ${unit}
    where account_id = (select id from accounts where username = 'bithu.coso') and role = 'R06'`;
  const own = await visitor("bithu.coso");
  const id = caseIn(await begin(own, "sectionCongress", { ...plan, attendance: "members" }));
  expect((await take(own, id, "prepare", { seats: "2", candidates: people })).status).toBe(302);
  expect((await take(leader, id, "approvePlan", { planNumber: "4-CV/ĐU" })).status).toBe(302);
  const held = { heldOn: yesterday, candidates: people, summoned: "10", present: "9" };
  expect((await take(officer, id, "hold", held)).status, "not the commune's to hold").toBe(422);
  expect((await take(own, id, "hold", held)).status).toBe(302);
  const votes = { [first]: 8, [second]: 7, [third]: 3 };
  await take(own, id, "electCommittee", ballot("committeeBallot", 9, votes));
  expect((await caseRow(id)).state, "three of ten are no majority").toBe("committeeElected");
  await take(own, id, "convene", { metOn: yesterday, metPresent: "2" });
  await take(own, id, "electSecretary", ballot("secretaryBallot", 2, { [first]: 2 }));
  await take(own, id, "electDeputy", ballot("deputyBallot", 2, { [second]: 2 }));
  await take(own, id, "minute", { proceedings: "Đại hội thành công" });
  expect((await take(own, id, "submit")).status).toBe(302);
  expect((await take(officer, id, "check")).status).toBe(302);
  expect((await take(leader, id, "recognize", decision)).status).toBe(302);
  expect(await officesOf(unit)).toEqual([`B01 ${first}`, `B02 ${second}`]);
  const papers = (await look(leader, id)).data.papers.map(({ form }: { form: string }) => form);
  for (const form of papers) {
    const paper = await leader.get(paperPage, paths.casePaper(id, { form }), { id });
    expect([form, paper.status]).toEqual([form, 200]);
  }
  const row = (await officer.get(termsPage, paths.caseTerms())).data.rows.find(
    (one: { id: string }) => one.id === unit,
  );
  expect([row.level, row.state]).toEqual(["section", "running"]);
  const far = await begin(own, "grassrootsCongress", plan);
  expect(far.status, "and not for the grassroots committee").toBe(404);
});
