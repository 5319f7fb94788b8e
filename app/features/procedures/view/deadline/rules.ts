import type { RuleSet } from "#app/codes/rule-set.ts";
import { urgencyOf } from "#app/features/procedures/clock/rules.ts";
import { missedQuarter, type NoteClock } from "#app/features/procedures/notes/rules.ts";
import { noteText } from "#app/features/procedures/notes/text.ts";
import { caseText } from "#app/features/procedures/text.ts";
import { daysBetween, type CivilDate } from "#app/lib/dates.ts";
import type { Lang } from "#app/lib/lang.ts";

/** A deadline as pages show it. */
export interface DeadlineView {
  kind: "error" | "warn" | "muted";
  text: string;
}

/** A deadline in words, by how near it is; null without one. @source ui §2.3 */
export function deadlineView(
  due: CivilDate | null,
  today: CivilDate,
  lang: Lang,
): DeadlineView | null {
  const urgency = urgencyOf(due, today);
  if (due === null || urgency === null) return null;
  const words = caseText[lang];
  const left = daysBetween(today, due);
  const on = due.split("-").reverse().join("/");
  if (urgency === "overdue") return { kind: "error", text: words.overdue(-left) };
  if (urgency === "soon") return { kind: "warn", text: words.soon(left, on) };
  return { kind: "muted", text: words.later(on) };
}

/** What is urgent about a case: its deadline, or the note of a quarter that its helper owes; null once it is closed. */
export function urgentIn(
  one: NoteClock & { dueOn: CivilDate | null; closedOn: CivilDate | null },
  rules: RuleSet,
  today: CivilDate,
  lang: Lang,
): DeadlineView | null {
  if (one.closedOn !== null) return null;
  const missed = missedQuarter(one, today, rules.number("probation.note_months"));
  if (missed !== null) return { kind: "error", text: noteText[lang].tag };
  return deadlineView(one.dueOn, today, lang);
}
