import { describe, expect, test } from "vitest";
import { duesExemption } from "#app/codes/dues-exemption.ts";
import { duesGroup } from "#app/codes/dues-group.ts";
import { ruleSet } from "#app/codes/rule-set.ts";
import { lastMonthOf } from "#app/features/dues/amounts/relief/rules.ts";
import { duesOwed, type DuesPerson, type Owed } from "#app/features/dues/amounts/rules.ts";
import { firstDay } from "#app/features/dues/months/rules.ts";

const { codes } = duesGroup;
const reliefs = duesExemption.codes;
const REGION_IV = 3_700_000;

const somebody: DuesPerson = {
  group: codes.insured,
  base: null,
  voluntary: null,
  birth: "1990-06-15",
  gender: "M",
  partyAgeSince: "2015-01-01",
  reliefs: [],
};

const owed = (person: Partial<DuesPerson>, month: string, wage = REGION_IV): Owed =>
  duesOwed({ ...somebody, ...person }, month, ruleSet(firstDay(month)), wage);

const amount = (person: Partial<DuesPerson>, month: string, wage = REGION_IV): unknown => {
  const found = owed(person, month, wage);
  return found.ok ? found.amount : found.missing;
};

describe("the amount of a month follows the group", () => {
  test.each([
    ["1 % of the insured salary", codes.insured, 8_120_000, 81_000],
    ["1 % of a benefit", codes.sickOrMaternity, 5_450_000, 55_000],
    ["0.5 % of a pension", codes.pensioner, 5_960_000, 30_000],
    ["1 % of a conscript's allowance", codes.conscript, 1_000_000, 10_000],
    ["5 000 for a student", codes.student, null, 5_000],
    ["0.3 % of the minimum wage below retirement age", codes.uninsuredWorkingAge, null, 11_000],
  ])("%s", (_what, group, base, expected) => {
    expect(amount({ group, base }, "2026-11")).toBe(expected);
  });

  test.each([
    [5_310_000, 16_000],
    [4_730_000, 14_000],
    [4_140_000, 12_000],
    [3_700_000, 11_000],
  ])("the minimum wage is that of the place: %i", (wage, expected) => {
    expect(amount({ group: codes.uninsuredWorkingAge }, "2026-11", wage)).toBe(expected);
  });

  test("the rate changes with the year, 0.3 to 0.5 and 0.2 to 0.3 percent (fault 140)", () => {
    const old = { group: codes.uninsuredRetirementAge, birth: "1950-01-01" };
    const young = { group: codes.uninsuredWorkingAge };
    expect([amount(young, "2027-12"), amount(young, "2028-01")]).toEqual([11_000, 19_000]);
    expect([amount(old, "2027-12"), amount(old, "2028-01")]).toEqual([7_000, 11_000]);
  });

  test("what is not known is named, and nothing is guessed", () => {
    expect(amount({ group: null }, "2026-11")).toBe("group");
    expect(amount({ base: null }, "2026-11")).toBe("base");
    expect(amount({ group: codes.abroadMission, base: 1 }, "2026-11")).toBe("figure");
    expect(amount({ base: 0 }, "2026-11"), "an income of nothing is an income").toBe(0);
  });

  test("who gives more of free will owes what was promised; less than the rate does not count", () => {
    const given = { base: 8_120_000, voluntary: 100_000 };
    expect(owed(given, "2026-11")).toMatchObject({ amount: 100_000, basis: { isVoluntary: true } });
    expect(amount({ ...given, voluntary: 80_000 }, "2026-11")).toBe(81_000);
  });
});

describe("retirement age decides the group of those without insurance and pension", () => {
  const uninsured = { group: codes.uninsuredWorkingAge, gender: "M" };
  const groupIn = (birth: string, month: string, group: string = codes.uninsuredWorkingAge) => {
    const found = owed({ ...uninsured, group, birth }, month);
    return found.ok ? found.basis.group : found.missing;
  };

  test("men reach it at 61 years and 6 months in 2026, women at 57", () => {
    // Born 15 October 1964: 15 April 2026; the first day of the month counts.
    expect(groupIn("1964-10-15", "2026-04")).toBe(codes.uninsuredWorkingAge);
    expect(groupIn("1964-10-15", "2026-05")).toBe(codes.uninsuredRetirementAge);
    expect(amount({ ...uninsured, gender: "F", birth: "1969-05-01" }, "2026-05")).toBe(7_000);
    expect(amount({ ...uninsured, gender: "F", birth: "1969-05-02" }, "2026-05")).toBe(11_000);
  });

  test("once reached it stays reached when the age of the next year is higher", () => {
    for (const month of ["2026-12", "2027-01", "2027-12", "2028-06"])
      expect(groupIn("1965-04-20", month), month).toBe(codes.uninsuredRetirementAge);
  });

  test("off work without insurance is the group of the age; without a birth date the recorded group holds", () => {
    expect(groupIn("1950-01-01", "2026-11", codes.offWork)).toBe(codes.uninsuredRetirementAge);
    expect(groupIn("1990-01-01", "2026-11", codes.offWork)).toBe(codes.uninsuredWorkingAge);
    expect(groupIn("1965", "2026-09", codes.uninsuredRetirementAge)).toBe(
      codes.uninsuredRetirementAge,
    );
    expect(groupIn("1965", "2026-09", codes.offWork)).toBe("group");
  });
});

