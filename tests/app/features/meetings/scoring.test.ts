import { expect, test } from "vitest";
import { parameters } from "#app/codes/parameters.ts";
import { ruleSet } from "#app/codes/rule-set.ts";
import {
  criteriaOf,
  gradeOf,
  isScored,
  suggestedPoints,
  totalOf,
  type ScoreFacts,
} from "#app/features/meetings/scoring/rules.ts";
import { pointsName, readScoreForm } from "#app/features/meetings/scoring/schema.ts";

const day = "2026-11-05";
const rules = ruleSet(day);
const facts: ScoreFacts = {
  kinds: ["M01"],
  meetOn: day,
  invitedOn: "2026-11-02",
  startedAt: "19:30",
  endedAt: "21:00",
  present: 22,
  counted: 25,
};

test("what was recorded suggests points for the invitation, the attendance and the length, and for nothing else", () => {
  expect(suggestedPoints(facts, rules)).toEqual({ preparation: 20, attendance: 17, order: 10 });
  expect(suggestedPoints({ ...facts, invitedOn: "2026-11-03" }, rules).preparation).toBe(10);
  expect(suggestedPoints({ ...facts, invitedOn: null, endedAt: "20:59" }, rules)).toMatchObject({
    preparation: 10,
    order: 5,
  });
  expect(suggestedPoints({ ...facts, counted: 0, present: 0 }, rules).attendance).toBe(0);
});

test("all criteria give a hundred points, and each grade begins at its figure", () => {
  expect(totalOf(Object.fromEntries(criteriaOf(rules)))).toBe(100);
  expect([100, 90, 89, 70, 69, 50, 49, 0].map((total) => gradeOf(total, rules))).toEqual([
    "good",
    "good",
    "fair",
    "fair",
    "average",
    "average",
    "weak",
    "weak",
  ]);
});

test("criteria are figures that nobody has confirmed, so that a province sets its own", () => {
  const own = parameters.filter(({ key }) => key.startsWith("meeting.score_"));
  expect(own.map(({ status }) => status)).toEqual(["assumed", "assumed"]);
  const set = ruleSet(day, [
    { key: "meeting.score_points", value: "contents=60;resolution=40", from: null, until: null },
  ]);
  expect(criteriaOf(set)).toEqual([
    ["contents", 60],
    ["resolution", 40],
  ]);
  expect(suggestedPoints(facts, set)).toEqual({});
});

test("a regular or thematic meeting is scored once its minutes are closed, and no other", () => {
  expect(isScored({ state: "closed", kinds: ["M01"] })).toBe(true);
  expect(isScored({ state: "resolution_issued", kinds: ["M02"] })).toBe(true);
  expect(isScored({ state: "minutes_draft", kinds: ["M01"] })).toBe(false);
  expect(isScored({ state: "closed", kinds: ["M10"] })).toBe(false);
});

test("each criterion takes a whole number up to its own most", () => {
  const criteria: [string, number][] = [
    ["a", 20],
    ["b", 10],
  ];
  const form = (a: string, b: string) => {
    const data = new FormData();
    data.set(pointsName("a"), a);
    data.set(pointsName("b"), b);
    data.set("note", " ");
    return readScoreForm(data, criteria);
  };
  expect(form("20", "0")).toEqual({
    ok: true,
    input: { points: { a: 20, b: 0 }, note: null },
  });
  expect(form("21", "5")).toEqual({ ok: false, wrong: ["points-a"] });
  expect(form("", "-1")).toEqual({ ok: false, wrong: ["points-a", "points-b"] });
});
