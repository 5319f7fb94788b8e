import type { CheckContext } from "#app/record/checks.ts";
import type { CollectionRows, MemberValues } from "#app/record/values.ts";

/** A record that breaks a rule, and what is found; `expected` is null when nothing must be found. */
export interface Case {
  about: string;
  rule: string;
  /** Severity and field. */
  expected: string | null;
  values: MemberValues;
  rows: Partial<CollectionRows>;
  context: Partial<CheckContext>;
}

type Unplaced = Omit<Case, "rule">;

/** The cases of one rule. */
export function about(rule: string, ...cases: Unplaced[]): Case[] {
  return cases.map((one) => ({ ...one, rule }));
}

/** A faultless record with these changes breaks the rule. */
export function breaks(
  subject: string,
  expected: string,
  values: MemberValues = {},
  rows: Partial<CollectionRows> = {},
  context: Partial<CheckContext> = {},
): Unplaced {
  return { about: subject, expected, values, rows, context };
}

/** A faultless record with these changes keeps the rule. */
export function keeps(
  subject: string,
  values: MemberValues = {},
  rows: Partial<CollectionRows> = {},
  context: Partial<CheckContext> = {},
): Unplaced {
  return { about: subject, expected: null, values, rows, context };
}
