import {
  percentOf,
  type ReportBody,
  type ReportColumn,
} from "#app/features/reports/content/rules.ts";
import { duesStateText, type DuesStateWords } from "#app/features/reports/dues/state/text.ts";
import type { Lang } from "#app/lib/lang.ts";

const figures = ["people", "owed", "paid", "exempt", "reduced", "late1", "late2", "late3"] as const;

/** How the dues of a cell stand in a period: people, and sums in whole đồng. */
export type CellState = Record<(typeof figures)[number], number> & { orgId: string; unit: string };

const widths: Partial<Record<keyof DuesStateWords["heads"], number>> = {
  unit: 28,
  owed: 13,
  paid: 13,
};
const USUAL = 9;

/** The situation of dues, cell by cell. @source reports.md M07 */
export function duesStateBody(cells: readonly CellState[], lang: Lang): ReportBody {
  const { heads, sum, empty, counted } = duesStateText[lang];
  const column = (key: keyof typeof heads, kind: ReportColumn["kind"]): ReportColumn => ({
    key,
    head: heads[key],
    kind,
    width: widths[key] ?? USUAL,
  });
  const cellsOf = (unit: string, of: Record<(typeof figures)[number], number>) => [
    unit,
    ...figures.map((key) => of[key]),
    percentOf(of.paid, of.owed),
  ];
  const total = Object.fromEntries(
    figures.map((key) => [key, cells.reduce((all, cell) => all + cell[key], 0)]),
  ) as Record<(typeof figures)[number], number>;
  return {
    equation: null,
    notes: [counted],
    parts: [
      {
        title: null,
        empty,
        columns: [
          column("unit", "text"),
          ...figures.map((key) => column(key, "number")),
          column("share", "share"),
        ],
        lines:
          cells.length === 0
            ? []
            : [
                ...cells.map((cell) => ({ key: cell.orgId, cells: cellsOf(cell.unit, cell) })),
                { key: "sum", level: 0 as const, cells: cellsOf(sum, total) },
              ],
      },
    ],
  };
}
