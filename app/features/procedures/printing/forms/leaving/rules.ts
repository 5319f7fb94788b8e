import { shown } from "#app/features/papers/parts/rules.ts";
import {
  aboveCell,
  bodyAt,
  chosen,
  decisionParts,
  described,
  headAt,
  paper,
  personOf,
  resolutionParts,
  textOf,
  type CasePaper,
  type PaperCase,
} from "#app/features/procedures/printing/case/rules.ts";
import { printingWords } from "#app/features/procedures/printing/text.ts";

const numberOf = { number: "resolutionNumber", on: "meetingOn" };
const answerOf = { number: "answerNumber", on: "answerOn" };

const against = (one: PaperCase) => {
  const day = textOf(one, "decisionOn");
  return printingWords.decision(textOf(one, "decisionNumber"), shown(day));
};

const changed = ["change", "changeAbove"];
const annulled = ["annul", "grant", "grantAbove"];
const restored = ["restore", "restoreAbove"];
/** The steps that settle an appeal against a discipline, or take one back that was wrong. */
const answers = ["uphold", "upholdAbove", ...changed, ...annulled, ...restored];

/** The level that answers: the one above that decided. */
const answeredAt = ({ inputs }: PaperCase) =>
  Object.keys(inputs).some((step) => step.endsWith("Above") && answers.includes(step))
    ? ("province" as const)
    : ("commune" as const);

/** The answer to an appeal against a decision about a member, with what was settled. */
const answer = (result: (one: PaperCase) => string) => (one: PaperCase) => ({
  ...decisionParts(one, answeredAt(one), answerOf),
  against: against(one),
  appealedOn: textOf(one, "appealOn"),
  appeal: textOf(one, "appeal"),
  result: result(one),
});

/** The level of the body that decided a discipline. */
const deciderOf = ({ inputs }: PaperCase) => {
  if (inputs.decideInCell !== undefined) return "cell" as const;
  return inputs.decideAbove === undefined ? ("commune" as const) : ("province" as const);
};

/** The form of discipline in words; expulsion has a vote of its own and no form is chosen for it. */
const formOf = (one: PaperCase): string =>
  one.inputs.voteExpulsion === undefined ? (chosen(one, "form") ?? "") : printingWords.expelled;

const removalFindings = (one: PaperCase) =>
  [chosen(one, "ground"), textOf(one, "evidence")].filter(Boolean).join(". ");

/** The notice of an exit, once the decision has ended the membership. */
const exitNotice = (step: string): CasePaper =>
  paper("exit-notice", [step], (one) => {
    const on = textOf(one, "decisionOn");
    const head = headAt(one, "commune", on);
    const to = bodyAt(one, "province");
    return {
      ...(head === undefined ? {} : { head }),
      person: personOf(one),
      to,
      how: described(one, "exit_reason"),
      decisionNumber: textOf(one, "decisionNumber"),
      decisionOn: on,
      leftOn: one.record.values.exit_date,
      recipients: to === null ? [] : [to],
    };
  });

