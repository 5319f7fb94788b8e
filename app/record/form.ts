import type { CodeListName } from "#app/codes/lists.ts";
import { codeLists } from "#app/codes/lists.ts";
import type { Lang, Words } from "#app/lib/lang.ts";
import { formatPartialDate } from "#app/lib/partial-date.ts";
import type { Collection, Field, FieldKind, FieldValue } from "#app/record/field.ts";
import { sections } from "#app/record/format.ts";
import type { Section } from "#app/record/section.ts";

/** The control that fills a field. @source ui §10.3, §10.4 */
export type Control =
  | "text"
  | "textarea"
  | "number"
  | "money"
  | "date"
  | "partialDate"
  | "radios"
  | "select"
  | "typeahead"
  | "checkboxes"
  | "address"
  | "organization"
  | "file";

/** One choice of a control. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One field of a form, in the words of a language. */
export interface FormField {
  readonly key: string;
  readonly name: string;
  readonly label: string;
  readonly hint: string | null;
  readonly control: Control;
  readonly choices: readonly Choice[];
  /** Whether "(không bắt buộc)" stands behind the label. */
  readonly optional: boolean;
  readonly maxLength: number | null;
  readonly inputMode: "text" | "numeric" | "decimal" | "tel" | "email";
  /** Width of the control in rem; null fills the column. */
  readonly width: number | null;
}

/** One page of the record form. */
export interface FormSection {
  readonly key: string;
  readonly title: string;
  readonly fields: readonly FormField[];
  readonly collections: readonly {
    readonly key: string;
    readonly title: string;
    readonly fields: readonly FormField[];
  }[];
}

const MOST_RADIOS = 6;
const MOST_SELECT = 60;
const dateWidth = 11;
const numberWidth = 8;
const moneyWidth = 12;

const hints: Partial<Record<FieldKind, Words>> = {
  partialDate: {
    vi: "Ví dụ 26/01/1984, 01/1984 hoặc 1984",
    en: "For example 26/01/1984, 01/1984 or 1984",
  },
  date: { vi: "Ví dụ 26/01/1984", en: "For example 26/01/1984" },
  money: { vi: "Đồng, ví dụ 1.200.000", en: "Đồng, for example 1.200.000" },
  year: { vi: "Ví dụ 2020", en: "For example 2020" },
};

const yesNo: readonly { value: string; label: Words }[] = [
  { value: "true", label: { vi: "Có", en: "Yes" } },
  { value: "false", label: { vi: "Không", en: "No" } },
];

/** The form of the whole record: each section with the fields a person fills in, in the order of the format. */
export function formSections(lang: Lang, parts: readonly Section[] = sections): FormSection[] {
  return parts.map((part) => ({
    key: part.key,
    title: part.label[lang],
    fields: formFields(part, lang),
    collections: part.collections.map((one) => ({
      key: one.key,
      title: one.label[lang],
      fields: formFields(one, lang),
    })),
  }));
}

/** The fields of a section or collection that a person fills in; computed and system fields are left out. */
export function formFields(
  part: Pick<Section, "fields"> | Pick<Collection, "fields">,
  lang: Lang,
): FormField[] {
  return part.fields.filter(isTyped).map((field) => formField(field, lang));
}

/** Whether a person fills the field in. */
export function isTyped(field: Field): boolean {
  return !field.computed && field.required.level !== "system" && field.kind !== "set";
}

/** One field as a form shows it. */
export function formField(field: Field, lang: Lang): FormField {
  const control = controlOf(field);
  return {
    key: field.key,
    name: field.name,
    label: field.label[lang],
    hint: field.hint?.[lang] ?? hints[field.kind]?.[lang] ?? null,
    control,
    choices: choicesOf(field, lang),
    optional: field.required.level === "optional",
    maxLength: field.maxLength ?? null,
    inputMode: inputModeOf(field),
    width: widthOf(control),
  };
}

/** The choices of a field: its code list in list order, or yes and no. */
export function choicesOf(field: Field, lang: Lang): Choice[] {
  if (field.kind === "boolean")
    return yesNo.map((one) => ({ value: one.value, label: one.label[lang] }));
  return field.list ? listChoices(field.list, lang) : [];
}

/** The text that a control shows for a stored value; what `parseFieldText` reads back. */
export function formText(field: Field, value: FieldValue | null | undefined): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.join(";");
  if (typeof value === "object") return "";
  if (typeof value === "string" && (field.kind === "date" || field.kind === "partialDate")) {
    return formatPartialDate(value);
  }
  return String(value);
}

function listChoices(list: CodeListName, lang: Lang): Choice[] {
  return codeLists[list].entries.map((entry) => ({ value: entry.code, label: entry.label[lang] }));
}

function controlOf(field: Field): Control {
  switch (field.kind) {
    case "longText":
      return "textarea";
    case "integer":
    case "decimal":
    case "year":
      return "number";
    case "boolean":
      return "radios";
    case "code":
      return choiceControl(field);
    case "codes":
      return "checkboxes";
    case "phone":
    case "email":
    case "text":
    case "set":
      return "text";
    default:
      return field.kind;
  }
}

function choiceControl(field: Field): Control {
  const count = field.list ? codeLists[field.list].entries.length : 0;
  if (count <= MOST_RADIOS) return "radios";
  return count <= MOST_SELECT ? "select" : "typeahead";
}

function inputModeOf(field: Field): FormField["inputMode"] {
  switch (field.kind) {
    case "integer":
    case "year":
    case "money":
    case "date":
    case "partialDate":
      return "numeric";
    case "decimal":
      return "decimal";
    case "phone":
      return "tel";
    case "email":
      return "email";
    default:
      return "text";
  }
}

function widthOf(control: Control): number | null {
  if (control === "date" || control === "partialDate") return dateWidth;
  if (control === "money") return moneyWidth;
  return control === "number" ? numberWidth : null;
}
