import { expect, test } from "vitest";
import { ruleSet } from "#app/codes/rule-set.ts";
import {
  candidateFor,
  comingRounds,
  givenBadges,
  pageOf,
  posthumousBadge,
  roundOf,
} from "#app/features/procedures/badges/rules.ts";
import { isMet } from "#app/features/procedures/needs/rules.ts";
import { emptyRows, type MemberRecord } from "#app/record/values.ts";
import { factsOf } from "#tests/app/features/procedures/facts.ts";

const rules = ruleSet("2026-06-15");
const round = roundOf("0711", 2026, rules)!;

function since(day: string, more: Partial<MemberRecord["rows"]> = {}, values = {}): MemberRecord {
  return {
    values: {
      membership_status: "M2",
      activity_status: "A1",
      admission_decision_date: day,
      official_date: "1990-01-01",
      ...values,
    },
    rows: { ...emptyRows(), ...more },
  };
}

test("the rounds to come are four a year, nearest first, with the day to send up by", () => {
  expect(comingRounds("2026-06-15", rules).map(({ on }) => on)).toEqual([
    "2026-09-02",
    "2026-11-07",
    "2027-02-03",
    "2027-05-19",
    "2027-09-02",
    "2027-11-07",
  ]);
  expect(round.sendBy).toBe("2026-09-23");
  expect(roundOf("0101", 2026, rules)).toBeNull();
});

test("badges begin at thirty years; there is none of thirty-five", () => {
  const years = givenBadges(rules).map(({ code }) => code);
  expect(years).toEqual(["90", "85", "80", "75", "70", "65", "60", "55", "50", "45", "40", "30"]);
});

test("who reaches the years on the day of the round is a candidate, who lacks a day is not", () => {
  expect(candidateFor(since("1996-11-07"), round, rules)?.badge).toBe("30");
  expect(candidateFor(since("1996-11-08"), round, rules)).toBeNull();
  expect(candidateFor(since("1991-11-07"), round, rules)?.badge, "35 years: that of 30").toBe("30");
});

test("who missed a smaller badge receives the one of today only, and nobody receives one twice", () => {
  expect(candidateFor(since("1976-01-01"), round, rules)?.badge).toBe("50");
  const held = [{ id: "a", badge: "50" }] as never;
  expect(candidateFor(since("1976-01-01", { party_badges: held }), round, rules)).toBeNull();
});

test("a discipline makes wait by its form, an annulled one does not; suspended members wait", () => {
  const obstacleAfter = (form: string, day: string, result: string | null = null) =>
    candidateFor(
      since("1996-01-01", {
        disciplines: [{ id: "d", form, decision_date: day, appeal_result: result }] as never,
      }),
      round,
      rules,
    )?.obstacle;
  expect(obstacleAfter("D1", "2026-05-08")).toBe("discipline");
  expect(obstacleAfter("D1", "2026-05-07"), "six months are over").toBeNull();
  expect(obstacleAfter("D2", "2026-05-07"), "nine are not").toBe("discipline");
  expect(obstacleAfter("D2", "2026-05-08", "annulled")).toBeNull();
  const suspended = since("1996-01-01", {}, { activity_status: "A5" });
  expect(candidateFor(suspended, round, rules)?.obstacle).toBe("suspended");
});

test("a day of admission known by the year alone asks for originals", () => {
  expect(candidateFor(since("1996"), round, rules)).toMatchObject({ needsOriginals: true });
  expect(candidateFor(since("1996-01-01"), round, rules)).toMatchObject({ needsOriginals: false });
});

test("an early badge: twelve months up to that of 65 years, twenty-four from 70", () => {
  const data = (badge: string) => ({ badge, round: "0711", roundYear: "2026" });
  const isEarly = (badge: string, day: string) =>
    isMet("isEarlyEnough", factsOf({}, { data: data(badge), record: since(day) }));
  expect(isEarly("30", "1997-11-07")).toBe(true);
  expect(isEarly("30", "1997-12-08")).toBe(false);
  expect(isEarly("70", "1958-11-07")).toBe(true);
  expect(isEarly("70", "1958-12-08")).toBe(false);
});

test("a posthumous badge measures from the death to the round of its years, and is asked for within a year", () => {
  const data = { badge: "40", round: "0711", roundYear: "2026" };
  const diedOn = (exit_date: string) =>
    since("1987-05-01", {}, { membership_status: "X1", exit_date });
  const facts = factsOf({}, { data, record: diedOn("2026-05-19") });
  expect(isMet("isDeceased", facts)).toBe(true);
  // Forty years on 1 May 2027, given in the round of 19 May: a year after the death, and a day more.
  expect(isMet("isNearAfterDeath", facts)).toBe(true);
  expect(isMet("isNearAfterDeath", { ...facts, record: diedOn("2026-05-18") })).toBe(false);
  expect(posthumousBadge(diedOn("2026-05-19"), rules)).toBe("40");
  expect(posthumousBadge(diedOn("2026-05-18"), rules), "thirty, years ago").toBe("30");
  const held = { party_badges: [{ id: "b", badge: "40" }] as never };
  const holder = since("1987-05-01", held, { membership_status: "X1", exit_date: "2026-05-19" });
  expect(posthumousBadge(holder, rules)).toBeNull();
  expect(isMet("isAskedInTime", facts)).toBe(true);
  expect(isMet("isAskedInTime", { ...facts, today: "2027-05-20" })).toBe(false);
});

test("a round is read by pages of its filter, with the totals of all of it and never beyond the last page", () => {
  const one = (n: number) => ({
    n,
    obstacle: n % 10 === 0 ? ("discipline" as const) : null,
    caseId: n % 3 === 0 ? `case ${n}` : null,
  });
  const all = Array.from({ length: 120 }, (_, n) => one(n + 1));
  const counts = { ready: 72, listed: 40, waiting: 8 };
  const second = pageOf(all, { show: "all", page: 2 }, 50);
  expect(second).toMatchObject({ page: 2, first: 51, last: 100, total: 120, counts });
  expect(second.rows.map(({ n }) => n)).toEqual(Array.from({ length: 50 }, (_, n) => n + 51));
  const ready = pageOf(all, { show: "ready", page: 9 }, 50);
  expect(ready).toMatchObject({ page: 2, first: 51, last: 72, total: 72, counts });
  expect(pageOf([], { show: "waiting", page: 3 }, 50)).toMatchObject({
    page: 1,
    first: 0,
    last: 0,
  });
});
