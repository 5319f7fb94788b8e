import { describe, expect, test } from "vitest";
import { handsOf, readsMinutes } from "#app/features/meetings/access.ts";
import {
  advance,
  meetingStates,
  nextAct,
  openActs,
  steps,
  type Hand,
  type MeetingAct,
  type MeetingCase,
} from "#app/features/meetings/rules.ts";
import type { RoleCode } from "#app/features/access/rules.ts";
import { actorOf } from "#tests/setup/actor.ts";

const meeting: MeetingCase = {
  state: "planned",
  kinds: ["M01"],
  meetOn: "2026-11-05",
  place: "Nhà văn hoá Khu 5",
  onlineUrl: null,
  chairId: "chair",
  noteTakerId: "keeper",
  isChairDone: false,
  isKeeperDone: false,
};
const facts = { today: "2026-11-05", unmarked: 0, faultyVotes: 0, isResolutionPassed: true };
const everyHand: Hand[] = ["planner", "preparer", "secretary", "presiding", "recorder", "keeper"];
const after = (act: MeetingAct, parts: Partial<MeetingCase> = {}, given = facts) => {
  const result = advance(act, { ...meeting, ...parts }, everyHand, given);
  return result.ok ? result.state : result.refusal;
};

/** The table of P01, written out: state, act, who, next state. */
const written: [MeetingCase["state"], MeetingAct, Hand[], MeetingCase["state"]][] = [
  ["planned", "prepare", ["preparer"], "prepared"],
  ["planned", "invite", ["secretary"], "invited"],
  ["prepared", "invite", ["secretary"], "invited"],
  ["invited", "open", ["recorder", "keeper"], "open"],
  ["open", "record", ["recorder", "keeper"], "open"],
  ["minutes_draft", "record", ["recorder", "keeper"], "minutes_draft"],
  ["open", "draft", ["recorder", "keeper"], "minutes_draft"],
  ["minutes_draft", "approve", ["secretary", "presiding"], "minutes_draft"],
  ["minutes_draft", "keep", ["keeper"], "minutes_draft"],
  ["minutes_draft", "keepOnPaper", ["secretary", "presiding"], "minutes_draft"],
  ["closed", "issue", ["secretary"], "resolution_issued"],
  ["closed", "addend", ["secretary", "keeper"], "closed"],
  ["resolution_issued", "addend", ["secretary", "keeper"], "resolution_issued"],
  ...(["planned", "prepared", "invited"] as const).flatMap(
    (state): [MeetingCase["state"], MeetingAct, Hand[], MeetingCase["state"]][] => [
      [state, "edit", ["planner"], state],
      [state, "editAgenda", ["preparer"], state],
      [state, "cancel", ["secretary"], "cancelled"],
    ],
  ),
];

describe.each(meetingStates)("a meeting that is %s", (state) => {
  test.each(Object.keys(steps) as MeetingAct[])("%s", (act) => {
    const line = written.find(([from, what]) => from === state && what === act);
    for (const hand of everyHand) {
      const result = advance(act, { ...meeting, state }, [hand], facts);
      const refusal = line === undefined ? "state" : "hand";
      expect([hand, result]).toEqual([
        hand,
        line?.[2].includes(hand) ? { ok: true, state: line[3] } : { ok: false, refusal },
      ]);
      expect(openActs(state, [hand]).includes(act)).toBe(result.ok);
    }
  });
});

test("minutes are closed by the second of the two who approve them", () => {
  const draft = { state: "minutes_draft" } as const;
  expect(after("approve", { ...draft, isKeeperDone: true })).toBe("closed");
  expect(after("keep", { ...draft, isChairDone: true })).toBe("closed");
  expect(after("keepOnPaper", { ...draft, isChairDone: true })).toBe("closed");
});

test("minutes without a note taker or a chair are refused, and with names not ticked", () => {
  expect(after("draft", { state: "open", noteTakerId: null })).toBe("noteTakerMissing");
  expect(after("draft", { state: "open", chairId: null })).toBe("chairMissing");
  expect(after("draft", { state: "open" }, { ...facts, unmarked: 2 })).toBe("unmarked");
  const taken = { state: "minutes_draft", noteTakerId: null } as const;
  expect(after("approve", taken)).toBe("noteTakerMissing");
});

