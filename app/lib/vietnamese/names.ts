import { convertLegacy, detectLegacyEncoding } from "#app/lib/vietnamese/legacy.ts";
import { toNfc } from "#app/lib/vietnamese/letters.ts";
import { lookAlikes, mistakenLetters } from "#app/lib/vietnamese/tables.ts";

/** What was mended in a name, beyond spaces, case and normal form. */
export interface NameRepair {
  kind: "legacyEncoding" | "lookAlike" | "mistakenLetter" | "brackets";
  from: string;
  to: string;
}

/** What is wrong with a name after all repairs. */
export type NameFault = "empty" | "oneWord" | "characters";

/** A name made ready to store. `alias` is what stood in brackets behind it. */
export interface CleanName {
  value: string;
  alias: string | null;
  repairs: NameRepair[];
  findings: NameFault[];
}

const invisible = /\p{Default_Ignorable_Code_Point}/gu;
const quotes = /[\u2018\u2019\u02bc\u02b9\u0060\u00b4\uff07\u201b]/g;
const dashes = /[\u2010-\u2015\u2212\ufe63\uff0d]/g;
const brackets = /\s*[([]\s*([^()[\]]*?)\s*[)\]]\s*$/;
const mistaken = /[\u00d0\u00f0\u0189]/g;
const foreignLetters = /[\u0370-\u03ff\u0400-\u04ff]/g;
const mixedWord = /[\p{L}\p{M}'-]+/gu;
const latin = /\p{Script=Latin}/u;
const allowed = /^[\p{Script=Latin}\p{M} '-]+$/u;
const nonLatinLetter = /[\u0370-\u03ff\u0400-\u04ff]/;

/**
 * Makes a person's name ready to store: NFC, single spaces, proper case, straight apostrophes; letters of other
 * alphabets inside a Latin word, eth for Đ, and text of old fonts are mended and named in `repairs`.
 *
 * @source record-format-3.0 §3.2, clarification 14
 */
export function cleanName(text: string): CleanName {
  const repairs: NameRepair[] = [];
  let value = text;
  const encoding = detectLegacyEncoding(value);
  if (encoding) value = note(repairs, "legacyEncoding", value, convertLegacy(value, encoding));
  value = squeeze(toNfc(value.replace(invisible, "").replace(quotes, "'").replace(dashes, "-")));
  const inBrackets = brackets.exec(value);
  if (inBrackets && inBrackets.index > 0)
    value = note(repairs, "brackets", value, value.slice(0, inBrackets.index));
  if (mistaken.test(value)) {
    const mended = value.replace(mistaken, (letter) => mistakenLetters.get(letter) ?? letter);
    value = note(repairs, "mistakenLetter", value, mended);
  }
  if (nonLatinLetter.test(value)) value = note(repairs, "lookAlike", value, mendLookAlikes(value));
  value = properCase(value);
  const alias = inBrackets?.[1] ? properCase(inBrackets[1]) : null;
  return { value, alias, repairs, findings: faultsOf(value) };
}

/** What is wrong with a name as it stands. */
export function faultsOf(name: string): NameFault[] {
  if (name === "") return ["empty"];
  const faults: NameFault[] = [];
  if (!allowed.test(name)) faults.push("characters");
  if (!name.includes(" ")) faults.push("oneWord");
  return faults;
}

/**
 * Proper case of a name: the first letter of each word large, the others small. The letter after an apostrophe or a
 * hyphen stays as typed.
 *
 * @source clarification 14
 */
export function properCase(name: string): string {
  let result = "";
  let previous = " ";
  for (const letter of name) {
    if (previous === " ") result += letter.toUpperCase();
    else if (previous === "'" || previous === "-") result += letter;
    else result += letter.toLowerCase();
    previous = letter;
  }
  return result;
}

/** Single spaces, none at the ends; line breaks, tabs and no-break spaces count as spaces. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function mendLookAlikes(name: string): string {
  return name.replace(mixedWord, (word) =>
    latin.test(word)
      ? word.replace(foreignLetters, (letter) => lookAlikes.get(letter) ?? letter)
      : word,
  );
}

function note(repairs: NameRepair[], kind: NameRepair["kind"], from: string, to: string): string {
  if (from !== to) repairs.push({ kind, from, to });
  return to;
}
