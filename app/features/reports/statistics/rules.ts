import {
  percentOf,
  type ReportColumn,
  type ReportLine,
  type ReportPart,
} from "#app/features/reports/content/rules.ts";
import { statisticsText } from "#app/features/reports/statistics/text.ts";
import type { Lang } from "#app/lib/lang.ts";

/** A line of a statistical form in words; a heading counts nothing. */
export interface StatLine {
  key: string;
  level: 0 | 1 | 2;
  label: string;
  isHeading?: true;
  /** Names behind it are for who reads sensitive fields: religion. */
  isSensitive?: true;
}

/** How many people a line counts, and how many of them are women. */
export interface StatCount {
  all: number;
  women: number;
}

/** What the same line said a year before, by key. */
export type Before = ReadonlyMap<string, number>;

/** The bands of age of the forms: the last age of each, but the last. @source reports.md S2, S3 */
export const ageBands = [30, 35, 40, 45, 50, 55, 60] as const;

/**
 * The lines of a form with their figures: number, women, share of the total, and the year before where it was kept.
 *
 * @param total  key of the line that is the whole
 * @param opens  whether the reader may open the names behind a line
 */
export function statPart(
  {
    title,
    lines,
    counts,
    before,
    total,
  }: {
    title: string | null;
    lines: readonly StatLine[];
    counts: ReadonlyMap<string, StatCount>;
    before: Before | null;
    total: number;
  },
  opens: (line: StatLine) => boolean,
  lang: Lang,
): ReportPart {
  const { heads, empty } = statisticsText[lang];
  const columns: ReportColumn[] = [
    { key: "line", head: heads.line, kind: "text", width: 40 },
    { key: "now", head: heads.now, kind: "number", width: 12 },
    { key: "women", head: heads.women, kind: "number", width: 11 },
    { key: "share", head: heads.share, kind: "share", width: 11 },
    { key: "before", head: heads.before, kind: "number", width: 13 },
    { key: "change", head: heads.change, kind: "share", width: 13 },
  ];
  return {
    title,
    columns,
    empty,
    lines: lines.map((line): ReportLine => {
      const { key, level, label } = line;
      if (line.isHeading) return { key, level, cells: [label, "", "", "", "", ""] };
      const { all, women } = counts.get(key) ?? { all: 0, women: 0 };
      const past = before?.get(key) ?? null;
      return {
        key,
        level,
        ...(all > 0 && opens(line) ? { opens: true as const } : {}),
        cells: [
          label,
          all,
          women,
          percentOf(all, total),
          past,
          past === null ? null : percentOf(all, past),
        ],
      };
    }),
  };
}

/** What a kept report said, by the keys of its lines: the second cell of each that holds a number. */
export function figuresOf(parts: readonly Pick<ReportPart, "lines">[]): Map<string, number> {
  return new Map(
    parts.flatMap(({ lines }) =>
      lines.flatMap(({ key, cells: [, now] }) =>
        typeof now === "number" ? [[key, now] as const] : [],
      ),
    ),
  );
}

/** Somebody behind a figure. */
export interface CountedPerson {
  memberId: string;
  name: string;
  cell: string;
  /** Partial date; null where the record is out of reach. */
  birth: string | null;
}
