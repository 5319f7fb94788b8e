import { expect, test } from "vitest";
import { ruleSet } from "#app/codes/rule-set.ts";
import { definitionOf } from "#app/features/procedures/definitions/rules.ts";
import { advance } from "#app/features/procedures/rules.ts";
import { hasMajority, voteFault } from "#app/features/procedures/votes/rules.ts";
import { actorOf, ENDS, factsOf, TODAY } from "#tests/app/features/procedures/facts.ts";

const rules = ruleSet(TODAY);

test("six of nine is two thirds, half is no majority, a blank vote is not for (fault 138)", () => {
  const vote = (base: number, forIt: number, blank = 0) => ({
    base,
    present: base,
    for: forIt,
    against: base - forIt - blank,
    blank,
  });
  expect(hasMajority(vote(9, 6), "twoThirds", rules)).toBe(true);
  expect(hasMajority(vote(10, 6), "twoThirds", rules)).toBe(false);
  expect(hasMajority(vote(10, 5), "ordinary", rules)).toBe(false);
  expect(hasMajority(vote(10, 6), "ordinary", rules)).toBe(true);
  expect(hasMajority(vote(3, 2, 1), "twoThirds", rules)).toBe(true);
});

test("a count that does not hold together is refused with its fault", () => {
  const vote = { base: 9, present: 6, for: 5, against: 1, blank: 0 };
  const limits = (least: number, most = least) => ({ on: TODAY, least, most });
  expect(voteFault(vote, limits(9), rules)).toBeNull();
  expect(voteFault({ ...vote, present: 5, against: 0 }, limits(9), rules)).toBe("quorum");
  expect(voteFault({ ...vote, blank: 1 }, limits(9), rules)).toBe("sum");
  expect(voteFault({ ...vote, present: 10 }, limits(9), rules)).toBe("present");
  expect(voteFault(vote, limits(8), rules), "more voters than the list has").toBe("tooMany");
  expect(voteFault(vote, limits(10, 12), rules), "fewer than the list has").toBe("tooFew");
  expect(voteFault({ ...vote, base: 0 }, null, rules)).toBe("base");
  expect(voteFault(vote, null, rules), "of a committee nothing is known").toBeNull();
});

test("a vote of the cell keeps to the roll of its day, one of a committee does not ask it", () => {
  const taken = (key: string, state: string, step: string, base: number, role: "R02" | "R06") =>
    advance(
      { definition: definitionOf(key)!, state, ends: ENDS },
      step,
      actorOf(role),
      factsOf(
        {},
        {
          voteLimits: { on: TODAY, least: 9, most: 11 },
          data: {
            meetingOn: TODAY,
            vote: { base, present: base, for: base, against: 0, blank: 0 },
          },
        },
      ),
    );
  const decide = (base: number) => taken("exemption", "requested", "decide", base, "R02");
  const refused = (fault: string) => ({
    refusals: [{ kind: "vote", fault, limits: { least: 9 } }],
  });
  expect([9, 10, 11].map((base) => decide(base).ok)).toEqual([true, true, true]);
  expect(decide(12)).toMatchObject(refused("tooMany"));
  expect(decide(8)).toMatchObject(refused("tooFew"));
  expect(taken("removal", "cellPassed", "grassrootsVote", 5, "R06").ok).toBe(true);
});
