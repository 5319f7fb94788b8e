import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { sql } from "drizzle-orm";
import type { Finding } from "#app/record/checks.ts";
import type { ConfirmedMapping, FoundLayout } from "#app/features/imports/columns/rules.ts";
import { previewText } from "#app/features/imports/preview/text.ts";
import {
  reportCells,
  reportColumns,
  type ReportedRow,
} from "#app/features/imports/report/rules.ts";
import type { readImport } from "#app/features/imports/queries.server.ts";
import type { SheetLayout } from "#app/features/imports/schema.ts";
import { env } from "#app/lib/env.server.ts";
import type { Lang } from "#app/lib/lang.ts";
import { streamWorkbook, type WrittenCell } from "#app/lib/xlsx/write.server.ts";
import { readInBatches } from "#db/copy.server.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const BATCH = 1_000;
const none: FoundLayout = { sheets: [], rows: [], guesses: {} };

/**
 * Writes the report workbook of an import to disk: the user's own rows in their layout, with two more
 * columns that say what became of each and what is wrong, the cells in question marked.
 *
 * @returns the path of the file, which the caller removes after sending it
 * @throws whatever reading the rows throws; no half-written file is then left
 */
export async function writeReport(
  db: ScopedDb,
  one: Awaited<ReturnType<typeof readImport>>,
  lang: Lang,
): Promise<string> {
  const { sheets, guesses } = (one.layout as FoundLayout | null) ?? none;
  const confirmed = (one.mapping as ConfirmedMapping | null) ?? {};
  const words = previewText[lang];
  const folder = join(env().dataDir, "imports");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${one.id}.${randomUUID()}.report.part`);
  const workbook = streamWorkbook({
    title: `${words.reportSheet}: ${one.fileName}`,
    sheets: sheets.map((sheet) => {
      const mapping = confirmed[sheet.signature] ?? guesses[sheet.signature] ?? { columns: [] };
      return {
        name: sheet.sheetName,
        lines: sheet.profile === "format30" ? undefined : sheet.letterhead,
        columns: reportColumns(sheet, mapping, lang),
        rows: reportRows(db, one.id, sheet, mapping, lang),
        footer: `${one.fileName}. ${one.unitName}`,
      };
    }),
  });
  try {
    await pipeline(workbook, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    // What a killed process leaves is removed by the nightly work (imports/cleaning).
    await rm(path, { force: true });
    throw error;
  }
  return path;
}

async function* reportRows(
  db: ScopedDb,
  importId: string,
  sheet: SheetLayout,
  mapping: ConfirmedMapping[string],
  lang: Lang,
): AsyncGenerator<WrittenCell[][]> {
  const query = sql`
    select raw, findings, outcome, result, result_note as note from import_rows
    where import_id = ${importId} and sheet = ${sheet.sheet} order by "row"`;
  type Row = Omit<ReportedRow, "findings"> & { findings: Finding[] | null };
  for await (const rows of readInBatches<Row>(db, query, BATCH)) {
    yield rows.map((row) =>
      reportCells(sheet, mapping, { ...row, findings: row.findings ?? [] }, lang),
    );
  }
}
