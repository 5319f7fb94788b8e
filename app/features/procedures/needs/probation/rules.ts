import { ceremonyOf, probationEnd } from "#app/features/procedures/computed/probation/rules.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import { addMonths } from "#app/lib/dates.ts";

/** What must be so in the official recognition of a member. @source procedures P03 */
export const probationNeeds = {
  knowsCeremony: (facts: Facts) => facts.record === null || ceremonyOf(facts) !== null,
  /** The file is made from the month of the reminder on. */
  isNearProbationEnd: (facts: Facts) => {
    const ceremony = ceremonyOf(facts);
    const month = facts.rules.number("probation.reminder_month");
    return ceremony === null || addMonths(ceremony, month) <= facts.today;
  },
  /** No vote before the months of probation are full. */
  isProbationOver: (facts: Facts) => {
    const end = probationEnd(facts);
    return end === null || String(facts.data.meetingOn ?? facts.today) >= end;
  },
  hadCourse: ({ data }: Facts) => Boolean(data.courseOn ?? data.courseWaivedOn),
  mayVoteAgain: ({ taken, rules }: Facts) =>
    taken.filter(({ to }) => to === "cellFailed").length <
    rules.number("probation.max_failed_votes"),
  sectionAfterCell: ({ data }: Facts) => inOrder(data.meetingOn, data.sectionOn),
  grassrootsAfterCell: ({ data }: Facts) => inOrder(data.meetingOn, data.grassrootsOn),
  decidedAfterCell: ({ data }: Facts) => inOrder(data.meetingOn, data.decisionOn),
  notExtendedYet: ({ taken }: Facts) => !taken.some(({ step }) => step === "extend"),
};

/** Whether two days follow each other; what is not filled in yet stands in nobody's way. */
function inOrder(first: unknown, second: unknown): boolean {
  return typeof first !== "string" || typeof second !== "string" || first <= second;
}
