import type { TerritoryIndex } from "#app/features/territory/units/rules.ts";
import { looseKey } from "#app/features/territory/keys/rules.ts";
import {
  nameOfCommune,
  nameOfLegacyCommune,
  nameOfProvince,
} from "#app/features/territory/names/rules.ts";
import { plainKey } from "#app/lib/vietnamese.ts";
import type { CivilDate } from "#app/lib/partial-date.ts";

/** One of today's communes offered while typing. */
export interface UnitSuggestion {
  code: string;
  name: string;
  /** code of the province */
  province: string;
  provinceName: string;
  /** the old unit whose name was typed, null when today's name was */
  oldName: string | null;
}

interface Entry {
  base: string;
  words: string[];
  codes: string[];
  province: string;
  oldName: string | null;
}

const entriesOf = new WeakMap<TerritoryIndex, Entry[]>();

/** Communes whose words start with the typed ones, today's names before old ones; diacritics do not matter. */
export function searchUnits(
  query: string,
  index: TerritoryIndex,
  { on, province, limit = 10 }: { on: CivilDate; province?: string | null; limit?: number },
): UnitSuggestion[] {
  const typed = wordsOf(query);
  if (typed.length === 0) return [];
  const wanted = looseKey(query.toLowerCase());
  const ranked: { rank: number; entry: Entry }[] = [];
  for (const entry of entries(index)) {
    if (province && entry.province !== province) continue;
    if (!typed.every((word) => entry.words.some((own) => own.startsWith(word)))) continue;
    const rank = entry.base === wanted ? 0 : entry.base.startsWith(wanted) ? 1 : 2;
    ranked.push({ rank: rank * 2 + (entry.oldName === null ? 0 : 1), entry });
  }
  ranked.sort((a, b) => a.rank - b.rank);
  const found = new Map<string, UnitSuggestion>();
  for (const { entry } of ranked) {
    for (const code of entry.codes) {
      if (found.size >= limit) return [...found.values()];
      if (!found.has(code)) found.set(code, suggestion(code, entry, index, on));
    }
  }
  return [...found.values()];
}

/** Today's communes of a province with their names on a day, by name. */
export function communesOf(
  province: string,
  index: TerritoryIndex,
  on: CivilDate,
): { code: string; name: string }[] {
  const communes = index.provinces.get(province)?.communes ?? [];
  return communes
    .map(({ code, base }) => ({ code, base, name: nameOfCommune(code, index, on) ?? code }))
    .sort((a, b) => a.base.localeCompare(b.base, "vi"))
    .map(({ code, name }) => ({ code, name }));
}

/** Today's provinces with their names on a day, by code. */
export function provincesOf(
  index: TerritoryIndex,
  on: CivilDate,
): { code: string; name: string; shortName: string }[] {
  return [...index.provinces.values()].map(({ code, shortName }) => ({
    code,
    shortName,
    name: nameOfProvince(code, index, on) ?? shortName,
  }));
}

function suggestion(
  code: string,
  entry: Entry,
  index: TerritoryIndex,
  on: CivilDate,
): UnitSuggestion {
  return {
    code,
    name: nameOfCommune(code, index, on) ?? code,
    province: entry.province,
    provinceName: nameOfProvince(entry.province, index, on) ?? "",
    oldName: entry.oldName,
  };
}

function entries(index: TerritoryIndex): Entry[] {
  const known = entriesOf.get(index);
  if (known) return known;
  const list: Entry[] = [];
  for (const { code, base, names, province } of index.communes.values()) {
    const words = wordsOf(
      `${names.map(({ name }) => name).join(" ")} ${province.shortName} ${province.names[0]?.name}`,
    );
    list.push({
      base: looseKey(base.toLowerCase()),
      words,
      codes: [code],
      province: province.code,
      oldName: null,
    });
  }
  for (const unit of index.legacyCommunes.values()) {
    const full = nameOfLegacyCommune(unit);
    const codes = unit.targets.map(({ code }) => code);
    const province = unit.district.province.newProvince;
    list.push({
      base: looseKey(unit.base.toLowerCase()),
      words: wordsOf(full),
      codes,
      province,
      oldName: full,
    });
  }
  entriesOf.set(index, list);
  return list;
}

function wordsOf(text: string): string[] {
  return [...new Set(plainKey(text).split(/[^a-z0-9']+/))].filter(Boolean);
}
