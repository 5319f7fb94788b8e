import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { markRead, notify, removeOldNotices } from "#app/features/notices/commands.server.ts";
import type { NewNotice, Recipients } from "#app/features/notices/rules.ts";
import * as home from "#app/routes/home.tsx";
import * as noticeList from "#app/routes/notices/list.tsx";
import { frameData } from "#app/routes/frame.server.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { fullScope, withTestScope, type TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";

const NOW = new Date("2026-11-29T02:00:00Z");
const notice: NewNotice = { kind: "caseTurn", subject: "Chi bộ Khu 5", path: "/members" };
const page = { default: null, loader: noticeList.loader, action: noticeList.action };

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  await database.admin`update posts set valid_from = '2026-01-01'`;
});
afterAll(() => database.close());
beforeEach(() => database.admin`delete from notices`);

const idOf = async (username: string): Promise<string> =>
  (await database.admin`select id from accounts where username = ${username}`)[0]!.id as string;
const orgOf = async (code: string): Promise<string> =>
  (await database.admin`select id from organizations where code = ${code}`)[0]!.id as string;
/** Told by somebody whose scope is one cell and who reads no account but the own one. */
const tell = async (to: Recipients, what = notice, now = NOW, by = "bithu"): Promise<number> =>
  withTestScope({ ...fullScope([[1n, 2n]]), accountId: await idOf(by) }, (db) =>
    notify(db, to, what, now),
  );
const told = async (): Promise<string[]> =>
  (
    await database.admin`
      select a.username from notices n join accounts a on a.id = n.account_id order by a.username`
  ).map(({ username }) => username as string);
const open = async (who: Visitor) => (await who.get(page, "/notices")).data;
const unread = async (who: Visitor) =>
  (
    await frameData({
      request: new Request("http://localhost:3000/", {
        headers: { cookie: [...who.cookies].map(([key, value]) => `${key}=${value}`).join("; ") },
      }),
      params: {},
      context: { requestId: "T", nonce: "", clientAddress: "", shutdown: AbortSignal.abort() },
    } as never)
  ).notices?.unread;

describe("who is told", () => {
  test("holders of a role at a unit today, and nobody at another one", async () => {
    const to = { role: "R08", orgId: await orgOf("PT-TB") } as const;
    expect(await tell(to)).toBe(2);
    expect(await told()).toEqual(["canbo.xa", "canbo.xa2"]);
  });

  test("not whoever acts, not a disabled account, not a post that is over or to come", async () => {
    const to = { role: "R08", orgId: await orgOf("PT-TB") } as const;
    expect(await tell(to, notice, NOW, "canbo.xa")).toBe(1);
    await database.admin`update accounts set disabled_at = now() where username = 'canbo.xa2'`;
    expect(await tell(to)).toBe(1);
    await database.admin`update accounts set disabled_at = null`;
    expect(await tell(to, notice, new Date("2025-12-30T02:00:00Z"))).toBe(0);
    await database.admin`update posts set valid_to = '2026-11-28' where role = 'R08'`;
    expect(await tell(to)).toBe(0);
    await database.admin`update posts set valid_to = null where role = 'R08'`;
  });

  test("accounts by id, and the accounts of members", async () => {
    const [person] = await database.admin`
      select member_id from accounts where username = 'dangvien'`;
    expect(await tell({ accounts: [await idOf("canbo.tinh")] })).toBe(1);
    expect(await tell({ members: [person!.member_id as string] })).toBe(1);
    expect(await told()).toEqual(["canbo.tinh", "dangvien"]);
  });

  test("nobody when what happened is rolled back", async () => {
    const accounts = [await idOf("canbo.xa")];
    const fails = withTestScope({ accountId: await idOf("bithu") }, async (db) => {
      await notify(db, { accounts }, notice, NOW);
      throw new Error("no");
    });
    await expect(fails).rejects.toThrow("no");
    expect(await told()).toEqual([]);
  });

  test("the system tells, and nobody without an account does", async () => {
    const to = { accounts: [await idOf("canbo.xa")] };
    expect(await withSystemScope("test", (db) => notify(db, to, notice, NOW))).toBe(1);
    const nobody = withTestScope({ accountId: "" }, (db) => notify(db, to, notice, NOW));
    await expect(nobody).rejects.toThrow();
  });

  test("telling leaves the scope as it was: the account of another stays unseen", async () => {
    await withTestScope({ accountId: await idOf("bithu") }, async (db) => {
      await notify(db, { role: "R08", orgId: await orgOf("PT-TB") }, notice, NOW);
      const seen = await db.execute("select distinct account_id from notices");
      const [accounts] = await db.execute<{ n: number }>("select count(*)::int as n from accounts");
      expect([seen.length, accounts!.n]).toEqual([0, 1]);
    });
  });

  test("a path that is not ours tells nobody and is an error (fault 122)", async () => {
    const foreign = { ...notice, path: "https://khac.example/" };
    await expect(tell({ accounts: [await idOf("canbo.xa")] }, foreign)).rejects.toThrow("ours");
  });

  test("the same matter is renewed while unread, and told again once read", async () => {
    const to = { accounts: [await idOf("canbo.xa")] };
    await tell(to);
    await tell(to, { ...notice, subject: "Chi bộ Khu 6" });
    expect(await database.admin`select subject from notices`).toEqual([
      { subject: "Chi bộ Khu 6" },
    ]);
    await database.admin`update notices set read_at = now()`;
    await tell(to);
    expect(await told()).toHaveLength(2);
  });
});

