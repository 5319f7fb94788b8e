import {
  findHeaderRows,
  isNumberRow,
  joinHeaders,
  type TextRow,
} from "#app/features/imports/layout/header/rules.ts";
import {
  findOwnSheet,
  isOwnHelp,
  ownKey,
  type OwnSheet,
} from "#app/features/imports/layout/keys/rules.ts";
import { inUnicode, plainHeader, shownText } from "#app/features/imports/rules.ts";
import type { FoundColumn, Profile, SheetLayout } from "#app/features/imports/schema.ts";
import type { MergedRange, SheetRow } from "#app/lib/xlsx/cell.ts";
import type { CollectionKey } from "#app/record/values.ts";

/** How many rows of a sheet `findLayout` looks at. */
export const rowsLookedAt = 60;

const samplesShown = 5;
/** Headers that only the input file 4.0 has together. */
const input40: readonly string[] = [
  "so dinh danh ca nhan",
  "to chuc dang sinh hoat",
  "trang thai hoat dong",
];

/**
 * What a sheet looks like: one of our own sheets (hidden row of keys), the input file 4.0, or any list with a header
 * somewhere in its first rows; null when there is no table of members in it.
 *
 * @param sheet   place of the sheet in the workbook, from 0
 * @param rows    its first rows, `rowsLookedAt` of them are enough
 * @param merges  its merged cells
 * @source record-format §11, §11.1, §11.2; faults 38 to 48
 */
export function findLayout(
  sheet: number,
  name: string,
  rows: readonly SheetRow[],
  merges: readonly MergedRange[],
): SheetLayout | null {
  if (isOwnHelp(name)) return null;
  const texts = rows.slice(0, rowsLookedAt).map(textsOf);
  const own = findOwnSheet(name, texts);
  const headerRows = own ? [own.headerRow] : findHeaderRows(texts, merges);
  if (!headerRows) return null;
  const lastHeader = own?.keyRow ?? headerRows.at(-1) ?? 0;
  const after = texts.filter((row) => row.number > lastHeader);
  const numbers = !own && after[0] && isNumberRow(after[0].texts) ? after[0].number : lastHeader;
  const headers = joinHeaders(headerRows, texts, merges);
  const columns = columnsOf(
    headers,
    keysOf(own, headers, texts),
    after.filter((row) => row.number > numbers),
  );
  const letterhead = texts
    .filter((row) => row.number < (headerRows[0] ?? 0))
    .flatMap((row) => row.texts.flatMap((text) => (text === null ? [] : [text.trim()])))
    .filter((text) => /\p{L}/u.test(text));
  const profile = profileOf(own, columns, letterhead);
  const collection = (own?.sheet.collection ?? null) as CollectionKey | null;
  return {
    sheet,
    sheetName: name,
    profile,
    collection,
    headerRows: [...headerRows],
    keyRow: own?.keyRow ?? null,
    firstDataRow: numbers + 1,
    letterhead,
    columns,
    signature: signatureOf(profile, collection, columns),
  };
}

function textsOf(row: SheetRow): TextRow {
  return { number: row.number, texts: inUnicode(row).row.cells.map(shownText) };
}

function keysOf(own: OwnSheet | null, headers: readonly string[], texts: readonly TextRow[]) {
  if (!own) return headers.map(() => null);
  const written = texts.find((row) => row.number === own.keyRow)?.texts ?? [];
  const width = Math.max(headers.length, written.length);
  return Array.from({ length: width }, (_, column) =>
    ownKey(own.sheet, written[column] ?? null, headers[column] ?? ""),
  );
}

function columnsOf(
  headers: readonly string[],
  keys: readonly (string | null)[],
  data: readonly TextRow[],
): FoundColumn[] {
  const people = data.filter((row) => row.texts.filter((text) => text !== null).length > 1);
  const width = Math.max(headers.length, keys.length, 0, ...people.map((row) => row.texts.length));
  const columns: FoundColumn[] = [];
  for (let index = 0; index < width; index += 1) {
    const values = people.flatMap((row) => row.texts[index]?.trim() || []);
    const header = headers[index] ?? "";
    if (header === "" && values.length === 0) continue;
    const samples = [...new Set(values)].slice(0, samplesShown);
    columns.push({ index, header, key: keys[index] ?? null, samples, filled: values.length });
  }
  return columns;
}

function profileOf(
  own: OwnSheet | null,
  columns: readonly FoundColumn[],
  letterhead: readonly string[],
): Profile {
  if (own) return "format30";
  const headers = new Set(columns.map(({ header }) => plainHeader(header)));
  const titled = letterhead.some((line) => plainHeader(line).includes("file nhap lieu 4 0"));
  return titled || input40.every((header) => headers.has(header)) ? "input40" : "list";
}

/** Two sheets with the same headers in the same order have the same signature. */
function signatureOf(
  profile: Profile,
  collection: string | null,
  columns: readonly FoundColumn[],
): string {
  const text = [
    profile,
    collection ?? "",
    ...columns.map(({ index, header, key }) => `${index}:${key ?? plainHeader(header)}`),
  ].join("|");
  return `${profile}-${fnv(text, 0x811c9dc5)}${fnv(text, 0x9747b28c)}`;
}

/** FNV-1a over UTF-16 units: names a layout, protects nothing. */
function fnv(text: string, seed: number): string {
  let value = seed;
  for (let at = 0; at < text.length; at += 1)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value.toString(16).padStart(8, "0");
}
