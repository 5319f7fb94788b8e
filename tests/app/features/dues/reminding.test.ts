import { expect, test } from "vitest";
import { lateMonths, remindedMonths } from "#app/features/dues/reminding/rules.ts";
import { ruleSet } from "#app/codes/rule-set.ts";

const on = (day: string) => ruleSet(day);

test.each([
  ["2026-11-24", [], []],
  ["2026-11-25", ["2026-11"], []],
  ["2026-11-30", ["2026-11"], []],
  ["2027-01-10", ["2026-12"], ["2026-12"]],
  ["2027-02-28", ["2027-02"], []],
])("unpaid dues are told on day 25, at the month's end and on day 10: %s", (day, told, late) => {
  expect([remindedMonths(on(day)), lateMonths(on(day))]).toEqual([told, late]);
});
