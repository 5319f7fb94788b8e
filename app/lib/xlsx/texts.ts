import { AMP, LT } from "#app/lib/xlsx/bytes.ts";
import { plainText } from "#app/lib/xlsx/plain.ts";

/** What Node's buffers have beside their types: decoding without the checks of `toString`. */
interface Slices {
  latin1Slice(from: number, to: number): string;
  utf8Slice(from: number, to: number): string;
}

/** Kinds of bytes in the text of a cell, as bits: the end, one of a longer character, one that may want resolving. */
export const OPEN = 4;
const WIDE = 1;
const SPECIAL = 2;
export const kinds = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === LT ? OPEN : byte >= 0x80 ? WIDE : [AMP, 0x0d, 0x5f].includes(byte) ? SPECIAL : 0,
);

const SLOTS = 2_048;
const ROOM = 64;
/** Up to this length a part of a string is a copy; a longer one would keep the whole alive. */
const SHORT = 12;

const WINDOW = 8_192;

let windowOf: Buffer | null = null;
let windowFrom = 0;
let windowTo = 0;
let window = "";
const texts: string[] = Array.from({ length: SLOTS }, () => "");
const lengths = new Uint8Array(SLOTS);
const copies = new Uint8Array(SLOTS * ROOM);

/**
 * The text of UTF-8 bytes, entities resolved. Member lists repeat themselves (units, ethnic groups, places), and
 * finding a short text again is cheaper than decoding it; it also stands in memory once.
 *
 * @param seen  the kinds of all its bytes, or-ed together
 */
export function textOf(bytes: Buffer, from: number, to: number, seen: number): string {
  const length = to - from;
  if (seen === 0 && length <= SHORT) {
    if (bytes !== windowOf || from < windowFrom || to > windowTo) {
      windowOf = bytes;
      windowFrom = from;
      windowTo = Math.min(from + WINDOW, bytes.length);
      window = (bytes as unknown as Slices).latin1Slice(windowFrom, windowTo);
    }
    return window.slice(from - windowFrom, to - windowFrom);
  }
  if (length > ROOM) return newText(bytes, from, to, seen);
  let hash = length;
  for (let at = from; at < to; at += 3) hash = (Math.imul(hash, 31) + bytes[at]!) | 0;
  hash = (Math.imul(hash, 31) + bytes[to - 1]!) | 0;
  const slot = (hash ^ (hash >>> 13)) & (SLOTS - 1);
  const copy = slot * ROOM;
  if (lengths[slot] === length) {
    let at = 0;
    while (at < length && copies[copy + at] === bytes[from + at]) at++;
    if (at === length) return texts[slot]!;
  }
  const text = newText(bytes, from, to, seen);
  for (let at = 0; at < length; at++) copies[copy + at] = bytes[from + at]!;
  lengths[slot] = length;
  texts[slot] = text;
  return text;
}

/** The text of UTF-8 bytes that is not likely to come again. */
export function newText(bytes: Buffer, from: number, to: number, seen: number): string {
  const slices = bytes as unknown as Slices;
  const text = seen & WIDE ? slices.utf8Slice(from, to) : slices.latin1Slice(from, to);
  return seen & SPECIAL ? plainText(text) : text;
}
