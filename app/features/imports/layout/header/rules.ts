import { plainHeader } from "#app/features/imports/rules.ts";
import { isKnownHeader } from "#app/features/imports/mapping/headers/rules.ts";
import type { MergedRange } from "#app/lib/xlsx/cell.ts";

/** A row of texts as shown, `texts[0]` is column A. */
export interface TextRow {
  number: number;
  texts: readonly (string | null)[];
}

const searchedRows = 40;
const leastKnown = 2;
const tallestHeader = 5;
/** Words that only make sense below another header. */
const subHeaders: ReadonlySet<string> = new Set(
  "nam|nu|dang|chinh quyen|chinh quyen doan the|doan the|quoc gia|tinh thanh|tinh|huyen|xa|xa phuong|quan huyen|chi tiet|so|ngay|noi|ngay cap|noi cap|so the".split(
    "|",
  ),
);

/**
 * The rows of the header: the row with the most known spellings, and what is tied to it by merged cells or stands
 * below it as sub-headers; null when no row has two known spellings.
 *
 * @source record-format §11.2; faults 38, 39, 44
 */
export function findHeaderRows(
  rows: readonly TextRow[],
  merges: readonly MergedRange[],
): number[] | null {
  let best: TextRow | null = null;
  let most = leastKnown - 1;
  for (const row of rows) {
    if (row.number > searchedRows) break;
    const known = knownIn(row);
    if (known > most) [best, most] = [row, known];
  }
  if (!best) return null;
  let [from, to] = [best.number, best.number];
  for (let grown = true; grown;) {
    grown = false;
    for (const merge of merges) {
      const height = merge.toRow - merge.fromRow;
      const touches = merge.fromRow <= to && merge.toRow >= from;
      if (height === 0 || height >= tallestHeader || !touches) continue;
      if (merge.fromRow < from || merge.toRow > to) grown = true;
      from = Math.min(from, merge.fromRow);
      to = Math.max(to, merge.toRow);
    }
  }
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const below = byNumber.get(to + 1);
  const last = byNumber.get(to);
  if (from === to && below && last && isSubHeader(below, last, merges)) to += 1;
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** Headers by column: the texts of all header rows, joined by " / "; a merged title counts for all its columns. */
export function joinHeaders(
  headerRows: readonly number[],
  rows: readonly TextRow[],
  merges: readonly MergedRange[],
): string[] {
  const block = headerRows.map((number) => rows.find((row) => row.number === number));
  const width = Math.max(0, ...block.map((row) => row?.texts.length ?? 0));
  const [first, last] = [headerRows[0] ?? 0, headerRows.at(-1) ?? 0];
  const inside = merges.filter((merge) => merge.fromRow >= first && merge.toRow <= last);
  const hasMerges = inside.length > 0;
  const cover = (row: number, column: number) =>
    inside.find(
      (merge) =>
        merge.fromRow <= row &&
        row <= merge.toRow &&
        merge.fromColumn <= column &&
        column <= merge.toColumn,
    );
  const textAt = (at: number, column: number): string | null => {
    const own = block[at]?.texts[column] ?? null;
    if (own !== null) return own;
    const merge = cover(headerRows[at]!, column);
    if (merge) return block[merge.fromRow - first]?.texts[merge.fromColumn] ?? null;
    // Without merged cells a title stands over the first of its columns only.
    const under = block.at(-1)?.texts ?? [];
    if (hasMerges || at === block.length - 1 || !under[column]) return null;
    for (let left = column - 1; left >= 0; left -= 1) {
      const title = block[at]?.texts[left];
      if (title) return under[left] ? title : null;
    }
    return null;
  };
  return Array.from({ length: width }, (_, column) => {
    const parts: string[] = [];
    for (const at of block.keys()) {
      const text = textAt(at, column)?.trim();
      if (text && text !== parts.at(-1)) parts.push(text);
    }
    return parts.join(" / ");
  });
}

/** A row of column numbers: "1 2 3", "(1) (2) (3)", "A B 1 2". @source record-format §11.2 */
export function isNumberRow(texts: readonly (string | null)[]): boolean {
  const filled = texts.filter((text) => text !== null).map((text) => text.trim());
  if (filled.length < 3) return false;
  let expected: number | null = null;
  for (const text of filled) {
    const number = /^[([]?\s*([0-9]{1,3})\s*[)\]]?$/.exec(text)?.[1];
    if (number === undefined) {
      if (!/^[A-Z]$/.test(text) || expected !== null) return false;
      continue;
    }
    if (expected !== null && Number(number) !== expected) return false;
    expected = Number(number) + 1;
  }
  return expected !== null;
}

function knownIn(row: TextRow): number {
  return new Set(
    row.texts
      .filter((text) => text !== null && isKnownHeader(text))
      .map((text) => plainHeader(text!)),
  ).size;
}

function isSubHeader(below: TextRow, header: TextRow, merges: readonly MergedRange[]): boolean {
  const filled = below.texts.flatMap((text, column) => (text === null ? [] : [{ text, column }]));
  if (filled.length < 2 || filled.some(({ text }) => /[0-9]{2}/.test(text))) return false;
  const titles = merges.filter(
    (merge) => merge.fromRow === header.number && merge.toColumn > merge.fromColumn,
  );
  const isUnderTitle = (column: number) =>
    titles.some((merge) => merge.fromColumn <= column && column <= merge.toColumn);
  if (titles.length > 0 && filled.every(({ column }) => isUnderTitle(column))) return true;
  const known = filled.filter(
    ({ text }) => subHeaders.has(plainHeader(text)) || isKnownHeader(text),
  );
  return known.length * 2 > filled.length && known.length >= 2;
}
