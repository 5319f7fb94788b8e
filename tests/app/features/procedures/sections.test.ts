import { expect, test } from "vitest";
import { definitionOf } from "#app/features/procedures/definitions/rules.ts";
import { turnsOf } from "#app/features/procedures/list/rules.ts";
import { openSteps } from "#app/features/procedures/rules.ts";
import { awaitedIn, unitOfAwaited } from "#app/features/procedures/telling/rules.ts";
import { actorOf, ENDS, factsOf, UNIT } from "#tests/app/features/procedures/facts.ts";

test("the secretary of a sectional committee acts for it and proposes, and never for the grassroots committee", () => {
  const sectional = actorOf("R06");
  const post = { ...sectional.post!, orgType: "DBBP" };
  const who = { ...sectional, post } as typeof sectional;
  const unit = { ...UNIT, hasSection: true };
  const recognition = definitionOf("recognition")!;
  const steps = (state: string, actor = who) =>
    openSteps({ definition: recognition, state, ends: ENDS }, actor, factsOf({}, { unit })).map(
      ({ step }) => step.key,
    );
  expect(steps("cellPassed")).toEqual(["section", "standAside"]);
  expect(steps("sectionDone")).not.toContain("grassrootsVote");
  expect(steps("sectionDone", sectional)).toContain("grassrootsVote");
  const turns = (atSection: boolean) =>
    turnsOf("R06", atSection).flatMap(({ procedure, state }) =>
      procedure === "recognition" ? [state] : [],
    );
  expect(turns(true)).toEqual(["cellPassed"]);
  expect(turns(false)).toEqual(["cellPassed", "sectionDone", "cellPassed"]);
  const kase = { definition: recognition, state: "cellPassed", ends: ENDS };
  const told = awaitedIn(kase, factsOf({}, { unit })).map((one) =>
    unitOfAwaited(one, {
      id: "cell",
      sectionId: "section",
      grassrootsId: "grassroots",
      communeId: "commune",
      provinceId: "province",
    }),
  );
  expect(told).toEqual(["section", "grassroots"]);
});
