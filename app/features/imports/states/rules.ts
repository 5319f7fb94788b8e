import type { RepairKind } from "#app/features/imports/schema.ts";

/** The states of an import. @source clarification 33 */
export type ImportState =
  | "received"
  | "reading"
  | "mapping"
  | "questions"
  | "checked"
  | "submitted"
  | "approved"
  | "applying"
  | "applied"
  | "rejected"
  | "failed"
  | "rolled_back";

/** What a row would do. `error`: it cannot be applied. @source clarification 33 */
export const outcomes = ["new", "update", "unchanged", "error", "notYours"] as const;
export type Outcome = (typeof outcomes)[number];

/** What became of a row. */
export type RowResult =
  "created" | "updated" | "unchanged" | "refused" | "drifted" | "reversed" | "kept" | "impossible";

const working: ReadonlySet<ImportState> = new Set(["received", "reading", "approved", "applying"]);
const open: ReadonlySet<ImportState> = new Set(["mapping", "questions", "checked"]);
const done: ReadonlySet<ImportState> = new Set(["applied", "rejected", "failed", "rolled_back"]);

/** Whether the machine works and the page refreshes itself. */
export const isWorking = (state: ImportState): boolean => working.has(state);

/** Whether the uploader may still change answers, mapping and repairs. */
export const isOpen = (state: ImportState): boolean => open.has(state);

/** Whether it is on its way, so that the same file need not be read once more. */
export const isPending = (state: ImportState): boolean => !done.has(state);

/** Value of an answer that leaves a question open: its rows stay behind. */
export const LEFT_OPEN = "-";

/** Findings of the import itself; the record's own stand in the catalog of rules. */
export const importRules = {
  /** Registered in another unit. */
  elsewhere: "IM-1",
  /** The daily number of answers about other units is used up. */
  unchecked: "IM-2",
  /** The numbers of this row belong to two people. */
  twoPeople: "IM-3",
  /** A cell of an existing record that only a change request changes. */
  needsRequest: "IM-4",
  /** A row of a further sheet without its person. */
  noPerson: "IM-5",
  /** A question waits for an answer. */
  waits: "IM-6",
  /** A row with words that is no person. */
  notRead: "IM-7",
  /** Two rows of the file lead to the same stored member; the first stands. */
  sameMember: "IM-8",
  /** Another row of the file has the same name, birth date and commune of the home town (D3). */
  alike: "IM-9",
} as const;

/** The answer of `GET /imports/:id/status`, on which others rely. */
export interface StatusAnswer {
  state: ImportState;
  rows: number;
  new: number;
  updated: number;
  unchanged: number;
  errors: number;
  notYours: number;
  /** How many rows are read, or written into the records, only while that is going on. */
  progress?: { done: number; total: number };
}

/** The numbers of an import from its stored counts. */
export function statusOf(
  state: ImportState,
  counts: Record<string, number>,
  progress: { done: number; total: number } | null,
): StatusAnswer {
  return {
    state,
    rows: counts.rows ?? 0,
    new: counts.new ?? 0,
    updated: counts.update ?? 0,
    unchanged: counts.unchanged ?? 0,
    errors: counts.error ?? 0,
    notYours: counts.notYours ?? 0,
    ...(progress === null ? {} : { progress }),
  };
}

/** Repairs of one kind in a file, with the first as example. */
export interface KnownRepair {
  kind: RepairKind;
  field: string;
  from: string;
  to: string;
  count: number;
  /** How many were taken back because nobody confirmed them. */
  takenBack: number;
}

/** Key of the answer that takes the repairs of a kind back with "no". */
export const repairAnswer = (kind: RepairKind): string => `repair:${kind}`;
