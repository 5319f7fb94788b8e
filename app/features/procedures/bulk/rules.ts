import type { RoleCode } from "#app/features/access/roles.ts";
import { stepOf, type Input, type Step } from "#app/features/procedures/definition/rules.ts";
import { reviewKeys } from "#app/features/procedures/units/rules.ts";
import { definitionOf } from "#app/features/procedures/definitions/rules.ts";

/** A step that an office takes for many cases in one act. */
export interface BulkStep {
  procedure: string;
  step: string;
  /** Inputs that differ from case to case, each with the input of the case that it begins with. */
  each?: Readonly<Record<string, string | null>>;
}

/**
 * Steps that offices take in bulk; each case is judged by its own rules all the same.
 *
 * @source procedures P05 (lists and batches), P06 (classification of a commune), P07 (rounds)
 */
export const bulkSteps: readonly BulkStep[] = [
  { procedure: "card", step: "grassrootsCheck" },
  { procedure: "card", step: "send" },
  { procedure: "card", step: "appraise", each: { cardNumber: null } },
  { procedure: "card", step: "decide" },
  { procedure: "card", step: "receive" },
  { procedure: "card", step: "handOver" },
  { procedure: "badge", step: "check" },
  { procedure: "badge", step: "appraise" },
  { procedure: "evaluation", step: "appraise" },
  { procedure: "evaluation", step: "decide", each: { finalGrade: "proposedGrade" } },
  ...Object.values(reviewKeys).flatMap((procedure): BulkStep[] => [
    { procedure, step: "appraise", each: { cellScore: "selfScore", proposedGrade: "selfGrade" } },
    { procedure, step: "decide", each: { finalGrade: "proposedGrade" } },
  ]),
];

/** A bulk step with the step of its definition. */
export interface KnownBulk extends BulkStep {
  definition: NonNullable<ReturnType<typeof definitionOf>>;
  taken: Step;
}

/** A bulk step by the names of an address; null when there is none for this role. */
export function bulkOf(procedure: string, step: string, acting: RoleCode): KnownBulk | null {
  return bulkFor(acting).find((one) => one.procedure === procedure && one.step === step) ?? null;
}

/** The steps that somebody in this role takes in bulk, in the order of the procedures. */
export function bulkFor(acting: RoleCode): KnownBulk[] {
  return bulkSteps.flatMap((one) => {
    const definition = definitionOf(one.procedure);
    const taken = definition === null ? undefined : stepOf(definition, one.step);
    if (definition === null || taken === undefined) return [];
    return taken.by !== "system" && taken.by.includes(acting)
      ? [{ ...one, definition, taken }]
      : [];
  });
}

/** The states out of which the step leads. */
export const statesBefore = ({ taken }: KnownBulk): string[] =>
  taken.from.map((one) => (typeof one === "string" ? one : one.state));

/** What is filled in once for all cases, and what for each. */
export function inputsOfBulk({ taken, each = {} }: KnownBulk): { shared: Input[]; own: Input[] } {
  const inputs = taken.inputs ?? [];
  return {
    shared: inputs.filter(({ key }) => !(key in each)),
    own: inputs.filter(({ key }) => key in each),
  };
}

/** The name of the field with an input of one case. */
export const fieldOfCase = (key: string, caseId: string): string => `${key}.${caseId}`;

/**
 * The number that stands so many places after the first, with its zeros in front.
 *
 * @returns null when the first is no number
 */
export function numberFrom(first: string, place: number): string | null {
  if (!/^\d{1,15}$/.test(first)) return null;
  return String(Number(first) + place).padStart(first.length, "0");
}