describe("exemptions and reductions", () => {
  test("fifty years of Party age on the first day exempt without a decision", () => {
    const of = (since: string) => amount({ base: 5_000_000, partyAgeSince: since }, "2026-11");
    expect(of("1976-11-01"), "600 months on the day itself").toBe(0);
    expect(of("1976-11-02"), "reached in the course of the month: from the next one").toBe(50_000);
    expect(amount({ base: 5_000_000, partyAgeSince: "1976-11-02" }, "2026-12")).toBe(0);
  });

  test.each([
    [reliefs.socialPension, 0],
    [reliefs.poorOrCriticallyIll, 0],
    [reliefs.hardshipExempt, 0],
    [reliefs.hardshipMinus30, 57_000],
    [reliefs.hardshipMinus50, 41_000],
    [reliefs.hardshipMinus70, 24_000],
    [reliefs.deferred, 81_000],
  ])("%s leaves %i of 81 200", (kind, expected) => {
    const person = { base: 8_120_000, reliefs: [{ kind, from: "2026-10", to: null }] };
    expect(amount(person, "2026-11")).toBe(expected);
  });

  test("the reduction comes before the rounding", () => {
    // 1 % of 2 150 000 is 21 500; half of it 10 750, not half of 22 000.
    const half = [{ kind: reliefs.hardshipMinus50, from: "2026-10", to: null }];
    expect(amount({ base: 2_150_000, reliefs: half }, "2026-11")).toBe(11_000);
    // 15 050 less 30 % is 10 535: rounded once to 11 000; twice it would be 15 000 and 10 500.
    const less = [{ kind: reliefs.hardshipMinus30, from: "2026-10", to: null }];
    expect(amount({ base: 1_505_000, reliefs: less }, "2026-11")).toBe(11_000);
  });

  test("a decision on hardship covers twelve months at most, over the year border, and ends by itself", () => {
    const long = { kind: reliefs.hardshipMinus50, from: "2026-03", to: "2029-12" };
    expect(lastMonthOf(long, ruleSet("2026-11-01"))).toBe("2027-02");
    const person = { base: 8_120_000, reliefs: [long] };
    expect([amount(person, "2027-02"), amount(person, "2027-03")]).toEqual([41_000, 81_000]);
    expect(amount(person, "2026-02"), "not before it begins").toBe(81_000);
    const poor = { kind: reliefs.poorOrCriticallyIll, from: "2026-03", to: null };
    expect(amount({ base: 8_120_000, reliefs: [poor] }, "2029-12"), "no such limit").toBe(0);
  });

  test("of several the one that takes away most holds, and a deferral is told", () => {
    const both = [
      { kind: reliefs.hardshipMinus30, from: "2026-10", to: null },
      { kind: reliefs.hardshipMinus70, from: "2026-10", to: null },
    ];
    expect(amount({ base: 8_120_000, reliefs: both }, "2026-11")).toBe(24_000);
    const deferred = [{ kind: reliefs.deferred, from: "2026-10", to: null }];
    expect(owed({ base: 8_120_000, reliefs: deferred }, "2026-11")).toMatchObject({
      basis: { isDeferred: true },
    });
  });

  test("an exempt member is asked for no income", () => {
    expect(amount({ group: null, base: null, partyAgeSince: "1970-01-01" }, "2026-11")).toBe(0);
  });
});

describe("months before February 2026 have the former groups", () => {
  test("the rates are those of then, whatever group stands on the record now", () => {
    expect(amount({ group: codes.insured, base: 8_120_000 }, "2026-01")).toBe(81_000);
    expect(amount({ group: codes.legacyPensioner, base: 5_960_000 }, "2026-01")).toBe(30_000);
    expect(amount({ group: codes.student }, "2026-01")).toBe(3_000);
    expect(amount({ group: codes.student }, "2026-02")).toBe(5_000);
    expect(amount({ group: codes.legacySalaried, base: 8_120_000 }, "2026-02")).toBe(81_000);
  });

  test("a fixed amount of the locality is not invented, and age alone exempts nobody", () => {
    expect(amount({ group: codes.uninsuredWorkingAge }, "2026-01")).toBe("figure");
    expect(amount({ base: 5_000_000, partyAgeSince: "1970-01-01" }, "2026-01")).toBe(50_000);
  });
});
