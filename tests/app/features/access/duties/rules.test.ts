import { describe, expect, test } from "vitest";
import { brokenDuty, postConflict, type HeldRole } from "#app/features/access/duties/rules.ts";
import { roleCodes, type RoleCode } from "#app/features/access/roles.ts";
import { decideRefusal } from "#app/features/exports/access.ts";
import { mayDecide } from "#app/features/imports/access.ts";
import { actorOf } from "#tests/setup/actor.ts";

const always = (role: RoleCode): HeldRole => ({ role, validFrom: "2026-01-01", validTo: null });

/** Who may hold what beside what, written out from roles §6: S6, S7, S8. */
function apart(one: RoleCode, other: RoleCode): "S6" | "S7" | "S8" | null {
  const pair = [one, other].toSorted().join();
  if (one === other) return null;
  if (pair.includes("R17")) return pair === "R01,R17" ? null : "S6";
  if (pair.includes("R16")) return pair === "R01,R16" ? null : "S7";
  return pair === "R12,R13" || pair === "R13,R14" ? "S8" : null;
}

describe.each(roleCodes)("%s held", (held) => {
  test.each(roleCodes)("and %s asked for", (added) => {
    const found = postConflict([always(held)], always(added));
    expect(found?.rule ?? null).toBe(apart(held, added));
    if (found !== null) expect(found.held).toBe(held);
  });
});

test("all roles of an account count, whatever the order", () => {
  const held = (["R01", "R12"] as const).map(always);
  expect(postConflict(held, always("R13"))).toEqual({ rule: "S8", held: "R12" });
  expect(postConflict([], always("R17"))).toBeNull();
});

test("only roles that hold on a day in common exclude each other", () => {
  const importer = (validFrom: string, validTo: string | null): HeldRole => ({
    role: "R13",
    validFrom,
    validTo,
  });
  const officer: HeldRole = { role: "R12", validFrom: "2026-06-01", validTo: "2026-12-31" };
  const meets = (one: HeldRole) => postConflict([one], officer)?.rule ?? null;
  expect(meets(importer("2025-01-01", "2026-05-31")), "ended the day before").toBeNull();
  expect(meets(importer("2025-01-01", "2026-06-01")), "ended on its first day").toBe("S8");
  expect(meets(importer("2026-12-31", null)), "begins on its last day").toBe("S8");
  expect(meets(importer("2027-01-01", null)), "begins after it").toBeNull();
  expect(meets(importer("2025-01-01", null)), "without end").toBe("S8");
});

describe("one account and the steps of a case", () => {
  const me = { accountId: "me", memberId: "my record" };
  const other = { accountId: "other", memberId: null };

  test("S1: the steps of a request are done by different accounts", () => {
    expect(brokenDuty(me, { kind: "request", doneBy: ["other", "me"] })).toBe("S1");
    expect(brokenDuty(me, { kind: "request", doneBy: ["other", null] })).toBeNull();
  });

  test("S3: whoever asked not to take part does no further step, of whatever kind", () => {
    const asideBy = ["other", "me"];
    expect(brokenDuty(me, { kind: "case", asideBy })).toBe("S3");
    expect(brokenDuty(me, { kind: "case", asideBy: ["other"] })).toBeNull();
  });

  test("S10: whoever set a figure on the day of the case does not decide it", () => {
    expect(brokenDuty(me, { kind: "case", figuresBy: ["me"] })).toBe("S10");
    expect(brokenDuty(me, { kind: "case", figuresBy: ["other"] })).toBeNull();
  });

  test("S2: nobody acts in a matter of their own, by account or by record", () => {
    const about = (accountId: string | null, memberId: string | null) =>
      brokenDuty(me, { kind: "request", about: { accountId, memberId } });
    expect([about("me", null), about(null, "my record")]).toEqual(["S2", "S2"]);
    expect([about("other", "another"), about(null, null)]).toEqual([null, null]);
    const nobody = { accountId: null, memberId: null };
    expect(
      brokenDuty(other, { kind: "record", about: nobody }),
      "no record is no one's",
    ).toBeNull();
    expect(
      brokenDuty(me, { kind: "record", about: { accountId: null, memberId: "my record" } }),
    ).toBe("S2");
  });

  test("S4: nobody decides on an import or export of their own", () => {
    for (const kind of ["import", "export"] as const) {
      expect(brokenDuty(me, { kind, doneBy: ["me"] })).toBe("S4");
      expect(brokenDuty(other, { kind, doneBy: ["me"] })).toBeNull();
    }
  });
});

test("nobody approves what they asked for, whatever post they act in (S4)", () => {
  const leader = actorOf("a", "R10");
  const upload = { state: "submitted", appliedAt: null } as const;
  expect(mayDecide(leader, { ...upload, accountId: "a" })).toEqual({
    ok: false,
    reason: "ownImport",
  });
  expect(mayDecide(leader, { ...upload, accountId: "b" })).toEqual({ ok: true });
  const asked = { postId: "p", state: "requested", expiresAt: null };
  expect(decideRefusal(leader, { ...asked, accountId: "a" })).toBe("ownRequest");
  expect(decideRefusal(leader, { ...asked, accountId: "b" })).toBeNull();
});
