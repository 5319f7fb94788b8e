import { describe, expect, test } from "vitest";
import {
  needsOf,
  permissionKeys as permissions,
  type Permission,
} from "#app/features/access/matrix/permissions/rules.ts";
import { roleCodes } from "#app/features/access/roles.ts";
import { reach, scopeFor, type Actor, type RoleCode } from "#app/features/access/rules.ts";
import { Forbidden } from "#app/lib/errors.ts";

/**
 * The rows of roles.md §4 as they are written there, R01 to R17. Written out by hand, so that neither a
 * slip in the program nor one here goes unseen. The door lets R11 pass where the case decides; "P
 * import" (R13) is the row of imports, the auditor's "A" over histories is the log's.
 */
const written = `
home.read                C C C C C G G M M M M P P P A O O
organization.read        C C C C C G G M M M M P P P A O O
organization.import      - - - - - - - - - - - P - P - - A
paper.read               - C C C C G G M M M M P P P - - -
post.appointFirstLeader  - - - - - - - - - - - - - - - - A
post.read                - C C C - G G M - M - P - P - - A
post.propose             - C C C - G G M - M - P - P - - -
post.approve             - C - - - - - M - M - P - P - - -
post.execute             - - - - - - - - - - - P - P - - A
member.list              C C C C C G G M M M M P P P - - -
member.read              C C C C C G G M M M M P P P - - -
member.search            - C C C - G G M M M M P P P - - -
member.lookupElsewhere   - - - - - - - A - - - A A - - - -
member.readRestricted    O C C - - G G M - M - P P P - - -
member.readSensitive     O - - - - - - M - M - P - P - - -
member.readSensitivePart - C - - - - - - - - - - - - - - -
member.reveal            O - - - - - - M - M M P - P - - -
member.edit              - C C - - - - M - - - - - - - - -
member.editWithReason    - - - - - - - M - - - - - - - - -
member.history           O - - - - - - M - M M P - P - - -
member.historyOwnEdits   - C - - - - - - - - - - - - - - -
import.read              - - - - - - - M - M - P P - - - -
import.readSensitive     - - - - - - - M - M - P P - - - -
import.propose           - - - - - - - M - - - - P - - - -
import.approve           - - - - - - - - - M - P - - - - -
import.rollback          - - - - - - - - - M - P - - - - -
export.public            - C - - - - - M - M - P - P - - -
export.restricted        - C - - - - - M - M - P - P - - -
export.request           - - - - - - - M - - - P - - - - -
export.approve           - - - - - - - - - M - - - P - - -
task.read                O C C C O G G M M M M P - P - - -
task.assign              - C C - - - - - - - - - - - - - -
task.report              O C C C O - - - - - - - - - - - -
directive.read           - C C C - G G M M M M P - P - - -
directive.answer         - C C - - G G M M M M P - P - - -
directive.propose        - - - - - G G M M M M P - P - - -
directive.approve        - - - - - - - - - M - - - P - - -
meeting.list             C C C C C G G M M M M P - P - - -
meeting.read             C C C C C G G M M M M - - - - - -
meeting.readDisciplinary - C - - - - - M - M - - - - - - -
member.inspect           - - - - - - - - - - M - - - - - -
meeting.inspect          - - - - - - - - - - M - - - - - -
meeting.plan             - C C - - - - - - - - - - - - - -
meeting.prepare          - C C C - - - - - - - - - - - - -
meeting.record           - C C C - - - - - - - - - - - - -
meeting.close            - C C - - - - - - - - - - - - - -
meeting.decide           - C - - - - - - - - - - - - - - -
meeting.excuse           - C C - - - - - - - - - - - - - -
document.read            O C C - - G G M - M M P - P - - -
document.keep            O C C - - G G M - M M P - P - - -
candidate.create         - C C - - - - M - - - - - - - - -
case.read                O C C - - G G M - M M P - P - - -
case.act                 O C C - - G G M - M M P - P - - -
proposal.read            - - - - - - - - - - - - P - - - -
proposal.act             - - - - - - - - - - - - P - - - -
merge.read               - - - - - - - M - M - P P - - - -
merge.propose            - - - - - - - M - - - - P - - - -
merge.decide             - - - - - - - - - M - P - - - - -
quality.read             - C C - - G G M - M - P - P A - -
report.read              - C C - - G G M M M M P - P - - -
report.submit            - C C - - - G M - - - - - - - - -
report.submitDues        - C C - - - G M M - - - - - - - -
report.compile           - - - - - - - - - - - P - - - - -
report.check             - - - - - - - - - - - P - - - - -
report.accept            - - - - - G - - - M - - - P - - -
report.archive           - - - - - - - - - - - - - - A - -
plan.read                - C - - - - - M - M - P - P - - -
plan.propose             - - - - - - - M - - - P - - - - -
plan.approve             - - - - - - - - - M - - - P - - -
number.read              - - - - - - - M - M - P - P - - -
number.give              - - - - - - - - - - - P - - - - -
reorganization.read      - - - - - - - M - M - P - P - - -
reorganization.propose   - - - - - - - M - - - P - - - - -
reorganization.approve   - - - - - - - - - M - - - P - - -
reorganization.attach    - - - - - - - M - M - P - P - - -
reorganization.undo      - - - - - - - - - - - P - - - - -
audit.read               - O - - - - - - - M - P - P - A A
audit.seals              - - - - - - - - - - - - - P - A A
dues.own                 O - - - - - - - - - - - - - - - -
dues.read                - C - - C - - - M M - - - - - - -
dues.readBase            O C - - C - - - - - - - - - - - -
dues.readTotals          - C - - C - - - M M - P - - - - -
dues.record              - - - - C - - - - - - - - - - - -
dues.proposeClose        - - - - C - - - - - - - - - - - -
dues.close               - C - - - - - - - - - - - - - - -
dues.proposeRemittance   - - - - C - - - - - - - - - - - -
dues.sendRemittance      - C - - - - - - - - - - - - - - -
dues.receiveRemittance   - - - - - - - - M - - - - - - - -
dues.declare             O - - - C - - - - - - - - - - - -
dues.confirmBase         - C - - C - - - - - - - - - - - -
dues.askRelief           O - - - C - - - - - - - - - - - -
dues.decideRelief        - C - - - - - - - - - - - - - - -
dues.readTerms           - - - - - - - - - - - P - P - - -
dues.proposeTerms        - - - - - - - - - - - P - - - - -
dues.approveTerms        - - - - - - - - - - - - - P - - -
figure.read              - - - - - - - - - - - P - P - - A
figure.propose           - - - - - - - - - - - P - - - - -
figure.approve           - - - - - - - - - - - - - P - - -
`;

