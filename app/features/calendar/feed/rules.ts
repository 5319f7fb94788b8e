import type { CalendarEntry, Span } from "#app/features/calendar/rules.ts";
import { pathOf, titleOf } from "#app/features/calendar/words/rules.ts";
import { entryText } from "#app/features/calendar/words/text.ts";
import { addDays, type CivilDate } from "#app/lib/dates.ts";
import { calendarFile, type CalendarEvent } from "#app/lib/ical.ts";
import type { Lang } from "#app/lib/lang.ts";
import { paths } from "#app/paths.ts";

const DAYS_BACK = 31;
const DAYS_AHEAD = 366;
const HOURS = 6;

/** The days that a calendar program is told of. */
export const feedSpan = (today: CivilDate): Span => ({
  from: addDays(today, -DAYS_BACK),
  to: addDays(today, DAYS_AHEAD),
});

/** What a feed is made for. */
export interface FeedHead {
  unit: string;
  lang: Lang;
  now: Date;
  /** Where the product stands, without a slash at the end. */
  origin: string;
}

/** The file that calendar programs fetch: no names of people, and a link back to each page. @source RFC 5545 */
export function feedFile(entries: readonly CalendarEntry[], head: FeedHead): string {
  const { unit, lang, now } = head;
  return calendarFile(
    {
      name: entryText[lang].calendar(unit),
      maker: `Chi Bo So//Calendar//${lang.toUpperCase()}`,
      everyHours: HOURS,
      stamp: now,
    },
    entries.map((entry) => eventOf(entry, head)),
  );
}

function eventOf(entry: CalendarEntry, { lang, origin }: FeedHead): CalendarEvent {
  const title = titleOf(entry, lang, "program");
  const url = origin + (pathOf(entry) ?? paths.calendar());
  const common = {
    uid: `${entry.key}@chi-bo-so`,
    title: entry.unit === null ? title : `${title} (${entry.unit})`,
    note: entryText[lang].open(url),
    url,
  };
  if (entry.kind !== "meeting") return { ...common, when: { day: entry.day }, isFree: true };
  const isPlan = entry.state === "planned" || entry.state === "prepared";
  return {
    ...common,
    when: { at: momentOf(entry.day, entry.at ?? "00:00"), minutes: entry.minutes },
    place: entry.place ?? undefined,
    sequence: entry.version,
    status: entry.state === "cancelled" ? "CANCELLED" : isPlan ? "TENTATIVE" : "CONFIRMED",
  };
}

/** A time of the wall clock of Viet Nam, which has no summer time, as a moment. */
function momentOf(day: CivilDate, at: string): Date {
  return new Date(`${day}T${at}:00+07:00`);
}
