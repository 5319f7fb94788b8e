import { expect, test } from "vitest";
import { needsConsent } from "#app/features/procedures/needs/admission/rules.ts";
import { isMet } from "#app/features/procedures/needs/rules.ts";
import { factsOf } from "#tests/app/features/procedures/facts.ts";

const born = (birth_date: string, meetingOn: string, more = {}) =>
  factsOf({ membership_status: "C3", birth_date, ...more }, { data: { meetingOn } });

test("18 is reached on the birthday, counted on the day of the vote; a year alone counts for the person", () => {
  expect(isMet("isOldEnough", born("2008-06-10", "2026-06-09"))).toBe(false);
  expect(isMet("isOldEnough", born("2008-06-10", "2026-06-10"))).toBe(true);
  expect(isMet("isOldEnough", born("2008", "2026-06-10"))).toBe(true);
});

test("60 years and no month more go without consent, 721 months do not (clarification 11)", () => {
  expect(needsConsent(born("1966-05-11", "2026-06-10"))).toBe(false);
  expect(needsConsent(born("1966-05-10", "2026-06-10"))).toBe(true);
  const unschooled = born("1990-01-01", "2026-06-10", { general_education: "2" });
  expect(needsConsent(unschooled)).toBe(true);
  expect(isMet("consentIsThere", unschooled)).toBe(false);
  const data = { meetingOn: "2026-06-10", consentNumber: "15-CV/TU" };
  expect(isMet("consentIsThere", { ...unschooled, data })).toBe(true);
});

test("a re-admission always needs consent, once, and not before 36 months", () => {
  const left = (exit_date: string, more = {}) =>
    born("1980-01-01", "2026-06-10", { membership_status: "X3", exit_date, ...more });
  expect(needsConsent(left("2020-01-01"))).toBe(true);
  expect(isMet("hasWaited", left("2023-06-10"))).toBe(true);
  expect(isMet("hasWaited", left("2023-06-11"))).toBe(false);
  expect(isMet("hasWaited", left("2023")), "a year is read as its last day").toBe(false);
  expect(isMet("mayComeBack", left("2020-01-01"))).toBe(true);
  expect(isMet("mayComeBack", left("2020-01-01", { readmission_date: "2015-01-01" }))).toBe(false);
});

test("the papers are ticked, and a ceremony after 30 working days brings the number of a consent", () => {
  const filled = (data: Record<string, unknown>) => factsOf({}, { data });
  expect(isMet("fileIsComplete", filled({ isFileComplete: false }))).toBe(false);
  expect(isMet("fileIsComplete", filled({ isFileComplete: true }))).toBe(true);
  const decisionOn = "2026-06-12";
  expect(isMet("ceremonyInTime", filled({ decisionOn, ceremonyOn: "2026-07-24" }))).toBe(true);
  const late = { decisionOn, ceremonyOn: "2026-07-25" };
  expect(isMet("ceremonyInTime", filled(late))).toBe(false);
  expect(isMet("ceremonyInTime", filled({ ...late, lateConsentNumber: "5-CV" }))).toBe(true);
});

test("some ways of leaving bar from coming back, others ask for more than 36 months (V-D-09)", () => {
  const left = (data: object, exit_reason = "R3") =>
    factsOf({ membership_status: "X3", exit_reason } as never, {
      data: { meetingOn: "2026-06-10", ...data },
    });
  const bars = (formerExit: string) => isMet("formerExitAllows", left({ formerExit }));
  expect(["quit", "disunity", "seriousCrime"].map(bars)).toEqual([false, false, false]);
  expect(["plain", "hardship", "minorCrime"].map(bars)).toEqual([true, true, true]);
  const cleared = (recordClearedOn?: string) =>
    isMet("recordIsCleared", left({ formerExit: "minorCrime", recordClearedOn }));
  expect([cleared(), cleared("2021-06-11"), cleared("2021-06-10")]).toEqual([false, false, true]);
  const asked = (formerExit: string) => isMet("leftInHardship", left({ formerExit }, "R5"));
  expect([asked("plain"), asked("hardship")]).toEqual([false, true]);
  expect(isMet("leftInHardship", left({ formerExit: "plain" }, "R3"))).toBe(true);
});

test("the time for the ceremony counts from the day on which the cell received the decision", () => {
  const data = { decisionOn: "2026-06-12", receivedOn: "2026-06-15" };
  const on = (ceremonyOn: string) =>
    isMet("ceremonyInTime", factsOf({}, { data: { ...data, ceremonyOn } }));
  expect([on("2026-07-27"), on("2026-07-28")]).toEqual([true, false]);
});

test("a transfer begins within 60 working days of the decision, or says why it is late", () => {
  const asked = (effectiveOn: string, lateReason?: string) =>
    isMet("beginsInTime", factsOf({}, { data: { effectiveOn, lateReason } }));
  expect([asked("2026-05-20"), asked("2026-02-02"), asked("2026-02-02", "Đi xa")]).toEqual([
    true,
    false,
    true,
  ]);
  expect(isMet("stayHasNotEnded", factsOf({}, { before: { until: "2026-06-14" } }))).toBe(false);
  expect(isMet("stayHasNotEnded", factsOf({}, { before: { until: "2026-06-15" } }))).toBe(true);
});
