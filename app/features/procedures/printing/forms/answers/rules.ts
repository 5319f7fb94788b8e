import { letterhead } from "#app/features/papers/rules.ts";
import {
  bodyAt,
  chosen,
  headAt,
  paper,
  personOf,
  textOf,
  type CasePaper,
  type PaperCase,
} from "#app/features/procedures/printing/case/rules.ts";
import { printingWords } from "#app/features/procedures/printing/text.ts";
import type { Vote } from "#app/features/procedures/votes/rules.ts";

/** Somebody who comes from elsewhere, as the letter says; the record, where it is made, says no more. */
function whoCame(one: PaperCase) {
  const known = personOf(one)!;
  const { data } = one;
  return {
    ...known,
    name: known.name ?? one.subject,
    birthDate: known.birthDate ?? (data.birth_date as string | undefined),
    admittedOn: known.admittedOn ?? (data.admission_ceremony_date as string | undefined),
    officialOn: known.officialOn ?? (data.official_date as string | null | undefined),
    cardNumber: known.cardNumber ?? (data.party_card_number as string | null | undefined),
  };
}

const day = (one: PaperCase, step: string): string | null =>
  one.taken.findLast((taken) => taken.step === step)?.on ?? null;

const headOfReceiver = ({ receiver }: PaperCase, on: string | null) =>
  receiver === null ? {} : { head: letterhead(receiver, on), signer: { level: receiver.signer } };

const letterRef = (one: PaperCase) => ({
  letterNumber: textOf(one, "letterNumber"),
  letterOn: textOf(one, "letterOn"),
});

/** The receiving committee sends the dossier back; it does not reach the record. */
export const sentBack: CasePaper = {
  ...paper("transfer-refusal", ["refuse"], (one) => {
    const from = textOf(one, "fromUnit") ?? bodyAt(one, "commune");
    return {
      ...headOfReceiver(one, day(one, "refuse")),
      person: whoCame(one),
      to: from,
      ...letterRef(one),
      ground: chosen(one, "refusalGround"),
      reason: one.notes.refuse ?? null,
      recipients: from === null ? [] : [from],
    };
  }),
  withoutRecord: true,
};

/** Papers of somebody who arrives from outside. @source procedures P04.1 */
export const arrivalPapers: readonly CasePaper[] = [
  paper("transfer-slip", ["list"], (one) => {
    const from = textOf(one, "fromUnit");
    return {
      ...headOfReceiver(one, textOf(one, "listedOn")),
      person: whoCame(one),
      to: from,
      ...letterRef(one),
      cell: typeof one.data.cell === "string" ? (one.people[one.data.cell] ?? null) : null,
      listedOn: textOf(one, "listedOn"),
      recipients: from === null ? [] : [from],
    };
  }),
  sentBack,
];

/** A proposal of the cell that the committee above did not grant, after the vote that was lost or the consent refused. */
export const notGranted = (subject: string, refusedAt: readonly string[] = []): CasePaper => ({
  ...paper("not-granted", refusedAt, (one) => {
    const consent = refusedAt.find((step) => one.notes[step]);
    const on = consent === undefined ? textOf(one, "decisionOn") : day(one, consent);
    const head = headAt(one, "commune", on);
    const vote = consent === undefined ? (one.inputs.decide?.vote as Vote | undefined) : undefined;
    const cell = one.units.cell?.name ?? null;
    return {
      ...(head === undefined ? {} : { head }),
      person: personOf(one),
      to: cell,
      subject,
      resolutionNumber: textOf({ data: one.inputs.vote ?? one.data }, "resolutionNumber"),
      meetingOn: textOf({ data: one.inputs.vote ?? one.data }, "meetingOn"),
      body: consent === undefined ? printingWords.standing : (bodyAt(one, "province") ?? null),
      decidedOn: on,
      base: vote?.base ?? null,
      for: vote?.for ?? null,
      reason:
        one.notes[consent ?? "decide"] ??
        (consent === undefined ? printingWords.tooFewVotes : null),
      recipients: cell === null ? [] : [cell],
    };
  }),
  lost: ["decide"],
});
