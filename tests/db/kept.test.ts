import { asc, desc, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { kept, keptByKind } from "#db/kept.server.ts";
import { codeLiteral, codeLiterals, positionLiteral, rowsLiteral } from "#db/literal.ts";
import { members } from "#db/schema/members.ts";
import type { ScopedDb } from "#db/scope.server.ts";
import {
  fullScope,
  testDatabase,
  withTestScope,
  type TestDatabase,
} from "#tests/setup/database.ts";
import { seedMember, seedOrganizations, type TestTree } from "#tests/setup/organizations.ts";

let data: TestDatabase;
let tree: TestTree;

beforeAll(async () => {
  data = await testDatabase();
  tree = await seedOrganizations(data.admin);
  for (const [index, cell] of tree.cells.entries())
    await seedMember(data.admin, cell, `Người ${index}`);
});
afterAll(() => data.close());

const inCell = <T>(cell: number, work: (db: ScopedDb) => Promise<T>) =>
  withTestScope(fullScope([tree.cells[cell]!.range]), work);

let built = 0;
const byStatus = kept((db) => {
  built += 1;
  return db
    .select({ name: members.full_name, at: members.orgPos })
    .from(members)
    .where(eq(members.membership_status, sql.placeholder("status")));
});

test("a query is built once, and answers each time for the scope in which it is asked", async () => {
  for (const cell of [0, 1, 0, 3]) {
    const found = await inCell(cell, (db) => byStatus(db, { status: "M2" }));
    expect(found).toEqual([{ name: `Người ${cell}`, at: tree.cells[cell]!.from }]);
  }
  expect(await inCell(0, (db) => byStatus(db, { status: "M1" }))).toEqual([]);
  expect(built).toBe(1);
});

const inOrder = keptByKind((db, order: "asc" | "desc") => {
  built += 1;
  return db
    .select({ name: members.full_name })
    .from(members)
    .where(eq(members.membership_status, sql.placeholder("status")))
    .orderBy(order === "asc" ? asc(members.full_name) : desc(members.full_name));
});

test("of a query in kinds each kind is built once and stays apart from the others", async () => {
  built = 0;
  const all = (order: "asc" | "desc") =>
    withTestScope(fullScope(), (db) => inOrder(db, order, { status: "M2" }));
  const up = await all("asc");
  expect(up.length).toBeGreaterThan(1);
  expect(await all("desc")).toEqual(up.toReversed());
  expect(await all("asc")).toEqual(up);
  expect(built).toBe(2);
});

test("asked after the end of its scope it is refused", async () => {
  const left = await inCell(0, (db) => Promise.resolve(db));
  await expect(byStatus(left, { status: "M2" })).rejects.toThrow();
});

test("only codes, positions and numbers of rows are written into a statement", async () => {
  const found = await inCell(0, (db) =>
    db
      .select({ name: members.full_name })
      .from(members)
      .where(
        sql`${members.membership_status} in ${codeLiterals(["M1", "M2"])} and ${members.orgPos} < ${positionLiteral(1n << 60n)}`,
      )
      .limit(rowsLiteral(1)),
  );
  expect(found).toEqual([{ name: "Người 0" }]);
  for (const code of ["", "M2' or 'a'='a", "M 2", "É"])
    expect(() => codeLiteral(code)).toThrow("is no code");
  expect(() => codeLiterals([])).toThrow();
  for (const count of [-1, 1.5, Number.NaN]) expect(() => rowsLiteral(count)).toThrow("no number");
  expect(() => positionLiteral(-1n)).toThrow("no position");
});
