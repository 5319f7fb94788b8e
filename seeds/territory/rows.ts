import { createHash } from "node:crypto";
import { readCsv } from "#seeds/territory/csv.ts";
import type { TerritoryRows } from "#app/features/territory/rules.ts";

type NameRow = TerritoryRows["unitNames"][number] & { legalBasis: string | null };
type Line = Record<string, string>;

/** Day on which the registers start: the two-tier system. */
const BASE = "2025-07-01";
const BASE_ACT = "19/2025/QĐ-TTg";

/** The rows of the register tables as the files say, with a checksum over the files. */
export function territoryRows(): {
  checksum: string;
  rows: TerritoryRows & { unitNames: NameRow[] };
} {
  const hash = createHash("sha256");
  const read = (name: string): Line[] => {
    const { text, rows } = readCsv(name);
    hash.update(name).update(text);
    return rows;
  };
  const provinces = read("provinces");
  const communes = read("communes");
  const splits = read("legacy_commune_splits");
  const legacyCommunes = read("legacy_communes");
  const rows = {
    provinces: provinces.map((line) => ({
      code: at(line, "code"),
      shortName: at(line, "short_name"),
    })),
    communes: communes.map((line) => ({
      code: at(line, "code"),
      provinceCode: at(line, "province_code"),
    })),
    unitNames: unitNames(provinces, communes, read("amendments")),
    legacyUnits: [
      ...read("legacy_provinces").map((line) => ({
        ...legacyUnit("province", line, null),
        newProvinceCode: at(line, "new_province_code"),
        citizenCode: at(line, "cccd_code"),
      })),
      ...read("legacy_districts").map((line) =>
        legacyUnit("district", line, at(line, "province_code")),
      ),
      ...legacyCommunes.map((line) => legacyUnit("commune", line, at(line, "district_code"))),
    ],
    legacyTargets: [
      ...legacyCommunes
        .filter((line) => line["split"] !== "true")
        .map((line) =>
          target("commune", at(line, "code"), at(line, "new_commune_code"), true, "all"),
        ),
      ...splits.map((line) =>
        target(
          "commune",
          at(line, "legacy_code"),
          at(line, "new_commune_code"),
          line["is_main"] === "true",
          at(line, "extent"),
        ),
      ),
      ...read("legacy_island_districts").map((line) =>
        target("district", at(line, "district_code"), at(line, "new_commune_code"), true, "all"),
      ),
    ],
    legacyNames: [
      ...read("legacy_commune_aliases").map((line) =>
        legacyName(line, at(line, "alias_vi"), "alias"),
      ),
      ...read("legacy_commune_former_names").map((line) =>
        legacyName(line, at(line, "name_vi"), "former"),
      ),
      ...read("province_former_names").map((line) =>
        legacyName(line, at(line, "name_vi"), at(line, "kind") === "alias" ? "alias" : "former"),
      ),
    ],
    countries: read("countries_vi").map((line) => ({
      code: at(line, "iso2"),
      nameVi: at(line, "name_vi"),
      nameEn: at(line, "name_en"),
    })),
  };
  return { checksum: hash.digest("hex"), rows };
}

function at(line: Line, column: string): string {
  const value = line[column];
  if (value === undefined) throw new Error(`A territory file has no column ${column}.`);
  return value;
}

/** Names of the base date, ended and followed by the amended ones. */
function unitNames(provinces: Line[], communes: Line[], amendments: Line[]): NameRow[] {
  const levels = [
    { level: "province", lines: provinces },
    { level: "commune", lines: communes },
  ] as const;
  const names = levels.flatMap(({ level, lines }) =>
    lines.map((line) => ({
      level,
      code: at(line, "code"),
      name: at(line, "name_vi"),
      type: at(line, "type"),
      validFrom: BASE,
      validTo: null as string | null,
      legalBasis: BASE_ACT as string | null,
    })),
  );
  for (const line of amendments.toSorted((a, b) =>
    at(a, "effective_date") < at(b, "effective_date") ? -1 : 1,
  )) {
    const before = names.findLast(
      (name) => name.level === line["level"] && name.code === line["code"],
    );
    if (!before || before.name !== line["old_name_vi"])
      throw new Error(
        `Amendment of ${line["level"]} ${line["code"]} does not follow its old name.`,
      );
    before.validTo = at(line, "effective_date");
    names.push({
      level: before.level,
      code: before.code,
      name: at(line, "new_name_vi"),
      type: at(line, "new_type"),
      validFrom: at(line, "effective_date"),
      validTo: null,
      legalBasis: at(line, "legal_basis"),
    });
  }
  return names;
}

function legacyUnit(
  level: "province" | "district" | "commune",
  line: Line,
  parentCode: string | null,
): TerritoryRows["legacyUnits"][number] {
  const name = at(line, "name_vi");
  return {
    level,
    code: at(line, "code"),
    name,
    type: at(line, "type"),
    parentCode,
    newProvinceCode: null,
    citizenCode: null,
  };
}

function target(
  level: "district" | "commune",
  legacyCode: string,
  newCode: string,
  isMain: boolean,
  extent: string,
): TerritoryRows["legacyTargets"][number] {
  return { level, legacyCode, newCode, isMain, extent };
}

function legacyName(line: Line, name: string, kind: "alias" | "former") {
  const formerDistrictCode = line["former_district_code"] || null;
  return {
    legacyCode: at(line, "legacy_code"),
    name,
    kind,
    formerDistrictCode,
    formerCode: line["former_code"] || null,
  };
}
