import type { Lang } from "#app/lib/lang.ts";

/** A value of a report: a figure, or words; null where there is nothing to say. */
export type ReportValue = string | number | null;

/** A column; `share` holds tenths of a percent as a number of percent, `date` never wraps. */
export interface ReportColumn {
  key: string;
  head: string;
  kind: "text" | "number" | "date" | "share";
  /** Share of the width of a page; shares are in proportion to each other. */
  width: number;
  /** Not shown on the cards of a phone. */
  low?: true;
}

/** A line: a figure with its name, or a person of a list. */
export interface ReportLine {
  key: string;
  cells: readonly ReportValue[];
  /** How deep it stands under the line that sums it up; 0 for a heading of figures. */
  level?: 0 | 1 | 2 | 3;
  /** The names behind the figure can be asked for. */
  opens?: true;
  /** Whose line it is, for the log of exports and a link to the record. */
  memberId?: string;
}

/** A sum that must come out: opening + increases - decreases = closing. */
export interface Equation {
  opening: number;
  increase: number;
  decrease: number;
  closing: number;
}

/** A part with a table of its own. */
export interface ReportPart {
  /** Null where the report has one part. */
  title: string | null;
  columns: readonly ReportColumn[];
  lines: readonly ReportLine[];
  /** What is said where there are no lines. */
  empty: string;
}

/** A report as it is shown, printed and kept, in one language: everything it says stands in it. */
export interface ReportContent {
  title: string;
  unit: string;
  /** The unit above, for the letterhead; empty at the top. */
  above: string;
  /** Where the paper is drawn up; null where the place is not known. */
  place: string | null;
  /** "Tháng 11/2026", or the day of a list. */
  period: string;
  madeOn: string;
  orientation: "portrait" | "landscape";
  parts: readonly ReportPart[];
  equation: Equation | null;
  notes: readonly string[];
  /** Office of whoever signs. */
  signer: string;
}

/** What one report says, before its head is set on it. */
export type ReportBody = Pick<ReportContent, "parts" | "equation" | "notes">;

/** Whether a sum comes out. */
export function holds({ opening, increase, decrease, closing }: Equation): boolean {
  return opening + increase - decrease === closing;
}

const TENTHS = 10;
const PERCENT = 100;

/**
 * A part of a whole in percent with one decimal, half up.
 *
 * @returns null over nothing, which is shown as a dash
 * @source reports.md, counting conventions
 */
export function percentOf(part: number, base: number): number | null {
  if (base === 0) return null;
  return Math.floor((part * PERCENT * TENTHS * 2 + base) / (2 * base)) / TENTHS;
}

/** The people a report names, each once. */
export function peopleIn({ parts }: Pick<ReportContent, "parts">): string[] {
  const ids = parts.flatMap(({ lines }) => lines.flatMap(({ memberId }) => memberId ?? []));
  return [...new Set(ids)];
}

/** How many lines a report has, over all its parts. */
export function countLines({ parts }: Pick<ReportContent, "parts">): number {
  return parts.reduce((sum, { lines }) => sum + lines.length, 0);
}

/** A figure or words as they stand on paper; a dash over nothing. */
export function shownValue(value: ReportValue, kind: string, lang: Lang): string {
  if (value === null) return kind === "text" || kind === "date" ? "" : "–";
  if (typeof value === "string") return value;
  const [point, group] = lang === "vi" ? [",", "."] : [".", ","];
  const [whole = "", rest = ""] = (kind === "share" ? value.toFixed(1) : String(value)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return rest === "" ? grouped : `${grouped}${point}${rest}`;
}

/** A report with at most so many lines, and how many it has in all. */
export function firstLines(
  content: ReportContent,
  most: number,
): { content: ReportContent; all: number; shown: number } {
  let left = most;
  const parts = content.parts.map((part) => {
    const lines = part.lines.slice(0, left);
    left -= lines.length;
    return { ...part, lines };
  });
  return { content: { ...content, parts }, all: countLines(content), shown: most - left };
}
