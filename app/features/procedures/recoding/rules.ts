import { codeLists } from "#app/codes/lists.ts";
import type { CodeList } from "#app/codes/code-list.ts";
import { sameValue, type MemberChange } from "#app/features/members/plan.ts";
import type { CaseData } from "#app/features/procedures/facts/rules.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { Field } from "#app/record/field.ts";
import { fields, findField } from "#app/record/format.ts";
import type { MemberRecord, MemberValues } from "#app/record/values.ts";

/** What a recoding holds: the key of the field, the code that goes and the one that comes. */
export interface RecodingData {
  field: string;
  before: string;
  value: string;
  /** Members in whose records it was written, and in how many the rules of the record did not let it. */
  recoded?: readonly string[];
  left?: number;
}

/** The coded fields of a person that may be recoded: neither the core of the record nor what procedures set. */
export const recodable: readonly Field[] = fields.filter(
  ({ kind, changeClass, computed }) =>
    kind === "code" && !computed && (changeClass === "K1" || changeClass === "K2"),
);

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
  { values }: MemberRecord,
  data: RecodingData,
  take: "value" | "before",
): MemberChange | null {
  const { name } = findField(data.field)!;
  const [from, to] = take === "value" ? [data.before, data.value] : [data.value, data.before];
  const held = (values as Record<string, unknown>)[name];
  if (!sameValue(held, from)) return null;
  return {
    memberId: id,
    expectedVersion: null,
    values: { [name]: to } as Partial<MemberValues>,
  };
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
