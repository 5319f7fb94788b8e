import { deadlineText } from "#app/features/organizations/home/deadline/text.ts";
import { daysBetween, type CivilDate } from "#app/lib/dates.ts";
import type { Lang } from "#app/lib/lang.ts";

/** A deadline as a tag. */
export interface DeadlineTag {
  kind: "error" | "warn" | "muted";
  icon: "triangle" | "clock";
  text: string;
}

/** Something to do, as far as its order is concerned. */
interface Line {
  /** The last day; null or absent where it has none. */
  due?: CivilDate | null;
  /** What stands in the place of a deadline: that it waits, or that it is late in some way. */
  deadline?: { kind: string; text: string };
}

const SOON_DAYS = 7;

/** A deadline in words: overdue by how many days, today, or how many days are left. @source ui §2.3 */
export function deadlineTag(due: CivilDate, today: CivilDate, lang: Lang): DeadlineTag {
  const words = deadlineText[lang];
  const days = daysBetween(today, due);
  if (days < 0) return { kind: "error", icon: "triangle", text: words.overdue(-days) };
  if (days === 0) return { kind: "warn", icon: "clock", text: words.today };
  const day = `${due.slice(8, 10)}/${due.slice(5, 7)}`;
  return {
    kind: days <= SOON_DAYS ? "warn" : "muted",
    icon: "clock",
    text: words.left(days, day),
  };
}

/** How many of the things to do are late, with a day of their own or without. */
export const countOverdue = (lines: readonly Pick<Line, "deadline">[]): number =>
  lines.filter(({ deadline }) => deadline?.kind === "error").length;

/**
 * The things to do of a home page in the order in which they are to be done, whichever feature tells of them: by their
 * last day, the one that is overdue longest first; what is late without a day of its own as what is due today; then
 * what has none, as it came.
 *
 * @returns the same lines, each with its day in words and without the day
 * @source roles §7; ui §1 (1)
 */
export function byDeadline<One extends Line>(
  lines: readonly One[],
  today: CivilDate,
  lang: Lang,
): Omit<One, "due">[] {
  const last = "9999";
  const rank = ({ due, deadline }: One): string =>
    due ?? (deadline?.kind === "error" ? today : last);
  return lines
    .toSorted((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0))
    .map(({ due, ...line }) =>
      due ? { ...line, deadline: deadlineTag(due, today, lang) } : line,
    ) as Omit<One, "due">[];
}
