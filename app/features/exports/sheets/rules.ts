import type { WrittenCell, WrittenSheet } from "#app/lib/xlsx/written.ts";
import {
  GUIDE_SHEET,
  LISTS_SHEET,
  MEMBERS_SHEET,
  workbookSheets,
  type SheetColumns,
} from "#app/record/columns.ts";
import { guideLines, listColumns } from "#app/record/workbook.ts";
import { exportText } from "#app/features/exports/text.ts";

/** The sheets of a workbook, its title, and which of them is in front. */
export interface WorkbookParts {
  sheets: WrittenSheet[];
  title: string;
  front: number;
}

/** What is said about one export on its sheet of instructions: label and value. */
export type Mark = readonly [label: string, value: string];

/** Without these no member, or no row, can be written. */
const alwaysNeeded: ReadonlySet<string> = new Set(["L0", "row"]);

type Rows = WrittenSheet["rows"];

/** Spreadsheet programs refuse a footer of more than 255 characters; marks of the page number need some. */
const LONGEST_FOOTER = 200;
/** Lines of the instructions that say what the workbook is; the marks stand below them. */
const HEAD_LINES = 4;
const GUIDE_WIDTHS = [44, 96] as const;
const CODE_WIDTH = 10;
const LABEL_WIDTH = 40;
/** The workbook is Vietnamese whoever takes it: its words are those of the format. */
const words = exportText.vi;

/**
 * The 3.0 workbook around rows: instructions, sheets of data with drop-downs, notes and hidden keys, lists.
 *
 * @param rowsOf  the rows of each sheet of data
 * @param marks   who, when, why; empty for the empty template
 * @param footer  the same in one line, for every page
 */
export function workbookParts(
  data: readonly SheetColumns[],
  rowsOf: (sheet: SheetColumns) => Rows,
  marks: readonly Mark[] = [],
  footer?: string,
): WorkbookParts {
  const foot = footer === undefined ? {} : { footer: shortened(footer) };
  const sheets = [
    { ...guideSheet(marks), ...foot },
    ...data.map((sheet) => ({ ...dataSheet(sheet), rows: rowsOf(sheet), ...foot })),
    { ...listsSheet(), ...foot },
  ];
  const front = marks.length === 0 ? 0 : sheets.findIndex(({ name }) => name === MEMBERS_SHEET);
  return { sheets, title: guideLines()[0]?.[0] ?? "", front };
}

/** The empty 3.0 workbook with all its sheets. @source record-format §11 */
export function templateParts(): WorkbookParts {
  return workbookParts(workbookSheets(), () => []);
}

function dataSheet({ name, columns }: SheetColumns): Omit<WrittenSheet, "rows"> {
  const ranges = new Map(listColumns().map((list) => [list.name, list.range]));
  return {
    name,
    headerNotes: true,
    columns: columns.map(({ header, key, width, hidden, note, list, field }) => {
      const allowed = list === null ? undefined : ranges.get(list);
      const said = note === "" ? {} : { note };
      const isNeeded = field !== null && alwaysNeeded.has(field.required.level);
      const more = { ...said, ...(allowed === undefined ? {} : { allowed }) };
      return { header, key, width, hidden, isNeeded, ...more };
    }),
  };
}

function guideSheet(marks: readonly Mark[]): WrittenSheet {
  const [[title], ...lines] = guideLines() as [Mark, ...Mark[]];
  const marked: Mark[] = marks.length === 0 ? [] : [[words.marks.heading, ""], ...marks];
  const all = [...lines.slice(0, HEAD_LINES - 1), ...marked, ...lines.slice(HEAD_LINES - 1)];
  return {
    name: GUIDE_SHEET,
    columns: [
      { header: title, width: GUIDE_WIDTHS[0] },
      { header: "", width: GUIDE_WIDTHS[1] },
    ],
    rows: [all.map(guideRow)],
    filter: false,
    landscape: false,
  };
}

function guideRow([label, value]: Mark): WrittenCell[] {
  return value === "" ? [{ value: label, look: "line" }] : [label, value];
}

function listsSheet(): WrittenSheet {
  const lists = listColumns();
  const longest = Math.max(...lists.map(({ labels }) => labels.length));
  return {
    name: LISTS_SHEET,
    columns: lists.flatMap(({ name, title }) => [
      { header: words.codeOf(title), key: `${name}.code`, width: CODE_WIDTH },
      { header: title, key: `${name}.label`, width: LABEL_WIDTH },
    ]),
    rows: [
      Array.from({ length: longest }, (_, row) =>
        lists.flatMap(({ codes, labels }) => [codes[row] ?? null, labels[row] ?? null]),
      ),
    ],
  };
}

function shortened(text: string): string {
  return text.length <= LONGEST_FOOTER ? text : `${text.slice(0, LONGEST_FOOTER - 1)}…`;
}
