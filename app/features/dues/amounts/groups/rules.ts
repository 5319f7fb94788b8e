import { duesGroup } from "#app/codes/dues-group.ts";
import type { ParameterKey } from "#app/codes/parameters.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import type { CivilDate, PartialDate } from "#app/lib/partial-date.ts";
import { hasReachedRetirement } from "#app/record/retirement.ts";

/** The rate of a group on a day and what it is taken of, or what has to be known first. */
export type GroupRate =
  | {
      ok: true;
      group: string;
      rate: string | null;
      of: "income" | "wage" | "nothing";
      /** Whole đồng when the amount is fixed, else 0. */
      fixed: number;
    }
  | { ok: false; missing: "group" | "figure" };

const { codes } = duesGroup;

/** Groups that follow each other in February 2026, so that a record made before or after serves both times. */
const before: Readonly<Record<string, string>> = {
  [codes.insured]: codes.legacySalaried,
  [codes.sickOrMaternity]: codes.legacySalaried,
  [codes.conscript]: codes.legacySalaried,
  [codes.pensioner]: codes.legacyPensioner,
  [codes.student]: codes.legacyStudent,
  [codes.uninsuredWorkingAge]: codes.legacySelfEmployed,
  [codes.uninsuredRetirementAge]: codes.legacySelfEmployed,
  [codes.offWork]: codes.legacySelfEmployed,
};
const after: Readonly<Record<string, string>> = {
  [codes.legacySalaried]: codes.insured,
  [codes.legacyPensioner]: codes.pensioner,
  [codes.legacySelfEmployed]: codes.offWork,
  [codes.legacyStudent]: codes.student,
};

const ofIncome: Readonly<Record<string, ParameterKey>> = {
  [codes.insured]: "dues.rate_insured",
  [codes.sickOrMaternity]: "dues.rate_benefit",
  [codes.pensioner]: "dues.rate_pension",
  [codes.conscript]: "dues.rate_conscript",
  [codes.legacySalaried]: "dues.legacy_rate_salaried",
  [codes.legacyPensioner]: "dues.legacy_rate_pension",
};
/** The groups whose dues follow from an income of their own. */
export const incomeGroups: ReadonlySet<string> = new Set(Object.keys(ofIncome));
const ofWage: Readonly<Record<string, ParameterKey>> = {
  [codes.uninsuredWorkingAge]: "dues.rate_uninsured_below_retirement",
  [codes.uninsuredRetirementAge]: "dues.rate_uninsured_retirement_age",
};
const fixed: Readonly<Record<string, ParameterKey>> = {
  [codes.student]: "dues.fixed_student",
  [codes.legacyStudent]: "dues.legacy_fixed_student",
};

/**
 * The rate of a person's group on a day. Whoever has neither insurance nor pension belongs to the group of
 * the age reached on that day; while the birth date does not decide it, the recorded group holds. Groups
 * abroad, and those of a locality before February 2026, have no figure of their own yet.
 *
 * @source P11.1; code list dues_group; clarification 3
 */
export function rateOf(
  {
    group,
    birth,
    gender,
  }: { group: string | null; birth: PartialDate | null; gender: string | null },
  on: CivilDate,
  rules: RuleSet,
): GroupRate {
  if (group === null) return { ok: false, missing: "group" };
  const dated = inForce(group, on);
  const own = isUninsured(dated) ? groupByAge(dated, birth, gender, on, rules) : dated;
  if (own === null) return { ok: false, missing: "group" };
  if (ofIncome[own])
    return { ok: true, group: own, rate: rules.text(ofIncome[own]), of: "income", fixed: 0 };
  if (ofWage[own])
    return { ok: true, group: own, rate: rules.text(ofWage[own]), of: "wage", fixed: 0 };
  if (fixed[own])
    return { ok: true, group: own, rate: null, of: "nothing", fixed: rules.number(fixed[own]) };
  return { ok: false, missing: "figure" };
}

function inForce(group: string, on: CivilDate): string {
  const isLegacyTime = on <= duesGroup.keyed.legacySalaried.until;
  return (isLegacyTime ? before : after)[group] ?? group;
}

function isUninsured(group: string): boolean {
  return (
    group === codes.uninsuredWorkingAge ||
    group === codes.uninsuredRetirementAge ||
    group === codes.offWork
  );
}

function groupByAge(
  recorded: string,
  birth: PartialDate | null,
  gender: string | null,
  on: CivilDate,
  rules: RuleSet,
): string | null {
  const isRetired = hasReachedRetirement(birth, gender, on, rules);
  if (isRetired === "certain") return codes.uninsuredRetirementAge;
  if (isRetired === "impossible") return codes.uninsuredWorkingAge;
  return recorded === codes.offWork ? null : recorded;
}
