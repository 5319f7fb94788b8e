/** What may be written into a cell; null leaves it empty. Text stays text, whatever it looks like. */
export type WrittenCell = string | number | boolean | null | MarkedCell | RepeatedText;

/** A text that many cells show, such as the word of a code: whoever writes it prepares it once. */
export interface RepeatedText {
  repeated: string;
  /** What the writer keeps for the next cell. */
  ready?: { by: unknown; xml: string };
}

/** A cell with a look of its own. */
export interface MarkedCell {
  value: string | number | null;
  /** `line` is bold and runs on over the empty cells beside it. */
  look: "error" | "warn" | "ok" | "heading" | "line" | "needed";
}

/** A column: `text` marks identifiers and dates, which spreadsheet programs must not turn into numbers. */
export interface WrittenColumn {
  header: string;
  /** Machine key, written into a hidden second row when any column has one. */
  key?: string;
  width?: number;
  hidden?: boolean;
  /** Cells allowed by a list on another sheet, such as `DanhMuc!$A$2:$A$9`. */
  allowed?: string;
  /** Text shown when the cell is chosen. */
  note?: string;
  /** Must be filled in: its header stands out. */
  isNeeded?: boolean;
}

/** A sheet whose rows come in batches; `lines` stand above the header. */
export interface WrittenSheet {
  name: string;
  columns: WrittenColumn[];
  rows: AsyncIterable<WrittenCell[][]> | Iterable<WrittenCell[][]>;
  lines?: string[];
  hidden?: boolean;
  landscape?: boolean;
  /** Printed at the foot of every page; programs take at most 255 characters of it. */
  footer?: string;
  /** Shows the notes of the columns at their headers too. */
  headerNotes?: boolean;
  /** Buttons for filtering at the headers; there unless said otherwise, never with hidden keys. */
  filter?: boolean;
}

/** One source of batches that several sheets take turns to read from. */
export interface Batches {
  next(): Promise<WrittenCell[][] | null>;
  /** Gives back rows that did not fit. */
  back(rows: WrittenCell[][]): void;
  /** Says that nothing more will be read. */
  close(): Promise<void>;
}
