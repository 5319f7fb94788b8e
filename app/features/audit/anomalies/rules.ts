import type { RuleSet } from "#app/codes/rule-set.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/** What is worth a look of the auditor. @source roles §7, R16 */
export const anomalyKinds = [
  "opened",
  "listed",
  "reveals",
  "exportLarge",
  "exportSensitive",
  "exportRefused",
  "offHours",
  "posts",
  "failures",
  "unknownNames",
  "refusals",
] as const;
export type AnomalyKind = (typeof anomalyKinds)[number];

/** How many days back anomalies are looked for. */
export const anomalyDays = 7;

/** Something unusual that one account did on one day. */
export interface Anomaly {
  kind: AnomalyKind;
  /** Null for sign-ins with names that nobody has. */
  accountId: string | null;
  name: string;
  role: string | null;
  /** Civil date in Viet Nam. */
  day: CivilDate;
  /** First instant of the hour, for what is counted by hours. */
  hour: Date | null;
  count: number;
}

/** An anomaly as it comes to the page. */
export type ShownAnomaly = Omit<Anomaly, "hour"> & { hour: string | null };

/** What one account did on one day, counted. */
export interface DayOfAccount {
  accountId: string;
  name: string;
  role: string | null;
  day: CivilDate;
  reveals: number;
  failures: number;
  refusals: number;
  posts: number;
  offHours: number;
}

/** From which number on something is unusual. @source parameter audit.anomaly_from */
export type Limits = Readonly<Record<string, number>>;

/** What of a day is unusual: each count that reaches its limit; a change of roles always is. */
export function unusualOf(one: DayOfAccount, limits: Limits): Anomaly[] {
  const { accountId, name, role, day } = one;
  const kinds = ["reveals", "failures", "refusals", "posts", "offHours"] as const;
  return kinds
    .filter((kind) => one[kind] >= (limits[kind] ?? 1))
    .map((kind) => ({ kind, accountId, name, role, day, hour: null, count: one[kind] }));
}

/** An export as the log has it. */
export interface LoggedExport {
  accountId: string;
  name: string;
  role: string | null;
  day: CivilDate;
  act: string;
  rows: number;
  data: string | null;
}

/** Whether an export is unusual: beyond the limits of its maker, of sensitive data, or large. */
export function unusualExport(one: LoggedExport, limits: Limits): Anomaly | null {
  const kind =
    one.act === "export.refused"
      ? "exportRefused"
      : one.data === "sensitive" || one.data === "full"
        ? "exportSensitive"
        : one.rows >= (limits.exportRows ?? 1)
          ? "exportLarge"
          : null;
  if (kind === null) return null;
  const { accountId, name, role, day, rows } = one;
  return { kind, accountId, name, role, day, hour: null, count: rows };
}

/** Working hours of offices: days of the week from 1 (Monday) to 7, minutes of the day in Viet Nam. */
export interface OfficeHours {
  firstDay: number;
  lastDay: number;
  fromMinute: number;
  toMinute: number;
}

/**
 * Reads the parameter `audit.office_hours`: `1-5 06:30-18:30`.
 *
 * @throws {Error} when the text has another form
 */
export function officeHours(rules: RuleSet): OfficeHours {
  const text = rules.text("audit.office_hours");
  const parts = /^([1-7])-([1-7]) (\d\d):(\d\d)-(\d\d):(\d\d)$/.exec(text);
  if (parts === null) throw new Error(`Not hours of work: ${text}`);
  const [firstDay, lastDay, fromHour, fromMinute, toHour, toMinute] = parts.slice(1).map(Number);
  const minutesPerHour = 60;
  return {
    firstDay: firstDay!,
    lastDay: lastDay!,
    fromMinute: fromHour! * minutesPerHour + fromMinute!,
    toMinute: toHour! * minutesPerHour + toMinute!,
  };
}

/** The latest day first; within a day by the order of kinds, then the larger number. */
export function inOrder(anomalies: readonly Anomaly[]): Anomaly[] {
  return anomalies.toSorted(
    (one, other) =>
      other.day.localeCompare(one.day) ||
      anomalyKinds.indexOf(one.kind) - anomalyKinds.indexOf(other.kind) ||
      other.count - one.count,
  );
}
