import { describe, expect, test } from "vitest";
import { calendarWith } from "#app/codes/holidays.ts";
import { parameters, type Parameter } from "#app/codes/parameters.ts";
import { ruleSet } from "#app/codes/rule-set.ts";
import { dayFault, daysOfYear } from "#app/features/figures/days/rules.ts";
import {
  isSameFigure,
  percentText,
  readFigure,
  setElsewhere,
  shapeOf,
} from "#app/features/figures/rules.ts";
import { readFigureForm } from "#app/features/figures/schema.ts";
import { figureLabel, figureValue } from "#app/features/figures/view/rules.ts";

const rows: readonly Parameter[] = parameters;
const row = (key: string): Parameter => rows.find((one) => one.key === key)!;
const today = "2026-11-30";

test.each(rows.map((one) => [one.key, one] as const))(
  "%s has words and a value in both languages, without codes and keys",
  (_key, one) => {
    for (const lang of ["vi", "en"] as const) {
      expect(figureLabel(one.key, lang)).not.toMatch(/[._]|undefined/);
      expect(figureValue(one, lang)).not.toMatch(/undefined|[a-z]_[a-z]|=|\bD\d/);
    }
  },
);

test("a value in force is read back as it is shown, whatever its shape", () => {
  for (const one of rows.filter((each) => setElsewhere(each) === null)) {
    const shape = shapeOf(one);
    const parts = new Map(one.value.split(";").map((part) => part.split("=") as [string, string]));
    const shown = shape.kind === "share" ? percentText(one.value) : one.value;
    const typed = (name: string) => (name === "value" ? shown : (parts.get(name) ?? ""));
    expect(isSameFigure(readFigure(shape, typed, one.value)!, one.value), one.key).toBe(true);
  }
});

describe("values that are typed", () => {
  const read = (key: string, value: string) =>
    readFigure(shapeOf(row(key)), () => value, row(key).value);

  test("shares are percents with a comma, never more than the whole", () => {
    expect(read("dues.rate_insured", "0,3")).toBe("0.003");
    expect(read("dues.rate_insured", "1")).toBe("0.01");
    expect(read("dues.rate_insured", "12,5 %")).toBe("0.125");
    expect(read("dues.rate_insured", "100")).toBe("1");
    expect(read("dues.rate_insured", "101")).toBeNull();
    expect(read("dues.rate_insured", "-1")).toBeNull();
  });

  test("fractions are no more than one, numbers whole, flags one of two", () => {
    expect(read("admission.vote_ratio", "3/4")).toBe("3/4");
    expect(read("admission.vote_ratio", "4/3")).toBeNull();
    expect(read("admission.vote_ratio", "1/0")).toBeNull();
    expect(read("dues.fixed_student", "6.000")).toBe("6000");
    expect(read("probation.months", "12,5")).toBeNull();
    expect(read("evaluation.small_group_min_one", "maybe")).toBeNull();
    expect(read("election.surplus_rounding", "round")).toBeNull();
  });

  test("a table takes a number for each of its parts", () => {
    const { value } = row("discipline.limitation_years");
    const shape = shapeOf(row("discipline.limitation_years"));
    expect(readFigure(shape, (part) => ({ D1: "6", D2: "9", D3: "9" })[part] ?? "", value)).toBe(
      "D1=6;D2=9;D3=9",
    );
    expect(readFigure(shape, (part) => ({ D1: "6" })[part] ?? "", value)).toBeNull();
  });
});

test("laws on all provinces, limits of the system and figures of the record format are not set by a province", () => {
  const elsewhere = (key: string) => setElsewhere(row(key));
  expect(elsewhere("retirement_age.2026")).toBe("installation");
  expect(elsewhere("session.idle_minutes")).toBe("installation");
  expect(elsewhere("quality.weights")).toBe("installation");
  expect(elsewhere("dues.share_kept")).toBe("duesTerms");
  expect(elsewhere("wage.regional_min.I")).toBe("duesTerms");
  expect(elsewhere("admission.min_age_years")).toBeNull();
  expect(elsewhere("vote.quorum_ratio")).toBeNull();
});

