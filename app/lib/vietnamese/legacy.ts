import { stripTones, toNfc } from "#app/lib/vietnamese/letters.ts";
import {
  sameLetters,
  tcvn3From,
  tcvn3Letters,
  vniLetters,
} from "#app/lib/vietnamese/legacy/tables.ts";
import { syllable } from "#app/lib/vietnamese/tables.ts";

/** Encodings from before Unicode that are met in old files. */
export type LegacyEncoding = "tcvn3" | "vni";

/** Signs that no text of those fonts holds; eth at the start of a word is a mistyped Đ, not a legacy letter. */
const unicodeOnly = /[\u0100-\u{10ffff}]|(?<!\p{L})\u00d0/u;
const beyondAscii = /[\u0080-\u00ff]/;
const words = /[\p{L}\p{M}]+/gu;
const noBreakSpace = "\u00a0";
const vni = readVni();

/**
 * Tells whether a text was typed with TCVN3 or VNI fonts: read so, garbled words become syllables and none is lost.
 *
 * Feed it several cells at once where possible; a single short word may be good text in two encodings.
 *
 * @source record-format-3.0 §3.2
 */
export function detectLegacyEncoding(text: string): LegacyEncoding | null {
  if (!beyondAscii.test(text) || unicodeOnly.test(text)) return null;
  const before = plausibleWords(text);
  const [vniGain, tcvn3Gain] = [gain(text, "vni", before), gain(text, "tcvn3", before)];
  if (vniGain === 0 && tcvn3Gain === 0) return null;
  return tcvn3Gain >= vniGain ? "tcvn3" : "vni";
}

/** Rewrites a TCVN3 or VNI text in Unicode (NFC). */
export function convertLegacy(text: string, encoding: LegacyEncoding): string {
  return read(text, encoding).result;
}

/** `whole` tells that every sign beyond ASCII has a meaning in that encoding. */
function read(text: string, encoding: LegacyEncoding): { result: string; whole: boolean } {
  return encoding === "vni" ? fromVni(text) : fromTcvn3(text);
}

function gain(
  text: string,
  encoding: LegacyEncoding,
  before: { good: number; bad: number },
): number {
  if (before.bad === 0) return 0;
  const { result, whole } = read(text, encoding);
  if (!whole) return 0;
  const after = plausibleWords(result);
  return after.bad < before.bad && after.good > before.good ? before.bad - after.bad : 0;
}

function plausibleWords(text: string): { good: number; bad: number } {
  const counts = { good: 0, bad: 0 };
  for (const [word] of text.replace(/[^\p{L}\p{M}\s]/gu, garbled).matchAll(words)) {
    if (isSyllable(word)) counts.good += 1;
    else counts.bad += 1;
  }
  return counts;
}

/** Signs inside words are letters of a legacy font; marks of punctuation part words. */
function garbled(sign: string): string {
  return sign > noBreakSpace ? "\u00f8" : " ";
}

function isSyllable(word: string): boolean {
  const { letters, tones } = stripTones(word.toLowerCase());
  return tones <= 1 && syllable.test(letters);
}

function fromTcvn3(text: string): { result: string; whole: boolean } {
  let result = "";
  let whole = true;
  for (const sign of text) {
    const letter = tcvn3Letters[sign.charCodeAt(0) - tcvn3From];
    const known = letter !== undefined && letter !== ".";
    if (!known && sign > noBreakSpace) whole = false;
    result += known ? letter : sign;
  }
  return { result: toNfc(result), whole };
}

function fromVni(text: string): { result: string; whole: boolean } {
  let result = "";
  let whole = true;
  for (let index = 0; index < text.length; index += 1) {
    const pair = vni.get(text.slice(index, index + 2));
    if (pair !== undefined) index += 1;
    const letter = pair ?? vni.get(text.charAt(index));
    if (letter === undefined && text.charAt(index) > noBreakSpace) whole = false;
    result += letter ?? text.charAt(index);
  }
  return { result: toNfc(result), whole };
}

function readVni(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const entry of vniLetters.flatMap((line) => line.split(" "))) {
    const [written, letter] = [entry.slice(0, -1), entry.slice(-1)];
    table.set(written, letter);
    table.set(written.toUpperCase(), letter.toUpperCase());
    table.set(written.charAt(0).toUpperCase() + written.slice(1), letter.toUpperCase());
  }
  for (const letter of sameLetters) table.set(letter, letter);
  return table;
}
