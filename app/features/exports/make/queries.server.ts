import type { Actor } from "#app/features/access/rules.ts";
import { accessText } from "#app/features/access/text.ts";
import type { ExportListing } from "#app/features/exports/listing/queries.server.ts";
import {
  exportSheets,
  filterWords,
  leftOut,
  localMoment,
  storedFilter,
} from "#app/features/exports/rules.ts";
import type { ExportKind } from "#app/features/exports/schema.ts";
import { exportRows } from "#app/features/exports/sheets/queries.server.ts";
import { workbookParts, type Mark } from "#app/features/exports/sheets/rules.ts";
import { exportText } from "#app/features/exports/text.ts";
import { countListed } from "#app/features/members/list/counts/queries.server.ts";
import type { WrittenCell, WrittenSheet } from "#app/lib/xlsx/written.ts";
import type { WrittenWorkbook } from "#app/lib/xlsx/write.server.ts";
import { MEMBERS_SHEET } from "#app/record/columns.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** What is to be written, for whom and why. */
export interface Making {
  kind: ExportKind;
  columns: readonly string[];
  listing: ExportListing;
  purpose: string | null;
  approvedBy: string | null;
  at: Date;
}

/** A workbook whose rows are read while it is written; `rows` says afterwards how many people it holds. */
export interface MadeWorkbook {
  workbook: WrittenWorkbook;
  rows: () => number;
}

const { vi } = exportText;

/**
 * The workbook of an export with its marks: who, when, why, over what.
 *
 * @param db  a transaction with one view of the data, open until the workbook is written
 */
export async function exportWorkbook(
  db: ScopedDb,
  actor: Actor,
  making: Making,
): Promise<MadeWorkbook> {
  const { kind, columns, listing, purpose, at } = making;
  const rowsOf = await exportRows(db, listing);
  const people = await countListed(db, listing);
  const { date, time } = localMoment(at);
  const moment = `${date.split("-").reverse().join("/")} ${time}`;
  const counter = { rows: 0 };
  const parts = workbookParts(
    exportSheets(kind, columns),
    (sheet) => (sheet.name === MEMBERS_SHEET ? counted(rowsOf(sheet), counter) : rowsOf(sheet)),
    marksOf(actor, making, moment, people),
    vi.marks.footer(moment, actor.displayName, purpose),
  );
  return { workbook: parts, rows: () => counter.rows };
}

function marksOf(actor: Actor, making: Making, moment: string, people: number): Mark[] {
  const { kind, columns, listing, purpose, approvedBy } = making;
  const { marks } = vi;
  const role = actor.post === null ? "" : `, ${accessText.vi.roles[actor.post.role]}`;
  const missing = leftOut(kind, columns);
  const all: Mark[] = [
    [marks.by, `${actor.displayName}${role}`],
    [marks.at, moment],
    [marks.unit, listing.unitName],
    [marks.purpose, purpose ?? ""],
    [marks.approvedBy, approvedBy ?? ""],
    [marks.filter, filterWords(storedFilter(listing.filter), "vi", listing.unitName)],
    [marks.rows, String(people)],
    [marks.leftOut, missing.length === 0 ? "" : marks.leftOutWhy(missing.join(", "))],
  ];
  return [...all.filter(([, value]) => value !== ""), [marks.care, ""]];
}

async function* counted(
  rows: WrittenSheet["rows"],
  counter: { rows: number },
): AsyncGenerator<WrittenCell[][]> {
  for await (const batch of rows) {
    counter.rows += batch.length;
    yield batch;
  }
}
