import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SheetCell } from "#app/lib/xlsx/cell.ts";
import { openWorkbook } from "#app/lib/xlsx/read.server.ts";
import { defaultLimits } from "#app/lib/xlsx/refusal.ts";
import { openZip, readPart } from "#app/lib/xlsx/zip.server.ts";

/** A sheet as our own reader sees it. */
export interface ReadSheet {
  name: string;
  headers: SheetCell[];
  keys: string[];
  isKeyRowHidden: boolean;
  /** Cells of each row of data by machine key; absent columns are absent here too. */
  rows: Record<string, SheetCell>[];
  /** All rows as they stand. */
  all: SheetCell[][];
}

/** Does something with the bytes as a file that is gone afterwards. */
export async function asFile<T>(bytes: Buffer, work: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "chibo-export-"));
  try {
    const path = join(folder, "file.xlsx");
    writeFileSync(path, bytes);
    return await work(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The bytes of an answer that sends a file. */
export async function bytesOf(response: Response | null): Promise<Buffer> {
  if (response?.status !== 200) throw new Error(`no file: ${response?.status}`);
  return Buffer.from(await response.arrayBuffer());
}

/** Reads the bytes of a workbook with our own reader, sheet by sheet. */
export function readSheets(bytes: Buffer): Promise<Map<string, ReadSheet>> {
  return asFile(bytes, async (path) => {
    const workbook = await openWorkbook(path);
    const sheets = new Map<string, ReadSheet>();
    for (const { name, index } of workbook.sheets) {
      const all: SheetCell[][] = [];
      let isKeyRowHidden = false;
      for await (const batch of workbook.rows(index)) {
        for (const row of batch) {
          if (row.number === 2) isKeyRowHidden = row.hidden;
          all[row.number - 1] = row.cells;
        }
      }
      const [headers = [], second = []] = all;
      const keys = second.map((key) => String(key ?? ""));
      const rows = all
        .slice(2)
        .map((cells) => Object.fromEntries(keys.map((key, place) => [key, cells[place] ?? null])));
      sheets.set(name, { name, headers, keys, isKeyRowHidden, rows, all });
    }
    workbook.close();
    return sheets;
  });
}

/** Every part of a workbook as text, by name: what a curious reader finds in it. */
export function readParts(bytes: Buffer): Promise<Map<string, string>> {
  return asFile(bytes, async (path) => {
    const zip = await openZip(path, defaultLimits);
    const parts = new Map<string, string>();
    for (const name of zip.entries.keys()) {
      const chunks: Buffer[] = [];
      for await (const chunk of readPart(zip, name, defaultLimits.partBytes)) chunks.push(chunk);
      parts.set(name, Buffer.concat(chunks).toString("utf8"));
    }
    return parts;
  });
}
