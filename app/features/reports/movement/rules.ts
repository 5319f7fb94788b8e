import { codeLabel } from "#app/codes/find-code.ts";
import { exitReason } from "#app/codes/exit-reason.ts";
import { increaseReason } from "#app/codes/increase-reason.ts";
import {
  percentOf,
  type ReportBody,
  type ReportLine,
} from "#app/features/reports/content/rules.ts";
import type { Period } from "#app/features/reports/periods/rules.ts";
import {
  equationOf,
  linesOf,
  onlyWhenNeeded,
  rollLines,
  type Movement,
  type RollFigures,
  type RollLine,
} from "#app/features/reports/roll/rules.ts";
import { rollText } from "#app/features/reports/roll/text.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import type { Lang } from "#app/lib/lang.ts";
import { formatPartialDate } from "#app/lib/partial-date.ts";

/**
 * The figures of a period in words and lines. Where the opening is not the closing of the locked report before, since
 * something was entered late or corrected, that is told as an adjustment.
 *
 * @source form 1-BTCTW; procedures P15 "later corrections go to the next period"
 */
export function movementBody(
  {
    figures,
    before,
    entered,
    locked = null,
  }: {
    figures: RollFigures;
    before: RollFigures | null;
    entered: number;
    /** The closing of the locked report on the period before. */
    locked?: number | null;
  },
  period: Period,
  until: CivilDate,
  lang: Lang,
): ReportBody {
  const words = rollText[lang];
  const { heads } = words;
  const isShown = (key: RollLine) =>
    !onlyWhenNeeded.includes(key) || figures[key] > 0 || (before?.[key] ?? 0) > 0;
  const lines = rollLines
    .filter(({ key }) => isShown(key))
    .map(({ key, level }): ReportLine => {
      const past = before?.[key] ?? null;
      const isMovement = key !== "A" && key !== "D";
      return {
        key,
        level,
        ...(isMovement && figures[key] > 0 ? { opens: true as const } : {}),
        cells: [
          words.lines[key],
          figures[key],
          past,
          past === null ? null : percentOf(figures[key], past),
        ],
      };
    });
  return {
    equation: equationOf(figures),
    parts: [
      {
        title: null,
        empty: words.empty,
        lines,
        columns: [
          { key: "line", head: heads.line, kind: "text", width: 46 },
          { key: "now", head: heads.now, kind: "number", width: 16 },
          { key: "before", head: heads.before, kind: "number", width: 19 },
          { key: "share", head: heads.share, kind: "share", width: 19 },
        ],
      },
    ],
    notes: [
      words.counted,
      ...(locked === null || locked === figures.A
        ? []
        : [words.adjusted(String(locked), String(figures.A), signed(figures.A - locked))]),
      ...(entered > 0 ? [words.entered(String(entered))] : []),
      ...(until < period.to ? [words.running(formatPartialDate(until))] : []),
      ...(before === null ? [words.notKept] : []),
    ],
  };
}

const signed = (value: number): string => (value > 0 ? `+${value}` : String(value));

/** Somebody behind a figure. */
export interface NamedMovement {
  memberId: string;
  name: string;
  on: CivilDate;
  cell: string;
  reason: string;
  /** Where the person came from or went; null where no row says so. */
  other: string | null;
}

/** The people behind a line of the form, in the order of the days; none for a line that there is not. */
export function namesBehind(
  movements: readonly Movement[],
  line: string,
  lang: Lang,
): NamedMovement[] {
  return movements
    .filter((movement) => linesOf(movement).some((one) => one === line))
    .map(({ kind, on, reason, stay }) => ({
      memberId: stay.memberId,
      name: stay.name,
      on,
      cell: stay.cellName,
      reason: reasonWords(kind, reason, lang),
      other: kind === "in" ? stay.cameFrom : stay.wentTo,
    }));
}

/** The reason of a movement in words. */
export function reasonWords(kind: Movement["kind"], reason: string | null, lang: Lang): string {
  if (reason === null) return rollText[lang].reasonMissing;
  return codeLabel(kind === "in" ? increaseReason : exitReason, reason, lang);
}
