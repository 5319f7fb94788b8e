import { z } from "zod";
import {
  count,
  day,
  decisionShape,
  headShape,
  personShape,
  sentences,
  signerShape,
  voteShape,
  words,
} from "#app/features/papers/schema.ts";

/** Resolution of a meeting about one person, by the cell or by the committee above it. */
export const resolutionSchema = z.object({
  head: headShape,
  person: personShape,
  /** The cell whose resolution is at hand. */
  cell: words,
  metOn: day,
  chair: words,
  chairPosition: words,
  secretary: words,
  vote: voteShape,
  /** What the meeting found, point by point. */
  biography: words,
  conduct: words,
  ability: words,
  /** To whom the case goes with this resolution. */
  asks: words,
  recipients: sentences,
  signer: signerShape,
});
export type ResolutionData = z.output<typeof resolutionSchema>;

/** Decision that admits one person. */
export const admissionDecisionSchema = z.object({
  ...decisionShape,
  person: personShape,
  cell: words,
  /** Months of probation; a figure of the rule set. */
  probationMonths: count,
  /** Whether the person was a member before. */
  again: z.boolean().default(false),
});
export type AdmissionDecisionData = z.output<typeof admissionDecisionSchema>;
