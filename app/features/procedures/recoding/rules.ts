import { codeLists } from "#app/codes/lists.ts";
import type { CodeList } from "#app/codes/code-list.ts";
import { sameValue, type MemberChange } from "#app/features/members/plan.ts";
import type { CaseData } from "#app/features/procedures/facts/rules.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { Field } from "#app/record/field.ts";
import { collectionOf } from "#app/features/procedures/change/rules.ts";
import { collection, collections, fields, findField } from "#app/record/format.ts";
import type { CollectionKey, MemberRecord, MemberValues } from "#app/record/values.ts";

/** What a recoding holds: the key of the field, the code that goes and the one that comes. */
export interface RecodingData {
  field: string;
  before: string;
  value: string;
  /** Members in whose records it was written, and in how many the rules of the record did not let it. */
  recoded?: readonly string[];
  left?: number;
  /** Of a field of rows, the rows in which it was written; of one with several codes, the members who held both. */
  recodedRows?: readonly string[];
  both?: readonly string[];
}

const isRecodable = ({ kind, changeClass, computed }: Field): boolean =>
  (kind === "code" || kind === "codes") &&
  !computed &&
  (changeClass === "K1" || changeClass === "K2");

/** Rows that stand for files change with these. */
const ofRows: readonly Field[] = collections
  .filter((one) => one.fields.every(({ kind }) => kind !== "file"))
  .flatMap((one) => one.fields);

/**
 * The coded fields that may be recoded, of a person and of the rows of a record: neither the core of the record nor what
 * procedures set.
 */
export const recodable: readonly Field[] = [...fields, ...ofRows].filter(isRecodable);

/** What a field that may be recoded is called; one of rows after its collection. */
export function recodedLabel(field: Field, lang: Lang): string {
  const list = collectionOf(field);
  const label = field.label[lang];
  return list === null ? label : `${collection(list).label[lang]}: ${label}`;
}

/** The code list of a field that may be recoded; null for any other field. */
export function listOfField(key: string): CodeList | null {
  const field = recodable.find((one) => one.key === key);
  return field?.list === undefined ? null : (codeLists[field.list] as CodeList);
}

/** What stands in the way of a proposal; null when nothing does. */
export type RecodingIssue = "field" | "code" | "same" | "none";

/** @param count  how many records hold the code that goes */
export function recodingIssue(
  { field, before, value }: Pick<RecodingData, "field" | "before" | "value">,
  count: number,
): RecodingIssue | null {
  const list = listOfField(field);
  if (list === null) return "field";
  const target = list.entries.find(({ code }) => code === value);
  if (target === undefined || target.until !== undefined) return "code";
  if (before === value) return "same";
  return count === 0 ? "none" : null;
}

/** The data of a case as a recoding; null when it is none. */
export function recodingOf(data: CaseData): RecodingData | null {
  const { field, before, value } = data;
  const known = [field, before, value].every((one) => typeof one === "string");
  return known && listOfField(String(field)) !== null ? (data as unknown as RecodingData) : null;
}

/** What a code of the list says; the code itself where the list does not know it. */
export function codeWords(list: CodeList, code: string, lang: Lang): string {
  return list.entries.find((one) => one.code === code)?.label[lang] ?? code;
}

/**
 * The change that recodes one record, or brings the old code back where nobody has changed it since.
 *
 * @returns null where the record holds something else
 */
export function recodeOne(
  id: string,
  record: MemberRecord,
  data: RecodingData,
  take: "value" | "before",
): MemberChange | null {
  const field = findField(data.field)!;
  const change = { memberId: id, expectedVersion: null };
  const list = collectionOf(field);
  if (list !== null) {
    const rows = rowsToRecode(record, list, field.name, data, take);
    if (rows.length === 0) return null;
    const [, to] = codesOf(data, take);
    const values = { [field.name]: to } as never;
    return { ...change, values: {}, rows: { [list]: rows.map((row) => ({ id: row, values })) } };
  }
  const held = (record.values as Record<string, unknown>)[field.name];
  const next = recodedValue(held, data, take, data.both?.includes(id) ?? false);
  if (next === null) return null;
  return { ...change, values: { [field.name]: next } as Partial<MemberValues> };
}

/** Whether a record held both codes of a field with several: the old one goes, and is brought back beside the new one. */
export function holdsBoth(
  { values }: MemberRecord,
  { field, before, value }: RecodingData,
): boolean {
  const held = (values as Record<string, unknown>)[field];
  return Array.isArray(held) && held.includes(before) && held.includes(value);
}

const codesOf = ({ before, value }: RecodingData, take: "value" | "before") =>
  take === "value" ? ([before, value] as const) : ([value, before] as const);

/** The value that is written; null where the record holds something else. */
function recodedValue(
  held: unknown,
  data: RecodingData,
  take: "value" | "before",
  isBoth: boolean,
): unknown {
  const [from, to] = codesOf(data, take);
  if (!Array.isArray(held)) return sameValue(held, from) ? to : null;
  if (!held.includes(from)) return null;
  if (take === "before" && isBoth) return [...held, to];
  return [...new Set(held.map((code: unknown) => (code === from ? to : code)))];
}

/** The ids of the rows that change; on the way back only of those that were changed. */
function rowsToRecode(
  record: MemberRecord,
  list: CollectionKey,
  name: string,
  data: RecodingData,
  take: "value" | "before",
): string[] {
  const [from] = codesOf(data, take);
  const rows = record.rows[list] as readonly Record<string, unknown>[];
  const known = new Set(data.recodedRows ?? []);
  return rows
    .filter((row) => row[name] === from && (take === "value" || known.has(String(row.id))))
    .map((row) => String(row.id));
}

/** What a page shows of a recoding. */
export interface RecodingView {
  label: string;
  before: string;
  after: string;
  /** Records that hold the old code now; after it was written those in which it was. */
  count: number;
  left: number;
  isWritten: boolean;
  /** Some of them by name, for who may read this field of theirs. */
  people: { id: string; name: string; unit: string }[];
}
