import { z } from "zod";

/** Which candidates of a round the list shows. */
export const roundShows = ["all", "ready", "listed", "waiting"] as const;

/** How many candidates a page shows. */
export const roundPageSize = 50;

const filter = z.object({
  show: z.enum(roundShows).catch("all"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** The part of a round that is looked at. */
export type RoundFilter = z.infer<typeof filter>;

/** Reads it from an address; what is malformed is left out. */
export function readRoundFilter(search: URLSearchParams): RoundFilter {
  return filter.parse(Object.fromEntries(search));
}
