import { badgeRound } from "#app/codes/badge-round.ts";
import { meetingType } from "#app/codes/meeting-type.ts";
import type { CalendarEntry } from "#app/features/calendar/rules.ts";
import { entryText } from "#app/features/calendar/words/text.ts";
import { isDisciplinary, isRegular } from "#app/features/meetings/rules.ts";
import { meetingText } from "#app/features/meetings/text.ts";
import { wordsOf } from "#app/features/procedures/view/rules.ts";
import { contentText } from "#app/features/reports/content/text.ts";
import { periodOf, readPeriod } from "#app/features/reports/periods/rules.ts";
import { unitDisciplines } from "#app/features/procedures/units/rules.ts";
import type { Lang } from "#app/lib/lang.ts";
import { paths } from "#app/paths.ts";

/** Who reads it: somebody who is signed in, or a calendar program that keeps it elsewhere. */
export type EntryReader = "page" | "program";

/** Procedures of which a calendar program is not told that they run. */
const silent: ReadonlySet<string> = new Set([
  "discipline",
  "suspension",
  "removal",
  ...unitDisciplines,
]);

/**
 * The title of an entry. A calendar program is told of no person, and of discipline not even that it is discipline:
 * what it fetches lies with others.
 *
 * @source roles §5; house
 */
export function titleOf(entry: CalendarEntry, lang: Lang, reader: EntryReader): string {
  const words = entryText[lang];
  const isPage = reader === "page";
  switch (entry.kind) {
    case "meeting":
      if (!isPage && isDisciplinary(entry.kinds)) return words.meeting;
      return isRegular(entry.kinds)
        ? meetingText[lang].monthly(entry.day.slice(0, 7))
        : (labelOf(meetingType.entries, entry.kinds[0], lang) ?? words.meeting);
    case "directive":
      return words.directive(entry.number, entry.title);
    case "task":
      return words.task(entry.title, isPage ? entry.assignee : null);
    case "case":
      if (!isPage && silent.has(entry.procedure)) return words.caseOnly;
      return words.case(wordsOf(entry.procedure, lang).title, isPage ? entry.name : null);
    case "dues":
      return words.dues[entry.what](periodName(entry.period, lang));
    case "report": {
      const { titles } = contentText[lang];
      const period = periodName(entry.period.key, lang);
      return entry.isOfCells
        ? words.reportOfCells(period)
        : words.report(titles[entry.report], period);
    }
    case "round":
      return words.round[entry.what](
        labelOf(badgeRound.entries, entry.code, lang) ?? entry.code,
        entry.year,
      );
  }
}

/** The page on which an entry is dealt with; null where the reader has none. */
export function pathOf(entry: CalendarEntry): string | null {
  switch (entry.kind) {
    case "meeting":
      return paths.meeting(entry.id);
    case "directive":
      return paths.directive(entry.id);
    case "task":
      return paths.task(entry.id);
    case "case":
      return paths.case(entry.id);
    case "dues":
      if (entry.sight === "none") return null;
      if (entry.sight === "own") return paths.duesOwn();
      return entry.what === "remit" ? paths.duesRemittances() : paths.dues();
    case "report":
      return entry.isOfCells
        ? paths.reports()
        : paths.report(entry.report, { period: entry.period.key });
    case "round":
      return paths.caseBadges();
  }
}

function labelOf(
  entries: readonly { code: string; label: Record<Lang, string> }[],
  code: string | undefined,
  lang: Lang,
): string | undefined {
  return entries.find((one) => one.code === code)?.label[lang];
}

/** A month or a quarter in words, in the middle of a line. */
function periodName(key: string, lang: Lang): string {
  const period = readPeriod(key) ?? periodOf("month", `${key}-01`);
  const [year = "", turn = ""] = period.key.split(/-[QH]?/);
  const name = contentText[lang].periods[period.kind](year, turn);
  return lang === "vi" ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
