import { describe, expect, test } from "vitest";
import { ruleSet } from "#app/codes/rule-set.ts";
import {
  asksTwoThirds,
  hasQuorum,
  isCarried,
  judgeVote,
  quorumNeeded,
  voteKinds,
  votesNeeded,
  votingBase,
  type Voter,
} from "#app/features/meetings/votes/rules.ts";

const rules = ruleSet("2026-11-05");
const voters = (count: number, parts: Partial<Voter> = {}): Voter[] =>
  Array.from({ length: count }, () => ({
    membershipStatus: "M2",
    activityStatus: "A1",
    mark: "P",
    ...parts,
  }));

test("probationary members are in no base and have no vote", () => {
  const list = [...voters(6), ...voters(4, { membershipStatus: "M1" })];
  expect(votingBase(list)).toEqual({ base: 6, present: 6 });
});

test("who is elsewhere, exempt or suspended counts only when there; others always (clarification 20)", () => {
  for (const activityStatus of ["A2", "A3", "A4", "A5"]) {
    expect(votingBase(voters(1, { activityStatus, mark: null }))).toEqual({ base: 0, present: 0 });
    expect(votingBase(voters(1, { activityStatus }))).toEqual({ base: 1, present: 1 });
  }
  for (const activityStatus of ["A6", "A7", "A8"])
    expect(votingBase(voters(1, { activityStatus, mark: "U" }))).toEqual({ base: 1, present: 0 });
});

test.each([
  [9, 6, true],
  [9, 5, false],
  [25, 17, true],
  [25, 16, false],
  [1, 1, true],
  [0, 0, false],
])("of %i official members %i present: may decide %s", (base, present, may) => {
  expect(hasQuorum({ base, present }, rules)).toBe(may);
  if (base > 0) expect(present >= quorumNeeded(base, rules)).toBe(may);
});

describe.each(voteKinds)("a vote on %s", (kind) => {
  test("carries by the fraction of its kind, in whole numbers (clarification 1)", () => {
    for (let base = 1; base <= 40; base += 1) {
      for (let votes = 0; votes <= base; votes += 1) {
        const carried = asksTwoThirds(kind) ? 3 * votes >= 2 * base : 2 * votes > base;
        expect(isCarried(kind, votes, base, rules)).toBe(carried);
      }
      expect(isCarried(kind, votesNeeded(kind, base, rules), base, rules)).toBe(true);
      expect(isCarried(kind, votesNeeded(kind, base, rules) - 1, base, rules)).toBe(false);
    }
  });
});

const ballots = {
  kind: "resolution",
  isSecret: false,
  votesFor: 6,
  votesAgainst: 0,
  votesBlank: 0,
} as const;
const judge = (parts = {}, base = { base: 9, present: 6 }, restricted = false) =>
  judgeVote({ ...ballots, ...parts }, base, restricted, rules);

test("admission by 6 of 9 carries, a resolution by 5 of 10 does not", () => {
  expect(judge({ kind: "admission" })).toMatchObject({ isPassed: true });
  expect(judge({ votesFor: 5 }, { base: 10, present: 10 })).toMatchObject({ isPassed: false });
});

test("a decision without quorum is refused, also when everybody there agrees", () => {
  expect(judge({ votesFor: 5 }, { base: 9, present: 5 })).toEqual({ ok: false, refusal: "quorum" });
  expect(judge({ votesFor: 0 }, { base: 9, present: 0 })).toEqual({ ok: false, refusal: "quorum" });
});

test("more ballots than official members present are refused: a probationary member voted too (fault 138)", () => {
  expect(judge({ votesFor: 7 })).toEqual({ ok: false, refusal: "tooMany" });
  expect(judge({ votesFor: 4, votesAgainst: 2, votesBlank: 1 })).toEqual({
    ok: false,
    refusal: "tooMany",
  });
});

test("elections and discipline are secret whatever the form says", () => {
  expect(judge({ kind: "election" })).toMatchObject({ isSecret: true });
  expect(judge({ kind: "discipline" }, undefined, true)).toMatchObject({ isSecret: true });
  expect(judge()).toMatchObject({ isSecret: false });
});

test("discipline is voted on in its own meeting only, and nothing else there", () => {
  expect(judge({ kind: "discipline" })).toEqual({ ok: false, refusal: "restrictedKind" });
  expect(judge({ kind: "expulsion" })).toEqual({ ok: false, refusal: "restrictedKind" });
  expect(judge({}, undefined, true)).toEqual({ ok: false, refusal: "ordinaryKind" });
});
