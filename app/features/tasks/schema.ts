import { z } from "zod";
import type { CivilDate } from "#app/lib/dates.ts";
import { isFull, parsePartialDate } from "#app/lib/partial-date.ts";
import { toNfc } from "#app/lib/vietnamese.ts";

/** Longest texts, in characters. */
export const longest = { number: 60, title: 200, body: 8_000, report: 4_000, note: 500 } as const;

const SHORTEST_NOTE = 5;

/** What a report says of the work. */
export const workResults = ["done", "partly", "notDone"] as const;
export type WorkResult = (typeof workResults)[number];

/** What was read, or which field is wrong and why: keys of `taskText.issues`. */
export type Read<T> = { ok: true; value: T } | { ok: false; issues: Record<string, string> };

/** A text as it is stored: one normal form, no spaces around it. */
export const line = (most: number) =>
  z
    .string()
    .transform((text) => toNfc(text).trim())
    .pipe(z.string().min(1, "missing").max(most, "long"));

/**
 * A day as people type it, or as the browser's calendar gives it; undefined when it is no day and null when
 * nothing was typed.
 */
export function readDay(form: FormData, name: string): CivilDate | null | undefined {
  const typed = String(form.get(name) ?? "").trim();
  const picked = String(form.get(`${name}Pick`) ?? "").trim();
  const text = typed === "" ? picked.split("-").reverse().join("/") : typed;
  if (text === "") return null;
  const parsed = parsePartialDate(text);
  return parsed.ok && isFull(parsed.value) ? parsed.value : undefined;
}

/** The reason of an act; null when it says too little or too much. */
export function readReason(form: FormData): string | null {
  const note = toNfc(String(form.get("note") ?? "")).trim();
  return note.length >= SHORTEST_NOTE && note.length <= longest.note ? note : null;
}

const report = z.object({
  result: z.enum(workResults, "resultMissing"),
  report: line(longest.report),
});

/** A report as read. */
export type Report = z.infer<typeof report>;

/** Reads the form of a report: how far it was done, and in words. */
export function readReport(form: FormData): Read<Report> {
  return readShape(report, form);
}

/** Reads a form by a shape; the first fault of each field is told. */
export function readShape<T>(shape: z.ZodType<T>, form: FormData): Read<T> {
  const parsed = shape.safeParse(Object.fromEntries(form));
  if (parsed.success) return { ok: true, value: parsed.data };
  const issues: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) issues[String(path[0])] ??= message;
  return { ok: false, issues };
}
