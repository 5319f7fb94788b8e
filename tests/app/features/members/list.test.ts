import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ruleSet } from "#app/codes/rule-set.ts";
import { saveMembers, type SaveContext } from "#app/features/members/commands.server.ts";
import { countListed } from "#app/features/members/list/counts/queries.server.ts";
import { findNames, listMembers, type Listing } from "#app/features/members/list/queries.server.ts";
import { listColumns } from "#app/features/members/list/rules.ts";
import type { MemberChange } from "#app/features/members/plan.ts";
import type { Cursor, MemberFilter } from "#app/features/members/schema.ts";
import {
  fullScope,
  testDatabase,
  withTestScope,
  type TestDatabase,
} from "#tests/setup/database.ts";
import { seedOrganizations, type TestTree, type TestUnit } from "#tests/setup/organizations.ts";

let database: TestDatabase;
let tree: TestTree;
const on = "2026-11-23";
const context: SaveContext = {
  on,
  now: new Date("2026-11-23T02:00:00Z"),
  rules: ruleSet(on),
  source: "import",
  act: "member.edit",
};

const member = (
  cell: TestUnit,
  name: string,
  values: MemberChange["values"] = {},
): MemberChange => ({
  memberId: null,
  expectedVersion: null,
  values: {
    org_id: cell.id,
    full_name: name,
    gender: "F",
    birth_date: "1980-02-03",
    membership_status: "M2",
    activity_status: "A1",
    admission_decision_date: "2003-05-01",
    admission_ceremony_date: "2003-05-19",
    official_date: "2004-05-19",
    ...values,
  },
});

beforeAll(async () => {
  database = await testDatabase();
  tree = await seedOrganizations(database.admin);
  const [one, two, three] = tree.cells;
  const people = [
    member(one, "Bùi Thị Hạ"),
    member(one, "Bùi Thị Hà", { gender: "M" }),
    member(one, "Bùi Thị Hai", { birth_date: "1950" }),
    member(one, "Bùi Thị Ha", { activity_status: "A3", exemption_date: "2024-01-01" }),
    member(one, "Bùi Thị Há", {
      membership_status: "M1",
      official_date: null,
      admission_decision_date: "2026-03-01",
      admission_ceremony_date: "2026-03-20",
    }),
    member(two, "Nông Thị Ước", { citizen_id: "004180123123", phone: "0912345678" }),
    member(two, "Nông Văn Phiên", { party_card_number: "025000118402" }),
    member(two, "Lò Văn Từ", {
      membership_status: "X1",
      exit_date: "2026-02-02",
      exit_reason: "R1",
    }),
    member(three, "Nông Thị Xa"),
  ];
  const results = await withTestScope(fullScope(), (db) => saveMembers(db, null, people, context));
  for (const result of results)
    if (result.kind !== "created") throw new Error(JSON.stringify(result));
});
afterAll(() => database.close());

const reach = { cards: true, citizens: true };

function listing(unit: TestUnit, filter: MemberFilter = {}, orgType = "XP"): Listing {
  const scope = { id: unit.id, orgType, posFrom: unit.from, posTo: unit.to };
  return { scope, filter, today: on, search: reach };
}

const as = <T>(unit: TestUnit, work: Parameters<typeof withTestScope<T>>[1]) =>
  withTestScope(fullScope([unit.range]), work);

async function names(unit: TestUnit, filter: MemberFilter, asUnit = unit, orgType = "XP") {
  return as(asUnit, async (db) => {
    const one = listing(unit, filter, orgType);
    const { rows } = await listMembers(db, one, listColumns, null, 50);
    // Whatever answers the count, it is the number of people listed.
    expect(await countListed(db, one)).toBe(rows.length);
    return rows.map(({ full_name }) => full_name);
  });
}

describe("order and pages", () => {
  test("people stand by given name in Vietnamese order, page by page in both directions", async () => {
    const cell = tree.cells[0];
    const page = (cursor: Cursor | null) =>
      as(cell, (db) => listMembers(db, listing(cell, {}, "CBCS"), [], cursor, 2));
    const first = await page(null);
    const second = await page({ direction: "after", ...first.rows[1]! });
    const third = await page({ direction: "after", ...second.rows[1]! });
    const all = [...first.rows, ...second.rows, ...third.rows].map(({ full_name }) => full_name);
    expect(all).toEqual(["Bùi Thị Ha", "Bùi Thị Hà", "Bùi Thị Há", "Bùi Thị Hạ", "Bùi Thị Hai"]);
    expect(first).toMatchObject({ hasBefore: false, hasAfter: true });
    expect(third).toMatchObject({ hasBefore: true, hasAfter: false });
    const back = await page({ direction: "before", ...third.rows[0]! });
    expect(back.rows).toEqual(second.rows);
    expect(back).toMatchObject({ hasBefore: true, hasAfter: true });
  });

  test("only the values that the columns need are read", async () => {
    const gender = listColumns.filter(({ key }) => key === "gender");
    const { rows } = await as(tree.cells[0], (db) =>
      listMembers(db, listing(tree.cells[0], {}, "CBCS"), gender, null, 1),
    );
    expect(Object.keys(rows[0]!.values).sort()).toEqual(["gender", "missing"]);
  });
});

