import { describe, expect, test } from "vitest";
import { parameters } from "#app/codes/parameters.ts";
import { ruleSet } from "#app/codes/rule-set.ts";

const rules = ruleSet("2026-11-23");

describe("the figures in force", () => {
  test("every figure of today can be read, and no two rows of a key hold on one day", () => {
    for (const { key, from, until } of parameters) {
      const others = parameters.filter((row) => row.key === key);
      const overlap = others.filter(
        (row) =>
          (row.from ?? "0000") <= (until ?? "9999") && (row.until ?? "9999") >= (from ?? "0000"),
      );
      expect(overlap, key).toHaveLength(1);
    }
  });

  test("fractions are exact, tables and lists are read by code", () => {
    expect(rules.fraction("admission.vote_ratio")).toEqual({ numerator: 2, denominator: 3 });
    expect(rules.table("discipline.limitation_years")).toEqual({ D1: 5, D2: 10, D3: 10 });
    expect(rules.list("badge.years")).toHaveLength(12);
    expect(rules.flag("evaluation.small_group_min_one")).toBe(false);
    expect(rules.pattern("card.number_pattern_new").test("988904041229")).toBe(true);
    expect(rules.row("card.number_pattern_new").status).toBe("assumed");
  });

  test("a figure changes with its date", () => {
    expect(rules.number("dues.rate_uninsured_below_retirement")).toBe(0.003);
    expect(ruleSet("2028-01-01").number("dues.rate_uninsured_below_retirement")).toBe(0.005);
    expect(rules.numberOn("dues.rate_uninsured_below_retirement", "2027-12-31")).toBe(0.003);
    expect(() => rules.numberOn("dues.rate_insured", "2026-01-31")).toThrow("dues.rate_insured");
  });

  test("an override replaces the default in its period only", () => {
    const own = ruleSet("2026-11-23", [
      { key: "transfer.receiver_decide_working_days", value: "7", from: "2026-07-01", until: null },
      { key: "probation.minimum_months", value: "6", from: "1991-07-01", until: "1992-12-31" },
    ]);
    expect(own.number("transfer.receiver_decide_working_days")).toBe(7);
    expect(own.numberOn("transfer.receiver_decide_working_days", "2026-06-30")).toBe(5);
    expect(own.minimumProbation("1991-08-01", "1991-08-01")).toBe(6);
    expect(own.minimumProbation("1993-08-01", "1993-08-01")).toBe(12);
    expect(() =>
      ruleSet("2026-11-23", [{ key: "no.such", value: "1", from: null, until: null }]),
    ).toThrow("no.such");
  });

  test("the minimum of probation is that of the period, the smallest when the date spans two", () => {
    expect(rules.minimumProbation("1951-11-30", "1951-11-30")).toBe(2);
    expect(rules.minimumProbation("1951-12-01", "1951-12-01")).toBe(6);
    expect(rules.minimumProbation("1960-09-01", "1960-09-01")).toBe(9);
    expect(rules.minimumProbation("1991-07-01", "2026-01-01")).toBe(12);
    expect(rules.minimumProbation("1960-01-01", "1960-12-31")).toBe(6);
  });

  test("retirement ages follow the statutory table", () => {
    expect(rules.retirementAges("2020-12-31")).toEqual({ M: 720, F: 660 });
    expect(rules.retirementAges("2026-05-01")).toEqual({ M: 738, F: 684 });
    expect(rules.retirementAges("2050-01-01")).toEqual({ M: 744, F: 720 });
  });
});
