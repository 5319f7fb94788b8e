import { describe, expect, test } from "vitest";
import { ruleSet } from "#app/codes/rule-set.ts";
import { fixedDates } from "#app/features/calendar/dates/rules.ts";
import { byDay, spanOf, turned, weekdayOf } from "#app/features/calendar/rules.ts";
import { readAsked } from "#app/features/calendar/schema.ts";
import { pathOf, titleOf } from "#app/features/calendar/words/rules.ts";
import type { RoleCode } from "#app/features/access/roles.ts";
import { actorOf } from "#tests/setup/actor.ts";

const TODAY = "2026-11-30";
const rules = ruleSet(TODAY);
const year = { from: "2026-01-01", to: "2026-12-31" };
const dated = (role: RoleCode, orgType: string, span = year) =>
  fixedDates(actorOf("a", role), { orgType }, span, rules, TODAY).map(
    ({ day, key }) => `${day} ${key}`,
  );

describe("the days of a calendar", () => {
  test("a month goes from its first to its last day, a week from Monday to Sunday, over the year too", () => {
    expect(spanOf("month", "2028-02-10")).toEqual({ from: "2028-02-01", to: "2028-02-29" });
    expect(spanOf("week", "2027-01-01")).toEqual({ from: "2026-12-28", to: "2027-01-03" });
    expect(spanOf("week", "2027-01-03").from).toBe("2026-12-28");
    expect(weekdayOf("2026-11-29")).toBe(0);
    expect(weekdayOf("1969-12-31")).toBe(3);
  });

  test("turning goes to the month or week beside, also from the last day of a long month", () => {
    expect(turned("month", "2026-01-31", 1)).toBe("2026-02-01");
    expect(turned("month", "2026-03-31", -1)).toBe("2026-02-01");
    expect(turned("week", "2026-12-30", 1)).toBe("2027-01-06");
  });

  test("entries stand by their days, whole days before times, and empty days only where they are asked for", () => {
    const entries = [
      { key: "b", day: "2026-11-30", at: "19:30" },
      { key: "a", day: "2026-11-30", at: null },
      { key: "c", day: "2026-12-02", at: "08:00" },
    ];
    const span = { from: "2026-11-30", to: "2026-12-06" };
    expect(byDay(entries, span, false)).toEqual([
      { day: "2026-11-30", entries: [entries[1], entries[0]] },
      { day: "2026-12-02", entries: [entries[2]] },
    ]);
    expect(byDay(entries, span, true)).toHaveLength(7);
  });

  test("a malformed address shows this month", () => {
    const asked = (text: string) => readAsked(new URLSearchParams(text), TODAY);
    expect(asked("view=year&on=2026-02-30&unit=1")).toEqual({
      view: "month",
      on: TODAY,
      unit: undefined,
    });
    expect(asked("view=week&on=2026-12-05")).toMatchObject({ view: "week", on: "2026-12-05" });
    expect(asked("on=9999-12-31").on).toBe(TODAY);
  });
});

describe("days that rules set", () => {
  test("a collector has the months of dues to pay and to close, and the quarters to remit", () => {
    const december = dated("R05", "CBCS", { from: "2027-01-01", to: "2027-01-31" });
    expect(december).toContain("2027-01-10 dues-close-2026-12");
    expect(december).toContain("2027-01-10 dues-remit-2026-Q4");
    expect(december).toContain("2027-01-31 dues-pay-2027-01");
  });

  test("a member has only the day on which dues are paid", () => {
    const all = dated("R01", "CBCS");
    expect(all).toHaveLength(12);
    expect(all[1]).toBe("2026-02-28 dues-pay-2026-02");
  });

  test("the day on which dues are paid leads to the page that the reader has, or nowhere", () => {
    const leads = (role: RoleCode) =>
      fixedDates(actorOf("a", role), { orgType: "CBCS" }, year, rules, TODAY)
        .filter(({ key }) => key.startsWith("dues-pay"))
        .map((entry) => pathOf(entry))[0];
    expect(leads("R01")).toBe("/dues/own");
    expect(leads("R02")).toBe("/dues");
    expect(leads("R03")).toBeNull();
  });

  test("a cell sends its report each month and its list each quarter, a commune looks out for those and sends its own each quarter", () => {
    const cell = (report: string) =>
      dated("R02", "CBCS").filter((one) => one.includes(`report-${report}-`));
    expect([cell("monthly").length, cell("reconciliation").length]).toEqual([12, 4]);
    const commune = dated("R10", "XP").filter((one) => one.includes("report-"));
    expect(commune.filter((one) => one.includes("report-monthly-"))).toHaveLength(12);
    const officer = dated("R08", "XP").filter((one) => one.includes("report-movement-"));
    // Four quarters, two halves and a year ended between the last days of 2025 and of September 2026.
    expect(officer).toHaveLength(7);
    const forms = dated("R08", "XP").filter((one) => one.includes("report-structure-"));
    expect(forms.map((one) => one.slice(0, 10)).toSorted()).toEqual(["2026-01-20", "2026-06-20"]);
  });

  test("the rounds of badges stand with the day by which lists go up, not for a member", () => {
    const rounds = dated("R08", "XP").filter((one) => one.includes("round-"));
    expect(rounds.filter((one) => one.includes("award"))).toHaveLength(4);
    expect(rounds.filter((one) => one.includes("send")).length).toBeGreaterThanOrEqual(3);
  });
});

describe("what a calendar program is told", () => {
  const common = { key: "k", day: TODAY, at: null, unit: null, isOver: false };
  const about = { ...common, kind: "case" as const, id: "i", name: "Trần Văn Thử" };

  test("no case names anybody, and discipline is not even named as such", () => {
    const told = titleOf({ ...about, procedure: "recognition" }, "vi", "program");
    expect(told).not.toContain("Thử");
    expect(titleOf({ ...about, procedure: "recognition" }, "vi", "page")).toContain("Thử");
    for (const procedure of ["discipline", "suspension", "removal"])
      expect(titleOf({ ...about, procedure }, "vi", "program")).not.toMatch(
        /kỷ luật|đình chỉ|xoá|Thử/i,
      );
  });

  test("a disciplinary meeting is a meeting", () => {
    const meeting = {
      ...common,
      kind: "meeting" as const,
      id: "i",
      kinds: ["M10"],
      state: "invited" as const,
      place: null,
      version: 1,
      minutes: 90,
    };
    expect(titleOf(meeting, "vi", "program")).not.toMatch(/kỷ luật/i);
    expect(titleOf(meeting, "vi", "page")).toMatch(/kỷ luật/i);
  });

  test("a task is told without the name of who has it", () => {
    const task = {
      ...common,
      kind: "task" as const,
      id: "i",
      title: "Thăm hỏi",
      assignee: "Lê Thị Thử",
    };
    expect(titleOf(task, "vi", "program")).not.toContain("Thử");
  });
});
