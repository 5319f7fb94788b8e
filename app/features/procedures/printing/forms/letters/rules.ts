import type { CandidateNews } from "#app/features/papers/forms/letters/schema.ts";
import type { FileState } from "#app/features/procedures/definitions/candidacy/rules.ts";
import {
  bodyAt,
  headAt,
  paper,
  personOf,
  textOf,
  type CasePaper,
} from "#app/features/procedures/printing/case/rules.ts";

/** What a letter says of each state. Whether a decision is to be annulled is not told before that is decided. */
const newsOf: Record<FileState | "sympathizer" | "trained", CandidateNews> = {
  sympathizer: "sympathizer",
  trained: "trained",
  fileOpen: "fileOpen",
  verifying: "verifying",
  verified: "verified",
  opinionsDone: "opinionsDone",
  cellPassed: "proposed",
  cellFailed: "notPassed",
  sectionDone: "proposed",
  returned: "returned",
  mustRevote: "mustRevote",
  grassrootsPassed: "proposed",
  delegated: "proposed",
  submitted: "proposed",
  consentAsked: "proposed",
  consentAppraised: "proposed",
  decided: "decided",
  annulAsked: "decided",
  admitted: "admitted",
  refused: "refused",
  annulled: "annulled",
  dropped: "dropped",
};

/**
 * The letter that the cell gives to a candidate, who has no account: offered from the first step on, it says where the
 * file stands when it is printed.
 *
 * @source procedures P02, "Notifications: candidate (portal letter)"
 */
export const candidateLetter = (again: boolean): CasePaper =>
  paper(
    "candidate-letter",
    [again ? "apply" : "recommend"],
    (one) => {
      const last = one.taken.at(-1);
      const { helper } = one.data;
      const isDelegated = one.taken.some(({ step }) => step === "decideDelegated");
      const head = headAt(one, "cell", one.today);
      return {
        ...(head === undefined ? {} : { head }),
        person: personOf(one),
        again,
        news: last === undefined ? null : newsOf[last.to as keyof typeof newsOf],
        asOf: one.today,
        helper: typeof helper === "string" ? (one.people[helper] ?? null) : null,
        body: bodyAt(one, isDelegated ? "grassroots" : "commune"),
        decisionNumber: textOf(one, "decisionNumber"),
        decidedOn: textOf(one, "decisionOn"),
        ceremonyOn: textOf(one, "ceremonyOn"),
        decideDays: one.rules.number("admission.decide_working_days"),
        ceremonyDays: one.rules.number("admission.ceremony_working_days"),
        probationMonths: one.rules.number("probation.months"),
      };
    },
    ({ annulGround }) => annulGround !== "died",
  );
