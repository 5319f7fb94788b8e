import { isMonth } from "#app/features/dues/months/rules.ts";
import type { Relief } from "#app/features/dues/amounts/relief/rules.ts";
import type { Declaration, RequestFaults } from "#app/features/dues/requests/rules.ts";
import { longestNote } from "#app/features/dues/schema.ts";
import { parseDong } from "#app/lib/money.ts";
import { parsePartialDate } from "#app/lib/partial-date.ts";

const SHORTEST = 5;
const textOf = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();

/** A month as it is typed: `11/2026` or `2026-11`; null when it is none. */
export function readMonth(text: string): string | null {
  if (isMonth(text)) return text;
  const read = parsePartialDate(text);
  return read.ok && isMonth(read.value) ? read.value : null;
}

type Read<Value> = { ok: true; value: Value } | { ok: false; issues: RequestFaults };

/** A declaration as the form posts it, or what cannot be read by field. */
export function readDeclaration(form: FormData): Read<Declaration & { statement: string | null }> {
  const issues: RequestFaults = {};
  const fromMonth = readMonth(textOf(form, "fromMonth"));
  if (fromMonth === null) issues.fromMonth = "month";
  const typed = textOf(form, "base");
  const baseDong = typed === "" ? null : parseDong(typed);
  if (typed !== "" && (baseDong === null || baseDong <= 0)) issues.base = "base";
  const duesGroup = textOf(form, "group");
  if (duesGroup === "") issues.group = "group";
  if (Object.keys(issues).length > 0 || fromMonth === null) return { ok: false, issues };
  const statement = textOf(form, "statement").slice(0, longestNote) || null;
  return { ok: true, value: { duesGroup, baseDong, fromMonth, statement } };
}

/** A request for relief as the form posts it, or what cannot be read by field. */
export function readRelief(form: FormData): Read<Relief & { reason: string }> {
  const issues: RequestFaults = {};
  const from = readMonth(textOf(form, "fromMonth"));
  if (from === null) issues.fromMonth = "month";
  const typed = textOf(form, "toMonth");
  const to = typed === "" ? null : readMonth(typed);
  if (typed !== "" && to === null) issues.toMonth = "month";
  const reason = textOf(form, "reason").slice(0, longestNote);
  if (reason.length < SHORTEST) issues.reason = "reason";
  const kind = textOf(form, "kind");
  if (kind === "") issues.kind = "kind";
  if (Object.keys(issues).length > 0 || from === null) return { ok: false, issues };
  return { ok: true, value: { kind, from, to, reason } };
}

/** The decision on a declaration or a request (`id`, `act` confirm or refuse, `note`); null when it says too little. */
export function readDecision(form: FormData): { id: string; isYes: boolean; note: string } | null {
  const note = textOf(form, "note").slice(0, longestNote);
  const isYes = ["confirm", "approve"].includes(textOf(form, "act"));
  const isBare = textOf(form, "act") === "confirm";
  return isBare || note.length >= SHORTEST ? { id: textOf(form, "id"), isYes, note } : null;
}
