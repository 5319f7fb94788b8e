import {
  bodyAt,
  chosen,
  decisionParts,
  paper,
  textOf,
  type CasePaper,
  type PaperCase,
  type PaperLevel,
} from "#app/features/procedures/printing/case/rules.ts";
import { definitionOf } from "#app/features/procedures/definitions/rules.ts";
import { shown } from "#app/features/papers/parts/rules.ts";
import { printingWords } from "#app/features/procedures/printing/text.ts";
import {
  superiorOf,
  unitDisciplineKeys,
  unitLevels,
  unitRewardKeys,
  type UnitLevel,
} from "#app/features/procedures/units/rules.ts";

/** What a decision about a unit as a collective shares: the unit stands where papers of people have their cell. */
function unitDecision(one: PaperCase, level: PaperLevel, of?: { number: string; on: string }) {
  const { person: _nobody, ...parts } = decisionParts(one, level, of);
  return parts;
}

/** The step that decided a reward names the level of its committee. */
function giverOf({ inputs }: PaperCase): PaperLevel {
  if (inputs.decideInSection !== undefined) return "section";
  if (inputs.decideGrassroots !== undefined) return "grassroots";
  return inputs.decide === undefined ? "province" : "commune";
}

/** The nearest committee above the unit. */
const aboveUnit = (one: PaperCase): string | null =>
  (["section", "grassroots", "commune", "province"] as const)
    .map((level) => bodyAt(one, level))
    .find((name) => name !== null) ?? null;

const decisions = ["decideInSection", "decideGrassroots", "decide", "decideAbove"];

/** The steps with which a reward of a unit of a level is decided. */
const decisionsAt = (level: UnitLevel): string[] => {
  const steps = definitionOf(unitRewardKeys[level])?.steps ?? [];
  return decisions.filter((key) => steps.some((step) => step.key === key));
};

const rewardPapers = (level: UnitLevel): readonly CasePaper[] => [
  paper("reward", decisionsAt(level), (one) => ({
    ...unitDecision(one, giverOf(one)),
    proposedBy: bodyAt(one, "cell"),
    form: chosen(one, "form"),
    receiver: one.subject,
    receiverUnit: aboveUnit(one),
    achievement: textOf(one, "achievement"),
  })),
];

const annulled = ["grant", "annul"];

/** The decision, and the answer to an appeal against it. */
function disciplinePapers(level: UnitLevel): readonly CasePaper[] {
  const decider = superiorOf[level];
  return [
    paper("unit-discipline", ["decide"], (one) => ({
      ...unitDecision(one, decider),
      proposedBy: null,
      unit: one.subject,
      form: chosen(one, "form"),
      violation: textOf(one, "violation"),
      effectiveOn: textOf(one, "announcedOn"),
    })),
    paper("appeal-answer", ["uphold", "change", ...annulled], (one) => ({
      ...unitDecision(one, "annul" in one.inputs ? decider : "province", {
        number: "answerNumber",
        on: "answerOn",
      }),
      unit: one.subject,
      against: printingWords.decision(
        textOf(one, "decisionNumber"),
        shown(textOf(one, "decisionOn")),
      ),
      appealedOn: textOf(one, "appealOn"),
      appeal: textOf(one, "appeal"),
      result: annulled.some((step) => step in one.inputs)
        ? printingWords.annulled
        : "change" in one.inputs
          ? printingWords.changed(chosen(one, "newForm") ?? "")
          : printingWords.upheld,
    })),
  ];
}

/** Papers of rewards and disciplines of units, by procedure. @source procedures P08, P09 */
export const conductPapers: Readonly<Record<string, readonly CasePaper[]>> = Object.fromEntries(
  unitLevels.flatMap((level) => [
    [unitRewardKeys[level], rewardPapers(level)],
    [unitDisciplineKeys[level], disciplinePapers(level)],
  ]),
);
