import { z } from "zod";

/** Why somebody asks for a whole number; the last one asks for words of its own. */
export const revealReasons = [
  "papers",
  "mistake",
  "transfer",
  "card",
  "authority",
  "other",
] as const;
export type RevealReason = (typeof revealReasons)[number];

/** Numbers that can be shown in full. */
const revealFields = ["citizen_id", "old_id_number"] as const;
export type RevealField = (typeof revealFields)[number];

/** How long a whole number is shown. @source ui §10.5 */
export const shownSeconds = 120;

const SHORTEST = 5;
const LONGEST = 300;

/** What was answered to the question why; `issue` names what is missing. */
export type RevealAnswer =
  | { ok: true; reason: RevealReason; other: string | null }
  | { ok: false; issue: "reasonMissing" | "otherMissing" };

/** The number that the address asks for; the citizen number when it asks for nothing known. */
export function readRevealField(search: URLSearchParams): RevealField {
  return z.enum(revealFields).catch("citizen_id").parse(search.get("field"));
}

/** Reads the form: one of the reasons, with words of at least five letters for another one. */
export function readRevealAnswer(form: FormData): RevealAnswer {
  const reason = z.enum(revealReasons).safeParse(form.get("reason"));
  if (!reason.success) return { ok: false, issue: "reasonMissing" };
  if (reason.data !== "other") return { ok: true, reason: reason.data, other: null };
  const other = z.string().trim().min(SHORTEST).max(LONGEST).safeParse(form.get("other"));
  return other.success
    ? { ok: true, reason: "other", other: other.data }
    : { ok: false, issue: "otherMissing" };
}
