import { z } from "zod";
import { day, decisionShape, headShape, personShape, words } from "#app/features/papers/schema.ts";

export { resolutionSchema } from "#app/features/papers/forms/admission/schema.ts";

/** A probationary member's review of oneself. */
export const selfReviewSchema = z.object({
  head: headShape,
  person: personShape,
  admittedBy: words,
  strengths: words,
  weaknesses: words,
  remedies: words,
  promises: words,
});
export type SelfReviewData = z.output<typeof selfReviewSchema>;

/** What the helper thinks of the probationary member. */
export const assessmentSchema = z.object({
  head: headShape,
  helper: personShape,
  person: personShape,
  assignedOn: day,
  conduct: words,
  ability: words,
  weaknesses: words,
  /** Whether the helper proposes the recognition; null leaves both to be struck out. */
  proposes: z
    .boolean()
    .nullish()
    .transform((value) => value ?? null),
});
export type AssessmentData = z.output<typeof assessmentSchema>;

/** Decision that recognizes one member. */
export const recognitionDecisionSchema = z.object({
  ...decisionShape,
  person: personShape,
  cell: words,
});
export type RecognitionDecisionData = z.output<typeof recognitionDecisionSchema>;