describe("the page", () => {
  test("counts in the header and on the home page of the role, and lists what is unread first", async () => {
    const who = await visitor("bithu");
    await tell({ role: "R02", orgId: await orgOf("PT-TB-DB-01") }, notice, NOW, "canbo.xa");
    const elsewhere = { ...notice, path: "/quality", kind: "taskDue" } as const;
    await tell({ accounts: [who.accountId!] }, elsewhere, NOW, "canbo.xa");
    await database.admin`update notices set role = 'R10' where kind = 'taskDue'`;
    expect(await unread(who)).toBe(2);
    expect((await who.get(home, "/")).data.digest.lines).toMatchObject([
      { key: "caseTurn", unread: 1 },
    ]);
    const { unread: listed, read } = await open(who);
    expect([listed.length, read.length]).toEqual([2, 0]);
  });

  test("opening a notice reads it and leads there; sent twice it acts once (fault 87)", async () => {
    const who = await visitor("canbo.xa");
    await tell({ accounts: [who.accountId!] });
    const [{ id }] = (await open(who)).unread;
    const form = { key: "open-it-once", open: id };
    for (let sent = 0; sent < 2; sent++) {
      const answer = await who.post(page, "/notices", form);
      expect([answer.status, answer.location]).toEqual([302, "/members"]);
    }
    const { unread: left, read } = await open(who);
    expect([left.length, read.length, await unread(who)]).toEqual([0, 1, 0]);
  });

  test("one is marked, or all", async () => {
    const who = await visitor("canbo.xa");
    for (const path of ["/a", "/b", "/c"])
      await tell({ accounts: [who.accountId!] }, { ...notice, path });
    const [first] = (await open(who)).unread;
    const one = await who.post(page, "/notices", { read: first.id });
    expect([one.location, await unread(who)]).toEqual(["/notices?marked=true", 2]);
    await who.post(page, "/notices", { all: "1" });
    expect(await unread(who)).toBe(0);
  });

  test("another's notice is not found, and stays unread (fault 100)", async () => {
    await tell({ accounts: [await idOf("canbo.xa")] });
    const [row] = await database.admin`select id from notices`;
    const who = await visitor("canbo.xa2");
    for (const name of ["open", "read"])
      expect((await who.post(page, "/notices", { [name]: row!.id as string })).status).toBe(404);
    await who.post(page, "/notices", { all: "1" });
    expect(await database.admin`select read_at from notices`).toEqual([{ read_at: null }]);
  });
});

test("old notices go: read ones after 90 days, all after a year", async () => {
  const accountId = await idOf("canbo.xa");
  const day = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
  const at = async (path: string, created: number, read: number | null) => {
    await tell({ accounts: [accountId] }, { ...notice, path }, day(created));
    if (read !== null)
      await withTestScope({ accountId }, (db) => markRead(db, accountId, "all", day(read)));
  };
  await at("/old-unread", 366, null);
  await database.admin`update notices set path = '/kept-old' where path = '/old-unread'`;
  await at("/read-long-ago", 100, 91);
  await database.admin`update notices set read_at = null where path = '/kept-old'`;
  await at("/read-lately", 100, 89);
  await database.admin`update notices set read_at = null where path = '/kept-old'`;
  await at("/unread", 364, null);
  await withSystemScope("test", (db) => removeOldNotices(db, NOW));
  const left = await database.admin`select path from notices order by path`;
  expect(left.map(({ path }) => path)).toEqual(["/read-lately", "/unread"]);
});
