import { activityStatus } from "#app/codes/activity-status.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { badgeNeeds } from "#app/features/procedures/needs/badge/rules.ts";
import { unitReviewNeeds } from "#app/features/procedures/needs/unit-review/rules.ts";
import { electionNeeds } from "#app/features/procedures/needs/election/rules.ts";
import { evaluationNeeds } from "#app/features/procedures/needs/evaluation/rules.ts";
import { rewardNeeds } from "#app/features/procedures/needs/reward/rules.ts";
import { supplementNeeds } from "#app/features/procedures/needs/supplement/rules.ts";
import { recordNeeds } from "#app/features/procedures/needs/record/rules.ts";
import { changeNeeds } from "#app/features/procedures/needs/change/rules.ts";
import { addMonths } from "#app/lib/dates.ts";
import { conductNeeds } from "#app/features/procedures/needs/conduct/rules.ts";
import { disciplineNeeds } from "#app/features/procedures/needs/discipline/rules.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import { placeNeeds } from "#app/features/procedures/places/rules.ts";
import { admissionNeeds } from "#app/features/procedures/needs/admission/rules.ts";
import { transferNeeds } from "#app/features/procedures/needs/transfer/rules.ts";
import { arrivalNeeds } from "#app/features/procedures/needs/arrival/rules.ts";
import { cardNeeds } from "#app/features/procedures/needs/card/rules.ts";
import { probationNeeds } from "#app/features/procedures/needs/probation/rules.ts";

/**
 * What must be so before a step can be taken, by name; the sentence that refuses it stands in `text.ts`
 * under the same name. Facts hold what the step fills in, too. A rule about the person holds nothing back
 * where the record cannot be read: the side that can read it has asked already.
 */
const needs = {
  isMember: ({ record }: Facts) => hasStatus(record, "probationary", "official"),
  hasLeft: ({ record }: Facts) => !hasStatus(record, "probationary", "official"),
  isOfficial: ({ record }: Facts) => hasStatus(record, "official"),
  isProbationary: ({ record }: Facts) => hasStatus(record, "probationary"),
  isNotExempt: ({ record }: Facts) => !isActivity(record, "exempt"),
  isExempt: ({ record }: Facts) => record === null || isActivity(record, "exempt"),
  isNotSuspended: ({ record }: Facts) => !isActivity(record, "suspended"),
  /** Whoever asks not to take part leaves a case with nobody. @source roles §6, S3; house */
  leavesSomebody: ({ othersMayAct }: Facts) => othersMayAct !== false,
  isNotMoving: ({ record }: Facts) => !isActivity(record, "inTransfer"),
  /** Only a probationary member can fail the probation. @source procedures P10, ground 6 */
  groundFits: ({ record, data }: Facts) =>
    data.ground !== "probation" || hasStatus(record, "probationary"),
  /** The cell goes on without the person's own review only after asking for it often enough. */
  wasAskedOften: ({ taken, rules }: Facts) =>
    taken.filter(({ step }) => step === "ask").length >=
    rules.number("removal.self_review_requests"),
  /** A vote that failed often enough is for the committee above to settle. */
  hasFailedOften: ({ taken, rules }: Facts) =>
    taken.filter(({ to }) => to === "cellFailed").length >=
    rules.number("probation.max_failed_votes"),
  isInAppealTime: ({ today, data, rules }: Facts) =>
    today <=
    rules.calendar.add(String(data.decisionOn), rules.number("removal.appeal_working_days")),
  ...changeNeeds,
  ...recordNeeds,
  ...supplementNeeds,
  /** Nothing is owed for the months before this one. @source procedures P04.1 */
  duesArePaid: ({ owesDues }: Facts) => !owesDues,
  /** Exactly one way: a unit of this database, or a name in words. */
  hasDestination: ({ data }: Facts) => Boolean(data.destination) !== Boolean(data.outside),
  /** A stay elsewhere is neither shorter nor longer than the rules allow. @source procedures P04.2 */
  stayFits: ({ data, rules }: Facts) => {
    const [from, to] = [String(data.from), String(data.until)];
    if (addMonths(from, rules.number("transfer.temp_min_months")) > to) return false;
    return data.ground === "study"
      ? to <= addMonths(from, rules.number("transfer.temp_max_months_study"))
      : to < addMonths(from, rules.number("transfer.temp_max_months_work"));
  },
  ...disciplineNeeds,
  ...badgeNeeds,
  ...rewardNeeds,
  ...evaluationNeeds,
  ...electionNeeds,
  ...unitReviewNeeds,
  ...conductNeeds,
  noDisciplineCase: ({ openProcedures }: Facts) => !openProcedures.includes("discipline"),
  ...probationNeeds,
  ...cardNeeds,
  ...transferNeeds,
  ...arrivalNeeds,
  ...admissionNeeds,
  ...placeNeeds,
} as const satisfies Record<string, (facts: Facts) => boolean>;

/** The name of something that must be so. */
export type Need = keyof typeof needs;

/** Needs that say at once what their step will meet: without the day that it asks for they take today. */
export const judgedByToday: ReadonlySet<string> = new Set<Need>(["isProbationOver"]);

/** Whether it is so. */
export function isMet(need: Need, facts: Facts): boolean {
  return needs[need](facts);
}

type Person = Facts["record"];

function hasStatus(record: Person, ...keys: (keyof typeof memberStatus.codes)[]): boolean {
  const codes: string[] = keys.map((key) => memberStatus.codes[key]);
  return record === null || codes.includes(record.values.membership_status ?? "");
}

function isActivity(record: Person, key: keyof typeof activityStatus.codes): boolean {
  return record?.values.activity_status === activityStatus.codes[key];
}
