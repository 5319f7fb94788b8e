import type { ParameterKey } from "#app/codes/parameters.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { matrix } from "#app/features/access/matrix/permissions/rules.ts";
import type { RoleCode, ScopeSymbol } from "#app/features/access/roles.ts";

const figures: Partial<Record<ScopeSymbol, ParameterKey>> = {
  C: "export.max_rows.cell",
  M: "export.max_rows.commune",
  P: "export.max_rows.province",
};

/**
 * The most rows of one export, and of all of an account on one day: by how far the role exports.
 *
 * @returns rows; 0 for a role that exports nothing
 * @source roles §4.5
 */
export function exportLimits(role: RoleCode, rules: RuleSet): { once: number; daily: number } {
  const scope = matrix["export.public"][role];
  const figure = scope === undefined ? undefined : figures[scope];
  const once = figure === undefined ? 0 : rules.number(figure);
  return { once, daily: once * rules.number("export.daily_factor") };
}
