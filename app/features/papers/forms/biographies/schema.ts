import { z } from "zod";
import { headShape, words } from "#app/features/papers/schema.ts";

/** The biography of somebody who applies or of a member: values by item, rows by list, each column by its name. */
export const biographySchema = z.object({
  head: headShape,
  name: words,
  biographyNumber: words,
  cardNumber: words,
  values: z.record(z.string(), words).default({}),
  rows: z.record(z.string(), z.array(z.record(z.string(), words))).default({}),
  /** Items, lists and columns that the reader may not see: they do not stand on the paper. */
  hidden: z.array(z.string()).default([]),
  /** Lists of which it was confirmed that there is nothing to say. */
  none: z.array(z.string()).default([]),
});
export type BiographyData = z.output<typeof biographySchema>;
