import { afterAll, beforeAll, expect, test } from "vitest";
import { givePost } from "#app/features/access/commands.server.ts";
import * as account from "#app/routes/account.tsx";
import * as helper from "#app/routes/auth/helper.tsx";
import * as sessions from "#app/routes/auth/sessions.ts";
import { frameData } from "#app/routes/frame.server.ts";
import * as memberList from "#app/routes/members/list.tsx";
import { withSystemScope } from "#db/scope.server.ts";
import { about, basis, day, idIn, postOf, unitId } from "#tests/setup/account-requests.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
let secretary: Visitor;
beforeAll(async () => {
  database = await demoDatabase();
  secretary = await visitor("bithu");
});
afterAll(() => database.close());

const start = (who: Visitor, form: Record<string, string>) =>
  who.post(helper, "/account/helper", form);

test("offices above the cell, and members without one, are helped by nobody", async () => {
  for (const name of ["canbo.xa", "lanhdao.tinh", "quantri", "dangvien"]) {
    const who = await visitor(name);
    expect((await who.get(helper, "/account/helper")).status, name).toBe(403);
    expect((await start(who, { name: "Lê Văn Giúp", hours: "1" })).status, name).toBe(403);
  }
});

test("a secretary names who helps and for how long, and every page says so (fault 111)", async () => {
  const { admin } = database;
  // Another office of the same person, which a helper must not come into.
  const org = await unitId(admin, "PT-TB");
  await withSystemScope("test", (db) =>
    givePost(db, {
      accountId: secretary.accountId!,
      role: "R08",
      orgId: org,
      basis: null,
      validFrom: day,
      validTo: null,
    }),
  );
  expect((await start(secretary, { name: "L", hours: "1" })).status).toBe(422);
  expect((await start(secretary, { name: "Lê Văn Giúp", hours: "99" })).status).toBe(422);
  expect((await start(secretary, { name: "Lê Văn Giúp", hours: "2" })).location).toBe("/");
  const { data } = await secretary.get({ loader: frameData }, "/");
  expect(data.helper.text, "said on every page").toContain("Lê Văn Giúp đang giúp, đến");
});

test("with a helper only the work of the cell is open, and what asks for a proof asks for it", async () => {
  expect((await secretary.get(memberList, "/members")).status).toBe(200);
  const { data } = await secretary.get(account, "/account");
  expect(data.posts).toHaveLength(1);
  const office = (
    await database.admin`
    select id from posts where account_id = ${secretary.accountId} and role = 'R08'`
  )[0]!.id as string;
  await secretary.post(account, "/account", { post: office });
  const { data: after } = await secretary.get({ loader: frameData }, "/");
  expect(after.actingAs.role).toBe("Bí thư chi bộ");
  const ended = await secretary.post(sessions, "/account/sessions", { others: "true" });
  expect(ended.location).toMatch(/^\/confirmation/);
  const post = await postOf(database.admin, "phobithu");
  const asked = await about(secretary, post, { kind: "end", ...basis, validTo: "31/12/2027" });
  expect(asked.location).toMatch(/^\/confirmation/);
});

test("what is done bears the name of the helper too", async () => {
  await database.admin`update sessions set confirmed_at = now() where account_id = ${secretary.accountId}`;
  const post = await postOf(database.admin, "phobithu");
  const asked = await about(secretary, post, { kind: "end", ...basis, validTo: "31/12/2027" });
  expect(idIn(asked)).toMatch(/^[0-9a-f-]{36}$/);
  const facts = await database.admin`
    select act, actor_name, reason from history where act in ('account.helpStarted', 'post.proposed') order by id`;
  expect(facts).toEqual([
    { act: "account.helpStarted", actor_name: "Phạm Hữu Phúc", reason: "Lê Văn Giúp" },
    expect.objectContaining({ act: "post.proposed", actor_name: "Phạm Hữu Phúc (+ Lê Văn Giúp)" }),
  ]);
});

test("when the time is over the session is, and not the mark alone (fault 112)", async () => {
  await database.admin`
    update sessions set helper_until = now() - interval '1 second' where account_id = ${secretary.accountId}`;
  expect((await secretary.get(memberList, "/members")).location).toMatch(/^\/login/);
  const alone = await visitor("bithu");
  expect((await alone.get({ loader: frameData }, "/")).data.helper).toBeNull();
});
