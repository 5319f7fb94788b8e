import { describe, expect, test } from "vitest";
import {
  actRefusal,
  needsCode,
  proposeRefusal,
  type RequestAct,
  type RequestCase,
} from "#app/features/access/requests/matter/rules.ts";
import { periodIssue } from "#app/features/access/requests/period/rules.ts";
import {
  requestKinds,
  stepRefusal,
  type Matter,
} from "#app/features/access/requests/steps/rules.ts";
import { roleCodes, type RoleCode } from "#app/features/access/roles.ts";
import { actorOf } from "#tests/setup/actor.ts";

const matterOf = (role: RoleCode, more: Partial<Matter> = {}): Matter => ({
  kind: "give",
  role,
  isNewPerson: false,
  ...more,
});
describe("the way of a request", () => {
  const one = (more: Partial<RequestCase> = {}): RequestCase => ({
    kind: "give",
    role: "R08",
    isNewPerson: false,
    state: "proposed",
    orgPos: 5n,
    accountId: "subject",
    memberId: null,
    proposedBy: "asker",
    decidedBy: null,
    ...more,
  });
  const why = (id: string, role: RoleCode, act: RequestAct, more: Partial<RequestCase> = {}) =>
    actRefusal(actorOf(id, role), one(more), act);

  test("approved by another than asked (S1), carried out by a third, never by the person itself (S2)", () => {
    expect(why("leader", "R14", "approve")).toBeNull();
    expect(why("asker", "R14", "approve")).toBe("S1");
    expect(why("subject", "R14", "approve")).toBe("S2");
    expect(why("officer", "R12", "approve")).toBe("role");
    const approved = { state: "approved", decidedBy: "leader" } as const;
    expect(why("admin", "R17", "execute", approved)).toBeNull();
    expect(why("leader", "R17", "execute", approved), "of the same account in another role").toBe(
      "S1",
    );
    expect(why("asker", "R17", "execute", approved)).toBe("S1");
    expect(why("subject", "R17", "execute", approved)).toBe("S2");
    expect(why("admin", "R17", "execute")).toBe("state");
  });

  test("only in reach, and only as long as it is open", () => {
    expect(actRefusal(actorOf("leader", "R14", [10n, 20n]), one(), "approve")).toBe("elsewhere");
    for (const state of ["done", "refused", "withdrawn"] as const)
      for (const act of ["approve", "refuse", "execute", "print", "revoke", "withdraw"] as const)
        for (const role of ["R14", "R17"] as const)
          expect(why("any", role, act, { state })).toBe("state");
    expect(why("asker", "R10", "withdraw")).toBeNull();
    expect(why("other", "R10", "withdraw")).toBe("notYours");
  });

  test("ends with a code for a new person and for a reset, which can be printed anew and made void", () => {
    const codes = [
      { isNewPerson: true, accountId: null },
      { kind: "reset", role: "R08" },
    ] as const;
    for (const more of codes) {
      const approved = { ...more, state: "approved", decidedBy: "leader" } as const;
      expect(needsCode(one(more))).toBe(true);
      expect(why("admin", "R17", "execute", approved)).toBe("state");
      expect(why("admin", "R17", "print", approved)).toBeNull();
      const printed = { ...approved, state: "printed" } as const;
      expect(why("admin", "R17", "print", printed)).toBeNull();
      expect(why("admin", "R17", "revoke", printed)).toBeNull();
      expect(why("leader", "R17", "print", printed)).toBe("S1");
    }
    expect(why("admin", "R17", "print", { state: "approved" })).toBe("state");
  });

  test("nobody asks about themselves, whatever the kind", () => {
    for (const kind of requestKinds)
      for (const role of roleCodes)
        for (const acting of roleCodes) {
          const matter = matterOf(role, { kind });
          const about = { accountId: "me", memberId: null, orgPos: 5n };
          if (stepRefusal(acting, matter, "propose") === null)
            expect(proposeRefusal(actorOf("me", acting), matter, about)).toBe("S2");
        }
  });
});

test("days: from today on, a term at most, thirty days for lent powers", () => {
  const issue = (
    ...asked: Parameters<typeof periodIssue> extends [...infer Head, string] ? Head : never
  ) => periodIssue(...asked, "2026-11-25")?.issue ?? null;
  const days = (validFrom: string, validTo: string | null) => ({ validFrom, validTo });
  expect(issue("give", "R02", days("2026-11-25", "2032-05-25"))).toBeNull();
  expect(issue("give", "R02", days("2026-11-25", "2032-05-26"))).toBe("termLong");
  expect(issue("give", "R02", days("2026-11-24", "2027-01-01"))).toBe("fromPast");
  expect(issue("give", "R02", days("2026-12-02", "2026-12-01"))).toBe("toBeforeFrom");
  expect(issue("give", "R02", days("2026-12-02", null))).toBe("dateMissing");
  expect(issue("give", "R01", days("2026-12-02", null)), "a member stays one").toBeNull();
  expect(issue("give", "R15", days("2026-12-01", "2027-12-02"))).toBe("viewLong");
  expect(issue("delegate", "R02", days("2026-12-01", "2026-12-30"))).toBeNull();
  expect(issue("substitute", "R08", days("2026-12-01", "2026-12-31"))).toBe("loanLong");
  expect(issue("end", "R08", days("2026-01-01", "2026-11-24")), "at once").toBeNull();
  expect(issue("end", "R08", days("2026-01-01", "2026-11-23"))).toBe("endPast");
});
