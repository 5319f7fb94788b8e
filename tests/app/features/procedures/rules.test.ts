import { expect, test } from "vitest";
import { ruleSet } from "#app/codes/rule-set.ts";
import { dueOn, urgencyOf } from "#app/features/procedures/clock/rules.ts";
import { definitionOf } from "#app/features/procedures/definitions/rules.ts";
import { stepOf } from "#app/features/procedures/definition/rules.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import { planEffects } from "#app/features/procedures/plan.ts";
import { advance, openSteps } from "#app/features/procedures/rules.ts";
import {
  actorOf,
  ENDS,
  factsOf,
  TODAY,
  UNIT,
  voteOf,
} from "#tests/app/features/procedures/facts.ts";

const rules = ruleSet(TODAY);
const exemption = definitionOf("exemption")!;
const removal = definitionOf("removal")!;
const secretary = actorOf("R02");

test("a clock in working days skips the weekend and starts after its day", () => {
  const clock = { figure: "removal.appeal_working_days", unit: "workingDays" } as const;
  const due = dueOn(clock, "2026-06-12", {}, rules);
  expect(due, "30 working days after a Friday").toBe("2026-07-24");
  expect(dueOn({ ...clock, from: "decisionOn" }, TODAY, {}, rules)).toBeNull();
  expect(dueOn({ ...clock, from: "decisionOn" }, TODAY, { decisionOn: "2026-06-12" }, rules)).toBe(
    due,
  );
  expect([urgencyOf(null, TODAY), urgencyOf("2026-06-14", TODAY)]).toEqual([null, "overdue"]);
  expect([urgencyOf("2026-06-22", TODAY), urgencyOf("2026-06-23", TODAY)]).toEqual([
    "soon",
    "later",
  ]);
});

test("a vote without the majority leads elsewhere, and the record stays as it is", () => {
  const state = { definition: exemption, state: "requested", ends: ENDS };
  const won = advance(state, "decide", secretary, factsOf({}, { data: { vote: voteOf(7) } }));
  const lost = advance(state, "decide", secretary, factsOf({}, { data: { vote: voteOf(6) } }));
  expect(won).toMatchObject({ ok: true, state: "approved", due: "2026-06-20" });
  expect(lost).toMatchObject({ ok: true, state: "refused", due: null });
});

test("all that stands in the way is said at once", () => {
  const state = { definition: exemption, state: null, ends: ENDS };
  const facts = factsOf({ membership_status: "C2", activity_status: "A5" });
  expect(advance(state, "request", secretary, facts)).toEqual({
    ok: false,
    refusals: [
      { kind: "need", need: "isMember" },
      { kind: "need", need: "isNotSuspended" },
    ],
  });
});

test("a form is shown before it is filled in: what it asks is judged when it comes, all else at once", () => {
  const blocked = (
    key: string,
    step: string,
    role: "R02" | "R08" | "R10",
    more: Partial<Facts>,
  ) => {
    const definition = definitionOf(key)!;
    const [from] = stepOf(definition, step)!.from;
    const state = { definition, state: (from as string | undefined) ?? null, ends: ENDS };
    const open = openSteps(state, actorOf(role), factsOf({}, more));
    return open.find((one) => one.step.key === step)!.refusals;
  };
  expect(blocked("transfer", "request", "R02", {})).toEqual([]);
  expect(blocked("unitReview", "selfReview", "R02", {})).toEqual([]);
  expect(blocked("congress", "prepare", "R02", {}), "the seats").toEqual([]);
  expect(blocked("congress", "hold", "R02", { data: { heldOn: TODAY } })).toEqual([]);
  const known = { termEndsOn: "2026-12-31" };
  expect(blocked("termShift", "ask", "R02", known)).toEqual([]);
  const need = (name: string) => [{ kind: "need", need: name }];
  expect(blocked("termShift", "ask", "R02", {})).toEqual(need("termIsKnown"));
  const far = { ...known, data: { newEndsOn: "2030-01-01" } };
  expect(blocked("termShift", "decide", "R10", far), "of a step before").toEqual(need("shiftFits"));
});

test("proposer and verifier are two people, but the recorder of a vote may have proposed (S1)", () => {
  const taken = [{ step: "open", to: "opened", on: TODAY, accountId: secretary.accountId }];
  const voted = { data: { vote: voteOf(12) }, taken };
  const recorded = advance(
    { definition: removal, state: "reviewed", ends: ENDS },
    "vote",
    secretary,
    factsOf({}, voted),
  );
  expect(recorded.ok).toBe(true);
  const officer = actorOf("R08", "origin", { accountId: secretary.accountId });
  const submit = { definition: removal, state: "grassrootsPassed", ends: ENDS };
  expect(advance(submit, "submit", officer, factsOf({}, { taken }))).toEqual({
    ok: false,
    refusals: [{ kind: "duty", rule: "S1" }],
  });
  expect(advance(submit, "submit", actorOf("R08"), factsOf({}, { taken })).ok).toBe(true);
});

