import { readPeriod, type PeriodKind } from "#app/features/reports/periods/rules.ts";

/** What the address of a report asks for. */
export interface ReportQuery {
  /** The unit, or undefined for the own one. */
  unit: string | undefined;
  /** Null for the usual one. */
  period: string | null;
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
    line: search.get("line"),
  };
}
