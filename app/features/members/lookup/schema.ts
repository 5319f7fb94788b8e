import { z } from "zod";
import { isCitizenIdShape } from "#app/record/citizen-id.ts";

const SHORTEST_REASON = 5;
export const longestReason = 300;

const number = z
  .string()
  .transform((text) => text.replace(/[\s.-]/g, ""))
  .refine(isCitizenIdShape);
const reason = z.string().trim().min(SHORTEST_REASON).max(longestReason);

/** A question about a citizen number, or the fields that are wrong. */
export type AskedNumber =
  | { ok: true; number: string; reason: string }
  | { ok: false; issues: { number: boolean; reason: boolean } };

/** Reads the form: twelve digits, spaces and dots do not count, and words why. */
export function readAskedNumber(form: FormData): AskedNumber {
  const asked = number.safeParse(form.get("number"));
  const why = reason.safeParse(form.get("reason"));
  return asked.success && why.success
    ? { ok: true, number: asked.data, reason: why.data }
    : { ok: false, issues: { number: !asked.success, reason: !why.success } };
}
