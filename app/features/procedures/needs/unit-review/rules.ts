import { evaluationGrade } from "#app/codes/evaluation-grade.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import { capOf } from "#app/features/procedures/grades/rules.ts";

const { excellent, good, completed, notCompleted } = evaluationGrade.codes;

const gradeOf = ({ data }: Facts): string =>
  String(data.finalGrade ?? data.proposedGrade ?? data.selfGrade ?? "");
const isExcellent = (facts: Facts): boolean => gradeOf(facts) === excellent;

/** Members before their cell, cells before their committee: nobody is left without a grade of the year. */
const belowIsDone = ({ review }: Facts): boolean => (review?.unreviewed ?? 0) === 0;

/** An excellent unit has enough below it that is rated good or better. */
const isWellBelow = (facts: Facts): boolean => {
  if (!isExcellent(facts) || !facts.review) return true;
  const of = (grade: string) => facts.review!.below[grade] ?? 0;
  const well = of(excellent) + of(good);
  const { numerator, denominator } = facts.rules.fraction("evaluation.unit_good_share");
  return denominator * well >= numerator * (well + of(completed) + of(notCompleted));
};

/** What the review of a unit as a collective asks for. @source procedures P06, "Cells and committees" */
export const unitReviewNeeds = {
  unitIsNotYetRated: ({ review }: Facts) => review?.isRated !== true,
  membersAreReviewed: belowIsDone,
  unitsAreReviewed: belowIsDone,
  leadersAreClean: (facts: Facts) =>
    !isExcellent(facts) || facts.review?.leadersDisciplined !== true,
  /** Whether this keeps a unit from being excellent is a figure, which a province may set otherwise. */
  unitWasNotDisciplined: (facts: Facts) =>
    !isExcellent(facts) ||
    facts.review?.isDisciplined !== true ||
    !facts.rules.flag("evaluation.unit_discipline_bars"),
  membersAreRatedWell: isWellBelow,
  unitsAreRatedWell: isWellBelow,
  /** The share of E1 among its like: units of its level under one commune, communes of one province; this one counted with its grade. */
  unitIsUnderCap: (facts: Facts) => {
    if (!isExcellent(facts)) return true;
    const counts = { ...facts.grades, [excellent]: (facts.grades[excellent] ?? 0) + 1 };
    return counts[excellent]! <= capOf(counts, false, facts.rules);
  },
} as const satisfies Record<string, (facts: Facts) => boolean>;
