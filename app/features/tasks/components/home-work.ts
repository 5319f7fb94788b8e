import type { HomeWork } from "#app/features/tasks/home/rules.ts";
import type { TaskWords } from "#app/features/tasks/text.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import type { Task } from "#app/ui/task-list.tsx";

/** A line that travels to the browser: its words are plain text. */
type HomeLine = Task & { why?: string; due?: CivilDate | null };

/** Directives and tasks as lines of the home page. */
export function homeWorkTasks(work: readonly HomeWork[], words: TaskWords): HomeLine[] {
  return work.map((one) => taskOf(one, words));
}

function taskOf(one: HomeWork, words: TaskWords): HomeLine {
  switch (one.kind) {
    case "decide":
      return {
        key: `decide ${one.id}`,
        deadline: { kind: "warn", icon: "clock", text: words.draftStates.proposed },
        title: words.homeDecide(one.title),
        why: words.homeDecideWhy(one.by),
        action: { to: paths.directive(one.id), label: words.homeDecideAct },
      };
    case "judge":
      return {
        key: `judge ${one.id}`,
        deadline: { kind: "wait", text: words.states.reported },
        title: one.title,
        why: one.of === "task" ? words.homeJudgeTask : words.homeJudge(one.count),
        action: {
          to:
            one.of === "task"
              ? paths.task(one.id)
              : `${paths.directive(one.id, { show: "reported" })}#receivers`,
          label: words.homeJudgeAct,
        },
      };
    case "remind":
      return {
        key: `remind ${one.id}`,
        deadline: { kind: "warn", text: words.escalated },
        title: one.title,
        why: words.homeRemind(one.count),
        action: {
          to: `${paths.directive(one.id, { show: "unread" })}#receivers`,
          label: words.homeRemindAct,
        },
      };
    case "remindAll":
      return {
        key: "remind all",
        deadline: { kind: "warn", text: words.escalated },
        title: words.homeRemindAll(one.directives),
        why: words.homeRemindAllWhy,
        action: { to: paths.tasks({ box: "issued" }), label: words.homeRemindAllAct },
      };
    case "work": {
      const { item } = one;
      const isDirective = item.kind === "directive";
      return {
        key: `${item.kind} ${item.id}`,
        due: item.dueOn,
        deadline: { kind: "muted", text: words.states[item.state] },
        title: item.title,
        why: isDirective
          ? words.homeDirective(item.number ?? "", item.from, words.states[item.state])
          : words.homeTask(item.assignee ?? "", words.states[item.state]),
        action: {
          to: isDirective ? paths.directive(item.id) : paths.task(item.id),
          label: isDirective && item.state === "issued" ? words.homeRead : words.homeOpen,
        },
      };
    }
  }
}
