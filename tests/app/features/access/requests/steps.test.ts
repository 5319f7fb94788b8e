import { describe, expect, test } from "vitest";
import { firstState } from "#app/features/access/requests/matter/rules.ts";
import {
  requestKinds,
  rolesToPropose,
  stepRefusal,
  stepsOf,
  type Matter,
  type Step,
} from "#app/features/access/requests/steps/rules.ts";
import { roleCodes, type RoleCode } from "#app/features/access/roles.ts";
import { may } from "#app/features/access/rules.ts";
import { actorOf } from "#tests/setup/actor.ts";

/**
 * Who proposes, approves and carries out which role, written out by hand from roles §2 and §4.5; a star marks whose
 * proposal needs no approval, a dash an approval that takes effect at once.
 */
const written = `
R01  R02 R08             R08 R10  -
R02  R02 R06 R07 R08     R08 R10  -
R03  R02 R06 R07 R08     R08 R10  -
R04  R02 R06 R07 R08     R08 R10  -
R05  R02 R03 R04         R02 R08  -
R06  R06 R07 R08         R08 R10  -
R07  R06 R07 R08         R08 R10  -
R08  R10 R12 R14*        R14      R17
R09  R10 R12 R14*        R14      R17
R10  R10 R12 R14*        R14      R17
R11  R10 R12 R14*        R14      R17
R12  R12 R14*            R14      R17
R13  R12 R14*            R14      R17
R14  R12 R14*            R14      R17
R15  R12 R14*            R14      R17
R16  R12 R14*            R14      R17
R17                               nobody
`;

const table = new Map(
  written
    .trim()
    .split("\n")
    .map((line) => {
      const [role = "", propose = "", approve = "", execute = ""] = [
        line.slice(0, 3),
        line.slice(5, 25),
        line.slice(25, 34),
        line.slice(34),
      ].map((part) => part.trim());
      return [role as RoleCode, { propose, approve, execute }] as const;
    }),
);

const steps: readonly Step[] = ["propose", "approve", "execute"];
const matterOf = (role: RoleCode, more: Partial<Matter> = {}): Matter => ({
  kind: "give",
  role,
  isNewPerson: false,
  ...more,
});
const doers = (matter: Matter, step: Step): RoleCode[] =>
  roleCodes.filter((one) => stepRefusal(one, matter, step) === null);

describe.each(roleCodes)("giving %s", (role) => {
  const line = table.get(role)!;

  test("follows the table", () => {
    const found = stepsOf(matterOf(role));
    if (line.execute === "nobody") {
      expect(found).toBeNull();
      return;
    }
    const star = (one: RoleCode) => (found!.direct.includes(one) ? `${one}*` : one);
    expect(found!.propose.map(star).join(" ")).toBe(line.propose);
    expect(found!.approve.join(" ")).toBe(line.approve);
    expect(found!.execute?.join(" ") ?? "-").toBe(line.execute);
    expect(stepsOf(matterOf(role, { kind: "end" })), "ended as it was given").toEqual(found);
  });

  test("is nobody's whose office stands lower (fault 104)", () => {
    const heights = "R01 R02R03R04R05 R06R07 R08R09R10R11 R12R13R14R15R16R17".split(" ");
    const height = (one: RoleCode) => heights.findIndex((codes) => codes.includes(one));
    for (const kind of requestKinds)
      for (const isNewPerson of [false, true])
        for (const step of ["propose", "approve"] as const)
          for (const one of doers(matterOf(role, { kind, isNewPerson }), step))
            expect([one, height(one) >= height(role)]).toEqual([one, true]);
  });

  test("is always the work of two different roles or people", () => {
    for (const kind of requestKinds)
      for (const isNewPerson of [false, true]) {
        const found = stepsOf(matterOf(role, { kind, isNewPerson }));
        if (found === null) continue;
        expect(found.propose.length).toBeGreaterThan(0);
        expect(found.direct.length === 0 || found.execute !== null, "direct, and another").toBe(
          true,
        );
        expect(found.approve.length).toBeGreaterThan(0);
      }
  });
});

test("a person without an account gets one by the officers of accounts; the administrator prints the code", () => {
  const found = stepsOf(matterOf("R02", { isNewPerson: true }))!;
  expect([found.propose, found.approve, found.execute]).toEqual([
    ["R08", "R10", "R12"],
    ["R10", "R12", "R14"],
    ["R17"],
  ]);
  expect(stepsOf(matterOf("R08", { isNewPerson: true }))).toEqual(stepsOf(matterOf("R08")));
});

test("resets, locks and unlocks are asked for where the account stands, and end with the administrator", () => {
  for (const kind of ["reset", "lock", "unlock"] as const) {
    expect(stepsOf(matterOf("R02", { kind }))!.execute).toEqual(["R17"]);
    expect(doers(matterOf("R10", { kind }), "propose")).toEqual(["R08", "R10", "R12"]);
    expect(doers(matterOf("R14", { kind }), "propose")).toEqual(["R12", "R14"]);
    expect(firstState("R12", matterOf("R14", { kind })), "two officers: asker and executor").toBe(
      "approved",
    );
    expect(doers(matterOf("R17", { kind }), "execute"), "nobody is locked out for ever").toEqual([
      "R12",
      "R14",
      "R17",
    ]);
  }
});

test("the permissions of the matrix are those of the steps", () => {
  const asks = {
    propose: "post.propose",
    approve: "post.approve",
    execute: "post.execute",
  } as const;
  for (const acting of roleCodes)
    for (const step of steps) {
      const does = requestKinds.some((kind) =>
        roleCodes.some((role) =>
          [false, true].some(
            (isNewPerson) =>
              stepRefusal(acting, matterOf(role, { kind, isNewPerson }), step) === null,
          ),
        ),
      );
      expect([acting, step, may(actorOf("me", acting), asks[step])]).toEqual([acting, step, does]);
    }
  expect(rolesToPropose("R08")).toEqual(["R01", "R02", "R03", "R04", "R05", "R06", "R07"]);
  expect(rolesToPropose("R04")).toEqual(["R05"]);
});
