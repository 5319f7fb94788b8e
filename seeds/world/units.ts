import { orgType } from "#app/codes/org-type.ts";
import type { AskedUnit } from "#app/features/organizations/plan.ts";
import type { OrgType } from "#app/features/organizations/rules.ts";
import { grassrootsBranch, phrases, thirdCommune } from "#seeds/world/names.ts";
import sampleCells from "#seeds/world/sample-cells.json" with { type: "json" };

const THANH_BA = "PT-TB";
const THANH_BA_PLACE = "08152";

function unit(
  code: string,
  name: string,
  type: OrgType,
  parentCode: string | null,
  communeCode: string | null,
): AskedUnit {
  const facts = {
    isAboveGrassroots: type === orgType.codes.commune ? true : null,
    sector: null,
    communeCode,
    wageRegion: type === orgType.codes.commune ? "IV" : null,
    meetingDay:
      type === orgType.codes.grassrootsCell || type === orgType.codes.dependentCell ? 5 : null,
    foundedOn: "2025-07-01",
  };
  return { code, name, orgType: type, parentCode, decisionNumber: null, facts };
}

/** The organizations of the demo: one province with three communes and thirty-six cells. */
export function demoUnits(): AskedUnit[] {
  const { codes } = orgType;
  const { code, name, sectional, cells } = grassrootsBranch;
  return [
    unit(phrases.center.code, phrases.center.name, codes.central, null, null),
    ...sampleCells.map((cell) =>
      unit(
        cell.code,
        cell.name,
        cell.type as OrgType,
        cell.parent ?? phrases.center.code,
        cell.commune_code,
      ),
    ),
    unit(code, name, codes.grassroots, THANH_BA, THANH_BA_PLACE),
    unit(sectional.code, sectional.name, codes.sectional, code, THANH_BA_PLACE),
    ...cells.map((cell) =>
      unit(
        cell.code,
        cell.name,
        codes.dependentCell,
        cell.sectional ? sectional.code : code,
        THANH_BA_PLACE,
      ),
    ),
    unit(thirdCommune.code, thirdCommune.name, codes.commune, "PT", thirdCommune.communeCode),
    ...thirdCommune.cells.map((cell, index) =>
      unit(
        `${thirdCommune.code}-0${index + 1}`,
        `Chi bộ ${cell}`,
        codes.grassrootsCell,
        thirdCommune.code,
        thirdCommune.communeCode,
      ),
    ),
  ];
}

/** Further communes with cells, for a large province made on demand: about thirty members a cell, forty cells a commune. */
export function furtherUnits(members: number): AskedUnit[] {
  const { codes } = orgType;
  const cells = Math.ceil(members / 30);
  const units: AskedUnit[] = [];
  for (let index = 0; index < cells; index++) {
    const commune = `PT-X${String(Math.floor(index / 40) + 1).padStart(3, "0")}`;
    if (index % 40 === 0)
      units.push(unit(commune, `Đảng bộ xã mẫu ${commune.slice(4)}`, codes.commune, "PT", null));
    units.push(
      unit(
        `${commune}-${String((index % 40) + 1).padStart(2, "0")}`,
        `Chi bộ Khu ${(index % 40) + 1}`,
        codes.grassrootsCell,
        commune,
        null,
      ),
    );
  }
  return units;
}
