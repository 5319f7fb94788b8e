import { expect, test } from "vitest";
import { ruleSet } from "#app/codes/rule-set.ts";
import { readPeriod } from "#app/features/reports/periods/rules.ts";
import {
  periodsToSend,
  sendBy,
  sentActs,
  stepOf,
  type SentLevel,
  type SentState,
} from "#app/features/reports/sent/rules.ts";

const states = [null, "proposed", "submitted", "checked", "returned", "accepted"] as const;
const open = (level: SentLevel, state: SentState | null) =>
  sentActs.filter((act) => stepOf(level, state, act) !== null);

test("every state of a report of a cell has these acts and no other", () => {
  expect(states.map((state) => open("cell", state))).toEqual([
    ["submit"],
    [],
    ["accept", "return"],
    [],
    ["submit"],
    [],
  ]);
});

test("every state of a report of a commune has these acts and no other", () => {
  expect(states.map((state) => open("commune", state))).toEqual([
    ["submit"],
    ["sign", "return"],
    ["check", "return"],
    ["accept", "return"],
    ["submit"],
    [],
  ]);
});

test("the month of a cell is due on the fifth of the next, the movement on the tenth", () => {
  const rules = ruleSet("2026-11-29");
  expect(sendBy("cell", readPeriod("2026-10")!, rules)).toBe("2026-11-05");
  expect(sendBy("commune", readPeriod("2026-Q3")!, rules)).toBe("2026-10-10");
});

test("ended periods are asked for, long ended ones no longer", () => {
  const keys = (level: SentLevel, day: string) => periodsToSend(level, day).map(({ key }) => key);
  expect(keys("cell", "2026-11-29")).toEqual(["2026-10"]);
  expect(keys("commune", "2026-11-29")).toEqual(["2026-Q3"]);
  expect(keys("commune", "2027-01-05")).toEqual(["2026-Q4", "2026-H2", "2026"]);
});
