import { expect, test } from "vitest";
import { ruleSet } from "#app/codes/rule-set.ts";
import { definitionOf } from "#app/features/procedures/definitions/rules.ts";
import { planOffices } from "#app/features/procedures/elections/plan.ts";
import {
  ballotFault,
  electedIn,
  largestSurplus,
  winnersOf,
} from "#app/features/procedures/elections/rules.ts";
import { isMet } from "#app/features/procedures/needs/rules.ts";
import { advance } from "#app/features/procedures/rules.ts";
import { actorOf, ENDS, factsOf, TODAY, UNIT } from "#tests/app/features/procedures/facts.ts";

const rules = ruleSet(TODAY);
const id = (one: string) => `00000000-0000-4000-8000-00000000000${one}`;
const [A, B, C, D, E] = ["a", "b", "c", "d", "e"].map(id) as [
  string,
  string,
  string,
  string,
  string,
];
const ballot = (votes: Record<string, number>, issued = 12) => ({ issued, valid: issued, votes });
const held = {
  heldOn: "2026-06-10",
  seats: 3,
  summoned: 12,
  present: 12,
  candidates: [A, B, C, D],
};
const people = Object.fromEntries(
  [A, B, C, D, E].map((one) => [one, { name: one, isOfficialHere: true, isBarred: false }]),
);

test("elected is who has more than half of those summoned, half is not enough, the most votes first", () => {
  expect(winnersOf(ballot({ [A]: 6, [B]: 7, [C]: 12 }), 3, 12, rules)).toEqual([C, B]);
  expect(winnersOf(ballot({ [A]: 8, [B]: 9, [C]: 12 }), 2, 12, rules)).toEqual([C, B]);
  expect(winnersOf(ballot({ [A]: 9, [B]: 9, [C]: 12 }), 2, 12, rules), "a tie").toEqual([C]);
});

test("a count that does not hold together is refused with its fault (fault 138)", () => {
  const fault = (votes: Record<string, number>, more = {}) =>
    ballotFault("committee", { ...held, committeeBallot: { ...ballot(votes), ...more } }, rules);
  expect(fault({ [A]: 12, [B]: 11, [C]: 7, [D]: 4 })).toBeNull();
  expect(fault({ [A]: 12 }, { issued: 13 })).toBe("present");
  expect(fault({ [A]: 11 }, { valid: 13 })).toBe("valid");
  expect(fault({ [A]: 12 }, { valid: 11 })).toBe("votes");
  expect(fault({ [A]: 12, [B]: 12, [C]: 12, [D]: 1 }), "three crosses on a ballot").toBe("total");
  expect(fault({ [E]: 5 }), "nobody nominated").toBe("candidates");
  expect(fault({})).toBe("candidates");
  const many = { ...held, candidates: [A, B, C, D, E] };
  const five = { [A]: 9, [B]: 7, [C]: 7, [D]: 7, [E]: 6 };
  expect(ballotFault("committee", { ...many, committeeBallot: ballot(five) }, rules)).toBe(
    "surplus",
  );
  expect([largestSurplus(3, rules), largestSurplus(7, rules), largestSurplus(1, rules)]).toEqual([
    1, 3, 1,
  ]);
});

test("the committee comes first, then the secretary and the deputy out of it; a further ballot fills what is left", () => {
  const first = { ...held, committeeBallot: ballot({ [A]: 12, [B]: 10, [C]: 6, [D]: 5 }) };
  expect(electedIn(first, rules).committee).toEqual([A, B]);
  const all = {
    ...first,
    restBallot: ballot({ [C]: 5, [D]: 7 }),
    secretaryBallot: ballot({ [B]: 9 }),
    deputyBallot: ballot({ [A]: 8 }),
  };
  expect(electedIn(all, rules)).toEqual({ committee: [A, B, D], secretary: B, deputy: A });
  const outsider = { ...all, secretaryBallot: ballot({ [C]: 9 }) };
  expect(ballotFault("secretary", outsider, rules), "not of the committee").toBe("candidates");
});

