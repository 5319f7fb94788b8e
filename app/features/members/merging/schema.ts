import { z } from "zod";
import { findField } from "#app/record/format.ts";
import type { MergeChoice } from "#app/features/members/merging/plan.ts";

/** Longest reason. */
export const longestReason = 500;
const SHORTEST_REASON = 5;

const reason = z.string().trim().min(SHORTEST_REASON).max(longestReason);

/** The reason that a form gives; null when it is missing or too short. */
export function readReason(form: FormData): string | null {
  const read = reason.safeParse(form.get("reason"));
  return read.success ? read.data : null;
}

/** What a form chose: `standing`, and for each field `field.<key>` with the record whose value counts. */
export function readChoice(form: FormData): MergeChoice {
  const taken = [...form.entries()].flatMap(([name, value]) => {
    const key = name.startsWith("field.") ? name.slice("field.".length) : null;
    return key !== null && value === "gone" && findField(key) !== null ? [key] : [];
  });
  return { standing: form.get("standing") === "gone" ? "gone" : "kept", taken };
}
