import type { TerritoryIndex } from "#app/features/territory/units/rules.ts";
import { exactKey, levelOf, looseKey, type Kind } from "#app/features/territory/keys/rules.ts";
import { addressWords } from "#app/features/territory/text.ts";
import { toNfc } from "#app/lib/vietnamese.ts";

/** One way to read a piece of an address: a kind of unit and a name, or a bare name. */
export interface Reading {
  kind: Kind | null;
  name: string;
}

/** A piece of an address between separators. */
export interface Segment {
  text: string;
  /** what stood between the piece before and this one */
  glue: string;
  /** the likeliest first */
  readings: Reading[];
  /** level said by the type word or by the column; "any" for a bare name */
  level: ReturnType<typeof levelOf>;
  /** the column that the piece came from */
  column: "province" | "district" | "commune" | "detail" | null;
  /** today's code beside the name, as in the columns of our own workbooks */
  code?: string | undefined;
}

/** What the segments need to know: type words and names. */
type Known = Pick<
  TerritoryIndex,
  "kindWords" | "hyphenated" | "provinceNames" | "districtNames" | "communeNames" | "legacyNames"
>;

const abbreviations: Record<string, Kind> = {
  tp: "thanh pho",
  tx: "thi xa",
  tt: "thi tran",
  p: "phuong",
  x: "xa",
  q: "quan",
  h: "huyen",
  t: "tinh",
};
const dotted = /^(t\.?p|t\.?x|t\.?t|[pxqht])\.\s*(?=\S)/;
const spaced = /^(tp|tx|tt)\s+(?=\S)/;
const numbered = /^([pqxh])\s?(?=\d+$)/;
const single = /^([pqxht])\s+(?=\S)/;
const MEMORY_LIMIT = 20_000;
const memories = new WeakMap<Map<string, Kind>, Map<string, Segment[]>>();
const hyphen = /[-\u2010-\u2015]/;
const edges = /^[\s,;:./\-\u2010-\u2015]+|[\s,;:./\-\u2010-\u2015]+$/g;
/** A short type word, alone ("tp", "x.") or with the name stuck to it ("x.thanh", "p5"). */
const shortForm = /^(?:(?:t\.?p|t\.?x|t\.?t|[pxqht])\.|(?:tp|tx|tt)$|[pq]\d+$)/;
const gluedForm = /^(?:(?:t\.?p|t\.?x|t\.?t|[pxqht])\.\S|[pq]\d+$)/;

/** True when the text has no letter outside ASCII, so that its names may lack their diacritics. */
export function isPlain(text: string): boolean {
  return !/[^ -~\s]/.test(text);
}

/** Cuts an address into pieces: at commas, line ends, spaced hyphens, and before type words. */
export function segmentsOf(
  text: string,
  known: Known,
  column: Segment["column"] = null,
): Segment[] {
  const clean = toNfc(text)
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/[\r\n;|]+/g, ", ")
    .replace(/\s+/g, " ");
  const plain = isPlain(clean);
  const segments: Segment[] = [];
  let glue = "";
  for (const [at, piece] of clean.split(/(,|(?<=\p{L}{3})\.\s+)/u).entries()) {
    if (at % 2 === 1) {
      glue = ", ";
      continue;
    }
    for (const part of pieceParts(piece.trim(), known, plain, column)) {
      segments.push(segments.length > 0 && glue ? { ...part, glue } : part);
      glue = "";
    }
  }
  return segments;
}

/** The segments of what stands between two commas; the same units come again and again, so they are remembered. */
function pieceParts(
  piece: string,
  known: Known,
  plain: boolean,
  column: Segment["column"],
): Segment[] {
  const memory = memories.get(known.kindWords) ?? new Map<string, Segment[]>();
  memories.set(known.kindWords, memory);
  const key = `${plain}${column}${piece}`;
  const remembered = memory.get(key);
  if (remembered) return remembered;
  const segments: Segment[] = [];
  let glue = "";
  // A whole name is not cut, whatever its syllables look like ("xa Dong Phuong Yen").
  const whole = segmentOf(piece, "", known, column).readings.some(({ name }) =>
    isName(name, known),
  );
  for (const cut of whole ? [piece] : unitParts(piece, known, plain)) {
    for (const part of hyphenParts(cut, known)) {
      const trimmed = part.text.replace(edges, "");
      if (trimmed)
        segments.push(segmentOf(trimmed, segments.length > 0 ? glue || " " : "", known, column));
      glue = part.glue || (trimmed ? "" : glue);
    }
  }
  if (memory.size >= MEMORY_LIMIT) memory.clear();
  memory.set(key, segments);
  return segments;
}

