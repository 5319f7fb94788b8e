import type { ReportColumn, ReportLine, ReportPart } from "#app/features/reports/content/rules.ts";
import {
  reconciliationText,
  type ReconciliationWords,
} from "#app/features/reports/lists/reconciliation/text.ts";
import type { Lang } from "#app/lib/lang.ts";

/** Names by id of a person. */
export type Named = ReadonlyMap<string, string>;

/** A cell with the list it sent, and the one of the commune. */
export interface CellLists {
  orgId: string;
  name: string;
  /** Null when the cell has sent none; `count` as it gave it, by hand or from the list. */
  sent: { people: Named; count: number } | null;
  roll: Named;
}

/** The key of the line by which a cell says how many members it has. */
export const COUNT_LINE = "byCell";
/** The lines of people in a list that was sent. */
export const PERSON = "person ";

const without = (people: Named, others: Named): string[] =>
  [...people].filter(([id]) => !others.has(id)).map(([, name]) => name);

/** What differs between two lists, in words; empty where nothing does. */
function detailOf({ sent, roll }: CellLists, words: ReconciliationWords): string {
  if (sent === null) return words.notSent;
  const [more, less] = [without(sent.people, roll), without(roll, sent.people)];
  return [
    ...(more.length > 0 ? [words.onlyCell(more.join(", "))] : []),
    ...(less.length > 0 ? [words.onlyCommune(less.join(", "))] : []),
    ...(sent.count === sent.people.size ? [] : [words.byHand(sent.count)]),
  ].join(" ");
}

/** How the lists of cells fit that of their commune, cell by cell. @source reports.md L04 */
export function reconciledPart(cells: readonly CellLists[], lang: Lang): ReportPart {
  const words = reconciliationText[lang];
  const number = (key: "byCell" | "byCommune" | "difference"): ReportColumn => ({
    key,
    head: words.heads[key],
    kind: "number",
    width: 11,
  });
  const lines = cells.map((cell): ReportLine => {
    const [byCell, byCommune] = [cell.sent?.count ?? null, cell.roll.size];
    return {
      key: cell.orgId,
      cells: [
        cell.name,
        byCell,
        byCommune,
        byCell === null ? null : byCell - byCommune,
        detailOf(cell, words),
      ],
    };
  });
  const sent = cells.filter((cell) => cell.sent !== null);
  const total = (of: readonly CellLists[], count: (cell: CellLists) => number) =>
    of.reduce((sum, cell) => sum + count(cell), 0);
  const byCell = total(sent, (cell) => cell.sent!.count);
  return {
    title: words.parts.cells,
    empty: words.emptyCells,
    columns: [
      { key: "cell", head: words.heads.cell, kind: "text", width: 28 },
      number("byCell"),
      number("byCommune"),
      number("difference"),
      { key: "detail", head: words.heads.detail, kind: "text", width: 40 },
    ],
    lines:
      lines.length === 0
        ? []
        : [
            ...lines,
            {
              key: "sum",
              level: 0,
              cells: [
                words.sum,
                byCell,
                total(cells, ({ roll }) => roll.size),
                byCell - total(sent, ({ roll }) => roll.size),
                "",
              ],
            },
          ],
  };
}

/** The figure of a cell's own list, which may be given by hand. */
export function countPart(count: number, lang: Lang): ReportPart {
  const words = reconciliationText[lang];
  return {
    title: words.parts.count,
    empty: words.emptyPeople,
    columns: [
      { key: "line", head: words.heads.line, kind: "text", width: 70 },
      { key: "now", head: words.heads.now, kind: "number", width: 30 },
    ],
    lines: [{ key: COUNT_LINE, level: 0, cells: [words.byCell, count] }],
  };
}

/** The list that a cell sent, out of the content of its report. */
export function sentList(parts: readonly ReportPart[]): { people: Named; count: number } {
  const lines = parts.flatMap((part) => part.lines);
  const people = new Map(
    lines.flatMap(({ key, memberId, cells }) =>
      key.startsWith(PERSON) && memberId !== undefined
        ? [[memberId, String(cells[1])] as const]
        : [],
    ),
  );
  const count = lines.find(({ key }) => key === COUNT_LINE)?.cells[1];
  return { people, count: typeof count === "number" ? count : people.size };
}
