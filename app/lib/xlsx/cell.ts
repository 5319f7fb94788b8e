/** A numeric cell whose style shows a date; a civil date, so that no time zone can shift it. */
export interface DateCell {
  kind: "date";
  date: string;
  serial: number;
  /** The style shows month or year only. */
  hidesDay: boolean;
}

/** A cell with an error such as `#N/A`. */
export interface ErrorCell {
  kind: "error";
  code: string;
}

/** A formula with the result that was stored with it, null when there is none. */
export interface FormulaCell {
  kind: "formula";
  value: string | number | boolean | DateCell | ErrorCell | null;
}

/** What a cell holds; null is an empty cell. */
export type SheetCell = string | number | boolean | DateCell | ErrorCell | FormulaCell | null;

/** One row as it stands in the sheet; `number` counts from 1, `cells[0]` is column A. */
export interface SheetRow {
  number: number;
  cells: SheetCell[];
  hidden: boolean;
}

/** A range of merged cells; rows count from 1, columns from 0, both ends included. */
export interface MergedRange {
  fromRow: number;
  toRow: number;
  fromColumn: number;
  toColumn: number;
}
