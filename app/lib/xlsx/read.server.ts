import { Splitter } from "#app/lib/xlsx/bytes.ts";
import type { MergedRange, SheetRow } from "#app/lib/xlsx/cell.ts";
import { refuseOtherKinds } from "#app/lib/xlsx/kind.server.ts";
import { readParts, type WorkbookParts } from "#app/lib/xlsx/parts.server.ts";
import { rootPrefix } from "#app/lib/xlsx/prolog.ts";
import { defaultLimits, WorkbookRefused, type ReadLimits } from "#app/lib/xlsx/refusal.ts";
import { scanRows, type ScanState } from "#app/lib/xlsx/scan.ts";
import { readStrings } from "#app/lib/xlsx/strings.server.ts";
import type { SharedStrings } from "#app/lib/xlsx/typed.ts";
import { openZip, readPart, type Zip } from "#app/lib/xlsx/zip.server.ts";

export { WorkbookRefused, type ReadLimits } from "#app/lib/xlsx/refusal.ts";

/** A sheet of a workbook, in the order of its tabs. */
export interface SheetInfo {
  name: string;
  state: "visible" | "hidden" | "veryHidden";
  index: number;
}

/** An open workbook. Rows are read from the file each time they are asked for. */
export interface Workbook {
  sheets: SheetInfo[];
  rows(index: number): AsyncIterable<SheetRow[]>;
  merges(index: number): Promise<MergedRange[]>;
  close(): void;
}

/**
 * Opens a workbook for reading; memory stays bounded by the string table and one batch of rows.
 *
 * @param limits  parts of the default limits that differ
 * @throws {WorkbookRefused} with the reason, before anything was read into memory
 * @source data-layer decision 1
 */
export async function openWorkbook(
  path: string,
  limits: Partial<ReadLimits> = {},
): Promise<Workbook> {
  await refuseOtherKinds(path);
  const zip = await openZip(path, { ...defaultLimits, ...limits });
  const parts = await readParts(zip);
  let strings: Promise<SharedStrings> | null = null;
  const load = () =>
    (strings ??=
      parts.strings === null
        ? Promise.resolve({ texts: [], longest: 0 })
        : readStrings(zip, parts.strings));
  const partOf = (index: number): string => {
    const sheet = parts.sheets[index];
    if (sheet === undefined) throw new RangeError(`There is no sheet ${index}.`);
    return sheet.part;
  };
  return {
    sheets: parts.sheets.map(({ name, state }, index) => ({ name, state, index })),
    rows: (index) => readRows(zip, partOf(index), parts, load),
    merges: (index) => readMerges(zip, partOf(index)),
    close: () => {
      strings = null;
    },
  };
}

async function* readRows(
  zip: Zip,
  part: string,
  parts: WorkbookParts,
  load: () => Promise<SharedStrings>,
): AsyncGenerator<SheetRow[]> {
  const strings = await load();
  let splitter: Splitter | null = null;
  let state: ScanState | null = null;
  for await (const chunk of readPart(zip, part, zip.limits.partBytes)) {
    state ??= startOf(rootPrefix(chunk), strings, parts, zip.limits);
    splitter ??= new Splitter(`</${state.prefix}row>`);
    const whole = splitter.push(chunk);
    if (splitter.pending.length > zip.limits.rowBytes) throw new WorkbookRefused("tooLarge", "row");
    const rows = whole === null ? [] : scanRows(whole, state);
    if (rows.length > 0) yield rows;
  }
  if (splitter === null || state === null) return;
  // What no closing tag ended: nothing, or a sheet that writes its closing tags in an unusual way.
  const rows = scanRows(splitter.pending, state);
  if (rows.length > 0) yield rows;
}

function startOf(
  prefix: string,
  strings: SharedStrings,
  { styles, from1904 }: WorkbookParts,
  { cellCharacters, columns }: ReadLimits,
): ScanState {
  return {
    prefix,
    prefixLength: prefix.length,
    strings,
    hasLongStrings: strings.longest > cellCharacters,
    styles,
    from1904,
    cellCharacters,
    columns,
    end: 0,
    row: 0,
    digits: 1,
    width: 0,
    column: -1,
    style: 0,
    type: 0,
    secondOfType: 0,
  };
}

/** Merged ranges stand after the rows: one pass over the sheet for their tags alone. */
async function readMerges(zip: Zip, part: string): Promise<MergedRange[]> {
  const merges: MergedRange[] = [];
  let rest = "";
  for await (const chunk of readPart(zip, part, zip.limits.partBytes)) {
    const text = rest + chunk.toString("latin1");
    for (const [, from, to] of text.matchAll(
      /<(?:[\w.-]+:)?mergeCell\s[^<>]*?ref\s*=\s*["']([A-Z]+\d+):([A-Z]+\d+)["'][^<>]*>/g,
    )) {
      const [fromColumn, fromRow] = place(from!);
      const [toColumn, toRow] = place(to!);
      merges.push({ fromRow, toRow, fromColumn, toColumn });
    }
    rest = text.slice(Math.max(text.lastIndexOf(">") + 1, text.length - 200));
  }
  return merges;
}

/** Column from 0 and row from 1 of a reference such as `AB12`. */
function place(reference: string): [column: number, row: number] {
  const letters = /^[A-Z]+/.exec(reference)![0];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return [column, Number(reference.slice(letters.length))];
}
