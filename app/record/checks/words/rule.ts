import type { Words } from "#app/lib/lang.ts";
import type { Severity } from "#app/record/checks/finding.ts";

/** A rule as the catalogue knows it. */
export interface RuleEntry {
  readonly id: string;
  /** Severities with which it is raised; empty for a rule of a procedure, which no record breaks by itself. */
  readonly severities: readonly Severity[];
  /** What is wrong and what to do, by case; `{name}` stands for a parameter, `{field}` for the label of the field. */
  readonly says: { readonly default: Words } & Readonly<Record<string, Words>>;
  readonly source: string;
  /** Where the severity or the rule is our decision. */
  readonly house?: true;
}

/** Words in both languages. */
export function words(vi: string, en: string): Words {
  return { vi, en };
}
