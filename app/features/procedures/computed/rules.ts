import { exitReason } from "#app/codes/exit-reason.ts";
import { increaseReason } from "#app/codes/increase-reason.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { badgeComputations } from "#app/features/procedures/computed/badge/rules.ts";
import { notRatedGrade } from "#app/features/procedures/grades/rules.ts";
import { disciplineComputations } from "#app/features/procedures/computed/discipline/rules.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import { placeComputations } from "#app/features/procedures/places/rules.ts";
import { admissionComputations } from "#app/features/procedures/computed/admission/rules.ts";
import { transferComputations } from "#app/features/procedures/computed/transfer/rules.ts";
import { cardComputations } from "#app/features/procedures/computed/card/rules.ts";
import { supplementComputations } from "#app/features/procedures/computed/supplement/rules.ts";
import { probationComputations } from "#app/features/procedures/computed/probation/rules.ts";

/** Values of the record that follow from others, by name. Each is pure and answers null where it does not apply. */
const computations = {
  today: ({ today }: Facts) => today,
  /** The kind of removal differs between official and probationary members. @source code list exit_reason */
  removalReason: ({ record }: Facts) =>
    record?.values.membership_status === memberStatus.codes.probationary
      ? exitReason.codes.probationaryRemoved
      : exitReason.codes.officialRemoved,
  /** What somebody was before the name was removed. */
  formerStatus: ({ record }: Facts) =>
    record?.values.official_date ? memberStatus.codes.official : memberStatus.codes.probationary,
  ...disciplineComputations,
  ...badgeComputations,
  ...supplementComputations,
  /** The grade that says why somebody is not rated for the year of the case. */
  unratedGrade: ({ record, data, rules }: Facts) =>
    record === null ? null : notRatedGrade(record, Number(data.year), rules),
  ownCell: ({ unit }: Facts) => unit.id,
  ...probationComputations,
  ...cardComputations,
  /** How a transfer counts where the person comes from, and where the person goes. @source code lists exit_reason, increase_reason */
  outReason: (facts: Facts) =>
    staysInProvince(facts)
      ? exitReason.codes.transferWithinProvince
      : exitReason.codes.transferToOtherProvince,
  inReason: (facts: Facts) =>
    staysInProvince(facts)
      ? increaseReason.codes.withinProvince
      : increaseReason.codes.fromOtherProvince,
  ...transferComputations,
  ...admissionComputations,
  ...placeComputations,
} as const satisfies Record<string, (facts: Facts) => string | null>;

/** The name of a computed value. */
export type Computation = keyof typeof computations;

/** The value. */
export function compute(name: Computation, facts: Facts): string | null {
  return computations[name](facts);
}

/** The way out of this database leads to another province. */
function staysInProvince({ unit, other }: Facts): boolean {
  return other !== null && other.provinceId === unit.provinceId;
}
