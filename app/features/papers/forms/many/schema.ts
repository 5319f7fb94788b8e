import { z } from "zod";
import {
  count,
  day,
  decisionShape,
  headShape,
  signerShape,
  words,
} from "#app/features/papers/schema.ts";

/** What a decision about several people is about, in the words of its title. */
export const decidedThings = ["badge", "grade"] as const;

/** One decision about several people, who stand on a list of their own. */
export const manyDecisionSchema = z.object({
  ...decisionShape,
  thing: z.enum(decidedThings).default("grade"),
  year: words,
  people: count,
});
export type ManyDecisionData = z.output<typeof manyDecisionSchema>;

/** The list attached to such a decision. */
export const manyListSchema = z.object({
  head: headShape,
  thing: z.enum(decidedThings).default("grade"),
  year: words,
  decisionNumber: words,
  decidedOn: day,
  rows: z
    .array(z.object({ name: words, birthDate: day, cell: words, what: words, number: words }))
    .default([]),
  maker: words,
  signer: signerShape,
});
export type ManyListData = z.output<typeof manyListSchema>;
