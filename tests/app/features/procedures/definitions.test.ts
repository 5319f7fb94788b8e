import { describe, expect, test } from "vitest";
import { parameters } from "#app/codes/parameters.ts";
import { rowOf } from "#app/features/access/matrix/rules.ts";
import { rightsOf } from "#app/features/access/matrix/notation/rules.ts";
import { roleCodes } from "#app/features/access/roles.ts";
import { inputsOf } from "#app/features/procedures/definition/rules.ts";
import { definitions } from "#app/features/procedures/definitions/rules.ts";
import { procedureWords } from "#app/features/procedures/definitions/text.ts";
import { advance } from "#app/features/procedures/rules.ts";
import { fewSeen } from "#db/schema/case-policies.ts";
import { actorOf, ENDS, factsOf, voteOf } from "#tests/app/features/procedures/facts.ts";

describe.each(definitions.map((one) => [one.key, one] as const))("%s", (key, definition) => {
  const { states, steps } = definition;
  const names = Object.keys(states);

  test("every state that is not an end is left by some step, and no end is", () => {
    const left = new Set(
      steps.flatMap(({ from }) => from.map((one) => (typeof one === "string" ? one : one.state))),
    );
    for (const name of names) expect(left.has(name), name).toBe(states[name]!.end === undefined);
  });

  test("every role that takes a step has a right of the permission matrix for it", () => {
    const rows = [definition.right, ...(definition.alsoRights ?? [])].map(rowOf);
    for (const { by, key: step } of steps.filter((one) => one.by !== "system"))
      for (const role of by)
        expect(
          rows.flatMap((row) => rightsOf(row, role as never)).length,
          `${role} takes ${step}`,
        ).toBeGreaterThan(0);
  });

  test("says everything in both languages, and nothing that is not there", () => {
    for (const lang of ["vi", "en"] as const) {
      const words = procedureWords[key]![lang];
      expect(Object.keys(words.states).toSorted()).toEqual(names.toSorted());
      expect(Object.keys(words.steps).toSorted()).toEqual(steps.map((one) => one.key).toSorted());
      const inputs = inputsOf(definition);
      expect(Object.keys(words.inputs).toSorted()).toEqual([...inputs.keys()].toSorted());
      for (const [name, input] of inputs)
        if (input.kind === "choice")
          expect(Object.keys(words.inputs[name]!.options ?? {}), name).toEqual([...input.options]);
    }
  });

  test("its clocks and effects name figures and inputs that exist", () => {
    const figures = new Set<string>(parameters.map((one) => one.key));
    const inputs = inputsOf(definition);
    const all = [...Object.values(states).map(({ clock }) => clock), ...steps.map((s) => s.after)];
    for (const clock of all.filter((one) => one !== undefined && one !== "open")) {
      if ("until" in clock) {
        expect(["date", "kept"], clock.until).toContain(inputs.get(clock.until)?.kind);
        continue;
      }
      expect(figures.has(clock.figure), clock.figure).toBe(true);
      if (clock.from !== undefined) expect(inputs.has(clock.from), clock.from).toBe(true);
    }
    const sources = JSON.stringify(steps.map(({ effects }) => effects ?? []));
    for (const [, name] of sources.matchAll(/"from":"(\w+)"/g))
      expect(inputs.has(name!), name).toBe(true);
  });

  test("in every state, every step is open to exactly its roles and on its side", () => {
    const data = { ...everything, vote: voteOf(12) };
    let asked = 0;
    for (const state of [null, ...names])
      for (const step of steps)
        for (const role of roleCodes)
          for (const at of ["origin", "receiver", "elsewhere"] as const) {
            const actor = actorOf(role, at, role === "R01" ? { memberId: "member" } : {});
            const moved = advance(
              { definition, state, ends: ENDS },
              step.key,
              actor,
              factsOf({}, { data }),
            );
            asked += 1;
            const kinds = moved.ok ? [] : moved.refusals.map(({ kind }) => kind);
            const starts = step.from.map((one) => (typeof one === "string" ? one : one.state));
            const isHere = state === null ? starts.length === 0 : starts.includes(state);
            if (!isHere) expect(kinds, `${state} ${step.key}`).toEqual(["state"]);
            else if (!mayTake(step, role, at)) {
              if (!kinds.includes("state"))
                expect(kinds, `${role} ${at} ${step.key}`).toEqual(["hand"]);
            } else expect(kinds, `${role} ${at} ${step.key}`).not.toContain("hand");
          }
    expect(asked).toBe((names.length + 1) * steps.length * roleCodes.length * 3);
  });
});

test("few see the cases of exactly those procedures whose file is confidential", () => {
  const confidential = definitions.filter((one) => one.isConfidential).map(({ key }) => key);
  expect(confidential.toSorted()).toEqual([...fewSeen].toSorted());
});

/** Said again by hand: the deputy proposes what the secretary proposes, a member acts from anywhere. */
function mayTake(
  step: (typeof definitions)[number]["steps"][number],
  role: string,
  at: "origin" | "receiver" | "elsewhere",
): boolean {
  // Whoever acts here stands at the unit of the case itself.
  if (step.by === "system" || step.isFromAbove) return false;
  const roles: string[] = [...step.by];
  if (step.hand === "propose" && roles.includes("R02")) roles.push("R03");
  return roles.includes(role) && (role === "R01" || at === (step.side ?? "origin"));
}

const everything = Object.fromEntries(
  definitions.flatMap((one) => [...inputsOf(one).keys()].map((name) => [name, "2026-06-01"])),
);
