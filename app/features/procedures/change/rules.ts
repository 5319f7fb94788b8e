import { sameValue } from "#app/features/members/plan.ts";
import type { CaseData, Facts } from "#app/features/procedures/facts/rules.ts";
import type { ChangeClass, Field } from "#app/record/field.ts";
import { collections, findField } from "#app/record/format.ts";
import type { CollectionKey, MemberRecord } from "#app/record/values.ts";

/**
 * What a request about the record holds beside its inputs: the key of the field, the id of the row in a
 * collection, the value that stood there when it was asked, and the one asked for.
 */
export interface ChangeData {
  field: string;
  row: string | null;
  before: unknown;
  value: unknown;
}

/** Papers on which a change can rest. */
export const changePapers = [
  "biography",
  "civilExtract",
  "identityCard",
  "certificate",
  "decision",
  "other",
] as const;

/**
 * Fields whose change the province signs as well: the name, the birth date and the dates of the Party.
 * @source procedures P13, K3
 */
const countersigned: ReadonlySet<string> = new Set([
  "full_name",
  "birth_name",
  "birth_date",
  "admission_decision_date",
  "admission_ceremony_date",
  "official_date",
  "official_decision_date",
  "readmission_date",
  "readmission_official_date",
  "restored_date",
]);

/** The field that a request is about; null when the format does not know it. */
export function fieldOf({ field: key }: CaseData): Field | null {
  return typeof key === "string" ? findField(key) : null;
}

/** How the field of a request changes; null without a field. */
export function changeClassOf(data: CaseData): ChangeClass | null {
  return fieldOf(data)?.changeClass ?? null;
}

/** Whether the province signs the change of this field too. */
export function needsCountersign(data: CaseData): boolean {
  return countersigned.has(String(data.field));
}

/** The collection in which a field stands; null for one of the person. */
export function collectionOf({ key }: Field): CollectionKey | null {
  const [list, name] = key.split(".");
  return name === undefined
    ? null
    : (collections.find((one) => one.key === list)!.key as CollectionKey);
}

/**
 * What a request writes: the value asked for, or the one before.
 *
 * @throws {Error} when the case holds no field of the record
 */
export function askedChange(
  data: CaseData,
  take: "value" | "before",
): { collection: CollectionKey | null; row: string | null; name: string; value: unknown } {
  const one = fieldOf(data);
  if (one === null) throw new Error("The request names no field of the record.");
  const { row = null } = data as Partial<ChangeData>;
  return { collection: collectionOf(one), row, name: one.name, value: data[take] ?? null };
}

/** What stands in a record at the place of a request; undefined when the row is gone. */
export function storedValue(record: MemberRecord, data: CaseData): unknown {
  const one = fieldOf(data);
  if (one === null) return undefined;
  const list = collectionOf(one);
  if (list === null) return (record.values as Record<string, unknown>)[one.name] ?? null;
  const rows = record.rows[list] as unknown as Record<string, unknown>[];
  const row = rows.find(({ id }) => id === data.row);
  return row === undefined ? undefined : (row[one.name] ?? null);
}

/** Whether the record still holds this value of the request: nobody has changed the field meanwhile. */
export function stillHolds({ record, data }: Facts, which: "value" | "before"): boolean {
  if (record === null) return true;
  const now = storedValue(record, data);
  return now !== undefined && sameValue(now, data[which] ?? null);
}

/** What a request asks, in words, as far as the reader may see the field. */
export interface ChangeView {
  field: string;
  /** Null where the reader does not see the field. */
  values: { before: string; asked: string; now: string; byWord: boolean } | null;
  /** The record holds neither what stood there nor what is asked. */
  isDrifted: boolean;
}
