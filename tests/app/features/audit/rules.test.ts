import { describe, expect, test } from "vitest";
import { ruleSet } from "#app/codes/rule-set.ts";
import { askedPath } from "#app/features/access/refusals/rules.ts";
import { auditOf, type Actor, type AuditReach, type RoleCode } from "#app/features/access/rules.ts";
import { seenFact } from "#app/features/audit/access.ts";
import { officeHours, unusualExport, unusualOf } from "#app/features/audit/anomalies/rules.ts";
import { factLine } from "#app/features/audit/facts/rules.ts";
import {
  factKinds,
  idsOfMark,
  isOfKind,
  kindOfAct,
  recordMark,
} from "#app/features/audit/rules.ts";
import { readAuditState, writePlace } from "#app/features/audit/schema.ts";
import { factText } from "#app/features/audit/facts/text.ts";

const MEMBER = "3f2a91bc-0000-4000-8000-0123456789ab";
const actor = (role: RoleCode): Actor => {
  const post = {
    id: "post",
    role,
    orgId: "unit",
    orgName: "",
    orgType: "",
    aboveName: null,
    posFrom: 10n,
    posTo: 20n,
    sums: [],
  };
  return {
    accountId: "account",
    username: "ai",
    displayName: "Ai",
    memberId: null,
    isDemo: false,
    post,
    posts: [post],
  };
};
const fact = (act: string, more: object = {}) => ({
  act,
  memberId: MEMBER,
  memberName: "Lê Thị Mốc",
  orgPos: 12n,
  subject: "Lê Thị Mốc",
  reason: "theo thẻ 025059001234, gọi 0912 345 678",
  changes: [{ field: "phone", old: "0912345678", new: "0987654321" }],
  ...more,
});

test("how far each role reads the log is what the matrix says, and nobody else reads it", () => {
  const sights = (["R01", "R02", "R08", "R10", "R12", "R14", "R15", "R16", "R17"] as const).map(
    (role) => [role, auditOf({ role, orgId: "unit" })?.sight],
  );
  expect(Object.fromEntries(sights)).toEqual({
    R01: undefined,
    R02: "own",
    R08: undefined,
    R10: "communeStaff",
    R12: "provinceStaff",
    R14: "province",
    R15: undefined,
    R16: "all",
    R17: "technical",
  });
});

describe("a fact about a record", () => {
  const seen = (role: RoleCode, sight: AuditReach["sight"], act = "member.edit") =>
    seenFact(actor(role), sight, fact(act));

  test("shows a leader whose it is, with fields and never values; long numbers in words are hidden", () => {
    const leader = seen("R10", "communeStaff");
    expect(leader.record).toEqual({ mark: "3F2A-91BC", name: "Lê Thị Mốc", id: MEMBER });
    expect(leader.fields).toEqual([{ field: "phone", value: null }]);
    expect(leader.reason).toBe("theo thẻ …, gọi …");
    const elsewhere = seenFact(actor("R10"), "communeStaff", fact("member.edit", { orgPos: 25n }));
    expect(elsewhere.record).toEqual({ mark: "3F2A-91BC", name: null, id: null });
  });

  test("shows the auditor which record by a mark, and not whose", () => {
    const auditor = seen("R16", "all");
    expect(auditor.record).toEqual({ mark: "3F2A-91BC", name: null, id: null });
    expect(JSON.stringify(auditor)).not.toMatch(/Mốc|0912345678|0987654321|025059001234/);
  });

  test("shows the administrator nothing of it", () => {
    const technical = seen("R17", "technical");
    expect(technical).toMatchObject({ record: null, subject: null, reason: null, fields: [] });
    const lookup = seenFact(
      actor("R17"),
      "technical",
      fact("lookup.registered", { memberId: null, subject: "025*****1234" }),
    );
    expect(lookup).toMatchObject({ subject: null, reason: null, fields: [] });
  });
});

