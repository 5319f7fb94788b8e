import { z } from "zod";
import {
  day,
  headShape,
  personShape,
  sentences,
  signerShape,
  words,
} from "#app/features/papers/schema.ts";

/** One passage of a letter: from whom to whom, on which day, signed by whom. */
const passage = z.object({ from: words, to: words, on: day, name: words });

/** A letter of introduction of any kind. */
export const letterSchema = z.object({
  head: headShape,
  person: personShape,
  from: words,
  to: words,
  reason: words,
  /** Month up to which dues are paid, `YYYY-MM`. */
  duesPaidTo: day,
  /** Papers that go with the letter. */
  enclosures: words,
  validFrom: day,
  validTo: day,
  country: words,
  /** Passages already filled in; the others stay open. */
  passages: z.array(passage).default([]),
  recipients: sentences,
  signer: signerShape,
});
export type LetterData = z.output<typeof letterSchema>;

/** The register of letters of a year. @source reports.md L07 */
export const registerSchema = z.object({
  head: headShape,
  year: words,
  rows: z
    .array(
      z.object({
        on: day,
        name: words,
        birthDate: day,
        admittedOn: day,
        officialOn: day,
        cardNumber: words,
        from: words,
        to: words,
        kind: words,
        direction: words,
      }),
    )
    .default([]),
  maker: words,
  signer: signerShape,
});
