import {
  inviteBy,
  closeBy,
  monthState,
  monthOfDay,
  lacksThematic,
  lastDayOf,
  quarterOf,
} from "#app/features/meetings/calendar/rules.ts";
import type { MeetingAct, MeetingState } from "#app/features/meetings/rules.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { addMonths, type CivilDate } from "#app/lib/dates.ts";

/** One thing to do about meetings, without words: `due` is the last day, `id` the meeting it is about. */
export type MeetingTask =
  | { kind: "planMonth" | "missed"; month: string; due: CivilDate }
  | { kind: "thematic"; quarter: number; due: CivilDate }
  | {
      kind: "invite" | "hold" | "write" | "approve" | "issue" | "answer";
      id: string;
      kinds: string[];
      meetOn: CivilDate;
      meetAt: string;
      due: CivilDate;
    }
  | { kind: "excuses"; id: string; count: number; due: CivilDate }
  | { kind: "absent"; names: string[]; due: CivilDate };

/** A meeting with the one act that is open to whoever asks, and what waits in it. */
export interface DutyMeeting {
  id: string;
  kinds: string[];
  state: MeetingState;
  meetOn: CivilDate;
  meetAt: string;
  next: MeetingAct | null;
  /** Whether the asker is invited and has not answered. */
  isUnanswered: boolean;
  excusesToDecide: number;
}

const kindOf: Partial<Record<MeetingAct, "invite" | "hold" | "write" | "approve" | "issue">> = {
  invite: "invite",
  open: "hold",
  draft: "write",
  approve: "approve",
  keep: "approve",
  keepOnPaper: "approve",
  issue: "issue",
};

/**
 * What somebody has to do about the meetings of their cell, nearest deadline first. The month's meeting is asked
 * for from its first day on, and the missing one of the month before until it is recorded.
 *
 * @param isPlanner  whether planning is theirs
 * @param often      names of those who were away too often, for who has to act on it
 * @source procedures P01; roles §7
 */
export function meetingTasks(
  meetings: readonly DutyMeeting[],
  { isPlanner, often, isKnown }: { isPlanner: boolean; often: readonly string[]; isKnown: boolean },
  today: CivilDate,
  rules: RuleSet,
): MeetingTask[] {
  const tasks: MeetingTask[] = meetings.flatMap((meeting) => tasksOf(meeting, today, rules));
  if (isPlanner) {
    const month = monthOfDay(today);
    const before = monthOfDay(addMonths(`${month}-01`, -1));
    const now = monthState(meetings, month, today);
    if (now === "open") tasks.push({ kind: "planMonth", month, due: lastDayOf(month) });
    if (now === "missed") tasks.push({ kind: "missed", month, due: lastDayOf(month) });
    if (isKnown && monthState(meetings, before, today) === "missed")
      tasks.push({ kind: "missed", month: before, due: lastDayOf(before) });
    if (lacksThematic(meetings, today, rules)) {
      const { number, to } = quarterOf(today);
      tasks.push({ kind: "thematic", quarter: number, due: to });
    }
  }
  if (often.length > 0) tasks.push({ kind: "absent", names: [...often], due: today });
  return tasks.toSorted((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
}

function tasksOf(meeting: DutyMeeting, today: CivilDate, rules: RuleSet): MeetingTask[] {
  const { id, kinds, meetOn, meetAt, next, state, isUnanswered, excusesToDecide } = meeting;
  const about = { id, kinds, meetOn, meetAt };
  const kind = next === null ? undefined : kindOf[next];
  const tasks: MeetingTask[] = [];
  if (excusesToDecide > 0) tasks.push({ kind: "excuses", id, count: excusesToDecide, due: meetOn });
  if (state === "invited" && isUnanswered && meetOn >= today)
    tasks.push({ kind: "answer", ...about, due: meetOn });
  if (kind === "invite") tasks.push({ kind, ...about, due: inviteBy(meetOn, rules) });
  else if (kind === "hold" && meetOn <= today) tasks.push({ kind, ...about, due: meetOn });
  else if (kind !== undefined && kind !== "hold")
    tasks.push({ kind, ...about, due: closeBy(meetOn, rules) });
  return tasks;
}
