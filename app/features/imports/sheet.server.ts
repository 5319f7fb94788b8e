import { join } from "node:path";
import { env } from "#app/lib/env.server.ts";
import type { SheetRow } from "#app/lib/xlsx/cell.ts";
import { openWorkbook, WorkbookRefused, type Workbook } from "#app/lib/xlsx/read.server.ts";

/** Where the file of an import lies; its name on disk is ours. */
export const uploadPath = (importId: string): string =>
  join(env().dataDir, "imports", `${importId}.xlsx`);

/** How many rows at the head of a sheet are looked at to find its layout. */
const HEAD_ROWS = 80;

/** A sheet as surveyed: its first rows, and how many there are. */
export interface SurveyedSheet {
  index: number;
  name: string;
  hidden: boolean;
  head: SheetRow[];
  rows: number;
}

/** Why a file is no import; `reason` is a key of `importText.problems`. */
export interface FileProblem {
  reason: WorkbookRefused["reason"];
  detail: string | null;
}

/**
 * Looks whether a file can be opened as a workbook, without reading its rows.
 *
 * @returns null when it can
 */
export async function fileProblem(path: string): Promise<FileProblem | null> {
  try {
    (await openWorkbook(path)).close();
    return null;
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    return problem;
  }
}

/** The refusal behind an error; null for any other error. */
export function problemOf(error: unknown): FileProblem | null {
  return error instanceof WorkbookRefused ? { reason: error.reason, detail: error.detail } : null;
}

/**
 * Reads every sheet once: counts the rows and keeps the first ones.
 *
 * @param signal  stops the reading
 * @throws {WorkbookRefused} when a part of the file cannot be read
 */
export async function surveyWorkbook(
  workbook: Workbook,
  signal: AbortSignal,
): Promise<SurveyedSheet[]> {
  const found: SurveyedSheet[] = [];
  for (const { index, name, state } of workbook.sheets) {
    const sheet: SurveyedSheet = { index, name, hidden: state !== "visible", head: [], rows: 0 };
    for await (const rows of workbook.rows(index)) {
      signal.throwIfAborted();
      sheet.rows += rows.length;
      if (sheet.head.length < HEAD_ROWS)
        sheet.head.push(...rows.slice(0, HEAD_ROWS - sheet.head.length));
    }
    found.push(sheet);
  }
  return found;
}

/** Opens the file of an import. */
export const openImport = (importId: string): Promise<Workbook> =>
  openWorkbook(uploadPath(importId));
