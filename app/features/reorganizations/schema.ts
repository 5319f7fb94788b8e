import { z } from "zod";
import type { CivilDate } from "#app/lib/dates.ts";
import { isFull, parsePartialDate } from "#app/lib/partial-date.ts";

const LONGEST_TITLE = 200;
const LONGEST_GROUND = 1_000;
const LONGEST_NUMBER = 100;
const SHORTEST_NOTE = 5;
/** Longest reason for returning or withdrawing a plan. */
export const longestNote = 500;

const day = z.string("dateMissing").transform((text, ctx): CivilDate => {
  const parsed = parsePartialDate(text);
  if (parsed.ok && isFull(parsed.value)) return parsed.value;
  ctx.addIssue({ code: "custom", message: text.trim() === "" ? "dateMissing" : "dateForm" });
  return z.NEVER;
});

const head = z.object({
  title: z.string("titleMissing").trim().min(1, "titleMissing").max(LONGEST_TITLE, "titleLong"),
  ground: z
    .string("groundMissing")
    .trim()
    .min(1, "groundMissing")
    .max(LONGEST_GROUND, "groundLong"),
  effectiveOn: day,
});

const decision = z.object({
  decisionNumber: z
    .string("numberMissing")
    .trim()
    .min(1, "numberMissing")
    .max(LONGEST_NUMBER, "numberLong"),
  decisionOn: day,
});

/** What a plan says of itself. */
export type PlanHead = z.infer<typeof head>;

/** The decision on which an approval rests. */
export type Decision = z.infer<typeof decision>;

/** What was read, or which field is wrong and why: a key of `text.ts`. */
export type Read<T> = { ok: true; value: T } | { ok: false; issues: Record<string, string> };

/** Reads title, ground and day of a plan. */
export const readHead = (form: FormData): Read<PlanHead> => read(head, form);

/**
 * Reads number and day of the decision; one of the future decides nothing yet.
 *
 * @param today  civil date
 */
export function readDecision(form: FormData, today: CivilDate): Read<Decision> {
  const found = read(decision, form);
  if (found.ok && found.value.decisionOn > today)
    return { ok: false, issues: { decisionOn: "decisionFuture" } };
  return found;
}

/** The reason for returning or withdrawing; null when it says too little. */
export function readNote(form: FormData): string | null {
  const note = String(form.get("note") ?? "").trim();
  return note.length >= SHORTEST_NOTE && note.length <= longestNote ? note : null;
}

function read<T>(shape: z.ZodType<T>, form: FormData): Read<T> {
  const parsed = shape.safeParse(Object.fromEntries(form));
  if (parsed.success) return { ok: true, value: parsed.data };
  const issues = parsed.error.issues.map(({ path, message }) => [String(path[0]), message]);
  return { ok: false, issues: Object.fromEntries(issues) };
}
