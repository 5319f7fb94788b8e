import fc from "fast-check";
import { expect, test } from "vitest";
import { civilFromDayNumber, dayNumber } from "#app/lib/dates.ts";
import { hasReachedRetirement, retirementDate } from "#app/record/retirement.ts";
import { rules } from "#tests/app/record/people.ts";

test("men and women retire by the age of the year in which they reach it", () => {
  expect(retirementDate("1960-06-15", "M", rules)).toBe("2020-06-15");
  expect(retirementDate("1965-01-10", "M", rules)).toBe("2026-07-10");
  expect(retirementDate("1969-03-20", "F", rules)).toBe("2025-11-20");
  expect(retirementDate("1969-05-20", "F", rules)).toBe("2026-05-20");
  expect(retirementDate("1990-01-01", "F", rules)).toBe("2050-01-01");
  expect(retirementDate("1990-01-01", "X", rules)).toBe(null);
});

test("once reached it stays reached, although the age rises on New Year's Day", () => {
  const day = fc
    .integer({ min: dayNumber("1950-01-01"), max: dayNumber("1985-12-31") })
    .map(civilFromDayNumber);
  fc.assert(
    fc.property(
      day,
      fc.constantFrom("M", "F"),
      fc.integer({ min: 0, max: 4000 }),
      (birth, gender, later) => {
        const date = retirementDate(birth, gender, rules) ?? "";
        const after = civilFromDayNumber(dayNumber(date) + later);
        expect(hasReachedRetirement(birth, gender, after, rules)).toBe("certain");
        expect(
          hasReachedRetirement(birth, gender, civilFromDayNumber(dayNumber(date) - 1), rules),
        ).toBe("impossible");
      },
    ),
  );
});

test("a birth year alone leaves the year of retirement open", () => {
  expect(hasReachedRetirement("1965", "M", "2026-10-01", rules)).toBe("undetermined");
  expect(hasReachedRetirement("1955", "M", "2026-10-01", rules)).toBe("certain");
  expect(hasReachedRetirement("1980", "M", "2026-10-01", rules)).toBe("impossible");
  expect(hasReachedRetirement(null, "M", "2026-10-01", rules)).toBe("undetermined");
});
