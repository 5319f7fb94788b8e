import { expect, test } from "vitest";
import { bearsAnew } from "#app/features/members/duplicates/rules.ts";
import type { MemberValues } from "#app/record/values.ts";

const card = (number: string | null, status = "M2"): MemberValues => ({
  membership_status: status,
  party_card_number: number,
});

test("numbers are looked up when they come and when somebody comes back, not at every other change", () => {
  const changes = [
    [null, card("12.345678")],
    [card("12.345678"), card("12.345678")],
    [card("12.345678"), card("12345678")],
    [card("12.345678"), card("12.345679")],
    [card(null), card("12.345678")],
    [card("12.345678"), card(null)],
    [card("12.345678", "X1"), card("12.345678")],
    [card("12.345678"), card("12.345678", "X1")],
  ] as const;
  expect(changes.map(([before, after]) => bearsAnew(before, after))).toEqual([
    true,
    false,
    false,
    true,
    true,
    false,
    true,
    false,
  ]);
});
