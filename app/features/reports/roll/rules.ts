import { exitReason } from "#app/codes/exit-reason.ts";
import { increaseReason } from "#app/codes/increase-reason.ts";
import type { Equation } from "#app/features/reports/content/rules.ts";
import type { Period } from "#app/features/reports/periods/rules.ts";
import { addDays, type CivilDate } from "#app/lib/dates.ts";

/**
 * A stay of somebody on the roll of a cell: from the first day on which the person counts there to before the
 * day on which the person no longer does. Null: since ever, and to this day.
 */
export interface RollStay {
  memberId: string;
  name: string;
  cellPos: bigint;
  cellName: string;
  starts: CivilDate | null;
  ends: CivilDate | null;
  inReason: string | null;
  outReason: string | null;
  cameFrom: string | null;
  wentTo: string | null;
  /** The day on which an existing member was entered; null for who joined afterwards. */
  enteredOn: CivilDate | null;
}

/** A line of the book of a cell: a stay with what the book says of the person. */
export interface BookStay extends RollStay {
  kind: string;
  sortName: string;
  homePos: bigint;
  status: string;
  /** Null where the cell may no longer know: twelve months after somebody left. */
  birthDate: string | null;
  card: string | null;
  admitted: string | null;
  official: string | null;
}

/** Somebody who came onto the roll of a unit, or left it. */
export interface Movement {
  kind: "in" | "out";
  on: CivilDate;
  reason: string | null;
  stay: RollStay;
}

/** A stay on the roll of a unit; cells of the same unit that follow each other without a gap are one. */
export interface Span {
  first: RollStay;
  last: RollStay;
  starts: CivilDate | null;
  ends: CivilDate | null;
}

/**
 * The stays on the roll of a unit: moves between its own cells are no movement of the unit.
 *
 * @param stays  of its cells, in any order
 * @returns by person and day
 */
export function spansOf(stays: readonly RollStay[]): Span[] {
  const sorted = stays.toSorted(
    (one, other) =>
      compare(one.memberId, other.memberId) || compare(one.starts ?? "", other.starts ?? ""),
  );
  const spans: Span[] = [];
  for (const stay of sorted) {
    const open = spans.at(-1);
    const touches =
      open !== undefined &&
      open.first.memberId === stay.memberId &&
      (open.ends === null || (stay.starts ?? "") <= open.ends);
    if (!touches) {
      spans.push({ first: stay, last: stay, starts: stay.starts, ends: stay.ends });
    } else if (open.ends !== null && (stay.ends === null || stay.ends > open.ends)) {
      open.last = stay;
      open.ends = stay.ends;
    }
  }
  return spans;
}

/** How many people stand on the roll at the end of a day. @source reports.md, counting conventions */
export function countOn(spans: readonly Span[], day: CivilDate): number {
  return spans.filter(
    ({ starts, ends }) => (starts === null || starts <= day) && (ends === null || ends > day),
  ).length;
}

/** Who came and who left between two days, both inside, in the order of the days. */
export function movementsIn(
  spans: readonly Span[],
  { from, to }: Pick<Period, "from" | "to">,
): Movement[] {
  const isInside = (day: CivilDate | null): day is CivilDate =>
    day !== null && day >= from && day <= to;
  return spans
    .flatMap(({ first, last, starts, ends }): Movement[] => [
      ...(isInside(starts)
        ? [{ kind: "in" as const, on: starts, reason: first.inReason, stay: first }]
        : []),
      ...(isInside(ends)
        ? [{ kind: "out" as const, on: ends, reason: last.outReason, stay: last }]
        : []),
    ])
    .toSorted((one, other) => compare(one.on, other.on) || compare(one.stay.name, other.stay.name));
}

/** The lines of the form, in its order; the last of each group hold what no other line does. @source form 1-BTCTW */
export const rollLines = [
  { key: "A", level: 0 },
  { key: "B", level: 0 },
  { key: "B1", level: 1 },
  { key: "B1r", level: 2 },
  { key: "B2", level: 1 },
  { key: "B2a", level: 2 },
  { key: "B2b", level: 2 },
  { key: "B3", level: 1 },
  { key: "B4", level: 1 },
  { key: "C", level: 0 },
  { key: "C1", level: 1 },
  { key: "C2", level: 1 },
  { key: "C3", level: 1 },
  { key: "C3p", level: 2 },
  { key: "C4", level: 1 },
  { key: "C5", level: 1 },
  { key: "C5a", level: 2 },
  { key: "C5b", level: 2 },
  { key: "C6", level: 1 },
  { key: "D", level: 0 },
] as const;
export type RollLine = (typeof rollLines)[number]["key"];

/** The figures of the form. */
export type RollFigures = Record<RollLine, number>;

/** Lines that stand on the form only when there is something to say. */
export const onlyWhenNeeded: readonly RollLine[] = ["B4", "C6"];

const inLines: Record<string, readonly RollLine[]> = {
  [increaseReason.codes.admission]: ["B1"],
  [increaseReason.codes.readmission]: ["B1", "B1r"],
  [increaseReason.codes.fromOtherProvince]: ["B2", "B2a"],
  [increaseReason.codes.withinProvince]: ["B2", "B2b"],
  [increaseReason.codes.restored]: ["B3"],
};
const outLines: Record<string, readonly RollLine[]> = {
  [exitReason.codes.death]: ["C1"],
  [exitReason.codes.expulsion]: ["C2"],
  [exitReason.codes.officialRemoved]: ["C3"],
  [exitReason.codes.probationaryRemoved]: ["C3", "C3p"],
  [exitReason.codes.ownRequest]: ["C4"],
  // The form has no line for it and counts it with what else there is.
  [exitReason.codes.admissionAnnulled]: ["C6"],
  [exitReason.codes.transferToOtherProvince]: ["C5", "C5a"],
  [exitReason.codes.transferWithinProvince]: ["C5", "C5b"],
};

/** The lines of the form in which a movement is counted. */
export function linesOf({ kind, reason }: Pick<Movement, "kind" | "reason">): RollLine[] {
  const known = (kind === "in" ? inLines : outLines)[reason ?? ""];
  const sum = kind === "in" ? "B" : "C";
  return [sum, ...(known ?? [kind === "in" ? "B4" : "C6"])] as RollLine[];
}

/** Whether the form has a line for the reason of a movement. */
export function isExplained({ kind, reason }: Pick<Movement, "kind" | "reason">): boolean {
  return (kind === "in" ? inLines : outLines)[reason ?? ""] !== undefined;
}

/**
 * The figures of a period.
 *
 * @param opening  people on the roll at the end of the day before
 * @param closing  people on the roll at the end of its last day, counted for itself
 */
export function rollFigures(
  movements: readonly Movement[],
  { opening, closing }: { opening: number; closing: number },
): RollFigures {
  const figures = Object.fromEntries(rollLines.map(({ key }) => [key, 0])) as RollFigures;
  for (const movement of movements) for (const line of linesOf(movement)) figures[line] += 1;
  return { ...figures, A: opening, D: closing };
}

/** The sum that the figures must give. @source form 1-BTCTW: D = A + B - C */
export function equationOf({ A, B, C, D }: RollFigures): Equation {
  return { opening: A, increase: B, decrease: C, closing: D };
}

/** The day at whose end the opening is counted. */
export const dayBefore = ({ from }: Pick<Period, "from">): CivilDate => addDays(from, -1);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