test("nobody moves a case about themselves, only the deputy or the commune does for the secretary (S2)", () => {
  const own = actorOf("R02", "origin", { memberId: "member" });
  const ends = { ...ENDS, isAboutSecretary: true };
  const state = { definition: exemption, state: "requested", ends };
  const facts = factsOf({}, { data: { vote: voteOf(12) } });
  expect(openSteps(state, own, facts)[0]!.refusals).toEqual([{ kind: "duty", rule: "S2" }]);
  expect(advance(state, "decide", actorOf("R03"), facts).ok).toBe(true);
  expect(advance(state, "decide", actorOf("R08"), facts).ok).toBe(true);
  expect(advance({ ...state, ends: ENDS }, "decide", actorOf("R08"), facts).ok).toBe(false);
});

test("without a grassroots committee its step is skipped", () => {
  const state = { definition: removal, state: "cellPassed", ends: ENDS };
  const direct = factsOf({}, { unit: { ...UNIT, hasGrassrootsCommittee: false } });
  const steps = (facts: typeof direct, role: "R06" | "R08") =>
    openSteps(state, actorOf(role), facts)
      .map(({ step }) => step.key)
      .filter((key) => key !== "standAside");
  expect(steps(factsOf(), "R06")).toEqual(["grassrootsVote"]);
  expect(steps(factsOf(), "R08")).toEqual(["return"]);
  expect(steps(direct, "R06")).toEqual([]);
  expect(steps(direct, "R08")).toEqual(["submit", "return"]);
});

test("a removal goes on without the member's review only after three requests", () => {
  const state = { definition: removal, state: "opened", ends: ENDS };
  const asked = (times: number) =>
    factsOf(
      {},
      {
        taken: Array.from({ length: times }, () => ({
          step: "ask",
          to: "opened",
          on: TODAY,
          accountId: secretary.accountId,
        })),
      },
    );
  expect(advance(state, "goOn", secretary, asked(2)).ok).toBe(false);
  expect(advance(state, "goOn", secretary, asked(3)).ok).toBe(true);
});

test("leaving closes every open stay and says why only at home", () => {
  const facts = factsOf({}, { data: { decisionOn: "2026-06-10" } });
  facts.record!.rows.org_memberships = [
    { id: "a", kind: "home", from_date: "2020-01-01" },
    { id: "b", kind: "temporary", from_date: "2026-01-01" },
    { id: "c", kind: "home", from_date: "2019-01-01", to_date: "2019-12-31" },
  ] as never;
  const { effects } = removal.steps.find(({ key }) => key === "decide")!;
  expect(planEffects(effects!, facts)).toEqual({
    offices: [],
    movesTo: null,
    sentTo: null,
    hides: false,
    recodes: null,
    change: {
      values: { membership_status: "X3", exit_date: "2026-06-10", exit_reason: "R3" },
      rows: {
        org_memberships: [
          { id: "a", values: { to_date: "2026-06-10", out_reason: "R3" } },
          { id: "b", values: { to_date: "2026-06-10" } },
        ],
      },
    },
  });
});

test("who was removed appeals in person, and the officer who checked the case may still write an appeal down", () => {
  const decided = { definition: removal, state: "decided", ends: ENDS };
  const data = { decisionOn: TODAY, appealOn: TODAY, appeal: "Xin xem lại" };
  const facts = factsOf({ membership_status: "X3" }, { data });
  const member = actorOf("R01", "elsewhere", { memberId: "member" });
  expect(advance(decided, "appeal", member, facts)).toMatchObject({ ok: true, state: "appealed" });
  const stranger = actorOf("R01", "elsewhere", { memberId: "somebody else" });
  expect(advance(decided, "appeal", stranger, facts).ok).toBe(false);
  const officer = actorOf("R08");
  const taken = [{ step: "submit", to: "submitted", on: TODAY, accountId: officer.accountId }];
  const checked = factsOf({ membership_status: "X3" }, { data, taken });
  expect(advance(decided, "recordAppeal", officer, checked).ok).toBe(true);
});

test("a cell votes on a removal three times at most, then its result goes up", () => {
  const failed = (times: number) => ({
    data: { vote: voteOf(3), meetingOn: TODAY, resolutionNumber: "1" },
    taken: Array.from({ length: times }, () => ({
      step: "vote",
      to: "cellFailed",
      on: TODAY,
      accountId: null,
    })),
  });
  const at = { definition: removal, state: "cellFailed", ends: ENDS };
  expect(advance(at, "vote", secretary, factsOf({}, failed(2))).ok).toBe(true);
  expect(advance(at, "vote", secretary, factsOf({}, failed(3)))).toEqual({
    ok: false,
    refusals: [{ kind: "need", need: "mayVoteAgain" }],
  });
});
