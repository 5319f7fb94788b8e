import type {
  LegacyCommune,
  LegacyDistrict,
  LegacyName,
  LegacyProvince,
  TerritoryRows,
} from "#app/features/territory/units/rules.ts";
import { baseName, kindOf, NameTable, push } from "#app/features/territory/keys/rules.ts";

interface LegacyPart {
  legacyProvinces: Map<string, LegacyProvince>;
  districts: Map<string, LegacyDistrict>;
  legacyCommunes: Map<string, LegacyCommune>;
  districtNames: NameTable<LegacyDistrict>;
  legacyNames: NameTable<LegacyName>;
}

/** The three tiers of 2025-06-30 with their names and what became of them. */
export function legacyPart(rows: TerritoryRows): LegacyPart {
  const targets = new Map<string, { code: string; isMain: boolean }[]>();
  for (const { level, legacyCode, newCode, isMain } of rows.legacyTargets)
    push(targets, `${level}${legacyCode}`, { code: newCode, isMain });
  for (const list of targets.values()) list.sort((a, b) => Number(b.isMain) - Number(a.isMain));

  const legacyProvinces = new Map<string, LegacyProvince>();
  const districts = new Map<string, LegacyDistrict>();
  const legacyCommunes = new Map<string, LegacyCommune>();
  const districtNames = new NameTable<LegacyDistrict>();
  const legacyNames = new NameTable<LegacyName>();
  const unitsOf = (level: string) => rows.legacyUnits.filter((unit) => unit.level === level);

  for (const { code, name, type, newProvinceCode, citizenCode } of unitsOf("province")) {
    const base = baseName(name, type);
    legacyProvinces.set(code, {
      code,
      name,
      base,
      kind: kindOf(type),
      newProvince: newProvinceCode ?? "",
      citizenCode,
    });
  }
  for (const { code, name, type, parentCode } of unitsOf("district")) {
    const province = legacyProvinces.get(parentCode ?? "");
    if (!province) throw new Error(`Old district ${code} has no province.`);
    const island = targets.get(`district${code}`)?.[0]?.code ?? null;
    const heirs = new Set(island ? [island] : []);
    const district = {
      code,
      name,
      base: baseName(name, type),
      kind: kindOf(type),
      province,
      island,
      heirs,
    };
    districts.set(code, district);
    districtNames.add(district.base, district);
  }
  for (const { code, name, type, parentCode } of unitsOf("commune")) {
    const district = districts.get(parentCode ?? "");
    if (!district) throw new Error(`Old commune ${code} has no district.`);
    const kind = kindOf(type);
    const unit = {
      code,
      name,
      base: baseName(name, type),
      kind,
      district,
      targets: targets.get(`commune${code}`) ?? [],
    };
    legacyCommunes.set(code, unit);
    legacyNames.add(unit.base, { unit, kind, via: "legacy", districtCode: district.code });
    for (const target of unit.targets) district.heirs.add(target.code);
  }
  const communeTypes = [...new Set(unitsOf("commune").map(({ type }) => type))];
  for (const { legacyCode, name, kind: via, formerDistrictCode } of rows.legacyNames) {
    const unit = legacyCommunes.get(legacyCode);
    const type = communeTypes.find((word) => name.startsWith(`${word} `));
    if (!unit || !type) continue;
    const districtCode = formerDistrictCode || unit.district.code;
    legacyNames.add(baseName(name, type), { unit, kind: kindOf(type), via, districtCode });
  }
  return { legacyProvinces, districts, legacyCommunes, districtNames, legacyNames };
}
