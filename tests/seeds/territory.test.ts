import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { resolveAddress } from "#app/features/territory/rules.ts";
import { readTerritory } from "#app/features/territory/queries.server.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { parseCsv } from "#seeds/territory/csv.ts";
import { loadTerritory } from "#seeds/territory/load.ts";
import { territoryRows } from "#seeds/territory/rows.ts";
import { testDatabase, withTestScope, type TestDatabase } from "#tests/setup/database.ts";

const { rows } = territoryRows();

const typesOn = (level: "province" | "commune", day: string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { type } of rows.unitNames.filter(
    (name) =>
      name.level === level &&
      name.validFrom <= day &&
      (name.validTo === null || day < name.validTo),
  ))
    counts[type] = (counts[type] ?? 0) + 1;
  return counts;
};

describe("the files", () => {
  test("on 1 July 2025 there are 6 cities, 28 provinces and 3,321 units", () => {
    expect(typesOn("province", "2025-07-01")).toEqual({ "Thành phố": 6, Tỉnh: 28 });
    expect(typesOn("commune", "2025-07-01")).toEqual({ Phường: 687, Xã: 2621, "Đặc khu": 13 });
  });

  test("after the amendments there are 9 cities, 25 provinces, 2,599 communes, 709 wards and 13 special zones", () => {
    expect(typesOn("province", "2026-11-23")).toEqual({ "Thành phố": 9, Tỉnh: 25 });
    expect(typesOn("commune", "2026-11-23")).toEqual({ Phường: 709, Xã: 2599, "Đặc khu": 13 });
  });

  test("the old system has 63, 696 and 10,035 units, and each old commune exactly one main target", () => {
    const count = (level: string): number =>
      rows.legacyUnits.filter((unit) => unit.level === level).length;
    expect([count("province"), count("district"), count("commune")]).toEqual([63, 696, 10_035]);
    expect(rows.legacyTargets.filter(({ level }) => level === "commune")).toHaveLength(10_566);
    expect(
      rows.legacyTargets.filter(({ level, isMain }) => level === "commune" && isMain),
    ).toHaveLength(10_035);
  });

  test("every reference is to a unit that exists", () => {
    const communes = new Set(rows.communes.map(({ code }) => code));
    const old = new Set(rows.legacyUnits.map(({ level, code }) => level + code));
    expect(rows.legacyTargets.filter(({ newCode }) => !communes.has(newCode))).toEqual([]);
    expect(
      rows.legacyNames.filter(
        ({ legacyCode }) =>
          !old.has(`${legacyCode.length === 2 ? "province" : "commune"}${legacyCode}`),
      ),
    ).toEqual([]);
  });

  test("quoted fields with commas, quotes and line ends are read", () => {
    expect(parseCsv('a,b\r\n"x, ""y""\n",\r\n1,2')).toEqual([
      { a: 'x, "y"\n', b: "" },
      { a: "1", b: "2" },
    ]);
  });
});

describe("the tables", () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await testDatabase();
  });

  afterAll(async () => {
    await database.close();
  });

  const load = () => withSystemScope("test of the seeds", loadTerritory);
  const counts = async (): Promise<Record<string, string>> => {
    const tables = [
      "provinces",
      "communes",
      "unit_names",
      "legacy_units",
      "legacy_targets",
      "legacy_names",
      "countries",
    ];
    const [row] = await database.admin.unsafe(
      `select ${tables.map((table) => `(select count(*) from ${table}) as ${table}`).join(", ")}`,
    );
    return { ...row };
  };

  test("loading fills them once, and again only when the files have changed", async () => {
    expect(await load()).toEqual({ loaded: true });
    const before = await counts();
    expect(before).toMatchObject({
      provinces: "34",
      communes: "3321",
      unit_names: "3380",
      legacy_units: "10794",
    });
    expect(await load()).toEqual({ loaded: false });
    await database.admin`update app_state set value = '"another"' where key = 'territory'`;
    expect(await load()).toEqual({ loaded: true });
    expect(await counts()).toEqual(before);
  });

  test("the index read from the tables answers like the one from the files, for an actor without any range", async () => {
    await load();
    const index = await withTestScope({}, readTerritory);
    const address = resolveAddress("Thôn 3, xã Đông Lĩnh, huyện Thanh Ba, tỉnh Phú Thọ", index, {
      on: "2026-11-23",
    });
    expect(address).toMatchObject({ outcome: "sure", commune: "08173", detail: "Thôn 3" });
    expect(await withTestScope({}, readTerritory)).toBe(index);
  });
});
