import type { DuesTask } from "#app/features/dues/tasks/rules.ts";
import { isQuarter } from "#app/features/dues/months/rules.ts";
import { duesText } from "#app/features/dues/text.ts";
import type { Lang } from "#app/lib/lang.ts";
import { paths } from "#app/paths.ts";
import { formatDate } from "#app/ui/format.ts";

/** A task of dues in words, with its last day and where it is done. */
export function toldDuesTask({ kind, period, count, due, unit }: DuesTask, lang: Lang) {
  const words = duesText[lang];
  const isRemittance = isQuarter(period);
  return {
    key: `dues-${kind}-${period}-${unit ?? ""}`,
    title: words.tasks[kind](count, isRemittance ? words.quarter(period) : formatDate(period)),
    why: words.taskWhy[kind],
    due,
    action: {
      to: isRemittance
        ? paths.duesRemittances()
        : paths.dues({ unit: unit ?? null, month: period }),
      label: words.taskAct[kind],
    },
  };
}
