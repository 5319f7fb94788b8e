import { homeText, type HomeWords } from "#app/features/access/home/text.ts";
import type { HomeTask } from "#app/features/organizations/home/rules.ts";
import type { Lang } from "#app/lib/lang.ts";
import { paths } from "#app/paths.ts";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { TaskList, type Task } from "#app/ui/task-list.tsx";

/** A task with the words for what is missing, which the browser does not know. */
export type ShownTask = HomeTask & { label?: string };

/** What to do now: what the features hold, then what the records lack; only the first button is filled. */
export function HomeTasks({ work, tasks }: { work: Task[]; tasks: ShownTask[] }) {
  const lang = useLang();
  const words = useText(homeText);
  return (
    <Panel title={words.now}>
      <TaskList tasks={[...work, ...tasks.map((task) => taskInWords(task, words, lang))]} />
    </Panel>
  );
}

function taskInWords(task: ShownTask, words: HomeWords, lang: Lang): Task {
  switch (task.kind) {
    case "treeImport":
      return {
        key: task.kind,
        title: words.treeImport,
        why: words.treeImportWhy,
        action: { to: paths.organizationImport(), label: words.treeImportAct },
      };
    case "requests":
      return {
        key: task.kind,
        deadline: { kind: "warn", icon: "clock", text: words.waiting },
        title: words.requests(task.count),
        why: words.requestsWhy,
        action: { to: paths.accountRequests(), label: words.requestsAct },
      };
    case "importDecide":
      return {
        key: task.item.id,
        deadline: { kind: "warn", icon: "clock", text: words.waiting },
        title: words.importDecide(task.item.name),
        why: words.importDecideWhy(task.item.by),
        action: { to: paths.import(task.item.id), label: words.importDecideAct },
      };
    case "exportDecide":
      return {
        key: task.item.id,
        deadline: { kind: "warn", icon: "clock", text: words.waiting },
        title: words.exportDecide(task.item.by),
        why: words.exportDecideWhy,
        action: { to: paths.exports(), label: words.exportDecideAct },
      };
    case "importOwn":
      return {
        key: task.item.id,
        deadline: { kind: "muted", icon: "clock", text: words.draft },
        title: words.importOwn(task.item.name),
        why: words.importOwnWhy[task.item.state],
        action: { to: paths.import(task.item.id), label: words.importOwnAct },
      };
    default:
      return recordTask(task, words, lang);
  }
}

function recordTask(
  task: Extract<ShownTask, { kind: "faulty" | "duplicates" | "gap" | "ownMissing" }>,
  words: HomeWords,
  lang: Lang,
): Task {
  switch (task.kind) {
    case "faulty":
      return {
        key: task.kind,
        deadline: { kind: "error", text: words.toDo },
        title: words.faulty(formatNumber(task.people, lang)),
        why: words.faultyWhy,
        action: { to: paths.members({ issue: "errors" }), label: words.faultyAct },
      };
    case "duplicates":
      return {
        key: task.kind,
        deadline: { kind: "warn", text: words.duplicate },
        title: words.duplicates(formatNumber(task.people, lang)),
        why: words.duplicatesWhy,
        action: { to: `${paths.quality()}#duplicates`, label: words.duplicatesAct },
      };
    case "gap":
      return {
        key: task.kind,
        deadline: { kind: "warn", text: words.missingTag },
        title: words.gap(task.label ?? task.gap.key, formatNumber(task.gap.people, lang)),
        why: words.gapWhy,
        action: { to: paths.members({ missing: task.gap.key }), label: words.gapAct },
      };
    case "ownMissing":
      return {
        key: task.kind,
        deadline: { kind: "warn", text: words.missingTag },
        title: words.ownMissing(task.count),
        why: words.ownMissingWhy,
        action: { to: paths.member(task.memberId), label: words.ownAct },
      };
  }
}
