import { afterAll, beforeAll, expect, test } from "vitest";
import { endPost, givePost } from "#app/features/access/commands.server.ts";
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

test("nobody acts in a post of somebody else", async () => {
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
