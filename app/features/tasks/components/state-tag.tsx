import {
  daysLeft,
  nearDays,
  outcomeOf,
  type TimedWork,
  type WorkState,
} from "#app/features/tasks/rules.ts";
import { taskText } from "#app/features/tasks/text.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { formatDate } from "#app/ui/format.ts";
import type { IconName } from "#app/ui/icons.tsx";
import { useText } from "#app/ui/lang.tsx";
import { StatusTag, type StatusKind } from "#app/ui/status-tag.tsx";

const looks: Record<WorkState, StatusKind> = {
  issued: "muted",
  read: "info",
  in_progress: "info",
  reported: "wait",
  returned: "warn",
  done: "ok",
  cancelled: "muted",
};

/** Where a piece of work stands. */
export function WorkStateTag({
  work,
  today,
  onlyReading = false,
}: {
  work: TimedWork;
  today: CivilDate;
  /** Nothing was asked for but to read it. */
  onlyReading?: boolean;
}) {
  const words = useText(taskText);
  const isLate = outcomeOf(work, today) === "late";
  return (
    <StatusTag kind={isLate ? "warn" : looks[work.state]}>
      {isLate
        ? words.late
        : onlyReading && work.state === "done"
          ? words.readDone
          : words.states[work.state]}
    </StatusTag>
  );
}

/** What a deadline says on a day; null for work that is over or has none. */
export function deadlineWords(
  work: TimedWork,
  today: CivilDate,
  words: {
    overdue: (days: number) => string;
    dueToday: string;
    left: (days: number, day: string) => string;
  },
): { kind: StatusKind; icon?: IconName; text: string } | null {
  const days = daysLeft(work, today);
  if (days === null || work.dueOn === null) return null;
  if (days < 0) return { kind: "error", icon: "triangle", text: words.overdue(-days) };
  if (days === 0) return { kind: "warn", icon: "clock", text: words.dueToday };
  const day = formatDate(work.dueOn).slice(0, 5);
  return days <= nearDays
    ? { kind: "warn", icon: "clock", text: words.left(days, day) }
    : { kind: "muted", icon: "clock", text: words.left(days, day) };
}

/** The deadline as a tag, or as the bare day once the work is over. */
export function DeadlineTag({ work, today }: { work: TimedWork; today: CivilDate }) {
  const words = useText(taskText);
  const said = deadlineWords(work, today, words);
  if (said === null) return <>{work.dueOn === null ? words.noDue : formatDate(work.dueOn)}</>;
  return (
    <StatusTag kind={said.kind} icon={said.icon}>
      {said.text}
    </StatusTag>
  );
}
