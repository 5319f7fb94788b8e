import { supplementComputations } from "#app/features/procedures/computed/supplement/rules.ts";
import {
  headAt,
  paper,
  personOf,
  textOf,
  type CasePaper,
} from "#app/features/procedures/printing/case/rules.ts";

const stated = ["state", "recordPaper", "stateAgain", "recordPaperAgain"];

/** Papers about the record itself. @source procedures P13, form 3-HSĐV */
export const recordPapers: Readonly<Record<string, readonly CasePaper[]>> = {
  supplement: [
    paper("3-hsd", stated, (one) => {
      const head = headAt(one, "cell", null);
      const isUnchanged = textOf(one, "outcome") === "unchanged";
      return {
        ...(head === undefined ? {} : { head }),
        year: textOf(one, "year"),
        person: personOf(one),
        isUnchanged,
        changes: isUnchanged ? [] : [...one.changes],
        remarks: textOf(one, "remarks"),
        statedOn: supplementComputations.statedOn(one),
        receivedOn: one.taken.find(({ step }) => step === "receive")?.on ?? null,
      };
    }),
  ],
};
