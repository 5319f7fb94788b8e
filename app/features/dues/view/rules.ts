import type { Month } from "#app/features/dues/months/rules.ts";
import type { LineState } from "#app/features/dues/sheets/rules.ts";

/** A line of a sheet as its page shows it; the income only to whoever may see it. */
export interface SheetLine {
  memberId: string;
  name: string;
  group: string | null;
  rate: string | null;
  base: number | null;
  relief: string | null;
  owed: number | null;
  missing: string | null;
  paid: number;
  arrears: number;
  /** Months that are not fully paid, this one included. */
  lateMonths: number;
  credit: number;
  state: LineState;
  /** The month that it is charged for after the fact; null for the month of the sheet. */
  lostMonth: Month | null;
}

/** Somebody who is asked here no longer, with what is open. */
export interface LeftAccount {
  memberId: string;
  name: string;
  /** Whole đồng, still owed and paid ahead. */
  due: number;
  credit: number;
}

/** A sheet with its sums. */
export interface SheetView {
  month: Month;
  state: "open" | "proposed" | "closed";
  wage: number;
  proposedName: string | null;
  proposedBy: string | null;
  closedName: string | null;
  lines: SheetLine[];
  /** Of an open sheet: who is on none any more and has an account that is not at its end. */
  left: LeftAccount[];
  /** Of an open sheet: the names of those who are on the way to another unit and not asked here. */
  away: string[];
  owed: number;
  paid: number;
  /** What came in under this month's book. */
  book: number;
}

/** One act of a member's account, as its page lists it. */
export interface ActLine {
  actId: string;
  kind: string;
  amount: number;
  months: string[];
  isCredit: boolean;
  bookMonth: string;
  paidOn: string;
  number: string | null;
  by: string;
  note: string | null;
  isReversed: boolean;
  orgId: string;
}

/** How many people lines are about; somebody with months charged after the fact has several. */
export const peopleOn = (lines: readonly Pick<SheetLine, "memberId">[]): number =>
  new Set(lines.map(({ memberId }) => memberId)).size;

/** The tabs of a sheet with the lines that each shows. */
export const shown: Record<string, (line: SheetLine) => boolean> = {
  all: () => true,
  unpaid: ({ state }) => ["unpaid", "partial", "late", "missing", "deferred"].includes(state),
  paid: ({ state }) => state === "paid",
  exempt: ({ state }) => state === "exempt" || state === "deceased",
};
