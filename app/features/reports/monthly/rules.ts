import {
  percentOf,
  type ReportBody,
  type ReportLine,
  type ReportPart,
  type ReportValue,
} from "#app/features/reports/content/rules.ts";
import { monthlyText, type MonthlyWords } from "#app/features/reports/monthly/text.ts";
import { equationOf, type RollFigures } from "#app/features/reports/roll/rules.ts";
import type { Outcome } from "#app/features/tasks/rules.ts";
import type { Lang } from "#app/lib/lang.ts";

/** Regular meetings of a month. */
export interface MeetingFigures {
  cells: number;
  /** Cells with a regular meeting that was held, and with one on a theme. */
  met: number;
  thematic: number;
  /** Marks over all regular meetings: who had to attend, was there, and was away without a reason. */
  counted: number;
  present: number;
  unexcused: number;
  /** Minutes that were closed by their last day. */
  onTime: number;
}

/** Sheets of dues of a month; money of the closed ones, in whole đồng. */
export interface DuesFigures {
  sheets: number;
  closed: number;
  owed: number;
  collected: number;
}

/** How work that was due ended, by how it counts. */
export type WorkFigures = Partial<Record<Outcome, number>>;

/** What a month was made of. */
export interface MonthFacts {
  roll: RollFigures;
  meetings: MeetingFigures;
  /** Null where the reader does not see sums of dues. */
  dues: DuesFigures | null;
  work: WorkFigures;
}

/** The report of a cell on its month; of a committee the sums of its cells. @source procedures P15 "Cell monthly report" */
export function monthlyBody({ roll, meetings, dues, work }: MonthFacts, lang: Lang): ReportBody {
  const words = monthlyText[lang];
  const one = lineOf(words);
  const part = partOf(words);
  const received = Object.entries(work)
    .filter(([outcome]) => outcome !== "cancelled")
    .reduce((sum, [, count]) => sum + count, 0);
  const isOneCell = meetings.cells === 1;
  return {
    equation: equationOf(roll),
    notes: [dues === null ? words.noDues : words.duesNote],
    parts: [
      part("people", [
        one("opening", roll.A),
        one("increase", roll.B),
        one("decrease", roll.C),
        one("closing", roll.D),
      ]),
      part("meeting", [
        ...(isOneCell ? [] : [one("cells", meetings.cells)]),
        one("met", meetings.met),
        one("thematic", meetings.thematic),
        one("counted", meetings.counted),
        one("present", meetings.present),
        one("share", percentOf(meetings.present, meetings.counted), words.percent),
        one("unexcused", meetings.unexcused),
        one("onTime", meetings.onTime),
      ]),
      ...(dues === null
        ? []
        : [
            part("dues", [
              one("sheets", dues.sheets),
              one("closed", dues.closed),
              one("owed", dues.owed, words.dong),
              one("collected", dues.collected, words.dong),
              one("duesShare", percentOf(dues.collected, dues.owed), words.percent),
            ]),
          ]),
      part("work", [
        one("received", received),
        one("doneOnTime", work.onTime ?? 0),
        one("late", work.late ?? 0),
        one("notDone", work.notDone ?? 0),
        one("running", work.running ?? 0),
      ]),
    ],
  };
}

const lineOf =
  (words: MonthlyWords) =>
  (key: keyof MonthlyWords["lines"], value: ReportValue, note = ""): ReportLine => ({
    key,
    cells: [words.lines[key], value, note],
  });

const partOf =
  (words: MonthlyWords) =>
  (key: keyof MonthlyWords["parts"], lines: ReportLine[]): ReportPart => ({
    title: words.parts[key],
    empty: words.empty,
    lines,
    columns: [
      { key: "line", head: words.heads.line, kind: "text", width: 50 },
      { key: "value", head: words.heads.value, kind: "number", width: 25 },
      { key: "note", head: words.heads.note, kind: "text", width: 25 },
    ],
  });
