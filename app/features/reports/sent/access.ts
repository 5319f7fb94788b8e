import { brokenDuty, type DutyRule } from "#app/features/access/duties/rules.ts";
import { isInBranch, may, type Actor, type Permission } from "#app/features/access/rules.ts";
import { mayReadReport, maySendReport } from "#app/features/reports/access.ts";
import type { ReportKey } from "#app/features/reports/rules.ts";
import {
  sentActs,
  stepOf,
  type SentAct,
  type SentState,
} from "#app/features/reports/sent/rules.ts";
import type { SentLevel } from "#app/features/reports/sent/schedules/rules.ts";

/** A report as far as its acts look at it; no state before it is first sent. */
export interface SentCase {
  key: ReportKey;
  orgId: string;
  orgPos: bigint;
  level: SentLevel;
  state: SentState | null;
  /** The accounts that have done a step of this sending. */
  doneBy: readonly string[];
}

/** Why an act is refused; each has its sentence in `text.ts`. */
export type SentRefusal = "state" | "role" | DutyRule;

const permissions = {
  v: "report.check",
  a: "report.accept",
} as const satisfies Record<string, Permission>;

/** In which hand an act is done, as its form says it: of whoever checks, or of whoever decides. */
export function handOf(
  { level, state }: Pick<SentCase, "level" | "state">,
  act: SentAct,
): "check" | "decide" {
  return stepOf(level, state, act)?.verb === "v" ? "check" : "decide";
}

/** Why the actor may not do this to a report as it stands; null when they may. @source roles §4.3, S1 */
export function sentRefusal(actor: Actor, one: SentCase, act: SentAct): SentRefusal | null {
  const step = stepOf(one.level, one.state, act);
  if (step === null) return "state";
  const isOwn = actor.post?.orgId === one.orgId;
  const isSide = step.side === "own" ? isOwn : !isOwn && isInBranch(actor, one.orgPos);
  const isHand =
    step.verb === "p"
      ? maySendReport(actor, one.key)
      : may(actor, permissions[step.verb]) &&
        // Nobody puts together what they do not read.
        (act !== "submit" || mayReadReport(actor, one.key));
  if (!isHand || !isSide) return "role";
  return brokenDuty(actor, { kind: "report", doneBy: one.doneBy });
}

/** The acts that are open to the actor, in their order; sending has its own form at the report. */
export function openSentActs(actor: Actor, one: SentCase): SentAct[] {
  return sentActs.filter((act) => act !== "submit" && sentRefusal(actor, one, act) === null);
}
