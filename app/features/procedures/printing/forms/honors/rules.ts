import { roundOf } from "#app/features/procedures/badges/rules.ts";
import {
  chosen,
  decisionParts,
  headAt,
  paper,
  personOf,
  textOf,
  type CasePaper,
  type PaperCase,
} from "#app/features/procedures/printing/case/rules.ts";
import { printingWords } from "#app/features/procedures/printing/text.ts";
import { partyAgeOn } from "#app/record/party-age.ts";

const MONTHS_A_YEAR = 12;

const roundOn = ({ data, rules }: PaperCase): string | null =>
  roundOf(String(data.round ?? ""), Number(data.roundYear), rules)?.on ?? null;

/** Whole years and months of Party age on the day of the round, the least that is certain. */
function partyAge(one: PaperCase): string | null {
  const on = roundOn(one);
  const months = on === null ? null : partyAgeOn(one.record, on);
  if (months === null) return null;
  return printingWords.years(Math.floor(months.min / MONTHS_A_YEAR), months.min % MONTHS_A_YEAR);
}

function mode({ data }: PaperCase): string | null {
  if (data.illness) return printingWords.early;
  if (data.family) return printingWords.posthumous;
  return data.loss ? printingWords.reissued : null;
}

/** The review of a year as far as it was written, with what the cell proposes once it has met. */
function personReview(one: PaperCase) {
  const head = headAt(one, "cell", null);
  const figure = (key: string) => (typeof one.data[key] === "number" ? one.data[key] : null);
  return {
    ...(head === undefined ? {} : { head }),
    person: personOf(one),
    year: textOf(one, "year"),
    strengths: textOf(one, "selfReview"),
    weaknesses: textOf(one, "weaknesses"),
    score: figure("selfScore"),
    grade: chosen(one, "selfGrade"),
    cellScore: figure("cellScore"),
    cellGrade: chosen(one, "proposedGrade"),
    residence: textOf(one, "residenceOpinion"),
  };
}

const rewardLevels = { P01: "cell", P02: "grassroots", P03: "commune", P04: "province" } as const;

function rewardLevel(one: PaperCase) {
  if (one.inputs.decideInSection !== undefined) return "section";
  const level = rewardLevels[textOf(one, "form") as keyof typeof rewardLevels] ?? "commune";
  return one.units[level] === null ? "cell" : level;
}

/** Papers of badges, rewards and reviews. @source procedures P06, P07, P08 */
export const honorPapers: Readonly<Record<string, readonly CasePaper[]>> = {
  badge: [
    paper("badge-list", ["check"], (one) => {
      const head = headAt(one, "commune", null);
      const { name, birthDate, officialOn, cell } = personOf(one)!;
      const { admission_decision_date: decidedOn, admission_ceremony_date: admittedOn } =
        one.record.values;
      return {
        ...(head === undefined ? {} : { head }),
        roundOn: roundOn(one),
        rows: [
          {
            name,
            birthDate,
            decidedOn,
            admittedOn,
            officialOn,
            partyAge: partyAge(one),
            badge: textOf(one, "badge"),
            mode: mode(one),
            cell,
            badgeNumber: textOf(one, "badgeNumber"),
          },
        ],
      };
    }),
    paper("badge-decision", ["decide"], (one) => ({
      ...decisionParts(one, "province"),
      roundOn: roundOn(one),
      people: 1,
      badge: textOf(one, "badge"),
    })),
  ],
  reward: [
    paper(
      "reward",
      ["decideInCell", "decideInSection", "decideGrassroots", "decide", "decideAbove"],
      (one) => {
        const parts = decisionParts(one, rewardLevel(one));
        return {
          ...parts,
          form: chosen(one, "form"),
          receiver: parts.person!.name,
          receiverUnit: parts.cell,
          achievement: textOf(one, "achievement"),
        };
      },
    ),
  ],
  evaluation: [
    paper("2a-tt", ["selfReview", "recordSelf"], personReview),
    paper("2b-tt", ["selfReview", "recordSelf"], personReview),
    paper("2c-tt", ["selfReview", "recordSelf"], personReview),
    paper("grade", ["decide"], (one) => ({
      ...decisionParts(one, "commune", { on: "decidedOn" }),
      year: textOf(one, "year"),
      grade: chosen(one, "finalGrade"),
    })),
    paper("appeal-answer", ["keep", "change"], (one) => {
      const grade = chosen(one, "newGrade");
      return {
        ...decisionParts(one, "commune", { number: "answerNumber", on: "answerOn" }),
        against: printingWords.decision(textOf(one, "decisionNumber"), textOf(one, "decidedOn")),
        appeal: textOf(one, "appeal"),
        result: grade === null ? printingWords.upheld : printingWords.regraded(grade),
      };
    }),
  ],
};
