import { sameValue } from "#app/features/members/plan.ts";
import { changeClassOf, stillHolds } from "#app/features/procedures/change/rules.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";

/** What requests about the record must fulfill. @source procedures P13 */
export const changeNeeds = {
  isSimpleField: ({ data }: Facts) => changeClassOf(data) === "K1",
  isEvidencedField: ({ data }: Facts) => changeClassOf(data) === "K2",
  isCoreField: ({ data }: Facts) => changeClassOf(data) === "K3",
  changesSomething: ({ data }: Facts) => !sameValue(data.before ?? null, data.value ?? null),
  /** A paper, and which: evidence is part of every request but the simple ones. */
  hasEvidence: ({ data }: Facts) => Boolean(data.paper) && Boolean(data.evidence),
  /** The day of birth changes only back to that of the first biography. @source Notice 13-TB/TW */
  restoresBirthDate: ({ data }: Facts) => data.field !== "birth_date" || data.paper === "biography",
  /** A name changes by an extract of the civil register. */
  nameHasExtract: ({ data }: Facts) => data.field !== "full_name" || data.paper === "civilExtract",
  /** What is approved is what was looked at: nobody has changed the field since it was asked. */
  isNotDrifted: (facts: Facts) => stillHolds(facts, "before"),
  /** What is taken back is what this case wrote. */
  isStillAsApplied: (facts: Facts) => stillHolds(facts, "value"),
} as const satisfies Record<string, (facts: Facts) => boolean>;
