import { expect, test } from "vitest";
import {
  askedLabels,
  askableSections,
  askedOf,
  isAskable,
} from "#app/features/tasks/asked/rules.ts";
import { askingStep, asksForCore } from "#app/features/procedures/change/asking/rules.ts";
import { field, fields } from "#app/record/format.ts";
import { gapsOf } from "#app/record/gaps.ts";

test("a field that is asked for is missing by a level, filled in by a person and proposed by the secretary", () => {
  const asked = fields.filter(isAskable);
  expect(asked.length).toBeGreaterThan(30);
  const gaps = new Set([...gapsOf("L1"), ...gapsOf("L2")]);
  for (const one of asked) {
    expect(gaps.has(one.key), one.key).toBe(true);
    expect(askingStep(one, "ask"), one.key).not.toBeNull();
  }
  expect(asksForCore("R02")).toBe(true);
});

test.each(["photo", "membership_status", "residence_party_org", "data_level", "email"])(
  "%s is not asked for: a file, a matter of procedures, of units, of the program, or nothing that is missed",
  (key) => {
    expect(isAskable(field(key))).toBe(false);
  },
);

test("keys come once and in the order of the record; strangers are dropped", () => {
  expect(askedOf(["general_education", "phone", "phone", "nothing", "photo"])).toEqual(
    askedOf(["phone", "general_education"]),
  );
  expect(askedOf(["nothing"])).toEqual([]);
  expect(askableSections("vi").flatMap((one) => one.fields.map(({ key }) => key))).toEqual(
    fields.filter(isAskable).map(({ key }) => key),
  );
  expect(askedLabels(["phone", "citizen_id"], "vi")).toContain(", ");
});
