import type { ExportLine } from "#app/features/exports/components/export-table.tsx";
import type { WaitingRequest } from "#app/features/exports/components/decision-list.tsx";
import type { ExportView } from "#app/features/exports/queries.server.ts";
import { exportText } from "#app/features/exports/text.ts";
import type { Lang } from "#app/lib/lang.ts";
import { formatInstant, formatNumber } from "#app/ui/format.ts";

/** An export as a line of a table, everything in words. */
export function lineOf(view: ExportView, lang: Lang): ExportLine {
  return {
    id: view.id,
    at: moment(view.at),
    by: view.by,
    unit: view.unit,
    what: exportText[lang].kinds[view.kind],
    whom: view.whom,
    purpose: view.purpose,
    rows: view.rows === null ? null : formatNumber(view.rows, lang),
    state: view.state,
    note: noteOf(view, lang),
  };
}

/** A request with everything a decision needs. */
export function waitingOf(view: ExportView, lang: Lang, formKey: string): WaitingRequest {
  const { id, at, by, unit, what, whom, rows, purpose } = lineOf(view, lang);
  return { id, formKey, at, by, unit, what, whom, people: rows, purpose: purpose ?? "" };
}

function noteOf({ state, expiresAt, decidedBy, note }: ExportView, lang: Lang): string | null {
  const words = exportText[lang];
  switch (state) {
    case "rejected":
      return [note, decidedBy && words.decidedBy(decidedBy)].filter(Boolean).join(" · ");
    case "ready":
    case "downloaded":
      return expiresAt === null ? null : words.until(moment(expiresAt));
    case "failed":
      return words.failedWhy;
    default:
      return null;
  }
}

function moment(at: Date): string {
  const { date, time } = formatInstant(at);
  return `${date} ${time}`;
}
