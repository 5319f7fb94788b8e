import type { RuleSet } from "#app/codes/rule-set.ts";
import { rulesOf, setOf, type SetRow } from "#app/features/parameters/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/** Something that was set, and by which province; null of the installation. */
export interface ProvinceRow extends SetRow {
  provinceId: string | null;
}

/** The figures and calendars of all provinces, for work of the system over all units at once. */
export interface RulesByProvince {
  /** The provinces that set something, and null for all others: each has rules of its own. */
  provinces: readonly (string | null)[];
  /** The rules of a day in a province; null of units that stand in none. */
  of: (provinceId: string | null, on: CivilDate) => RuleSet;
  /** The same as they were known at a moment, as a case keeps them; days of the calendar count as known now. */
  asKnown: (provinceId: string | null, on: CivilDate, knownAt: Date) => RuleSet;
}

/**
 * The rules of every province out of all that was set. Each rule set is made once: whoever goes through a hundred
 * thousand cases gets the same few again.
 *
 * @param rows  of all provinces and the installation, in the order of keys, first days and instants
 * @param only  the province of an installation that has one: units that stand in none go by its figures, too
 */
export function rulesByProvince(
  rows: readonly ProvinceRow[],
  only: string | null,
): RulesByProvince {
  const set = new Set(rows.flatMap(({ provinceId }) => provinceId ?? []));
  const made = new Map<string, RuleSet>();
  // Provinces that set nothing go by the figures of the installation.
  const nameOf = (provinceId: string | null) => {
    const name = provinceId ?? only;
    return name !== null && set.has(name) ? name : null;
  };
  const held = new Map(
    [...set, null].map((name) => [
      name,
      rows.filter(({ provinceId }) => provinceId === null || provinceId === name),
    ]),
  );
  const rulesAt = (name: string | null, on: CivilDate, known: readonly ProvinceRow[]): RuleSet => {
    // Figures are known one after another: how many there are says which.
    const key = `${name} ${on} ${known.length}`;
    const rules = made.get(key) ?? rulesOf(on, setOf(known));
    made.set(key, rules);
    return rules;
  };
  return {
    provinces: [...set, null],
    of: (provinceId, on) => rulesAt(nameOf(provinceId), on, held.get(nameOf(provinceId))!),
    asKnown: (provinceId, on, knownAt) => {
      const name = nameOf(provinceId);
      const isKnown = ({ kind, at }: ProvinceRow) => kind === "day" || new Date(at) <= knownAt;
      return rulesAt(name, on, held.get(name)!.filter(isKnown));
    },
  };
}
