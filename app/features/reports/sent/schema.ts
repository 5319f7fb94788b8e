import { sentActs, type SentAct } from "#app/features/reports/sent/rules.ts";

const LONGEST = 1_000;
const SHORTEST = 5;

/** The longest note of a form, in characters. */
export const longestNote = LONGEST;

/** What was written beside an act; null when it is left empty. */
export function readNote(form: FormData): string | null {
  const text = String(form.get("note") ?? "").trim();
  return text === "" ? null : text.slice(0, LONGEST);
}

/** Whether a note says enough to be a reason. */
export const isReason = (note: string | null): note is string =>
  note !== null && note.length >= SHORTEST;

/** The act of a form; null for anything else. */
export function readAct(value: unknown): SentAct | null {
  return sentActs.find((act) => act === value) ?? null;
}
