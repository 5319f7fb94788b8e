import { evaluationGrade } from "#app/codes/evaluation-grade.ts";
import { addDays } from "#app/lib/dates.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import {
  capOf,
  ceilingOf,
  isBetter,
  notRatedGrade,
  wasDisciplined,
} from "#app/features/procedures/grades/rules.ts";

const { excellent, notCompleted } = evaluationGrade.codes;
const FIRST_YEAR = 2000;

/** The grade of a case: what was decided, else what the cell proposes. */
const gradeOf = ({ data }: Facts): string =>
  String(data.newGrade ?? data.finalGrade ?? data.proposedGrade ?? "");

/** What the annual review asks for. @source procedures P06 */
export const evaluationNeeds = {
  isReviewYear: ({ data, today }: Facts) => {
    const year = Number(data.year);
    return Number.isInteger(year) && year >= FIRST_YEAR && year <= Number(today.slice(0, 4));
  },
  isNotYetRated: ({ record, data }: Facts) =>
    !(record?.rows.annual_evaluations ?? []).some(
      ({ year, final_grade: grade }) => Number(year) === Number(data.year) && Boolean(grade),
    ),
  isRated: ({ record, data, rules }: Facts) =>
    record === null || notRatedGrade(record, Number(data.year), rules) === null,
  isNotRated: ({ record, data, rules }: Facts) =>
    record === null || notRatedGrade(record, Number(data.year), rules) !== null,
  isScore: ({ data, rules }: Facts) =>
    [data.selfScore, data.cellScore].every(
      (score) => score === undefined || Number(score) <= rules.number("evaluation.max_score"),
    ),
  /** Points give the ceiling; conditions lower it. */
  isWithinPoints: (facts: Facts) =>
    !isBetter(gradeOf(facts), ceilingOf(Number(facts.data.cellScore), facts.rules)),
  isNotAboveProposal: ({ data }: Facts) =>
    !isBetter(String(data.finalGrade ?? ""), String(data.proposedGrade ?? "")),
  isExcellentWithoutDiscipline: (facts: Facts) =>
    gradeOf(facts) !== excellent ||
    (!facts.openProcedures.includes("discipline") &&
      (facts.record === null || !wasDisciplined(facts.record, Number(facts.data.year)))),
  /** Outstanding and good: every task in time and well done. */
  hasDoneTasks: (facts: Facts) => {
    const late = facts.data.lateTasks;
    const grade = gradeOf(facts);
    if (late === "none" || late === undefined) return true;
    return late === "some" ? !["E1", "E2"].includes(grade) : grade === "E4";
  },
  /** A duty-related discipline of the year, or the conclusion of being degraded, leaves no other grade. */
  knockOutHolds: (facts: Facts) =>
    !facts.data.knockOut || facts.data.knockOut === "none" || gradeOf(facts) === notCompleted,
  /** An excellent leader did enough of the tasks above what was required. */
  leaderDidMore: (facts: Facts) =>
    gradeOf(facts) !== excellent ||
    !facts.record?.values.current_party_position ||
    Number(facts.data.aboveShare ?? 0) >= facts.rules.number("evaluation.leader_above_percent"),
  /** The share of E1 among the members of the cell, this case counted with its grade. */
  isUnderCap: (facts: Facts) => {
    if (gradeOf(facts) !== excellent) return true;
    const counts = { ...facts.grades, [excellent]: (facts.grades[excellent] ?? 0) + 1 };
    return counts[excellent]! <= capOf(counts, facts.data.outstanding === true, facts.rules);
  },
  /** A residence that is asked has its days; afterwards the cell goes on without it (assumed). */
  residenceHadItsDays: ({ residence, today }: Facts) =>
    residence?.state !== "asked" || today > residence.dueOn,
  /** The note that no answer came is made once. */
  residenceIsSilent: ({ residence, before }: Facts) =>
    residence?.state === "asked" && !before?.residenceSilentOn,
  isInReviewAppealTime: ({ data, today, rules }: Facts) =>
    typeof data.decidedOn === "string" &&
    today <= addDays(data.decidedOn, rules.number("evaluation.appeal_days")),
} as const satisfies Record<string, (facts: Facts) => boolean>;
