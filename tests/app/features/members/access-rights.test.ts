import { describe, expect, test } from "vitest";
import type { RoleCode } from "#app/features/access/rules.ts";
import { roleCodes } from "#app/features/access/roles.ts";
import {
  collectionSight,
  editRight,
  editRightOf,
  editRowsRight,
  isMissingShown,
  mayReveal,
  seenFindings,
  type Sight,
} from "#app/features/members/access.ts";
import { collection, field } from "#app/record/format.ts";
import { actor, owner, subject } from "#tests/app/features/members/actors.ts";

describe("findings and what is missing", () => {
  const findings = [
    { rule: "V-F-02", severity: "E2", field: "religion" },
    { rule: "V-F-04", severity: "W", field: "phone" },
    { rule: "V-K-01", severity: "E1", field: "disciplines.form" },
    { rule: "V-D-08", severity: "E2", field: null },
  ] as const;
  const rules = (sight: Sight) => seenFindings(findings, sight).map(({ rule }) => rule);

  test("are told only about fields that are seen", () => {
    expect(rules("whole")).toEqual(["V-F-02", "V-F-04", "V-K-01", "V-D-08"]);
    expect(rules("restricted")).toEqual(["V-F-04", "V-D-08"]);
    expect(rules("public")).toEqual([]);
    expect(rules("colleague")).toEqual([]);
  });

  test("a missing field or collection is named only where it is seen", () => {
    expect(isMissingShown("restricted", "religion")).toBe(false);
    expect(isMissingShown("cellSecretary", "religion")).toBe(true);
    expect(isMissingShown("restricted", "trainings")).toBe(true);
    expect(isMissingShown("public", "trainings")).toBe(false);
    expect(isMissingShown("whole", "duplicate_suspicion")).toBe(true);
    expect(isMissingShown("own", "duplicate_suspicion")).toBe(false);
  });

  test("of the economy of a household the cell secretary learns whether it is declared", () => {
    expect(collectionSight("cellSecretary", "economic_declarations")).toBe("presence");
    expect(collectionSight("restricted", "economic_declarations")).toBe("hidden");
    expect(collectionSight("whole", "economic_declarations")).toBe("rows");
  });
});

describe("who may change a field", () => {
  const K1 = field("phone");
  const K2 = field("professional_level");
  const K3 = field("full_name");
  const procedure = field("membership_status");
  const editors = { R02: "K1", R03: "K1", R08: "both" } as const;

  test.each(roleCodes)("%s as the change classes say", (role) => {
    const who = actor(role);
    const right = (editors as Partial<Record<RoleCode, string>>)[role];
    const rights = [K1, K2].map((one) => editRight(who, subject, one));
    expect(rights.map((one) => one.may)).toEqual([right !== undefined, right === "both"]);
    expect(editRight(who, subject, K3)).toEqual({ may: false, why: "procedure" });
    expect(editRight(who, subject, procedure)).toEqual({ may: false, why: "procedure" });
  });

  test("K1 needs no reason, K2 does", () => {
    expect(editRight(actor("R08"), subject, K1)).toEqual({ may: true, needsReason: false });
    expect(editRight(actor("R08"), subject, K2)).toEqual({ may: true, needsReason: true });
    expect(editRight(actor("R02"), subject, K2)).toEqual({ may: false, why: "officer" });
  });

  test("nobody changes the own record", () => {
    for (const role of roleCodes)
      expect(editRight(owner(role), subject, K1)).toEqual({ may: false, why: "own" });
  });

  test("nobody changes what is not seen", () => {
    expect(editRight(actor("R02"), subject, field("blood_type"))).toEqual({
      may: false,
      why: "unseen",
    });
    expect(editRight(actor("R08", { from: 60n, to: 90n }), subject, K1).may).toBe(false);
  });

  test("rows of a collection follow their fields", () => {
    expect(editRowsRight(actor("R08"), subject, collection("trainings"))).toEqual({
      may: true,
      needsReason: true,
    });
    expect(editRowsRight(actor("R02"), subject, collection("trainings")).may).toBe(false);
    expect(editRowsRight(actor("R08"), subject, collection("positions"))).toEqual({
      may: false,
      why: "procedure",
    });
    expect(editRowsRight(actor("R08"), subject, collection("documents"))).toEqual({
      may: false,
      why: "file",
    });
    expect(editRightOf(actor("R08"), subject, "rewards")).toEqual({ may: true, needsReason: true });
    expect(editRightOf(actor("R08"), subject, "no_such_key")).toBeNull();
  });
});

describe("who may see a whole number", () => {
  test("officers with sensitive data and the owner as a member, nobody else", () => {
    const allowed = roleCodes.filter((role) => mayReveal(actor(role), subject, "citizen_id"));
    expect(allowed).toEqual(["R08", "R10", "R12", "R14"]);
    expect(mayReveal(owner("R01"), subject, "citizen_id")).toBe(true);
    expect(mayReveal(actor("R08"), subject, "phone")).toBe(false);
  });
});