test("every act has a kind and words in both languages; a refusal names the act in words", () => {
  for (const lang of ["vi", "en"] as const)
    for (const act of Object.keys(factText[lang].acts))
      expect([act, kindOfAct(act)]).not.toContain(null);
  expect(Object.keys(factText.en.acts)).toEqual(Object.keys(factText.vi.acts));
  expect([kindOfAct("member.reveal"), kindOfAct("member.edit"), kindOfAct("nothing")]).toEqual([
    "reveal",
    "record",
    null,
  ]);
  expect(
    ["account.signInFailed", "account.signedIn", "account.locked", "post.ended"].map((act) =>
      factKinds.filter((kind) => isOfKind(kind, act)),
    ),
  ).toEqual([["signIn", "failedSignIn"], ["signIn"], ["account"], ["post"]]);
  const refused = {
    ...fact("access.refused", {
      memberId: null,
      subject: "import.propose",
      reason: "GET /imports",
    }),
    id: 1,
    at: new Date(0),
    accountId: "account",
    actorName: "Ai",
    role: "R02",
    unit: null,
    place: null,
    source: "form",
    importId: null,
    requestId: "7F3K-92",
  };
  const line = factLine(actor("R16"), "all", refused, "vi");
  expect(line).toMatchObject({
    isWarning: true,
    role: "Bí thư chi bộ",
    reason: "Đã mở: GET /imports",
  });
  expect(line.subject).toBe("Nhập đảng viên từ Excel");
});

test("the path of a refusal bears no id, name or query", () => {
  const request = (path: string) => new Request(`http://x${path}`, { method: "POST" });
  const path = `/members/${MEMBER}/edit?section=C_contact&q=bi-mat`;
  expect(askedPath(request(path), { id: MEMBER })).toBe("POST /members/:id/edit");
  expect(askedPath(request("/members/L%C3%AA%20M%E1%BB%91c.data"), { id: "Lê Mốc" })).toBe(
    "POST /members/:id",
  );
  expect(askedPath(request("/members/%E0%A4%A"), { id: "%E0%A4%A" })).toBe("POST /members/:id");
});

test("what the address asks for is read leniently and written back", () => {
  const { filter, cursor } = readAuditState(
    new URLSearchParams(
      "kind=reveal&from=1/2/2026&to=2026-02-30&account=x&record=3F2A-91BC&before=2026-02-01T00:00:00.000Z~7",
    ),
  );
  expect(filter).toEqual({ kind: "reveal", from: "2026-02-01", record: "3F2A-91BC" });
  expect(writePlace(cursor.before!)).toBe("2026-02-01T00:00:00.000Z~7");
  expect(readAuditState(new URLSearchParams("before='--&after=1~2")).cursor).toEqual({
    before: null,
    after: null,
  });
  expect(recordMark(MEMBER)).toBe("3F2A-91BC");
  expect(idsOfMark("3F2A-91BC")!.from <= MEMBER && MEMBER <= idsOfMark("3f2a91bc")!.to).toBe(true);
});

test("unusual is what reaches its limit, a change of roles always, an export by size or kind", () => {
  const rules = ruleSet("2026-11-25");
  const limits = rules.table("audit.anomaly_from");
  const day = { accountId: "a", name: "Ai", role: "R08", day: "2026-11-25" };
  const none = { reveals: 9, failures: 4, refusals: 4, posts: 0, offHours: 2 };
  expect(unusualOf({ ...day, ...none }, limits)).toEqual([]);
  const most = { reveals: 10, failures: 5, refusals: 5, posts: 1, offHours: 3 };
  expect(unusualOf({ ...day, ...most }, limits).map(({ kind }) => kind)).toEqual(Object.keys(most));
  const kinds = [
    { act: "export.made", rows: 999, data: "public" },
    { act: "export.made", rows: 1000, data: "restricted" },
    { act: "export.downloaded", rows: 1, data: "full" },
    { act: "export.refused", rows: 9, data: "public" },
  ].map((one) => unusualExport({ ...day, ...one }, limits)?.kind);
  expect(kinds).toEqual([undefined, "exportLarge", "exportSensitive", "exportRefused"]);
  expect(officeHours(rules)).toEqual({ firstDay: 1, lastDay: 6, fromMinute: 360, toMinute: 1140 });
});
