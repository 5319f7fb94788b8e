/** A line of the course of work. */
export interface WorkLine {
  id: number;
  at: string;
  act: string;
  /** Null for the clock. */
  by: string | null;
  note: string | null;
  dueOn: string | null;
}
