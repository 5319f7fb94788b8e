import { z } from "zod";
import { count, day, headShape, personShape, words } from "#app/features/papers/schema.ts";

/** How far the file of a candidate has come, as far as a letter says it. */
export const candidateNews = [
  "sympathizer",
  "trained",
  "fileOpen",
  "verifying",
  "verified",
  "opinionsDone",
  "proposed",
  "notPassed",
  "returned",
  "mustRevote",
  "decided",
  "admitted",
  "refused",
  "annulled",
  "dropped",
] as const;
export type CandidateNews = (typeof candidateNews)[number];

/** What a cell tells a candidate, who has no account. */
export const candidateLetterSchema = z.object({
  head: headShape,
  person: personShape,
  again: z.boolean().default(false),
  /** Null leaves the lines to the pen. */
  news: z.enum(candidateNews).nullable().default(null),
  /** The day of which it is said. */
  asOf: day,
  helper: words,
  /** Who decided, by which decision. */
  body: words,
  decisionNumber: words,
  decidedOn: day,
  ceremonyOn: day,
  /** Working days for the decision and for the ceremony, months of probation. */
  decideDays: count,
  ceremonyDays: count,
  probationMonths: count,
});
export type CandidateLetterData = z.output<typeof candidateLetterSchema>;
