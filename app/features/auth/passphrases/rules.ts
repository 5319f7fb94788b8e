import { commonPassphrases } from "#app/codes/common-passphrases.ts";

/**
 * Shortest passphrase in characters as people see them, and the longest in bytes. What is longer is
 * refused and never cut: argon2 takes every byte it is given, and more than this only costs time.
 *
 * @source house: length first; issue of accounts, item 6
 */
export const passphraseLimits = { minCharacters: 12, maxBytes: 1024 } as const;

/** Why a passphrase cannot be taken; a key of `text.ts`. */
export type PassphraseIssue =
  "passwordShort" | "passwordLong" | "passwordCommon" | "passwordHasName";

/** A passphrase as it is hashed, whatever the keyboard composed. */
export function foldPassphrase(text: string): string {
  return text.normalize("NFC");
}

/** The number of characters as people see and count them: a letter with its accents is one. */
export function countCharacters(text: string): number {
  return [...new Intl.Segmenter("vi").segment(foldPassphrase(text))].length;
}

/**
 * What is wrong with a new passphrase; null when it can be taken. There is no rule about kinds of
 * characters: length, and not being what everybody tries first.
 *
 * @param names the user name, the display name, the names of units: none of them may stand inside
 */
export function passphraseIssue(
  text: string,
  names: readonly string[] = [],
): PassphraseIssue | null {
  if (new TextEncoder().encode(foldPassphrase(text)).length > passphraseLimits.maxBytes)
    return "passwordLong";
  if (countCharacters(text) < passphraseLimits.minCharacters) return "passwordShort";
  const plain = plainOf(text);
  if (names.some((name) => holds(plain, name))) return "passwordHasName";
  return isCommon(text) ? "passwordCommon" : null;
}

/**
 * Whether a passphrase is one that many people choose, or such a one dressed up: with accents or
 * without, digits and signs around it, repeated, letters written as digits, runs of a keyboard.
 */
export function isCommon(text: string): boolean {
  const plain = plainOf(text);
  const forms = [
    plain,
    plainOf(withoutLeet(text)),
    plainOf(text.replace(/[\d\p{P}\p{S}\s]+$/u, "")),
  ];
  if (plain === "") return true;
  return forms
    .filter(Boolean)
    .some((form) => isKnown(form) || isKnown(form.replace(/^\d+|\d+$/g, "")) || isMonotonous(form));
}

const SHORTEST_NAME = 3;
/** Fewer different characters than this in twelve or more is no secret. */
const FEWEST_DIFFERENT = 4;
const LONGEST_PERIOD = 8;

function isKnown(form: string): boolean {
  known ??= new Set(commonPassphrases.map(plainOf));
  return known.has(form) || known.has(periodOf(form));
}

let known: Set<string> | null = null;

/** One character after the other, back and forth, the same few again and again, or digits in a row. */
function isMonotonous(form: string): boolean {
  if (new Set(form).size < FEWEST_DIFFERENT) return true;
  const period = periodOf(form);
  if (period.length <= LONGEST_PERIOD && period.length < form.length) return true;
  const steps = [...form]
    .slice(1)
    .map((sign, index) => sign.charCodeAt(0) - form.charCodeAt(index));
  return (
    steps.every((step) => step === 1 || step === -9) ||
    steps.every((step) => step === -1 || step === 9)
  );
}

/** The shortest text whose repetition gives the whole, also when the last one is cut off. */
function periodOf(form: string): string {
  for (let length = 1; length <= form.length / 2; length++) {
    const part = form.slice(0, length);
    if (part.repeat(Math.ceil(form.length / length)).startsWith(form)) return part;
  }
  return form;
}

function holds(plain: string, name: string): boolean {
  const part = plainOf(name);
  return part.length >= SHORTEST_NAME && plain.includes(part);
}

/** Small letters and digits alone. The letter d with a stroke has no accent to take off, so it is named. */
function plainOf(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll("\u0111", "d")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

const LEET: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

function withoutLeet(text: string): string {
  return text
    .replace(/[\d\p{P}\s]{3,}$/u, "")
    .replace(/[013457@$!]/g, (sign) => LEET[sign] ?? sign);
}
