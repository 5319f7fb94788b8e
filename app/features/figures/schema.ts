import type { DayKind } from "#app/codes/holidays.ts";
import type { Parameter } from "#app/codes/parameters.ts";
import { readDayKind } from "#app/features/figures/days/rules.ts";
import { isSameFigure, readFigure, shapeOf } from "#app/features/figures/rules.ts";
import { readDay } from "#app/features/tasks/schema.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/** What is wrong with a field of a form. */
export type FigureFault = "value" | "from" | "fromPast" | "until" | "source" | "reason" | "label";

/** A change of a figure as it is proposed. */
export interface FigureInput {
  key: string;
  value: string;
  from: CivilDate;
  until: CivilDate | null;
  source: string;
  reason: string;
}

/** A change of a day as it is proposed. */
export interface DayInput {
  date: CivilDate;
  kind: DayKind;
  label: string | null;
  source: string;
  reason: string;
}

type Read<Input> =
  { ok: true; input: Input } | { ok: false; issues: Partial<Record<string, FigureFault>> };

/** The first day of what has held from the beginning. */
export const BEGINNING = "1900-01-01";
const LONGEST = 300;

/**
 * A proposed figure as the form posts it, or what is wrong by field. Whoever gives the value that holds confirms
 * it: then its own days stay. Another value begins today or later.
 *
 * @param now  the figure in force
 */
export function readFigureForm(
  form: FormData,
  now: Parameter,
  today: CivilDate,
): Read<FigureInput> {
  const issues: Partial<Record<string, FigureFault>> = {};
  const typed = (name: string) => String(form.get(name) ?? "");
  const value = readFigure(shapeOf(now), typed, now.value);
  if (value === null) issues.value = "value";
  const isConfirmed = value !== null && isSameFigure(value, now.value);
  const from = isConfirmed ? (now.from ?? BEGINNING) : readDay(form, "from");
  const until = isConfirmed ? now.until : readDay(form, "until");
  if (!from) issues.from = "from";
  else if (!isConfirmed && from < today) issues.from = "fromPast";
  if (until === undefined || (from && until !== null && until < from)) issues.until = "until";
  const { source, reason } = grounds(form, issues);
  if (Object.keys(issues).length > 0 || !from || until === undefined || value === null)
    return { ok: false, issues };
  return { ok: true, input: { key: now.key, value, from, until, source, reason } };
}

/** A proposed day of the calendar as the form posts it, or what is wrong by field. */
export function readDayForm(form: FormData): Read<DayInput> {
  const issues: Partial<Record<string, FigureFault>> = {};
  const date = readDay(form, "date");
  if (!date) issues.date = "from";
  const kind = readDayKind(String(form.get("kind") ?? ""));
  if (kind === null) issues.kind = "value";
  const label = String(form.get("label") ?? "")
    .trim()
    .slice(0, LONGEST);
  if (kind === "off" && label === "") issues.label = "label";
  const { source, reason } = grounds(form, issues);
  if (Object.keys(issues).length > 0 || !date || kind === null) return { ok: false, issues };
  return { ok: true, input: { date, kind, label: label || null, source, reason } };
}

function grounds(form: FormData, issues: Partial<Record<string, FigureFault>>) {
  const text = (name: "source" | "reason") => {
    const typed = String(form.get(name) ?? "")
      .trim()
      .slice(0, LONGEST);
    if (typed === "") issues[name] = name;
    return typed;
  };
  return { source: text("source"), reason: text("reason") };
}
