import type { ReactNode } from "react";
import { Button } from "#app/ui/button.tsx";
import { useWords } from "#app/ui/lang.tsx";

export interface SheetProps {
  /** Names the region: "Page 1". */
  label: string;
  orientation?: "portrait" | "landscape";
  /** Its pages bear their numbers, where the browser prints these. */
  numbered?: boolean;
  children: ReactNode;
  /** Who printed, when, why; at the right the page number. */
  footer?: { left: ReactNode; right?: ReactNode };
}

/** An A4 page on the screen and on paper; put it in a route with `handle = { frame: "bare" }`. */
export function Sheet({ label, orientation = "portrait", numbered, children, footer }: SheetProps) {
  return (
    <section
      className={`sheet sheet-${orientation}${numbered ? " sheet-numbered" : ""}`}
      aria-label={label}
    >
      <div className="sheet-content">{children}</div>
      {footer && (
        <div className="sheet-footer">
          <span>{footer.left}</span>
          <span>{footer.right}</span>
        </div>
      )}
    </section>
  );
}

/** The bar above the sheets of a print page; vanishes on paper. */
export function PrintBar({
  title,
  sub,
  back,
  children,
}: {
  title: string;
  sub?: ReactNode;
  back: ReactNode;
  children: ReactNode;
}) {
  return (
    <header className="print-bar frame-edge">
      <div>
        {back}
        <h1>{title}</h1>
        {sub && <p className="small dim">{sub}</p>}
      </div>
      <div className="actions">{children}</div>
    </header>
  );
}

/** Opens the browser's print dialog; needs script, so the page's text also names the key for it. */
export function PrintButton() {
  const words = useWords();
  return (
    <Button type="button" kind="primary" icon="printer" onClick={() => window.print()}>
      {words.print}
    </Button>
  );
}

/** The table of a paper: repeated head, fixed widths, last rows kept with what follows. */
export function SheetTable<T>(props: SheetTableProps<T>) {
  const { columns, rows, rowKey, numbered, tail, lined } = props;
  const cut = Math.max(rows.length - 2, 0);
  const line = (row: T, index: number) => (
    <tr key={rowKey(row)}>
      {columns.map((column) => (
        <td key={column.key} className={column.align ? `sheet-${column.align}` : undefined}>
          {column.cell(row, index)}
        </td>
      ))}
    </tr>
  );
  return (
    <table className={lined ? "sheet-table sheet-lined" : "sheet-table"}>
      <colgroup>
        {columns.map((column) => (
          <col key={column.key} width={column.width ? `${column.width}%` : undefined} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col">
              {column.head}
            </th>
          ))}
        </tr>
        {numbered && (
          <tr>
            {columns.map((column, at) => (
              <th key={column.key} scope="col">
                {at === 0 ? 1 : at + (numbered === true ? 1 : numbered - 1)}
              </th>
            ))}
          </tr>
        )}
      </thead>
      {cut > 0 && <tbody>{rows.slice(0, cut).map(line)}</tbody>}
      <tbody className="sheet-keep">
        {rows.slice(cut).map((row, index) => line(row, cut + index))}
        {tail && (
          <tr className="sheet-tail">
            <td colSpan={columns.length}>{tail}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

export interface SheetTableProps<T> {
  /** `width` in percent of the sheet; identifiers and dates take `nowrap`. */
  columns: {
    key: string;
    head: ReactNode;
    width?: number;
    align?: "center" | "right" | "nowrap";
    cell: (row: T, index: number) => ReactNode;
  }[];
  rows: T[];
  rowKey: (row: T) => string;
  /** A row under the head with the numbers of the columns; of a table that goes on from another the number of its second one. */
  numbered?: boolean | number;
  /** Every row has room for four lines, so that facing pages lie beside each other. */
  lined?: boolean;
  /** Totals and signatures: kept on one page with the last two rows. */
  tail?: ReactNode;
}

export interface LetterheadProps {
  /** The body above, then the unit itself (in capitals, as on paper). */
  upper: string;
  unit: string;
  /** The Party's name, from the feature's words. */
  party: string;
  /** "Place, day … month … year …". */
  place: ReactNode;
  /** The line of the number, under the unit. */
  number?: ReactNode;
}

/** The two-column head of Party papers. */
export function Letterhead({ upper, unit, party, place, number }: LetterheadProps) {
  return (
    <div className="letterhead">
      <div>
        {upper}
        <br />
        <b>{unit}</b>
        {number && <p>{number}</p>}
      </div>
      <div>
        <b>{party}</b>
        <i>{place}</i>
      </div>
    </div>
  );
}

/** Title of a paper, what it is about, and its as-of line. */
export function SheetTitle({
  title,
  under,
  asOf,
}: {
  title: string;
  under?: ReactNode;
  asOf?: ReactNode;
}) {
  return (
    <div className="sheet-title">
      <h2>{title}</h2>
      {under && <div className="sheet-under">{under}</div>}
      {asOf && <p>{asOf}</p>}
    </div>
  );
}

export interface Signature {
  title: ReactNode;
  /** "(sign, full name)" in italics. */
  note?: ReactNode;
  name?: ReactNode;
}

/** Two (or one, at the right) places to sign with 20 mm of room, never torn apart. */
export function SignatureBlock({ left, right }: { left?: Signature; right: Signature }) {
  return (
    <div className="signatures">
      {[left, right].map((signature, index) => (
        <div key={index}>
          {signature && (
            <>
              <b>{signature.title}</b>
              {signature.note && <i>{signature.note}</i>}
              <span className="signature-name">{signature.name}</span>
            </>
          )}
        </div>
      ))}
    </div>
  );
}

/** The ground on which the sheets lie on the screen. */
export function SheetGround({ children }: { children: ReactNode }) {
  const words = useWords();
  return (
    <main id="main">
      <div className="sheet-ground" role="region" aria-label={words.preview} tabIndex={0}>
        {children}
      </div>
    </main>
  );
}
