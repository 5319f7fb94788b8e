import { memberStatus } from "#app/codes/member-status.ts";
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
  /** The time for the ceremony counts from the day on which the cell has the decision; until that is known, from its day. */
  ceremonyFrom: ({ data }: Facts) => String(data.receivedOn ?? data.decisionOn ?? "") || null,
  /** A candidate whose admission was annulled stays on the source list, but for somebody who has died. */
  endedStatus: ({ data }: Facts): string =>
    data.annulGround === "died" ? memberStatus.codes.dropped : memberStatus.codes.sympathizer,
  firstIntroducer: (facts: Facts) => nameOf(facts, facts.data.introducer),
  secondIntroducer: (facts: Facts) => nameOf(facts, facts.data.secondIntroducer),
  /** Who decided: the commune, or the grassroots committee to which it was delegated. */
  decidedBy: ({ unit, taken, data }: Facts) =>
    data.delegationNumber && taken.some(({ step }) => step === "decideDelegated")
      ? (unit.grassrootsName ?? unit.communeName)
      : unit.communeName,
  communeName: ({ unit }: Facts) => unit.communeName,
  cellName: ({ unit }: Facts) => unit.name,
};