/** Papers of discipline, suspension, removal, leaving, death, exemption and changes. @source procedures P09, P10, P12, P13 */
export const leavingPapers: Readonly<Record<string, readonly CasePaper[]>> = {
  exemption: [
    paper("exemption", ["decide"], (one) => ({
      ...decisionParts(one, "cell", numberOf),
      from: textOf(one, "meetingOn"),
      reason: chosen(one, "ground"),
    })),
  ],
  temporaryExemption: [
    paper("cell-resolution", ["propose"], (one) => ({
      ...resolutionParts(one, "cell", {
        step: "propose",
        number: "resolutionNumber",
        on: "meetingOn",
      }),
      subject: printingWords.pause,
      findings: textOf(one, "opinion"),
      concludes: printingWords.pauseAsked,
    })),
  ],
  discipline: [
    paper("cell-resolution", ["vote", "voteExpulsion"], (one) => {
      const isExpulsion = one.inputs.voteExpulsion !== undefined;
      const step = isExpulsion ? "voteExpulsion" : "vote";
      const form = isExpulsion ? printingWords.expulsion : (chosen(one, "form") ?? "");
      return {
        ...resolutionParts(one, "cell", { step, ...numberOf }),
        subject: printingWords.discipline,
        findings: textOf(one, "violation"),
        concludes: printingWords.disciplined(form),
      };
    }),
    paper("discipline", ["decide", "decideInCell", "decideExpulsion", "decideAbove"], (one) => ({
      ...decisionParts(one, deciderOf(one)),
      form: formOf(one),
      violation: textOf(one, "violation"),
      effectiveOn: textOf(one, "announcedOn"),
    })),
    exitNotice("announceExpulsion"),
    paper(
      "appeal-answer",
      answers,
      answer((one) => {
        const { inputs } = one;
        const isTaken = (steps: readonly string[]) => steps.some((step) => inputs[step]);
        if (isTaken(annulled)) return printingWords.annulled;
        if (isTaken(restored)) return printingWords.restored;
        return isTaken(changed)
          ? printingWords.changed(chosen(one, "newForm") ?? "")
          : printingWords.upheld;
      }),
    ),
  ],
  suspension: [
    paper("suspension", ["suspend", "suspendDetained"], (one) => ({
      ...decisionParts(one, "commune", { on: "suspendedOn" }),
      from: textOf(one, "suspendedOn"),
      ground: chosen(one, "ground"),
      reason: textOf(one, "explanation"),
    })),
  ],
  removal: [
    paper("cell-resolution", ["vote"], (one) => ({
      ...resolutionParts(one, "cell", { step: "vote", ...numberOf }),
      subject: printingWords.removal,
      findings: removalFindings(one),
      concludes: printingWords.removalAsked,
    })),
    paper("committee-resolution", ["grassrootsVote"], (one) => ({
      ...resolutionParts(one, "grassroots", {
        step: "grassrootsVote",
        number: "grassrootsNumber",
        on: "grassrootsOn",
      }),
      subject: printingWords.removal,
      findings: removalFindings(one),
      concludes: printingWords.removalAsked,
    })),
    paper("name-removal", ["decide"], (one) => ({
      ...decisionParts(one, "commune"),
      ground: chosen(one, "ground"),
      effectiveOn: textOf(one, "decisionOn"),
    })),
    exitNotice("decide"),
    paper(
      "appeal-answer",
      ["uphold", "restore"],
      answer(({ inputs }) =>
        inputs.restore === undefined ? printingWords.upheld : printingWords.restored,
      ),
    ),
  ],
  annulment: [
    paper("annulment", ["decide"], (one) => ({
      ...decisionParts(one, "commune"),
      irregularity: textOf(one, "irregularity"),
      effectiveOn: textOf(one, "decisionOn"),
    })),
    exitNotice("decide"),
  ],
  leaving: [
    paper("cell-resolution", ["consider"], (one) => ({
      ...resolutionParts(one, "cell", { step: "consider", ...numberOf }),
      subject: printingWords.leaving,
      findings: textOf(one, "opinion"),
      concludes: printingWords.leavingAsked,
    })),
    paper("leaving", ["decide"], (one) => ({
      ...decisionParts(one, "commune"),
      reason: textOf(one, "explanation"),
      effectiveOn: textOf(one, "decisionOn"),
    })),
    exitNotice("decide"),
  ],
  death: [
    paper("death-notice", ["record", "recordAgain"], (one) => {
      const head = headAt(one, "cell", null);
      const number = textOf(one, "certificateNumber");
      return {
        ...(head === undefined ? {} : { head }),
        to: aboveCell(one),
        person: personOf(one),
        diedOn: textOf(one, "diedOn"),
        certificate: printingWords.certificate(number, shown(textOf(one, "certificateOn"))),
      };
    }),
  ],
  change: [
    paper("change", ["approve", "approveCore", "countersign"], (one) => {
      const level = one.inputs.countersign === undefined ? "commune" : "province";
      return {
        ...decisionParts(one, level),
        field: one.change?.field ?? null,
        before: one.change?.before ?? null,
        value: one.change?.value ?? null,
        evidence: textOf(one, "evidence"),
      };
    }),
  ],
};
