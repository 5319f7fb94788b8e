import { admissionCases } from "#tests/app/record/checks/admission-cases.ts";
import { identityCases } from "#tests/app/record/checks/identity-cases.ts";
import { lifeRowCases } from "#tests/app/record/checks/life-row-cases.ts";
import { milestoneCases } from "#tests/app/record/checks/milestone-cases.ts";
import { partyRowCases } from "#tests/app/record/checks/party-row-cases.ts";
import { plausibilityCases } from "#tests/app/record/checks/plausibility-cases.ts";
import { valueCases } from "#tests/app/record/checks/value-cases.ts";

/** Every case, by subject. */
export const casesBySubject = [
  ["numbers of identity", identityCases],
  ["the admission (fault 67)", admissionCases],
  ["other milestones", milestoneCases],
  ["badges, discipline, positions", partyRowCases],
  ["history, cells, dues, family", lifeRowCases],
  ["single values", valueCases],
  ["plausibility", plausibilityCases],
] as const;

/** Every case. */
export const allCases = casesBySubject.flatMap(([, cases]) => cases);
