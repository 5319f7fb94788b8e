import { sameValue, type MemberChange, type RowChange } from "#app/features/members/plan.ts";
import type { CaseData, Facts } from "#app/features/procedures/facts/rules.ts";
import type { ChangeClass, Collection, Field } from "#app/record/field.ts";
import { collections, findField } from "#app/record/format.ts";
import type { CollectionKey, MemberRecord, MemberValues, Row } from "#app/record/values.ts";

/**
 * What a request about the record holds beside its inputs: the key of the field, the id of the row in a
 * collection, the value that stood there when it was asked, and the one asked for. A request about a whole row
 * names the collection instead: `row` null asks for a new one, `value` null for its removal.
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

/** The collection of which a request adds or removes a row; null when it is about a field. */
export function rowsOf({ field: key }: CaseData): Collection | null {
  return collections.find((one) => one.key === key) ?? null;
}

/** How the rows of a collection change: as the fields that a person fills in. */
export function classOfRows({ fields }: Pick<Collection, "fields">): ChangeClass {
  const classes = fields.map(({ changeClass }) => changeClass);
  return classes.find((one) => one === "procedure") ?? classes.find((one) => one !== "system")!;
}

/** How what a request is about changes; null when the format does not know it. */
export function changeClassOf(data: CaseData): ChangeClass | null {
  const rows = rowsOf(data);
  return rows === null ? (fieldOf(data)?.changeClass ?? null) : classOfRows(rows);
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
 * What a request writes, as a change for the members' write path: the value asked for, or the one before.
 *
 * @param record  as it stands; finds the row that is taken back
 * @throws {Error} when the case holds neither a field nor a collection of the record
 */
export function askedChange(
  data: CaseData,
  take: "value" | "before",
  record: MemberRecord | null,
): Pick<MemberChange, "values"> & { rows: NonNullable<MemberChange["rows"]> } {
  const value = data[take] ?? null;
  const whole = rowsOf(data);
  if (whole !== null) {
    const id = record === null ? null : (heldRow(record, whole, data)?.id ?? null);
    return {
      ...rowChange(whole.key, { id: value === null ? id : null, values: value as Row | null }),
      values: value === null ? {} : noMoreNone(record, whole.key),
    };
  }
  const one = fieldOf(data);
  if (one === null) throw new Error("The request names no field of the record.");
  const list = collectionOf(one);
  if (list === null) return { values: { [one.name]: value }, rows: {} };
  const { row = null } = data as Partial<ChangeData>;
  return rowChange(list, { id: row, values: { [one.name]: value } as Row });
}

/** A row that is added ends the word of the member that there is none. */
function noMoreNone(record: MemberRecord | null, key: string): Partial<MemberValues> {
  const declared = record?.values.none_declared;
  if (!declared?.[key]) return {};
  const rest = Object.entries(declared).filter(([one]) => one !== key);
  return { none_declared: rest.length === 0 ? null : Object.fromEntries(rest) };
}

const rowChange = (key: string, row: RowChange) => ({ values: {}, rows: { [key]: [row] } });

/** The row that a request about a whole row is about: by its id, or by what it says. */
function heldRow(
  record: MemberRecord,
  { key }: Collection,
  { row: id, value, before }: CaseData,
): Held | undefined {
  const rows = record.rows[key as CollectionKey] as unknown as Held[];
  const said = (value ?? before) as Record<string, unknown>;
  const byId = typeof id === "string" ? rows.find((one) => one.id === id) : undefined;
  return byId ?? rows.find((one) => covers(one, said));
}

type Held = Record<string, unknown> & { id: string };

const covers = (row: Record<string, unknown>, said: Record<string, unknown>): boolean =>
  Object.entries(said).every(([name, value]) => sameValue(row[name], value));

/** What a row says, without its id. */
export function rowValues(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([key]) => key !== "id"));
}

/** What stands in a record at the place of a request; undefined when the row of a field is gone. */
export function storedValue(record: MemberRecord, data: CaseData): unknown {
  const whole = rowsOf(data);
  if (whole !== null) {
    const row = heldRow(record, whole, data);
    const said = (data.value ?? data.before) as Record<string, unknown>;
    return row === undefined ? null : covers(row, said) ? said : rowValues(row);
  }
  const one = fieldOf(data);
  if (one === null) return undefined;
  const list = collectionOf(one);
  if (list === null) return (record.values as Record<string, unknown>)[one.name] ?? null;
  const rows = record.rows[list] as unknown as Held[];
  const row = rows.find(({ id }) => id === data.row);
  return row === undefined ? undefined : (row[one.name] ?? null);
}

/** Whether the record still holds this value of the request: nobody has changed the field meanwhile. */
export function stillHolds({ record, data }: Facts, which: "value" | "before"): boolean {
  if (record === null) return true;
  const now = storedValue(record, data);
  return now !== undefined && sameValue(now, data[which] ?? null);
}

/** One line of what a request asks; its values are null where the reader does not see the field. */
export interface ChangeLine {
  key: string;
  label: string;
  values: { before: string; asked: string; now: string; byWord: boolean } | null;
}

/** What a request asks, in words, as far as the reader may see it. */
export interface ChangeView {
  /** The collection of which a row is added or removed; null for a field. */
  rows: { label: string; act: "add" | "remove" } | null;
  lines: ChangeLine[];
  /** The record holds neither what stood there nor what is asked. */
  isDrifted: boolean;
}
