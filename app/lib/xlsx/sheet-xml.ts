import { escapeXml } from "#app/lib/xlsx/escape.ts";
import { textElement } from "#app/lib/xlsx/shared-texts.ts";
import type {
  Batches,
  MarkedCell,
  RepeatedText,
  WrittenCell,
  WrittenSheet,
} from "#app/lib/xlsx/written.ts";

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
const formulaStarts: ReadonlySet<number> = new Set(
  [..."=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20"].map((sign) => sign.charCodeAt(0)),
);
const LONGEST_CELL = 32_767;

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
 * @param place    of a text in the table of texts
 * @param outcome  `isDone` says afterwards whether the source was read to its end
 */
export async function* sheetXml(
  sheet: WrittenSheet,
  source: Batches,
  lastRow: number,
  outcome: { isDone: boolean },
  place: Place,
): AsyncGenerator<Buffer> {
  const { columns, lines = [] } = sheet;
  const hasKeys = columns.some(({ key }) => key !== undefined);
  let text = head(sheet, hasKeys);
  let row = 0;
  for (const line of lines)
    text += rowXml(++row, [{ value: line, look: "line" }], look.line, place);
  text += rowXml(
    ++row,
    columns.map(({ header, isNeeded }) => (isNeeded ? { value: header, look: "needed" } : header)),
    look.header,
    place,
  );
  if (hasKeys)
    text += rowXml(
      ++row,
      columns.map(({ key }) => key ?? null),
      look.text,
      place,
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
      text += rowXml(++row, batch[index]!, look.text, place);
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

function rowXml(
  row: number,
  cells: readonly WrittenCell[],
  style: number,
  place: Place,
  hidden = false,
): string {
  const end = `${row}"`;
  let text = hidden ? `<row r="${end} hidden="1">` : `<row r="${end}>`;
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column];
    if (cell === null || cell === undefined || cell === "" || isNoNumber(cell)) continue;
    // Every cell says its place: some readers fail on cells that leave it out, as the format allows.
    text +=
      opening(column) +
      end +
      (typeof cell === "string" ? textXml(cell, style) : otherXml(cell, style, place));
  }
  return `${text}</row>`;
}

/** Says where a repeated text stands in the table of texts; null when it stands in its cell. */
type Place = (text: string) => number | null;

const openings: string[] = [];
const opening = (column: number): string => (openings[column] ??= `<c r="${columnLetters(column)}`);
const letters = (column: number): string => opening(column).slice('<c r="'.length);

const isNoNumber = (cell: WrittenCell): boolean =>
  typeof cell === "number" && !Number.isFinite(cell);

function otherXml(
  cell: number | boolean | MarkedCell | RepeatedText,
  style: number,
  place: Place,
): string {
  if (typeof cell === "number") return `><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return ` t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ("look" in cell) return textXml(String(cell.value ?? ""), look[cell.look]);
  return repeatedXml(cell, style, place);
}

function textXml(text: string, style: number): string {
  const short = text.length > LONGEST_CELL ? text.slice(0, LONGEST_CELL) : text;
  return ` s="${styleOf(text, style)}" t="inlineStr"><is>${textElement(short)}</is></c>`;
}

function repeatedXml(cell: RepeatedText, style: number, place: Place): string {
  if (cell.ready?.by === place) return cell.ready.xml;
  const at = place(cell.repeated);
  const xml =
    at === null
      ? textXml(cell.repeated, style)
      : ` s="${styleOf(cell.repeated, style)}" t="s"><v>${at}</v></c>`;
  cell.ready = { by: place, xml };
  return xml;
}

const styleOf = (text: string, style: number): number =>
  style === look.text && formulaStarts.has(text.charCodeAt(0)) ? look.quoted : style;

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
