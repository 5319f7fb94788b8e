import { cardStatus } from "#app/codes/card-status.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";

/** Values that follow from a Party card. */
export const cardComputations = {
  /** What becomes of the card that a new one replaces. @source procedures P05: lost, damaged or wrong cards */
  oldCardStatus: ({ data }: Facts) =>
    data.cause === "lost" ? cardStatus.codes.lost : cardStatus.codes.exchanged,
  provinceName: ({ unit }: Facts) => unit.provinceName,
};
