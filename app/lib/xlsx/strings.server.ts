import { GT, LT, SLASH, Splitter } from "#app/lib/xlsx/bytes.ts";
import { joinedText } from "#app/lib/xlsx/plain.ts";
import { rootPrefix } from "#app/lib/xlsx/prolog.ts";
import { WorkbookRefused } from "#app/lib/xlsx/refusal.ts";
import type { SharedStrings } from "#app/lib/xlsx/typed.ts";
import { kinds, newText, OPEN } from "#app/lib/xlsx/texts.ts";
import { readPart, type Zip } from "#app/lib/xlsx/zip.server.ts";

const I = 0x69;
const S = 0x73;
const T = 0x74;
const LONGEST_TAG = 40;

/** The shared strings of a workbook, in order; all runs of rich text joined, phonetic text left out. */
export async function readStrings(zip: Zip, part: string): Promise<SharedStrings> {
  const strings: SharedStrings = { texts: [], longest: 0 };
  let splitter: Splitter | null = null;
  let prefix = "";
  for await (const chunk of readPart(zip, part, zip.limits.stringBytes)) {
    if (splitter === null) {
      prefix = rootPrefix(chunk);
      splitter = new Splitter(`</${prefix}si>`);
    }
    const whole = splitter.push(chunk);
    if (whole !== null) collect(whole, prefix, strings);
    if (splitter.pending.length > zip.limits.rowBytes) throw new WorkbookRefused("tooLarge", part);
  }
  // Empty items at the end have no closing tag of their own.
  if (splitter !== null) collect(splitter.pending, prefix, strings);
  return strings;
}

function collect(bytes: Buffer, prefix: string, strings: SharedStrings): void {
  const open = Buffer.from(`<${prefix}si`);
  const close = Buffer.from(`</${prefix}si`);
  const isPlain = prefix === "";
  let at = bytes.indexOf(open);
  while (at >= 0) {
    const tag = at + open.length;
    const end = isPlain && bytes[tag] === GT ? quickItem(bytes, tag + 1, strings) : -1;
    const next = end >= 0 ? end : otherItem(bytes, tag, prefix, close, strings);
    // Usually the next item stands right here; asking for it costs more than looking.
    const isHere = bytes[next] === LT && bytes[next + 1] === S && bytes[next + 2] === I;
    at = isPlain && isHere ? next : bytes.indexOf(open, next);
  }
}

/** The usual item, `<t>text</t></si>`, in one pass; -1 when it is written in any other way. */
function quickItem(bytes: Buffer, at: number, strings: SharedStrings): number {
  if (bytes[at + 1] !== T) return -1;
  let from = at + 2;
  while (bytes[from] !== GT) if (++from > at + LONGEST_TAG) return -1;
  if (bytes[from - 1] === SLASH) return -1;
  let to = ++from;
  let seen = 0;
  const length = bytes.length;
  for (let kind = 0; to < length && (kind = kinds[bytes[to]!]!) !== OPEN; to++) seen |= kind;
  const isClosed =
    bytes[to + 1] === SLASH &&
    bytes[to + 5] === SLASH &&
    bytes[to + 6] === S &&
    bytes[to + 8] === GT;
  if (!isClosed) return -1;
  add(strings, newText(bytes, from, to, seen));
  return to + 9;
}

function otherItem(
  bytes: Buffer,
  tag: number,
  prefix: string,
  close: Buffer,
  strings: SharedStrings,
): number {
  const start = bytes.indexOf(GT, tag) + 1;
  if (start === 0) throw new WorkbookRefused("badXml", "string");
  if (bytes[start - 2] === SLASH) {
    add(strings, "");
    return start;
  }
  const end = bytes.indexOf(close, start);
  if (end < 0) throw new WorkbookRefused("badXml", "string");
  add(strings, joinedText(bytes.toString("utf8", start, end), prefix));
  return end;
}

function add(strings: SharedStrings, text: string): void {
  strings.texts.push(text === "" ? null : text);
  if (text.length > strings.longest) strings.longest = text.length;
}
