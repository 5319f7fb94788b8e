import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { officeCalendar } from "#app/codes/holidays.ts";
import { addDays } from "#app/lib/dates.ts";
import { workingCalendar } from "#app/lib/working-days.ts";

describe("working days", () => {
  test("the day of the event is day 0 and weekends are skipped", () => {
    expect(officeCalendar.add("2026-11-20", 1)).toBe("2026-11-23");
    expect(officeCalendar.add("2026-11-21", 1)).toBe("2026-11-23");
    expect(officeCalendar.add("2026-11-23", 5)).toBe("2026-11-30");
    expect(officeCalendar.add("2026-11-23", 0)).toBe("2026-11-23");
  });

  test("holidays of the calendar are skipped, also when probation ends on one (fault 136)", () => {
    expect(officeCalendar.add("2026-04-29", 1)).toBe("2026-05-04");
    expect(officeCalendar.add("2026-02-13", 1)).toBe("2026-02-23");
  });

  test("before the calendar's first year only weekends are skipped", () => {
    expect(officeCalendar.isWorkingDay("2020-09-02")).toBe(true);
    expect(officeCalendar.isWorkingDay("2020-09-05")).toBe(false);
    expect(officeCalendar.isWorkingDay("1960-01-02")).toBe(false);
    expect(officeCalendar.covers("2025-12-31", "2026-01-05")).toBe(false);
    expect(officeCalendar.covers("2026-01-01", "2027-12-31")).toBe(true);
  });

  test("a swapped Saturday is worked", () => {
    const calendar = workingCalendar({
      firstYear: 2026,
      lastYear: 2026,
      weekend: [6, 0],
      holidays: ["2026-11-23"],
      workedWeekendDays: ["2026-11-21"],
    });
    expect(calendar.add("2026-11-20", 1)).toBe("2026-11-21");
    expect(calendar.add("2026-11-20", 2)).toBe("2026-11-24");
  });

  test("the n-th working day is one, and n of them lie behind it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 1, max: 60 }),
        (start, count) => {
          const from = addDays("2026-01-01", start);
          const end = officeCalendar.add(from, count);
          let seen = 0;
          for (let day = addDays(from, 1); day <= end; day = addDays(day, 1))
            if (officeCalendar.isWorkingDay(day)) seen += 1;
          expect(seen).toBe(count);
          expect(officeCalendar.isWorkingDay(end)).toBe(true);
        },
      ),
    );
  });
});
