import { yearOf, type CivilDate } from "#app/lib/dates.ts";
import {
  workingCalendar,
  type WorkingCalendar,
  type WorkingCalendarData,
} from "#app/lib/working-days.ts";

/** A public holiday. Lunar and exchanged days are `assumed` until the yearly notice is read. */
export interface Holiday {
  date: CivilDate;
  label: string;
  status: "sourced" | "assumed";
}

/** Public holidays by year. @source Labor Code 2019, article 112; yearly notices */
export const holidays: readonly Holiday[] = [
  { date: "2026-01-01", label: "Tết Dương lịch", status: "sourced" },
  { date: "2026-02-16", label: "Tết Nguyên đán", status: "assumed" },
  { date: "2026-02-17", label: "Tết Nguyên đán", status: "assumed" },
  { date: "2026-02-18", label: "Tết Nguyên đán", status: "assumed" },
  { date: "2026-02-19", label: "Tết Nguyên đán", status: "assumed" },
  { date: "2026-02-20", label: "Tết Nguyên đán", status: "assumed" },
  { date: "2026-04-27", label: "Giỗ Tổ Hùng Vương (nghỉ bù)", status: "assumed" },
  { date: "2026-04-30", label: "Ngày Chiến thắng", status: "sourced" },
  { date: "2026-05-01", label: "Quốc tế Lao động", status: "sourced" },
  { date: "2026-09-01", label: "Quốc khánh (liền kề)", status: "assumed" },
  { date: "2026-09-02", label: "Quốc khánh", status: "sourced" },
  { date: "2027-01-01", label: "Tết Dương lịch", status: "sourced" },
  { date: "2027-02-04", label: "Tết Nguyên đán", status: "assumed" },
  { date: "2027-02-05", label: "Tết Nguyên đán", status: "assumed" },
  { date: "2027-02-08", label: "Tết Nguyên đán", status: "assumed" },
  { date: "2027-02-09", label: "Tết Nguyên đán", status: "assumed" },
  { date: "2027-02-10", label: "Tết Nguyên đán", status: "assumed" },
  { date: "2027-04-16", label: "Giỗ Tổ Hùng Vương", status: "assumed" },
  { date: "2027-04-30", label: "Ngày Chiến thắng", status: "sourced" },
  { date: "2027-05-03", label: "Quốc tế Lao động (nghỉ bù)", status: "assumed" },
  { date: "2027-09-02", label: "Quốc khánh", status: "sourced" },
  { date: "2027-09-03", label: "Quốc khánh (liền kề)", status: "assumed" },
];

/** Weekend days worked in exchange for a day off; none is known yet. */
const workedWeekendDays: readonly CivilDate[] = [];

/** The working calendar of State offices: Saturday and Sunday off. */
export const calendarData: WorkingCalendarData = {
  firstYear: 2026,
  lastYear: 2027,
  weekend: [6, 0],
  holidays: holidays.map((holiday) => holiday.date),
  workedWeekendDays,
};

/** The calendar used when a rule set brings none of its own. */
export const officeCalendar: WorkingCalendar = workingCalendar(calendarData);

/** What a day is made by whoever may: free, worked although a weekend, or as the week has it. */
export const dayKinds = ["off", "worked", "plain"] as const;
export type DayKind = (typeof dayKinds)[number];

/** A day of the calendar that a province has set. */
export interface DayChange {
  date: CivilDate;
  kind: DayKind;
}

/**
 * The calendar of State offices with days that were set otherwise; of several changes of one day the last counts.
 *
 * @returns the calendar itself when nothing was set; a set day makes its year a known one
 */
export function calendarWith(changes: readonly DayChange[]): WorkingCalendar {
  if (changes.length === 0) return officeCalendar;
  const kinds = new Map(changes.map(({ date, kind }) => [date, kind]));
  const { firstYear, lastYear, weekend, holidays: off, workedWeekendDays: worked } = calendarData;
  const those = (wanted: DayKind, days: readonly CivilDate[]) => [
    ...days.filter((date) => !kinds.has(date)),
    ...[...kinds].flatMap(([date, kind]) => (kind === wanted ? date : [])),
  ];
  return workingCalendar({
    firstYear,
    lastYear: Math.max(lastYear, ...changes.map(({ date }) => yearOf(date))),
    weekend,
    holidays: those("off", off),
    workedWeekendDays: those("worked", worked),
  });
}
