import type { Facts } from "#app/features/procedures/facts/rules.ts";

const stating: readonly string[] = ["state", "recordPaper", "stateAgain", "recordPaperAgain"];

/** Values of a yearly supplement. @source procedures P13 */
export const supplementComputations = {
  supplementYear: ({ supplement }: Facts) => supplement?.openYear?.toString() ?? null,
  /** The day on which the member stated it: on paper that of the signature. */
  statedOn: ({ data, taken }: Pick<Facts, "data" | "taken">) =>
    typeof data.signedOn === "string"
      ? data.signedOn
      : (taken.findLast(({ step }) => stating.includes(step))?.on ?? null),
};
