import { activityStatus } from "#app/codes/activity-status.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import { daysBetween, type CivilDate } from "#app/lib/dates.ts";

type Known = Pick<Facts, "data" | "rules">;

/** The last day on which somebody with a letter of introduction may still present it; null without a letter. */
export function lastDayToPresent({ data, rules }: Known): CivilDate | null {
  if (typeof data.letterOn !== "string") return null;
  return rules.calendar.add(data.letterOn, rules.number("transfer.present_working_days"));
}

/**
 * Calendar days by which a letter was presented too late; null while nobody knows.
 *
 * @source procedures P04.1, "Effects"; clarification 21
 */
export function gapDays(known: Known): number | null {
  const last = lastDayToPresent(known);
  const { presentedOn } = known.data;
  if (last === null || typeof presentedOn !== "string") return null;
  return Math.max(0, daysBetween(last, presentedOn));
}

/** Values that follow from a transfer, by name. */
export const transferComputations = {
  /** Where a guest is, as the destination of an official transfer: the committee directly above the grassroots. */
  hostCommune: ({ other }: Facts) =>
    other === null ? null : (other.communeId ?? other.grassrootsId ?? other.id),
  transferGround: ({ data }: Facts) =>
    data.ground === "residence" ? "residence" : data.ground === "work" ? "job" : "other",
  /** Abroad without an organization the member is managed by the one that sent. @source code list activity_status (A7) */
  awayStatus: ({ data }: Facts): string =>
    data.isAlone === true
      ? activityStatus.codes.isolatedAbroad
      : activityStatus.codes.temporarilyElsewhere,
};
