import { afterAll, beforeAll, expect, test } from "vitest";
import { checkRoll } from "#app/features/reports/equation/queries.server.ts";
import { recentPeriods } from "#app/features/reports/periods/rules.ts";
import { addDays, today } from "#app/lib/dates.ts";
import * as report from "#app/routes/reports/report.tsx";
import { withSystemScope } from "#db/scope.server.ts";
import { CELL, caseIn, membersOf, open, take } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
});
afterAll(() => database.close());

const day = today(new Date());
const everything = { posFrom: 0n, posTo: 9_223_372_036_854_775_807n };
const periods = recentPeriods(["month", "quarter", "half", "year"], day);
const faults = () =>
  withSystemScope("test: the roll", (db) => checkRoll(db, everything, periods, day));

test("the roll equation holds for every unit and every period of the demo", async () => {
  expect(await faults()).toEqual([]);
});

test("it holds after a death that a cell reports and the commune confirms, which stands in its line", async () => {
  const [member] = await membersOf(database.admin, CELL);
  const step = { step: "record", diedOn: addDays(day, -3), certificateNumber: "45/2026" };
  const id = caseIn(await open(await visitor("bithu"), "death", member!, step));
  expect((await take(await visitor("canbo.xa"), id, "confirm")).status).toBe(302);
  expect(await faults()).toEqual([]);
  const page = await (
    await visitor("bithu")
  ).get(report, `/reports/movement?period=${step.diedOn.slice(0, 7)}&line=C1`, { key: "movement" });
  expect(page.data.names.people.map(({ memberId }: { memberId: string }) => memberId)).toContain(
    member,
  );
});

test("a stay that was cut without a reason, and one that is missing, are found (fault 89)", async () => {
  const { admin } = database;
  const people = await admin`
    select m.id from members m join organizations o on o.id = m.org_id
    where o.code = 'PT-XH-01' and m.membership_status = 'M2' order by m.sort_name limit 2`;
  const [first, second] = people.map((one) => one.id as string) as [string, string];
  await admin`update org_memberships set to_date = ${day} where member_id = ${first} and to_date is null`;
  await admin`delete from org_memberships where member_id = ${second}`;
  const found = await faults();
  const ofCell = found.filter(({ unit }) => unit === "PT-XH-01");
  expect(ofCell.find(({ kind }) => kind === "unexplained")?.memberId).toBe(first);
  const list = ofCell.find(({ kind }) => kind === "list")!;
  expect(list.expected - list.found).toBe(2);
  expect(found.some(({ kind }) => kind === "equation")).toBe(false);
});
