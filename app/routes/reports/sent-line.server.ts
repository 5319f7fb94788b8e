import { contentText } from "#app/features/reports/content/text.ts";
import { periodWords } from "#app/features/reports/queries.server.ts";
import type { SentLine } from "#app/features/reports/sent/components/sent-table.tsx";
import type { SentReport } from "#app/features/reports/sent/queries.server.ts";
import type { Lang } from "#app/lib/lang.ts";

/** A sent report as a line of a table, everything in words. */
export function sentLine(
  { id, key, period, unit, state, level }: SentReport,
  lang: Lang,
): SentLine {
  return {
    id,
    title: contentText[lang].titles[key],
    period: periodWords(period, lang),
    unit,
    state,
    level,
  };
}
