import { vowels } from "#app/lib/vietnamese/tables.ts";

const toneOf = new Map<string, number>();
const plainVowel = new Map<string, string>();
for (const forms of vowels) {
  for (const [tone, form] of [...forms].entries()) {
    toneOf.set(form, tone);
    plainVowel.set(form, forms.charAt(0));
  }
}

const beyondAscii = /[\u0080-\uffff]/;

/** Unicode normal form C; text already in it comes back unchanged. */
export function toNfc(text: string): string {
  return beyondAscii.test(text) ? text.normalize("NFC") : text;
}

/**
 * The letters of a small word without tones, the last tone met (0 for none, then in dictionary order) and how many vowels carry one.
 */
export function stripTones(word: string): { letters: string; tone: number; tones: number } {
  let letters = "";
  let tone = 0;
  let tones = 0;
  for (const letter of word) {
    const found = toneOf.get(letter) ?? 0;
    if (found > 0) {
      tone = found;
      tones += 1;
    }
    letters += plainVowel.get(letter) ?? letter;
  }
  return { letters, tone, tones };
}
