import type { Finding } from "#app/record/checks.ts";
import type { CollectionKey, MemberValues, Row } from "#app/record/values.ts";

/** Which kind of workbook a sheet is: ours, the "Input file 4.0", or any other list. */
export type Profile = "format30" | "input40" | "list";

/** A column as found in a sheet; `index` 0 is column A, several header rows are joined by " / ". */
export interface FoundColumn {
  index: number;
  header: string;
  /** The first values below the header, as shown in the sheet. */
  samples: string[];
  filled: number;
}

/** What was found in one sheet. Rows count from 1 as in the sheet. */
export interface SheetLayout {
  sheet: number;
  sheetName: string;
  profile: Profile;
  headerRows: number[];
  /** The hidden row of machine keys of our own workbook. */
  keyRow: number | null;
  firstDataRow: number;
  letterhead: string[];
  columns: FoundColumn[];
  /** The same for every file of this layout: under it the mapping is remembered. */
  signature: string;
}

/** Where the values of a column go. */
export interface Target {
  field: string;
  part?: "detail" | "commune" | "district" | "province" | "country" | "asWritten";
  era?: "old" | "new";
  /** A filled cell says this too: gender by column. */
  implies?: { field: string; value: string };
}

/** How sure a guess is; `why` names the reason in the words of `imports/text.ts`. */
export interface ColumnTarget {
  index: number;
  target: Target | null;
  sureness: "sure" | "likely" | "doubtful" | "unknown";
  why: string;
}

export interface Mapping {
  columns: ColumnTarget[];
}

/** A question asked once per file. `key` stays the same for the same file. */
export interface Question {
  key: string;
  kind:
    "dateColumn" | "addressColumn" | "commune" | "cell" | "cellName" | "status" | "code" | "place";
  column: number | null;
  header: string;
  /** What is asked about, such as an unknown name of a cell. */
  about: string | null;
  choices: { value: string; label: string }[];
  /** How many rows wait for the answer. */
  rows: number;
}

/** Question key → chosen value. */
export type Answers = Record<string, string>;

/** A repair that a person confirms once per file and kind. */
export interface Repair {
  kind: string;
  field: string;
  from: string;
  to: string;
}

/** One row as understood. What is absent from `values` changes nothing. */
export interface RowReading {
  sheet: number;
  row: number;
  /** Null: the sheet of members. */
  collection: CollectionKey | null;
  raw: (string | null)[];
  values: Partial<MemberValues>;
  /** New rows of collections that a flat list carries, such as a Party position or card. */
  extra: { collection: CollectionKey; values: Partial<Row> }[];
  /** A row of a child sheet: its id, values, or that it is to be removed. */
  child: { id: string | null; values: Partial<Row> | null } | null;
  /** By what the person is recognized. */
  who: { memberId: string | null; citizenId: string | null; biographyNumber: string | null };
  name: string | null;
  cellName: string | null;
  findings: Finding[];
  repairs: Repair[];
  /** Keys of the questions this row waits for. */
  waits: string[];
}
