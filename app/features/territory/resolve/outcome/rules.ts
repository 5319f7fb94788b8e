import type { Commune, LegacyName, TerritoryIndex } from "#app/features/territory/units/rules.ts";
import { exactKey } from "#app/features/territory/keys/rules.ts";
import type { Found } from "#app/features/territory/lookup/rules.ts";

/** How a commune was recognized. */
export type Via = "current" | "legacy" | "former" | "alias";

/** What a commune's name was found to mean. */
export interface Verdict {
  sure: boolean;
  /** today's code; the default to be confirmed when not sure; null when there is no default */
  commune: string | null;
  via: Via;
  /** the name was read with other letters or another kind than written */
  repaired: boolean;
  /** an unrelated unit of the same province that bears the old name today */
  namesake: string | null;
  choices: { code: string; isMain: boolean }[];
  /** the written district has such a commune */
  inDistrict?: boolean;
}

/** The verdict on today's communes: sure when there is one. */
export function fromCurrent(found: Found<Commune>, plain: boolean): Verdict {
  const codes = [...new Set(found.hits.map(({ code }) => code))];
  return {
    sure: codes.length === 1,
    commune: codes.length === 1 ? (codes[0] ?? null) : null,
    via: "current",
    repaired: !found.kindFits || (found.loose && !plain),
    namesake: null,
    choices: codes.map((code) => ({ code, isMain: codes.length === 1 })),
  };
}

/** The verdict on old communes: sure when all of them became one unit, else the main target of a single one is the default. */
export function fromLegacy(
  found: Found<LegacyName>,
  index: TerritoryIndex,
  plain: boolean,
): Verdict {
  const units = [...new Set(found.hits.map(({ unit }) => unit))];
  const targets = new Map<string, boolean>();
  for (const unit of units)
    for (const { code, isMain } of unit.targets) targets.set(code, units.length === 1 && isMain);
  const codes = [...targets.keys()];
  const main = codes.length === 1 ? codes[0] : codes.find((code) => targets.get(code));
  return {
    sure: codes.length === 1,
    commune: main ?? null,
    via: found.hits[0]?.via ?? "legacy",
    repaired: !found.kindFits || (found.loose && !plain),
    namesake: namesakeOf(found.hits[0], targets, index),
    choices: codes.map((code) => ({ code, isMain: code === main })),
  };
}

/** The verdict as a question: its choices and those of another one, with the first one's default. */
export function asQuestion(verdict: Verdict, other?: Verdict): Verdict {
  const codes = new Set(verdict.choices.map(({ code }) => code));
  const added = (other?.choices ?? [])
    .filter(({ code }) => !codes.has(code))
    .map(({ code }) => ({ code, isMain: false }));
  return { ...verdict, sure: false, choices: [...verdict.choices, ...added] };
}

/** The unit that bears the old name today in the same province and is none of the targets. */
function namesakeOf(
  name: LegacyName | undefined,
  targets: Map<string, boolean>,
  index: TerritoryIndex,
): string | null {
  if (!name) return null;
  const { newProvince } = name.unit.district.province;
  const namesake = index.communeNames
    .find(exactKey(name.unit.base), "exact")
    .find(({ code, province }) => province.code === newProvince && !targets.has(code));
  return namesake?.code ?? null;
}
