import type { RuleSet } from "#app/codes/rule-set.ts";
import { role, type RoleCode } from "#app/features/access/roles.ts";
import { amountOf } from "#app/features/procedures/clock/rules.ts";
import { definitions } from "#app/features/procedures/definitions/rules.ts";
import { unitOf, type Levels } from "#app/features/procedures/telling/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/** What of a case says which stage of its deadline has come. */
export interface Deadline {
  dueOn: CivilDate | null;
  remindedOn: CivilDate | null;
  overdueOn: CivilDate | null;
  escalatedOn: CivilDate | null;
}

/** What is told of a deadline next: it comes, it has passed, or it passed long ago. */
export type DeadlineStage = "remind" | "overdue" | "escalate";

/**
 * The stage of which somebody is told today; null when there is none, or it was told.
 *
 * @param besides  the days on which its clock has somebody told, in their order; else some days before its end
 * @source procedures §0.2 (overdue); parameters case.remind_working_days, case.escalate_working_days
 */
export function deadlineStage(
  one: Deadline,
  rules: RuleSet,
  besides: readonly CivilDate[] = [],
): DeadlineStage | null {
  const { dueOn: due, remindedOn, overdueOn, escalatedOn } = one;
  const today = rules.on;
  if (due === null) return null;
  if (due >= today && besides.length > 0) {
    const last = besides.findLast((day) => day <= today);
    return last !== undefined && (remindedOn ?? "") < last ? "remind" : null;
  }
  if (due >= today) {
    return due <= nearestDay(rules) && remindedOn === null ? "remind" : null;
  }
  if (overdueOn === null) return "overdue";
  const last = rules.calendar.add(due, rules.number("case.escalate_working_days"));
  return last < today && escalatedOn === null ? "escalate" : null;
}

/** The last day of which somebody is reminded today. */
export const nearestDay = (rules: RuleSet): CivilDate =>
  rules.calendar.add(rules.on, rules.number("case.remind_working_days"));

/** A holiday week or two may lie between. */
const CALENDAR_FACTOR = 2;

/** The procedures with clocks that have somebody told early, and how many calendar days before the end that can be. */
export function remindedEarly(rules: readonly RuleSet[]): { procedures: string[]; days: number } {
  const found = definitions.flatMap(({ key, states }) =>
    Object.values(states).flatMap(({ clock }) =>
      clock !== undefined && clock !== "open" && !("until" in clock) && clock.remind !== undefined
        ? [{ key, clock, remind: clock.remind }]
        : [],
    ),
  );
  const early = found.flatMap(({ clock, remind }) =>
    rules.map((one) => amountOf(clock, one) - Math.min(...one.list(remind).map(Number))),
  );
  const weekends = 10 / 7;
  return {
    procedures: [...new Set(found.map(({ key }) => key))],
    days: Math.ceil(Math.max(0, ...early) * weekends * CALENDAR_FACTOR),
  };
}

/** Whose work is looked after by whom, from the member to the province; offices of one level stand together. */
const ladder: readonly (readonly RoleCode[])[] = [
  [role.member],
  [role.cellSecretary, role.cellDeputy],
  [role.grassrootsSecretary, role.grassrootsOfficer],
  [role.communeOfficer],
  [role.communeLeader, role.inspector],
  [role.provinceOfficer],
  [role.provinceLeader],
];

/** Of a file that few see: those among them who look after others. @source procedures P09, visibility */
const few: readonly RoleCode[] = [role.cellSecretary, role.communeLeader, role.provinceLeader];

/** Somebody to tell: a role at a unit. */
export interface Superior {
  role: RoleCode;
  orgId: string;
}

/**
 * Who looks after the work of somebody in a role, nearest first; levels that are not there are left out.
 *
 * @param end  the end of the case at which the work is awaited
 * @source procedures §0.2 ("the actor's superior"); roles §1
 */
export function superiorsOf(acting: RoleCode, end: Levels, isConfidential: boolean): Superior[] {
  const at = ladder.findIndex((roles) => roles.includes(acting));
  if (at < 0) return [];
  return ladder
    .slice(at + 1)
    .flatMap(([head]) => {
      const orgId = head === undefined ? null : unitOf(head, end);
      // A cell that is grassroots itself has no committee between.
      const isSelf = head === role.grassrootsSecretary && orgId === end.id;
      return head === undefined || orgId === null || isSelf ? [] : [{ role: head, orgId }];
    })
    .filter((one) => !isConfidential || few.includes(one.role));
}
