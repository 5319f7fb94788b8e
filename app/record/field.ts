import type { CodeListName } from "#app/codes/lists.ts";
import type { Words } from "#app/lib/lang.ts";

/** What a value is; decides storage, form control, cell and reading. */
export type FieldKind =
  | "text"
  | "longText"
  | "integer"
  | "decimal"
  | "boolean"
  | "year"
  | "date"
  | "partialDate"
  | "code"
  | "codes"
  | "organization"
  | "address"
  | "phone"
  | "email"
  | "money"
  | "file"
  | "set";

/** Who may read a field, record-format §9. */
export type Sensitivity = "public" | "restricted" | "sensitive";

/** How a field may change, `change_class` of the field list. */
export type ChangeClass = "K1" | "K2" | "K3" | "procedure" | "system";

/** From which level on a field is needed. */
export type RequirementLevel = "L0" | "L1" | "L2" | "E1" | "E2" | "row" | "optional" | "system";

/** A place: codes of the units in force since 2025-07-01; `country` null is Viet Nam; `asWritten` is never deleted. */
export interface Address {
  detail: string | null;
  commune: string | null;
  province: string | null;
  country: string | null;
  asWritten: string | null;
}

/** Collections declared empty: who said so and on which civil date. */
export type NoneDeclared = Record<string, { by: string; on: string }>;

/** The TypeScript value of each kind. Dates are `YYYY-MM-DD`, partial dates `YYYY[-MM[-DD]]`, money whole đồng. */
export interface KindValue {
  text: string;
  longText: string;
  integer: number;
  decimal: number;
  boolean: boolean;
  year: number;
  date: string;
  partialDate: string;
  code: string;
  codes: string[];
  organization: string;
  address: Address;
  phone: string;
  email: string;
  money: number;
  file: string;
  set: NoneDeclared;
}

export type FieldValue = KindValue[FieldKind];

/** Any record values, keys not checked; what conditions and derivations read. */
export type LooseValues = {
  readonly [key: string]: FieldValue | null | undefined;
};

/** Any collection rows, keys not checked. */
export type LooseRows = {
  readonly [collection: string]: readonly LooseValues[] | undefined;
};

/** When a field is needed: `formal` as in the field list, `reads` the keys it looks at. */
export interface Condition {
  readonly formal: string;
  readonly words: Words;
  readonly reads: readonly string[];
  readonly holds: (values: LooseValues, rows?: LooseRows) => boolean;
}

/** From which level on a field is needed, and for whom; without `when` for everyone. */
export interface Requirement {
  readonly level: RequirementLevel;
  readonly when?: (values: LooseValues, rows?: LooseRows) => boolean;
  readonly condition?: Condition;
}

/** One field of the record format: everything else is derived from it. */
export interface Field {
  /** Key of the format: `full_name`, or `party_cards.number` in a collection. */
  readonly key: string;
  /** The property inside the record values or the row: `full_name`, `number`. */
  readonly name: string;
  readonly section: string;
  readonly collection?: string;
  readonly label: Words;
  readonly kind: FieldKind;
  /** Never typed by a user: derived from other data. */
  readonly computed?: true;
  readonly list?: CodeListName;
  readonly required: Requirement;
  /** Header of the Excel column. */
  readonly header: string;
  /** Longest text in characters; set for every kind that is text. */
  readonly maxLength?: number;
  /** What does not match is refused as unreadable. Forms that only lower the level stand in the checks. */
  readonly pattern?: RegExp;
  readonly min?: number;
  readonly max?: number;
  readonly sensitivity: Sensitivity;
  readonly changeClass: ChangeClass;
  readonly source: string;
  readonly hint?: Words;
  /** The rule of the field list in words, for the reference page. */
  readonly validation?: string;
  /** Column width in characters; without it the kind decides. */
  readonly width?: number;
}

/** A child collection: one row per fact. */
export interface Collection {
  readonly key: string;
  /** Sheet of the workbook; null when the collection is not exchanged. */
  readonly sheet: string | null;
  readonly section: string;
  readonly label: Words;
  readonly fields: readonly Field[];
}

/** What a section file says about a field; key and section follow from where it stands. */
export type FieldInput = Omit<
  Field,
  "key" | "name" | "section" | "collection" | "kind" | "list" | "required"
> & { readonly required: RequirementLevel | Requirement };

/** A field of a known kind, not yet placed in a section. */
export type FieldDraft<Kind extends FieldKind = FieldKind> = FieldInput & {
  readonly kind: Kind;
  readonly list?: CodeListName;
};

/** The default limits of text that the field list leaves open (house). */
const MAX_TEXT: Partial<Record<FieldKind, number>> = {
  text: 255,
  longText: 4000,
  phone: 20,
  email: 254,
  file: 255,
};

function ofKind<const Kind extends FieldKind>(kind: Kind) {
  return (input: FieldInput): FieldDraft<Kind> => {
    const maxLength = input.maxLength ?? MAX_TEXT[kind];
    return maxLength === undefined ? { ...input, kind } : { ...input, kind, maxLength };
  };
}

export const text = ofKind("text");
export const longText = ofKind("longText");
export const integer = ofKind("integer");
export const decimal = ofKind("decimal");
export const yesNo = ofKind("boolean");
export const year = ofKind("year");
export const date = ofKind("date");
export const partialDate = ofKind("partialDate");
export const organization = ofKind("organization");
export const address = ofKind("address");
export const phone = ofKind("phone");
export const email = ofKind("email");
export const money = ofKind("money");
export const file = ofKind("file");
export const set = ofKind("set");

/** A code of a list. */
export const code = (list: CodeListName, input: FieldInput): FieldDraft<"code"> => ({
  ...input,
  kind: "code",
  list,
});

/** Several codes of a list, separated by semicolons in sheets. */
export const codes = (list: CodeListName, input: FieldInput): FieldDraft<"codes"> => ({
  ...input,
  kind: "codes",
  list,
});
