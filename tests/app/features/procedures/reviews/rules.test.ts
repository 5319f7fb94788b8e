import { expect, test } from "vitest";
import { ruleSet } from "#app/codes/rule-set.ts";
import { isMet } from "#app/features/procedures/needs/rules.ts";
import {
  capView,
  ratedOf,
  unitGrades,
  type CellProgress,
} from "#app/features/procedures/reviews/rules.ts";
import { readReviews } from "#app/features/procedures/reviews/schema.ts";
import type { UnitReviewFacts } from "#app/features/procedures/facts/rules.ts";
import { factsOf, TODAY } from "#tests/app/features/procedures/facts.ts";

const rules = ruleSet(TODAY);

const facts = (review: Partial<UnitReviewFacts>, data: object, grades = {}) =>
  factsOf(
    {},
    {
      data: data as Record<string, unknown>,
      grades,
      review: { isRated: false, unreviewed: 0, leadersDisciplined: false, below: {}, ...review },
    },
  );

test("an excellent cell has no disciplined leader and four fifths of its members good or better; a good one may", () => {
  const excellent = { proposedGrade: "E1" };
  const good = { proposedGrade: "E2" };
  expect(isMet("leadersAreClean", facts({ leadersDisciplined: true }, excellent))).toBe(false);
  expect(isMet("leadersAreClean", facts({ leadersDisciplined: true }, good))).toBe(true);
  const members = (E2: number, E3: number) => ({ below: { E1: 1, E2, E3, N1: 9 } });
  expect(isMet("membersAreRatedWell", facts(members(7, 2), excellent)), "8 of 10").toBe(true);
  expect(isMet("membersAreRatedWell", facts(members(6, 2), excellent)), "7 of 9").toBe(false);
  expect(isMet("membersAreRatedWell", facts(members(6, 2), good))).toBe(true);
});

test("one excellent cell needs five good ones of the commune, a second ten", () => {
  const cap = (grades: Record<string, number>) =>
    isMet("unitIsUnderCap", facts({}, { finalGrade: "E1" }, grades));
  expect([cap({ E2: 4 }), cap({ E2: 5 }), cap({ E1: 1, E2: 9 }), cap({ E1: 1, E2: 10 })]).toEqual([
    false,
    true,
    false,
    true,
  ]);
});

test("the share of a cell is counted on its good grades, and open reviews are left out of the grades of units", () => {
  const cell = (grades: Record<string, number>, unit: CellProgress["unit"] = null) => ({
    id: "x",
    name: "x",
    people: 30,
    reviewed: 0,
    proposed: 0,
    appraised: 0,
    grades,
    unit,
  });
  expect(capView({ grades: { E1: 2, E2: 9, E3: 30 } }, rules)).toEqual({
    excellent: 2,
    most: 1,
    isOver: true,
  });
  const cells = [
    cell({ E2: 5, N1: 1 }, { id: "a", state: "decided", grade: "E2" }),
    cell({ E2: 1 }, { id: "b", state: "appraised", grade: "E1" }),
  ];
  expect(ratedOf(cells[0]!)).toBe(6);
  expect(unitGrades(cells)).toEqual({ E2: 1 });
});

test("the days of a campaign lie ahead and in their order", () => {
  const read = (more: Record<string, string>) => {
    const form = new FormData();
    const days = { selfDueOn: "20/06/2026", cellDueOn: "30/06/2026", decideDueOn: "15/07/2026" };
    for (const [key, value] of Object.entries({ year: "2026", ...days, ...more }))
      form.set(key, value);
    return readReviews(form, TODAY);
  };
  expect(read({})).toMatchObject({ ok: true, value: { year: 2026, decideDueOn: "2026-07-15" } });
  expect(read({ year: "2020", selfDueOn: "01/06/2026", decideDueOn: "29/06/2026" })).toEqual({
    ok: false,
    issues: { year: "year", selfDueOn: "past", decideDueOn: "order" },
  });
});
