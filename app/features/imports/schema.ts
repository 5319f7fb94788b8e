import type { Finding } from "#app/record/checks.ts";
import type { CollectionKey, MemberValues, Row } from "#app/record/values.ts";

/** Which kind of workbook a sheet is: ours, the "Input file 4.0", or any other list. */
export type Profile = "format30" | "input40" | "list";

/** A column as found in a sheet; `index` 0 is column A, several header rows are joined by " / ". */
export interface FoundColumn {
  index: number;
  header: string;
  /** Machine key of the hidden row of our own workbook; null in every other sheet. */
  key: string | null;
  /** The first values below the header, as shown in the sheet. */
  samples: string[];
  /** How many of the rows looked at have a value here. */
  filled: number;
}

/** What was found in one sheet. Rows count from 1 as in the sheet. */
export interface SheetLayout {
  /** Place of the sheet in the workbook, from 0. */
  sheet: number;
  sheetName: string;
  profile: Profile;
  /** Null: a sheet of members; else the collection of a child sheet of our own workbook. */
  collection: CollectionKey | null;
  headerRows: number[];
  /** The hidden row of machine keys of our own workbook. */
  keyRow: number | null;
  /** Reading begins here; a group heading may stand before the first person. */
  firstDataRow: number;
  letterhead: string[];
  columns: FoundColumn[];
  /** The same for every file of this layout: under it the mapping is remembered. */
  signature: string;
}

/** Where the values of a column go. */
export interface Target {
  /**
   * Key of a main field; in child sheets also `collection.field`, `row_id` and `row_action`. `row_action` in a list of
   * members is the column that asks to remove a record.
   */
  field: string;
  part?: "detail" | "commune" | "district" | "province" | "country" | "asWritten";
  era?: "old" | "new";
  /** A filled cell says this too: gender by column. */
  implies?: { field: string; value: string };
  /** The length of a number decides between this field and its older sibling; that is no repair. */
  route?: "length";
  /** The header is used for several fields: a person says once per file which; until then rows wait. */
  ask?: string[];
}

/** Why a column got its target; the words stand in `imports/text.ts`. */
export type MappingReason =
  /** machine key of our own workbook */
  | "key"
  /** the header is a known spelling */
  | "exact"
  /** the same but for accents, case and signs */
  | "withoutAccents"
  /** the values decided between several meanings */
  | "values"
  /** header of two rows: one of its parts is known */
  | "part"
  /** one letter differs, or more words around a known spelling */
  | "similar"
  /** the header is used for several fields: a question is asked */
  | "ask"
  /** another column has this field already */
  | "twice"
  /** the values do not look like this field */
  | "strangeValues"
  /** written by a program: result of an earlier check */
  | "result"
  /** a district of the system without districts */
  | "carriesNothing"
  /** empty in all rows looked at, and without a known header */
  | "empty"
  | "unknown"
  /** chosen by a person */
  | "chosen";

/** How sure a guess is, and why. */
export interface ColumnTarget {
  index: number;
  target: Target | null;
  sureness: "sure" | "likely" | "doubtful" | "unknown";
  why: MappingReason;
}

export interface Mapping {
  columns: ColumnTarget[];
}

export type QuestionKind =
  | "dateColumn"
  | "addressColumn"
  | "unitColumn"
  | "commune"
  | "cell"
  | "cellName"
  | "status"
  | "gender"
  | "exitReason"
  | "code"
  | "place"
  | "repair";

/** A question asked once per file. `key` stays the same for the same file. */
export interface Question {
  key: string;
  kind: QuestionKind;
  /** Field whose values wait for the answer; null when it concerns the file. */
  field: string | null;
  column: number | null;
  header: string;
  /** What is asked about, such as an unknown name of a cell. */
  about: string | null;
  /**
   * `value` goes into the answers. Codes, fields and units have their words elsewhere: `label` is the name of a place or
   * a unit, else empty. Kinds `cellName` and `cell` without choices: any cell in scope.
   */
  choices: { value: string; label: string }[];
  /** What to offer first; used for nothing before a person has agreed. */
  proposed: string | null;
  /** Without an answer no row waits: the rows keep what their findings say. */
  isOptional: boolean;
  /** How many rows the answer concerns. */
  rows: number;
}

/** A question as one row raises it. */
export type Ask = Omit<Question, "rows" | "header">;

/** Question key → chosen value. */
export type Answers = Record<string, string>;

/** A repair that a person confirms once per file and kind; the answer `repair:<kind>` = "no" takes it back. */
export interface Repair {
  kind: RepairKind;
  field: string;
  from: string;
  to: string;
}

export type RepairKind =
  | "leadingZeros"
  | "oldNumber"
  | "serialDate"
  | "cardColumn"
  | "oldCommune"
  | "placeSpelling"
  | "genderFromNumber";

/** One row as understood. What is absent from `values` changes nothing. */
export interface RowReading {
  sheet: number;
  row: number;
  /** Null: the sheet of members. */
  collection: CollectionKey | null;
  /** The cells as shown, for the report. */
  raw: (string | null)[];
  values: Partial<MemberValues>;
  /** What a new record gets where the file says nothing (statuses); never a change of an existing record. */
  defaults: Partial<MemberValues>;
  /** New rows of collections that a flat list carries, such as a Party position or card. */
  extra: { collection: CollectionKey; values: Partial<Row> }[];
  /** A row of a child sheet: its id, values, or that it is to be removed. */
  child: { id: string | null; values: Partial<Row> | null } | null;
  /** By what the person is recognized. */
  who: { memberId: string | null; citizenId: string | null; biographyNumber: string | null };
  name: string | null;
  /** The cell as written, in the row or carried down from a heading. */
  cellName: string | null;
  /** The heading above the row, to read the row again later. */
  group: string | null;
  /** The row asks to remove the record: a proposal, nothing is deleted. */
  asksRemoval: boolean;
  /** What reading the cells found; the rules across fields are for `judgeRow`. */
  findings: Finding[];
  repairs: Repair[];
  /** Fields whose cell was refused or waits for an answer: nothing is said about their absence. */
  silent: string[];
  /** Keys of the questions this row waits for; `status` counts for new records only. */
  waits: string[];
  /** Every question of this row, also those that nobody has to answer. */
  asks: Ask[];
}

/** Outcome of a row as the answers of the samples name it, worst first. */
export type Grade = "blocked" | "deficient" | "warning" | "repaired" | "clean";
