import { addToMonth, firstDay, monthOfDay, type Month } from "#app/features/dues/months/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/**
 * How a transfer or an arrival stands, as far as dues follow from it: the person is under way with a letter, was listed
 * by a cell, is with a unit outside the database, or stayed: the dossier was sent back or the transfer given up.
 */
export type MoveState = "underWay" | "listed" | "gone" | "stayed";

/** A move with a letter. */
export interface Move {
  state: MoveState;
  /** The month of the last letter. */
  letter: Month;
  /** The month in which the case began; an earlier letter of it is not older. */
  began: Month;
  /** Who lists the person; null before and outside. */
  cell: string | null;
  /** From this day on the stays of the record say where the person is, or that nothing has changed; null while under way. */
  until: CivilDate | null;
  /** The month in which the case came to that; null while under way. */
  ended: Month | null;
}

/** A case as it is stored, as far as dues ask for it. */
export interface MoveCase {
  procedure: string;
  state: string;
  openedOn: CivilDate;
  enteredOn: CivilDate;
  otherOrgId: string | null;
  data: Readonly<Record<string, unknown>>;
}

/** The procedures that lead from one unit to another with a letter. @source procedures P04.1 */
export const moveProcedures = ["transfer", "arrival"] as const;

const states: Readonly<Record<string, Readonly<Record<string, MoveState>>>> = {
  transfer: {
    introduced: "underWay",
    presented: "underWay",
    accepted: "underWay",
    overdue: "underWay",
    sentBack: "stayed",
    cancelled: "stayed",
    completed: "listed",
    left: "gone",
  },
  arrival: { completed: "listed" },
};

const dayIn = (value: unknown): CivilDate | null => (typeof value === "string" ? value : null);

/** What dues follow from in a case; null while no letter was issued, or where nobody moves. */
export function moveOf({ procedure, state: name, data, ...one }: MoveCase): Move | null {
  const state = states[procedure]?.[name];
  const letterOn = dayIn(data.letterOn);
  if (state === undefined || letterOn === null) return null;
  const until = {
    underWay: null,
    listed: dayIn(data.listedOn),
    gone: dayIn(data.slipOn),
    stayed: one.enteredOn,
  }[state];
  return {
    state,
    letter: monthOfDay(letterOn),
    began: monthOfDay(one.openedOn),
    cell: state === "listed" ? one.otherOrgId : null,
    until,
    ended: state === "underWay" ? null : monthOfDay(one.enteredOn),
  };
}

/**
 * The move that says who asks for a month, after the month of its letter and before the stays say so; null where the
 * stays do. Of several the one with the latest letter.
 *
 * @source P04.1 "dues stop at origin after the month of the letter and start the next month at the receiver"
 */
export function moveIn(moves: readonly Move[], month: Month): Move | null {
  const open = moves.filter(
    ({ state, letter, until }) =>
      state !== "stayed" && letter < month && (until === null || firstDay(month) < until),
  );
  return open.toSorted((one, other) => (one.letter < other.letter ? 1 : -1))[0] ?? null;
}

/** Whether a cell asks somebody for a month. @param isHere whether the stays say so */
export function asksIn(
  moves: readonly Move[],
  month: Month,
  orgId: string,
  isHere: boolean,
): boolean {
  const move = moveIn(moves, month);
  return move === null ? isHere : move.cell === orgId;
}

/** The months of which a cell may have opened a sheet without somebody who moved; none that has not begun. */
export function monthsOf(moves: readonly Move[], today: CivilDate): Month[] {
  const now = monthOfDay(today);
  const months = moves.flatMap(({ letter, began, ended }) => {
    const last = ended === null || ended > now ? now : ended;
    const found: Month[] = [];
    const after = addToMonth(letter, 1);
    for (let month = began < after ? began : after; month <= last; month = addToMonth(month, 1))
      found.push(month);
    return found;
  });
  return [...new Set(months)].toSorted();
}
