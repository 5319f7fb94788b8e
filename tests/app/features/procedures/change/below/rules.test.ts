import { expect, test } from "vitest";
import { answerState, openGaps, sumOf } from "#app/features/procedures/change/below/rules.ts";
import { approvesBelow, gapLines } from "#app/features/procedures/change/below/view/rules.ts";
import { change } from "#app/features/procedures/definitions/change/rules.ts";

const asked = ["phone", "religion"];

test("a gap is open until a request about it is on its way, and again when that came to nothing", () => {
  const missing = ["religion", "phone", "ethnicity"];
  expect(openGaps(missing, asked, [])).toEqual(asked);
  expect(openGaps(missing, asked, [{ field: "phone", state: "waiting" }])).toEqual(["religion"]);
  expect(openGaps(missing, asked, [{ field: "phone", state: "returned" }])).toEqual(["religion"]);
  // Written once and emptied since.
  expect(openGaps(missing, asked, [{ field: "phone", state: "written" }])).toEqual(asked);
  expect(openGaps(["ethnicity"], asked, [])).toEqual([]);
});

test("every state of a request is told as one of an answer, or as none", () => {
  const told = Object.fromEntries(
    Object.keys(change.states).map((state) => [state, answerState(state)]),
  );
  expect(told).toEqual({
    simpleAsked: "waiting",
    evidenceAsked: "waiting",
    coreAsked: "waiting",
    evidenceVerified: "waiting",
    coreVerified: "waiting",
    countersigning: "waiting",
    returned: "returned",
    applied: "written",
    objected: "written",
    closed: "written",
    undone: null,
    rejected: null,
    withdrawn: null,
  });
});

test("those with something to do come first; sums add up", () => {
  const person = { birthYear: 1960, answers: [], open: [] };
  const lines = gapLines(
    [
      {
        ...person,
        id: "a",
        name: "A",
        answers: [{ id: "1", memberId: "a", field: "phone", state: "waiting" }],
      },
      { ...person, id: "b", name: "B", open: ["phone"] },
    ],
    "vi",
  );
  expect(lines.map(({ id }) => id)).toEqual(["b", "a"]);
  const unit = { orgId: "x", orgName: "X", isCell: true, returned: 0 };
  expect(
    sumOf([
      { ...unit, missing: 2, waiting: 1, written: 3 },
      { ...unit, missing: 1, waiting: 0, written: 1 },
    ]),
  ).toEqual({ missing: 3, waiting: 1, returned: 0, written: 4 });
  expect([
    approvesBelow("R08"),
    approvesBelow("R02"),
    approvesBelow("R10"),
    approvesBelow(null),
  ]).toEqual([true, false, false, false]);
});
