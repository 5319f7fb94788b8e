import { activityStatus } from "#app/codes/activity-status.ts";
import { gapDays } from "#app/features/procedures/computed/transfer/rules.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import { addMonths } from "#app/lib/dates.ts";

/** What must be so for transfers and for an exemption in their place. @source procedures P04.1, P04.3 */
export const transferNeeds = {
  /** Only an interruption that there was can count. */
  gapIsThere: (facts: Facts) => facts.data.gapCounts !== true || (gapDays(facts) ?? 0) > 0,
  /** Who moves begins within so many days of the decision or of the change of residence, or says why not. */
  beginsInTime: ({ data, today, rules }: Facts) =>
    typeof data.effectiveOn !== "string" ||
    Boolean(data.lateReason) ||
    today <= rules.calendar.add(data.effectiveOn, rules.number("transfer.start_working_days")),
  /** A stay is made longer before it is over. */
  stayHasNotEnded: ({ data, before = data, today }: Facts) =>
    typeof before.until !== "string" || today <= before.until,
  /** A country is no unit of this database. */
  countryIsOutside: ({ data }: Facts) => !data.country || Boolean(data.outside),
  isAloneAbroad: ({ data }: Facts) => data.isAlone !== true || Boolean(data.country),
  /** Active in the cell: neither elsewhere nor exempt already. */
  isHere: ({ record }: Facts) =>
    record === null || record.values.activity_status === activityStatus.codes.active,
  isPaused: ({ record }: Facts) =>
    record === null || record.values.activity_status === activityStatus.codes.temporarilyExempt,
  /** Shorter than the stay elsewhere that would be an official transfer. */
  pauseFits: ({ data, rules }: Facts) => {
    const [from, until] = [String(data.from), String(data.until)];
    return from < until && until < addMonths(from, rules.number("transfer.temp_max_months_work"));
  },
};
