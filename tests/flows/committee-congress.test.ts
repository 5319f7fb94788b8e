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

test("a commune elects its committee at the congress and its offices in the first meeting, each on its own base, and the province recognizes them", async () => {
  const commune = await unitOf(database.admin, "PT-TB");
  const [officer, deputy] = [await visitor("canbo.xa"), await visitor("lanhdao.xa")];
  const [province, head] = [await visitor("canbo.tinh"), await visitor("lanhdao.tinh")];
  const near = (await membersOf(database.admin, CELL)).slice(0, 4);
  const far = (await membersOf(database.admin, "PT-TB-05")).slice(0, 3);
  const people = [...near, ...far];
  const [a, b, c, d, e, f, g] = people as [string, string, string, string, string, string, string];
  const id = caseIn(await begin(officer, "communeCongress", plan));
  const seats = { seats: "6", standingSeats: "3", inspectionSeats: "2" };
  const lists = { candidates: people, inspectionCandidates: [f, g] };
  const odd = await take(officer, id, "prepare", { ...seats, standingSeats: "6", ...lists });
  expect([odd.status, odd.data.refused[0]]).toEqual([422, expect.stringContaining("ít hơn")]);
  expect((await take(officer, id, "prepare", { ...seats, ...lists })).status).toBe(302);
  expect((await take(deputy, id, "approvePlan", { planNumber: "1" })).status, "not its own").toBe(
    422,
  );
  expect((await take(head, id, "approvePlan", { planNumber: "9-CV/TU" })).status).toBe(302);
  const held = { heldOn: yesterday, summoned: "60", ...lists };
  expect((await take(officer, id, "hold", { ...held, present: "39" })).status).toBe(422);
  await take(officer, id, "hold", { ...held, present: "58" });
  const votes = { [a]: 58, [b]: 57, [c]: 50, [d]: 49, [e]: 40, [f]: 31, [g]: 30 };
  await take(officer, id, "electCommittee", ballot("committeeBallot", 58, votes));
  expect((await caseRow(id)).state, "31 of 60 is a majority, 30 is none").toBe("committeeElected");
  const many = await take(officer, id, "convene", { metOn: yesterday, metPresent: "7" });
  expect(many.status, "six were elected").toBe(422);
  await take(officer, id, "convene", { metOn: yesterday, metPresent: "5" });
  const outsider = ballot("standingBallot", 5, { [a]: 5, [b]: 5, [g]: 5 });
  expect((await take(officer, id, "electStanding", outsider)).status).toBe(422);
  await take(officer, id, "electStanding", ballot("standingBallot", 5, { [a]: 5, [b]: 4, [c]: 4 }));
  await take(officer, id, "electSecretary", ballot("secretaryBallot", 5, { [a]: 3 }));
  expect((await caseRow(id)).state, "three of six are half").toBe("secretaryFailed");
  await take(officer, id, "electSecretary", ballot("secretaryBallot", 5, { [a]: 4 }));
  await take(officer, id, "electStandingDeputy", ballot("standingDeputyBallot", 5, { [b]: 5 }));
  const inspection = ballot("inspectionBallot", 5, { [f]: 5, [g]: 5 });
  await take(officer, id, "electInspection", inspection);
  await take(officer, id, "electChair", ballot("chairBallot", 5, { [f]: 5 }));
  await take(officer, id, "minute", { proceedings: "Đại hội thành công" });
  await take(officer, id, "submit");
  expect((await take(province, id, "check")).status).toBe(302);
  const page = await look(head, id);
  expect(page.data.elected).toHaveLength(7);
  expect((await take(head, id, "recognize", decision)).status).toBe(302);
  expect(await officesOf(commune)).toEqual([
    `X01 ${a}`,
    `X02 ${b}`,
    `X04 ${c}`,
    ...[d, e, f].toSorted().map((one) => `X05 ${one}`),
    `X06 ${f}`,
    `X07 ${g}`,
  ]);
  const address = paths.casePaper(id, { form: "office-decision" });
  const paper = await head.get(paperPage, address, { id });
  expect(JSON.stringify(paper.data.paper)).toContain("chuẩn y kết quả bầu cử của đảng bộ");
  const terms = await officer.get(termsPage, paths.caseTerms());
  const row = terms.data.rows.find((one: { id: string }) => one.id === commune);
  expect([row.level, row.state, row.secretary]).toEqual(["commune", "running", expect.any(String)]);
  const stranger = await visitor("canbo.xa.khac");
  expect((await look(stranger, id)).status).toBe(404);
});

