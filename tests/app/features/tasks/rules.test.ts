import { describe, expect, test } from "vitest";
import { ruleSet } from "#app/codes/rule-set.ts";
import { directiveRefusal, type DirectiveCase } from "#app/features/tasks/directives/access.ts";
import { progressOf } from "#app/features/tasks/directives/rules.ts";
import { isUnreadTooLong, readBy } from "#app/features/tasks/clock/rules.ts";
import {
  daysLeft,
  isOverdue,
  outcomeOf,
  stateAfter,
  workSteps,
  type WorkAct,
  type WorkState,
} from "#app/features/tasks/rules.ts";
import { actorOf } from "#tests/setup/actor.ts";

const states: WorkState[] = [
  "issued",
  "read",
  "in_progress",
  "reported",
  "returned",
  "done",
  "cancelled",
];

/** The table of P14, written out by hand: from, act, to. */
const table: Record<WorkAct, Partial<Record<WorkState, WorkState>>> = {
  open: { issued: "read" },
  accept: { issued: "in_progress", read: "in_progress" },
  report: { in_progress: "reported", returned: "reported" },
  return: { reported: "returned" },
  finish: { reported: "done" },
  extend: {
    issued: "issued",
    read: "read",
    in_progress: "in_progress",
    reported: "reported",
    returned: "returned",
  },
  cancel: {
    issued: "cancelled",
    read: "cancelled",
    in_progress: "cancelled",
    reported: "cancelled",
    returned: "cancelled",
  },
  reassign: {
    issued: "issued",
    read: "issued",
    in_progress: "issued",
    reported: "issued",
    returned: "issued",
  },
};

describe.each(Object.keys(workSteps) as WorkAct[])("%s", (act) => {
  test.each(states)("from %s goes where the table says", (state) => {
    expect(stateAfter(state, act)).toBe(table[act][state] ?? null);
  });
});

test("what is only to be read is done when it is opened, and asks for no report", () => {
  expect(stateAfter("issued", "open", true)).toBe("done");
  expect(stateAfter("read", "accept", true)).toBeNull();
  expect(stateAfter("in_progress", "report", true)).toBeNull();
});

const work = (state: WorkState, dueOn: string | null, reportedOn: string | null = null) => ({
  state,
  dueOn,
  reportedOn,
  closedOn: null,
});

test("work is overdue from the day after its deadline and stays so until it is done", () => {
  expect(isOverdue(work("in_progress", "2026-11-06"), "2026-11-06")).toBe(false);
  expect(isOverdue(work("in_progress", "2026-11-06"), "2026-11-07")).toBe(true);
  expect(isOverdue(work("issued", "2026-11-06"), "2027-11-07")).toBe(true);
  expect(isOverdue(work("done", "2026-11-06", "2026-11-09"), "2026-11-10")).toBe(false);
  expect(isOverdue(work("in_progress", null), "2026-11-10")).toBe(false);
});

test("slow judging makes nobody late: the day of the report counts", () => {
  expect(isOverdue(work("reported", "2026-11-06", "2026-11-06"), "2026-12-01")).toBe(false);
  expect(isOverdue(work("reported", "2026-11-06", "2026-11-07"), "2026-12-01")).toBe(true);
  expect(outcomeOf(work("done", "2026-11-06", "2026-11-06"), "2026-12-01")).toBe("onTime");
  expect(outcomeOf(work("done", "2026-11-06", "2026-11-07"), "2026-12-01")).toBe("late");
  expect(outcomeOf(work("returned", "2026-11-06", "2026-11-05"), "2026-12-01")).toBe("notDone");
  expect(outcomeOf(work("issued", "2026-12-06"), "2026-12-01")).toBe("running");
  expect(daysLeft(work("reported", "2026-11-06", "2026-11-05"), "2026-11-01")).toBeNull();
});

test("a directive is to be read by the end of the second working day, weekends and Tết left out", () => {
  const on = (day: string) => ruleSet(day);
  // Friday: Monday and Tuesday are the working days.
  expect(readBy("2026-11-06", on("2026-11-06"))).toBe("2026-11-10");
  const unread = { state: "issued", issuedOn: "2026-11-06" } as const;
  expect(isUnreadTooLong(unread, on("2026-11-10"))).toBe(false);
  expect(isUnreadTooLong(unread, on("2026-11-11"))).toBe(true);
  expect(isUnreadTooLong({ ...unread, state: "read" }, on("2026-11-11"))).toBe(false);
});

const one = (state: DirectiveCase["state"], draftedBy = "officer"): DirectiveCase => ({
  orgId: "org",
  orgPos: 1n,
  state,
  draftedBy,
});

test("leaders issue what another drafted, and their own at once; nobody approves the own proposal", () => {
  const [officer, leader] = [actorOf("officer", "R08"), actorOf("leader", "R10")];
  expect(directiveRefusal(officer, one("draft"), "issue")).toBe("role");
  expect(directiveRefusal(officer, one("draft"), "propose")).toBeNull();
  expect(directiveRefusal(leader, one("proposed"), "issue")).toBeNull();
  expect(directiveRefusal(leader, one("draft", "leader"), "issue")).toBeNull();
  expect(directiveRefusal(leader, one("draft"), "issue"), "another's unfinished draft").toBe(
    "state",
  );
  const both = actorOf("officer", "R10");
  expect(directiveRefusal(both, one("proposed"), "issue"), "over all posts").toBe("S1");
  const far = { ...one("proposed"), orgId: "elsewhere", orgPos: 99n };
  expect(directiveRefusal(leader, far, "issue")).toBe("role");
  const province = actorOf("province", "R14");
  expect(
    directiveRefusal(province, { ...one("proposed"), orgId: "commune" }, "issue"),
    "the commune's leader decides for the commune",
  ).toBe("role");
});

test("progress counts units once, and leaves out the cancelled", () => {
  const receipts = [
    { ...work("issued", "2026-11-06"), escalatedOn: "2026-11-05" },
    { ...work("reported", "2026-11-06", "2026-11-05"), escalatedOn: null },
    { ...work("returned", "2026-11-30"), escalatedOn: null },
    { ...work("done", "2026-11-06", "2026-11-04"), escalatedOn: null },
    { ...work("cancelled", "2026-11-06"), escalatedOn: null },
  ];
  expect(progressOf(receipts, "2026-11-10")).toEqual({
    total: 4,
    unread: 1,
    escalated: 1,
    underWay: 1,
    reported: 1,
    done: 1,
    overdue: 1,
    cancelled: 1,
  });
});
