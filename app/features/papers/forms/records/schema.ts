import { z } from "zod";
import { day, headShape, personShape, signerShape, words } from "#app/features/papers/schema.ts";

/** The yearly supplement of a record. */
export const supplementSchema = z.object({
  head: headShape,
  year: words,
  person: personShape,
  /** Nothing has changed in the year. */
  isUnchanged: z.boolean().default(false),
  changes: z.array(z.object({ item: words, before: words, value: words })).default([]),
  remarks: words,
  statedOn: day,
  /** The commune received it on this day. */
  receivedOn: day,
  signer: signerShape,
});
export type SupplementData = z.output<typeof supplementSchema>;
