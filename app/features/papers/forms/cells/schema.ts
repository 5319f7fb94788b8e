import { z } from "zod";
import {
  count,
  day,
  decisionShape,
  headShape,
  sentences,
  voteShape,
  words,
} from "#app/features/papers/schema.ts";

/** Approval of an elected cell committee or of its secretary and deputy. */
export const approvalSchema = z.object({
  ...decisionShape,
  cell: words,
  /** "2025 - 2030" */
  term: words,
  rows: z
    .array(z.object({ name: words, birthDate: day, position: words, note: words }))
    .default([]),
});
export type ApprovalData = z.output<typeof approvalSchema>;

/** Minutes of a meeting of the cell. @source procedures.md P01, minutes fields */
export const minutesSchema = z.object({
  head: headShape,
  title: words,
  metOn: day,
  startsAt: words,
  endsAt: words,
  place: words,
  chair: words,
  secretary: words,
  guests: words,
  vote: voteShape,
  exempt: count,
  /** Items of the agenda with what was said of each; empty ones are for the pen. */
  items: z.array(z.object({ title: words, text: words })).default([]),
  resolution: words,
  tasks: z.array(z.object({ what: words, who: words, dueOn: day })).default([]),
  /** Corrections made after the closing. */
  addenda: sentences,
});
export type MinutesData = z.output<typeof minutesSchema>;
