import { expect, test } from "vitest";
import { rulesByProvince, type ProvinceRow } from "#app/features/parameters/provinces/rules.ts";

const KEY = "case.remind_working_days";
const row = (
  provinceId: string | null,
  value: string,
  more: Partial<ProvinceRow> = {},
): ProvinceRow => ({
  kind: provinceId === null ? "common" : "figure",
  key: KEY,
  value,
  from: "2026-01-01",
  until: null,
  isAssumed: false,
  at: "2026-01-01 00:00:00+00",
  provinceId,
  ...more,
});
const off = row("b", "off", { kind: "day", key: "2026-03-04", at: "2026-03-01 00:00:00+00" });
const rows = [row(null, "7"), row("a", "3", { at: "2026-02-01 08:00:00.5+00" }), off];
const DAY = "2026-03-02";

test("each province goes by what it has set, the others by the installation", () => {
  const { of, provinces } = rulesByProvince(rows, null);
  const numbers = ["a", "b", "c", null].map((id) => of(id, DAY).number(KEY));
  expect(numbers).toEqual([3, 7, 7, 7]);
  const works = ["a", "b", null].map((id) => of(id, DAY).calendar.isWorkingDay("2026-03-04"));
  expect(works, "the holiday of one province").toEqual([true, false, true]);
  expect(provinces).toEqual(["a", "b", null]);
  expect(of("a", "2025-12-31").number(KEY), "before its first day").toBe(5);
});

test("a case keeps the figures known when it was opened, and the calendar known now", () => {
  const { asKnown } = rulesByProvince(rows, null);
  const at = (instant: string) => asKnown("a", DAY, new Date(instant)).number(KEY);
  expect([at("2026-02-01T08:00:00.499Z"), at("2026-02-01T08:00:00.5Z")]).toEqual([7, 3]);
  expect(at("2025-06-01T00:00:00Z"), "before anything was set").toBe(5);
  const calendar = asKnown("b", DAY, new Date(0)).calendar;
  expect(calendar.isWorkingDay("2026-03-04")).toBe(false);
});

test("of an installation with one province units in none go by its figures", () => {
  expect(rulesByProvince(rows, "a").of(null, DAY).number(KEY)).toBe(3);
});

test("one rule set stands for all cases that have it", () => {
  const { asKnown, of } = rulesByProvince(rows, null);
  const later = new Date("2026-03-05T00:00:00Z");
  expect(asKnown("a", DAY, later)).toBe(of("a", DAY));
  expect(asKnown("c", DAY, later)).toBe(asKnown("d", DAY, later));
});
