import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { civilFromDayNumber, dayNumber } from "#app/lib/dates.ts";
import {
  comparePartial,
  earliest,
  formatPartialDate,
  isBefore,
  isNotAfter,
  isPartialDate,
  latest,
  parsePartialDate,
  type PartialDate,
  precision,
} from "#app/lib/partial-date.ts";

const partial = fc
  .tuple(
    fc
      .integer({ min: dayNumber("1900-01-01"), max: dayNumber("2099-12-31") })
      .map(civilFromDayNumber),
    fc.constantFrom(4, 7, 10),
  )
  .map(([day, length]): PartialDate => day.slice(0, length));

function read(text: string): string {
  const result = parsePartialDate(text);
  return result.ok ? result.value : result.reason;
}

describe("reading a date as people write it", () => {
  test.each([
    ["26/03/1965", "1965-03-26"],
    ["6/3/1965", "1965-03-06"],
    ["26-3-1965", "1965-03-26"],
    ["26.3.1965", "1965-03-26"],
    ["26 3 1965", "1965-03-26"],
    ["26 / 03 / 1965", "1965-03-26"],
    ["26031965", "1965-03-26"],
    ["1965-03-26", "1965-03-26"],
    ["26/03/1965 00:00:00", "1965-03-26"],
    ["1965-03-26T00:00:00.000Z", "1965-03-26"],
    [" \u200b26/03/1965\u00a0", "1965-03-26"],
    ["29/02/1968", "1968-02-29"],
  ])("%s is a full date", (text, value) => expect(read(text)).toBe(value));

  test.each([
    ["03/1965", "1965-03"],
    ["3-1965", "1965-03"],
    ["031965", "1965-03"],
    ["00/03/1965", "1965-03"],
    ["1965-03", "1965-03"],
    ["1965", "1965"],
    ["00/1965", "1965"],
    ["00/00/1965", "1965"],
  ])("%s is known by month or year only (fault 63)", (text, value) =>
    expect(read(text)).toBe(value),
  );

  test("day comes before month, always (fault 61)", () => {
    expect(read("03/04/1965")).toBe("1965-04-03");
    expect(read("25/04/1965")).toBe("1965-04-25");
    expect(read("04/25/1965")).toBe("noSuchDay");
  });

  test.each([
    ["29/02/1967", "noSuchDay"],
    ["31/11/1980", "noSuchDay"],
    ["13/1965", "noSuchDay"],
    ["26/00/1965", "noSuchDay"],
  ])("%s does not exist (fault 64)", (text, reason) => expect(read(text)).toBe(reason));

  test.each([["30"], ["26/01/84"], ["01/84"], ["260184"], ["1/1/5"]])(
    "%s has a two-digit year and is refused, not guessed (fault 65)",
    (text) => expect(read(text)).toBe("twoDigitYear"),
  );

  test.each([
    ["23835", "format"],
    ["khoảng 1965", "format"],
    ["không rõ", "format"],
    ["26/03/19650", "format"],
    ["1965/1966/1967", "format"],
    ["9".repeat(50), "format"],
    ["", "empty"],
    ["   ", "empty"],
    ["01/01/1799", "range"],
    ["01012180", "range"],
    ["00/00/0000", "range"],
  ])("%s is refused as %s (faults 62, 66, 68)", (text, reason) => expect(read(text)).toBe(reason));

  test("a hostile text is refused at once (fault 29)", () => {
    const started = performance.now();
    read(`${" /".repeat(20_000)}1`);
    read("1".repeat(100_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test("what is shown can be read again, with its precision", () => {
    fc.assert(
      fc.property(partial, (value) => {
        expect(read(formatPartialDate(value))).toBe(value);
        expect(isPartialDate(value)).toBe(true);
      }),
    );
  });

  test("anything else never throws", () => {
    fc.assert(fc.property(fc.string(), (text) => void parsePartialDate(text)));
  });
});

describe("comparing", () => {
  test("a date means every day from its earliest to its latest", () => {
    expect([earliest("1965"), latest("1965")]).toEqual(["1965-01-01", "1965-12-31"]);
    expect([earliest("1968-02"), latest("1968-02")]).toEqual(["1968-02-01", "1968-02-29"]);
    expect([earliest("1965-03-26"), latest("1965-03-26")]).toEqual(["1965-03-26", "1965-03-26"]);
    expect(["1965", "1965-03", "1965-03-26"].map(precision)).toEqual(["Y", "M", "D"]);
  });

  test("two equal full dates are impossible for before and certain for not after", () => {
    expect(isBefore("1965-03-26", "1965-03-26")).toBe("impossible");
    expect(isNotAfter("1965-03-26", "1965-03-26")).toBe("certain");
  });

  test("what depends on the unknown day is undetermined", () => {
    expect(isBefore("1965", "1965-03-26")).toBe("undetermined");
    expect(isNotAfter("1965-03", "1965")).toBe("undetermined");
    expect(isBefore("1965", "1966")).toBe("certain");
    expect(isNotAfter("1966-01", "1965")).toBe("impossible");
    expect(isBefore("1965-12-31", "1965")).toBe("impossible");
  });

  test("the answer is right for every reading of the two dates", () => {
    const offset = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(partial, partial, offset, offset, (a, b, x, y) => {
        const [one, other] = [pick(a, x), pick(b, y)];
        const before = isBefore(a, b);
        if (before === "certain") expect(one < other).toBe(true);
        if (before === "impossible") expect(one < other).toBe(false);
        const notAfter = isNotAfter(a, b);
        if (notAfter === "certain") expect(one <= other).toBe(true);
        if (notAfter === "impossible") expect(one <= other).toBe(false);
      }),
    );
  });

  test("dates sort by earliest day, then full before month before year", () => {
    const shuffled = ["1966", "1965-01", "1965", "1965-01-02", "1965-01-01"];
    expect(shuffled.sort(comparePartial)).toEqual([
      "1965-01-01",
      "1965-01",
      "1965",
      "1965-01-02",
      "1966",
    ]);
  });
});

function pick(date: PartialDate, share: number): string {
  const [first, last] = [dayNumber(earliest(date)), dayNumber(latest(date))];
  return civilFromDayNumber(first + Math.round((last - first) * share));
}
