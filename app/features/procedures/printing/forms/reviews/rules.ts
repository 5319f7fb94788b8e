import {
  bodyAt,
  chosen,
  headAt,
  paper,
  textOf,
  type CasePaper,
} from "#app/features/procedures/printing/case/rules.ts";
import {
  reviewKeys,
  superiorOf,
  unitLevels,
  type UnitLevel,
} from "#app/features/procedures/units/rules.ts";

/** The papers of the review of a unit: its own report, and the decision of the level above. */
function papersAt(level: UnitLevel): CasePaper[] {
  const rater = superiorOf[level];
  return [
    paper("01-tt", ["selfReview", "reviewAgain"], (one) => {
      const head = headAt(one, "cell", null);
      const above = bodyAt(one, rater);
      return {
        ...(head === undefined ? {} : { head }),
        of: level,
        cell: bodyAt(one, "cell"),
        year: textOf(one, "year"),
        results: textOf(one, "results"),
        weaknesses: textOf(one, "weaknesses"),
        score: textOf(one, "selfScore"),
        grade: chosen(one, "selfGrade"),
        recipients: above === null ? [] : [above],
        signer: { level },
      };
    }),
    paper("unit-grade", ["decide"], (one) => {
      const head = headAt(one, rater, textOf(one, "decidedOn"), textOf(one, "decisionNumber"));
      const unit = bodyAt(one, "cell");
      return {
        ...(head === undefined ? {} : { head }),
        cell: unit,
        year: textOf(one, "year"),
        grade: chosen(one, "finalGrade"),
        proposedBy: unit,
        recipients: unit === null ? [] : [unit],
        signer: { level: rater },
      };
    }),
  ];
}

/** Papers of the reviews of units, by procedure. @source procedures P06 */
export const reviewPapers: Readonly<Record<string, readonly CasePaper[]>> = Object.fromEntries(
  unitLevels.map((level) => [reviewKeys[level], papersAt(level)]),
);