/** One piece with all its readings. */
export function segmentOf(
  text: string,
  glue: string,
  known: Known,
  column: Segment["column"],
): Segment {
  const key = exactKey(text);
  const readings: Reading[] = [];
  let level: Segment["level"] = "any";
  const words = key.split(" ");
  const abbreviated = dotted.exec(key) ?? spaced.exec(key) ?? numbered.exec(key);
  if (abbreviated) {
    const kind = abbreviations[(abbreviated[1] ?? "").replace(".", "")] ?? null;
    readings.push({ kind, name: exactKey(key.slice(abbreviated[0].length)) });
    level = levelOf(kind);
  } else {
    for (const count of [2, 1]) {
      const word = words.slice(0, count).join(" ");
      const kind = known.kindWords.get(word);
      if (!kind || words.length <= count || (isPlain(word) && !isPlain(key))) continue;
      readings.push({ kind, name: words.slice(count).join(" ") });
      // Without diacritics a type word may be the first syllable of a name ("Phuong Trung", "Quan Son").
      if (!isPlain(word) || !isName(key, known)) level = levelOf(kind);
      break;
    }
  }
  readings.push({ kind: null, name: key });
  const letter = abbreviated ? null : single.exec(key);
  if (letter)
    readings.push({
      kind: abbreviations[letter[1] ?? ""] ?? null,
      name: key.slice(letter[0].length),
    });
  for (const { kind, name } of readings.slice()) {
    const mark = addressWords.marks.find((word) => name.endsWith(` ${word}`));
    if (mark) readings.push({ kind, name: name.slice(0, -mark.length - 1) });
  }
  return { text, glue, readings, level, column };
}

/** Parts at hyphens, but not inside a name that has one ("Bà Rịa - Vũng Tàu"). */
function hyphenParts(piece: string, known: Known): { text: string; glue: string }[] {
  if (!hyphen.test(piece)) return [{ text: piece, glue: "" }];
  const cuts = piece.split(/(\s+[-\u2010-\u2015]\s*|[-\u2010-\u2015]\s+|(?<=\p{L})-(?=\p{L}))/u);
  const parts: { text: string; glue: string }[] = [{ text: cuts[0] ?? "", glue: "" }];
  for (let at = 1; at < cuts.length; at += 2) {
    const sign = cuts[at] ?? "";
    const next = cuts[at + 1] ?? "";
    const last = parts.at(-1);
    if (!last) break;
    const tight = sign === "-" && known.provinceNames.find(exactKey(next), "exact").length === 0;
    if (tight || isHyphenated(`${last.text}-${next}`, known)) last.text += `${sign}${next}`;
    else {
      last.glue = sign;
      parts.push({ text: next, glue: "" });
    }
  }
  return parts;
}

function isHyphenated(text: string, known: Known): boolean {
  return segmentOf(text.trim(), "", { ...known, hyphenated: new Set() }, null).readings.some(
    ({ name }) => known.hyphenated.has(looseKey(name)),
  );
}

/** Cuts a piece in front of type words that have a name behind them: "Khu 2 xã Thanh Ba tỉnh Phú Thọ". */
function unitParts(piece: string, known: Known, plain: boolean): string[] {
  const words = [...piece.matchAll(/[^\s/]+/g)].map((match) => ({
    at: match.index,
    word: match[0].toLowerCase(),
  }));
  const typeAt = (at: number): string | null => {
    const [first, second] = [words[at]?.word, words[at + 1]?.word];
    if (first === undefined) return null;
    const found = [`${first} ${second}`, first].find((word) => known.kindWords.has(word));
    return found && (plain || !isPlain(found)) ? found : null;
  };
  const cuts: number[] = [];
  for (let at = 0; at < words.length - 1; at += 1) {
    const type = typeAt(at);
    const word = words[at]?.word ?? "";
    const after = type ? typeAt(at + type.split(" ").length) : null;
    // "Tứ Xã huyện …": the first type word ends a name; "phường Phường Đúc", "xa Phuong Trung": the second one begins a name.
    const pair =
      after !== null &&
      (after === type || (plain && isCommune(type, known) && isCommune(after, known)));
    const named = /[\p{L}\d]/u.test(words[at + (type?.split(" ").length ?? 1)]?.word ?? "");
    const starts = named && (type ? after === null || pair : shortForm.test(word));
    if (starts && at > 0) cuts.push(words[at]?.at ?? 0);
    if (type) at += type.split(" ").length - (pair ? 0 : 1);
  }
  const last = words.at(-1);
  if (last && words.length > 1 && gluedForm.test(last.word)) cuts.push(last.at);
  return cuts.length === 0 ? [piece] : [0, ...cuts].map((cut, at) => piece.slice(cut, cuts[at]));
}

function isName(key: string, known: Known): boolean {
  const loose = looseKey(key);
  return [known.communeNames, known.legacyNames, known.districtNames].some((table) =>
    table.hasLoose(loose),
  );
}

function isCommune(word: string | null, known: Known): boolean {
  return word !== null && levelOf(known.kindWords.get(word) ?? null) === "commune";
}
