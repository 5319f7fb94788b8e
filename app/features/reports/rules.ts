import { isCell, isProvince } from "#app/features/organizations/rules.ts";
import {
  isCompiled,
  isCompiledFor,
  isSentFor,
  levelIn,
  type ScheduleKey,
  type SentLevel,
} from "#app/features/reports/sent/schedules/rules.ts";
import type { Period, PeriodKind } from "#app/features/reports/periods/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/** What one report is, beside what it says. */
export interface ReportDefinition {
  /** Figures over a time, or a list of people. */
  group: "figures" | "people";
  /** The periods it is made for; none for a list of today. */
  periods: readonly PeriodKind[];
  orientation: "portrait" | "landscape";
  /** In which rhythm it is sent upward; left out where nobody sends it. */
  sent?: ScheduleKey;
  /** In which rhythm communes send on what they made of those of their cells. */
  sentOn?: ScheduleKey;
}

/** The statistical forms are made for the same periods and go up together. @source procedures P15 */
const form = {
  group: "figures",
  periods: ["half", "year", "quarter"],
  sent: "statistics",
} as const;

/** Every report that the program makes, in the order of their page. @source reports.md §1, §2 */
export const reportDefinitions = {
  monthly: {
    group: "figures",
    periods: ["month"],
    orientation: "portrait",
    sent: "month",
  },
  movement: {
    group: "figures",
    periods: ["quarter", "half", "year", "month"],
    orientation: "portrait",
    sent: "movement",
  },
  dues: { group: "figures", periods: ["quarter", "year"], orientation: "landscape", sent: "dues" },
  duesState: { group: "figures", periods: ["month", "quarter", "year"], orientation: "landscape" },
  directives: {
    group: "figures",
    periods: ["quarter", "half", "year", "month"],
    orientation: "landscape",
  },
  structure: { ...form, orientation: "portrait" },
  admitted: { ...form, orientation: "portrait" },
  peoples: { ...form, orientation: "portrait" },
  organizations: { ...form, periods: ["half", "year"], orientation: "landscape" },
  grades: { group: "figures", periods: ["year"], orientation: "portrait", sent: "grades" },
  work: { ...form, orientation: "portrait" },
  meetings: { group: "figures", periods: ["month", "quarter", "year"], orientation: "landscape" },
  absent: { group: "people", periods: ["year"], orientation: "landscape" },
  members: { group: "people", periods: [], orientation: "landscape" },
  register: { group: "people", periods: ["year"], orientation: "landscape" },
  reconciliation: {
    group: "people",
    periods: ["quarter"],
    orientation: "portrait",
    sent: "reconciliation",
    sentOn: "reconciled",
  },
  candidates: { group: "people", periods: [], orientation: "landscape" },
  probationers: { group: "people", periods: [], orientation: "landscape" },
  transferBook: {
    group: "people",
    periods: ["quarter", "half", "year", "month"],
    orientation: "landscape",
  },
  temporary: { group: "people", periods: [], orientation: "landscape" },
  badgeBook: { group: "people", periods: ["year", "half"], orientation: "landscape" },
  exitBook: { group: "people", periods: ["year", "half", "quarter"], orientation: "landscape" },
  deathBook: { group: "people", periods: ["year", "half", "quarter"], orientation: "landscape" },
  exempt: { group: "people", periods: [], orientation: "landscape" },
} as const satisfies Record<string, ReportDefinition>;

/** The name of a report, as it stands in addresses. */
export type ReportKey = keyof typeof reportDefinitions;

/** All of them, in order. */
export const reportKeys = Object.keys(reportDefinitions) as ReportKey[];

/** Whether a part of an address names a report. */
export const isReportKey = (text: string): text is ReportKey =>
  Object.hasOwn(reportDefinitions, text);

/** What is known of a report beforehand. */
export const definitionOf = (key: ReportKey): ReportDefinition => reportDefinitions[key];

/** The day of a list of a day that has passed; null for the list of today. @param asked null for today */
export const pastDay = (asked: CivilDate | null, today: CivilDate): CivilDate | null =>
  asked !== null && asked < today ? asked : null;

/** Whether a report can be made of a day that has passed. @source reports.md "as-of date or period" */
export const isOfAnyDay = (key: ReportKey): boolean =>
  definitionOf(key).group === "people" && definitionOf(key).periods.length === 0;

/** The rhythms in which a report is sent upward, that of the lowest units first. @source procedures P15 */
export function schedulesOf(key: ReportKey): ScheduleKey[] {
  const { sent, sentOn } = definitionOf(key);
  return [sent, sentOn].flatMap((one) => one ?? []);
}

/** In which rhythm the units of a level send a report, or a province compiles it; null where they do not. */
export function scheduleFor(key: ReportKey, level: SentLevel): ScheduleKey | null {
  const isTheirs = (one: ScheduleKey) =>
    level === "province" ? isCompiled(one) : levelIn(one) === level;
  return schedulesOf(key).find(isTheirs) ?? null;
}

/**
 * On which level a report of a unit goes up: that of its type, where units of it send the report, else the one that
 * does. A province compiles some of what its communes send. Null where nobody sends it.
 *
 * @source procedures P15
 */
export function levelAt(key: ReportKey, orgType: string): SentLevel | null {
  const schedules = schedulesOf(key);
  if (isProvince(orgType)) return schedules.some(isCompiled) ? "province" : null;
  const levels = schedules.map(levelIn);
  const own = isCell(orgType) ? "cell" : "commune";
  return levels.find((level) => level === own) ?? levels[0] ?? null;
}

/** Whether a report of a level is sent, or compiled, for a period. */
export function isAskedFor(key: ReportKey, level: SentLevel, period: Period): boolean {
  const schedule = scheduleFor(key, level);
  if (schedule === null) return false;
  return level === "province" ? isCompiledFor(schedule, period) : isSentFor(schedule, period);
}
