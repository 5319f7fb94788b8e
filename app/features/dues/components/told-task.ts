import type { DuesTask } from "#app/features/dues/tasks/rules.ts";
import { isQuarter } from "#app/features/dues/months/rules.ts";
import { duesText } from "#app/features/dues/text.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import type { Lang } from "#app/lib/lang.ts";
import { paths } from "#app/paths.ts";
import { formatDate } from "#app/ui/format.ts";

/** A task of dues in words, with where it is done. */
export function toldDuesTask(
  { kind, period, count, due, unit }: DuesTask,
  today: CivilDate,
  lang: Lang,
) {
  const words = duesText[lang];
  const isOverdue = due < today;
  const isRemittance = isQuarter(period);
  const day = formatDate(due);
  return {
    key: `dues-${kind}-${period}-${unit ?? ""}`,
    title:
      words.tasks[kind]?.(count, isRemittance ? words.quarter(period) : formatDate(period)) ?? "",
    why: words.taskWhy,
    due: isOverdue ? words.overdue(day) : words.dueOn(day),
    isOverdue,
    to: isRemittance ? paths.duesRemittances() : paths.dues({ unit: unit ?? null, month: period }),
    act: words.taskAct,
  };
}
