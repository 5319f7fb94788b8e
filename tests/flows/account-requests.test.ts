import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays } from "#app/lib/dates.ts";
import * as account from "#app/routes/account.tsx";
import * as memberList from "#app/routes/members/list.tsx";
import * as newPost from "#app/routes/posts/new.tsx";
import * as requestPage from "#app/routes/posts/request.tsx";
import * as requests from "#app/routes/posts/requests.tsx";
import {
  act,
  basis,
  basisShown,
  day,
  give,
  idIn,
  memberIn,
  print,
  term,
  unitId,
  use,
  written,
} from "#tests/setup/account-requests.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

const passphrase = "một câu dài dễ nhớ";
const stateOf = async (id: string) =>
  (await database.admin`select state from account_requests where id = ${id}`)[0]!.state as string;

test("an officer asks, the leader approves, the administrator prints, the person makes the account", async () => {
  const [officer, leader, admin] = [
    await visitor("canbo.xa"),
    await visitor("lanhdao.xa"),
    await visitor("quantri"),
  ];
  const member = await memberIn(database.admin, "PT-TB-05", null);
  const asked = await give(officer, "R03", await unitId(database.admin, "PT-TB-05"), { member });
  const id = idIn(asked);
  expect((await act(officer, id, "approve")).data.refusal, "another role approves").toBe("role");
  expect((await print(admin, id)).location, "nothing to print before the approval").toBe(
    `/posts/requests/${id}`,
  );
  expect((await leader.get(requests, "/posts/requests")).data.waiting).toHaveLength(1);
  expect((await act(leader, id, "approve")).status).toBe(302);
  expect(await stateOf(id)).toBe("approved");

  const page = await admin.get(requestPage, `/posts/requests/${id}`, { id });
  expect(page.data.acts).toEqual(["print", "refuse"]);
  expect(JSON.stringify(page.data), "the administrator sees no record").not.toContain(member);
  const first = await print(admin, id);
  const second = await print(admin, id);
  const form = { displayName: "Nguyễn Thị Mới", username: "pho.moi", password: passphrase };
  const full = { ...form, repeated: passphrase };
  expect((await use(first.data.code, full))[1].status, "the former code is void").toBe(404);
  expect((await act(admin, id, "revoke")).status).toBe(302);
  expect((await use(second.data.code, full))[1].status, "made void by hand").toBe(404);
  const { data } = await print(admin, id);
  const [newcomer, answer] = await use(data.code, full);
  expect(answer.location).toBe("/");
  expect((await use(data.code, { ...full, username: "pho.moi2" }))[1].status, "good once").toBe(
    404,
  );
  expect((await newcomer.get(memberList, "/members")).status).toBe(200);
  expect(await stateOf(id)).toBe("done");
  const [made] = await database.admin`
    select a.member_id, p.role, p.kind, p.basis from accounts a join posts p on p.account_id = a.id
    where a.username = 'pho.moi'`;
  expect(made).toEqual({ member_id: member, role: "R03", kind: "held", basis: basisShown });
});

test("every step stands in the history, with who did it and on what basis", async () => {
  const facts = await database.admin`
    select act, role, reason from history where act like 'post.%' and actor_name <> 'system' order by id`;
  const steps = facts.map(({ act: what, role }) => [what, role]);
  expect(steps).toEqual([
    ["post.proposed", "R08"],
    ["post.approved", "R10"],
    ["post.printed", "R17"],
    ["post.printed", "R17"],
    ["post.revoked", "R17"],
    ["post.printed", "R17"],
    ["post.given", "R03"],
  ]);
  expect(new Set(facts.map((fact) => fact.reason))).toEqual(new Set([basisShown]));
});

