import type { ShownScore } from "#app/features/meetings/scoring/rules.ts";
import { scoreText } from "#app/features/meetings/scoring/text.ts";
import { formatPartialDate } from "#app/lib/partial-date.ts";
import { today } from "#app/lib/dates.ts";

// Papers of the Party are in Vietnamese, whatever the language of the page.
const words = scoreText.vi;

/**
 * How a cell has scored its meeting, as its minutes say it below what was signed: the sum with its grade and who gave
 * it, each criterion, and the remarks.
 *
 * @returns sentences; none without a score
 */
export function scoreSentences(score: ShownScore | null): string[] {
  if (score === null) return [];
  const { lines, total, most, grade, note, scoredName, scoredAt } = score;
  const day = formatPartialDate(today(new Date(scoredAt)));
  return [
    words.result(words.of(String(total), String(most)), words.grades[grade]),
    ...lines.map(({ key, points, most: limit }) =>
      words.line(words.criteria[key] ?? key, String(points), String(limit)),
    ),
    ...(note === null ? [] : [words.remark(note)]),
    words.afterwards(words.by(scoredName, day)),
  ];
}
