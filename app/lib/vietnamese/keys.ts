import { stripTones, toNfc } from "#app/lib/vietnamese/letters.ts";
import { squeeze } from "#app/lib/vietnamese/names.ts";
import { alphabet, lateTone, tonePlaces } from "#app/lib/vietnamese/tables.ts";

const marks = /\p{M}/gu;
/** What nobody sees, and control characters, which the database refuses; a tab or line end is a space. */
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]|(?![\t\n\r])\p{Cc}/gu;
const firstLetterCode = 0x41;
const letterCodes = new Map(
  [...alphabet].map((letter, index) => [letter, String.fromCharCode(firstLetterCode + index)]),
);

/** Ends the letters of a word: lower than any letter, so that "Ha" and its tones stand before "Hai". */
const endOfLetters = " ";
/** Ends the middle names: lower than any letter, so that a name without middle names stands first. */
const endOfMiddle = "!";
/** Apostrophes, hyphens and other signs: between the end of a word and the letters. */
const sign = "#";

/**
 * Moves the tone of open oa, oe, uy to the first vowel, so that both accepted spellings are one text: hoà = hòa.
 * Expects NFC; keeps the case of small letters only.
 *
 * @source record-format-3.0 §3.2
 */
export function foldTone(text: string): string {
  return text.replace(lateTone, (late) => tonePlaces.get(late) ?? late);
}

/** Key of a name for matching: NFC, small letters, one tone placement, single spaces. */
export function nameKey(name: string): string {
  return foldTone(toNfc(squeeze(name.replace(invisible, ""))).toLowerCase());
}

/** Second key for matching and search: small letters without diacritics, đ as d, single spaces. */
export function plainKey(text: string): string {
  return squeeze(text.replace(invisible, ""))
    .toLowerCase()
    .normalize("NFD")
    .replace(marks, "")
    .replace(/[\u0111\u00f0]/g, "d");
}

/**
 * Key of a name whose byte order is the Vietnamese order of people: given name with its tone, then the middle names
 * word by word (none first), then the family name.
 *
 * @source clarification 13
 */
export function nameSortKey(name: string): string {
  const words = nameKey(name).split(" ");
  const given = words.length > 0 ? (words[words.length - 1] ?? "") : "";
  let key = wordKey(given);
  for (let index = 1; index < words.length - 1; index += 1) key += wordKey(words[index] ?? "");
  return words.length > 1 ? key + endOfMiddle + wordKey(words[0] ?? "") : key + endOfMiddle;
}

function wordKey(word: string): string {
  const { letters, tone } = stripTones(word);
  let key = "";
  for (const letter of letters)
    key += letterCodes.get(letter) ?? (letter >= "0" && letter <= "9" ? letter : sign);
  return key + endOfLetters + tone;
}
