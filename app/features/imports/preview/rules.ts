import { findField } from "#app/record/format.ts";
import type { FieldValue } from "#app/record/field.ts";
import { describeField, describeValue, type Names } from "#app/record/describe.ts";
import { findingText, findRule } from "#app/record/rule-catalog.ts";
import type { Finding } from "#app/record/checks.ts";
import { previewText } from "#app/features/imports/preview/text.ts";
import { outcomes, type Outcome, type RowResult } from "#app/features/imports/states/rules.ts";
import type { Grade } from "#app/features/imports/schema.ts";
import type { Lang } from "#app/lib/lang.ts";

/** Which rows are shown. `unread`: with words, but no person; `drifted`: whose record moved since. */
export type Shown = Outcome | "unread" | "drifted" | "all";

/** The filter of the rows as it stands in the address bar. */
export interface RowFilter {
  shown: Shown;
  rule: string | null;
  grade: Grade | null;
  /** The row after which the page begins. */
  after: { sheet: number; row: number } | null;
}

/** A row as the preview shows it, in words. */
export interface ShownRow {
  sheet: number;
  row: number;
  name: string | null;
  cell: string | null;
  outcome: Outcome | null;
  grade: Grade | null;
  result: RowResult | null;
  resultNote: string | null;
  memberId: string | null;
  changes: { field: string; label: string; before: string | null; after: string | null }[];
  changed: number;
  notes: { severity: Finding["severity"]; text: string }[];
  moreNotes: number;
}

const shownValues: ReadonlySet<string> = new Set([...outcomes, "unread", "drifted", "all"]);
const grades: ReadonlySet<string> = new Set([
  "blocked",
  "deficient",
  "warning",
  "repaired",
  "clean",
]);

/**
 * Reads the filter of the rows; anything malformed filters nothing.
 *
 * @param standard  what is shown when nothing is asked for
 */
export function readRowFilter(search: URLSearchParams, standard: Shown): RowFilter {
  const shown = search.get("show") ?? "";
  const rule = search.get("rule") ?? "";
  const grade = search.get("grade") ?? "";
  const after = /^(\d{1,4})\.(\d{1,7})$/.exec(search.get("after") ?? "");
  return {
    shown: shownValues.has(shown) ? (shown as Shown) : standard,
    rule: /^[A-Z0-9-]{2,12}$/.test(rule) ? rule : null,
    grade: grades.has(grade) ? (grade as Grade) : null,
    after: after === null ? null : { sheet: Number(after[1]), row: Number(after[2]) },
  };
}

/** What a finding says, in words; rules of the record and of the import alike. */
export function findingWords(finding: Finding, lang: Lang): string {
  if (findRule(finding.rule) !== null) return findingText(finding, lang);
  const words = previewText[lang].rules[finding.rule] ?? "";
  return finding.field === null ? words : `${describeField(finding.field, lang)}: ${words}`;
}

/** The name of a rule in a list of filters: its first sentence. */
export function ruleName(rule: string, lang: Lang): string {
  const own = previewText[lang].ruleNames[rule];
  if (own !== undefined) return own;
  if (findRule(rule) === null) return rule;
  const [first = ""] = findingText({ rule, field: null }, lang).split(/[.?!](?:\s|$)/);
  const plain = first.replace(/\{\w+\}/g, "…").replace(/^[\s:,…]+/, "");
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** A value as the preview shows it; null when there is none. */
export function valueWords(key: string, value: unknown, lang: Lang, names: Names): string | null {
  if (value === null || value === undefined || value === "") return null;
  const field = findField(key);
  return field === null ? String(value) : describeValue(field, value as FieldValue, lang, names);
}
