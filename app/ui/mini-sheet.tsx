import type { ReactNode } from "react";
import { Scroller } from "#app/ui/data-table.tsx";

export interface MiniCell {
  text: string;
  colSpan?: number;
  rowSpan?: number;
}

export interface MiniRow {
  /** Row number as in the file. */
  number: number;
  /** `head` rows are tinted, `skipped` ones dim. */
  kind: "head" | "skipped" | "data";
  cells: MiniCell[];
  /** What the machine takes this row for; beside it on wide screens. */
  note?: ReactNode;
}

/** A small drawing of a spreadsheet: what was found in the file. */
export function MiniSheet({ label, rows }: { label: string; rows: MiniRow[] }) {
  return (
    <Scroller label={label}>
      <table className="mini-sheet">
        <tbody>
          {rows.map((row) => (
            <tr key={row.number} className={`mini-${row.kind}`}>
              <th scope="row">{row.number}</th>
              {row.cells.map((cell, index) => (
                <td key={index} colSpan={cell.colSpan} rowSpan={cell.rowSpan}>
                  {cell.text}
                </td>
              ))}
              <td className="mini-note">{row.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
