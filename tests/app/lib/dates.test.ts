import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  type CivilDate,
  civilFromDayNumber,
  dayNumber,
  daysBetween,
  isCivilDate,
  today,
  wholeMonthsBetween,
} from "#app/lib/dates.ts";

const day = fc
  .integer({ min: dayNumber("1880-01-01"), max: dayNumber("2099-12-31") })
  .map(civilFromDayNumber);

describe("civil dates", () => {
  test("a day number and its date are one, for every day", () => {
    fc.assert(
      fc.property(day, (date: CivilDate) => {
        expect(isCivilDate(date)).toBe(true);
        expect(civilFromDayNumber(dayNumber(date))).toBe(date);
        expect(new Date(`${date}T00:00:00Z`).getTime()).toBe(dayNumber(date) * 86_400_000);
      }),
    );
  });

  test("a day that does not exist is none (fault 64)", () => {
    for (const text of ["1967-02-29", "1980-11-31", "1984-13-01", "1984-00-10", "84-01-01", ""]) {
      expect(isCivilDate(text)).toBe(false);
    }
    expect(isCivilDate("1968-02-29")).toBe(true);
  });

  test("a month later is the same day or the last of a shorter month", () => {
    expect(addMonths("2023-01-31", 1)).toBe("2023-02-28");
    expect(addMonths("2024-02-29", 12)).toBe("2025-02-28");
    expect(addMonths("2024-02-29", 48)).toBe("2028-02-29");
    expect(addMonths("2024-03-31", -1)).toBe("2024-02-29");
    expect(addMonths("2024-01-15", -13)).toBe("2022-12-15");
  });

  test("months are whole on the anniversary and not the day before (fault 75)", () => {
    expect(wholeMonthsBetween("1996-11-23", "2026-11-23")).toBe(360);
    expect(wholeMonthsBetween("1996-11-23", "2026-11-22")).toBe(359);
    expect(wholeMonthsBetween("2008-02-29", "2026-02-28")).toBe(216);
    expect(wholeMonthsBetween("2008-02-29", "2026-02-27")).toBe(215);
    expect(wholeMonthsBetween("2024-01-31", "2024-02-29")).toBe(1);
  });

  test("whole months are the most that can be added without passing the end", () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        const months = wholeMonthsBetween(from, to);
        expect(addMonths(from, months) <= to).toBe(true);
        expect(addMonths(from, months + 1) > to).toBe(true);
      }),
    );
  });

  test("days are counted over leap years and centuries", () => {
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(daysBetween("1900-02-28", "1900-03-01")).toBe(1);
    expect(addDays("1999-12-31", 1)).toBe("2000-01-01");
    expect(addDays("2000-03-01", -1)).toBe("2000-02-29");
  });

  test("today is the day in Viet Nam, whatever the clock of the server (fault 74)", () => {
    expect(today(new Date("2026-11-23T17:00:00Z"))).toBe("2026-11-24");
    expect(today(new Date("2026-11-23T16:59:59Z"))).toBe("2026-11-23");
    expect(today(new Date("2026-11-23T17:00:00Z"), "UTC")).toBe("2026-11-23");
  });
});
