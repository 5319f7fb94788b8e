import { z } from "zod";

/** Orders of the units of the board: the worst of each first, except names. */
export const sorts = ["share", "score", "people", "below", "faulty", "duplicates", "name"] as const;
export type BoardSort = (typeof sorts)[number];

/** The state of the board as its address holds it; what is malformed is left out. */
export const boardSchema = z.object({
  org: z.uuid().optional().catch(undefined),
  sort: z.enum(sorts).catch("share").default("share"),
  grade: z.enum(["ok", "warn", "error"]).optional().catch(undefined),
  /** Whose gaps are shown. */
  need: z.enum(["L1", "L2", "L3"]).catch("L1").default("L1"),
});
export type BoardState = z.infer<typeof boardSchema>;
