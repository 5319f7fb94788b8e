import { readPeriod, type PeriodKind } from "#app/features/reports/periods/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { isFull, parsePartialDate } from "#app/lib/partial-date.ts";

/** What the address of a report asks for. */
export interface ReportQuery {
  /** The unit, or undefined for the own one. */
  unit: string | undefined;
  /** Null for the usual one. */
  period: string | null;
  /** The day of which a list is to be; null for today. */
  on: CivilDate | null;
  /** The line of figures whose names are to be shown. */
  line: string | null;
}

/** Reads the address of a report; what is malformed, or no period of this report, is left out. */
export function readReportQuery(
  search: URLSearchParams,
  kinds: readonly PeriodKind[],
): ReportQuery {
  const period = readPeriod(search.get("period") ?? "");
  return {
    unit: search.get("unit") ?? undefined,
    period: period !== null && kinds.includes(period.kind) ? period.key : null,
    on: readDay(search.get("on") ?? ""),
    line: search.get("line"),
  };
}

function readDay(text: string): CivilDate | null {
  const parsed = parsePartialDate(text);
  return parsed.ok && isFull(parsed.value) ? parsed.value : null;
}
