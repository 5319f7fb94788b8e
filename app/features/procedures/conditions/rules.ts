import { changeClassOf, needsCountersign } from "#app/features/procedures/change/rules.ts";
import {
  disciplineConditions,
  isExpulsion,
  isInCellPower,
} from "#app/features/procedures/computed/discipline/rules.ts";
import { conductConditions } from "#app/features/procedures/needs/conduct/rules.ts";
import { electionConditions } from "#app/features/procedures/needs/election/rules.ts";
import { rewardConditions } from "#app/features/procedures/needs/reward/rules.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import { placeConditions } from "#app/features/procedures/places/rules.ts";
import { admissionNeeds } from "#app/features/procedures/needs/admission/rules.ts";

/**
 * Questions about a case on which a step depends, such as which committees stand between the cell and the
 * commune. A step that does not fit is not shown at all, unlike one that is refused.
 */
const conditions = {
  /** A committee stands between the cell and the commune. */
  hasGrassroots: ({ unit }: Facts) => unit.hasGrassrootsCommittee,
  hasSection: ({ unit }: Facts) => unit.hasSection,
  hasGrassrootsAlone: ({ unit }: Facts) => unit.hasGrassrootsCommittee && !unit.hasSection,
  noGrassroots: ({ unit }: Facts) => !unit.hasGrassrootsCommittee,
  ...placeConditions,
  /** The province has to consent to this admission and has not yet. */
  lacksConsent: (facts: Facts) => !admissionNeeds.consentIsThere(facts),
  hasConsent: (facts: Facts) => admissionNeeds.consentIsThere(facts),
  /** The province has given the commune no block of biography numbers. */
  hasNoBlock: ({ numbers }: Facts) => !numbers?.hasBlock,
  isInCellPower: (facts: Facts) => isInCellPower(facts),
  ...disciplineConditions,
  isExpulsion: (facts: Facts) => isExpulsion(facts),
  isNotExpulsion: (facts: Facts) => !isExpulsion(facts),
  ...rewardConditions,
  ...conductConditions,
  ...electionConditions,
  isDetained: ({ data }: Facts) => data.ground === "detention",
  isNotDetained: ({ data }: Facts) => data.ground !== "detention",
  isCardLost: ({ data }: Facts) => data.cause === "lost",
  isEarlyBadge: ({ data }: Facts) => Boolean(data.illness),
  /** Asked for by the cell: early, after a death or once more; the others come from the list of a round. */
  isBadgeRequest: ({ data }: Facts) => Boolean(data.illness || data.family || data.loss),
  isBadgeOfRound: ({ data }: Facts) => !data.illness && !data.family && !data.loss,
  isUnjustifiedLoss: ({ data }: Facts) => Boolean(data.loss) && data.isLossJustified !== true,
  isPosthumousBadge: ({ data }: Facts) => Boolean(data.family),
  /** How a field of the record changes. @source fields.csv, `change_class` */
  isSimpleChange: ({ data }: Facts) => changeClassOf(data) === "K1",
  isEvidencedChange: ({ data }: Facts) => changeClassOf(data) === "K2",
  isCoreChange: ({ data }: Facts) => changeClassOf(data) === "K3",
  needsCountersign: ({ data }: Facts) => needsCountersign(data),
  noCountersign: ({ data }: Facts) => !needsCountersign(data),
  /** The way leads to a unit of this database. */
  goesInside: ({ other }: Facts) => other !== null,
  goesOutside: ({ other }: Facts) => other === null,
} as const satisfies Record<string, (facts: Facts) => boolean>;

/** The name of a question. */
export type Condition = keyof typeof conditions;

/** Whether it is so. */
export function holds(condition: Condition, facts: Facts): boolean {
  return conditions[condition](facts);
}
