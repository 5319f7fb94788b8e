import type { Definition } from "#app/features/procedures/definition/rules.ts";

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
