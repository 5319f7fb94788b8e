/**
 * A paper as data: what stands on it, in order, without saying in which file or page. Writers of it are the
 * print page (`ui/paper-sheet.tsx`) and the word processor's file (`docx.server.ts`). Texts are texts:
 * no writer reads markup in them.
 */
export interface Paper {
  orientation: "portrait" | "landscape";
  letterhead: Letterhead | null;
  title: string;
  subtitle: Line | null;
  blocks: readonly Block[];
  /** Small, at the foot of the page: after which form it is drawn. */
  footnote: string | null;
  /** The word before the number of a page. */
  pageWord: string;
}

/** The two-column head of an official paper; null is left open for the pen. */
export interface Letterhead {
  /** The body above, and the one whose paper it is, in capitals. */
  upper: string | null;
  unit: string | null;
  /** The line of the number, under the unit; null on papers without one. */
  number: Line | null;
  party: string;
  /** Place and date. */
  place: Line;
}

/** Words in one way of writing. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
}

/** Room for the pen inside a sentence; `blank` in letters. */
export interface Blank {
  blank: number;
}

export type Piece = string | Run | Blank;

/** A sentence or a line: pieces one after the other. */
export type Line = readonly Piece[];

/** A label and its value; an empty value is a dotted line as far as the column goes, and `more` lines under it. */
export interface Field {
  label: string;
  value: string | null;
  more?: number;
  /** A text of sentences rather than a fact: not in bold. */
  plain?: boolean;
}

export interface PaperColumn {
  head: string;
  /** Share of the width; shares are in proportion to each other. */
  width: number;
  align?: "left" | "center" | "right";
}

/** Who signs: lines of the office, a note in italics, the name below the room for the hand. */
export interface SignaturePlace {
  titles: readonly string[];
  note?: string;
  name: string | null;
}

export type Block =
  | { kind: "heading"; line: Line; align?: "left" | "center" }
  | {
      kind: "paragraph";
      line: Line;
      /** Stands before the sentence: "1.", "-". */
      number?: string;
      align?: "center" | "right" | "left";
    }
  | { kind: "fields"; rows: readonly (readonly Field[])[] }
  /** Dotted lines for the pen. */
  | { kind: "lines"; count: number }
  | {
      kind: "table";
      columns: readonly PaperColumn[];
      rows: readonly (readonly string[])[];
      /** A row under the head with the numbers of the columns; where it goes on from the page beside it, that of its second column. */
      numbered?: boolean | number;
      /** Breaks of line in a cell stay. */
      lined?: true;
    }
  /** What follows begins on a new page. */
  | { kind: "page" }
  /** One to three places to sign; with recipients these stand at the left. */
  | { kind: "signatures"; places: readonly SignaturePlace[]; recipients?: Recipients }
  /** Frames beside and below each other, each with blocks of its own. */
  | { kind: "boxes"; columns: number; boxes: readonly (readonly Block[])[] };

export type BlockOf<K extends Block["kind"]> = Extract<Block, { kind: K }>;

/** Who gets the paper. */
export interface Recipients {
  title: string;
  items: readonly Line[];
}

/** Letters taken by one sign of the dotted line. */
const DOTS = "\u2026";
const LETTERS_PER_SIGN = 2;
/** A place without width where a line may end: else long dots leave holes before them. */
const BREAK = "\u200b";

/** The dots that stand for so many letters; they may go on in the next line. */
export function dotted(letters: number): string {
  const signs = Math.max(1, Math.ceil(letters / LETTERS_PER_SIGN));
  return Array.from({ length: signs }, () => DOTS).join(BREAK);
}

// Characters that no XML and no page can hold: naming them is the point here.
/* oxlint-disable no-control-regex */
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/* oxlint-enable no-control-regex */

/** Text as it can stand on paper: without control characters and torn letters, breaks of line as spaces. */
export function paperText(text: string): string {
  return text.replace(/[\r\n\t\u2028\u2029]+/g, " ").replace(FORBIDDEN, "");
}

/** The lines of a cell, each clean. */
export const paperLines = (text: string): string[] => text.split("\n").map(paperText);

/** A line as runs of clean text; room for the pen becomes dots, empty pieces fall away. */
export function runsOf(line: Line): Run[] {
  return line
    .map((piece): Run => {
      if (typeof piece === "string") return { text: piece };
      return "blank" in piece ? { text: dotted(piece.blank) } : piece;
    })
    .map((run) => ({ ...run, text: paperText(run.text) }))
    .filter(({ text }) => text !== "");
}

/** A line as plain text. */
export function plainLine(line: Line): string {
  return runsOf(line)
    .map(({ text }) => text)
    .join("");
}

/**
 * A line written as a template: the words of the template are words, each value stands as it is.
 * A value that is missing leaves room of `OPEN` letters.
 */
export function line(words: TemplateStringsArray, ...values: (Piece | Line | null)[]): Line {
  return words.flatMap((word, place): Piece[] => {
    const value = place < values.length ? values[place] : "";
    const pieces = value === null ? [{ blank: OPEN }] : Array.isArray(value) ? value : [value];
    return [word, ...(pieces as Piece[])].filter((piece) => piece !== "");
  });
}

const OPEN = 16;

/** A value in bold, or room for the pen of so many letters. */
export function bold(text: string | null, blank = OPEN): Piece {
  return text === null ? { blank } : { text, bold: true };
}

/** A value as it is, or room for the pen of so many letters. */
export function open(text: string | null, blank = OPEN): Piece {
  return text === null ? { blank } : text;
}

/** Whether a table may be kept whole with what follows it: the blocks behind it end with the signatures. */
export function tailOf(blocks: readonly Block[], table: number): readonly Block[] {
  const rest = blocks.slice(table + 1);
  const ends = rest.at(-1)?.kind === "signatures";
  const isShort = rest.every(({ kind }) => kind === "paragraph" || kind === "signatures");
  return ends && isShort ? rest : [];
}
