import type {
  DatedName,
  LegacyCommune,
  TerritoryIndex,
} from "#app/features/territory/units/rules.ts";
import { territoryText } from "#app/features/territory/text.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { CivilDate } from "#app/lib/partial-date.ts";

/** Full name of one of today's communes on a day ("Xã Thanh Ba"); null for an unknown code. */
export function nameOfCommune(code: string, index: TerritoryIndex, on: CivilDate): string | null {
  return nameOn(index.communes.get(code)?.names, on);
}

/** Full name of one of today's provinces on a day ("Tỉnh Phú Thọ"); null for an unknown code. */
export function nameOfProvince(code: string, index: TerritoryIndex, on: CivilDate): string | null {
  return nameOn(index.provinces.get(code)?.names, on);
}

/** Full name of an old commune with its district and province, as it was written before July 2025. */
export function nameOfLegacyCommune(unit: LegacyCommune): string {
  return `${unit.name}, ${unit.district.name}, ${unit.district.province.name}`;
}

/** What became of an old commune: "nay là …" or "nay thuộc …"; null for an unknown code. */
export function oldNameHint(
  legacyCode: string,
  index: TerritoryIndex,
  on: CivilDate,
  lang: Lang,
): string | null {
  const unit = index.legacyCommunes.get(legacyCode);
  if (!unit || unit.targets.length === 0) return null;
  const text = territoryText[lang];
  const names = unit.targets.map(({ code }) => {
    const province = index.communes.get(code)?.province.code ?? "";
    const full = `${nameOfCommune(code, index, on) ?? code}, ${nameOfProvince(province, index, on) ?? province}`;
    return full.charAt(0).toLowerCase() + full.slice(1);
  });
  return names.length === 1 ? text.today(names[0] ?? "") : text.todayPart(names.join(text.or));
}

/** Today's province in which the old province of a citizen id's first three digits lies; null for other numbers. */
export function provinceOfCitizenCode(citizenCode: string, index: TerritoryIndex): string | null {
  for (const province of index.legacyProvinces.values())
    if (province.citizenCode === citizenCode) return province.newProvince;
  return null;
}

/** First three digits of the citizen ids that were registered in one of today's provinces. */
export function citizenCodesOf(province: string, index: TerritoryIndex): string[] {
  return [...index.legacyProvinces.values()]
    .filter(({ newProvince }) => newProvince === province)
    .flatMap(({ citizenCode }) => citizenCode ?? []);
}

// Before the first recorded day the first name is shown: there is no better one.
function nameOn(names: readonly DatedName[] | undefined, on: CivilDate): string | null {
  if (!names) return null;
  return (
    (names.find(({ from, to }) => from <= on && (to === null || on < to)) ?? names[0])?.name ?? null
  );
}
