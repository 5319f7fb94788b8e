import type { RuleSet } from "#app/codes/rule-set.ts";
import {
  earlier,
  periodOf,
  type Period,
  type PeriodKind,
} from "#app/features/reports/periods/rules.ts";
import { addDays, addMonths, daysBetween, yearOf, type CivilDate } from "#app/lib/dates.ts";

/** Whose units send reports upward on a day. */
export type SendingLevel = "cell" | "commune";

/** Whose report it is: the way up is not the same. A province sends nothing on, it compiles. */
export type SentLevel = SendingLevel | "province";

/** When a report is sent. */
interface Schedule {
  level: SendingLevel;
  kinds: readonly PeriodKind[];
  /** Whether a period of these kinds is sent at all. */
  isSent(period: Period): boolean;
  /** The last day on which it is sent in time. */
  due(period: Period, rules: RuleSet): CivilDate;
  /** The first day on which it can be sent; the last day of the period where it is due after it. */
  opens(period: Period, rules: RuleSet): CivilDate;
}

type DayKey =
  | "report.due_day.cell_monthly"
  | "report.due_day.movement"
  | "report.due_day.reconciliation"
  | "report.due_day.reconciliation_commune";

/** So many days after the end, from the last day on. */
const afterwards = (level: SendingLevel, kinds: readonly PeriodKind[], key: DayKey): Schedule => ({
  level,
  kinds,
  isSent: () => true,
  due: ({ to }, rules) => addDays(to, rules.number(key)),
  opens: ({ to }) => to,
});

/** The set of forms: of the first half before it ends, of the year after it. @source procedures P15 (assumed days) */
const statistics: Schedule = {
  level: "commune",
  kinds: ["half", "year"],
  isSent: ({ kind, key }) => kind === "year" || key.endsWith("-H1"),
  due({ kind, from }, rules) {
    if (kind === "year")
      return `${yearOf(from) + 1}-${rules.text("report.due_date.statistics_year")}`;
    return `${yearOf(from)}-${rules.text("report.due_date.statistics_half")}`;
  },
  opens(period, rules) {
    const due = this.due(period, rules);
    // The form of the half year is due while it runs: it is open from a month before, with the figures of its day.
    return due > period.to ? period.to : addMonths(due, -1);
  },
};

/** When reports are sent upward, by the name of their rhythm. @source procedures P15 */
const schedules = {
  month: afterwards("cell", ["month"], "report.due_day.cell_monthly"),
  reconciliation: afterwards("cell", ["quarter"], "report.due_day.reconciliation"),
  reconciled: afterwards("commune", ["quarter"], "report.due_day.reconciliation_commune"),
  movement: afterwards("commune", ["quarter", "half", "year"], "report.due_day.movement"),
  dues: afterwards("commune", ["quarter", "year"], "report.due_day.movement"),
  statistics,
  grades: { ...statistics, kinds: ["year"] },
} as const satisfies Record<string, Schedule>;
export type ScheduleKey = keyof typeof schedules;

/** Whose units send in a rhythm. */
export const levelIn = (key: ScheduleKey): SendingLevel => schedules[key].level;

/** Whether a period is one of a rhythm. */
export function isSentFor(key: ScheduleKey, period: Period): boolean {
  const schedule: Schedule = schedules[key];
  return schedule.kinds.includes(period.kind) && schedule.isSent(period);
}

/** What goes on from the communes to the centre: the statistical set, of which form 1 is the movement. */
const compiled: readonly ScheduleKey[] = ["movement", "statistics", "grades"];

/** Whether a province puts reports of a rhythm together and locks them for the archive. @source procedures P15 */
export const isCompiled = (key: ScheduleKey): boolean => compiled.includes(key);

/** Whether it does so for a period: that of the set, the first half and the year. */
export const isCompiledFor = (key: ScheduleKey, period: Period): boolean =>
  isCompiled(key) && isSentFor(key, period) && isSentFor("statistics", period);

/** The last day on which a report is sent in time. @source procedures P15 (assumed); parameters report.due_* */
export const sendBy = (key: ScheduleKey, period: Period, rules: RuleSet): CivilDate =>
  schedules[key].due(period, rules);

/** The first day on which a report can be sent: mostly the last one of its period. */
export const opensOn = (key: ScheduleKey, period: Period, rules: RuleSet): CivilDate =>
  schedules[key].opens(period, rules);

/** How long after its end a period is still asked for. */
const ASKED_DAYS = 92;

/** The periods whose report is open and that ended lately or run out, by kind. @source procedures P15 */
export function periodsToSend(key: ScheduleKey, today: CivilDate, rules: RuleSet): Period[] {
  return schedules[key].kinds.flatMap((kind: PeriodKind) => {
    const running = periodOf(kind, today);
    return [running, earlier(running, 1)].filter(
      (period) =>
        isSentFor(key, period) &&
        (period.to < today ||
          (opensOn(key, period, rules) < period.to && opensOn(key, period, rules) <= today)) &&
        daysBetween(period.to, today) <= ASKED_DAYS,
    );
  });
}

/** The periods of a rhythm that are due between two days, both inside. */
export function periodsDueIn(
  key: ScheduleKey,
  { from, to }: Pick<Period, "from" | "to">,
  rules: RuleSet,
): Period[] {
  return schedules[key].kinds.flatMap((kind: PeriodKind) => {
    const periods: Period[] = [];
    const first = earlier(periodOf(kind, from), 1);
    for (let period = first; period.from <= to; period = earlier(period, -1)) {
      const due = sendBy(key, period, rules);
      if (isSentFor(key, period) && due >= from && due <= to) periods.push(period);
    }
    return periods;
  });
}