test("in the cell the secretary gives the collector's role that the deputy asked for, at once (S1, S2)", async () => {
  const [deputy, secretary] = [await visitor("phobithu"), await visitor("bithu")];
  const member = await memberIn(database.admin, "PT-TB-DB-01", "dangvien");
  const own = idIn(
    await give(secretary, "R05", await unitId(database.admin, "PT-TB-DB-01"), { member }),
  );
  expect((await act(secretary, own, "approve")).data.refusal).toBe("S1");
  expect(
    (await give(deputy, "R05", await unitId(database.admin, "PT-TB-DB-01"), { member })).data
      .refusal,
  ).toBe("pending");
  expect((await act(secretary, own, "withdraw")).status).toBe(302);
  const form = {
    role: "R05",
    org: await unitId(database.admin, "PT-TB-DB-01"),
    ...term,
    ...basis,
    member,
  };
  const twice = { ...form, key: "the-same-key" };
  const [one, again] = [
    await deputy.post(newPost, "/posts/new", twice),
    await deputy.post(newPost, "/posts/new", twice),
  ];
  expect(again.location, "sent twice, asked once").toBe(one.location);
  expect((await act(secretary, idIn(one), "approve")).status).toBe(302);
  const { data } = await (await visitor("dangvien")).get(account, "/account");
  expect(data.posts).toHaveLength(2);
  const self = await memberIn(database.admin, "PT-TB-DB-01", "bithu");
  expect(
    (await give(secretary, "R05", await unitId(database.admin, "PT-TB-DB-01"), { member: self }))
      .data.refusal,
  ).toBe("S2");
});

test("no role above the own, none that another one excludes, none elsewhere (fault 104; S8)", async () => {
  const officer = await visitor("canbo.xa");
  const name = { username: "vanphong.xa" };
  expect(
    (await give(officer, "R10", await unitId(database.admin, "PT-TB"), name)).data.refusal,
  ).toBe("role");
  expect(
    (await give(officer, "R02", await unitId(database.admin, "PT-XH-01"), { member: "x" })).data
      .issues,
  ).toEqual({
    org: "unitMissing",
  });
  const province = await visitor("canbo.tinh");
  const importer = { username: "nhaplieu.tinh" };
  expect(
    (await give(province, "R12", await unitId(database.admin, "PT"), importer)).data.refusal,
  ).toBe("S8");
  expect(
    (await give(province, "R08", await unitId(database.admin, "PT-TB"), { username: "trunguong" }))
      .data.issues,
  ).toEqual({
    username: "accountUnknown",
  });
  const asked = idIn(
    await give(province, "R09", await unitId(database.admin, "PT-TB"), { username: "kiemtra.xa" }),
  );
  const stranger = await visitor("canbo.xa.khac");
  const there = await stranger.get(requestPage, `/posts/requests/${asked}`, { id: asked });
  expect(there.status, "of another commune").toBe(404);
  expect((await act(await visitor("lanhdao.tinh"), asked, "approve")).status).toBe(302);
  const admin = await visitor("quantri");
  const both = await Promise.all([act(admin, asked, "execute"), act(admin, asked, "execute")]);
  const statuses = both.map(({ status }) => status).toSorted();
  expect(statuses, "two at the same moment (fault 134)").toEqual([302, 409]);
});

test("what is missing is said at its field, and nothing is asked for", async () => {
  const officer = await visitor("canbo.xa");
  const member = await memberIn(database.admin, "PT-TB-05", null);
  const wrong = await give(officer, "R02", await unitId(database.admin, "PT-TB-05"), {
    member,
    validFrom: "1/1/26",
    validTo: written(addDays(day, 4e3)),
    basisNumber: " ",
  });
  expect([wrong.status, wrong.data.issues]).toEqual([
    422,
    { basisNumber: "basisMissing", validFrom: "dateForm" },
  ]);
  const late = await give(officer, "R02", await unitId(database.admin, "PT-TB-05"), {
    member,
    validTo: "01/01/2040",
  });
  expect(late.data.issues).toEqual({ validTo: "termLong" });
});
