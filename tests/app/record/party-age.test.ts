import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, civilFromDayNumber, dayNumber } from "#app/lib/dates.ts";
import { partyAge, partyAgeOn, partyAgeStart } from "#app/record/party-age.ts";
import type { CollectionRows, MemberValues } from "#app/record/values.ts";
import { judgedOn, person } from "#tests/app/record/people.ts";

function age(values: MemberValues, on = judgedOn, rows: Partial<CollectionRows> = {}) {
  return partyAge(person(values, rows), on);
}

const decided = (admission_decision_date: string): MemberValues => ({ admission_decision_date });
const lost = (from: string, to: string | null, counts = true): Partial<CollectionRows> => ({
  party_age_gaps: [{ from, to, kind: "lost_contact", counts }],
});

describe("start and unit", () => {
  test("it counts from the decision, not from the ceremony, in whole months (fault 75)", () => {
    expect(age(decided("1996-11-23"))).toEqual({ min: 360, max: 360 });
    expect(age(decided("1996-11-24"))).toEqual({ min: 359, max: 359 });
    expect(age({ admission_decision_date: null, admission_ceremony_date: "1997-01-23" })).toEqual({
      min: 358,
      max: 358,
    });
  });

  test("a decision of 29 February completes its year on 28 February (fault 75)", () => {
    expect(age(decided("1996-02-29"), "2026-02-27")?.min).toBe(359);
    expect(age(decided("1996-02-29"), "2026-02-28")?.min).toBe(360);
  });

  test("a probationary member, a candidate and an unknown start have none", () => {
    expect(age({ membership_status: "M1", official_date: null })).toBe(null);
    expect(age({ membership_status: "C2" })).toBe(null);
    expect(age({ admission_decision_date: null, admission_ceremony_date: null })).toBe(null);
  });

  test("partial dates give the least and the most (fault 63)", () => {
    expect(age(decided("1996"))).toEqual({ min: 358, max: 370 });
    expect(age(decided("1996-11"))).toEqual({ min: 359, max: 360 });
  });
});

describe("gaps", () => {
  test("each counts whole days from its first day to the day before its last", () => {
    expect(age(decided("1996-11-23"), judgedOn, lost("2000-01-01", "2000-01-01"))?.min).toBe(360);
    expect(age(decided("1996-11-23"), judgedOn, lost("2000-01-01", "2000-01-02"))?.min).toBe(359);
    expect(age(decided("1996-10-24"), judgedOn, lost("2000-01-01", "2000-01-31"))?.min).toBe(360);
  });

  test("an open gap runs to the day of the question", () => {
    expect(age(decided("1996-11-23"), "2026-11-23", lost("2016-11-23", null))?.min).toBe(240);
    expect(age(decided("1996-11-23"), "2030-11-23", lost("2016-11-23", null))?.min).toBe(240);
  });

  test("one that does not count is not taken off", () => {
    expect(age(decided("1996-11-23"), judgedOn, lost("2016-11-23", null, false))?.min).toBe(360);
  });

  test("partial dates make it shorter or longer", () => {
    const found = age(decided("1996-11-23"), judgedOn, lost("2000", "2001"));
    expect(found?.max).toBeGreaterThan(358);
    expect(found?.min).toBeLessThan(337);
  });

  test("the time between exit and re-admission is taken off when no row says it", () => {
    const back: MemberValues = {
      ...decided("1990-11-23"),
      exit_date: "2000-01-01",
      readmission_date: "2006-01-01",
      readmission_official_date: "2007-01-01",
    };
    expect(age(back)?.min).toBe(360);
    expect(age(back, judgedOn, lost("2000-01-01", "2006-01-01"))?.min).toBe(360);
  });
});

describe("after the membership", () => {
  test("a former member keeps the Party age of the exit date", () => {
    const dead: MemberValues = {
      ...decided("1996-11-23"),
      membership_status: "X1",
      exit_date: "2016-11-22",
      exit_reason: "R1",
    };
    expect(age(dead)).toEqual({ min: 239, max: 239 });
    expect(age(dead, "2010-11-23")).toEqual({ min: 168, max: 168 });
    expect(age({ ...dead, exit_date: "2016" })).toEqual({ min: 229, max: 241 });
    expect(partyAgeOn(person(dead), "2026-11-23")).toEqual({ min: 360, max: 360 });
  });

  test("who left while on probation has none", () => {
    expect(age({ membership_status: "X3", official_date: null, exit_date: "2016-11-22" })).toBe(
      null,
    );
  });
});

test("a confirmed age grows by the months since its confirmation", () => {
  const confirmed: MemberValues = {
    party_age_confirmed_months: 300,
    party_age_confirmed_at: "2020-01-31",
  };
  expect(age(confirmed, "2020-02-29")).toEqual({ min: 301, max: 301 });
  expect(age(confirmed, "2026-01-30")).toEqual({ min: 371, max: 371 });
  expect(partyAgeStart(person(confirmed), judgedOn)).toEqual({
    earliest: "1995-01-31",
    latest: "1995-01-31",
  });
});

test("a threshold is reached on the monthly anniversary of the start and not before", () => {
  const day = fc
    .integer({ min: dayNumber("1930-02-03"), max: dayNumber("1990-01-01") })
    .map(civilFromDayNumber);
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 400 }), (start, months) => {
      const reached = addMonths(start, months);
      expect(age(decided(start), reached)?.min).toBeGreaterThanOrEqual(months);
      expect(age(decided(start), civilFromDayNumber(dayNumber(reached) - 1))?.max).toBeLessThan(
        months,
      );
    }),
  );
});
