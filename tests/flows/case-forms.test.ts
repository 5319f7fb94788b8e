import { afterAll, beforeAll, expect, test } from "vitest";
import * as newCase from "#app/routes/cases/new.tsx";
import { paths } from "#app/paths.ts";
import { CELL, membersOf } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

test("the page that begins a procedure shows its form, for everything that a secretary begins about a member or the cell", async () => {
  const secretary = await visitor("bithu");
  const [member] = await membersOf(database.admin, CELL);
  const about = ["transfer", "temporaryTransfer", "internalTransfer", "evaluation", "reward"];
  const pages = [
    ...about.map((procedure) => ({ procedure, member: member! })),
    ...["unitReview", "congress", "officeChange", "termShift"].map((procedure) => ({ procedure })),
  ];
  const closed = [];
  for (const page of pages) {
    const { data } = await secretary.get(newCase, paths.caseNew(page));
    const steps = data.opening.steps as { fields: unknown[]; refusals: string[] }[];
    if (!steps.some(({ refusals }) => refusals.length === 0)) closed.push([page.procedure, steps]);
  }
  expect(closed).toEqual([]);
});
