import type { ReportContent, ReportPart } from "#app/features/reports/content/rules.ts";
import { contentText } from "#app/features/reports/content/text.ts";
import type { WrittenCell, WrittenSheet } from "#app/lib/xlsx/written.ts";

/** What is said about one workbook: who took it out, when and why. */
export interface WorkbookMarks {
  by: string;
  at: string;
  purpose: string | null;
  /** The day whose figures of rules were used. */
  rulesOf: string;
  /** The same in one line, for the foot of every page. */
  footer: string;
}

/** A spreadsheet counts the width of a column in letters. */
const LETTERS = 1.4;
const NARROWEST = 8;
const LABEL = 24;
const VALUE = 80;
const STEP = "   ";
const words = contentText.vi;

/**
 * A report as a workbook: a sheet for each part, with real numbers, and one that says what the file is. Dates and
 * numbers of cards are text, so that no program turns them into something else.
 *
 * @source reports.md, common header: one table per sheet, sheet "Thông tin"
 */
export function reportWorkbook(
  content: ReportContent,
  marks: WorkbookMarks,
): { sheets: WrittenSheet[]; title: string; front: number } {
  const sheets = content.parts.map((part) => partSheet(part, content, marks.footer));
  return { sheets: [...sheets, marksSheet(content, marks)], title: content.title, front: 0 };
}

function partSheet(
  { title, columns, lines }: ReportPart,
  content: ReportContent,
  footer: string,
): WrittenSheet {
  return {
    name: title ?? content.title,
    lines: [
      content.above,
      content.unit,
      [content.title, title].filter(Boolean).join(": "),
      content.period,
    ].filter((line) => line !== ""),
    columns: columns.map(({ head, width }) => ({
      header: head,
      width: Math.max(NARROWEST, Math.round(width * LETTERS)),
    })),
    rows: [
      lines.map(({ cells, level = 0 }) =>
        cells.map((cell, at): WrittenCell => {
          if (at > 0 || typeof cell !== "string") return cell;
          return STEP.repeat(level) + cell;
        }),
      ),
    ],
    landscape: content.orientation === "landscape",
    footer,
  };
}

function marksSheet(content: ReportContent, marks: WorkbookMarks): WrittenSheet {
  const said = words.marks;
  const count = content.parts.reduce((sum, { lines }) => sum + lines.length, 0);
  const rows: [string, string | number | null][] = [
    [said.report, content.title],
    [said.unit, content.unit],
    [said.period, content.period],
    [said.by, marks.by],
    [said.at, marks.at],
    [said.purpose, marks.purpose],
    [said.lines, count],
    [said.rules, said.rulesOf(marks.rulesOf)],
    ...content.notes.map((note): [string, string] => ["", note]),
    ["", said.care],
  ];
  return {
    name: words.sheet,
    columns: [
      { header: words.sheet, width: LABEL },
      { header: "", width: VALUE },
    ],
    rows: [rows.filter(([, value]) => value !== null)],
    filter: false,
    landscape: false,
    footer: marks.footer,
  };
}
