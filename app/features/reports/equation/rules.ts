import { holds } from "#app/features/reports/content/rules.ts";
import type { Period } from "#app/features/reports/periods/rules.ts";
import {
  countOn,
  dayBefore,
  equationOf,
  isExplained,
  movementsIn,
  rollFigures,
  spansOf,
  type RollStay,
} from "#app/features/reports/roll/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/** A unit with the number of members on its list of today. */
export interface CheckedUnit {
  id: string;
  code: string;
  posFrom: bigint;
  posTo: bigint;
  listed: number;
}

/** What does not fit in the roll of a unit. */
export interface RollFault {
  unit: string;
  /** Null where the fault is of today. */
  period: string | null;
  /** The sum does not come out; somebody came or left without a reason; the roll is not the list. */
  kind: "equation" | "unexplained" | "list";
  memberId: string | null;
  /** What was found, and what should have been. */
  found: number;
  expected: number;
}

/**
 * Proves for every unit and period that opening + increases - decreases = closing, that every movement has a
 * reason with a line on the form, and that the roll of today, drawn from the histories, is the list of today.
 *
 * @returns empty when everything fits
 */
export function rollFaults(
  stays: readonly RollStay[],
  units: readonly CheckedUnit[],
  periods: readonly Period[],
  today: CivilDate,
): RollFault[] {
  return units.flatMap((unit) => {
    const own = stays.filter(({ cellPos }) => cellPos >= unit.posFrom && cellPos < unit.posTo);
    const spans = spansOf(own);
    const found = countOn(spans, today);
    const ofList: RollFault[] =
      found === unit.listed
        ? []
        : [fault(unit, null, "list", { found, expected: unit.listed, memberId: null })];
    return [
      ...ofList,
      ...periods.flatMap((period) => {
        const movements = movementsIn(spans, period);
        const counted = {
          opening: countOn(spans, dayBefore(period)),
          closing: countOn(spans, period.to),
        };
        const sum = equationOf(rollFigures(movements, counted));
        const expected = sum.opening + sum.increase - sum.decrease;
        return [
          ...(holds(sum)
            ? []
            : [fault(unit, period, "equation", { found: sum.closing, expected, memberId: null })]),
          ...movements
            .filter((one) => !isExplained(one))
            .map(({ stay }) =>
              fault(unit, period, "unexplained", {
                found: 0,
                expected: 1,
                memberId: stay.memberId,
              }),
            ),
        ];
      }),
    ];
  });
}

function fault(
  { code }: CheckedUnit,
  period: Period | null,
  kind: RollFault["kind"],
  rest: Pick<RollFault, "found" | "expected" | "memberId">,
): RollFault {
  return { unit: code, period: period?.key ?? null, kind, ...rest };
}