test("a cell of nine elects a committee, one of eight its secretary at once", () => {
  const congress = definitionOf("congress")!;
  const secretary = actorOf("R02");
  const at = (officials: number, step: string, data: object) =>
    advance(
      { definition: congress, state: "held", ends: { ...ENDS, memberId: null } },
      step,
      secretary,
      factsOf({}, { unit: { ...UNIT, officials }, data: { ...held, ...data }, people }),
    );
  const committee = { committeeBallot: ballot({ [A]: 12, [B]: 10, [C]: 9 }) };
  const one = { secretaryBallot: ballot({ [A]: 12 }) };
  expect(at(9, "electCommittee", committee)).toMatchObject({ ok: true, state: "committeeElected" });
  expect(at(9, "electSecretary", one)).toMatchObject({ refusals: [{ kind: "state" }] });
  expect(at(8, "electSecretary", one)).toMatchObject({ ok: true, state: "secretaryElected" });
  const short = { committeeBallot: ballot({ [A]: 12, [B]: 10, [C]: 6 }) };
  expect(at(9, "electCommittee", short)).toMatchObject({ ok: true, state: "committeeShort" });
});

test("after the third vote without a secretary the superior appoints, and only then", () => {
  const failed = (times: number) =>
    Array.from({ length: times }, () => ({
      step: "electSecretary",
      to: "secretaryFailed",
      on: TODAY,
      accountId: "x",
    }));
  const facts = (times: number, data = {}) => factsOf({}, { data, taken: failed(times) });
  expect([isMet("mayElectAgain", facts(2)), isMet("mayElectAgain", facts(3))]).toEqual([
    true,
    false,
  ]);
  expect([isMet("hasFailedSecretary", facts(2)), isMet("hasFailedSecretary", facts(3))]).toEqual([
    false,
    true,
  ]);
  expect(isMet("appointeeFits", facts(0, { appointee: A }))).toBe(false);
});

test("nobody stands who is suspended or under a discipline, and two thirds have to be there", () => {
  const barred = { ...people, [B]: { ...people[B]!, isBarred: true } };
  expect(isMet("candidatesMayStand", factsOf({}, { data: held, people }))).toBe(true);
  expect(isMet("candidatesMayStand", factsOf({}, { data: held, people: barred }))).toBe(false);
  const there = (present: number) => factsOf({}, { data: { summoned: 12, present } });
  expect([isMet("congressQuorum", there(8)), isMet("congressQuorum", there(7))]).toEqual([
    true,
    false,
  ]);
  expect(isMet("congressQuorum", there(13))).toBe(false);
});

test("a congress ends every office of the cell the day before, and begins those of the elected", () => {
  const data = {
    ...held,
    decisionNumber: "5-QĐ/ĐU",
    committeeBallot: ballot({ [A]: 12, [B]: 10, [C]: 9 }),
    secretaryBallot: ballot({ [A]: 9 }),
  };
  const offices = [
    { id: "r1", memberId: A, position: "C02", from: "2021-05-01", term: "2021-2026" },
    { id: "r2", memberId: E, position: "C01", from: "2026-06", term: "2021-2026" },
  ];
  const changes = planOffices("congress", factsOf({}, { data, offices }));
  const begun = (position: string) => ({
    id: null,
    values: {
      position,
      org_id: "cell",
      term: "2026-2031",
      from_date: "2026-06-10",
      basis: "elected",
      decision_number: "5-QĐ/ĐU",
    },
  });
  expect(changes).toEqual([
    {
      memberId: A,
      rows: [{ id: "r1", values: { to_date: "2026-06-09" } }, begun("C01")],
    },
    { memberId: E, rows: [{ id: "r2", values: { to_date: "2026-06-09" } }] },
    { memberId: B, rows: [begun("C03")] },
    { memberId: C, rows: [begun("C03")] },
  ]);
});

test("one office changes alone: who rises leaves the lower one, a new secretary follows the former, a release ends it", () => {
  const offices = [
    { id: "r1", memberId: A, position: "C01", from: "2025-02-01", term: "2025-2030" },
    { id: "r2", memberId: B, position: "C02", from: "2025-02-01", term: "2025-2030" },
  ];
  const base = { decidedOn: "2026-06-12", decisionNumber: "9", office: "secretary" };
  const appointed = planOffices(
    "appointment",
    factsOf({}, { data: { ...base, appointee: B }, offices }),
  );
  expect(appointed.map(({ memberId, rows }) => [memberId, rows.length])).toEqual([
    [A, 1],
    [B, 2],
  ]);
  expect(appointed[1]!.rows[1]!.values).toMatchObject({ basis: "appointed", term: "2025-2030" });
  const released = planOffices("release", factsOf({}, { data: { ...base, holder: A }, offices }));
  expect(released).toEqual([
    { memberId: A, rows: [{ id: "r1", values: { to_date: "2026-06-11" } }] },
  ]);
});
