import { isSound } from "#app/features/procedures/arrivals/plan.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";

/** What must be so for somebody who arrives without a record. @source procedures P04.1; clarifications 24, 36 */
export const arrivalNeeds = {
  /** Who is official has the day of it, who is on probation has none. */
  milestonesFit: ({ data }: Facts) =>
    data.standing === undefined || (data.standing === "official") === Boolean(data.official_date),
  arrivesOnce: ({ arrival }: Facts) => arrival?.isTwice !== true,
  /** What the papers say could stand in one record. */
  isSoundRecord: (facts: Facts) => facts.data.full_name === undefined || isSound(facts),
  isRegisteredNowhere: ({ arrival }: Facts) => arrival?.known !== "member",
  couldBeAsked: ({ arrival }: Facts) => arrival?.known !== "unchecked",
  /** Somebody looked at the people of the same name and year. */
  namesakesAreOthers: ({ arrival, data }: Facts) =>
    data.isOther === true || (arrival?.namesakes.length ?? 0) === 0,
};
