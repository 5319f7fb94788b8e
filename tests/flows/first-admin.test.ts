import { afterAll, beforeAll, expect, test } from "vitest";
import { firstAdminLink } from "#app/features/access/invitations/commands.server.ts";
import { startNotes } from "#app/jobs/start-notes.server.ts";
import * as home from "#app/routes/account.tsx";
import * as welcome from "#app/routes/auth/welcome.tsx";
import * as importTree from "#app/routes/organizations/import.tsx";
import * as organization from "#app/routes/organizations/organization.tsx";
import { testDatabase, type TestDatabase } from "#tests/setup/database.ts";
import { passSecondFactor } from "#tests/setup/second-factor.ts";
import { visitor, type Answer, type Visitor } from "#tests/setup/visit.ts";

const ADDRESS = "https://so.example.vn";
let database: TestDatabase;
let admin: Visitor;
let leader: Visitor;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const codeOf = (link: string): string => new URL(link).pathname.split("/").at(-1)!;
const open = (who: Visitor, code: string): Promise<Answer> =>
  who.get(welcome, `/welcome/${code}`, { code });
const accept = (who: Visitor, code: string, form: Record<string, string> = {}): Promise<Answer> =>
  who.post(
    welcome,
    `/welcome/${code}`,
    {
      displayName: "Nguyễn Văn Quản",
      username: "quan.tri",
      password: "một câu dài dễ nhớ",
      repeated: "một câu dài dễ nhớ",
      ...form,
    },
    { code },
  );

const provinceOf = async (code: string): Promise<string> => {
  const [row] = await database.admin`select id from organizations where code = ${code}`;
  return row!.id as string;
};
const appoint = async (who: Visitor, code: string, basis: string): Promise<Answer> => {
  const id = await provinceOf(code);
  return who.post(organization, `/organizations/${id}`, { basis }, { id });
};

test("the start prints a link for the first administrator, a new one each time, and the old one dies", async () => {
  const [line, ...more] = await startNotes(ADDRESS);
  expect(more).toEqual([]);
  expect(line).toContain(`${ADDRESS}/welcome/`);
  const first = line!.split(" ").at(-1)!;
  const second = (await firstAdminLink(ADDRESS))!;
  expect(second).not.toBe(first);
  const who = await visitor(null);
  expect((await open(who, codeOf(first))).status).toBe(404);
  expect((await open(who, codeOf(second))).data).toMatchObject({ role: "Quản trị hệ thống" });
});

test("the code is kept as a hash only, and ends after three days", async () => {
  const code = codeOf((await firstAdminLink(ADDRESS))!);
  const rows = await database.admin`
    select code_hash, expires_at > now() + interval '71 hours' and expires_at < now() + interval '73 hours' as three_days
    from invitations`;
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ three_days: true });
  expect(rows[0]!.code_hash).not.toContain(code);
  await database.admin`update invitations set expires_at = now() - interval '1 minute'`;
  expect((await open(await visitor(null), code)).status).toBe(404);
});

test("a password that is short, differs or holds the name is refused and the code stays good", async () => {
  const code = codeOf((await firstAdminLink(ADDRESS))!);
  const who = await visitor(null);
  const issues = async (form: Record<string, string>) => {
    const answer = await accept(who, code, form);
    expect(answer.status).toBe(422);
    return Object.values(answer.data.issues as Record<string, string>);
  };
  expect(await issues({ password: "ngan", repeated: "ngan" })).toEqual(["passwordShort"]);
  expect(await issues({ repeated: "một câu khác hẳn" })).toEqual(["passwordDiffers"]);
  expect(await issues({ password: "quan.tri 123456", repeated: "quan.tri 123456" })).toEqual([
    "passwordHasName",
  ]);
  expect(await issues({ username: "Có Dấu" })).toEqual(["usernameForm"]);
  expect((await open(who, code)).status).toBe(200);
});

