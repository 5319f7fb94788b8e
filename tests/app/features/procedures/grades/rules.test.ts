import { expect, test } from "vitest";
import { ruleSet } from "#app/codes/rule-set.ts";
import {
  capOf,
  ceilingOf,
  notRatedGrade,
  suggestedByGrades,
} from "#app/features/procedures/grades/rules.ts";
import { isMet } from "#app/features/procedures/needs/rules.ts";
import { emptyRows } from "#app/record/values.ts";
import { factsOf } from "#tests/app/features/procedures/facts.ts";

const rules = ruleSet("2026-06-15");

test("the cap is a fifth of those rated good, rounded down, and not of all members", () => {
  expect(capOf({ E1: 3, E2: 10, E3: 20 }, false, rules)).toBe(2);
  expect(capOf({ E1: 1, E2: 4, E3: 30 }, false, rules), "no E1 under five E2").toBe(0);
  expect(capOf({ E2: 5 }, false, rules)).toBe(1);
  expect(capOf({ E2: 9 }, false, rules)).toBe(1);
  expect(capOf({ E2: 8 }, true, rules), "a quarter where the superior allows it").toBe(2);
});

test("the base and the smallest groups are parameters", () => {
  const on = (key: string, value: string) =>
    ruleSet("2026-06-15", [{ key, value, validFrom: "2026-01-01", validTo: null } as never]);
  expect(capOf({ E1: 5, E2: 5 }, false, on("evaluation.cap_base", "good_plus_excellent"))).toBe(2);
  expect(capOf({ E1: 5, E2: 5, E3: 5 }, false, on("evaluation.cap_base", "rated"))).toBe(3);
  expect(capOf({ E2: 2 }, false, on("evaluation.small_group_min_one", "true"))).toBe(1);
});

test("points give the ceiling", () => {
  expect([90, 89, 70, 69, 50, 49].map((score) => ceilingOf(score, rules))).toEqual([
    "E1",
    "E2",
    "E2",
    "E3",
    "E3",
    "E4",
  ]);
});

test("exempt, new and suspended members are not rated", () => {
  const of = (values: object) => notRatedGrade({ values, rows: emptyRows() } as never, 2026, rules);
  expect(of({ activity_status: "A3" })).toBe("N1");
  expect(of({ activity_status: "A1", admission_ceremony_date: "2026-07-01" })).toBe("N2");
  expect(of({ activity_status: "A1", admission_ceremony_date: "2026-06-30" })).toBeNull();
  expect(of({ activity_status: "A5" })).toBe("N3");
});

test("late tasks lower the grade, whatever the points", () => {
  const may = (lateTasks: string, proposedGrade: string) =>
    isMet("hasDoneTasks", factsOf({}, { data: { lateTasks, proposedGrade } }));
  expect([may("none", "E1"), may("some", "E2"), may("some", "E3")]).toEqual([true, false, true]);
  expect([may("many", "E3"), may("many", "E4")]).toEqual([false, true]);
});

test("nobody is excellent over the cap, or with a discipline of the year", () => {
  const data = { year: 2026, finalGrade: "E1", proposedGrade: "E1" };
  const under = (grades: Record<string, number>) =>
    isMet("isUnderCap", factsOf({}, { data, grades }));
  expect([under({ E2: 5 }), under({ E2: 5, E1: 1 }), under({ E2: 4 })]).toEqual([
    true,
    false,
    false,
  ]);
  const disciplined = (day: string, result: string | null = null) =>
    isMet(
      "isExcellentWithoutDiscipline",
      factsOf(
        {},
        {
          data,
          record: {
            values: {},
            rows: {
              ...emptyRows(),
              disciplines: [{ id: "d", form: "D1", decision_date: day, appeal_result: result }],
            },
          } as never,
        },
      ),
    );
  expect(disciplined("2026-03-01")).toBe(false);
  expect(disciplined("2026-03-01", "annulled")).toBe(true);
  expect(disciplined("2025-12-31")).toBe(true);
});

test("a knock-out leaves no grade but the last; an excellent leader did 30 % above what was required", () => {
  const knocked = (knockOut: string, proposedGrade: string) =>
    isMet("knockOutHolds", factsOf({}, { data: { knockOut, proposedGrade } }));
  expect([knocked("discipline", "E3"), knocked("degraded", "E4"), knocked("none", "E1")]).toEqual([
    false,
    true,
    true,
  ]);
  const leads = (aboveShare: number | null, proposedGrade = "E1", current_party_position = "C01") =>
    isMet(
      "leaderDidMore",
      factsOf({ current_party_position } as never, { data: { aboveShare, proposedGrade } }),
    );
  expect([leads(30), leads(29), leads(null), leads(null, "E2")]).toEqual([
    true,
    false,
    false,
    true,
  ]);
  expect(leads(null, "E1", "")).toBe(true);
});

test("two bad years running give a removal to consider, five excellent ones a reward", () => {
  const of = (grade: string, ...before: string[]) =>
    suggestedByGrades(
      {
        values: {},
        rows: {
          ...emptyRows(),
          annual_evaluations: before.map((final_grade, at) => ({ year: 2025 - at, final_grade })),
        },
      } as never,
      { year: 2026, finalGrade: grade },
      rules,
    );
  expect([of("E4", "E4"), of("E4", "E3", "E4"), of("E3", "E4")]).toEqual(["badYears", null, null]);
  expect(of("E1", "E1", "E1", "E1", "E1")).toBe("excellentYears");
  expect([of("E1", "E1", "E1", "E1"), of("E1", "E1", "E1", "E2", "E1")]).toEqual([null, null]);
});
