import { percentOf } from "#app/features/reports/content/rules.ts";

/** A commune, or a cell, with its plan of a year and what has come of it. */
export interface PlanLine {
  id: string;
  name: string;
  /** Null where nobody has set one. */
  target: number | null;
  /** Whether the unit above has set it: the province that of a commune, the commune that of a cell. */
  isFromAbove: boolean;
  source: string | null;
  /** Admitted so far; null before the first night's count. */
  admitted: number | null;
  countedOn: string | null;
  /** Running cases of admission, and those of them that are overdue. */
  open: number;
  late: number;
}

/** Numbers that wait for a decision, proposed at one time. */
export interface PlanBatch {
  id: string;
  source: string;
  proposedName: string;
  /** Instant, ISO. */
  proposedAt: string;
  isMine: boolean;
  /** Of each commune: the name, the number that holds, the number asked for. */
  lines: { id: string; name: string; target: number | null; asked: number }[];
}

/** Why numbers were not proposed or decided, beside the separation of duties. */
export type PlanRefusal = "pending" | "state" | "same" | "above" | "year" | "unit" | "whole";

/** What a branch has planned and admitted together. */
export interface PlanSum {
  target: number | null;
  admitted: number;
  /** In percent with one decimal; null without a target. */
  share: number | null;
  open: number;
  late: number;
}

/** The share of a target that was reached, in percent with one decimal; null without a target or over nothing. */
export const shareOf = (admitted: number | null, target: number | null): number | null =>
  admitted === null || target === null ? null : percentOf(admitted, target);

/** The sums over communes; no target where none has one. */
export function sumOf(lines: readonly PlanLine[]): PlanSum {
  const targets = lines.flatMap(({ target }) => target ?? []);
  const add = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
  const target = targets.length === 0 ? null : add(targets);
  const admitted = add(lines.map((line) => line.admitted ?? 0));
  return {
    target,
    admitted,
    share: shareOf(admitted, target),
    open: add(lines.map(({ open }) => open)),
    late: add(lines.map(({ late }) => late)),
  };
}

/** The years that can be planned on a day of a year: that one and the next. */
export const plannableYears = (year: number): number[] => [year, year + 1];
