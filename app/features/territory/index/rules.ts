import type {
  Commune,
  DatedName,
  Province,
  TerritoryIndex,
  TerritoryRows,
} from "#app/features/territory/units/rules.ts";
import { legacyPart } from "#app/features/territory/index/legacy/rules.ts";
import { provincePart } from "#app/features/territory/index/provinces/rules.ts";
import {
  baseName,
  exactKey,
  kindOf,
  looseKey,
  NameTable,
  push,
  type Kind,
} from "#app/features/territory/keys/rules.ts";
import { plainKey } from "#app/lib/vietnamese.ts";

/** Builds the index from the stored rows; do it once and keep it. */
export function buildTerritoryIndex(rows: TerritoryRows): TerritoryIndex {
  const dated = new Map<string, DatedName[]>();
  const kindWords = new Map<string, Kind>();
  const hyphenated = new Set<string>();
  const noteName = (name: string, type: string): string => {
    const kind = kindOf(type);
    kindWords.set(exactKey(type), kind).set(plainKey(type), kind);
    const base = baseName(name, type);
    if (base.includes("-")) hyphenated.add(looseKey(exactKey(base)));
    return base;
  };
  for (const { level, code, name, type, validFrom, validTo } of rows.unitNames) {
    noteName(name, type);
    push(dated, `${level}${code}`, { name, kind: kindOf(type), from: validFrom, to: validTo });
  }
  for (const names of dated.values()) names.sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const { name, type } of rows.legacyUnits) noteName(name, type);

  const provinces = new Map<string, Province>();
  for (const { code, shortName } of rows.provinces)
    provinces.set(code, {
      code,
      shortName,
      names: dated.get(`province${code}`) ?? [],
      communes: [],
    });

  const communes = new Map<string, Commune>();
  const communeNames = new NameTable<Commune>();
  const wordOf = new Map(rows.unitNames.map((row) => [kindOf(row.type), row.type]));
  for (const { code, provinceCode } of rows.communes) {
    const province = provinces.get(provinceCode);
    const names = dated.get(`commune${code}`) ?? [];
    const last = names.at(-1);
    if (!province || !last) throw new Error(`Commune ${code} has no province or no name.`);
    const commune = {
      code,
      province,
      names,
      base: baseName(last.name, wordOf.get(last.kind) ?? ""),
    };
    communes.set(code, commune);
    province.communes.push(commune);
    communeNames.add(commune.base, commune);
  }

  const countryNames = new NameTable<string>();
  for (const { code, nameVi, nameEn } of rows.countries) {
    countryNames.add(nameVi, code);
    if (exactKey(nameEn) !== exactKey(nameVi)) countryNames.add(nameEn, code);
  }
  const legacy = legacyPart(rows);
  return {
    provinces,
    communes,
    communeNames,
    ...legacy,
    provinceNames: provincePart(rows, provinces, legacy.legacyProvinces),
    countryNames,
    countryCodes: new Set(rows.countries.map(({ code }) => code)),
    hyphenated,
    kindWords,
  };
}