const table = new Map(
  written
    .trim()
    .split("\n")
    .map((line) => {
      const [permission = "", ...symbols] = line.trim().split(/\s+/);
      return [permission as Permission, symbols] as const;
    }),
);

test("every permission has its row here, and every row its permission", () => {
  expect([...table.keys()].toSorted()).toEqual(permissions.toSorted());
  for (const [permission, symbols] of table)
    expect([permission, symbols.length]).toEqual([permission, 17]);
});

test.each(roleCodes.map((role, at) => ({ role, at })))(
  "$role may do what its column says",
  ({ role, at }) => {
    const column = permissions.map(
      (permission) => `${permission} ${reach(role, permission) ?? "-"}`,
    );
    const expected = permissions.map(
      (permission) => `${permission} ${table.get(permission)?.[at]}`,
    );
    expect(column).toEqual(expected);
  },
);

const BRANCH = [1_000n, 2_000n] as const;
const SUMS = [[5n, 6n]] as const;

const actor = (role: RoleCode): Actor => {
  const post = {
    id: "post",
    role,
    orgId: role === "R17" ? null : "org",
    orgName: "",
    orgType: "",
    aboveName: null,
    posFrom: BRANCH[0],
    posTo: BRANCH[1],
    sums: role === "R15" ? SUMS : [],
  };
  return {
    accountId: "account",
    username: "ai",
    displayName: "Ai",
    memberId: "member",
    isDemo: false,
    post,
    posts: [post],
  };
};

describe.each(roleCodes)("the rows that exist for %s", (role) => {
  test.each(permissions)("in %s", (permission) => {
    const symbol = table.get(permission)![roleCodes.indexOf(role)]!;
    if (symbol === "-") {
      expect(() => scopeFor(actor(role), permission)).toThrow(Forbidden);
      return;
    }
    const scope = scopeFor(actor(role), permission);
    expect(scope.memberId, "one's own record by its id").toBe("member");
    const isBranch = "CGMP".includes(symbol);
    if (isBranch) expect(scope.ranges).toEqual([[...BRANCH]]);
    if (symbol === "O") expect(scope.ranges).toEqual([]);
    if (role === "R15") expect(scope.ranges).toEqual(SUMS);
    const inside = (ranges: readonly (readonly [bigint, bigint])[]) =>
      ranges.every((one) => scope.ranges.some(([from, to]) => from <= one[0] && one[1] <= to));
    expect(inside(scope.recordRanges) && inside(scope.sensitiveRanges)).toBe(true);
    expect(scope.writeRanges.length > 0, "writing").toBe(
      Boolean(needsOf(permission).write) && isBranch,
    );
    expect(scope.fileRanges.length > 0, "files").toBe(
      Boolean(needsOf(permission).files) && isBranch,
    );
    const works = Boolean(needsOf(permission).work);
    expect(scope.workRanges, "work").toEqual(works ? scope.ranges : undefined);
    const reads = (one: Permission) => "CGMPA".includes(table.get(one)![roleCodes.indexOf(role)]!);
    const { dues, duesWrite } = needsOf(permission);
    // Reports hold sums of dues and are read by others too.
    const sums = permission.startsWith("dues.") || reads("dues.readTotals") ? scope.ranges : [];
    expect(scope.dues?.totals, "sums of dues").toEqual(dues ? sums : undefined);
    expect(scope.dues?.amounts ?? [], "amounts").toEqual(dues === "amounts" ? scope.ranges : []);
    expect(scope.dues?.write ?? [], "writing dues").toEqual(duesWrite ? scope.ranges : []);
    // The secretary and the collector alone see what others earn.
    if (role !== "R02" && role !== "R05") expect(scope.dues?.bases ?? []).toEqual([]);
    if (!needsOf(permission).write) {
      if (scope.recordRanges.length > 0) expect(reads("member.readRestricted")).toBe(true);
      if (scope.sensitiveRanges.length > 0)
        expect(
          reads("member.readSensitive") ||
            reads("member.readSensitivePart") ||
            (permission.startsWith("import.") && reads("import.readSensitive")),
        ).toBe(true);
    }
  });
});

test("nobody without a post may do anything but open the home page", () => {
  const nobody = { ...actor("R08"), post: null, posts: [] };
  for (const permission of permissions) {
    if (permission === "home.read") {
      expect(scopeFor(nobody, permission).ranges).toEqual([]);
    } else {
      expect(() => scopeFor(nobody, permission)).toThrow(Forbidden);
    }
  }
});

test("who reads members only in sums has no interval of any cell", () => {
  for (const permission of permissions) {
    if (reach("R15", permission) === null) continue;
    for (const [from, to] of scopeFor(actor("R15"), permission).ranges) expect(to - from).toBe(1n);
  }
});
