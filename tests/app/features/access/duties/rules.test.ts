import { expect, test } from "vitest";
import { isOwnAsking, postConflict } from "#app/features/access/duties/rules.ts";
import { roleCodes } from "#app/features/access/roles.ts";
import { mayDecide } from "#app/features/imports/access.ts";
import { decideRefusal } from "#app/features/exports/access.ts";
import type { Actor, RoleCode } from "#app/features/access/rules.ts";

/** Pairs that roles §6 keeps apart, written by hand; every other pair may be held together. */
const kept = (one: RoleCode, other: RoleCode): string | null => {
  const pair = [one, other].sort().join(" ");
  if (one === other) return null;
  if (pair.includes("R17")) return pair === "R01 R17" ? null : "S6";
  if (pair.includes("R16")) return pair === "R01 R16" ? null : "S7";
  return pair === "R12 R13" || pair === "R13 R14" ? "S8" : null;
};

test("the administrator, the auditor and the import operator stand apart, in either order (S6, S7, S8)", () => {
  const wrong = roleCodes.flatMap((held) =>
    roleCodes
      .filter((added) => (postConflict([held], added)?.rule ?? null) !== kept(held, added))
      .map((added) => `${held} + ${added}`),
  );
  expect(wrong).toEqual([]);
});

test("the role that forbids another one is named, also among harmless ones (S8)", () => {
  expect(postConflict(["R01", "R13"], "R14")).toEqual({ rule: "S8", held: "R13" });
});

test("nobody approves what they asked for, whatever post they act in (S4)", () => {
  const leader = actor("a", "R10");
  expect(isOwnAsking(leader, { accountId: "a" })).toBe(true);
  expect(mayDecide(leader, { state: "submitted", accountId: "a", appliedAt: null })).toEqual({
    ok: false,
    reason: "ownImport",
  });
  expect(mayDecide(leader, { state: "submitted", accountId: "b", appliedAt: null })).toEqual({
    ok: true,
  });
  const asked = { postId: "p", state: "requested", expiresAt: null };
  expect(decideRefusal(leader, { ...asked, accountId: "a" })).toBe("ownRequest");
  expect(decideRefusal(leader, { ...asked, accountId: "b" })).toBeNull();
});

function actor(accountId: string, held: RoleCode): Actor {
  const post = {
    id: `${accountId}-${held}`,
    role: held,
    orgId: "o",
    orgName: "",
    orgType: "XP",
    aboveName: null,
    posFrom: 0n,
    posTo: 10n,
    sums: [],
  };
  return {
    accountId,
    username: accountId,
    displayName: accountId,
    memberId: null,
    isDemo: false,
    post,
    posts: [post],
  };
}
