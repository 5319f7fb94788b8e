import type { ReactNode } from "react";
import { Anchor } from "#app/ui/anchor.tsx";
import { Hidden } from "#app/ui/hidden.tsx";
import { Icon } from "#app/ui/icons.tsx";
import { useWords } from "#app/ui/lang.tsx";

/**
 * What a column is. `main`: the name, first on the card; `lead`: status or deadline, above the name on
 * the card; `number`: right, never wraps; `date`: never wraps; `action`: one button, last on the card.
 */
export type ColumnKind = "text" | "main" | "lead" | "number" | "date" | "action";

export interface Column<Row> {
  key: string;
  head: ReactNode;
  /** Label on the card; the head itself when it is a text. */
  label?: string;
  cell: (row: Row, index: number) => ReactNode;
  kind?: ColumnKind;
  /** Low value: hidden from 64 to 75em and left out of the card. */
  low?: boolean;
  /** Hides the words of the head from the eye (columns of buttons or ticks). */
  headHidden?: boolean;
  sort?: { to: string; direction?: "ascending" | "descending" };
  /** Sum or note in the last row. */
  foot?: ReactNode;
}

export interface DataTableProps<Row> {
  /** Names the table for screen readers: what, of whom, in which order. */
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** `cards` below 64em, or `grid`: keeps its shape in a sideways scroller (statistics, comparisons). */
  shape?: "cards" | "grid";
  /** Keeps the head in view; for more than 25 rows. */
  stickyHead?: boolean;
  /** Marks a row as chosen. */
  isCurrent?: (row: Row) => boolean;
}

function cellClass(column: Column<never>): string | undefined {
  const kind = column.kind && column.kind !== "text" ? `cell-${column.kind}` : "";
  return [kind, column.low ? "cell-low" : ""].filter(Boolean).join(" ") || undefined;
}

function HeadCell({ column }: { column: Column<never> }) {
  const words = useWords();
  const { sort } = column;
  return (
    <th scope="col" role="columnheader" className={cellClass(column)} aria-sort={sort?.direction}>
      {sort ? (
        <Anchor to={sort.to}>
          {column.head}
          {sort.direction && <Icon name={sort.direction === "ascending" ? "down" : "up"} />}
          {sort.direction && (
            <Hidden>, {sort.direction === "ascending" ? words.sortedUp : words.sortedDown}</Hidden>
          )}
        </Anchor>
      ) : column.headHidden ? (
        <Hidden>{column.head}</Hidden>
      ) : (
        column.head
      )}
    </th>
  );
}

/** One box per cell, so that a card has label and content side by side; nothing at all when empty. */
function filled(content: ReactNode): ReactNode {
  return content === null || content === undefined || content === "" || content === false ? null : (
    <div>{content}</div>
  );
}

/** A table; below 64em each row becomes a card with the labels of its columns. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, shape = "cards", stickyHead, isCurrent } = props;
  const heads = columns as unknown as Column<never>[];
  const hasFoot = columns.some((column) => column.foot !== undefined);
  const table = (
    <table
      className={`data-table data-table-${shape}${stickyHead ? " data-table-sticky" : ""}`}
      role="table"
    >
      <caption className="hidden-text">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {heads.map((column) => (
            <HeadCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, index) => (
          <tr key={rowKey(row)} role="row" className={isCurrent?.(row) ? "row-current" : undefined}>
            {columns.map((column, place) => (
              <td
                key={column.key}
                role="cell"
                className={cellClass(heads[place]!)}
                data-l={column.label ?? (typeof column.head === "string" ? column.head : undefined)}
              >
                {filled(column.cell(row, index))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {hasFoot && (
        <tfoot role="rowgroup">
          <tr role="row">
            {columns.map((column, place) => (
              <td
                key={column.key}
                role="cell"
                className={cellClass(heads[place]!)}
                data-l={column.label ?? (typeof column.head === "string" ? column.head : undefined)}
              >
                {filled(column.foot)}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
  return shape === "grid" ? <Scroller label={caption}>{table}</Scroller> : table;
}

/** A sideways scroller that the keyboard reaches; only for true grids. */
export function Scroller({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="scroller" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
