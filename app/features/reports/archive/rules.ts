import { isFew } from "#app/features/organizations/home/rules.ts";
import type {
  ReportColumn,
  ReportContent,
  ReportLine,
  ReportPart,
  ReportValue,
} from "#app/features/reports/content/rules.ts";

/**
 * What of a locked report is told to who sees sums alone: numbers of one to four are left out with the shares of
 * their line, and nothing leads to people.
 *
 * @param few  what stands instead of a small number
 * @returns the report without notes, which units write freely, and without the sum where it would tell a small number
 * @source roles §4.5 "cells < 5 persons suppressed"; reports.md §5
 */
export function toldContent(content: ReportContent, few: string): ReportContent {
  const { equation } = content;
  const tells = equation === null || Object.values(equation).some(isFew);
  return {
    ...content,
    parts: content.parts.map((part) => toldPart(part, few)),
    equation: tells ? null : equation,
    notes: [],
  };
}

function toldPart(part: ReportPart, few: string): ReportPart {
  return { ...part, lines: part.lines.map((line) => toldLine(line, part.columns, few)) };
}

function toldLine(
  { key, level, cells }: ReportLine,
  columns: readonly ReportColumn[],
  few: string,
): ReportLine {
  const isSmall = (cell: ReportValue, at: number) =>
    columns[at]?.kind === "number" && typeof cell === "number" && isFew(cell);
  const hidesShares = cells.some(isSmall);
  return {
    key,
    ...(level === undefined ? {} : { level }),
    cells: cells.map((cell, at) => {
      if (isSmall(cell, at)) return few;
      return hidesShares && columns[at]?.kind === "share" ? null : cell;
    }),
  };
}

/** Whether a report names people; no such report is in the archive of sums. */
export const namesPeople = ({ parts }: Pick<ReportContent, "parts">): boolean =>
  parts.some(({ lines }) => lines.some(({ memberId }) => memberId !== undefined));
