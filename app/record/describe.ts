import { codeLabel } from "#app/codes/find-code.ts";
import { codeLists } from "#app/codes/lists.ts";
import type { Lang } from "#app/lib/lang.ts";
import { formatPartialDate } from "#app/lib/partial-date.ts";
import { maskCitizenId } from "#app/record/citizen-id.ts";
import type { Address, Field, FieldValue, NoneDeclared } from "#app/record/field.ts";
import { findField } from "#app/record/format.ts";

/** Names for ids and codes of registers; what is missing shows as its code. */
export interface Names {
  readonly organization?: (id: string) => string | null;
  readonly commune?: (code: string) => string | null;
  readonly province?: (code: string) => string | null;
  readonly country?: (code: string) => string | null;
  readonly collection?: (key: string) => string | null;
}

/** Numbers of identity papers: shown with stars unless they are revealed. @source record-format §9 */
const masked: ReadonlySet<string> = new Set(["citizen_id", "old_id_number"]);
const unknown = { vi: "chưa ghi", en: "not recorded" } as const;
const words = {
  yes: { vi: "Có", en: "Yes" },
  no: { vi: "Không", en: "No" },
  year: { vi: "(không rõ ngày, tháng)", en: "(day and month unknown)" },
  month: { vi: "(không rõ ngày)", en: "(day unknown)" },
  written: { vi: "ghi cũ:", en: "as written:" },
  file: { vi: "có tệp", en: "a file" },
} as const;
const maskTail = 4;

/**
 * A value in words of a language, for history, record pages and print: labels for codes, dates with their precision,
 * citizen numbers masked.
 */
export function describeValue(
  field: Field,
  value: FieldValue | null | undefined,
  lang: Lang,
  names: Names = {},
): string {
  if (value === null || value === undefined || value === "") return unknown[lang];
  if (typeof value === "boolean") return words[value ? "yes" : "no"][lang];
  if (typeof value === "number")
    return field.kind === "year" ? String(value) : grouped(value, lang, field);
  if (typeof value === "string") return describeText(field, value, lang, names);
  if (Array.isArray(value))
    return value.map((code) => labelOf(field, code, lang)).join("; ") || unknown[lang];
  return field.kind === "address"
    ? describeAddress(value as Address, lang, names)
    : Object.keys(value as NoneDeclared)
        .map((key) => names.collection?.(key) ?? key)
        .join("; ") || unknown[lang];
}

/** The label of a field by its key; the key itself when the format does not know it (older history). */
export function describeField(key: string, lang: Lang): string {
  return findField(key)?.label[lang] ?? key;
}

/** A partial date with its precision: `08/1959 (không rõ ngày)`. @source ui §10.3 */
export function describeDate(value: string, lang: Lang): string {
  const text = formatPartialDate(value);
  if (value.length === 4) return `${text} ${words.year[lang]}`;
  return value.length === 7 ? `${text} ${words.month[lang]}` : text;
}

/** An address in one line, from the small unit to the large; the old wording behind it. */
export function describeAddress(value: Address, lang: Lang, names: Names = {}): string {
  const place = [
    value.detail,
    value.commune === null ? null : (names.commune?.(value.commune) ?? value.commune),
    value.province === null ? null : (names.province?.(value.province) ?? value.province),
    value.country === null ? null : (names.country?.(value.country) ?? value.country),
  ].filter((part) => part !== null && part !== "");
  if (!value.asWritten) return place.join(", ") || unknown[lang];
  return place.length === 0
    ? value.asWritten
    : `${place.join(", ")} (${words.written[lang]} ${value.asWritten})`;
}

function describeText(field: Field, value: string, lang: Lang, names: Names): string {
  if (masked.has(field.key)) {
    return field.key === "citizen_id" ? maskCitizenId(value) : `*****${value.slice(-maskTail)}`;
  }
  switch (field.kind) {
    case "code":
      return labelOf(field, value, lang);
    case "partialDate":
      return describeDate(value, lang);
    case "date":
      return formatPartialDate(value);
    case "organization":
      return names.organization?.(value) ?? value;
    case "file":
      return words.file[lang];
    default:
      return value;
  }
}

function labelOf(field: Field, code: string, lang: Lang): string {
  return field.list ? codeLabel(codeLists[field.list], code, lang) : code;
}

function grouped(value: number, lang: Lang, field: Field): string {
  const text = new Intl.NumberFormat(lang === "vi" ? "vi-VN" : "en-US").format(value);
  return field.kind === "money" ? `${text} đ` : text;
}
