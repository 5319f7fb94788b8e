import { expect, test } from "vitest";
import { sentActs, stepOf, type SentState } from "#app/features/reports/sent/rules.ts";
import type { SentLevel } from "#app/features/reports/sent/schedules/rules.ts";

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
