import { z } from "zod";
import { stepOf, type Definition, type Input } from "#app/features/procedures/definition/rules.ts";
import { plainNumber } from "#app/features/numbers/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { isId } from "#app/lib/ids.ts";
import { isFull, parsePartialDate } from "#app/lib/partial-date.ts";
import { field } from "#app/record/format.ts";
import { parseFieldText } from "#app/record/validate.ts";

const LONGEST_TEXT = 200;
const LONGEST_LONG_TEXT = 4_000;
const MOST_PEOPLE = 100_000;
const MOST_NAMED = 300;

/** Longest reason of a step. */
export const longestReason = 500;
const SHORTEST_REASON = 5;

/** What is wrong with a field of the form; its sentence stands in the words of procedures. */
export type InputIssue =
  | "missing"
  | "long"
  | "date"
  | "future"
  | "month"
  | "number"
  | "stated"
  | "choice"
  | "cell"
  | "person"
  | "count"
  | "reason";

/** What was read, or what is wrong with which field. */
export type ReadInputs =
  | { ok: true; values: Record<string, unknown>; note: string | null }
  | { ok: false; issues: Record<string, InputIssue> };

const count = z
  .string()
  .trim()
  .regex(/^\d{1,6}$/, "count")
  .transform(Number)
  .refine((n) => n <= MOST_PEOPLE, "count");

/** The names of the five numbers of a vote in a form. */
export const voteParts = ["base", "present", "for", "against", "blank"] as const;

/**
 * Reads what a step asks for out of a posted form. The fields are named as the inputs; those of a vote
 * `vote.base` and so on, the reason `note`.
 *
 * @param today  days that are written down have come, unless the input is about a day to come
 * @returns values by key of the input: civil dates, whole numbers, codes, ids; null where left empty
 */
export function readInputs(
  inputs: readonly Input[],
  form: FormData,
  { today, reason }: { today: CivilDate; reason: boolean },
): ReadInputs {
  const values: Record<string, unknown> = {};
  const issues: Record<string, InputIssue> = {};
  for (const input of inputs) {
    if (input.kind === "kept") continue;
    if (input.kind === "vote") readVote(form, values, issues);
    else if (input.kind === "people") readNamed(input, form, values, issues);
    else if (input.kind === "ballot") readBallot(input.key, form, values, issues);
    else {
      const text = String(form.get(input.key) ?? "").trim();
      const read = text === "" ? emptyOf(input) : readOne(input, text, today);
      if ("issue" in read) issues[input.key] = read.issue;
      else values[input.key] = read.value;
    }
  }
  const note = String(form.get("note") ?? "").trim();
  if ((reason || note !== "") && note.length < SHORTEST_REASON) issues.note = "reason";
  if (note.length > longestReason) issues.note = "long";
  return Object.keys(issues).length > 0
    ? { ok: false, issues }
    : { ok: true, values, note: note === "" ? null : note };
}

type One = { value: unknown } | { issue: InputIssue };

type Asked = Exclude<Input, { kind: "vote" | "kept" | "people" | "ballot" }>;

function emptyOf(input: Asked): One {
  if (input.kind === "flag") return { value: false };
  return "optional" in input && input.optional ? { value: null } : { issue: "missing" };
}

function readOne(input: Asked, text: string, today: CivilDate): One {
  switch (input.kind) {
    case "text":
      return text.length <= LONGEST_TEXT ? { value: text } : { issue: "long" };
    case "biographyNumber":
      return text.length <= LONGEST_TEXT ? { value: plainNumber(text) } : { issue: "long" };
    case "longText":
      return text.length <= LONGEST_LONG_TEXT ? { value: text } : { issue: "long" };
    case "date": {
      const parsed = parsePartialDate(text);
      if (!parsed.ok || !isFull(parsed.value)) return { issue: "date" };
      const isAhead = parsed.value > today && input.ahead === undefined;
      return isAhead ? { issue: "future" } : { value: parsed.value };
    }
    case "month":
      return readMonth(text);
    case "number":
      return /^\d{1,9}$/.test(text) ? { value: Number(text) } : { issue: "number" };
    case "flag":
      return { value: true };
    case "choice":
      return input.options.includes(text) ? { value: text } : { issue: "choice" };
    case "code":
      return input.list.entries.some(({ code }) => code === text)
        ? { value: text }
        : { issue: "choice" };
    case "commune":
    case "cell":
      return isId(text) ? { value: text } : { issue: "cell" };
    case "place":
      return /^\d{1,3}$/.test(text) ? { value: text } : { issue: "choice" };
    case "colleague":
      return isId(text) ? { value: text } : { issue: "person" };
    case "stated": {
      const read = parseFieldText(field(input.key), text);
      return read.ok ? { value: read.value } : { issue: "stated" };
    }
    // Read by the page that shows the control of the field, and by no other.
    case "recordField":
    case "recordValue":
      return { issue: "choice" };
  }
}

