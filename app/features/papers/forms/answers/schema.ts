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

/** A letter of introduction as papers refer to it. */
const letterRef = { letterNumber: words, letterOn: day };

/** What a committee writes to the unit from which somebody came. */
export const slipSchema = z.object({
  head: headShape,
  person: personShape,
  /** The unit that introduced. */
  to: words,
  ...letterRef,
  cell: words,
  listedOn: day,
  recipients: sentences,
  signer: signerShape,
});
export type SlipData = z.output<typeof slipSchema>;

/** A dossier of a transfer that goes back. */
export const sentBackSchema = z.object({
  head: headShape,
  person: personShape,
  to: words,
  ...letterRef,
  ground: words,
  reason: words,
  recipients: sentences,
  signer: signerShape,
});
export type SentBackData = z.output<typeof sentBackSchema>;

/** A proposal of a cell that was not granted. */
export const notGrantedSchema = z.object({
  head: headShape,
  person: personShape,
  to: words,
  /** What was proposed, in the words of a sentence. */
  subject: words,
  resolutionNumber: words,
  meetingOn: day,
  /** Who decided, and on which day. */
  body: words,
  decidedOn: day,
  base: count,
  for: count,
  reason: words,
  recipients: sentences,
  signer: signerShape,
});
export type NotGrantedData = z.output<typeof notGrantedSchema>;
