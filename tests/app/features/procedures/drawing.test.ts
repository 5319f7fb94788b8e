import { describe, expect, test } from "vitest";
import { ruleSet } from "#app/codes/rule-set.ts";
import { definitions } from "#app/features/procedures/definitions/rules.ts";
import { drawingOf } from "#app/features/procedures/drawing/rules.ts";
import { drawingText } from "#app/features/procedures/drawing/text.ts";
import { transfer } from "#app/features/procedures/definitions/transfer/rules.ts";
import { TODAY } from "#tests/app/features/procedures/facts.ts";

const rules = ruleSet(TODAY);

describe.each(definitions.map((one) => [one.key, one] as const))("%s", (_key, definition) => {
  test("is drawn whole: every state reached, every step an arrow and a line of the list, in both languages", () => {
    for (const lang of ["vi", "en"] as const) {
      const { states, arrows, steps } = drawingOf(definition, rules, lang);
      expect(states.map(({ key }) => key)).toEqual(Object.keys(definition.states));
      expect(steps.map(({ key }) => key)).toEqual(definition.steps.map(({ key }) => key));
      expect(new Set(arrows.map(({ step }) => step))).toEqual(new Set(steps.map((s) => s.number)));
      expect(new Set(arrows.map(({ to }) => to)).size).toBe(states.length);
      for (const { from, to } of arrows) expect([from >= -1, to >= 0]).toEqual([true, true]);
      for (const { lines } of steps)
        for (const line of lines) expect(line).not.toMatch(/undefined|\[object/);
    }
  });

  test("says in words what each effect does and when a step has a condition", () => {
    const { effects, conditions } = drawingText.vi;
    for (const step of definition.steps) {
      for (const { kind } of [...(step.effects ?? []), ...(step.lost ?? [])])
        expect(Object.keys(effects)).toContain(kind);
      for (const from of step.from)
        if (typeof from !== "string") expect(Object.keys(conditions)).toContain(from.when);
    }
  });
});

test("a figure comes from the rules of the day, and one that is assumed says so", () => {
  const { states, steps } = drawingOf(transfer, rules, "en");
  const clock = (key: string) => states.find((state) => state.key === key)!.clock;
  expect(clock("introduced")).toBe("Within 30 working days");
  expect(clock("presented")).toBe("Within 5 working days (assumed, to be confirmed)");
  const introduce = steps.find(({ key }) => key === "introduce")!;
  expect(introduce.lines).toContain(
    "From: Waiting for the letter of introduction; Considered by the cell (without a grassroots committee between)",
  );
  expect(steps.find(({ key }) => key === "list")!.by).toContain("(receiving side)");
});
