import { z } from "zod";
import { definitions } from "#app/features/procedures/definitions/rules.ts";

/** Which cases a list shows. */
export const shows = ["mine", "week", "overdue", "air", "open", "closed"] as const;

/** How many cases a page shows. */
export const pageSize = 50;

/** Up to how many cases a list counts; above it says that there are more. */
export const MOST_COUNTED = 1_000;

const keys = definitions.map(({ key }) => key);

const filter = z.object({
  show: z.enum(shows).catch("mine"),
  procedure: z
    .string()
    .refine((key) => keys.includes(key))
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
});

/** The filter of a list of cases. */
export type CaseFilter = z.infer<typeof filter>;

/** Reads the filter from an address; what is malformed is left out. */
export function readCaseFilter(search: URLSearchParams): CaseFilter {
  return filter.parse(Object.fromEntries(search));
}
