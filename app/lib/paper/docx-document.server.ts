import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
  Tab,
  type Table,
} from "docx";
import { writeBlocks } from "#app/lib/paper/docx-blocks.server.ts";
import { mm, pagePlace, pages, pt, shares, type, type Place } from "#app/lib/paper/docx-page.ts";
import { columns, paragraph, smallest } from "#app/lib/paper/docx-parts.server.ts";
import { dotted, paperText, type Letterhead, type Paper } from "#app/lib/paper/model.ts";

const LANGUAGE = "vi-VN";
const OPEN = 24;
/** A style of its own: programs write the number of a page in the size of the paragraph. */
const FOOT = "Foot";
/** The place and date need more room than the names of the unit. */
const LETTERHEAD = [9, 11];
const UNIT_RULE_MM = 28;
const PARTY_RULE_MM = 62;
const rule = { style: BorderStyle.SINGLE, size: 6, color: "000000", space: 1 } as const;

/** The whole file; see `docxOf`. */
export function packDocument(paper: Paper): Promise<Buffer> {
  const place = pagePlace(paper.orientation);
  const { width, height, top, right, bottom, left } = pages[paper.orientation];
  // The package turns width and height itself when the page lies on its side.
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const document = new Document({
    creator: paperText(paper.letterhead?.unit ?? ""),
    title: paperText(paper.title),
    styles: {
      paragraphStyles: [{ id: FOOT, name: FOOT, basedOn: "Normal", run: { size: pt(type.foot) } }],
      default: {
        document: {
          run: { font: type.font, size: pt(type.text), language: { value: LANGUAGE } },
          paragraph: { spacing: { line: type.close, lineRule: "auto" } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: mm(short),
              height: mm(long),
              orientation:
                paper.orientation === "landscape"
                  ? PageOrientation.LANDSCAPE
                  : PageOrientation.PORTRAIT,
            },
            margin: {
              top: mm(top),
              right: mm(right),
              bottom: mm(bottom),
              left: mm(left),
              header: mm(bottom / 2),
              footer: mm(bottom / 2 - 1),
            },
          },
        },
        footers: { default: footer(paper, place) },
        children: [
          ...(paper.letterhead === null ? [] : [writeLetterhead(paper.letterhead, place)]),
          ...writeTitle(paper),
          ...writeBlocks(paper.blocks, place),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function writeLetterhead({ upper, unit, number, party, place }: Letterhead, page: Place): Table {
  const center = { align: "center", size: type.text } as const;
  const widths = shares(page.width, LETTERHEAD);
  const around = (column: number, length: number) => {
    const indent = Math.max(0, Math.round((widths[column]! - mm(length)) / 2));
    return { left: indent, right: indent };
  };
  const left = [
    paragraph([upper ?? dotted(OPEN)], center),
    paragraph([unit ?? dotted(OPEN)], { ...center, bold: true }),
    new Paragraph({
      indent: around(0, UNIT_RULE_MM),
      border: { top: rule },
      spacing: { before: 40, after: 0, line: 120, lineRule: "exact" },
      children: [],
    }),
    ...(number === null ? [] : [paragraph(number, center)]),
  ];
  const right = [
    paragraph([party], { ...center, bold: true }),
    new Paragraph({
      indent: around(1, PARTY_RULE_MM),
      border: { top: rule },
      spacing: { before: 40, after: 60, line: 120, lineRule: "exact" },
      children: [],
    }),
    paragraph(place, { ...center, italic: true }),
  ];
  return columns(page, LETTERHEAD, (_cell, at) => (at === 0 ? left : right), {
    left: 0,
    right: 0,
  });
}

function writeTitle({ title, subtitle }: Paper): Paragraph[] {
  const look = { align: "center", bold: true, size: type.title, keep: true } as const;
  return [
    smallest(),
    paragraph([title], { ...look, before: 16, after: subtitle === null ? 10 : 2 }),
    ...(subtitle === null ? [] : [paragraph(subtitle, { ...look, size: type.text, after: 10 })]),
  ];
}

function footer({ footnote, pageWord }: Paper, { width }: Place): Footer {
  const size = pt(type.foot);
  return new Footer({
    children: [
      new Paragraph({
        style: FOOT,
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          new TextRun({ text: paperText(footnote ?? ""), size, italics: true }),
          ...[
            [new Tab(), `${paperText(pageWord)} `],
            [PageNumber.CURRENT],
            ["/"],
            [PageNumber.TOTAL_PAGES],
          ].map((children) => new TextRun({ size, children })),
        ],
      }),
    ],
  });
}
