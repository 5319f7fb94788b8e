import type {
  HeadData,
  PersonData,
  SignerData,
  SignerLevel,
  VoteData,
} from "#app/features/papers/schema.ts";
import { paperWords } from "#app/features/papers/text.ts";
import {
  bold,
  type Block,
  type Field,
  type Letterhead,
  type Line,
  type Paper,
  type PaperColumn,
  type Recipients,
  type SignaturePlace,
} from "#app/lib/paper/model.ts";
import { formatPartialDate, isFull } from "#app/lib/partial-date.ts";

/** A paper without what all papers of the register share. */
export type PaperBody = Omit<Paper, "footnote" | "pageWord">;

/** Empty rows of a list that is filled in by hand. */
const EMPTY_ROWS = 8;
const PERCENT = 100;
/** Tables of fewer columns stand upright, of more have these numbered. */
const NARROW = 6;
const NUMBERED = 8;

/** A sentence of its own. */
export const para = (line: Line): Block => ({ kind: "paragraph", line });

/** A sentence behind a number or a dash. */
export const point = (number: string, line: Line): Block => ({ kind: "paragraph", number, line });

/** A heading of a part. */
export const heading = (text: string): Block => ({ kind: "heading", line: [text] });

/** Labels and values, each row with one or more of them. */
export const fields = (...rows: Field[][]): Block => ({ kind: "fields", rows });

/** A label with its value, or room for the pen. */
export const field = (label: string, value: string | null, more = 0): Field => ({
  label,
  value,
  more,
});

/** A label with sentences, or room for the pen. */
export const remark = (label: string, value: string | null, more = 0): Field => ({
  label,
  value,
  more,
  plain: true,
});

/** A date as papers write it, `dd/mm/yyyy`; of a partial date what is known. */
export const shown = (date: string | null): string | null =>
  date === null ? null : formatPartialDate(date);

/** A figure in text. */
export const figure = (value: number | null): string | null =>
  value === null ? null : String(value);

/** A date in the words "day … month … year …", open where it is not known. */
export function inWords(date: string | null): Line {
  if (date === null || !isFull(date)) return paperWords.date(null, null, date?.slice(0, 4) ?? null);
  const [year = "", month = "", day = ""] = date.split("-");
  return paperWords.date(day, month, year);
}

/** A share with one decimal, half up; null when not known, a dash over nothing. @source reports.md, conventions */
export function percent(part: number | null, base: number | null): string | null {
  if (part === null || base === null) return null;
  if (base === 0) return "–";
  const tenths = Math.floor((part * PERCENT * 20 + base) / (2 * base));
  return `${Math.floor(tenths / 10)},${tenths % 10}`;
}

/** A portrait paper with a title and a line under it. */
export const upright = (
  letterhead: Letterhead | null,
  title: string,
  subtitle: Line | null,
  ...blocks: Block[]
): PaperBody => ({ orientation: "portrait", letterhead, title, subtitle, blocks });

/** A list on its side. */
export const lying = (
  letterhead: Letterhead | null,
  title: string,
  subtitle: Line | null,
  ...blocks: Block[]
): PaperBody => ({ orientation: "landscape", letterhead, title, subtitle, blocks });

/** The head of a paper; `suffix` follows the open number: "-NQ/CB". */
export function headOf(head: HeadData, suffix: string | null = null): Letterhead {
  const capitals = (text: string | null) => text?.toLocaleUpperCase("vi") ?? null;
  return {
    upper: capitals(head.upper),
    unit: capitals(head.unit),
    number:
      suffix === null
        ? null
        : [
            `${paperWords.number} `,
            ...(head.number === null ? [{ blank: 8 }, suffix] : [head.number]),
          ],
    party: paperWords.party,
    place: paperWords.place(head.place, inWords(head.date)),
  };
}

/** Who signs for a committee or a cell. */
export function signerOf({ level, deputy, name }: SignerData, usual: SignerLevel): SignaturePlace {
  const own = level ?? usual;
  const isOffice = own === "communeOffice" || own === "provinceOffice";
  const office = isOffice
    ? deputy
      ? paperWords.boardDeputy
      : paperWords.boardHead
    : deputy
      ? paperWords.deputy
      : paperWords.secretary;
  const isCell = own === "cell" || own === "cellCommittee";
  const note = isCell ? paperWords.signNote : paperWords.sealNote;
  return { titles: [paperWords.signers[own], office], note, name };
}

/** A person who signs for oneself or in an office of the meeting. */
export const signs = (title: string, name: string | null): SignaturePlace => ({
  titles: [title],
  note: paperWords.signNote,
  name,
});

/** The places to sign that end a paper. */
export const signatures = (...places: SignaturePlace[]): Block => ({ kind: "signatures", places });

/** Who gets the paper; the file always does. */
export function recipientsOf(recipients: readonly string[]): Recipients {
  const others: Line[] =
    recipients.length === 0 ? [[{ blank: 24 }, ","]] : recipients.map((one): Line => [`${one},`]);
  return { title: paperWords.recipients, items: [...others, [paperWords.filed]] };
}

/** The places to sign with the recipients at the left. */
export const signedFor = (recipients: readonly string[], ...places: SignaturePlace[]): Block => ({
  kind: "signatures",
  places,
  recipients: recipientsOf(recipients),
});

/** Which facts of a person stand on a paper, row by row. */
export function personFields(
  person: PersonData,
  ...rows: (keyof PersonData)[][]
): Extract<Block, { kind: "fields" }> {
  const label = paperWords.person;
  const value = (key: keyof PersonData) =>
    key === "birthDate" || key === "admittedOn" || key === "officialOn"
      ? shown(person[key])
      : person[key];
  return {
    kind: "fields",
    rows: rows.map((row) => row.map((key) => field(label[key], value(key)))),
  };
}

/** A list: its rows behind their ordinals, or empty ones for the pen. */
export function list<Row>(
  columns: readonly PaperColumn[],
  rows: readonly Row[],
  cells: (row: Row) => (string | null)[],
  empty = EMPTY_ROWS,
): Block {
  const isNarrow = columns.length < NARROW;
  const ordinal: PaperColumn = {
    head: paperWords.ordinal,
    width: isNarrow ? 8 : 5,
    align: "center",
  };
  const all = [ordinal, ...columns];
  const filled = rows.map((row, at) => [String(at + 1), ...cells(row).map((text) => text ?? "")]);
  const open = Array.from({ length: empty }, (_, at) => [String(at + 1), ...columns.map(() => "")]);
  return {
    kind: "table",
    columns: all,
    rows: rows.length > 0 ? filled : open,
    numbered: all.length > NUMBERED,
  };
}

/** The figure of a vote in bold, with room for three digits. */
export const votes = (value: VoteData[keyof VoteData]) =>
  bold(typeof value === "number" ? String(value) : value, 5);
