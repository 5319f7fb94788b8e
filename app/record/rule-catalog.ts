import type { Lang } from "#app/lib/lang.ts";
import type { Finding } from "#app/record/checks/finding.ts";
import { formRules } from "#app/record/checks/words/forms.ts";
import { milestoneRules } from "#app/record/checks/words/milestones.ts";
import { numberRules } from "#app/record/checks/words/numbers.ts";
import { plausibilityRules } from "#app/record/checks/words/plausibility.ts";
import type { RuleEntry } from "#app/record/checks/words/rule.ts";
import { rowRules } from "#app/record/checks/words/rows.ts";
import { sheetRules } from "#app/record/checks/words/sheets.ts";
import { findField } from "#app/record/format.ts";

export type { RuleEntry } from "#app/record/checks/words/rule.ts";

/** Every rule of the record: its id, severities, words and source. Ids are shown as source only. @source record-format-3.0 */
export const ruleCatalog: readonly RuleEntry[] = [
  ...numberRules,
  ...milestoneRules,
  ...rowRules,
  ...sheetRules,
  ...formRules,
  ...plausibilityRules,
];

const byId: ReadonlyMap<string, RuleEntry> = new Map(ruleCatalog.map((rule) => [rule.id, rule]));
const placeholder = /\{(\w+)\}/g;

/** The rule with this id. @throws when the catalogue has none */
export function ruleEntry(id: string): RuleEntry {
  const rule = byId.get(id);
  if (!rule) throw new Error(`No such rule: ${id}`);
  return rule;
}

/** The rule with this id, or null; for ids that come from storage or from outside. */
export function findRule(id: string): RuleEntry | null {
  return byId.get(id) ?? null;
}

/** One sentence or two: what is wrong and what to do. Never quotes a value of the record other than dates and ages. */
export function findingText(
  finding: Pick<Finding, "rule" | "field" | "params">,
  lang: Lang,
): string {
  const { says } = ruleEntry(finding.rule);
  const { params } = finding;
  const words = (typeof params?.case === "string" ? says[params.case] : undefined) ?? says.default;
  return words[lang].replace(placeholder, (whole, name: string) => {
    if (name === "field") return fieldLabel(finding.field, lang);
    return params?.[name] === undefined ? whole : String(params[name]);
  });
}

function fieldLabel(key: string | null, lang: Lang): string {
  const field = key === null ? null : findField(key);
  return field?.label[lang] ?? key ?? "";
}
