import { addDays, type CivilDate } from "#app/lib/dates.ts";

/** An event of a calendar file: a whole day of the civil calendar, or a moment with a length. */
export interface CalendarEvent {
  /** Stays the same as long as it is the same event. */
  uid: string;
  title: string;
  when: { day: CivilDate } | { at: Date; minutes: number };
  place?: string | undefined;
  note?: string | undefined;
  url?: string | undefined;
  status?: "TENTATIVE" | "CONFIRMED" | "CANCELLED" | undefined;
  /** Counts the changes of the event. */
  sequence?: number | undefined;
  /** Whether the day stays free beside it. */
  isFree?: boolean | undefined;
}

/** What a calendar is called, and how often to look again. */
export interface CalendarHead {
  name: string;
  /** Who made the file, as `Owner//Product//LANGUAGE`. */
  maker: string;
  everyHours: number;
  /** When the file is made. */
  stamp: Date;
}

const LONGEST_OCTETS = 75;
const breaks = /\r\n|\r|\n/g;
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g; // oxlint-disable-line no-control-regex -- the format has no place for them

/**
 * A calendar as a file: moments in UTC and whole days, so that no time zone has to be described.
 *
 * @returns lines ended by CR and LF, none longer than 75 octets
 * @source RFC 5545
 */
export function calendarFile(head: CalendarHead, events: readonly CalendarEvent[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//${escaped(head.maker)}`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(head.name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:PT${head.everyHours}H`,
    `X-PUBLISHED-TTL:PT${head.everyHours}H`,
    ...events.flatMap((event) => eventLines(event, head.stamp)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventLines(event: CalendarEvent, stamp: Date): string[] {
  const { uid, title, place, note, url, status, sequence, isFree } = event;
  const text = (name: string, value: string | undefined) =>
    value === undefined ? [] : [`${name}:${escaped(value)}`];
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${instant(stamp)}`,
    ...timeLines(event.when),
    `SUMMARY:${escaped(title)}`,
    ...text("LOCATION", place),
    ...text("DESCRIPTION", note),
    ...(url === undefined ? [] : [`URL:${url.replace(breaks, "")}`]),
    ...(status === undefined ? [] : [`STATUS:${status}`]),
    ...(sequence === undefined ? [] : [`SEQUENCE:${sequence}`]),
    ...(isFree ? ["TRANSP:TRANSPARENT"] : []),
    "END:VEVENT",
  ];
}

function timeLines(when: CalendarEvent["when"]): string[] {
  const day = (date: CivilDate) => date.replaceAll("-", "");
  // The end of a whole day is the day after it.
  if ("day" in when)
    return [`DTSTART;VALUE=DATE:${day(when.day)}`, `DTEND;VALUE=DATE:${day(addDays(when.day, 1))}`];
  const end = new Date(when.at.getTime() + when.minutes * 60_000);
  return [`DTSTART:${instant(when.at)}`, `DTEND:${instant(end)}`];
}

/** `20261130T123000Z`. */
function instant(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d{3}/g, "");
}

/** A text as a value: signs of the format are marked, line breaks written as such. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(breaks, "\\n")
    .replace(controls, "");
}

/** A long line goes on in the next one after a space; no letter is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > LONGEST_OCTETS) {
      parts.push(part);
      part = " ";
      octets = 1;
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join("\r\n");
}
