import { afterAll, beforeAll, expect, test } from "vitest";
import { orgType } from "#app/codes/org-type.ts";
import * as requestList from "#app/routes/cases/residence.tsx";
import * as caseList from "#app/routes/cases/list.tsx";
import * as unitPage from "#app/routes/organizations/organization.tsx";
import { paths } from "#app/paths.ts";
import { candidates } from "#seeds/world/joining-words.ts";
import { inventPeople } from "#seeds/world/people.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

test("the demo province has 1,200 people beside its candidates, and of every level somebody", async () => {
  const levels = await database.admin<{ level: string; people: number }[]>`
    select data_level as level, count(*)::int as people from members group by 1 order by 1`;
  expect(levels.reduce((sum, { people }) => sum + people, 0)).toBe(1_200 + candidates.length);
  expect(levels.map(({ level }) => level)).toEqual(["L0", "L1", "L2", "L3"]);
});

test("every cell of the three communes has people", async () => {
  const { grassrootsCell, dependentCell } = orgType.codes;
  const cells = await database.admin<{ code: string; people: number }[]>`
    select o.code, count(m.id)::int as people from organizations o left join members m on m.org_id = o.id
    where o.org_type in (${grassrootsCell}, ${dependentCell}) group by o.code`;
  // 24 of the sample tree, six dependent ones below the grassroots committee, six of the third commune.
  expect(cells).toHaveLength(36);
  expect(cells.filter(({ people }) => people === 0)).toEqual([]);
});

test("a residence has one request to answer and one answered; the province rewarded a cell, and another asks for a reward", async () => {
  const [secretary, officer] = [await visitor("bithu.khac2"), await visitor("canbo.xa.khac")];
  const requests = (await secretary.get(requestList, paths.caseResidence())).data.rows;
  expect(requests).toMatchObject([
    { state: "asked", isMine: true },
    { state: "answered", isMine: false },
  ]);
  const [unit] = await database.admin`select id from organizations where code = 'PT-TB-05'`;
  const id = unit!.id as string;
  const page = await secretary.get(unitPage, paths.organization(id), { id });
  expect(page.data.conduct).toMatchObject([{ form: "P04", decisionNumber: "215-QĐ/TU" }]);
  const rows = (await officer.get(caseList, paths.cases())).data.rows;
  expect(rows.map(({ name }: { name: string }) => name)).toContain("Chi bộ Tổ dân phố 1");
});

test("the same people are invented each time", () => {
  const cells = ["A", "B"].map((code) => ({ id: code, communeCode: null }));
  const invent = () => inventPeople(cells, 40, 7, "2026-11-25");
  expect(invent()).toEqual(invent());
});
