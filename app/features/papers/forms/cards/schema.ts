import { z } from "zod";
import {
  count,
  day,
  decisionShape,
  headShape,
  personShape,
  signerShape,
  words,
} from "#app/features/papers/schema.ts";

/** A list of cards to be given, given again or exchanged. @source reports.md L10 */
export const cardListSchema = z.object({
  head: headShape,
  rows: z
    .array(
      z.object({
        name: words,
        birthDate: day,
        homeTown: words,
        admittedOn: day,
        officialOn: day,
        oldCardNumber: words,
        reason: words,
        cardNumber: words,
        cell: words,
      }),
    )
    .default([]),
  maker: words,
  signer: signerShape,
});
export type CardListData = z.output<typeof cardListSchema>;

/** Decision on cards of the persons on a list. */
export const cardDecisionSchema = z.object({
  ...decisionShape,
  /** How many cards of each kind; null is left open. */
  issued: count,
  reissued: count,
  exchanged: count,
  /** Of a decision about one person; else the list says whom it is about. */
  person: personShape,
});
export type CardDecisionData = z.output<typeof cardDecisionSchema>;
