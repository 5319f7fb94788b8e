import { today as dayOf, type CivilDate } from "#app/lib/dates.ts";
import { isMonth, monthOfDay, type Month } from "#app/features/dues/months/rules.ts";
import { parseDong } from "#app/lib/money.ts";
import { isFull, parsePartialDate } from "#app/lib/partial-date.ts";

/** Longest note or reason of a form. */
export const longestNote = 300;
const SHORTEST_REASON = 5;
/** No single payment of dues is larger; more is a slip of the keys. */
const LARGEST_DONG = 500_000_000;

/** What is wrong with a field of a form. */
export type DuesFault = "amount" | "date" | "future" | "reason";

const textOf = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();

/** The month that an address names; the month of today when it names none. */
export function monthIn(params: URLSearchParams, now: Date): Month {
  const asked = params.get("month") ?? "";
  return isMonth(asked) ? asked : monthOfDay(dayOf(now));
}

/** The month whose book a form names; null for anything else, so that nothing is written into another one (fault 140). */
export function bookMonthIn(form: FormData): Month | null {
  const asked = textOf(form, "month");
  return isMonth(asked) ? asked : null;
}

/** A payment as the form posts it, or what is wrong by field. */
export function readPaymentForm(
  form: FormData,
  now: Date,
):
  | {
      ok: true;
      amount: number;
      paidOn: CivilDate;
      method: "cash" | "portal";
      reference: string | null;
    }
  | { ok: false; issues: Record<string, DuesFault> } {
  const amount = parseDong(textOf(form, "amount"));
  const date = parsePartialDate(textOf(form, "paidOn"));
  const issues: Record<string, DuesFault> = {};
  if (amount === null || amount <= 0 || amount > LARGEST_DONG) issues.amount = "amount";
  if (!date.ok || !isFull(date.value)) issues.paidOn = "date";
  else if (date.value > dayOf(now)) issues.paidOn = "future";
  if (Object.keys(issues).length > 0 || amount === null || !date.ok) return { ok: false, issues };
  const method = form.get("method") === "portal" ? "portal" : "cash";
  const reference = textOf(form, "reference").slice(0, longestNote) || null;
  return { ok: true, amount, paidOn: date.value, method, reference };
}

/** What is given back (`refund`) and why, as the form posts it, or what is wrong by field. */
export function readRefundForm(
  form: FormData,
):
  | { ok: true; amount: number; note: string }
  | { ok: false; issues: Record<string, DuesFault | undefined> } {
  const amount = parseDong(textOf(form, "refund"));
  const note = readReason(form);
  if (amount !== null && amount > 0 && note !== null) return { ok: true, amount, note };
  const isWrong = amount === null || amount <= 0;
  return {
    ok: false,
    issues: {
      refund: isWrong ? "amount" : undefined,
      reason: note === null ? "reason" : undefined,
    },
  };
}

/** A reason of a few words; null when there is none. */
export function readReason(form: FormData): string | null {
  const reason = textOf(form, "reason").slice(0, longestNote);
  return reason.length >= SHORTEST_REASON ? reason : null;
}
