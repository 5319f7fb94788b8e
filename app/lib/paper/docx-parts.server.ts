import {
  AlignmentType,
  BorderStyle,
  LeaderType,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
} from "docx";
import { mm, pt, shares, type, type Place } from "#app/lib/paper/docx-page.ts";
import { runsOf, type Field, type Line } from "#app/lib/paper/model.ts";

const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const single = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const sides = <T>(border: T) => ({ top: border, bottom: border, left: border, right: border });

/** Borders of a cell: none, or a thin line all round. */
export const borders = { none: sides(none), single: sides(single) };
const tableBorders = (border: typeof none | typeof single) => ({
  ...sides(border),
  insideHorizontal: border,
  insideVertical: border,
});

const aligns = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.JUSTIFIED,
} as const;

/** How a paragraph stands; sizes in points, distances in points. */
export interface Look {
  size?: number;
  bold?: boolean;
  italic?: boolean;
  align?: keyof typeof aligns;
  before?: number;
  after?: number;
  keep?: boolean;
  more?: Partial<IParagraphOptions>;
}

/** A line as one paragraph. */
export function paragraph(line: Line, look: Look = {}): Paragraph {
  const { size = type.text, before = 0, after = 0, align = "left", keep = false, more } = look;
  return new Paragraph({
    alignment: aligns[align],
    spacing: { before: before * 20, after: after * 20, line: type.close, lineRule: "auto" },
    keepNext: keep,
    keepLines: true,
    ...more,
    children: runs(line, { ...look, size }),
  });
}

/** The runs of a line; what is bold or italic in the line stays so. */
export function runs(line: Line, { size = type.text, bold, italic }: Look): TextRun[] {
  return runsOf(line).map(
    (run) =>
      new TextRun({
        text: run.text,
        size: pt(size),
        bold: run.bold ?? bold ?? false,
        italics: run.italic ?? italic ?? false,
      }),
  );
}

/** A dotted line from where the text ends to the right edge. */
export function dottedLine(line: Line, { width, size, keep }: Place, look: Look = {}): Paragraph {
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.DOT }],
    spacing: { before: 0, after: 40, line: type.line, lineRule: "auto" },
    keepNext: keep ?? false,
    ...look.more,
    children: [
      ...runs(line, { ...look, size }),
      new TextRun({ children: [new Tab()], size: pt(size) }),
    ],
  });
}

/** A label with its value, or with a dotted line and those under it. */
export function fieldLines(field: Field, place: Place): Paragraph[] {
  const { label, value, more = 0, plain = false } = field;
  const opening = `${label}: `;
  if (value !== null) {
    return [
      paragraph([opening, { text: value, bold: !plain }], {
        size: place.size,
        after: 2,
        keep: place.keep ?? false,
        more: { keepLines: false, spacing: { after: 40, line: type.line, lineRule: "auto" } },
      }),
    ];
  }
  const lines: Line[] = [[opening], ...Array.from({ length: more }, (): Line => [])];
  return lines.map((line) => dottedLine(line, place));
}

/** Cells side by side without lines; what `fill` gives each is told how wide it may be. */
export function columns(
  place: Place,
  parts: readonly number[],
  fill: (place: Place, column: number) => (Paragraph | Table)[],
  gap = { left: mm(1.5), right: mm(1.5) },
): Table {
  const widths = shares(place.width, parts);
  const cells = widths.map((width, column) => {
    const inner = { ...place, width: width - gap.left - gap.right };
    const margins = gap;
    return cellOf(fill(inner, column), { width, borders: borders.none, margins });
  });
  return new Table({
    width: { size: place.width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: tableBorders(none),
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
}

/** Rows of cells with lines. */
export function ruledTable(width: number, columnWidths: number[], rows: TableRow[]): Table {
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: tableBorders(single),
    rows,
  });
}

interface CellLook {
  width: number;
  borders: (typeof borders)[keyof typeof borders];
  margins?: { left: number; right: number; top?: number; bottom?: number };
  middle?: boolean;
}

/** A cell; the file wants a paragraph at the end of each. */
export function cellOf(children: (Paragraph | Table)[], look: CellLook): TableCell {
  const last = children.at(-1);
  const closed = last instanceof Paragraph ? children : [...children, smallest()];
  return new TableCell({
    width: { size: look.width, type: WidthType.DXA },
    borders: look.borders,
    ...(look.margins ? { margins: { ...look.margins, marginUnitType: WidthType.DXA } } : {}),
    ...(look.middle ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
    children: closed,
  });
}

/** A paragraph that takes next to no room: between two tables, which would else become one. */
export function smallest(keep = false, line = 20): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line, lineRule: "exact" },
    keepNext: keep,
    children: [new TextRun({ text: "", size: 2 })],
  });
}
