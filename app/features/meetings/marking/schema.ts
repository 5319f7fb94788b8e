import { absenceReason } from "#app/codes/absence-reason.ts";
import { isExcuse, presenceOf, type SentMark } from "#app/features/meetings/attendance/rules.ts";
import { isId } from "#app/lib/ids.ts";

/** A list of names as it was sent. */
export interface SentList {
  sent: SentMark[];
  /** Ids of those who are excused without a reason. */
  reasonMissing: string[];
  /** Whether a line differs from what its sender saw. */
  touched: (one: SentMark) => boolean;
}

const MOST_NAMES = 2_000;

/**
 * Reads the form of the list: for each name the choice (`m.<id>`), the reason (`r.<id>`), the mark that was shown
 * (`s.<id>`) and its version (`v.<id>`). With `act` = `all`, who has no mark yet is present.
 *
 * @param standing  mark that follows from somebody's standing, by id
 */
export function readMarks(form: FormData, standing: (memberId: string) => string | null): SentList {
  const all = form.get("act") === "all";
  const sent: SentMark[] = [];
  const reasonMissing: string[] = [];
  const shown = new Map<string, string>();
  for (const [name, value] of form) {
    const memberId = name.startsWith("v.") ? name.slice(2) : "";
    const seen = Number(value);
    if (!isId(memberId) || !Number.isSafeInteger(seen) || sent.length >= MOST_NAMES) continue;
    const before = String(form.get(`s.${memberId}`) ?? "");
    const choice = String(form.get(`m.${memberId}`) ?? "");
    const reason = String(form.get(`r.${memberId}`) ?? "");
    const picked = all && choice === "" ? "present" : choice;
    if (picked === "excused" && !isExcuse(reason)) {
      reasonMissing.push(memberId);
      continue;
    }
    const mark = markOf(picked, reason, standing(memberId));
    const isOnline = picked === "online";
    shown.set(memberId, before);
    sent.push({ memberId, mark, isOnline, seen });
  }
  const touched = ({ memberId, mark, isOnline }: SentMark) =>
    shown.get(memberId) !== shownAs(mark, isOnline);
  return { sent, reasonMissing, touched };
}

/** A mark as the form carries what was shown. */
export const shownAs = (mark: string | null, isOnline: boolean): string =>
  `${mark ?? ""}${isOnline ? "+" : ""}`;

/** The choice of the form that stands for a mark. */
export function choiceOf(mark: string | null, isOnline: boolean): string {
  const presence = presenceOf(mark);
  if (presence === "unmarked") return "";
  return presence === "present" && isOnline ? "online" : presence;
}

function markOf(choice: string, reason: string, standing: string | null): string | null {
  switch (choice) {
    case "present":
    case "online":
      return absenceReason.codes.present;
    case "excused":
      return reason;
    case "unexcused":
      return absenceReason.codes.unexcused;
    case "notCounted":
      return standing;
    default:
      return null;
  }
}
