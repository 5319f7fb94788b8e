import { toNfc } from "#app/lib/vietnamese/letters.ts";

/** The signs of Windows-1252 for the bytes 80 to 9F; where it has none the byte itself. */
const upperSigns =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";
/** Where Windows-1258 differs from Windows-1252. */
const vietnameseSigns: readonly (readonly [number, string])[] = [
  [0xc3, "\u0102"],
  [0xcc, "\u0300"],
  [0xd0, "\u0110"],
  [0xd2, "\u0309"],
  [0xd5, "\u01a0"],
  [0xdd, "\u01af"],
  [0xde, "\u0303"],
  [0xe3, "\u0103"],
  [0xec, "\u0301"],
  [0xf0, "\u0111"],
  [0xf2, "\u0323"],
  [0xf5, "\u01a1"],
  [0xfd, "\u01b0"],
  [0xfe, "\u20ab"],
];
const firstUpper = 0x80;
const bytesOf = new Map<string, number>();
for (let byte = 0; byte <= 0xff; byte += 1) bytesOf.set(String.fromCharCode(byte), byte);
for (const [at, sign] of [...upperSigns].entries()) bytesOf.set(sign, firstUpper + at);
for (const [byte, sign] of vietnameseSigns) bytesOf.set(sign, byte);

/** A first byte of a Vietnamese letter in UTF-8, read as a letter, and a byte that can follow it. */
const suspicious =
  /(?:[\u00c3\u0102\u00c4\u00c6\u00e1\u00cc]|\u0300)[\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/;
const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * Text in UTF-8 that was once read as Windows-1252 or Windows-1258 ("Nguyá»…n"), as it was meant; null when it is not
 * of that kind.
 */
export function undoDoubleEncoding(text: string): string | null {
  if (!suspicious.test(text)) return null;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const byte = bytesOf.get(text.charAt(at));
    if (byte === undefined) return null;
    bytes[at] = byte;
  }
  try {
    return toNfc(decoder.decode(bytes));
  } catch {
    return null;
  }
}
