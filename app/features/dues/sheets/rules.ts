import type { CivilDate } from "#app/lib/dates.ts";

/** A stay in a cell: from its first day to the day of leaving; null where it is not known or has no end. */
export interface Stay {
  from: CivilDate | null;
  to: CivilDate | null;
}

/**
 * Whether somebody belonged to a cell on a day. Dated stays decide; without any, the cell of today does. Whoever
 * moves in the middle of a month therefore pays for it where the month began.
 *
 * @param isHome whether the cell is the home of today
 * @source P04 "dues stop at origin after the month of the letter"; P11.3
 */
export function wasHere(stays: readonly Stay[], isHome: boolean, on: CivilDate): boolean {
  const dated = stays.filter(({ from }) => from !== null);
  if (dated.length === 0) return isHome;
  const covers = dated.some(({ from, to }) => from! <= on && (to === null || on < to));
  if (covers) return true;
  const isAllEarlier = dated.every(({ to }) => to !== null && to <= on);
  // A home of today whose rows have all ended is a record that lacks its last row.
  return isHome && isAllEarlier;
}

/** The words of a state of a line. */
export type LineState =
  | "missing"
  | "exempt"
  | "paid"
  | "partial"
  | "unpaid"
  | "late"
  | "deferred"
  | "deceased"
  | "merged";

/** What the state of a line follows from. */
export interface LineFacts {
  owed: number | null;
  paid: number;
  /** Still owed for earlier months. */
  arrears: number;
  isDeferred: boolean;
  isDeceased: boolean;
  /** The record was merged into another one, which owes the month. */
  isMerged?: boolean;
}

/**
 * How a member stands in a month.
 *
 * @param isOver whether the month has ended
 */
export function lineState(line: LineFacts, isOver: boolean): LineState {
  const { owed, paid, arrears, isDeferred, isDeceased, isMerged } = line;
  if (isMerged) return "merged";
  if (isDeceased) return "deceased";
  if (owed === null) return "missing";
  if (owed === 0 && arrears === 0) return "exempt";
  if (paid >= owed && arrears === 0) return "paid";
  if (isDeferred) return "deferred";
  if (isOver || arrears > 0) return "late";
  return paid > 0 ? "partial" : "unpaid";
}