test("a vote that no longer fits the attendance keeps the minutes open (fault 137)", () => {
  expect(after("approve", { state: "minutes_draft" }, { ...facts, faultyVotes: 1 })).toBe(
    "faultyVotes",
  );
});

test("nobody is ticked before the day, nobody invited to nowhere, no resolution issued that failed", () => {
  const early = { ...facts, today: "2026-11-04" };
  expect(after("open", { state: "invited" }, early)).toBe("early");
  expect(after("invite", { place: null })).toBe("placeMissing");
  expect(after("invite", { place: null, onlineUrl: "https://hop.example" })).toBe("invited");
  expect(after("issue", { state: "closed" }, { ...facts, isResolutionPassed: false })).toBe(
    "notPassed",
  );
});

test("the one next step is that of whoever looks", () => {
  const next = (state: MeetingCase["state"], hands: Hand[], parts = {}) =>
    nextAct({ ...meeting, state, ...parts }, hands);
  expect(next("planned", ["planner", "preparer", "secretary", "recorder"])).toBe("invite");
  expect(next("planned", ["preparer", "recorder"])).toBe("prepare");
  expect(next("prepared", ["preparer"])).toBeNull();
  expect(next("minutes_draft", ["keeper", "recorder"])).toBe("keep");
  expect(next("minutes_draft", ["secretary"])).toBe("approve");
  expect(next("minutes_draft", ["secretary"], { isChairDone: true })).toBe("keepOnPaper");
  expect(next("resolution_issued", everyHand)).toBeNull();
});

const place = {
  orgId: "org",
  orgPos: 1_500n,
  isRestricted: false,
  chairId: "chair",
  noteTakerId: "keeper",
};
const somebody = (role: RoleCode, memberId = "member", orgId = "org") => {
  const actor = actorOf("somebody", role);
  const post = { ...actor.post!, orgId, posFrom: 1_500n, posTo: 1_600n };
  return { ...actor, memberId, post, posts: [post] };
};

test("hands follow from the role in this cell, and from being named for the meeting (clarification 46)", () => {
  expect(handsOf(somebody("R02"), place)).toEqual(["planner", "preparer", "recorder", "secretary"]);
  expect(handsOf(somebody("R03"), place)).toEqual(["planner", "preparer", "recorder"]);
  expect(handsOf(somebody("R03", "chair"), place)).toContain("presiding");
  expect(handsOf(somebody("R04"), place)).toEqual(["preparer", "recorder"]);
  expect(handsOf(somebody("R01"), place)).toEqual([]);
  expect(handsOf(somebody("R01", "keeper"), place)).toEqual(["keeper"]);
  expect(handsOf(somebody("R02", "member", "another"), place)).toEqual([]);
  expect(handsOf(somebody("R08"), place)).toEqual([]);
});

test("a secretary replaced meanwhile has no hand in it, the new one has", () => {
  expect(handsOf(somebody("R01", "chair"), place)).toEqual([]);
  expect(handsOf(somebody("R02", "new"), place)).toContain("secretary");
});

test("minutes of discipline are the secretary's, the note taker's and the commune's", () => {
  const secret = { ...place, isRestricted: true, state: "closed" } as const;
  const readers = (
    ["R01", "R02", "R03", "R04", "R05", "R06", "R07", "R08", "R09", "R10"] as const
  ).filter((role) => readsMinutes(somebody(role), secret, false));
  expect(readers).toEqual(["R02", "R08", "R10"]);
  expect(handsOf(somebody("R03", "chair"), secret)).toEqual([]);
  expect(readsMinutes(somebody("R01", "keeper"), secret, false)).toBe(true);
  expect(readsMinutes(somebody("R11"), secret, false)).toBe(false);
  expect(readsMinutes(somebody("R11"), secret, true), "of the own case").toBe(true);
});

test("members read minutes once they are closed", () => {
  const read = (state: MeetingCase["state"]) =>
    readsMinutes(somebody("R01"), { ...place, state }, false);
  expect([read("minutes_draft"), read("closed"), read("resolution_issued")]).toEqual([
    false,
    true,
    true,
  ]);
});
