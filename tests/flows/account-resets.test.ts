import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays } from "#app/lib/dates.ts";
import * as account from "#app/routes/account.tsx";
import * as memberList from "#app/routes/members/list.tsx";
import { frameData } from "#app/routes/frame.server.ts";
import * as posts from "#app/routes/posts/list.tsx";
import * as postPage from "#app/routes/posts/post.tsx";
import {
  about,
  accountOf,
  act,
  day,
  idIn,
  loan,
  postOf,
  print,
  use,
  written,
} from "#tests/setup/account-requests.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

const passphrase = "một câu dài dễ nhớ";

test("a lost telephone: two officers and a code on paper set it right, once (faults 117, 118, 123)", async () => {
  const lost = await visitor("canbo.xa2");
  const [{ id: accountId }] = (await database.admin`
    select id from accounts where username = 'canbo.xa2'`) as unknown as [{ id: string }];
  await database.admin`insert into second_factors (account_id, sealed_secret, confirmed_at) values (${accountId}, '\\x00', now())`;
  await database.admin`insert into recovery_codes (account_id, code_hash) values (${accountId}, 'x')`;
  await database.admin`
    insert into sign_in_links (account_id, issuer, subject, linked_at)
    values (${accountId}, 'https://id.example.vn', 'x', now())`;
  const post = await postOf(database.admin, "canbo.xa2");
  const [asker, leader, admin] = [
    await visitor("canbo.xa"),
    await visitor("lanhdao.xa"),
    await visitor("quantri"),
  ];
  expect((await about(lost, post, { kind: "reset" })).data.refusal, "not by oneself").toBe("S2");
  expect(
    (await about(await visitor("canbo.xa.khac"), post, { kind: "reset" })).status,
    "nor from elsewhere",
  ).toBe(404);
  const id = idIn(await about(asker, post, { kind: "reset" }));
  expect((await act(leader, id, "approve")).status).toBe(302);
  expect((await lost.get(account, "/account")).status).toBe(200);
  const { data } = await print(admin, id);
  expect((await lost.get(account, "/account")).location, "its sessions end").toMatch(/^\/login/);
  const short = await use(data.code, { password: "ngan", repeated: "ngan" });
  expect([short[1].status, short[1].data.issues]).toEqual([422, { password: "passwordShort" }]);
  const form = { password: passphrase, repeated: passphrase };
  const [back, answer] = await use(data.code, form);
  expect(answer.location).toBe("/");
  expect((await back.get(account, "/account")).status).toBe(200);
  expect((await use(data.code, form))[1].status).toBe(404);
  const [left] = await database.admin`
    select (select count(*)::int from second_factors where account_id = ${accountId}) as factors,
      (select count(*)::int from recovery_codes where account_id = ${accountId}) as codes,
      (select count(*)::int from sign_in_links where account_id = ${accountId}) as links`;
  expect(left).toEqual({ factors: 0, codes: 0, links: 0 });
  const facts =
    await database.admin`select act from history where act like 'account.%' order by id`;
  expect(facts.map(({ act: what }) => what)).toEqual(
    expect.arrayContaining([
      "account.proposed",
      "account.approved",
      "account.printed",
      "account.passphraseReset",
    ]),
  );
});

test("a locked account is out at once, and comes back when it is unlocked (fault 118)", async () => {
  const who = await visitor("vanphong.xa");
  const post = await postOf(database.admin, "vanphong.xa");
  const [asker, leader, admin] = [
    await visitor("canbo.xa"),
    await visitor("lanhdao.xa"),
    await visitor("quantri"),
  ];
  const run = async (kind: string) => {
    const id = idIn(await about(asker, post, { kind }));
    await act(leader, id, "approve");
    expect((await act(admin, id, "execute")).status).toBe(302);
  };
  await run("lock");
  expect((await who.get(memberList, "/members")).location).toMatch(/^\/login/);
  expect((await asker.get(postPage, `/posts/${post}`, { id: post })).data.post.isLocked).toBe(true);
  await run("unlock");
  expect((await (await visitor("vanphong.xa")).get(memberList, "/members")).status).toBe(200);
});

test("the deputy gets the vacant secretary's powers for thirty days, and the header says so", async () => {
  const [officer, leader] = [await visitor("canbo.xa"), await visitor("lanhdao.xa")];
  const post = await postOf(database.admin, "phobithu");
  const delegate = { kind: "delegate", ...loan };
  expect((await about(officer, post, delegate)).data.refusal).toBe("secretaryThere");
  const end = idIn(
    await about(officer, await postOf(database.admin, "bithu"), {
      kind: "end",
      validTo: written(addDays(day, -1)),
    }),
  );
  expect((await act(leader, end, "approve")).status).toBe(302);
  expect(
    (await (await visitor("bithu")).get(memberList, "/members")).status,
    "the post is over",
  ).toBe(403);
  const long = { ...delegate, validTo: written(addDays(day, 30)) };
  expect((await about(officer, post, long)).data.issues).toEqual({ validTo: "loanLong" });
  const id = idIn(await about(officer, post, delegate));
  expect((await act(leader, id, "approve")).status).toBe(302);
  const deputy = await visitor("phobithu");
  const { data } = await deputy.get(account, "/account");
  expect(data.posts.map(({ role }: { role: string }) => role)[0]).toContain("theo uỷ quyền");
  const header = await deputy.get({ loader: frameData }, "/");
  expect(header.data.actingAs, "as whom one acts").toMatchObject({
    role: `Bí thư chi bộ (theo uỷ quyền), đến hết ${loan.validTo}`,
    switchTo: "/account",
  });
  const list = await officer.get(posts, "/posts?role=R02");
  expect(list.data.posts.map(({ kind }: { kind: string }) => kind)).toContain("delegated");
});

test("somebody of the same organization stands in during leave, and nobody else", async () => {
  const [officer, leader, province] = [
    await visitor("canbo.xa"),
    await visitor("lanhdao.xa"),
    await visitor("canbo.tinh"),
  ];
  const post = await postOf(database.admin, "canbo.xa2");
  const ask = async (who: Visitor, name: string) =>
    about(who, post, {
      kind: "substitute",
      account: await accountOf(database.admin, name),
      ...loan,
    });
  expect((await ask(leader, "canbo.xa.khac")).data.issues).toEqual({ account: "personMissing" });
  const id = idIn(await ask(officer, "vanphong.xa"));
  expect(
    (await act(await visitor("vanphong.xa"), id, "approve")).status,
    "not the one who stands in",
  ).toBe(403);
  expect((await act(province, id, "approve")).status).toBe(302);
  const { data } = await (await visitor("vanphong.xa")).get(account, "/account");
  expect(JSON.stringify(data.posts)).toContain("thay đồng chí Tạ Quang Vinh");
});
