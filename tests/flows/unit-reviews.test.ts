import { afterAll, beforeAll, expect, test } from "vitest";
import * as bulkPage from "#app/routes/cases/bulk.tsx";
import * as newCase from "#app/routes/cases/new.tsx";
import * as reviewsPage from "#app/routes/cases/reviews.tsx";
import { addDays, today } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { CELL, caseIn, membersOf, open, rowsOf, take, unitOf, vote } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { demoDatabase, visitor, type FormFields, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
let cell: string;
beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
  await database.admin`delete from annual_evaluations`;
  await database.admin`delete from review_campaigns`;
  cell = await unitOf(database.admin, CELL);
});
afterAll(() => database.close());

const { caseRow, voters } = rowsOf(() => database, CELL);
const day = today(new Date());
const year = day.slice(0, 4);
const written = (on: string) => on.split("-").reverse().join("/");

const openUnit = (who: Visitor, unit: string, form: FormFields) =>
  who.post(newCase, paths.caseNew({ procedure: "unitReview", unit }), form);

const own = (grade: string, score: string) => ({
  step: "selfReview",
  year,
  selfScore: score,
  selfGrade: grade,
  results: "Hoàn thành nghị quyết năm",
  weaknesses: "Sinh hoạt chuyên đề còn ít",
  lateTasks: "none",
});

/** Gives every member of a cell a grade of the year. */
const rateAll = (unit: string, grade: string) => database.admin`
  insert into annual_evaluations (id, member_id, org_pos, year, final_grade)
  select gen_random_uuid(), m.id, m.org_pos, ${Number(year)}, ${grade} from members m
  where m.org_id = ${unit} and m.membership_status in ('M1', 'M2')
    and not exists (select 1 from annual_evaluations a where a.member_id = m.id and a.year = ${Number(year)})`;

test("a commune opens the reviews for all its cells once, tells their secretaries, and sees how far each has come", async () => {
  const [officer, secretary] = [await visitor("canbo.xa"), await visitor("bithu")];
  const days = {
    intent: "open",
    year,
    selfDueOn: written(addDays(day, 10)),
    cellDueOn: written(addDays(day, 20)),
    decideDueOn: written(addDays(day, 30)),
  };
  const wrong = await officer.post(reviewsPage, paths.caseReviews(), {
    ...days,
    cellDueOn: written(addDays(day, 5)),
  });
  expect([wrong.status, wrong.data.issues]).toEqual([422, { cellDueOn: "order" }]);
  expect((await secretary.post(reviewsPage, paths.caseReviews(), days)).status).toBe(404);
  const opened = await officer.post(reviewsPage, paths.caseReviews(), days);
  expect(opened.location).toBe(paths.caseReviews({ opened: 1 }));
  expect((await officer.post(reviewsPage, paths.caseReviews(), days)).status, "once").toBe(422);
  const told = await database.admin`
    select a.username from notices n join accounts a on a.id = n.account_id
    where n.kind = 'reviewsOpened' order by 1`;
  expect(told.map(({ username }) => username)).toEqual([
    "bithu",
    "bithu.coso",
    "bithu.khac2",
    "canbo.coso",
  ]);
  const facts = await database.admin`select 1 from history where act = 'case.reviewsOpened'`;
  expect(facts).toHaveLength(1);
  const page = await secretary.get(reviewsPage, paths.caseReviews());
  expect(page.data.campaign.cellDueOn).toBe(addDays(day, 20));
  expect(page.data.rows).toHaveLength(1);
  const neighbor = await visitor("bithu.khac");
  expect((await neighbor.get(reviewsPage, paths.caseReviews())).data.campaign).toBeNull();
});

