import { z } from "zod";
import { resolutionSchema } from "#app/features/papers/forms/admission/schema.ts";
import {
  day,
  decisionShape,
  headShape,
  personShape,
  sentences,
  signerShape,
  words,
} from "#app/features/papers/schema.ts";

/** Resolution of a meeting about a member, whatever it is about. */
export const generalResolutionSchema = resolutionSchema.extend({
  /** What the meeting was about, as it follows "xét". */
  subject: words,
  /** What it found, and what it decides or asks for. */
  findings: words,
  concludes: words,
});
export type GeneralResolutionData = z.output<typeof generalResolutionSchema>;

/** What the sectional committee thinks of an admission or a recognition. */
export const appraisalSchema = z.object({
  head: headShape,
  person: personShape,
  cell: words,
  appraisedOn: day,
  opinion: words,
  asks: words,
  recipients: sentences,
  signer: signerShape,
});
export type AppraisalData = z.output<typeof appraisalSchema>;

/** Decision on the grade of a member for a year. */
export const gradeSchema = z.object({
  ...decisionShape,
  person: personShape,
  year: words,
  grade: words,
});
export type GradeData = z.output<typeof gradeSchema>;

/** Decision of a suspension from Party activity, which is a measure and no discipline. */
export const suspensionSchema = z.object({
  ...decisionShape,
  person: personShape,
  from: day,
  ground: words,
  reason: words,
});
export type SuspensionData = z.output<typeof suspensionSchema>;

/** Decision that a record is corrected or completed. */
export const changeSchema = z.object({
  ...decisionShape,
  person: personShape,
  field: words,
  before: words,
  value: words,
  evidence: words,
});
export type ChangeData = z.output<typeof changeSchema>;

/** Answer to an appeal. */
export const answerSchema = z.object({
  ...decisionShape,
  person: personShape,
  /** The organization whose appeal it is, in place of a person. */
  unit: words,
  /** The decision that was appealed against, with its number and day. */
  against: words,
  appealedOn: day,
  appeal: words,
  result: words,
});
export type AnswerData = z.output<typeof answerSchema>;