test("between congresses a commune elects a deputy out of its committee, and the province makes its term longer", async () => {
  const commune = await unitOf(database.admin, "PT-TB");
  const officer = await visitor("canbo.xa");
  const [province, head] = [await visitor("canbo.tinh"), await visitor("lanhdao.tinh")];
  const sitting = (await officesOf(commune)).find((one) => one.startsWith("X05"))!.split(" ")[1]!;
  const held = new Set((await officesOf(commune)).map((one) => one.split(" ")[1]));
  const outsider = (await membersOf(database.admin, CELL)).find((id) => !held.has(id))!;
  const ask = { step: "askElection", office: "deputy", why: "Thêm một phó bí thư" };
  const strange = await begin(officer, "communeOfficeChange", { ...ask, candidates: [outsider] });
  expect([strange.status, strange.data.refused[0]]).toEqual([
    422,
    expect.stringContaining("bầu bổ sung vào cấp uỷ trước"),
  ]);
  const id = caseIn(await begin(officer, "communeOfficeChange", { ...ask, candidates: [sitting] }));
  const own = await take(await visitor("lanhdao.xa"), id, "allow", { planNumber: "1" });
  expect(own.status, "the commune does not allow its own").toBe(422);
  expect((await take(head, id, "allow", { planNumber: "12-CV/TU" })).status).toBe(302);
  const vote = (count: number) => ({
    heldOn: yesterday,
    summoned: "6",
    present: "6",
    ...ballot("ballot", 6, { [sitting]: count }),
  });
  await take(officer, id, "elect", vote(3));
  expect((await caseRow(id)).state, "three of six are half").toBe("electionFailed");
  await take(officer, id, "elect", vote(4));
  expect((await take(province, id, "check")).status).toBe(302);
  expect((await take(head, id, "recognize", decision)).status).toBe(302);
  const after = await officesOf(commune);
  expect(after).toContain(`X03 ${sitting}`);
  expect(after, "one office of the committee each").not.toContain(`X05 ${sitting}`);

  const rowOf = async () => {
    const page = await officer.get(termsPage, paths.caseTerms());
    return page.data.rows.find((one: { id: string }) => one.id === commune);
  };
  const { term } = await rowOf();
  const why = { step: "ask", why: "Chờ sắp xếp đơn vị hành chính" };
  const newEndsOn = addDays(term.endsOn, 180);
  const far = { ...why, newEndsOn: written(addDays(term.endsOn, 400)) };
  expect((await begin(officer, "communeTermShift", far)).status, "a year at most").toBe(422);
  const shift = caseIn(
    await begin(officer, "communeTermShift", { ...why, newEndsOn: written(newEndsOn) }),
  );
  expect((await take(head, shift, "decide", decision)).status).toBe(302);
  expect((await rowOf()).term).toMatchObject({ endsOn: newEndsOn, isShifted: true });
});

test("a grassroots committee gets a secretary by appointment, the former office ends, and its congress begins with its own officer", async () => {
  const unit = await unitOf(database.admin, "PT-TB-DB");
  const [officer, leader] = [await visitor("canbo.xa"), await visitor("lanhdao.xa")];
  const [own, secretary] = [await visitor("canbo.coso"), await visitor("bithu")];
  const [first, second] = (await membersOf(database.admin, CELL)).slice(-2) as [string, string];
  const [stranger] = await membersOf(database.admin, "PT-XH-01");
  const ask = { step: "askAppointment", office: "secretary", why: "Khuyết bí thư" };
  const at = paths.caseNew({ procedure: "grassrootsOfficeChange", unit });
  const far = await officer.post(newCase, at, { ...ask, appointee: stranger! });
  expect(far.status, "of another commune").toBe(422);
  for (const appointee of [first, second]) {
    const id = caseIn(await officer.post(newCase, at, { ...ask, appointee }));
    expect((await take(leader, id, "appoint", decision)).status).toBe(302);
  }
  expect(await officesOf(unit)).toEqual([`G01 ${second}`]);
  expect((await begin(secretary, "grassrootsCongress", plan)).status, "not a cell's").toBe(404);
  const id = caseIn(await begin(own, "grassrootsCongress", plan));
  const candidates = [first, second];
  expect((await take(own, id, "prepare", { seats: "2", candidates })).status).toBe(302);
  expect((await take(officer, id, "approvePlan", { planNumber: "2" })).status).toBe(422);
  expect((await take(leader, id, "approvePlan", { planNumber: "2-CV/ĐU" })).status).toBe(302);
});
