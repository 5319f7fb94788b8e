import { describe, expect, test } from "vitest";
import { calendarFile, type CalendarEvent } from "#app/lib/ical.ts";

const head = {
  name: "Chi bộ; thôn 1, xã",
  maker: "Chi Bo So//Calendar//VI",
  everyHours: 6,
  stamp: new Date("2026-11-29T03:04:05.678Z"),
};
const event: CalendarEvent = { uid: "one@x", title: "Họp", when: { day: "2026-12-31" } };

/** Reads a calendar file back: lines joined again, names with their values, signs of the format taken away. */
function read(file: string): Record<string, string>[] {
  const lines = file.replaceAll("\r\n ", "").split("\r\n");
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    if (line === "BEGIN:VEVENT") events.push({});
    const at = line.indexOf(":");
    const last = events.at(-1);
    if (last === undefined || at < 0) continue;
    last[line.slice(0, at)] = line
      .slice(at + 1)
      .replace(/\\([\\;,n])/g, (_all, sign: string) => (sign === "n" ? "\n" : sign));
  }
  return events;
}
const one = (more: Partial<CalendarEvent>) => read(calendarFile(head, [{ ...event, ...more }]))[0]!;

describe("a calendar file", () => {
  test("begins, says its version and maker, ends, and each line ends with CR and LF", () => {
    const lines = calendarFile(head, []).split("\r\n");
    expect(lines.slice(0, 3)).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Chi Bo So//Calendar//VI",
    ]);
    expect(lines.slice(-2)).toEqual(["END:VCALENDAR", ""]);
    expect(calendarFile(head, [event])).not.toMatch(/[^\r]\n|\r[^\n]/);
  });

  test("no line is longer than 75 octets, and no letter is cut in two", () => {
    const title =
      "Sinh hoạt chuyên đề “Học tập và làm theo tư tưởng, đạo đức, phong cách” 🇻🇳 ".repeat(4);
    const file = calendarFile(head, [{ ...event, title }]);
    for (const line of file.split("\r\n")) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain("\uFFFD");
    }
    expect(one({ title }).SUMMARY).toBe(title);
  });

  test("signs of the format and line breaks in a text come back as they were", () => {
    const title = "a\\b;c,d\ne";
    expect(one({ title, place: "Nhà văn hoá, thôn 1", note: "x\r\ny" })).toMatchObject({
      SUMMARY: title,
      LOCATION: "Nhà văn hoá, thôn 1",
      DESCRIPTION: "x\ny",
    });
  });

  test("a text cannot bring in lines of its own", () => {
    const file = calendarFile(head, [
      { ...event, title: "x\r\nEND:VEVENT\rBEGIN:VALARM", url: "https://a.example/\r\nX:1" },
    ]);
    expect(file.match(/END:VEVENT$/gm)).toHaveLength(1);
    expect(file).not.toMatch(/^(BEGIN:VALARM|X:1)/m);
  });

  test("a moment is told in UTC with its end, a whole day ends with the next one, over the year too", () => {
    const at = new Date("2026-12-31T19:30:00+07:00");
    expect(one({ when: { at, minutes: 90 } })).toMatchObject({
      DTSTART: "20261231T123000Z",
      DTEND: "20261231T140000Z",
      DTSTAMP: "20261129T030405Z",
    });
    expect(one({})).toMatchObject({
      "DTSTART;VALUE=DATE": "20261231",
      "DTEND;VALUE=DATE": "20270101",
    });
  });
});
