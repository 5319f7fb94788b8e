import { afterAll, beforeAll, expect, test } from "vitest";
import type { RowReading } from "#app/features/imports/schema.ts";
import { matchPeople } from "#app/features/imports/staging/queries.server.ts";
import {
  fullScope,
  testDatabase,
  withTestScope,
  type TestDatabase,
} from "#tests/setup/database.ts";
import { seedMember, seedOrganizations, type TestTree } from "#tests/setup/organizations.ts";

let database: TestDatabase;
let tree: TestTree;
let hien: string;

beforeAll(async () => {
  database = await testDatabase();
  tree = await seedOrganizations(database.admin);
  hien = await seedMember(database.admin, tree.cells[0], "Lê Ngọc Hiền");
  await database.admin`
    update members set search_name = 'le ngoc hien', birth_date = '1944', birth_year = 1944,
      admission_ceremony_date = '1981-08-24' where id = ${hien}`;
});
afterAll(() => database.close());

/** Whom a row without any number is about. */
async function found(values: Record<string, string>) {
  const reading = {
    who: { memberId: null, citizenId: null, biographyNumber: null },
    values: { full_name: "Lê Ngọc Hiền", birth_date: "1944", org_id: tree.cells[0].id, ...values },
  } as unknown as RowReading;
  const [match] = await withTestScope(fullScope(), (db) => matchPeople(db, [reading]));
  return match;
}

test("a year of birth says who somebody is only together with the day of the ceremony", async () => {
  expect(await found({ admission_ceremony_date: "1981-08-24" })).toEqual({ kind: "one", id: hien });
  expect(await found({ admission_ceremony_date: "1982-08-24" })).toEqual({ kind: "none" });
  expect(await found({ admission_ceremony_date: "1981" })).toEqual({ kind: "none" });
  expect(await found({})).toEqual({ kind: "none" });
});

test("the same name, year and day in another cell is somebody else", async () => {
  const values = { admission_ceremony_date: "1981-08-24", org_id: tree.cells[1].id };
  expect(await found(values)).toEqual({ kind: "none" });
});
