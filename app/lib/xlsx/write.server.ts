import { Readable } from "node:stream";
import { sheetXml } from "#app/lib/xlsx/sheet-xml.ts";
import {
  contentTypesXml,
  packageRelationsXml,
  propertiesXml,
  stylesXml,
  workbookRelationsXml,
  workbookXml,
} from "#app/lib/xlsx/package-xml.ts";
import { writeZip, type Part } from "#app/lib/xlsx/zip-write.server.ts";

/** What may be written into a cell; null leaves it empty. Text stays text, whatever it looks like. */
export type WrittenCell = string | number | boolean | null | MarkedCell;

/** A cell with a look of its own. */
export interface MarkedCell {
  value: string | number | null;
  look: "error" | "warn" | "ok" | "heading";
}

/** A column: `text` marks identifiers and dates, which spreadsheet programs must not turn into numbers. */
export interface WrittenColumn {
  header: string;
  /** Machine key, written into a hidden second row when any column has one. */
  key?: string;
  width?: number;
  hidden?: boolean;
  /** Cells allowed by a list on another sheet, such as `DanhMuc!$A$2:$A$9`. */
  allowed?: string;
  /** Text shown when the cell is chosen. */
  note?: string;
}

/** A sheet whose rows come in batches; `lines` stand above the header. */
export interface WrittenSheet {
  name: string;
  columns: WrittenColumn[];
  rows: AsyncIterable<WrittenCell[][]> | Iterable<WrittenCell[][]>;
  lines?: string[];
  hidden?: boolean;
  landscape?: boolean;
  /** Printed at the foot of every page. */
  footer?: string;
}

/** A workbook to be written as a stream. */
export interface WrittenWorkbook {
  sheets: WrittenSheet[];
  title?: string;
}

/** The last row a sheet may have; more rows go on in a further sheet. */
export const LAST_ROW = 1_048_576;

/**
 * Writes a workbook as a stream, in bounded memory at any number of rows.
 *
 * Text cells carry the quote prefix, so that no program reads a formula into them; numbers are real
 * numbers. Sheets that grow past the last row go on as `name (2)`.
 *
 * @returns the bytes of the .xlsx file; an error of a row source ends the stream with that error
 * @source data-layer decision 2; clarification 38
 */
export function streamWorkbook(workbook: WrittenWorkbook): Readable {
  return Readable.from(writeZip(parts(workbook)), { objectMode: false, highWaterMark: 256 * 1024 });
}

async function* parts({ sheets, title = "" }: WrittenWorkbook): AsyncGenerator<Part> {
  const written: { name: string; hidden: boolean; headRow: number }[] = [];
  for (const sheet of sheets) {
    const source = batches(sheet.rows);
    let isDone = false;
    for (let turn = 1; !isDone; turn++) {
      const name = turn === 1 ? sheet.name : `${sheet.name.slice(0, 25)} (${turn})`;
      const outcome = { isDone: false };
      const headRow = (sheet.lines?.length ?? 0) + 1;
      written.push({ name, hidden: sheet.hidden ?? false, headRow });
      yield {
        name: `xl/worksheets/sheet${written.length}.xml`,
        body: sheetXml({ ...sheet, name }, source, LAST_ROW, outcome),
      };
      isDone = outcome.isDone;
    }
  }
  const texts: [string, string][] = [
    ["xl/workbook.xml", workbookXml(written)],
    ["xl/_rels/workbook.xml.rels", workbookRelationsXml(written.length)],
    ["xl/styles.xml", stylesXml],
    ["docProps/core.xml", propertiesXml(title)],
    ["_rels/.rels", packageRelationsXml],
    ["[Content_Types].xml", contentTypesXml(written.length)],
  ];
  for (const [name, text] of texts) yield { name, body: [Buffer.from(text)] };
}

/** One source of batches that several sheets take turns to read from. */
export interface Batches {
  next(): Promise<WrittenCell[][] | null>;
  /** Gives back rows that did not fit. */
  back(rows: WrittenCell[][]): void;
}

function batches(rows: WrittenSheet["rows"]): Batches {
  const iterator =
    Symbol.asyncIterator in rows
      ? rows[Symbol.asyncIterator]()
      : (rows as Iterable<WrittenCell[][]>)[Symbol.iterator]();
  let held: WrittenCell[][] | null = null;
  return {
    async next() {
      if (held !== null) {
        const rest = held;
        held = null;
        return rest;
      }
      const { done, value } = await iterator.next();
      return done ? null : value;
    },
    back(rest) {
      held = rest;
    },
  };
}
