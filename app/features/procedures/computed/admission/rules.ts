import type { Facts } from "#app/features/procedures/facts/rules.ts";

const nameOf = ({ people }: Facts, id: unknown): string | null =>
  typeof id === "string" ? (people[id]?.name ?? null) : null;

/** Values that follow from an admission. */
export const admissionComputations = {
  /** A number that is kept, such as that of somebody who was a member before, unless a new one is given. */
  biographyNumber: ({ record, data }: Facts) =>
    typeof data.biographyNumber === "string"
      ? data.biographyNumber
      : (record?.values.biography_number ?? null),
  firstIntroducer: (facts: Facts) => nameOf(facts, facts.data.introducer),
  secondIntroducer: (facts: Facts) => nameOf(facts, facts.data.secondIntroducer),
  communeName: ({ unit }: Facts) => unit.communeName,
  cellName: ({ unit }: Facts) => unit.name,
};
