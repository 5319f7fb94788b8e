import type { Facts } from "#app/features/procedures/facts/rules.ts";

/** What must be so for a yearly supplement. @source procedures P13, "Annual supplement" */
export const supplementNeeds = {
  supplementIsOpen: ({ supplement }: Facts) => Boolean(supplement?.openYear),
  isFirstOfYear: ({ supplement }: Facts) => supplement?.isReceived !== true,
  /** Who says that something changed has asked for it: nothing changes by a statement alone. */
  changesAreAsked: ({ data, supplement }: Facts) =>
    data.outcome !== "changed" || (supplement?.changes ?? 0) > 0,
  /** The record says what was stated only once the changes are decided. */
  changesAreSettled: ({ supplement }: Facts) => (supplement?.undecided ?? 0) === 0,
};
