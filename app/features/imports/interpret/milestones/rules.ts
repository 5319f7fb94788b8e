import { memberStatus } from "#app/codes/member-status.ts";
import { give, type Draft } from "#app/features/imports/interpret/draft/rules.ts";
import { readStatusWord, takeStatus } from "#app/features/imports/interpret/status/rules.ts";
import { parsePartialDate } from "#app/lib/partial-date.ts";
import { plainKey } from "#app/lib/vietnamese.ts";
import { splitDateWords } from "#app/record/upgrade.ts";

/** Dates of the way into the Party, in which lists also write the status. */
export const milestones: ReadonlySet<string> = new Set([
  "admission_ceremony_date",
  "admission_decision_date",
  "official_date",
]);

const nothing: ReadonlySet<string> = new Set([
  "",
  "-",
  "--",
  "chua",
  "chua co",
  "khong",
  "khong co",
  "x",
  "/",
]);
const officialWord = /^(ct|chinh thuc)\b\s*[:.-]?\s*/;
const lines = /\s*[\n;]\s*/;

/**
 * Takes status words and further dates out of a cell with a milestone: "16/09/2026 (Dự bị)", "Dự bị", two dates in two
 * lines.
 *
 * @returns what is left to be read as the date; null when nothing is
 * @source record-format §11.2, clarification 16
 */
export function takeWords(draft: Draft, key: string, text: string): string | null {
  const [first = "", ...more] = text.trim().split(lines);
  for (const line of more) takeFurther(draft, key, line);
  if (nothing.has(plainKey(first))) return null;
  const split = splitDateWords(first);
  const inBrackets = split && readStatusWord(split.words);
  if (split && inBrackets) {
    takeFrom(draft, key, split.words);
    return split.date;
  }
  if (/[0-9]/.test(first) || !readStatusWord(first)) return first;
  takeFrom(draft, key, first);
  return null;
}

function takeFrom(draft: Draft, key: string, words: string): void {
  const word = readStatusWord(words);
  if (!word) return;
  takeStatus(draft, word);
  if (word.membership === memberStatus.codes.official && key !== "official_date")
    draft.status.isOfficialInWords = true;
}

/** A second line of an admission: the official date, or a status. */
function takeFurther(draft: Draft, key: string, line: string): void {
  if (line === "") return;
  const split = splitDateWords(line);
  const bare = (split ? split.date : line).trim();
  const start = officialWord.exec(plainKey(bare))?.[0].length ?? 0;
  const date = parsePartialDate(bare.slice(start));
  if (date.ok && key !== "official_date" && !draft.sheet.has.has("official_date")) {
    give(draft, "official_date", date.value);
    return;
  }
  const word = readStatusWord(split?.words ?? line);
  if (word) takeStatus(draft, word);
}
