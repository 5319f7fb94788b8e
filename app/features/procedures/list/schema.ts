import { z } from "zod";
import type { Side } from "#app/features/procedures/definition/rules.ts";
import { definitionOf, definitions } from "#app/features/procedures/definitions/rules.ts";

/** Which cases a list shows. */
export const shows = ["mine", "week", "overdue", "air", "open", "closed"] as const;

/** How many cases a page shows. */
export const pageSize = 50;

/** Up to how many cases a list counts; above it says that there are more. */
export const MOST_COUNTED = 1_000;

/** From which end a list looks at cases that have two: what goes out of the reader's branch, or what comes to it. */
export const sides = ["origin", "receiver"] as const satisfies readonly Side[];

const keys = definitions.map(({ key }) => key);

const filter = z
  .object({
    show: z.enum(shows).catch("mine"),
    procedure: z
      .string()
      .refine((key) => keys.includes(key))
      .optional()
      .catch(undefined),
    state: z.string().max(60).optional().catch(undefined),
    side: z.enum(sides).optional().catch(undefined),
    q: z
      .string()
      .trim()
      .max(100)
      .transform((text) => text || undefined)
      .optional()
      .catch(undefined),
    page: z.coerce.number().int().min(1).max(1_000).catch(1),
  })
  // A state is one of the chosen procedure: whoever chooses another procedure begins with all of its states.
  .transform(({ state, ...rest }) => {
    const states = rest.procedure === undefined ? {} : definitionOf(rest.procedure)!.states;
    return state !== undefined && Object.hasOwn(states, state) ? { ...rest, state } : rest;
  });

/** The filter of a list of cases. */
export type CaseFilter = Omit<z.infer<typeof filter>, "state"> & { state?: string };

/** Reads the filter from an address; what is malformed is left out. */
export function readCaseFilter(search: URLSearchParams): CaseFilter {
  return filter.parse(Object.fromEntries(search));
}
