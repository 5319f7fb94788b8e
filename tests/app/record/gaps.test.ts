import { expect, test } from "vitest";
import { fields } from "#app/record/format.ts";
import { gapLabel, gapLevel, gapsOf, isErrorRule, isGap, ruleSentence } from "#app/record/gaps.ts";
import { assess } from "#app/record/levels.ts";
import { ruleCatalog } from "#app/record/rule-catalog.ts";
import { judgedOn, person, rules } from "#tests/app/record/people.ts";

test("whatever an empty record is told to lack has words and the level that asks for it", () => {
  const { missing } = assess({ ...person(), values: {} }, [], {
    on: judgedOn,
    rules,
    openDuplicate: true,
  });
  expect(missing.length).toBeGreaterThan(20);
  for (const { key, level } of missing) {
    expect([key, isGap(key)]).toEqual([key, true]);
    expect(gapLabel(key, "vi")).not.toBe(key);
    expect([key, gapLevel(key)]).toEqual([key, level]);
    expect(gapsOf(level as "L1")).toContain(key);
  }
});

test("no gap is listed twice or under two levels", () => {
  const all = [...gapsOf("L1"), ...gapsOf("L2"), ...gapsOf("L3")];
  expect(new Set(all).size).toBe(all.length);
});

test("a key that the format does not know is no gap", () => {
  expect(isGap("password")).toBe(false);
  expect(isGap("toString")).toBe(false);
});

test("every rule is said in a sentence without open placeholders", () => {
  for (const { id } of ruleCatalog) {
    for (const lang of ["vi", "en"] as const) {
      const sentence = ruleSentence(id, lang);
      expect(sentence).not.toMatch(/[{}]/);
      expect(sentence.length).toBeGreaterThan(5);
    }
  }
  expect(ruleSentence("V-D-15", "vi")).toBe("Một mục sau hôm nay");
  expect(ruleSentence("V-XX-99", "vi")).toBe("V-XX-99");
});

test("a rule that can be a warning is not called an error", () => {
  expect(isErrorRule("V-D-15")).toBe(true);
  expect(isErrorRule("V-X-02")).toBe(false);
  expect(isErrorRule("V-XX-99")).toBe(false);
});

test("every field has one of the levels or none", () => {
  expect(fields.every(({ key }) => ["L1", "L2", "L3"].includes(gapLevel(key)))).toBe(true);
});
