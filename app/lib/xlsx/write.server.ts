import { Readable } from "node:stream";
import { commentsXml, drawingXml, sheetRelationsXml } from "#app/lib/xlsx/comments.ts";
import { sheetXml } from "#app/lib/xlsx/sheet-xml.ts";
import {
  contentTypesXml,
  packageRelationsXml,
  propertiesXml,
  sheetName,
  stylesXml,
  workbookRelationsXml,
  workbookXml,
} from "#app/lib/xlsx/package-xml.ts";
import { MOST_SHARED, sharedTexts, type SharedTexts } from "#app/lib/xlsx/shared-texts.ts";
import type { Batches, WrittenCell, WrittenSheet } from "#app/lib/xlsx/written.ts";
import { writeZip, type Part } from "#app/lib/xlsx/zip-write.server.ts";

export type { WrittenCell, WrittenSheet } from "#app/lib/xlsx/written.ts";

/** A workbook to be written as a stream. */
export interface WrittenWorkbook {
  sheets: WrittenSheet[];
  title?: string;
  /** Place of the sheet that is in front when the file is opened. */
  front?: number;
}

/** The last row a sheet may have; more rows go on in a further sheet. */
export const LAST_ROW = 1_048_576;

/**
 * Writes a workbook as a stream, in bounded memory at any number of rows.
 *
 * Text cells carry the quote prefix, so that no program reads a formula into them; numbers are real
 * numbers. Sheets that grow past the last row go on as `name (2)`. Destroying the stream ends the row sources.
 *
 * @param lastRow  of a sheet; more rows go on in a further sheet
 * @param mostShared  different texts that may stand once in the table of texts
 * @returns the bytes of the .xlsx file; an error of a row source ends the stream with that error
 * @source data-layer decision 2; clarification 38
 */
export function streamWorkbook(
  workbook: WrittenWorkbook,
  lastRow = LAST_ROW,
  mostShared = MOST_SHARED,
): Readable {
  return Readable.from(writeZip(parts(workbook, lastRow, sharedTexts(mostShared))), {
    objectMode: false,
    highWaterMark: 256 * 1024,
  });
}

async function* parts(
  { sheets, title = "", front = 0 }: WrittenWorkbook,
  lastRow: number,
  shared: SharedTexts,
): AsyncGenerator<Part> {
  const written: { name: string; hidden: boolean; headRow: number }[] = [];
  const noted: number[] = [];
  for (const sheet of sheets) {
    const source = batches(sheet.rows);
    const outcome = { isDone: false };
    const headRow = (sheet.lines?.length ?? 0) + 1;
    try {
      while (!outcome.isDone) {
        const name = freeName(
          sheet.name,
          written.map((one) => one.name),
        );
        written.push({ name, hidden: sheet.hidden ?? false, headRow });
        yield {
          name: `xl/worksheets/sheet${written.length}.xml`,
          body: sheetXml({ ...sheet, name }, source, lastRow, outcome, shared.place),
        };
        if (!sheet.headerNotes) continue;
        noted.push(written.length);
        yield* notes(sheet, written.length, headRow);
      }
    } finally {
      await source.close();
    }
  }
  yield { name: "xl/sharedStrings.xml", body: shared.xml() };
  const texts: [string, string][] = [
    ["xl/workbook.xml", workbookXml(written, front)],
    ["xl/_rels/workbook.xml.rels", workbookRelationsXml(written.length)],
    ["xl/styles.xml", stylesXml],
    ["docProps/core.xml", propertiesXml(title)],
    ["_rels/.rels", packageRelationsXml],
    ["[Content_Types].xml", contentTypesXml(written.length, noted)],
  ];
  for (const [name, text] of texts) yield { name, body: [Buffer.from(text)] };
}

/** The parts with the notes at the headers of one sheet. */
function* notes({ columns }: WrittenSheet, number: number, headRow: number): Generator<Part> {
  const texts: [string, string][] = [
    [`xl/comments${number}.xml`, commentsXml(columns, headRow)],
    [`xl/drawings/vmlDrawing${number}.vml`, drawingXml(columns, headRow)],
    [`xl/worksheets/_rels/sheet${number}.xml.rels`, sheetRelationsXml(number)],
  ];
  for (const [name, text] of texts) yield { name, body: [Buffer.from(text)] };
}

/** No two sheets may have one name: later ones, and further sheets of one list, get a number. */
function freeName(wanted: string, taken: readonly string[]): string {
  const base = sheetName(wanted);
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  let name = base;
  for (let turn = 2; lower.has(name.toLowerCase()); turn++) name = `${base.slice(0, 25)} (${turn})`;
  return name;
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
    async close() {
      await iterator.return?.();
    },
  };
}
