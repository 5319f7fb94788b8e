import { expect, test } from "vitest";
import { endOfUnit, systemEnds, waitsForMember } from "#app/features/procedures/closing/rules.ts";
import { definitionOf, definitions } from "#app/features/procedures/definitions/rules.ts";
import { advance } from "#app/features/procedures/rules.ts";
import { actorOf, ENDS, factsOf } from "#tests/app/features/procedures/facts.ts";

test("a case about a unit ends with it, unless the calendar ends it anyway; one about a person goes along", () => {
  const of = (key: string) => definitionOf(key)!;
  expect(
    ["congress", "unitReview", "recoding", "transfer"].map((key) => endOfUnit(of(key))),
  ).toEqual(["cancelled", "withdrawn", "undone", null]);
  expect(systemEnds(of("recoding"), "applied"), "written already").toBe(true);
  expect(systemEnds(of("recoding"), "proposed")).toBe(false);
});

test("when somebody dies or leaves, what only a member can be given ends; what is about the leaving or was decided goes on", () => {
  const waits = (key: string, state: string) => waitsForMember(definitionOf(key)!, state);
  const open = [
    ["recognition", "probation"],
    ["recognition", "cellFailed"],
    ["transfer", "introduced"],
    ["transfer", "sentBack"],
    ["temporaryTransfer", "hosted"],
    ["temporaryExemption", "exempt"],
    ["exemption", "requested"],
    ["badge", "listed"],
    ["evaluation", "cellProposed"],
    ["discipline", "reviewed"],
    ["removal", "submitted"],
    ["leaving", "considered"],
  ] as const;
  for (const [key, state] of open) expect(waits(key, state), `${key} ${state}`).toBe(true);
  const on = [
    ["reward", "decided"],
    ["exemption", "approved"],
    ["card", "decided"],
    ["badge", "submitted"],
    ["evaluation", "decided"],
    ["discipline", "announced"],
    ["removal", "decided"],
    ["removal", "appealed"],
    ["death", "recorded"],
    ["change", "submitted"],
    ["cardRecovery", "open"],
  ] as const;
  for (const [key, state] of on) expect(waits(key, state), `${key} ${state}`).toBe(false);
  const transfer = definitionOf("transfer")!;
  const end = (membership_status: "M2" | "X1") =>
    advance(
      { definition: transfer, state: "introduced", ends: ENDS },
      "endWithMember",
      null,
      factsOf({ membership_status }),
    );
  expect(end("X1")).toMatchObject({ ok: true, state: "cancelled" });
  expect(end("M2")).toMatchObject({ refusals: [{ kind: "need", need: "hasLeft" }] });
  const byHand = advance(
    { definition: transfer, state: "introduced", ends: ENDS },
    "endWithMember",
    actorOf("R08"),
    factsOf({ membership_status: "X1" }),
  );
  expect(byHand).toMatchObject({ refusals: [{ kind: "hand" }] });
});

test("every procedure about a member says where a case ends whose person has left, or is about that", () => {
  const goOn = "change supplement wrongRecord admission readmission cardRecovery death".split(" ");
  const silent = definitions.filter(
    ({ about, whenLeft }) => about === "member" && whenLeft === undefined,
  );
  expect(silent.map(({ key }) => key).toSorted()).toEqual(goOn.toSorted());
});
