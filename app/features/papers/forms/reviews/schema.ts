import { z } from "zod";
import {
  decisionShape,
  headShape,
  sentences,
  signerShape,
  words,
} from "#app/features/papers/schema.ts";

/** Review of a cell or a committee as a collective for a year. */
export const unitReviewSchema = z.object({
  head: headShape,
  /** What reviews itself. */
  of: z.enum(["cell", "section", "grassroots", "commune"]).default("cell"),
  cell: words,
  year: words,
  results: words,
  weaknesses: words,
  score: words,
  grade: words,
  recipients: sentences,
  signer: signerShape,
});
export type UnitReviewData = z.output<typeof unitReviewSchema>;

/** Decision on the grade of a cell or a committee for a year. */
export const unitGradeSchema = z.object({
  ...decisionShape,
  cell: words,
  year: words,
  grade: words,
});
export type UnitGradeData = z.output<typeof unitGradeSchema>;
