import { calendarWith, type DayChange, type DayKind } from "#app/codes/holidays.ts";
import type { ParameterOverride } from "#app/codes/parameters.ts";
import { ruleSet, type RuleSet } from "#app/codes/rule-set.ts";
import { addDays, type CivilDate } from "#app/lib/dates.ts";

/** What was set over the defaults: figures, the more particular first, and days of the calendar, the latest last. */
export interface SetRules {
  figures: ParameterOverride[];
  days: DayChange[];
}

/** Something that was set: a figure by the installation, a figure or a day of the calendar by a province. */
export interface SetRow {
  kind: "common" | "figure" | "day";
  key: string;
  value: string;
  from: CivilDate;
  until: CivilDate | null;
  isAssumed: boolean;
  /** When it was set: an instant as the database writes it. */
  at: string;
}

/**
 * What holds of all that was set. A figure of the installation holds until its next one begins; one of the province to
 * its last day, and the one that begins last wins.
 *
 * @param rows  of one province and the installation, in the order of keys, first days and instants
 */
export function setOf(rows: readonly SetRow[]): SetRules {
  const of = (kind: SetRow["kind"]) => rows.filter((row) => row.kind === kind);
  const override = ({ key, value, from, until, isAssumed }: SetRow) => ({
    key,
    value,
    from,
    until,
    status: isAssumed ? ("assumed" as const) : ("sourced" as const),
  });
  return {
    figures: [
      ...of("figure").toReversed().map(override),
      ...of("common").map((row, place, all) => {
        const next = all[place + 1];
        return { ...override(row), until: next?.key === row.key ? addDays(next.from, -1) : null };
      }),
    ],
    days: of("day").map(({ key, value }) => ({ date: key, kind: value as DayKind })),
  };
}

/** The figures and the calendar of a day, with what was set over the defaults. */
export const rulesOf = (on: CivilDate, { figures, days }: SetRules): RuleSet =>
  ruleSet(on, figures, calendarWith(days));
