import { expect, test } from "vitest";
import { ruleSet } from "#app/codes/rule-set.ts";
import type { DuesPerson } from "#app/features/dues/amounts/rules.ts";
import { lostMonths, type HomeStay } from "#app/features/dues/restored/rules.ts";
import { planLine, planLostLine } from "#app/features/dues/sheets/plan.ts";

const left: HomeStay = {
  orgId: "cell",
  from: "2020-01-01",
  to: "2026-05-10",
  inReason: "I1",
  outReason: "R2",
};
const back: HomeStay = {
  orgId: "cell",
  from: "2026-09-01",
  to: null,
  inReason: "I5",
  outReason: null,
};
const today = "2026-11-29";
const lost = (stays: HomeStay[], on = today) => lostMonths(stays, "cell", on);

test("the months lost are those whose first day lies between the decision and the restoration", () => {
  expect(lost([left, back])).toEqual(["2026-06", "2026-07", "2026-08"]);
  const onFirst = { ...left, to: "2026-06-01" };
  expect(lost([onFirst, { ...back, from: "2026-09-02" }])).toEqual([
    "2026-06",
    "2026-07",
    "2026-08",
    "2026-09",
  ]);
  const overYear = [
    { ...left, to: "2025-11-30" },
    { ...back, from: "2026-02-01" },
  ];
  expect(lost(overYear)).toEqual(["2025-12", "2026-01"]);
  expect(lost([left, { ...back, from: "2026-05-20" }]), "within a month").toEqual([]);
});

test("nothing is lost by who left otherwise, came back otherwise, or to another cell; nor are months to come", () => {
  expect(lost([{ ...left, outReason: "R5" }, back])).toEqual([]);
  expect(lost([left, { ...back, inReason: "I2" }])).toEqual([]);
  expect(lost([left, { ...back, orgId: "other" }])).toEqual([]);
  expect(lost([left])).toEqual([]);
  expect(lost([left, back], "2026-07-15")).toEqual(["2026-06", "2026-07"]);
});

test("a lost month has the rate and the wage of its time, and not what is given of free will today", () => {
  const person: DuesPerson & { isDeceased: boolean } = {
    group: "G05",
    base: null,
    voluntary: 200_000,
    birth: "1990-01-01" as DuesPerson["birth"],
    gender: "F",
    partyAgeSince: "2020-01-01",
    reliefs: [{ kind: "M5", from: "2026-06", to: "2026-06" }],
    isDeceased: false,
  };
  const rules = ruleSet("2026-07-01");
  expect(planLine(person, "2026-07", rules, 4_000_000).owedDong).toBe(200_000);
  expect(planLostLine(person, "2026-07", rules, 4_000_000)).toMatchObject({
    owedDong: 12_000,
    wageDong: 4_000_000,
    isVoluntary: false,
  });
  expect(planLostLine(person, "2026-07", rules, 3_000_000).owedDong).toBe(9_000);
  const relieved = planLostLine(person, "2026-06", rules, 4_000_000);
  expect(relieved.owedDong).toBeLessThan(12_000);
  expect(relieved.relief).toBe("M5");
});