test("the link makes the administrator once, also when it is sent twice at the same moment (fault 117)", async () => {
  const code = codeOf((await firstAdminLink(ADDRESS))!);
  const [one, other] = [await visitor(null), await visitor(null)];
  const answers = await Promise.all([
    accept(one, code),
    accept(other, code, { username: "quan.tri2" }),
  ]);
  const statuses = answers.map(({ status }) => status).toSorted();
  expect(statuses).toEqual([302, 404]);
  admin = answers[0]!.status === 302 ? one : other;
  expect((await open(await visitor(null), code)).status).toBe(404);
  expect((await admin.get(home, "/account")).location).toMatch(/^\/second-factor\?/);
  await passSecondFactor(admin);
  const { data } = await admin.get(home, "/account");
  expect(data.posts).toHaveLength(1);
  expect(await firstAdminLink(ADDRESS), "no second administrator by a printed link").toBeNull();
  expect(await startNotes(ADDRESS)).toEqual([]);
});

test("the administrator fills the tree, and reads no member", async () => {
  const table = [
    "code;name;org_type;parent_id",
    "T;Đảng bộ tỉnh Thử;TU;",
    "T-1;Đảng bộ xã Một;XP;T",
    "T-1-1;Chi bộ thôn Một;CBCS;T-1",
  ].join("\n");
  const done = await admin.post(importTree, "/organizations/import", { table, act: "apply" });
  expect(done.location).toBe("/organizations/import?new=3&changed=0");
  const id = await provinceOf("T");
  const page = await admin.get(organization, `/organizations/${id}`, { id });
  expect(page.data).toMatchObject({ mayAppoint: true, mayList: false });
});

test("the administrator appoints the first leader of a province by a code with its basis", async () => {
  const without = await appoint(admin, "T", " ");
  expect([without.status, without.data.issue]).toEqual([422, "basisMissing"]);
  expect((await appoint(admin, "T-1", "Quyết định 1")).status, "provinces only").toBe(404);

  const { data, status } = await appoint(admin, "T", "Quyết định 12-QĐ/TU ngày 03/02/2026");
  expect(status).toBe(200);
  leader = await visitor(null);
  const code = codeOf(data.link as string);
  expect((await open(leader, code)).data).toMatchObject({ unit: "Đảng bộ tỉnh Thử" });
  expect((await accept(leader, code, { username: "lanh.dao" })).location).toBe("/");
  await passSecondFactor(leader);
  const [post] = await database.admin`
    select p.role, p.basis, o.code from posts p join accounts a on a.id = p.account_id
    join organizations o on o.id = p.org_id where a.username = 'lanh.dao'`;
  expect(post).toEqual({ role: "R14", basis: "Quyết định 12-QĐ/TU ngày 03/02/2026", code: "T" });
});

test("who got which role, from whom and on what basis stands in the history", async () => {
  const facts = await database.admin`
    select act, actor_name, role, subject, reason from history where act like 'post.%' order by id`;
  const name = "Nguyễn Văn Quản";
  const basis = "Quyết định 12-QĐ/TU ngày 03/02/2026";
  const subject = "Đảng bộ tỉnh Thử";
  expect(facts).toEqual([
    { act: "post.given", actor_name: name, role: "R17", subject: null, reason: null },
    { act: "post.invited", actor_name: name, role: "R17", subject, reason: basis },
    { act: "post.given", actor_name: name, role: "R14", subject, reason: basis },
  ]);
});

test("only once for each province, and by nobody else", async () => {
  const again = await appoint(admin, "T", "Quyết định 13-QĐ/TU");
  expect([again.status, again.data.issue, again.data.link]).toEqual([422, "leaderHeld", null]);
  expect((await appoint(leader, "T", "Quyết định 14-QĐ/TU")).status).toBe(403);
  expect(
    (await database.admin`select count(*)::int as n from invitations where used_at is null`)[0],
  ).toEqual({ n: 0 });
});

test("the leader goes on with the tree of the province", async () => {
  const table = "code;name;org_type;parent_id\nT-2;Đảng bộ xã Hai;XP;T";
  const done = await leader.post(importTree, "/organizations/import", { table, act: "apply" });
  expect(done.location).toBe("/organizations/import?new=1&changed=0");
});
