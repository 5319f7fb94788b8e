import {
  bodyAt,
  chosen,
  headAt,
  paper,
  textOf,
  type CasePaper,
} from "#app/features/procedures/printing/case/rules.ts";

/** Papers of the review of a cell. @source procedures P06 */
export const reviewPapers: Readonly<Record<string, readonly CasePaper[]>> = {
  unitReview: [
    paper("01-tt", ["selfReview", "reviewAgain"], (one) => {
      const head = headAt(one, "cell", null);
      const above = bodyAt(one, "commune");
      return {
        ...(head === undefined ? {} : { head }),
        cell: one.units.cell?.name ?? null,
        year: textOf(one, "year"),
        results: textOf(one, "results"),
        weaknesses: textOf(one, "weaknesses"),
        score: textOf(one, "selfScore"),
        grade: chosen(one, "selfGrade"),
        recipients: above === null ? [] : [above],
      };
    }),
    paper("unit-grade", ["decide"], (one) => {
      const head = headAt(one, "commune", textOf(one, "decidedOn"), textOf(one, "decisionNumber"));
      const cell = one.units.cell?.name ?? null;
      return {
        ...(head === undefined ? {} : { head }),
        cell,
        year: textOf(one, "year"),
        grade: chosen(one, "finalGrade"),
        proposedBy: cell,
        recipients: cell === null ? [] : [cell],
      };
    }),
  ],
};
