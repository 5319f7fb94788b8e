import { toNfc } from "#app/lib/vietnamese.ts";

const invisible = /\u034f|[\u00ad\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
/** Control characters but those that are white space. */
const control = /(?![\t\n\v\f\r\u0085])\p{Cc}/gu;

/** What a clean line never holds: signs that may need mending, two spaces, a space at an end. */
const unclean = /[^ -~\u00c0-\u024f\u1ea0-\u1ef9]|^ | {2}| $/;

/** One line of text: NFC, no invisible characters, single spaces, none at the ends. */
export function cleanLine(text: string): string {
  return unclean.test(text) ? visible(text).replace(/\s+/g, " ").trim() : text;
}

/** Several lines of text, each cleaned; at most one empty line in a row, none at the ends. */
export function cleanLines(text: string): string {
  return visible(text)
    .split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/)
    .map((line) => line.replace(/\s+/g, " ").trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function visible(text: string): string {
  return toNfc(text.replace(invisible, "").replace(control, ""));
}
