import type { SentLevel } from "#app/features/reports/sent/rules.ts";
import type { PeriodKind } from "#app/features/reports/periods/rules.ts";

/** What one report is, beside what it says. */
export interface ReportDefinition {
  /** Figures over a time, or a list of people. */
  group: "figures" | "people";
  /** The periods it is made for; none for a list of today. */
  periods: readonly PeriodKind[];
  orientation: "portrait" | "landscape";
  /** Whose units send it upward; left out where nobody does. */
  sentBy?: SentLevel;
}

/** Every report that the program makes, in the order of their page. @source reports.md §1, §2 */
export const reportDefinitions = {
  monthly: {
    group: "figures",
    periods: ["month"],
    orientation: "portrait",
    sentBy: "cell",
  },
  movement: {
    group: "figures",
    periods: ["quarter", "half", "year", "month"],
    orientation: "portrait",
    sentBy: "commune",
  },
  dues: { group: "figures", periods: ["quarter", "year"], orientation: "landscape" },
  directives: {
    group: "figures",
    periods: ["quarter", "half", "year", "month"],
    orientation: "landscape",
  },
  structure: { group: "figures", periods: ["half", "year", "quarter"], orientation: "portrait" },
  admitted: { group: "figures", periods: ["half", "year", "quarter"], orientation: "portrait" },
  peoples: { group: "figures", periods: ["half", "year", "quarter"], orientation: "portrait" },
  organizations: { group: "figures", periods: [], orientation: "landscape" },
  grades: { group: "figures", periods: ["year"], orientation: "portrait" },
  work: { group: "figures", periods: ["half", "year", "quarter"], orientation: "portrait" },
  meetings: { group: "figures", periods: ["month", "quarter", "year"], orientation: "landscape" },
  absent: { group: "people", periods: ["year"], orientation: "landscape" },
  members: { group: "people", periods: [], orientation: "landscape" },
  candidates: { group: "people", periods: [], orientation: "landscape" },
  probationers: { group: "people", periods: [], orientation: "landscape" },
  transferBook: {
    group: "people",
    periods: ["quarter", "half", "year", "month"],
    orientation: "landscape",
  },
  temporary: { group: "people", periods: [], orientation: "landscape" },
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

/** Whose units send a report upward; null where nobody does. @source procedures P15 */
export const levelOf = (key: ReportKey): SentLevel | null => definitionOf(key).sentBy ?? null;
