import type { CaseData } from "#app/features/procedures/facts/rules.ts";
import { notGranted } from "#app/features/procedures/printing/forms/answers/rules.ts";
import { candidateLetter } from "#app/features/procedures/printing/forms/letters/rules.ts";
import { printingWords } from "#app/features/procedures/printing/text.ts";
import {
  bodyAt,
  decisionParts,
  headAt,
  paper,
  personOf,
  resolutionParts,
  textOf,
  type CasePaper,
  type PaperCase,
} from "#app/features/procedures/printing/case/rules.ts";

const cellVote = { step: "vote", number: "resolutionNumber", on: "meetingOn" };
const committeeVote = { step: "grassrootsVote", number: "grassrootsNumber", on: "grassrootsOn" };

const appraisal = (one: PaperCase) => {
  const on = textOf(one, "sectionOn");
  const head = headAt(one, "section", on);
  return {
    ...(head === undefined ? {} : { head }),
    person: personOf(one),
    cell: one.units.cell?.name ?? null,
    appraisedOn: on,
    opinion: textOf(one, "sectionOpinion"),
    asks: bodyAt(one, "grassroots"),
  };
};

/** A cell's paper about a candidate, with the names of cell and candidate in it. */
const aboutCandidate = (one: PaperCase, on: string | null = null) => {
  const head = headAt(one, "cell", on);
  return { ...(head === undefined ? {} : { head }), person: personOf(one) };
};

const named = ({ data, people }: PaperCase, key: string): string | null =>
  typeof data[key] === "string" ? (people[data[key]] ?? null) : null;

const admissionKind = (again: boolean): readonly CasePaper[] => [
  candidateLetter(again),
  paper("1-knd", again ? ["apply"] : ["course", "openFile"], (one) => ({
    ...aboutCandidate(one, textOf(one, "applicationOn")),
    to: one.units.cell?.name ?? null,
    introducers: named(one, "introducer"),
    again,
  })),
  paper("3-knd", ["verify", "opinions"], (one) => ({
    ...aboutCandidate(one),
    introducer: { name: named(one, "introducer"), cell: one.units.cell?.name ?? null },
    since: textOf(one, "introducerSince"),
  })),
  paper("4-knd", ["verify"], (one) => ({ person: personOf(one) })),
  paper("5-knd", ["verify", "opinions"], (one) => aboutCandidate(one, textOf(one, "residenceOn"))),
  paper("6-knd", ["vote"], (one) => ({
    ...resolutionParts(one, "cell", cellVote),
    biography: textOf(one, "verification"),
  })),
  paper("7-knd", ["section"], appraisal),
  paper("8-knd", ["grassrootsVote"], (one) => ({
    ...resolutionParts(one, "grassroots", committeeVote),
    biography: textOf(one, "verification"),
  })),
  paper("9-knd", ["decide"], (one) => ({
    ...decisionParts(one, "commune"),
    probationMonths: one.rules.number("probation.months"),
    again,
  })),
  paper("9a-knd", ["decideDelegated"], (one) => decisionParts(one, "grassroots")),
  notGranted(again ? printingWords.toAdmitAgain : printingWords.toAdmit, ["refuseConsent"]),
];

const helperOf = ({ data, people }: PaperCase): string | null =>
  typeof data.helper === "string" ? (people[data.helper] ?? null) : null;

/** The lists of cards differ by why one is asked for. */
const isFirst = ({ cause }: CaseData) => !cause;
const isLost = ({ cause }: CaseData) => cause === "lost";
const isExchanged = ({ cause }: CaseData) => Boolean(cause) && cause !== "lost";

const cardList = (level: "grassroots" | "commune") => (one: PaperCase) => {
  const place = one.units[level] === null ? "commune" : level;
  const head = headAt(one, place, textOf(one, "sentOn"));
  const { person } = { person: personOf(one)! };
  return {
    ...(head === undefined ? {} : { head }),
    signer: { level: place } as const,
    rows: [
      {
        name: person.name,
        birthDate: person.birthDate,
        homeTown: person.homeTown,
        admittedOn: person.admittedOn,
        officialOn: person.officialOn,
        oldCardNumber: one.data.cause ? oldNumber(one) : null,
        reason: textOf(one, "account"),
        cardNumber: textOf(one, "cardNumber"),
        cell: person.cell,
      },
    ],
  };
};

/** The number before the new one was written into the record. */
function oldNumber({ record, data }: PaperCase): string | null {
  const given = record.rows.party_cards.map(({ number }) => number ?? null);
  return given.filter((number) => number !== data.cardNumber).at(-1) ?? null;
}

/** Papers of admission, recognition and cards. @source procedures P02, P03, P05 */
export const admissionPapers: Readonly<Record<string, readonly CasePaper[]>> = {
  admission: admissionKind(false),
  readmission: admissionKind(true),
  recognition: [
    paper("10-knd", ["selfReview", "makeFile"], (one) => ({
      ...withHead(one, "selfReviewOn"),
      person: personOf(one),
      strengths: textOf(one, "selfReview"),
    })),
    paper("11-knd", ["makeFile"], (one) => ({
      ...withHead(one, "helperAssessmentOn"),
      helper: { name: helperOf(one), cell: one.units.cell?.name ?? null },
      person: personOf(one),
    })),
    paper("12-knd", ["selfReview", "makeFile"], (one) =>
      aboutCandidate(one, textOf(one, "opinionsOn")),
    ),
    paper("13-knd", ["vote"], (one) => resolutionParts(one, "cell", cellVote)),
    paper("14-knd", ["section"], appraisal),
    paper("15-knd", ["grassrootsVote"], (one) => resolutionParts(one, "grassroots", committeeVote)),
    paper("16-knd", ["decide"], (one) => decisionParts(one, "commune")),
    notGranted(printingWords.toRecognize),
  ],
  card: [
    paper("1-tdv", ["propose", "proposeNow"], cardList("grassroots"), isFirst),
    paper("2-tdv", ["replace", "proposeNow"], cardList("grassroots"), isLost),
    paper("2a-tdv", ["send"], cardList("commune"), isLost),
    paper("3-tdv", ["replace", "proposeNow"], cardList("grassroots"), isExchanged),
    paper("3a-tdv", ["send"], cardList("commune"), isExchanged),
    paper("4-tdv", ["decide"], (one) => ({
      ...decisionParts(one, "province"),
      issued: isFirst(one.data) ? 1 : 0,
      reissued: isLost(one.data) ? 1 : 0,
      exchanged: isExchanged(one.data) ? 1 : 0,
    })),
  ],
};

function withHead(one: PaperCase, on: string) {
  const head = headAt(one, "cell", textOf(one, on));
  return head === undefined ? {} : { head };
}
