import {
  percentOf,
  type Equation,
  type ReportContent,
  type ReportLine,
} from "#app/features/reports/content/rules.ts";
import { correctionText } from "#app/features/reports/sent/corrections/text.ts";
import type { Lang } from "#app/lib/lang.ts";

/** A figure that the unit gives by hand, with why it differs from the rows. */
export interface Correction {
  line: string;
  value: number;
  why: string;
}

/** Corrections that one sending takes at most. */
export const MOST_CORRECTIONS = 3;

/** What is wrong with a correction as typed. */
export type CorrectionFault = "line" | "value" | "why" | "twice";

/** A line whose figure may be given by hand. */
export interface CorrectableLine {
  key: string;
  label: string;
  value: number;
}

const figureOf = ({ cells: [, now] }: ReportLine): number | null =>
  typeof now === "number" && Number.isInteger(now) ? now : null;

/** The lines of a report that hold a whole number. */
export function correctable({ parts }: Pick<ReportContent, "parts">): CorrectableLine[] {
  return parts.flatMap(({ lines }) =>
    lines.flatMap((line) => {
      const value = figureOf(line);
      return value === null ? [] : [{ key: line.key, label: String(line.cells[0]), value }];
    }),
  );
}

/** The lines from which the sum of a report is made, by its parts. */
const sumLines: Record<keyof Equation, readonly string[]> = {
  opening: ["A", "opening"],
  increase: ["B", "increase"],
  decrease: ["C", "decrease"],
  closing: ["D", "closing"],
};

/**
 * A report with figures given by hand: each is marked at its line and explained below the tables, shares follow, and
 * the sum is that of the corrected figures, which must come out like any other.
 *
 * @source procedures P15 "a manual figure is allowed with an explanation and is marked"
 */
export function withCorrections(
  content: ReportContent,
  corrections: readonly Correction[],
  lang: Lang,
): ReportContent {
  if (corrections.length === 0) return content;
  const words = correctionText[lang];
  const of = (key: string) => corrections.find(({ line }) => line === key);
  const before = new Map(correctable(content).map((line) => [line.key, line]));
  const parts = content.parts.map((part) => {
    const at = (name: string) => part.columns.findIndex(({ key }) => key === name);
    const [beforeAt, shareAt, changeAt] = [at("before"), at("share"), at("change")];
    // Where a column of its own compares with the year before, the share is that of the first line.
    const compareAt = changeAt >= 0 ? changeAt : shareAt;
    const [first] = part.lines;
    const whole = first === undefined ? null : (of(first.key)?.value ?? figureOf(first));
    return {
      ...part,
      lines: part.lines.map((line): ReportLine => {
        const given = of(line.key);
        if (given === undefined || figureOf(line) === null) return line;
        const cells = [...line.cells];
        cells[0] = words.marked(String(cells[0]));
        cells[1] = given.value;
        const past = beforeAt < 0 ? null : cells[beforeAt];
        if (compareAt >= 0)
          cells[compareAt] = typeof past === "number" ? percentOf(given.value, past) : null;
        if (changeAt >= 0 && shareAt >= 0) cells[shareAt] = percentOf(given.value, whole ?? 0);
        return { ...line, cells };
      }),
    };
  });
  const notes = corrections.flatMap(({ line, value, why }) => {
    const known = before.get(line);
    return known === undefined
      ? []
      : [words.note(known.label, String(known.value), String(value), why)];
  });
  const { equation } = content;
  const sum = (name: keyof Equation) =>
    sumLines[name].map((key) => of(key)?.value).find((value) => value !== undefined) ??
    equation![name];
  return {
    ...content,
    parts,
    equation: equation && {
      opening: sum("opening"),
      increase: sum("increase"),
      decrease: sum("decrease"),
      closing: sum("closing"),
    },
    notes: [...notes, ...content.notes],
  };
}
