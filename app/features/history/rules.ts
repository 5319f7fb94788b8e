/** A change as read. `hidden` ones are sensitive and not for the reader; their values are null. */
export interface PastChange {
  field: string;
  /** Id of the row in a collection, null for the main record. */
  row: string | null;
  old: unknown;
  new: unknown;
  hidden: boolean;
}

/** A fact as read. */
export interface PastFact {
  id: number;
  at: Date;
  act: string;
  actorName: string;
  role: string | null;
  subject: string | null;
  memberId: string | null;
  reason: string | null;
  source: "form" | "import" | "system" | "undo";
  importId: string | null;
  changes: PastChange[];
}
