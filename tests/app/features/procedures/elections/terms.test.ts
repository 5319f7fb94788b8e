import { expect, test } from "vitest";
import { ruleSet } from "#app/codes/rule-set.ts";
import { postsToAsk } from "#app/features/procedures/elections/posts/rules.ts";
import { termOf, termState } from "#app/features/procedures/elections/terms/rules.ts";
import { isMet } from "#app/features/procedures/needs/rules.ts";
import { factsOf, TODAY, UNIT } from "#tests/app/features/procedures/facts.ts";

const rules = ruleSet(TODAY);
const id = (one: string) => `00000000-0000-4000-8000-00000000000${one}`;
const [A, B, E] = ["a", "b", "e"].map(id) as [string, string, string];

test("a term runs from the last congress, else from the offices on record; a decision of the superior shifts its end", () => {
  const offices = [
    { term: "2025-2027", from: "2025-03" },
    { term: "2020-2025", from: "2020-03-01" },
  ];
  const source = { offices, congressOn: null, shiftedTo: null };
  expect(termOf(source, rules)).toEqual({
    from: "2025-03-31",
    endsOn: "2027-03-31",
    usuallyEndsOn: "2027-03-31",
    isShifted: false,
  });
  expect(termOf({ ...source, congressOn: "2026-06-10" }, rules)?.endsOn).toBe("2031-06-10");
  expect(termOf({ ...source, shiftedTo: "2028-01-31" }, rules)).toMatchObject({
    endsOn: "2028-01-31",
    usuallyEndsOn: "2027-03-31",
    isShifted: true,
  });
  expect(termOf({ ...source, offices: [] }, rules)).toBeNull();
  const there = { name: "x", missingSince: null };
  const ending = (endsOn: string) => ({
    from: "2021-01-01",
    endsOn,
    usuallyEndsOn: endsOn,
    isShifted: false,
  });
  expect(termState(ending("2026-06-14"), there, TODAY, rules)).toBe("late");
  expect(termState(ending("2026-12-15"), there, TODAY, rules)).toBe("due");
  expect(termState(ending("2026-12-16"), there, TODAY, rules)).toBe("running");
  expect(termState(ending("2026-12-16"), { ...there, name: null }, TODAY, rules)).toBe("vacant");
});

test("secretary and deputies come out of the committee where there is one, the chair of inspection out of its own", () => {
  const at = (level: "cell" | "commune", office: string, held: Record<string, string>) =>
    isMet(
      "candidatesSitInCommittee",
      factsOf(
        {},
        {
          unit: { ...UNIT, level },
          data: { office, candidates: [A] },
          offices: Object.entries(held).map(([memberId, position]) => ({
            id: memberId,
            memberId,
            position,
            from: null,
            term: null,
          })),
        },
      ),
    );
  expect(at("cell", "secretary", { [B]: "C03" }), "an outsider").toBe(false);
  expect(at("cell", "secretary", { [A]: "C02", [B]: "C03" })).toBe(true);
  expect(at("cell", "secretary", { [B]: "C02" }), "a cell without a committee").toBe(true);
  expect(at("cell", "committee", { [B]: "C03" }), "to the committee itself anybody").toBe(true);
  expect(at("commune", "deputy", { [A]: "X07", [B]: "X05" }), "of inspection alone").toBe(false);
  expect(at("commune", "standing", { [A]: "X05" })).toBe(true);
  expect(at("commune", "chair", { [A]: "X05", [B]: "X07" })).toBe(false);
  expect(at("commune", "chair", { [A]: "X07" })).toBe(true);
});

test("a term is shifted by a year at most, however often", () => {
  const to = (newEndsOn: string, usualTermEndsOn = "2027-03-31") =>
    isMet(
      "shiftFits",
      factsOf({}, { data: { newEndsOn }, termEndsOn: "2027-03-31", usualTermEndsOn }),
    );
  expect(to("2027-09-30", "2026-03-31"), "longer by a year already").toBe(false);
  expect([to("2028-03-31"), to("2028-04-01"), to("2026-03-31"), to("2027-03-31")]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

test("posts follow the offices: new ones are asked for, former ones end, an account of nobody is left alone", () => {
  const offices = [
    { memberId: A, position: "C01" },
    { memberId: B, position: "C02" },
  ];
  const post = (
    key: string,
    memberId: string | null,
    role: "R02" | "R03",
    validTo: string | null,
  ) => ({ id: key, accountId: key, role, memberId, validTo });
  const old = post("p1", E, "R02", "2031-01-01");
  const kept = post("p2", B, "R03", "2030-06-30");
  const held = [old, kept, post("p3", null, "R02", null)];
  const given = { memberId: A, role: "R02", after: null };
  expect(postsToAsk(offices, held, "2030-06-30")).toEqual({ give: [given], end: [old] });
  const longer = { memberId: B, role: "R03", after: "2030-06-30" };
  expect(postsToAsk(offices, held, "2031-06-30"), "of a longer term").toEqual({
    give: [given, longer],
    end: [old],
  });
  const going = [...held, post("p4", B, "R03", "2031-12-31")];
  expect(postsToAsk(offices, going, "2031-06-30").give, "it goes on already").toEqual([given]);
  expect(postsToAsk(offices, held, null).give, "a term that nobody knows").toEqual([given]);
});
