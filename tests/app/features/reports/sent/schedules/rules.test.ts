import { expect, test } from "vitest";
import { ruleSet } from "#app/codes/rule-set.ts";
import { readPeriod } from "#app/features/reports/periods/rules.ts";
import {
  isSentFor,
  opensOn,
  periodsDueIn,
  periodsToSend,
  sendBy,
  type ScheduleKey,
} from "#app/features/reports/sent/schedules/rules.ts";

const rules = ruleSet("2026-11-29");
const due = (key: ScheduleKey, period: string) => sendBy(key, readPeriod(period)!, rules);
const opens = (key: ScheduleKey, period: string) => opensOn(key, readPeriod(period)!, rules);
const asked = (key: ScheduleKey, day: string) =>
  periodsToSend(key, day, rules).map((period) => period.key);

test("the month of a cell is due on the fifth of the next, the movement and the lists on the tenth", () => {
  expect(due("month", "2026-10")).toBe("2026-11-05");
  expect(due("month", "2026-12"), "over the border of the year").toBe("2027-01-05");
  expect(due("movement", "2026-Q3")).toBe("2026-10-10");
  expect(due("reconciliation", "2026-Q4")).toBe("2027-01-10");
  expect(due("reconciled", "2026-Q4"), "the commune after its cells").toBe("2027-01-20");
});

test("the forms are due on 20 June while the half year runs, and on 20 January after the year", () => {
  expect([opens("statistics", "2026-H1"), due("statistics", "2026-H1")]).toEqual([
    "2026-05-20",
    "2026-06-20",
  ]);
  expect([opens("statistics", "2026"), due("statistics", "2026")]).toEqual([
    "2026-12-31",
    "2027-01-20",
  ]);
  const sent = (key: ScheduleKey, period: string) => isSentFor(key, readPeriod(period)!);
  expect([sent("statistics", "2026-H2"), sent("statistics", "2026-Q2")]).toEqual([false, false]);
  expect([sent("grades", "2026-H1"), sent("grades", "2026")]).toEqual([false, true]);
});

test("ended periods are asked for, and those that are due before they end; long ended ones no longer", () => {
  expect(asked("month", "2026-11-29")).toEqual(["2026-10"]);
  expect(asked("movement", "2026-11-29")).toEqual(["2026-Q3"]);
  expect(asked("movement", "2027-01-05")).toEqual(["2026-Q4", "2026-H2", "2026"]);
  expect(asked("reconciliation", "2026-11-29")).toEqual(["2026-Q3"]);
  expect(asked("reconciled", "2026-11-29")).toEqual(["2026-Q3"]);
  expect(asked("statistics", "2026-05-19")).toEqual([]);
  expect(asked("statistics", "2026-05-20")).toEqual(["2026-H1"]);
  expect(asked("statistics", "2026-08-01")).toEqual(["2026-H1"]);
  expect(asked("statistics", "2026-11-29")).toEqual([]);
  expect(asked("statistics", "2027-01-02")).toEqual(["2026"]);
});

test("a calendar finds the periods by the days on which they are due", () => {
  const found = (key: ScheduleKey, from: string, to: string) =>
    periodsDueIn(key, { from, to }, rules).map((period) => period.key);
  expect(found("month", "2027-01-01", "2027-01-31")).toEqual(["2026-12"]);
  expect(found("statistics", "2026-06-01", "2026-06-30")).toEqual(["2026-H1"]);
  expect(found("statistics", "2027-01-01", "2027-01-31")).toEqual(["2026"]);
  expect(found("movement", "2026-11-01", "2026-11-30")).toEqual([]);
});
