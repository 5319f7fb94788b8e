import { z } from "zod";
import {
  count,
  day,
  headShape,
  personShape,
  sentences,
  signerShape,
  words,
} from "#app/features/papers/schema.ts";

/** The review that a member writes of a year. */
export const personReviewSchema = z.object({
  head: headShape,
  person: personShape,
  year: words,
  strengths: words,
  weaknesses: words,
  score: count,
  grade: words,
  cellScore: count,
  cellGrade: words,
  residence: words,
});
export type PersonReviewData = z.output<typeof personReviewSchema>;

/** That somebody is no longer a member. */
export const exitNoticeSchema = z.object({
  head: headShape,
  person: personShape,
  to: words,
  /** In what way, such as a removal. */
  how: words,
  decisionNumber: words,
  decisionOn: day,
  leftOn: day,
  recipients: sentences,
  signer: signerShape,
});
export type ExitNoticeData = z.output<typeof exitNoticeSchema>;

/** The book of dossiers that were lent. */
export const loansSchema = z.object({
  head: headShape,
  year: words,
  rows: z
    .array(z.object({ on: day, dossier: words, borrower: words, purpose: words, returnedOn: day }))
    .default([]),
  maker: words,
  signer: signerShape,
});
