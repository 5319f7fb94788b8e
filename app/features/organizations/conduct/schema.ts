import { z } from "zod";

/** What a unit was given by a case. */
export type ConductKind = "rewards" | "disciplines";

const decided = {
  form: z.string().min(1),
  decisionNumber: z.string().min(1),
  decisionOn: z.iso.date(),
  authority: z.string().min(1),
};

/** A reward of a unit as a case decided it. */
export const rewardRow = z.object({
  ...decided,
  year: z.coerce.number().int(),
  occasion: z.string().min(1),
  content: z.string().min(1),
});

/** A discipline of a unit as it was announced. */
export const disciplineRow = z.object({
  ...decided,
  announcedOn: z.iso.date(),
  effectEndsOn: z.iso.date(),
});

/** What an appeal came to. */
export const settledRow = z.object({
  form: z.string().min(1).optional(),
  appealResult: z.enum(["upheld", "changed", "annulled"]),
});
