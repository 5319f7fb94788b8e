import type { Definition, Step } from "#app/features/procedures/definition/rules.ts";
import type { Need } from "#app/features/procedures/needs/rules.ts";

/**
 * Where a case ends that goes with its unit: the first state of its procedure that cancels it.
 *
 * @returns null where the procedure is about a person, who takes the case along
 */
export function endOfUnit({ about, states }: Definition): string | null {
  if (about === "member") return null;
  return Object.keys(states).find((name) => states[name]!.end === "cancelled") ?? null;
}

/** Whether the calendar alone leads out of a state, to an end. */
export function systemEnds({ steps, states }: Definition, state: string): boolean {
  return steps.some(
    ({ by, from, to }) =>
      by === "system" && states[to]?.end !== undefined && from.some((one) => one === state),
  );
}

const ofMembers: ReadonlySet<Need> = new Set<Need>(["isMember", "isOfficial", "isProbationary"]);

/**
 * Whether a case waits in this state for something that only a member can be given: some step from here on asks for a
 * member. What was decided already, such as a reward to be handed over, goes on without.
 *
 * @returns false also for a procedure that does not say where such a case ends
 * @source house
 */
export function waitsForMember({ steps, whenLeft }: Definition, state: string): boolean {
  if (whenLeft === undefined) return false;
  const reached = new Set([state]);
  for (const one of reached)
    for (const step of steps.filter((next) => leadsOn(next, one))) {
      if (step.needs?.some((need) => ofMembers.has(need))) return true;
      for (const to of [step.to, step.otherwise ?? step.to]) reached.add(to);
    }
  return false;
}

/** A step forward: not one that gives back or gives up. */
function leadsOn({ from, reason }: Step, state: string): boolean {
  return (
    reason === undefined &&
    from.some((one) => (typeof one === "string" ? one : one.state) === state)
  );
}