/** The people ticked on a list, each once. */
function readNamed(
  { key, optional }: Extract<Input, { kind: "people" }>,
  form: FormData,
  values: Record<string, unknown>,
  issues: Record<string, InputIssue>,
): void {
  const ids = [...new Set(form.getAll(key).map(String))];
  if (ids.length > MOST_NAMED || !ids.every(isId)) issues[key] = "person";
  else if (ids.length === 0 && optional === undefined) issues[key] = "person";
  else values[key] = ids;
}

/** The name of the field with the votes for a candidate. */
export const votesField = (key: string, memberId: string): string => `${key}.for.${memberId}`;

/** A secret ballot: `key.issued`, `key.valid` and `key.for.<member>`; who was left empty did not stand. */
function readBallot(
  key: string,
  form: FormData,
  values: Record<string, unknown>,
  issues: Record<string, InputIssue>,
): void {
  const numbers: Record<string, number> = {};
  for (const part of ["issued", "valid"]) {
    const read = count.safeParse(String(form.get(`${key}.${part}`) ?? ""));
    if (read.success) numbers[part] = read.data;
    else issues[`${key}.${part}`] = "count";
  }
  const before = votesField(key, "");
  const votes: Record<string, number> = {};
  for (const [name, value] of [...form].filter(([one]) => one.startsWith(before))) {
    const id = name.slice(before.length);
    if (String(value).trim() === "") continue;
    const read = count.safeParse(value);
    if (isId(id) && read.success) votes[id] = read.data;
    else issues[name] = "count";
  }
  if (Object.keys(votes).length > MOST_NAMED) issues[key] = "person";
  values[key] = { ...numbers, votes };
}

function readMonth(text: string): One {
  const parsed = parsePartialDate(text);
  return parsed.ok && parsed.value.length === "2026-01".length
    ? { value: parsed.value }
    : { issue: "month" };
}

function readVote(
  form: FormData,
  values: Record<string, unknown>,
  issues: Record<string, InputIssue>,
): void {
  const vote: Record<string, number> = {};
  for (const part of voteParts) {
    const read = count.safeParse(String(form.get(`vote.${part}`) ?? ""));
    if (read.success) vote[part] = read.data;
    else issues[`vote.${part}`] = "count";
  }
  values.vote = vote;
}

/** What was typed into the form of a step, to be shown again with what is wrong. */
export interface Typed {
  step: string;
  values: Record<string, string>;
  issues: Record<string, InputIssue>;
}

/** A step as posted. */
export type ReadStep =
  | {
      ok: true;
      value: { step: string; values: Record<string, unknown>; note: string | null };
      typed: Typed;
    }
  | { ok: false; typed: Typed };

/**
 * Reads a step of a procedure out of a posted form; a step that the procedure does not have is read without
 * inputs, and refused by whoever takes it.
 */
export function readStep(definition: Definition, form: FormData, today: CivilDate): ReadStep {
  const key = String(form.get("step") ?? "");
  const step = stepOf(definition, key);
  const values: Record<string, string> = {};
  // Ticks share one name: all that were set are shown again, one to a line.
  for (const name of new Set(form.keys()))
    values[name] = form
      .getAll(name)
      .filter((value) => typeof value === "string")
      .join("\n");
  const read = readInputs(step?.inputs ?? [], form, { today, reason: step?.reason === true });
  if (!read.ok) return { ok: false, typed: { step: key, values, issues: read.issues } };
  const typed = { step: key, values, issues: {} };
  return { ok: true, value: { step: key, values: read.values, note: read.note }, typed };
}
