import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { codeLabel } from "#app/codes/find-code.ts";
import { orgSector } from "#app/codes/org-sector.ts";
import { orgType } from "#app/codes/org-type.ts";
import { exampleUnits, organizationText } from "#app/features/organizations/text.ts";
import {
  joinTable,
  splitTable,
  treeColumns,
  type TreeColumn,
} from "#app/features/organizations/tree/rules.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { SheetCell } from "#app/lib/xlsx/cell.ts";
import { openWorkbook, WorkbookRefused } from "#app/lib/xlsx/read.server.ts";
import { streamWorkbook, type WrittenCell } from "#app/lib/xlsx/write.server.ts";
import { communes } from "#db/schema/territory.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Largest tree file: 200 000 units fit well within it. */
const LARGEST_BYTES = 20 * 1024 * 1024;
const LARGEST_PART = 200 * 1024 * 1024;

const UNITS = "ToChuc";
const LISTS = "DanhMuc";

/** Why a tree file is not read; keys of `text.ts`. */
export type FileRefusal = "fileTooLarge" | "fileUnreadable" | "fileEmpty";

/** What the tree form posts: the table as tab-separated text, and what is to be done. */
export type TreeForm =
  | { ok: true; form: FormData; table: string[][] }
  | { ok: false; refusal: FileRefusal; form: FormData };

/** Reads the tree form: a workbook, a CSV file or pasted text. Nothing beyond the limit is read. */
export async function readTreeForm(request: Request): Promise<TreeForm> {
  const body = await readLimited(request);
  if (body === null) return { ok: false, refusal: "fileTooLarge", form: new FormData() };
  const form = await new Response(body, {
    headers: { "content-type": request.headers.get("content-type") ?? "" },
  }).formData();
  const file = form.get("file");
  try {
    const table =
      file instanceof File && file.size > 0
        ? await readFileTable(file)
        : splitTable(String(form.get("table") ?? ""));
    const filled = table.some((row) => row.some((cell) => cell.trim() !== ""));
    return filled ? { ok: true, form, table } : { ok: false, refusal: "fileEmpty", form };
  } catch (error) {
    if (error instanceof WorkbookRefused) return { ok: false, refusal: "fileUnreadable", form };
    throw error;
  }
}

/** The codes of today's communes. */
export async function readCommuneCodes(db: ScopedDb): Promise<Set<string>> {
  const rows = await db.select({ code: communes.code }).from(communes);
  return new Set(rows.map(({ code }) => code));
}

/** The table as one text, for the form that applies what was shown. */
export const tableText = joinTable;

/**
 * A workbook with the columns of a tree file, a few invented units and the lists to choose from; it can
 * be imported as it stands.
 */
export function exampleWorkbook(lang: Lang): Readable {
  const { columns, exampleFile } = organizationText[lang];
  const types = orgType.entries.map(({ code }) => codeLabel(orgType, code, lang));
  const sectors = orgSector.entries.map(({ code }) => codeLabel(orgSector, code, lang));
  const allowed: Partial<Record<TreeColumn, string>> = {
    orgType: `${LISTS}!$A$2:$A$${types.length + 1}`,
    sector: `${LISTS}!$B$2:$B$${sectors.length + 1}`,
  };
  const keys = Object.keys(treeColumns) as TreeColumn[];
  return streamWorkbook({
    title: exampleFile,
    sheets: [
      {
        name: UNITS,
        columns: keys.map((key) => ({
          header: columns[key],
          key: treeColumns[key],
          width: key === "name" ? 40 : 22,
          ...(key in allowed ? { allowed: allowed[key] } : {}),
        })),
        rows: [
          exampleUnits.map((unit): WrittenCell[] => {
            const cells: Partial<Record<TreeColumn, WrittenCell>> = {
              code: unit.code,
              name: unit.name,
              orgType: codeLabel(orgType, unit.type, lang),
              parentCode: unit.parent,
              meetingDay: unit.day,
            };
            return keys.map((key) => cells[key] ?? null);
          }),
        ],
      },
      {
        name: LISTS,
        columns: [columns.orgType, columns.sector].map((header) => ({ header, width: 60 })),
        rows: [
          Array.from({ length: Math.max(types.length, sectors.length) }, (_, at) => [
            types[at] ?? null,
            sectors[at] ?? null,
          ]),
        ],
      },
    ],
  });
}

async function readLimited(request: Request): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = (request.body as ReadableStream<Uint8Array> | null)?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    size += next.value.byteLength;
    if (size > LARGEST_BYTES) {
      await reader?.cancel();
      return null;
    }
    chunks.push(next.value);
  }
  return Buffer.concat(chunks);
}

async function readFileTable(file: File): Promise<string[][]> {
  const bytes = Buffer.from(await file.arrayBuffer());
  const isZip = bytes.subarray(0, 2).toString("latin1") === "PK";
  if (!isZip && !bytes.includes(0)) return splitTable(bytes.toString("utf8"));
  const folder = await mkdtemp(join(tmpdir(), "chibo-tree-"));
  try {
    const path = join(folder, "tree.xlsx");
    await writeFile(path, bytes);
    return await readSheet(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readSheet(path: string): Promise<string[][]> {
  const workbook = await openWorkbook(path, { partBytes: LARGEST_PART });
  try {
    const sheet = workbook.sheets.find(({ state }) => state === "visible") ?? workbook.sheets[0];
    const table: string[][] = [];
    if (sheet === undefined) return table;
    for await (const rows of workbook.rows(sheet.index)) {
      for (const row of rows) {
        if (table.length < row.number - 1 && row.number - table.length < 1_000) {
          while (table.length < row.number - 1) table.push([]);
        }
        table.push(row.cells.map(cellText));
      }
    }
    return table;
  } finally {
    workbook.close();
  }
}

function cellText(cell: SheetCell): string {
  if (cell === null) return "";
  if (typeof cell !== "object") return String(cell);
  if (cell.kind === "date") return cell.date;
  return cell.kind === "formula" ? cellText(cell.value) : cell.code;
}
