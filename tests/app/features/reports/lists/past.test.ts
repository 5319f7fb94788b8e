import { expect, test } from "vitest";
import { heldOn, wasProbationary } from "#app/features/reports/lists/past/rules.ts";

const day = "2026-06-30";

test.each([
  ["admitted before, official after", "2025-09-01", "2026-09-01", "M2", true],
  ["official on the day itself", "2025-06-30", "2026-06-30", "M2", false],
  ["admitted after the day", "2026-07-01", null, "M1", false],
  ["admitted in that month, of which the first day counts", "2026-06", null, "M1", true],
  ["still probationary", "2025-12-01", null, "M1", true],
  ["left as a probationary member", "2025-12-01", null, "X2", true],
  ["official long ago, the day unknown", "1990", null, "M2", false],
  ["nothing known of somebody who left", null, null, "X1", false],
])("a probationary member of a past day: %s", (_why, admitted, official, now, expected) => {
  expect(wasProbationary({ admitted, official, now }, day)).toBe(expected);
});

test("a record that was entered later speaks for the days since the one that it names", () => {
  expect(heldOn(false, null, day)).toBe(true);
  expect(heldOn(true, null, day)).toBe(false);
  expect(heldOn(true, "2026-05", day)).toBe(true);
  expect(heldOn(true, "2026-07-01", day)).toBe(false);
});
