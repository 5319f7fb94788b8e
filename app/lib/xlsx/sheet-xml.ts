import type { Batches, WrittenCell, WrittenSheet } from "#app/lib/xlsx/written.ts";

/** Styles by index; see `stylesXml`. */
export const look = {
  plain: 0,
  text: 1,
  header: 2,
  quoted: 3,
  error: 4,
  warn: 5,
  ok: 6,
  heading: 7,
  line: 8,
  needed: 9,
} as const;

const CHUNK = 64 * 1024;
/** What a spreadsheet program could take for a formula when the text is typed in again. */
const FORMULA_START = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
// Characters that XML 1.0 cannot hold: naming them is the point here.
/* oxlint-disable no-control-regex */
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const SPECIAL =
  /[&<>"\r\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]|_x[0-9a-f]{4}_/i;
/* oxlint-enable no-control-regex */
const LONGEST_CELL = 32_767;

/** Text as XML content. */
export function escapeXml(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return (
    text
      .replace(FORBIDDEN, "")
      // `_xHHHH_` stands for a character that XML cannot hold, also where somebody typed just that.
      .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
      .replace(/\r/g, "_x000D_")
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
      .replace(/"/g, "&quot;")
  );
}

/** The letters of a column counted from 0. */
export function columnLetters(index: number): string {
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * The XML of one sheet in chunks, up to the last row a sheet may have.
 *
 * @param outcome  `isDone` says afterwards whether the source was read to its end
 */
export async function* sheetXml(
  sheet: WrittenSheet,
  source: Batches,
  lastRow: number,
  outcome: { isDone: boolean },
): AsyncGenerator<Buffer> {
  const { columns, lines = [] } = sheet;
  const hasKeys = columns.some(({ key }) => key !== undefined);
  let text = head(sheet, hasKeys);
  let row = 0;
  for (const line of lines)
    text += `<row r="${++row}">${textXml(line, ` r="A${row}"`, look.line)}</row>`;
  text += rowXml(
    ++row,
    columns.map(({ header, isNeeded }) => (isNeeded ? { value: header, look: "needed" } : header)),
    look.header,
  );
  if (hasKeys)
    text += rowXml(
      ++row,
      columns.map(({ key }) => key ?? null),
      look.text,
      true,
    );
  const firstData = row + 1;
  for (;;) {
    const batch = await source.next();
    if (batch === null) {
      outcome.isDone = true;
      break;
    }
    const fits = Math.min(batch.length, lastRow - row);
    for (let index = 0; index < fits; index++) {
      text += rowXml(++row, batch[index]!, look.text);
      if (text.length > CHUNK) {
        yield Buffer.from(text);
        text = "";
      }
    }
    if (fits < batch.length) {
      source.back(batch.slice(fits));
      break;
    }
  }
  yield Buffer.from(text + foot(sheet, firstData, Math.max(row, firstData), hasKeys));
}

function rowXml(row: number, cells: readonly WrittenCell[], style: number, hidden = false): string {
  let text = hidden ? `<row r="${row}" hidden="1">` : `<row r="${row}">`;
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column];
    if (cell === null || cell === undefined || cell === "" || isNoNumber(cell)) continue;
    // Every cell says its place: some readers fail on cells that leave it out, as the format allows.
    text += cellXml(cell, ` r="${letters(column)}${row}"`, style);
  }
  return `${text}</row>`;
}

const knownLetters: string[] = [];
const letters = (column: number): string => (knownLetters[column] ??= columnLetters(column));

const isNoNumber = (cell: WrittenCell): boolean =>
  typeof cell === "number" && !Number.isFinite(cell);

function cellXml(cell: NonNullable<WrittenCell>, place: string, style: number): string {
  if (typeof cell === "number") return `<c${place}><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c${place} t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === "object") return textXml(String(cell.value ?? ""), place, look[cell.look]);
  return textXml(
    cell,
    place,
    style === look.text && FORMULA_START.test(cell) ? look.quoted : style,
  );
}

function textXml(text: string, place: string, style: number): string {
  const short = text.length > LONGEST_CELL ? text.slice(0, LONGEST_CELL) : text;
  const first = short.charCodeAt(0);
  const last = short.charCodeAt(short.length - 1);
  const keep = first <= 32 || last <= 32 || short.includes("\n") ? ' xml:space="preserve"' : "";
  return `<c${place} s="${style}" t="inlineStr"><is><t${keep}>${escapeXml(short)}</t></is></c>`;
}

function head({ columns, lines = [] }: WrittenSheet, hasKeys: boolean): string {
  const frozen = lines.length + 1 + (hasKeys ? 1 : 0);
  const pane =
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" ` +
    `activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  const widths = columns
    .map(
      ({ width = USUAL_WIDTH, hidden }, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${look.text}" customWidth="1"${hidden ? ' hidden="1"' : ""}/>`,
    )
    .join("");
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
    `${isWide(columns) ? "" : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'}${columns.length > 0 ? `${pane}<cols>${widths}</cols>` : ""}<sheetData>`
  );
}

/** Wider sheets are printed over several pages side by side: on one they could not be read. */
const WIDEST_PRINT = 260;
const USUAL_WIDTH = 14;

function isWide(columns: WrittenSheet["columns"]): boolean {
  const shown = columns.filter(({ hidden }) => !hidden);
  return shown.reduce((sum, { width = USUAL_WIDTH }) => sum + width, 0) > WIDEST_PRINT;
}

/** Room for rows added by hand: drop-downs reach this far below the last row. */
const SPARE_ROWS = 2_000;

function foot(sheet: WrittenSheet, firstData: number, lastData: number, hasKeys: boolean): string {
  const last = Math.min(lastData + SPARE_ROWS, 1_048_576);
  const checks = sheet.columns.flatMap(({ allowed, note }, index) => {
    if (allowed === undefined && note === undefined) return [];
    const range = `${letters(index)}${firstData}:${letters(index)}${last}`;
    const prompt =
      note === undefined ? "" : ` showInputMessage="1" prompt="${escapeXml(note.slice(0, 250))}"`;
    // A wrong value only warns: whoever types in a hurry is told at the import, with reasons.
    return allowed === undefined
      ? [`<dataValidation allowBlank="1"${prompt} sqref="${range}"/>`]
      : [
          `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1"${prompt} sqref="${range}">` +
            `<formula1>${escapeXml(allowed)}</formula1></dataValidation>`,
        ];
  });
  const validations =
    checks.length === 0
      ? ""
      : `<dataValidations count="${checks.length}">${checks.join("")}</dataValidations>`;
  const filter =
    sheet.columns.length === 0 || hasKeys || sheet.filter === false
      ? ""
      : `<autoFilter ref="A${firstData - 1}:${letters(sheet.columns.length - 1)}${lastData}"/>`;
  const orientation = sheet.landscape === false ? "portrait" : "landscape";
  const footer =
    sheet.footer === undefined
      ? ""
      : `<headerFooter><oddFooter>${escapeXml(`&L${sheet.footer.replaceAll("&", "&&")}&R&P/&N`)}</oddFooter></headerFooter>`;
  return (
    `</sheetData>${filter}${validations}<pageMargins left="0.5" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="${orientation}"${isWide(sheet.columns) ? ' pageOrder="overThenDown"' : ' fitToHeight="0"'}/>${footer}${sheet.headerNotes ? '<legacyDrawing r:id="rId2"/>' : ""}</worksheet>`
  );
}
