import { ruleSet } from "#app/codes/rule-set.ts";
import { checkRecord, type CheckContext, type Finding } from "#app/record/checks.ts";
import {
  type CollectionRows,
  emptyRows,
  type MemberRecord,
  type MemberValues,
} from "#app/record/values.ts";

/** The day on which the tests judge a record. */
export const judgedOn = "2026-11-23";

/** The figures of that day. */
export const rules = ruleSet(judgedOn);

/** An official member without any finding. Invented. */
const faultless: MemberValues = {
  full_name: "Trịnh Thị Hồng Oanh",
  gender: "F",
  birth_date: "1960-12-12",
  citizen_id: "025160004217",
  org_id: "8d0a5c1e-7c37-4a53-9f0b-6b5f2b1f3a10",
  membership_status: "M2",
  activity_status: "A1",
  admission_decision_date: "1992-01-20",
  admission_ceremony_date: "1992-02-12",
  official_date: "1993-02-12",
  phone: "0600351161",
};

/** A record like the faultless one, with other values and rows. */
export function person(
  values: MemberValues = {},
  rows: Partial<CollectionRows> = {},
): MemberRecord {
  return { values: { ...faultless, ...values }, rows: { ...emptyRows(), ...rows } };
}

/** The findings about such a record. */
export function findingsOf(
  values: MemberValues = {},
  rows: Partial<CollectionRows> = {},
  context: Partial<CheckContext> = {},
): Finding[] {
  return checkRecord(person(values, rows), { on: judgedOn, rules, ...context });
}

/** The findings in short: `V-D-01 E2 admission_decision_date`. */
export function inShort(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, severity, field }) => `${rule} ${severity} ${field}`);
}