test("grades of a commune are decided in one act; the cap refuses the excellent one too many and holds nobody else up", async () => {
  const [secretary, officer] = [await visitor("bithu"), await visitor("canbo.xa")];
  const leader = await visitor("lanhdao.xa");
  const people = (await membersOf(database.admin, CELL)).slice(0, 7);
  const all = vote(await voters());
  const ids: string[] = [];
  for (const [at, member] of people.entries()) {
    const [score, grade] = at < 2 ? ["95", "E1"] : ["80", "E2"];
    const self = {
      step: "recordSelf",
      year,
      selfScore: score!,
      selfGrade: grade!,
      selfReview: "Hoàn thành nhiệm vụ",
      weaknesses: "Ít góp ý",
    };
    const id = caseIn(await open(secretary, "evaluation", member, self));
    await take(secretary, id, "propose", {
      meetingOn: written(addDays(day, -1)),
      cellScore: score!,
      lateTasks: "none",
      proposedGrade: grade!,
      ...all,
    });
    ids.push(id);
  }
  const at = (step: string) => paths.caseBulk({ procedure: "evaluation", step });
  const list = await officer.get(bulkPage, at("appraise"));
  const rows = list.data.chosen.rows as { id: string; refusals: string[] }[];
  expect(
    rows.filter(({ refusals }) => refusals.length > 0),
    "said beforehand",
  ).toHaveLength(2);
  // One excellent grade gives way; then the other fits.
  await take(officer, ids[1]!, "return", { note: "Vượt tỷ lệ, xem lại" });
  const act = async (who: Visitor, step: string, form: FormFields = {}) => {
    const page = await who.get(bulkPage, at(step));
    const cases = page.data.chosen.rows as { id: string; state: string; values: object }[];
    return who.post(bulkPage, at(step), {
      case: cases.map(({ id }) => id),
      ...Object.fromEntries(cases.map(({ id, state }) => [`seen.${id}`, state])),
      ...Object.fromEntries(
        cases.flatMap(({ id, values }) =>
          Object.entries(values).map(([key, value]) => [`${key}.${id}`, String(value)]),
        ),
      ),
      ...form,
    });
  };
  expect((await act(officer, "appraise")).data.result).toEqual({ done: 6, refused: [] });
  const paper = { decisionNumber: "5-QĐ/ĐU", decidedOn: written(day) };
  expect((await act(leader, "decide", paper)).data.result).toEqual({ done: 6, refused: [] });
  const grades = await database.admin`
    select final_grade as grade, count(*)::int as number from annual_evaluations
    where year = ${Number(year)} group by 1 order by 1`;
  expect(grades).toEqual([
    { grade: "E1", number: 1 },
    { grade: "E2", number: 5 },
  ]);
  const progress = await officer.get(reviewsPage, paths.caseReviews());
  const row = progress.data.rows.find(({ id }: { id: string }) => id === cell);
  expect([row.rated, row.cap]).toEqual([6, { excellent: 1, most: 1, isOver: false }]);
  expect(row.waits.cell, "the returned one among them").toBeGreaterThan(0);
});

test("a cell reviews itself after its members; an excellent one needs five good ones in the commune", async () => {
  const [secretary, officer] = [await visitor("bithu"), await visitor("canbo.coso")];
  const leader = await visitor("lanhdao.xa");
  const early = await openUnit(secretary, cell, own("E1", "95"));
  expect([early.status, early.data.refused[0]]).toEqual([
    422,
    expect.stringContaining("Xếp loại đảng viên trước"),
  ]);
  await rateAll(cell, "E2");
  const id = caseIn(await openUnit(secretary, cell, own("E1", "95")));
  const [kase] = await database.admin`
    insert into organization_disciplines (org_id, org_pos, case_id, form, decision_number, decision_on, authority, announced_on, effect_ends_on)
    select org_id, org_pos, id, 'G1', '1-QĐ/ĐU', ${day}, 'Đảng uỷ', ${day}, ${day} from cases where id = ${id} returning id`;
  const over = { cellScore: "95", proposedGrade: "E1" };
  const refused = await take(officer, id, "appraise", over);
  expect([refused.status, refused.data.refused]).toEqual([
    422,
    [expect.stringContaining("bị kỷ luật trong năm"), expect.stringContaining("20 %")],
  ]);
  await database.admin`
    update organization_disciplines set appeal_result = 'annulled' where id = ${kase!.id as string}`;
  const annulled = await take(officer, id, "appraise", over);
  expect(annulled.data.refused, "it was wrong").toEqual([expect.stringContaining("20 %")]);
  const good = { cellScore: "85", proposedGrade: "E2" };
  expect((await take(officer, id, "appraise", good)).status).toBe(302);
  const decision = { decisionNumber: "6-QĐ/ĐU", decidedOn: written(day), finalGrade: "E2" };
  expect((await take(leader, id, "decide", decision)).status).toBe(302);
  expect((await caseRow(id)).state).toBe("decided");
  const again = await openUnit(secretary, cell, own("E2", "85"));
  expect(again.status, "once a year").toBe(422);
});
