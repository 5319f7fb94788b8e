import {
  shownValue,
  type ReportContent,
  type ReportPart,
} from "#app/features/reports/content/rules.ts";
import { contentText } from "#app/features/reports/content/text.ts";
import type { Block, BlockOf, Paper } from "#app/lib/paper/model.ts";
import type { Lang } from "#app/lib/lang.ts";

/** Room for a level under a figure, since papers know no other indent. */
const STEP = "\u2003";

/** A table with more columns goes over two facing pages. */
const WIDEST = 12;
/** People on the first page, which bears the letterhead, and on the others. */
const FIRST_PEOPLE = 5;
const PEOPLE = 7;

/**
 * A report as a paper: letterhead, table, notes, signatures; what the print page draws.
 *
 * @param footer  who prints it, and when
 */
export function reportPaper(content: ReportContent, footer: string, lang: Lang): Paper {
  const words = contentText[lang];
  const [year = "", month = "", day = ""] = content.madeOn.split("-");
  return {
    orientation: content.orientation,
    letterhead: {
      upper: content.above.toLocaleUpperCase("vi"),
      unit: content.unit.toLocaleUpperCase("vi"),
      number: null,
      party: words.party,
      place: [words.place(content.place, day, month, year)],
    },
    title: content.title.toLocaleUpperCase("vi"),
    subtitle: [content.period],
    blocks: [
      ...content.parts.flatMap((part): Block[] => [
        ...(part.title === null ? [] : [{ kind: "heading" as const, line: [part.title] }]),
        ...(part.lines.length === 0
          ? [{ kind: "paragraph", line: [part.empty] } satisfies Block]
          : part.columns.length > WIDEST
            ? facingPages(part, lang)
            : [tableOf(part, lang)]),
      ]),
      ...content.notes.map((note): Block => ({ kind: "paragraph", number: "-", line: [note] })),
      {
        kind: "signatures",
        places: [
          { titles: [words.maker], note: words.signHere, name: null },
          { titles: [content.signer], note: words.signHere, name: null },
        ],
      },
    ],
    footnote: footer,
    pageWord: words.page,
  };
}

/** Who made a print and when, at its foot; time and date as shown. */
export function paperFooter(
  { time, date }: { time: string; date: string },
  by: string,
  lang: Lang,
): string {
  return contentText[lang].footer(time, date, by);
}

/** When a kept report was sent, and its checksum, at its foot. */
export function keptFooter(
  { time, date }: { time: string; date: string },
  checksum: string,
  lang: Lang,
): string {
  return contentText[lang].kept(time, date, checksum);
}

/** A book on facing pages: the left one with half of the columns, the right one with the number and the others. */
function facingPages(part: ReportPart, lang: Lang): Block[] {
  const half = Math.ceil(part.columns.length / 2);
  const blocks: Block[] = [];
  for (let at = 0; at < part.lines.length; at += at === 0 ? FIRST_PEOPLE : PEOPLE) {
    const lines = part.lines.slice(at, at + (at === 0 ? FIRST_PEOPLE : PEOPLE));
    const left = { ...part, columns: part.columns.slice(0, half), lines };
    const right = {
      ...part,
      columns: [part.columns[0]!, ...part.columns.slice(half)],
      lines: lines.map((line) => ({
        ...line,
        cells: [line.cells[0] ?? null, ...line.cells.slice(half)],
      })),
    };
    if (at > 0) blocks.push({ kind: "page" });
    blocks.push(
      { ...tableOf(left, lang), numbered: true, lined: true },
      { kind: "page" },
      { ...tableOf(right, lang), numbered: half + 1, lined: true },
    );
  }
  return blocks;
}

function tableOf({ columns, lines }: ReportPart, lang: Lang): BlockOf<"table"> {
  const isRight = (kind: string) => kind === "number" || kind === "share";
  return {
    kind: "table",
    columns: columns.map(({ head, width, kind }) => ({
      head,
      width,
      align: isRight(kind) ? "right" : kind === "date" ? "center" : "left",
    })),
    rows: lines.map(({ cells, level = 0 }) =>
      cells.map((cell, at) => {
        const text = shownValue(cell, columns[at]?.kind ?? "text", lang);
        return at === 0 ? STEP.repeat(level) + text : text;
      }),
    ),
  };
}
