import { HeightRule, Paragraph, TableRow, TextRun, type Table } from "docx";
import { mm, pt, shares, type, type Place } from "#app/lib/paper/docx-page.ts";
import {
  borders,
  cellOf,
  columns,
  dottedLine,
  fieldLines,
  paragraph,
  ruledTable,
  smallest,
} from "#app/lib/paper/docx-parts.server.ts";
import {
  paperText,
  tailOf,
  type Block,
  type BlockOf,
  type Recipients,
  type SignaturePlace,
} from "#app/lib/paper/model.ts";

type Made = Paragraph | Table;

const INDENT_MM = 10;
const NUMBER_MM = 8;
const RULE_MM = 8;
/** Height of a line of the text by itself. */
const LINE_TWIPS = 300;
const HAND_MM = 20;
/** In boxes, of which a page holds many. */
const boxed = { indented: false, hand: 8 };
const CELL_MM = 0.9;
/** Rows of a table that stay on the page of the signatures. */
const KEPT_ROWS = 2;

/** Blocks one after the other; a table stays with the signatures that end them. */
export function writeBlocks(blocks: readonly Block[], place: Place): Made[] {
  const tailFrom = blocks.findIndex(
    (block, at) => block.kind === "table" && tailOf(blocks, at).length > 0,
  );
  return blocks.flatMap((block, at) => {
    const isKept = tailFrom >= 0 && at >= tailFrom && at < blocks.length - 1;
    const made = writeBlock(block, isKept ? { ...place, keep: true } : place);
    return made.at(-1) instanceof Paragraph ? made : [...made, smallest(isKept, gapOf(block))];
  });
}

/** Air under a table, next to none under what has no lines. */
const gapOf = ({ kind }: Block): number => (kind === "table" || kind === "boxes" ? 120 : 20);

function writeBlock(block: Block, place: Place): Made[] {
  switch (block.kind) {
    case "heading":
      return [
        paragraph(block.line, {
          bold: true,
          size: place.size,
          align: block.align ?? "left",
          before: 6,
          after: 3,
          keep: true,
        }),
      ];
    case "paragraph":
      return [writeParagraph(block, place)];
    case "fields":
      return block.rows.flatMap((row) =>
        row.length === 1
          ? fieldLines(row[0]!, place)
          : [
              columns(
                place,
                row.map(() => 1),
                (cell, at) => fieldLines(row[at]!, cell),
                { left: 0, right: mm(2) },
              ),
              smallest(),
            ],
      );
    case "page":
      return [new Paragraph({ pageBreakBefore: true, spacing: { before: 0, after: 0, line: 20 } })];
    case "lines":
      return Array.from({ length: block.count }, () =>
        dottedLine([], place, {
          more: { spacing: { before: mm(RULE_MM) - LINE_TWIPS, after: 0, line: 240 } },
        }),
      );
    case "table":
      return [writeTable(block, place)];
    case "signatures":
      return [writeSignatures(block.places, block.recipients, place)];
    case "boxes":
      return [writeBoxes(block, place)];
  }
}

function writeParagraph({ line, number, align }: BlockOf<"paragraph">, place: Place): Paragraph {
  const isRunning = align === undefined;
  const hanging = mm(NUMBER_MM);
  const indent =
    number === undefined
      ? { firstLine: isRunning && place.indented ? mm(INDENT_MM) : 0 }
      : { left: hanging, hanging };
  const text = number === undefined ? line : [`${number}\u00a0`, ...line];
  return paragraph(text, {
    size: place.size,
    align: align ?? "both",
    keep: place.keep ?? false,
    more: {
      indent,
      keepLines: false,
      spacing: { before: 0, after: 80, line: type.line, lineRule: "auto" },
    },
  });
}

