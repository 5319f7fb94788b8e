import { titleOf, whenOf } from "#app/features/meetings/components/meeting-words.ts";
import type { MeetingTask } from "#app/features/meetings/duties/rules.ts";
import { meetingText, type MeetingWords } from "#app/features/meetings/text.ts";
import type { Lang } from "#app/lib/lang.ts";
import { paths } from "#app/paths.ts";
import type { Task } from "#app/ui/task-list.tsx";

/** The tasks about meetings in words, for a list of tasks; the server puts them together, no page carries the words. */
export function meetingWork(
  tasks: readonly MeetingTask[],
  lang: Lang,
): (Task & { why?: string; due: string })[] {
  const words = meetingText[lang];
  return tasks.map((task) => ({
    ...inWords(task, words, lang),
    due: task.due,
  }));
}

function inWords(task: MeetingTask, words: MeetingWords, lang: Lang): Task & { why?: string } {
  const { tasks } = words;
  switch (task.kind) {
    case "planMonth":
      return {
        key: `plan-${task.month}`,
        title: tasks.planMonth(task.month),
        why: tasks.planMonthWhy,
        action: { to: paths.meetingNew(), label: words.plan },
      };
    case "missed":
      return {
        key: `missed-${task.month}`,
        title: tasks.missed(task.month),
        why: tasks.missedWhy,
        action: { to: paths.meetingNew(), label: words.plan },
      };
    case "thematic":
      return {
        key: "thematic",
        title: tasks.thematic(task.quarter),
        why: tasks.thematicWhy,
        action: { to: paths.meetingNew(), label: words.plan },
      };
    case "absent":
      return {
        key: "absent",
        title: tasks.absent(task.names.join(", ")),
        why: tasks.absentWhy,
        action: { to: paths.meetings(), label: tasks.acts.absent },
      };
    case "excuses":
      return {
        key: `excuses-${task.id}`,
        title: tasks.excuses(task.count),
        why: tasks.excusesWhy,
        action: { to: paths.meeting(task.id), label: tasks.acts.excuses },
      };
    case "answer":
      return {
        key: `answer-${task.id}`,
        title: tasks.answer(titleOf(task, lang)),
        why: tasks.answerWhy(whenOf(task, lang)),
        action: { to: paths.meeting(task.id), label: tasks.acts.answer },
      };
    default:
      return {
        key: `${task.kind}-${task.id}`,
        title: tasks[task.kind](titleOf(task, lang)),
        why: tasks[`${task.kind}Why`],
        action: { to: paths.meeting(task.id), label: tasks.acts[task.kind] },
      };
  }
}
