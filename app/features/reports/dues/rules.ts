import {
  percentOf,
  type ReportBody,
  type ReportColumn,
  type ReportLine,
} from "#app/features/reports/content/rules.ts";
import { duesReportText } from "#app/features/reports/dues/text.ts";
import type { Lang } from "#app/lib/lang.ts";

/** The dues of a cell in a period: closed sheets and what was sent of them, in whole đồng. */
export interface CellDues {
  unit: string;
  sheets: number;
  owed: number;
  collected: number;
  kept: number;
  remitted: number;
  received: number;
}

const sums = ["sheets", "owed", "collected", "kept", "remitted", "received"] as const;

/** What is still to be sent of what came in. */
export const balanceOf = ({ collected, kept, remitted }: CellDues): number =>
  collected - kept - remitted;

/** How dues were collected, kept and sent up, cell by cell. @source reports.md M08 */
export function duesBody(cells: readonly CellDues[], lang: Lang): ReportBody {
  const { heads, sum, empty, counted } = duesReportText[lang];
  const total: CellDues = {
    unit: sum,
    sheets: 0,
    owed: 0,
    collected: 0,
    kept: 0,
    remitted: 0,
    received: 0,
  };
  for (const cell of cells) for (const key of sums) total[key] += cell[key];
  const line = (cell: CellDues, key: string, level?: 0): ReportLine => ({
    key,
    ...(level === undefined ? {} : { level }),
    cells: [
      cell.unit,
      cell.sheets,
      cell.owed,
      cell.collected,
      percentOf(cell.collected, cell.owed),
      cell.kept,
      cell.remitted,
      cell.received,
      balanceOf(cell),
    ],
  });
  const number = (key: keyof typeof heads): ReportColumn => ({
    key,
    head: heads[key],
    kind: "number",
    width: 12,
  });
  const columns: ReportColumn[] = [
    { key: "unit", head: heads.unit, kind: "text", width: 26 },
    { ...number("sheets"), width: 8 },
    number("owed"),
    number("collected"),
    { key: "share", head: heads.share, kind: "share", width: 8 },
    number("kept"),
    number("remitted"),
    number("received"),
    number("balance"),
  ];
  const lines =
    cells.length === 0
      ? []
      : [...cells.map((cell, at) => line(cell, String(at))), line(total, "sum", 0)];
  return {
    equation: null,
    notes: [counted],
    parts: [{ title: null, columns, lines, empty }],
  };
}
