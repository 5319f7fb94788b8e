import { afterAll, beforeAll, expect, test } from "vitest";
import {
  closeOrganization,
  createOrganizations,
  type TreeContext,
} from "#app/features/organizations/commands.server.ts";
import type { AskedUnit } from "#app/features/organizations/plan.ts";
import {
  listAncestors,
  readOrganization,
  searchOrganizations,
} from "#app/features/organizations/queries.server.ts";
import type { OrgType } from "#app/features/organizations/rules.ts";
import { Conflict } from "#app/lib/errors.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { testDatabase, type TestDatabase } from "#tests/setup/database.ts";
import { seedMember } from "#tests/setup/organizations.ts";

let database: TestDatabase;
const context: TreeContext = {
  on: "2026-11-23",
  now: new Date("2026-11-23T02:00:00Z"),
  source: "form",
};

const unit = (code: string, name: string, orgType: OrgType, parentCode: string | null) =>
  ({
    code,
    name,
    orgType,
    parentCode,
    decisionNumber: null,
    facts: {
      isAboveGrassroots: null,
      sector: null,
      communeCode: null,
      wageRegion: null,
      meetingDay: null,
      foundedOn: null,
    },
  }) satisfies AskedUnit;

const create = (units: AskedUnit[]) =>
  withSystemScope("test", (db) => createOrganizations(db, null, units, context));

const rowOf = async (code: string) => {
  const [row] = await database.admin`select * from organizations where code = ${code}`;
  return row!;
};

beforeAll(async () => {
  database = await testDatabase();
  const plan = await create([
    unit("P", "Đảng bộ tỉnh Thử", "TU", null),
    unit("P-1", "Đảng bộ xã Đường Lâm", "XP", "P"),
    unit("P-1-1", "Chi bộ thôn 2", "CBCS", "P-1"),
    unit("P-1-2", "Chi bộ thôn 10", "CBCS", "P-1"),
    unit("P-2", "Đảng bộ phường Trưng Vương", "XP", "P"),
  ]);
  expect(plan.map(({ kind }) => kind)).toEqual(["new", "new", "new", "new", "new"]);
});
afterAll(() => database.close());

test("a list with one wrong row writes nothing at all", async () => {
  const plan = await create([
    unit("P-3", "Đảng bộ xã Mới", "XP", "P"),
    unit("P-4", "Chi bộ lạc", "CBTT", "P"),
  ]);
  expect(plan.map(({ kind }) => kind)).toEqual(["new", "error"]);
  const rows = await database.admin`select code from organizations where code in ('P-3', 'P-4')`;
  expect(rows).toEqual([]);
});

test("a new unit touches the rows of nobody else", async () => {
  const before =
    await database.admin`select id, xmin::text, pos_from, pos_to from organizations order by id`;
  await create([unit("P-1-3", "Chi bộ thôn 3", "CBCS", "P-1")]);
  const after = await database.admin`
    select id, xmin::text, pos_from, pos_to from organizations where code <> 'P-1-3' order by id`;
  expect(after).toEqual(before);
});

test("two lists that are written at once get different places", async () => {
  const lists = ["A", "B", "C", "D"].map((letter) => [
    unit(`P-2-${letter}`, `Chi bộ ${letter}`, "CBCS", "P-2"),
  ]);
  await Promise.all(lists.map(create));
  const rows = await database.admin<{ pos_from: string; pos_to: string }[]>`
    select pos_from, pos_to from organizations where code like 'P-2-%' order by pos_from`;
  expect(rows).toHaveLength(4);
  for (const [at, row] of rows.entries())
    if (at > 0) expect(BigInt(row.pos_from) >= BigInt(rows[at - 1]!.pos_to)).toBe(true);
});

test("units are found without accents, by words in any order and by code", async () => {
  const found = (text: string) =>
    withSystemScope("test", async (db) =>
      (await searchOrganizations(db, text, null)).map(({ code }) => code),
    );
  expect(await found("duong lam")).toEqual(["P-1"]);
  expect(await found("LÂM đường")).toEqual(["P-1"]);
  expect(await found("trung vuong")).toEqual(["P-2"]);
  expect(await found("p-1-2")).toEqual(["P-1-2"]);
  expect(await found("thon")).toEqual(["P-1-1", "P-1-3", "P-1-2"]);
  expect(await found("%")).toEqual([]);
});

test("a search inside a branch finds nothing of its neighbor (fault 80)", async () => {
  await create([unit("P-2-1", "Chi bộ thôn 2", "CBCS", "P-2")]);
  const branch = await rowOf("P-2");
  const place = { posFrom: BigInt(branch.pos_from), posTo: BigInt(branch.pos_to) };
  const codes = await withSystemScope("test", async (db) =>
    (await searchOrganizations(db, "thon 2", place)).map(({ code }) => code),
  );
  expect(codes).toEqual(["P-2-1"]);
});

test("the units above a unit come topmost first", async () => {
  const row = await rowOf("P-1-1");
  const above = await withSystemScope("test", (db) =>
    listAncestors(db, { id: row.id, posFrom: BigInt(row.pos_from), posTo: BigInt(row.pos_to) }),
  );
  expect(above.map(({ name }) => name)).toEqual(["Đảng bộ tỉnh Thử", "Đảng bộ xã Đường Lâm"]);
});

test("a closed unit keeps its dated name, takes no children and leaves its place unused", async () => {
  const { id, pos_from: place } = await rowOf("P-1-3");
  await withSystemScope("test", (db) => closeOrganization(db, null, id, "12-QĐ/ĐU", context));
  const view = await withSystemScope("test", (db) => readOrganization(db, id));
  expect(view?.org.closedOn).toBe("2026-11-23");
  expect(view?.versions).toMatchObject([
    {
      name: "Chi bộ thôn 3",
      validFrom: "2026-11-23",
      validTo: "2026-11-23",
      decisionNumber: "12-QĐ/ĐU",
    },
  ]);
  await create([unit("P-1-4", "Chi bộ thôn 4", "CBCS", "P-1")]);
  expect((await rowOf("P-1-4")).pos_from).not.toBe(place);
  const facts =
    await database.admin`select act from history where subject = 'Chi bộ thôn 3' order by id`;
  expect(facts.map(({ act }) => act)).toEqual(["organization.created", "organization.closed"]);
});

test("a unit with open units or with people is not closed", async () => {
  const close = async (code: string) => {
    const { id } = await rowOf(code);
    return withSystemScope("test", (db) => closeOrganization(db, null, id, null, context));
  };
  await expect(close("P-1")).rejects.toThrow(Conflict);
  const cell = await rowOf("P-1-1");
  await seedMember(database.admin, { ...cell, from: BigInt(cell.pos_from) } as never, "Lê Văn Thử");
  await expect(close("P-1-1")).rejects.toThrow(Conflict);
});
