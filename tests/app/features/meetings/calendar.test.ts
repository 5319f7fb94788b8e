import { expect, test } from "vitest";
import { ruleSet } from "#app/codes/rule-set.ts";
import {
  closeBy,
  inviteBy,
  isShort,
  lacksThematic,
  lastDayOf,
  minutesBetween,
  monthsBetween,
  monthState,
  nextRegularDay,
  oftenUnexcused,
  quarterOf,
  readClock,
  thematicQuarters,
  type CalendarMeeting,
} from "#app/features/meetings/calendar/rules.ts";

const rules = ruleSet("2026-11-05");
const meeting = (
  meetOn: string,
  state: CalendarMeeting["state"] = "invited",
  kinds = ["M01"],
): CalendarMeeting => ({ meetOn, state, kinds });

test("months run across the year, and end where they end", () => {
  expect(monthsBetween("2026-11", "2027-02")).toEqual(["2026-11", "2026-12", "2027-01", "2027-02"]);
  expect([lastDayOf("2028-02"), lastDayOf("2026-12")]).toEqual(["2028-02-29", "2026-12-31"]);
});

test("a month without a regular meeting is told on its last day, not before", () => {
  expect(monthState([], "2026-11", "2026-11-29")).toBe("open");
  expect(monthState([], "2026-11", "2026-11-30")).toBe("missed");
  expect(monthState([], "2026-11", "2026-12-01")).toBe("missed");
  expect(monthState([], "2026-12", "2026-11-30")).toBe("open");
});

test("a meeting on the last day of the month keeps the month until the day is over", () => {
  const last = [meeting("2026-12-31")];
  expect(monthState(last, "2026-12", "2026-12-31")).toBe("planned");
  expect(monthState(last, "2026-12", "2027-01-01")).toBe("missed");
  expect(monthState([meeting("2026-12-31", "closed")], "2026-12", "2027-01-01")).toBe("held");
  expect(monthState([meeting("2026-12-31", "closed")], "2027-01", "2027-01-01")).toBe("open");
});

test("a cancelled meeting and one that is thematic only do not make the month", () => {
  expect(monthState([meeting("2026-11-05", "cancelled")], "2026-11", "2026-11-30")).toBe("missed");
  const thematic = [meeting("2026-11-05", "closed", ["M02"])];
  expect(monthState(thematic, "2026-11", "2026-11-30")).toBe("missed");
});

test("a quarter without a thematic meeting is told from its day 75 on", () => {
  expect(quarterOf("2027-01-01")).toEqual({ number: 1, from: "2027-01-01", to: "2027-03-31" });
  expect(lacksThematic([], "2026-12-13", rules)).toBe(false);
  expect(lacksThematic([], "2026-12-14", rules)).toBe(true);
  // 75 days from 1 January end on 16 March, in a leap year on the 15th.
  expect(lacksThematic([], "2027-03-15", rules)).toBe(false);
  expect(lacksThematic([], "2028-03-15", rules)).toBe(true);
});

test("a planned one is enough, also as second kind of the monthly meeting; a cancelled one is not", () => {
  const both = meeting("2026-12-30", "planned", ["M01", "M02"]);
  expect(lacksThematic([both], "2026-12-20", rules)).toBe(false);
  expect(lacksThematic([{ ...both, state: "cancelled" }], "2026-12-20", rules)).toBe(true);
  const former = meeting("2026-09-30", "closed", ["M02"]);
  expect(lacksThematic([former], "2026-12-20", rules)).toBe(true);
});

const absence = (memberId: string, meetOn: string, mark: string | null = "U") => ({
  memberId,
  meetOn,
  mark,
});

test("three different months of one calendar year, in a row or not, are a ground (P10)", () => {
  const found = oftenUnexcused(
    [absence("a", "2026-01-05"), absence("a", "2026-12-31"), absence("a", "2026-06-05")],
    2026,
    rules,
  );
  expect(found).toEqual([{ memberId: "a", months: ["2026-01", "2026-06", "2026-12"] }]);
});

test("two meetings of a month are one month, excuses and the year before do not count", () => {
  const twice = [
    absence("a", "2026-01-05"),
    absence("a", "2026-01-20"),
    absence("a", "2026-02-05"),
  ];
  expect(oftenUnexcused(twice, 2026, rules)).toEqual([]);
  const across = [
    absence("b", "2025-12-05"),
    absence("b", "2026-01-05"),
    absence("b", "2026-02-05"),
    absence("b", "2026-03-05", "A1"),
    absence("b", "2026-04-05", "E1"),
  ];
  expect(oftenUnexcused(across, 2026, rules)).toEqual([]);
});

test("the next meeting is offered on the cell's own day, in the first month without one", () => {
  expect(nextRegularDay([], 5, "2026-11-03")).toBe("2026-11-05");
  expect(nextRegularDay([], 5, "2026-11-08")).toBe("2026-11-08");
  expect(nextRegularDay([meeting("2026-11-05", "closed")], 31, "2026-11-08")).toBe("2026-12-31");
  const both = [meeting("2026-12-05"), meeting("2027-01-05")];
  expect(nextRegularDay(both, 31, "2026-12-01")).toBe("2027-02-28");
  expect(nextRegularDay([], null, "2026-11-01")).toBe("2026-11-05");
});

test("Tết moves nothing by itself: an invitation for the first days of the year is due before the holidays", () => {
  // The first day of the lunar year is 6 February 2027.
  expect(inviteBy("2027-02-03", rules)).toBe("2027-01-31");
  expect(nextRegularDay([meeting("2027-01-05", "closed")], 5, "2027-01-20")).toBe("2027-02-05");
  expect(closeBy("2026-12-30", rules)).toBe("2027-01-02");
});

test("the clock is read as people write it", () => {
  expect(["19:30", "19h30", "7h", "19.05", " 8 : 00 "].map(readClock)).toEqual([
    "19:30",
    "19:30",
    "07:00",
    "19:05",
    "08:00",
  ]);
  expect(["25:00", "19:60", "tối", "", "1930"].map(readClock)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test("a regular meeting takes 90 minutes, a thematic one 120 (told only)", () => {
  expect(minutesBetween("23:00", "00:30")).toBe(90);
  expect([89, 90].map((minutes) => isShort(["M01"], minutes, rules))).toEqual([true, false]);
  expect([119, 120].map((minutes) => isShort(["M01", "M02"], minutes, rules))).toEqual([
    true,
    false,
  ]);
  expect(isShort(["M03"], 10, rules)).toBe(false);
});

test("each quarter of the year so far says how it stands with its thematic meeting", () => {
  const held = [
    meeting("2026-02-10", "closed", ["M02"]),
    // One that was planned and never held does not count once the quarter is over.
    meeting("2026-05-10", "invited", ["M02"]),
    meeting("2026-08-10", "cancelled", ["M02"]),
    meeting("2026-11-20", "invited", ["M01", "M02"]),
  ];
  expect(thematicQuarters(held, "2026-11-05", rules).map(({ state }) => state)).toEqual([
    "held",
    "missed",
    "missed",
    "planned",
  ]);
  expect(thematicQuarters([], "2026-02-01", rules)).toEqual([{ quarter: 1, state: "open" }]);
});
