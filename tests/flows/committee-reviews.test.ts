import { afterAll, beforeAll, expect, test } from "vitest";
import * as bulkPage from "#app/routes/cases/bulk.tsx";
import * as newCase from "#app/routes/cases/new.tsx";
import * as paper from "#app/routes/cases/paper.tsx";
import * as reviewsPage from "#app/routes/cases/reviews.tsx";
import { addDays, today } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { CELL, caseIn, rowsOf, take, unitOf } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
  await database.admin`delete from annual_evaluations`;
  await database.admin`delete from review_campaigns`;
});
afterAll(() => database.close());

const { caseRow } = rowsOf(() => database, CELL);
const day = today(new Date());
const year = day.slice(0, 4);
const written = (on: string) => on.split("-").reverse().join("/");

const own = (grade: string, score: string) => ({
  step: "selfReview",
  year,
  selfScore: score,
  selfGrade: grade,
  results: "Hoàn thành nghị quyết năm",
  weaknesses: "Sinh hoạt chuyên đề còn ít",
  lateTasks: "none",
});

/** Puts a decided review beside each open cell of a branch that has none, as if decided before. */
const rateCells = (root: string, grade: string) => database.admin`
  insert into cases (procedure, state, subject_name, org_id, org_pos, data, opened_on, opened_at, entered_on, closed_on, updated_at)
  select 'unitReview', 'decided', o.name, o.id, o.pos_from,
    jsonb_build_object('year', ${year}::text, 'finalGrade', ${grade}::text), ${day}, now(), ${day}, ${day}, now()
  from organizations o join organizations r on r.code = ${root}
  where o.org_type in ('CBCS', 'CBTT') and o.closed_on is null
    and o.pos_from between r.pos_from and r.pos_to
    and not exists (select 1 from cases c where c.org_id = o.id and c.procedure = 'unitReview' and c.state = 'decided')`;

test("committees review themselves after the units below them, each level decided by the one above, in bulk where there are many", async () => {
  const [grassroots, officer] = [await visitor("canbo.coso"), await visitor("canbo.xa")];
  const [leader, province] = [await visitor("lanhdao.xa"), await visitor("canbo.tinh")];
  const [head, stranger] = [await visitor("lanhdao.tinh"), await visitor("canbo.xa.khac")];
  const send = (who: Visitor, procedure: string, grade: string, score: string) =>
    who.post(newCase, paths.caseNew({ procedure }), own(grade, score));
  const early = await send(grassroots, "grassrootsReview", "E2", "85");
  expect([early.status, early.data.refused[0]]).toEqual([
    422,
    expect.stringContaining("chưa được xếp loại năm này"),
  ]);
  await rateCells("PT-TB", "E2");
  const unrated = await send(grassroots, "grassrootsReview", "E1", "95");
  expect(unrated.status, "its sectional committee is not rated yet").toBe(422);
  // The secretary of the sectional committee sends its review, and takes no step of the grassroots committee.
  const section = await unitOf(database.admin, "PT-TB-DB-BP");
  await database.admin`
    update posts set org_id = ${section}
    where account_id = (select id from accounts where username = 'bithu.coso') and role = 'R06'`;
  const sectional = await visitor("bithu.coso");
  const own01 = caseIn(await send(sectional, "sectionReview", "E2", "82"));
  expect((await caseRow(own01)).org_id).toBe(section);
  expect((await send(sectional, "grassrootsReview", "E2", "82")).status).not.toBe(302);
  await take(grassroots, own01, "appraise", { cellScore: "82", proposedGrade: "E2" });
  const seal = { decisionNumber: "6-QĐ/ĐU", decidedOn: written(day), finalGrade: "E2" };
  expect((await take(sectional, own01, "decide", seal)).status).not.toBe(302);
  expect((await take(leader, own01, "decide", seal)).status).toBe(302);
  const report = await leader.get(paper, paths.casePaper(own01, { form: "01-tt" }), { id: own01 });
  expect(JSON.stringify(report.data.paper)).toContain("đảng uỷ bộ phận");
  const id = caseIn(await send(grassroots, "grassrootsReview", "E1", "95"));
  const commune = await unitOf(database.admin, "PT-TB");
  const above = await send(officer, "communeReview", "E2", "88");
  expect([above.status, above.data.refused[0]], "its committee is not rated yet").toEqual([
    422,
    expect.stringContaining("chưa được xếp loại năm này"),
  ]);
  const excellent = await take(officer, id, "appraise", { cellScore: "95", proposedGrade: "E1" });
  expect(excellent.data.refused).toEqual([expect.stringContaining("20 %")]);
  await take(officer, id, "appraise", { cellScore: "85", proposedGrade: "E2" });
  const decision = { decisionNumber: "7-QĐ/ĐU", decidedOn: written(day) };
  const bulk = paths.caseBulk({ procedure: "grassrootsReview", step: "decide" });
  const rows = (await leader.get(bulkPage, bulk)).data.chosen.rows as { values: object }[];
  expect(rows.map(({ values }) => values)).toEqual([{ finalGrade: "E2" }]);
  const decided = await leader.post(bulkPage, bulk, {
    case: [id],
    [`seen.${id}`]: "appraised",
    [`finalGrade.${id}`]: "E2",
    ...decision,
  });
  expect(decided.data.result).toEqual({ done: 1, refused: [] });

  const mine = caseIn(await send(officer, "communeReview", "E2", "88"));
  expect((await take(stranger, mine, "appraise")).status, "another commune").toBe(404);
  expect((await take(leader, mine, "appraise", {})).status, "not by itself").toBe(422);
  const graded = { cellScore: "88", proposedGrade: "E2" };
  expect((await take(province, mine, "appraise", graded)).status).toBe(302);
  expect((await take(head, mine, "decide", { ...decision, finalGrade: "E2" })).status).toBe(302);
  expect(await caseRow(mine)).toMatchObject({ state: "decided", org_id: commune });

  const page = await officer.get(reviewsPage, paths.caseReviews());
  const units = page.data.committees as { rated: number; units: number; unit: { text: string } }[];
  expect(units.map(({ unit, rated, units: all }) => [unit.text, all - rated])).toEqual([
    ["Đã xếp loại: tốt", 0],
    ["Đã xếp loại: tốt", 0],
    ["Đã xếp loại: tốt", 0],
  ]);
  expect(page.data.starts).toBe("communeReview");
});

test("a province opens the reviews of its communes; a commune sees its days beside the own campaign", async () => {
  const [province, officer] = [await visitor("canbo.tinh"), await visitor("canbo.xa.khac")];
  const opened = await province.post(reviewsPage, paths.caseReviews(), {
    intent: "open",
    year,
    selfDueOn: written(addDays(day, 40)),
    cellDueOn: written(addDays(day, 50)),
    decideDueOn: written(addDays(day, 60)),
  });
  expect(opened.location).toBe(paths.caseReviews({ opened: 1 }));
  const page = await officer.get(reviewsPage, paths.caseReviews());
  expect([page.data.campaign, page.data.above.decideDueOn]).toEqual([null, addDays(day, 60)]);
  const communes = await province.get(reviewsPage, paths.caseReviews());
  expect([communes.data.rows, communes.data.committees.length]).toEqual([[], 3]);
  const told = await database.admin`
    select count(*)::int as number from notices n join accounts a on a.id = n.account_id
    where n.kind = 'reviewsOpened' and a.username = 'lanhdao.xa.khac'`;
  expect(told).toEqual([{ number: 1 }]);
});
