import { numberParts } from "#app/features/numbers/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { isId } from "#app/lib/ids.ts";
import { isFull, parsePartialDate } from "#app/lib/partial-date.ts";

/** What is wrong with a field of a form; keys of `text.ts`. */
export type BlockIssue =
  | "unit"
  | "form"
  | "letters"
  | "order"
  | "size"
  | "dateMissing"
  | "dateForm"
  | "dateFuture"
  | "decision"
  | "long"
  | "reason";

/** A block as it is given. */
export interface BlockInput {
  orgId: string;
  letters: string;
  firstNumber: number;
  lastNumber: number;
  givenOn: CivilDate;
  decisionNumber: string;
  reason: string | null;
}

const LONGEST_DECISION = 100;
const LONGEST_REASON = 300;
const SHORTEST_REASON = 5;

const textOf = (form: FormData, name: string): string =>
  String(form.get(name) ?? "")
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim();

/**
 * Reads a block out of a form: first and last number in full, such as `260001PT`.
 *
 * @param today  a block of the future cannot be used yet
 * @param most   numbers that a block may hold
 */
export function readBlockForm(
  form: FormData,
  { today, most }: { today: CivilDate; most: number },
): { ok: true; input: BlockInput } | { ok: false; issues: Record<string, BlockIssue> } {
  const issues: Record<string, BlockIssue> = {};
  const orgId = textOf(form, "unit");
  if (!isId(orgId)) issues.unit = "unit";
  const first = numberParts(textOf(form, "first"));
  const last = numberParts(textOf(form, "last"));
  if (first === null) issues.first = "form";
  if (last === null) issues.last = "form";
  if (first !== null && last !== null) {
    if (first.letters !== last.letters) issues.last = "letters";
    else if (last.digits < first.digits) issues.last = "order";
    else if (last.digits - first.digits + 1 > most) issues.last = "size";
  }
  const givenOn = readDay(textOf(form, "givenOn"), today);
  if ("issue" in givenOn) issues.givenOn = givenOn.issue;
  const decisionNumber = textOf(form, "decisionNumber");
  if (decisionNumber === "") issues.decisionNumber = "decision";
  if (decisionNumber.length > LONGEST_DECISION) issues.decisionNumber = "long";
  const reason = textOf(form, "reason");
  if (reason.length > LONGEST_REASON) issues.reason = "long";
  if (first === null || last === null || "issue" in givenOn || Object.keys(issues).length > 0)
    return { ok: false, issues };
  return {
    ok: true,
    input: {
      orgId,
      letters: first.letters,
      firstNumber: first.digits,
      lastNumber: last.digits,
      givenOn: givenOn.day,
      decisionNumber,
      reason: reason === "" ? null : reason,
    },
  };
}

function readDay(text: string, today: CivilDate): { day: CivilDate } | { issue: BlockIssue } {
  const parsed = parsePartialDate(text);
  if (!parsed.ok || !isFull(parsed.value))
    return { issue: text === "" ? "dateMissing" : "dateForm" };
  return parsed.value > today ? { issue: "dateFuture" } : { day: parsed.value };
}

/** Why a block is taken back; null when it says too little. */
export function readEndReason(form: FormData): string | null {
  const reason = textOf(form, "reason");
  return reason.length >= SHORTEST_REASON && reason.length <= LONGEST_REASON ? reason : null;
}
