import { addDays, addMonths, civilDate, monthOf, yearOf, type CivilDate } from "#app/lib/dates.ts";

/** The lengths of time that reports are made for. @source procedures P15 */
export const periodKinds = ["month", "quarter", "half", "year"] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** A stretch of whole months; `key` is `2026-11`, `2026-Q4`, `2026-H1` or `2026`, both days are inside. */
export interface Period {
  key: string;
  kind: PeriodKind;
  from: CivilDate;
  to: CivilDate;
}

const MONTHS: Record<PeriodKind, number> = { month: 1, quarter: 3, half: 6, year: 12 };
const forms: readonly [PeriodKind, RegExp][] = [
  ["month", /^(\d{4})-(0[1-9]|1[0-2])$/],
  ["quarter", /^(\d{4})-Q([1-4])$/],
  ["half", /^(\d{4})-H([12])$/],
  ["year", /^(\d{4})$/],
];
const FIRST_YEAR = 1930;
const LAST_YEAR = 2099;

/** Reads the key of a period; null for anything else. */
export function readPeriod(key: string): Period | null {
  for (const [kind, form] of forms) {
    const found = form.exec(key);
    if (found === null) continue;
    const year = Number(found[1]);
    if (year < FIRST_YEAR || year > LAST_YEAR) return null;
    return periodAt(kind, year, Number(found[2] ?? 1));
  }
  return null;
}

/** The period of a kind that holds a day. */
export function periodOf(kind: PeriodKind, day: CivilDate): Period {
  return periodAt(kind, yearOf(day), Math.ceil(monthOf(day) / MONTHS[kind]));
}

/** The period of the same kind that lies so many before it. */
export function earlier(period: Period, count: number): Period {
  return periodOf(period.kind, addMonths(period.from, -count * MONTHS[period.kind]));
}

/** The same period of the year before. @source reports.md §2, "Cùng kỳ năm trước" */
export function yearBefore(period: Period): Period {
  return periodOf(period.kind, addMonths(period.from, -MONTHS.year));
}

/** The running period of each kind and those before it, latest first, as many as make up some two years. */
export function recentPeriods(kinds: readonly PeriodKind[], day: CivilDate): Period[] {
  const years = 2;
  return kinds.flatMap((kind) =>
    Array.from({ length: (years * MONTHS.year) / MONTHS[kind] + 1 }, (_, back) =>
      earlier(periodOf(kind, day), back),
    ),
  );
}

/** The last day of a period that has come: figures of a running one are those of today. */
export function lastKnown({ to }: Period, today: CivilDate): CivilDate {
  return to < today ? to : today;
}

function periodAt(kind: PeriodKind, year: number, turn: number): Period {
  const months = MONTHS[kind];
  const from = civilDate(year, (turn - 1) * months + 1, 1);
  const suffix = {
    month: `-${String(turn).padStart(2, "0")}`,
    quarter: `-Q${turn}`,
    half: `-H${turn}`,
    year: "",
  }[kind];
  return { key: `${year}${suffix}`, kind, from, to: addDays(addMonths(from, months), -1) };
}
