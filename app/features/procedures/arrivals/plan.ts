import { activityStatus } from "#app/codes/activity-status.ts";
import { increaseReason } from "#app/codes/increase-reason.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { orgMembershipKind } from "#app/codes/org-membership-kind.ts";
import type { MemberChange } from "#app/features/members/plan.ts";
import { assessRecord } from "#app/features/members/rules.ts";
import { statedIn } from "#app/features/procedures/arrivals/rules.ts";
import { gapDays } from "#app/features/procedures/computed/transfer/rules.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import { lateness } from "#app/features/procedures/lateness/plan.ts";
import { emptyRows, type MemberRecord, type MemberValues } from "#app/record/values.ts";

const { codes: statuses } = memberStatus;

/**
 * The record of somebody who arrives: a new one out of what the papers state, or the one left behind earlier, of which
 * only what is empty is filled. The stay in the cell begins with the day of listing and counts as an increase.
 *
 * @param earlier  the record left behind; null when there is none
 * @source procedures P04.1, "If the other side is not in this database"; code list increase_reason (I3, I4)
 */
export function planArrival(
  facts: Facts,
  earlier: MemberRecord | null,
): Omit<MemberChange, "memberId" | "expectedVersion"> {
  const { data, caseId } = facts;
  const stated = statedIn(data);
  const status = data.standing === "probationary" ? statuses.probationary : statuses.official;
  const cell = data.cell as string;
  return {
    values: {
      ...(earlier === null ? stated : onlyEmpty(stated, earlier.values)),
      org_id: cell,
      membership_status: status,
      activity_status: activityStatus.codes.active,
      ...(earlier === null ? {} : { exit_date: null, exit_reason: null }),
    } as Partial<MemberValues>,
    rows: {
      org_memberships: [
        {
          id: null,
          values: {
            org_id: cell,
            kind: orgMembershipKind.codes.home,
            from_date: data.listedOn,
            in_reason: comesFrom(data.origin),
            transfer_case: caseId,
            gap_days: gapDays(facts),
          } as never,
        },
      ],
      ...(data.gapCounts === true ? { party_age_gaps: [lateness(facts) as never] } : {}),
    },
  };
}

/** Whether a record of what the papers state breaks no rule that would refuse it. */
export function isSound(facts: Facts): boolean {
  const { values } = planArrival(facts, null);
  const record = { values: { ...values, org_id: facts.unit.id }, rows: emptyRows() };
  const context = { on: facts.today, rules: facts.rules, openDuplicate: false };
  const { admission_ceremony_date: admitted, official_date: official } = values;
  const isInOrder = !admitted || !official || admitted.slice(0, official.length) <= official;
  return (
    isInOrder && assessRecord(record, context).findings.every(({ severity }) => severity !== "E1")
  );
}

/** A unit of the same province that keeps no records here counts as within the province. */
const comesFrom = (origin: unknown): string =>
  origin === "sameProvince"
    ? increaseReason.codes.withinProvince
    : increaseReason.codes.fromOtherProvince;

const onlyEmpty = (stated: Partial<MemberValues>, has: MemberValues) =>
  Object.fromEntries(
    Object.entries(stated).filter(
      ([key]) => ((has as Record<string, unknown>)[key] ?? null) === null,
    ),
  );
