import type { Finding } from "#app/record/checks.ts";
import type { MemberChange, ValueChange } from "#app/features/members/plan.ts";
import type { RefusedCell } from "#app/features/imports/plan.ts";
import type { Grade, Repair, RowReading } from "#app/features/imports/schema.ts";
import type { Outcome } from "#app/features/imports/states/rules.ts";

/** A reading as it is kept with its row. `change` is what is to be saved; null when nothing can be. */
export interface KeptReading {
  values: RowReading["values"];
  change: MemberChange | null;
  who: RowReading["who"];
  repairs: Repair[];
  waits: string[];
  /** Of a row of a further sheet. */
  collection?: RowReading["collection"];
  child?: RowReading["child"];
}

/** What a row shows in the preview: the differences, and the cells that are left out. */
export interface KeptChanges {
  changes: ValueChange[];
  refused: RefusedCell[];
}

/** A row ready to be staged. */
export interface StagedRow {
  sheet: number;
  row: number;
  raw: (string | null)[];
  parsed: KeptReading | null;
  findings: Finding[];
  grade: Grade | null;
  outcome: Outcome | null;
  subject: string | null;
  memberId: string | null;
  memberVersion: number | null;
  name: string | null;
  cellName: string | null;
  changes: KeptChanges | null;
}

/** A row of a further sheet that waits for its person. */
export interface WaitingChild {
  sheet: number;
  row: number;
  subject: string | null;
  parsed: KeptReading;
}

/** A person's rows: the row of the members' sheet, or the first child row of somebody who has none there. */
export interface PersonRows {
  reading: RowReading;
  /** Of the whole file: the same person twice. */
  findings: Finding[];
  children?: WaitingChild[];
}
