import { z } from "zod";
import {
  count,
  day,
  decisionShape,
  headShape,
  sentences,
  signerShape,
  words,
} from "#app/features/papers/schema.ts";

/** A ballot as it was counted: the votes for each candidate, never who gave them. */
const ballotShape = z.object({
  /** What it fills, in words. */
  office: words,
  issued: count,
  valid: count,
  rows: z.array(z.object({ name: words, votes: count, isElected: z.boolean() })).default([]),
});

/** The level of the unit whose congress or offices a paper is about. */
const ofShape = z.enum(["cell", "section", "grassroots", "commune"]).default("cell");

/** Minutes of the congress of a cell or a committee. */
export const congressMinutesSchema = z.object({
  head: headShape,
  of: ofShape,
  cell: words,
  heldOn: day,
  place: words,
  summoned: count,
  present: count,
  ballots: z.array(ballotShape).default([]),
  proceedings: words,
  chair: words,
  secretary: words,
});
export type CongressMinutesData = z.output<typeof congressMinutesSchema>;

/** Those elected to be recognized, each with the office. */
const officers = z
  .array(z.object({ name: words, birthDate: day, office: words, votes: words }))
  .default([]);

/** The request of a cell that the results are recognized. */
export const electionRequestSchema = z.object({
  head: headShape,
  of: ofShape,
  cell: words,
  asks: words,
  heldOn: day,
  officers,
  recipients: sentences,
  signer: signerShape,
});
export type ElectionRequestData = z.output<typeof electionRequestSchema>;

/** A decision about offices of a cell, or about its term. */
export const officeDecisionSchema = z.object({
  ...decisionShape,
  of: ofShape,
  cell: words,
  kind: z.enum(["recognition", "appointment", "release", "term"]).default("recognition"),
  heldOn: day,
  officers,
  endsOn: day,
});
export type OfficeDecisionData = z.output<typeof officeDecisionSchema>;