function writeTable(table: BlockOf<"table">, place: Place): Table {
  const widths = shares(
    place.width,
    table.columns.map(({ width }) => width),
  );
  const size = place.tableSize;
  const margins = { left: mm(CELL_MM), right: mm(CELL_MM), top: mm(0.7), bottom: mm(0.7) };
  const cells = (texts: readonly string[], isHead: boolean, keep: boolean) =>
    table.columns.map((column, at) =>
      cellOf(
        [
          paragraph([texts[at] ?? ""], {
            size,
            bold: isHead,
            align: isHead ? "center" : (column.align ?? "left"),
            keep,
          }),
        ],
        { width: widths[at]!, borders: borders.single, margins, middle: true },
      ),
    );
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells(
      table.columns.map((column) => column.head),
      true,
      true,
    ),
  });
  const numbers = table.columns.map((_column, at) => String(at + 1));
  const numberRow = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells(numbers, true, true),
  });
  const rows = table.rows.map((row, at) => {
    const isKept = place.keep === true && at >= table.rows.length - KEPT_ROWS;
    const isOpen = row.every((text) => text === "" || /^\d+$/.test(text));
    return new TableRow({
      cantSplit: true,
      // An empty row is for the pen.
      ...(isOpen ? { height: { value: mm(RULE_MM), rule: HeightRule.ATLEAST } } : {}),
      children: cells(row, false, isKept),
    });
  });
  return ruledTable(place.width, widths, [
    head,
    ...(table.numbered === true ? [numberRow] : []),
    ...rows,
  ]);
}

/** Places to sign side by side, the last at the right; never torn apart. */
function writeSignatures(
  places: readonly SignaturePlace[],
  recipients: Recipients | undefined,
  place: Place,
): Table {
  const left = recipients === undefined && places.length === 1 && place.indented ? [null] : [];
  const all = [...(recipients === undefined ? left : [recipients]), ...places];
  return columns(
    { ...place, keep: false },
    all.map(() => 1),
    (cell, at) => {
      const one = all[at];
      if (one === null || one === undefined) return [];
      return "items" in one ? writeRecipients(one, cell) : writeSignature(one, cell);
    },
  );
}

function writeSignature({ titles, note, name }: SignaturePlace, place: Place): Paragraph[] {
  const before = mm(place.hand ?? HAND_MM);
  const look = { size: place.size, align: "center", keep: true } as const;
  return [
    ...titles.map((title, at) =>
      paragraph([title], { ...look, bold: true, before: at === 0 ? 12 : 0 }),
    ),
    ...(note === undefined ? [] : [paragraph([note], { ...look, italic: true })]),
    paragraph([name ?? ""], {
      ...look,
      bold: true,
      keep: false,
      more: { spacing: { before, after: 0, line: type.close, lineRule: "auto" } },
    }),
  ];
}

function writeRecipients({ title, items }: Recipients, cell: Place): Paragraph[] {
  return [
    new Paragraph({
      spacing: { before: 240, after: 0, line: type.close, lineRule: "auto" },
      children: [
        new TextRun({
          text: paperText(title),
          bold: true,
          italics: true,
          size: pt(Math.min(cell.size, type.small)),
        }),
      ],
    }),
    ...items.map((item) =>
      paragraph(["- ", ...item], { size: Math.min(cell.size, type.wideTable) }),
    ),
  ];
}

function writeBoxes(block: BlockOf<"boxes">, place: Place): Table {
  const widths = shares(
    place.width,
    Array.from({ length: block.columns }, () => 1),
  );
  const gap = mm(2);
  const size = Math.min(place.size, type.wideTable);
  const rows = Array.from({ length: Math.ceil(block.boxes.length / block.columns) }, (_, row) =>
    widths.map((width, at) => {
      const inner = { ...boxed, width: width - 2 * gap, size, tableSize: size };
      return cellOf(writeBlocks(block.boxes[row * block.columns + at] ?? [], inner), {
        width,
        borders: borders.single,
        margins: { left: gap, right: gap, top: mm(1), bottom: mm(1) },
      });
    }),
  );
  return ruledTable(
    place.width,
    widths,
    rows.map((children) => new TableRow({ cantSplit: true, children })),
  );
}
