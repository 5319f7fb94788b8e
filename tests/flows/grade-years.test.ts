import { afterAll, beforeAll, expect, test } from "vitest";
import {
  CELL,
  caseIn,
  lastMonth,
  membersOf,
  open,
  rowsOf,
  take,
  vote,
} from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
  await database.admin`delete from annual_evaluations`;
});
afterAll(() => closeWithRoll(database));

const { voters } = rowsOf(() => database, CELL);
const year = new Date(Date.now() - 40 * 86_400_000).getUTCFullYear();

/** Gives grades of the years before. */
async function rated(member: string, grade: string, years: number): Promise<void> {
  for (let back = 1; back <= years; back += 1)
    await database.admin`
      insert into annual_evaluations (id, member_id, org_pos, ordinal, year, final_grade)
      select gen_random_uuid(), id, org_pos, ${back}, ${year - back}, ${grade} from members where id = ${member}`;
}

/** Decides the grade of this year. */
async function decided(member: string, score: string, grade: string): Promise<string> {
  const secretary = await visitor("bithu");
  const own = {
    year: String(year),
    selfScore: score,
    selfGrade: grade,
    selfReview: "Tự kiểm điểm",
  };
  const self = { step: "recordSelf", ...own, weaknesses: "Còn chậm" };
  const id = caseIn(await open(secretary, "evaluation", member, self));
  const proposal = { meetingOn: lastMonth(), lateTasks: "none", proposedGrade: grade };
  const form = { ...proposal, cellScore: score, ...vote(await voters()) };
  expect((await take(secretary, id, "propose", form)).status).toBe(302);
  expect((await take(await visitor("canbo.xa"), id, "appraise")).status).toBe(302);
  const decision = { decisionNumber: "5-QĐ/ĐU", decidedOn: lastMonth(), finalGrade: grade };
  const answer = await take(await visitor("lanhdao.xa"), id, "decide", decision);
  expect([answer.status, answer.data?.refused]).toEqual([302, undefined]);
  return id;
}

/** Who was told of what a case gives to consider, and of which. */
async function told(id: string): Promise<string[]> {
  const rows = await database.admin`
    select a.username, n.kind from notices n join accounts a on a.id = n.account_id
    where n.path = ${`/cases/${id}`} and n.kind in ('badYears', 'excellentYears') order by a.username`;
  return rows.map(({ username, kind }) => `${username as string} ${kind as string}`);
}

const both = (kind: string) => [`bithu ${kind}`, `canbo.xa ${kind}`, `canbo.xa2 ${kind}`];

test("two bad years running are told to the cell and the commune, once, and open nothing by themselves (P06)", async () => {
  const [bad, single] = await membersOf(database.admin, CELL);
  await rated(bad!, "E4", 1);
  await rated(single!, "E3", 1);
  const id = await decided(bad!, "40", "E4");
  expect(await told(id)).toEqual(both("badYears"));
  expect(await told(await decided(single!, "40", "E4")), "one year alone").toEqual([]);
  // Read, and the appeal is answered: nobody hears of it again.
  await database.admin`update notices set read_at = now() where path = ${`/cases/${id}`}`;
  await database.admin`update cases set state = 'appealed' where id = ${id}`;
  await take(await visitor("canbo.xa"), id, "keep", { answer: "Giữ nguyên" });
  expect(await told(id)).toEqual(both("badYears"));
  const begun = await database.admin`
    select 1 from cases where member_id = ${bad!} and procedure = 'removal'`;
  expect(begun).toHaveLength(0);
});

test("five excellent years running are told to the same, four are not (P06)", async () => {
  const [five, four, ...others] = await membersOf(database.admin, CELL);
  await rated(five!, "E1", 4);
  await rated(four!, "E1", 3);
  // Ten good ones in the cell let two be excellent.
  for (const one of others.slice(0, 10))
    await database.admin`
      insert into cases (procedure, state, member_id, subject_name, org_id, org_pos, data, opened_on, opened_at,
        entered_on, closed_on, updated_at)
      select 'evaluation', 'closed', id, full_name, org_id, org_pos,
        ${database.admin.json({ year: String(year), finalGrade: "E2" })}, current_date, now(),
        current_date, current_date, now()
      from members where id = ${one}`;
  expect(await told(await decided(five!, "95", "E1"))).toEqual(both("excellentYears"));
  expect(await told(await decided(four!, "95", "E1"))).toEqual([]);
});
