import { evaluationGrade } from "#app/codes/evaluation-grade.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import { capOf } from "#app/features/procedures/grades/rules.ts";

const { excellent, good, completed, notCompleted } = evaluationGrade.codes;

const gradeOf = ({ data }: Facts): string =>
  String(data.finalGrade ?? data.proposedGrade ?? data.selfGrade ?? "");
const isExcellent = (facts: Facts): boolean => gradeOf(facts) === excellent;

/** What the review of a cell as a collective asks for. @source procedures P06, "Cells and committees" */
export const unitReviewNeeds = {
  unitIsNotYetRated: ({ review }: Facts) => review?.isRated !== true,
  /** Members first, then their cell: nobody is left without a review of the year. */
  membersAreReviewed: ({ review }: Facts) => (review?.unreviewed ?? 0) === 0,
  leadersAreClean: (facts: Facts) =>
    !isExcellent(facts) || facts.review?.leadersDisciplined !== true,
  /** An excellent cell has enough members who are rated good or better. */
  membersAreRatedWell: (facts: Facts) => {
    if (!isExcellent(facts) || !facts.review) return true;
    const of = (grade: string) => facts.review!.members[grade] ?? 0;
    const well = of(excellent) + of(good);
    const { numerator, denominator } = facts.rules.fraction("evaluation.unit_good_share");
    return denominator * well >= numerator * (well + of(completed) + of(notCompleted));
  },
  /** The share of E1 among the cells of the commune, this one counted with its grade. */
  unitIsUnderCap: (facts: Facts) => {
    if (!isExcellent(facts)) return true;
    const counts = { ...facts.grades, [excellent]: (facts.grades[excellent] ?? 0) + 1 };
    return counts[excellent]! <= capOf(counts, false, facts.rules);
  },
} as const satisfies Record<string, (facts: Facts) => boolean>;
