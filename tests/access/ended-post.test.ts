import { afterAll, beforeAll, expect, test } from "vitest";
import { endPost, givePost } from "#app/features/access/commands.server.ts";
import { endPostsOfLeavers } from "#app/features/access/posts/leaving/commands.server.ts";
import { asStoredActor } from "#app/features/access/door.server.ts";
import { addDays, today } from "#app/lib/dates.ts";
import { Forbidden } from "#app/lib/errors.ts";
import * as account from "#app/routes/account.tsx";
import * as memberList from "#app/routes/members/list.tsx";
import { withSystemScope } from "#db/scope.server.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
const day = today(new Date());
const yesterday = addDays(day, -1);

beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

const postsOf = async (username: string): Promise<string[]> => {
  const rows = await database.admin`
    select p.id from posts p join accounts a on a.id = p.account_id where a.username = ${username}`;
  return rows.map(({ id }) => id as string);
};
const orgId = async (code: string): Promise<string> => {
  const [row] = await database.admin`select id from organizations where code = ${code}`;
  return row!.id as string;
};
const give = async (username: string, role: "R02" | "R08", at: string) => {
  const { accountId } = await visitor(username);
  const org = await orgId(at);
  const post = { accountId: accountId!, role, orgId: org, validFrom: yesterday, validTo: null };
  return withSystemScope("test", (db) => givePost(db, { ...post, basis: null }));
};
const end = (postId: string, on: string) =>
  withSystemScope("test", (db) => endPost(db, postId, on));

test("a role that ended yesterday opens nothing any more, also in a tab that was open (fault 105)", async () => {
  const who = await visitor("canbo.xa2");
  expect((await who.get(memberList, "/members")).status).toBe(200);
  const [post] = await postsOf("canbo.xa2");
  await database.admin`update posts set valid_from = ${yesterday} where id = ${post!}`;
  await end(post!, day);
  expect((await who.get(memberList, "/members")).status, "its last day still counts").toBe(200);
  await end(post!, yesterday);
  expect((await who.get(memberList, "/members")).status).toBe(403);
  expect((await who.get(account, "/account")).status, "signed in all the same").toBe(200);
});

test("a job asked for under a role that ended does not run (fault 105)", async () => {
  const { accountId } = await visitor("canbo.xa");
  const [post] = await postsOf("canbo.xa");
  const run = () =>
    asStoredActor(accountId!, post!, "import.propose", async ({ actor }) => actor.post);
  expect((await run())?.role).toBe("R08");
  await end(post!, yesterday);
  await expect(run()).rejects.toThrow(Forbidden);
  await database.admin`update posts set valid_to = null where id = ${post!}`;
  await expect(
    asStoredActor(accountId!, post!, "import.approve", async () => "ran"),
    "nor under a permission that the role does not have",
  ).rejects.toThrow(Forbidden);
});

test("lent powers end with their last day, in pages and in jobs (fault 105)", async () => {
  const who = await visitor("canbo.xa");
  const [own] = await postsOf("canbo.xa");
  const [absent] = await postsOf("lanhdao.xa");
  const lent = { accountId: who.accountId!, orgId: await orgId("PT-TB"), basis: null };
  const post = await withSystemScope("test", (db) =>
    givePost(db, {
      ...lent,
      role: "R10",
      kind: "substitute",
      forPostId: absent!,
      validFrom: yesterday,
      validTo: day,
    }),
  );
  const decide = () =>
    asStoredActor(who.accountId!, post, "import.approve", async ({ actor }) => actor.post?.lent);
  expect(await decide()).toEqual({ kind: "substitute", until: day, forName: "Đinh Công Trường" });
  await who.post(account, "/account", { post });
  const active = async () =>
    (await who.get(account, "/account")).data.posts.find(
      ({ active: is }: { active: boolean }) => is,
    );
  expect((await active()).role).toContain("thay đồng chí Đinh Công Trường");
  await end(post, yesterday);
  await expect(decide()).rejects.toThrow(Forbidden);
  expect((await active()).id).toBe(own);
});

test("a member who has left is out at the next request, and the night writes it down (roles §8)", async () => {
  const who = await visitor("chiuy");
  expect((await who.get(memberList, "/members")).status).toBe(200);
  await database.admin`
    update members set membership_status = 'X4', is_live = false
    where id = (select member_id from accounts where username = 'chiuy')`;
  expect((await who.get(memberList, "/members")).location).toMatch(/^\/login/);
  const [post] = await postsOf("chiuy");
  const { accountId } = who;
  await expect(asStoredActor(accountId!, post!, "member.list", async () => "ran")).rejects.toThrow(
    Forbidden,
  );
  await withSystemScope("test", (db) => endPostsOfLeavers(db, new Date()));
  const [left] = await database.admin`
    select a.disabled_at is not null as disabled, p.valid_to from accounts a join posts p on p.account_id = a.id
    where a.id = ${accountId}`;
  expect(left).toMatchObject({ disabled: true });
  expect(left!.valid_to).not.toBeNull();
});

test("of two roles the one that is chosen alone gives the scope (fault 106)", async () => {
  const [own] = await postsOf("bithu.khac");
  const second = await give("bithu.khac", "R02", "PT-TB-05");
  const who = await visitor("bithu.khac");
  const people = async () =>
    JSON.stringify((await who.get(memberList, "/members")).data, (_key, value: unknown) =>
      typeof value === "bigint" ? String(value) : value,
    );
  const idsIn = async (code: string) => {
    const rows = await database.admin`
      select m.id from members m join organizations o on o.id = m.org_id where o.code = ${code}`;
    return rows.map(({ id }) => id as string);
  };
  const [first, other] = [await idsIn("PT-XH-01"), await idsIn("PT-TB-05")];
  const shown = async (ids: string[]) => {
    const text = await people();
    return ids.some((id) => text.includes(id));
  };
  await who.post(account, "/account", { post: own! });
  expect([await shown(first), await shown(other)]).toEqual([true, false]);
  await who.post(account, "/account", { post: second });
  expect([await shown(first), await shown(other)]).toEqual([false, true]);
  await end(second, yesterday);
  expect([await shown(first), await shown(other)], "back to the one that holds").toEqual([
    true,
    false,
  ]);
});

test("nobody acts in a post of somebody else (fault 111)", async () => {
  const who = await visitor("bithu");
  const [foreign] = await postsOf("lanhdao.tinh");
  await who.post(account, "/account", { post: foreign! });
  const { data } = await who.get(account, "/account");
  expect(data.posts.filter(({ active }: { active: boolean }) => active)).toHaveLength(1);
  expect(JSON.stringify(data)).not.toContain(foreign);
});

test("roles that exclude each other are not given to one account, and none at a place of another kind", async () => {
  await expect(give("quantri", "R08", "PT-TB")).rejects.toThrow("R17");
  await expect(give("kiemtoan", "R02", "PT-TB-05")).rejects.toThrow("R16");
  await expect(give("bithu", "R08", "PT-TB-05")).rejects.toThrow("CBCS");
});