test("another value begins today or later; the value in force given again confirms it for its own days", () => {
  const form = (values: Record<string, string>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries({ source: "Quy định", reason: "Mới", ...values }))
      data.set(name, value);
    return data;
  };
  const now = row("meeting.invite_days");
  const read = (values: Record<string, string>) => readFigureForm(form(values), now, today);
  expect(read({ value: "5", from: "29/11/2026" })).toEqual({
    ok: false,
    issues: { from: "fromPast" },
  });
  expect(read({ value: "5", from: "01/12/2026", until: "30/11/2026" })).toMatchObject({
    issues: { until: "until" },
  });
  expect(read({ value: "5", from: "01/12/2026", source: "" })).toMatchObject({
    issues: { source: "source" },
  });
  expect(read({ value: "5", from: "01/12/2026" })).toMatchObject({
    ok: true,
    input: { value: "5", from: "2026-12-01", until: null },
  });
  expect(read({ value: now.value })).toMatchObject({
    ok: true,
    input: { value: now.value, from: "1900-01-01", until: null },
  });
});

test("a confirmed figure is no longer assumed, and a later one wins over it from its day", () => {
  const key = "meeting.invite_days";
  expect(ruleSet(today).row(key).status).toBe("assumed");
  const set = [
    { key, value: "5", from: "2027-01-01", until: null },
    { key, value: "3", from: "1900-01-01", until: null },
  ];
  expect(ruleSet(today, set).row(key)).toMatchObject({ value: "3", status: "sourced" });
  expect(ruleSet("2027-01-01", set).number(key)).toBe(5);
});

describe("days of the calendar", () => {
  const calendar = calendarWith([]);

  test("a day off moves the last day of a time by one, a worked weekend brings it back", () => {
    expect(calendar.add("2026-12-03", 1)).toBe("2026-12-04");
    const off = calendarWith([{ date: "2026-12-04", kind: "off" }]);
    expect(off.add("2026-12-03", 1)).toBe("2026-12-07");
    const worked = calendarWith([
      { date: "2026-12-04", kind: "off" },
      { date: "2026-12-05", kind: "worked" },
    ]);
    expect(worked.add("2026-12-03", 1)).toBe("2026-12-05");
  });

  test("of one day the last change counts, and a holiday of the seeds can be taken away", () => {
    const changed = calendarWith([
      { date: "2027-09-03", kind: "plain" },
      { date: "2026-12-04", kind: "off" },
      { date: "2026-12-04", kind: "plain" },
    ]);
    expect(changed.isWorkingDay("2027-09-03")).toBe(true);
    expect(changed.isWorkingDay("2026-12-04")).toBe(true);
    expect(
      daysOfYear(2027, [{ date: "2027-09-03", kind: "plain", label: null, source: "x" }]),
    ).not.toContainEqual(expect.objectContaining({ date: "2027-09-03" }));
  });

  test("a year whose days were set is a known one", () => {
    expect(calendar.covers("2028-01-01", "2028-12-31")).toBe(false);
    const next = calendarWith([{ date: "2028-01-03", kind: "off" }]);
    expect(next.covers("2028-01-01", "2028-12-31")).toBe(true);
  });

  test("only days to come are set, and only to what they are not yet", () => {
    const fault = (date: string, kind: "off" | "worked" | "plain") =>
      dayFault(date, kind, calendar, today);
    expect(fault(today, "off")).toBe("past");
    expect(fault("2033-01-03", "off")).toBe("far");
    expect(fault("2026-12-05", "off")).toBe("isOff");
    expect(fault("2026-12-04", "worked")).toBe("isWorked");
    expect(fault("2026-12-04", "plain")).toBe("isPlain");
    expect(fault("2027-02-04", "off"), "an assumed holiday is confirmed").toBeNull();
    expect(fault("2027-02-04", "plain")).toBeNull();
    expect(fault("2026-12-05", "worked")).toBeNull();
  });
});
