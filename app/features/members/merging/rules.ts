import { brokenDuty, type DutyRule } from "#app/features/access/duties/rules.ts";
import { isInBranch, may, type Actor } from "#app/features/access/rules.ts";
import { addDays, today, type CivilDate } from "#app/lib/dates.ts";

/** A proposal to make one record of two, as far as its acts depend on it. */
export interface MergeMatter {
  state: "proposed" | "merged" | "refused" | "withdrawn" | "parted";
  proposedBy: string;
  decidedAt: Date | null;
  keptId: string;
  goneId: string;
  keptPos: bigint;
  gonePos: bigint;
}

/** What can be done with two records. */
export type MergeAct = "propose" | "approve" | "refuse" | "withdraw" | "part" | "different";

/** Why something cannot be done. */
export type MergeRefusal =
  | DutyRule
  | "scope"
  | "state"
  | "seen"
  | "cases"
  | "accounts"
  | "findings"
  | "numbers"
  | "late"
  | "unknownPair"
  | "note";

const acts: readonly MergeAct[] = ["propose", "approve", "refuse", "withdraw", "part", "different"];

/** The act that a form names; null when it names none. */
export function readAct(value: unknown): MergeAct | null {
  return acts.find((act) => act === value) ?? null;
}

/** Acts that change records, which reach beyond rows that roles see: whose account it is, and secret cases. */
export const isDecision = (act: MergeAct): act is "approve" | "part" =>
  act === "approve" || act === "part";

/**
 * The record that stays: the older of the two.
 *
 * @source record format 3.0 §8
 */
export function inOrder<Of extends { id: string; createdAt: Date }>(
  one: Of,
  other: Of,
): [kept: Of, gone: Of] {
  const age = one.createdAt.getTime() - other.createdAt.getTime();
  return age < 0 || (age === 0 && one.id < other.id) ? [one, other] : [other, one];
}

/** The last day on which a merge can be taken back. @param days parameter record.merge_undo_days */
export function partUntil({ decidedAt }: Pick<MergeMatter, "decidedAt">, days: number): CivilDate {
  return addDays(today(decidedAt ?? new Date(0)), days);
}

/**
 * Why the actor may not decide here: both records must lie in the branch, and whoever reported the pair, or is the
 * person, does not approve.
 *
 * @source roles §4.1 "Merge duplicates", §6 S2 and S9
 */
export function decisionRefusal(actor: Actor, matter: MergeMatter): MergeRefusal | null {
  if (!may(actor, "merge.decide")) return "scope";
  if (!isInBranch(actor, matter.keptPos) || !isInBranch(actor, matter.gonePos)) return "scope";
  return inTheWay(actor, matter);
}

/** The rule of separation that alone keeps an actor from deciding; null when none does. */
export function inTheWay(actor: Actor, matter: MergeMatter): DutyRule | null {
  const duty = (memberId: string) =>
    brokenDuty(actor, {
      kind: "merge",
      doneBy: [matter.proposedBy],
      about: { accountId: null, memberId },
    });
  return duty(matter.keptId) ?? duty(matter.goneId);
}

/** The acts that are open to an actor. @param merge the proposal under way or carried out; null without one */
export function openActs(
  actor: Actor,
  merge: MergeMatter | null,
  on: CivilDate,
  undoDays: number,
): MergeAct[] {
  if (merge === null || !["proposed", "merged"].includes(merge.state))
    return may(actor, "merge.propose") ? ["propose", "different"] : [];
  const decides = decisionRefusal(actor, merge) === null;
  if (merge.state === "merged") return decides && on <= partUntil(merge, undoDays) ? ["part"] : [];
  return [
    ...(decides ? (["approve", "refuse"] as const) : []),
    ...(merge.proposedBy === actor.accountId ? (["withdraw"] as const) : []),
  ];
}
