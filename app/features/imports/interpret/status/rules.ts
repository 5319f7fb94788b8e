import { activityStatus } from "#app/codes/activity-status.ts";
import { exitReason } from "#app/codes/exit-reason.ts";
import { findCode } from "#app/codes/find-code.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { ask, note, wait, type Draft } from "#app/features/imports/interpret/draft/rules.ts";
import { addMonths } from "#app/lib/dates.ts";
import { latest } from "#app/lib/partial-date.ts";
import { exitReasonsByStatus } from "#app/record/checks/membership.ts";
import { upgradeStatus, type StatusWord } from "#app/record/upgrade.ts";

const { codes: member } = memberStatus;
/** Months after the ceremony within which a person without an official date is taken as probationary. @source clarification 16 */
const probationaryMonths = 24;
/** Key of the question for rows in which nothing tells the status of the person. */
export const statusQuestion = "status";

const remembered = new Map<string, StatusWord | null>();
const mostRemembered = 2000;

/** What a word says of the two statuses: the words of older lists first, then our own code lists; null for none. */
export function readStatusWord(text: string): StatusWord | null {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const read = upgradeStatus(text) ?? byCode(text);
  if (remembered.size < mostRemembered) remembered.set(text, read);
  return read;
}

function byCode(text: string): StatusWord | null {
  const activity = findCode(activityStatus, text);
  if (activity && "code" in activity) {
    const { code } = activity;
    if (code === activityStatus.codes.exempt)
      return { activity: code, dateField: "exemption_date" };
    return code === activityStatus.codes.lostContact
      ? { activity: code, clarify: true }
      : { activity: code };
  }
  const membership = findCode(memberStatus, text);
  if (!membership || !("code" in membership)) return null;
  return membership.code in exitReasonsByStatus
    ? { membership: membership.code, dateField: "exit_date" }
    : { membership: membership.code };
}

/**
 * A status in a column of titles or notes, where lists write it too. Short forms of the list of statuses are titles
 * there ("CT" is a chair), so only words that mean nothing else count.
 *
 * @source record-format §11.2
 */
export function readStatusAside(text: string): StatusWord | null {
  const word = upgradeStatus(text);
  if (word) return word;
  const coded = byCode(text);
  return coded?.activity === undefined ? null : coded;
}

/** Takes over what a status word says; what an earlier column said stands. */
export function takeStatus(draft: Draft, word: StatusWord): void {
  const { status } = draft;
  if (word.membership) status.membership ??= word.membership;
  if (word.activity) status.activity ??= word.activity;
  if (word.dateField) status.dateField ??= word.dateField;
  if (word.ask === "exit_reason") status.needsReason = true;
  if (word.clarify) note(draft, "V-T-06", "W", "activity_status");
}

/**
 * Settles both statuses of a row of an older list: by its words, by the reason of leaving, else by the dates. What
 * only the dates tell is a default for new records.
 *
 * @source record-format §11.1, clarification 16
 */
export function settleStatus(draft: Draft): void {
  const { status, values } = draft;
  settleExit(draft);
  const isExit = status.membership !== null && status.membership in exitReasonsByStatus;
  if (status.membership !== null) values.membership_status = status.membership;
  else if (!status.needsReason) defaultMembership(draft);
  if (status.activity !== null) values.activity_status = status.activity;
  else draft.defaults.activity_status = activityStatus.codes.active;
  if (status.isOfficialInWords && !isExit && !values.official_date) {
    draft.silent.push("official_date");
    note(draft, "V-T-04", "W", "official_date");
  }
}

/** Where a row of our own workbook leaves a status empty, a new record gets what its dates tell. */
export function defaultStatus(draft: Draft): void {
  const { values, defaults, silent } = draft;
  if (values.activity_status === undefined && !silent.includes("activity_status"))
    defaults.activity_status = activityStatus.codes.active;
  if (values.membership_status === undefined && !silent.includes("membership_status"))
    defaultMembership(draft);
}

function settleExit(draft: Draft): void {
  const { status, values, sheet, row } = draft;
  const fitting = exitReasonsByStatus[status.membership ?? ""];
  if (!fitting && !status.needsReason) return;
  if (values.exit_reason) {
    status.needsReason = false;
    status.membership ??= statusOfReason(String(values.exit_reason));
    return;
  }
  const [only] = fitting ?? [];
  if (fitting && fitting.length === 1 && only) {
    values.exit_reason = only;
    return;
  }
  const key = `exitReason:${sheet.layout.sheet}:${row}`;
  const reason = sheet.file.answers[key];
  const membership = reason === undefined ? null : statusOfReason(reason);
  if (reason !== undefined && membership !== null) {
    status.needsReason = false;
    status.membership = membership;
    values.exit_reason = reason;
    return;
  }
  const choices = fitting ?? exitReason.entries.map(({ code }) => code).filter(statusOfReason);
  const about = typeof values.full_name === "string" ? values.full_name : null;
  wait(
    draft,
    ask("exitReason", key, { field: "exit_reason", about, choices }),
    "exit_reason",
    "exit_date",
    "membership_status",
  );
  if (!fitting) status.needsReason = true;
}

function statusOfReason(reason: string): string | null {
  return (
    Object.keys(exitReasonsByStatus).find((status) =>
      exitReasonsByStatus[status]!.includes(reason),
    ) ?? null
  );
}

function defaultMembership(draft: Draft): void {
  // As long as nobody has said which date a column holds, the dates cannot tell the status.
  if (draft.waits.some((key) => key.startsWith("dateColumn:"))) {
    draft.silent.push("membership_status");
    return;
  }
  const { values, defaults, sheet } = draft;
  const { on, answers } = sheet.file;
  const ceremony = values.admission_ceremony_date ?? values.admission_decision_date;
  if (values.official_date) defaults.membership_status = member.official;
  else if (typeof ceremony === "string" && on <= addMonths(latest(ceremony), probationaryMonths))
    defaults.membership_status = member.probationary;
  else {
    const answer = answers[statusQuestion];
    if (answer === member.official || answer === member.probationary)
      defaults.membership_status = answer;
    else
      wait(
        draft,
        ask("status", statusQuestion, {
          field: "membership_status",
          choices: [member.probationary, member.official],
        }),
        "membership_status",
      );
  }
}