describe("filters", () => {
  const inCell = (filter: MemberFilter) => names(tree.cells[0], filter, tree.cells[0], "CBCS");

  test.each<[string, MemberFilter, string[]]>([
    ["gender", { gender: "M" }, ["Bùi Thị Hà"]],
    ["probationary members", { membership_status: "M1" }, ["Bùi Thị Há"]],
    ["activity", { activity_status: "A3" }, ["Bùi Thị Ha"]],
    ["year of admission", { admissionYear: 2026 }, ["Bùi Thị Há"]],
    ["age, also from a year alone", { ageFrom: 70 }, ["Bùi Thị Hai"]],
    ["age to, of those born later", { ageTo: 46, gender: "M" }, ["Bùi Thị Hà"]],
    ["nobody is that young", { ageTo: 30 }, []],
    [
      "Party age, which a probationary member does not have",
      { partyAgeTo: 30 },
      ["Bùi Thị Ha", "Bùi Thị Hà", "Bùi Thị Hạ", "Bùi Thị Hai"],
    ],
    ["Party age from", { partyAgeFrom: 24 }, []],
    ["level", { level: "L3" }, []],
  ])("%s", async (_what, filter, expected) => {
    expect(await inCell(filter)).toEqual(expected);
  });

  test("a missing field, and those who have it", async () => {
    expect(await names(tree.cells[1], { missing: "phone" }, tree.cells[1], "CBCS")).toEqual([
      "Nông Văn Phiên",
    ]);
    expect(await names(tree.communes[0], { missing: "phone" })).toHaveLength(6);
  });

  test("former members stand in a list of their own", async () => {
    expect(await names(tree.communes[0], { group: "former" })).toEqual(["Lò Văn Từ"]);
    expect(await names(tree.communes[0], { group: "candidates" })).toEqual([]);
    expect(await names(tree.communes[0], {})).toHaveLength(7);
  });

  test("a broken rule", async () => {
    const [row] =
      await database.admin`select broken_rules from members where cardinality(broken_rules) > 0 limit 1`;
    const rule = row!.broken_rules[0] as string;
    const found = await names(tree.province, { rule }, tree.province, "TU");
    const [count] = await database.admin`select count(*)::int as n from members
      where ${rule} = any(broken_rules) and membership_status in ('M1', 'M2')`;
    expect(found).toHaveLength(count!.n as number);
    expect(await names(tree.province, { issue: "errors" }, tree.province, "TU")).toEqual(
      expect.arrayContaining(found),
    );
  });
});

describe("search", () => {
  const find = (q: string) => names(tree.communes[0], { q });

  test("by words of the name without accents, in any order", async () => {
    expect(await find("uoc nong")).toEqual(["Nông Thị Ước"]);
    expect(await find("  ƯỚC ")).toEqual(["Nông Thị Ước"]);
    expect(await find("nong")).toEqual(["Nông Văn Phiên", "Nông Thị Ước"]);
    expect(await find("nong %")).toEqual([]);
  });

  test("by the whole number of a card or a citizen, never by a part", async () => {
    expect(await find("004180123123")).toEqual(["Nông Thị Ước"]);
    expect(await find("0250 0011 8402")).toEqual(["Nông Văn Phiên"]);
    expect(await find("004180123")).toEqual([]);
  });

  test("numbers are not looked up for a role that may not read them", async () => {
    const found = await as(tree.communes[0], (db) =>
      listMembers(
        db,
        {
          ...listing(tree.communes[0], { q: "004180123123" }),
          search: { cards: true, citizens: false },
        },
        [],
        null,
        50,
      ),
    );
    expect(found.rows).toEqual([]);
  });

  test("the dictionary of names answers the same as looking at everyone, and follows a change", async () => {
    const listed = (q: string) =>
      as(tree.province, async (db) => {
        const found = await findNames(db, q);
        expect(found).not.toBeNull();
        const one = listing(tree.province, { q }, "TU");
        const by = { ...one, search: { ...reach, names: found } };
        const { rows } = await listMembers(db, by, [], null, 50);
        expect(rows).toEqual((await listMembers(db, one, [], null, 50)).rows);
        return rows.map(({ full_name }) => full_name);
      });
    expect(await listed("nong thi")).toEqual(["Nông Thị Ước", "Nông Thị Xa"]);
    const [row] =
      await database.admin`select id, version from members where full_name = 'Nông Thị Xa'`;
    const values = { full_name: "Quàng Thị Xa" };
    const change = { memberId: row!.id as string, expectedVersion: null, values };
    await withTestScope(fullScope(), (db) => saveMembers(db, null, [change], context));
    expect(await listed("quang xa")).toEqual(["Quàng Thị Xa"]);
    expect(await listed("nong thi")).toEqual(["Nông Thị Ước"]);
  });
});

describe("scope", () => {
  test("a neighbor sees nobody, whatever unit is named", async () => {
    const neighbor = tree.cells[1];
    expect(
      await as(neighbor, (db) => listMembers(db, listing(tree.cells[0], {}, "CBCS"), [], null, 50)),
    ).toEqual({ rows: [], hasBefore: false, hasAfter: false });
    expect(await as(neighbor, (db) => countListed(db, listing(tree.cells[0], {}, "CBCS")))).toBe(0);
    expect(
      await as(neighbor, (db) =>
        countListed(db, listing(tree.cells[0], { missing: "phone" }, "CBCS")),
      ),
    ).toBe(0);
    const { rows } = await as(neighbor, (db) =>
      listMembers(db, listing(tree.communes[0]), [], null, 50),
    );
    expect(rows.map(({ full_name }) => full_name)).toEqual(["Nông Văn Phiên", "Nông Thị Ước"]);
  });
});
