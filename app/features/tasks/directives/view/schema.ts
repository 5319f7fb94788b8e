import { directiveActs, type DirectiveAct } from "#app/features/tasks/directives/access.ts";
import { receiptActs, type ReceiptAct } from "#app/features/tasks/receipts/access.ts";
import {
  readDay,
  readReason,
  readReport,
  type Read,
  type Report,
} from "#app/features/tasks/schema.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { isId } from "#app/lib/ids.ts";

/** What a form says beside the act. */
export interface Said {
  report: Report | null;
  note: string | null;
  dueOn: CivilDate | null;
}

/** An act as a form of the page of a directive asks for it. */
export type Asked = {
  typed: Record<string, string>;
  permission: "directive.propose" | "directive.approve" | "directive.answer";
  /** Reads the rest of the form; a deadline before today is refused. */
  read: (today: CivilDate) => Read<Said>;
} & ({ of: "directive"; act: DirectiveAct } | { of: "receipt"; act: ReceiptAct; unit: string });

/** Reads which act is asked for, on the directive or on the work of the unit that the form names; null for none. */
export function readAsked(form: FormData): Asked | null {
  const [name, unit] = [String(form.get("act") ?? ""), String(form.get("unit") ?? "")];
  const common = {
    typed: Object.fromEntries(
      [...form].flatMap(([key, value]) => (typeof value === "string" ? [[key, value]] : [])),
    ),
    read: (today: CivilDate) => readSaid(form, name, today),
  };
  if (isId(unit)) {
    const act = receiptActs.find((one) => one === name);
    // Judging and extending is the issuer's.
    const isReceivers = act === "accept" || act === "report";
    const permission = isReceivers ? "directive.answer" : "directive.propose";
    return act === undefined ? null : { ...common, of: "receipt", act, unit, permission };
  }
  const act = directiveActs.find((one) => one === name);
  if (act === undefined) return null;
  const isLeaders = act === "issue" || act === "sendBack";
  const permission = isLeaders ? "directive.approve" : "directive.propose";
  return { ...common, of: "directive", act, permission };
}

const needsReason = ["return", "extend", "cancel", "sendBack", "reassign"];

/** Reads report, reason and deadline, as far as an act asks for them. */
export function readSaid(form: FormData, act: string, today: CivilDate): Read<Said> {
  const issues: Record<string, string> = {};
  const note = needsReason.includes(act) ? readReason(form) : null;
  if (needsReason.includes(act) && note === null) issues.note = "noteMissing";
  const dueOn = act === "extend" ? readDay(form, "dueOn") : null;
  if (dueOn === undefined) issues.dueOn = "dateForm";
  else if (act === "extend" && dueOn === null) issues.dueOn = "dueMissing";
  else if (dueOn !== null && dueOn < today) issues.dueOn = "duePast";
  const report = act === "report" ? readReport(form) : null;
  if (report?.ok === false) Object.assign(issues, report.issues);
  if (Object.keys(issues).length > 0 || dueOn === undefined) return { ok: false, issues };
  return { ok: true, value: { note, dueOn, report: report?.ok === true ? report.value : null } };
}
