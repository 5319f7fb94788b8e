import type { RuleSet } from "#app/codes/rule-set.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import type { PartialDate } from "#app/lib/partial-date.ts";
import type { Figures } from "#app/record/checks/figures.ts";
import type {
  CollectionKey,
  FieldKey,
  MemberRecord,
  MemberValues,
  Row,
} from "#app/record/values.ts";

/**
 * E1 blocks saving; E2 saves, blocks the level and the procedures that use the field; W is a warning, I information.
 *
 * @source record-format-3.0 §7
 */
export type Severity = "E1" | "E2" | "W" | "I";

/** Figures and dates for the words of a finding; `case` picks one of several wordings. */
export type Params = Record<string, string | number>;

/** One thing found in a record. Its words are in the catalogue of rules. */
export interface Finding {
  rule: string;
  severity: Severity;
  /** Key of the field, `full_name` or `party_cards.number`; null when it concerns the record. */
  field: string | null;
  collection?: string;
  /** Place of the row in the collection, from 0. */
  index?: number;
  params?: Params;
}

/** What a check needs to know beside the record. Questions that are left out are not checked. */
export interface CheckContext {
  /** The day on which the record is judged. */
  on: CivilDate;
  rules: RuleSet;
  /** Fields whose cell was refused or waits for an answer: nothing is said about their absence. */
  skipMissing?: ReadonlySet<string>;
  /** Province of today for the first three digits of a citizen number; null for a foreign country. */
  provinceOfCitizenCode?: (code: string) => string | null;
  /** Whether an organization was open on a day; null when unknown. */
  isOrganizationOpen?: (orgId: string, on: CivilDate) => boolean | null;
  /** Whether `orgId` is `ancestorId` or lies below it; null when unknown. */
  isWithin?: (orgId: string, ancestorId: string) => boolean | null;
  /** Whether somebody else is secretary of this cell today. */
  hasOtherSecretary?: (orgId: string) => boolean;
}

/** A check at work: the record, the day, the figures, and what was found so far. */
export interface Check {
  readonly record: MemberRecord;
  readonly values: MemberValues;
  readonly on: CivilDate;
  readonly rules: RuleSet;
  readonly figures: Figures;
  readonly context: CheckContext;
  readonly found: Finding[];
}

const noRows: readonly never[] = [];

/** Notes a finding about a field of the main record, or about the record as a whole. */
export function report(
  check: Check,
  rule: string,
  severity: Severity,
  field: FieldKey | null,
  params?: Params,
): void {
  check.found.push(params ? { rule, severity, field, params } : { rule, severity, field });
}

/** Notes a finding about a field of a row. */
export function reportRow(
  check: Check,
  rule: string,
  severity: Severity,
  place: { collection: CollectionKey; field: string; index: number },
  params?: Params,
): void {
  const { collection, field, index } = place;
  const finding: Finding = { rule, severity, field: `${collection}.${field}`, collection, index };
  if (params) finding.params = params;
  check.found.push(finding);
}

/** The rows of a collection; none when it was not read. */
export function rowsOf<Key extends CollectionKey>(check: Check, key: Key): readonly Row<Key>[] {
  return (check.record.rows[key] as Row<Key>[] | undefined) ?? noRows;
}

/** Date of admission that the rules look at: the decision, else the ceremony. @source clarification 11 */
export function admission(
  values: MemberValues,
): { date: PartialDate; field: "admission_decision_date" | "admission_ceremony_date" } | null {
  if (values.admission_decision_date)
    return { date: values.admission_decision_date, field: "admission_decision_date" };
  if (values.admission_ceremony_date)
    return { date: values.admission_ceremony_date, field: "admission_ceremony_date" };
  return null;
}
