import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sealHistory } from "#app/features/history/commands.server.ts";
import { countReading } from "#app/features/history/reading/commands.server.ts";
import { noted } from "#app/jobs/noted-job.server.ts";
import { setLogLevel } from "#app/lib/log.server.ts";
import * as audit from "#app/routes/audit/stream.tsx";
import * as sealPrint from "#app/routes/audit/seal-print.tsx";
import * as seals from "#app/routes/audit/seals.tsx";
import * as logout from "#app/routes/auth/logout.ts";
import * as home from "#app/routes/home.tsx";
import * as newImport from "#app/routes/imports/new.tsx";
import * as memberList from "#app/routes/members/list.tsx";
import * as record from "#app/routes/members/record.tsx";
import * as recordEdit from "#app/routes/members/record-edit.tsx";
import * as organization from "#app/routes/organizations/organization.tsx";
import { verifyHistory } from "#db/history-chain.server.ts";
import { withScope, withSystemScope } from "#db/scope.server.ts";
import { signIn, stranger } from "#tests/flows/strangers.ts";
import { testScope, type TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  setLogLevel("silent");
  database = await demoDatabase();
});
afterAll(() => database.close());

const factsOf = (act: string) => database.admin<
  { username: string | null; subject: string | null; reason: string | null; org: string | null }[]
>`
  select a.username, h.subject, h.reason, o.code as org
  from history h left join accounts a on a.id = h.account_id left join organizations o on o.id = h.acting_org_id
  where h.act = ${act} order by h.id`;
const log = async (username: string, search = "") => {
  const answer = await (await visitor(username)).get(audit, `/audit${search}`);
  expect(answer.status).toBe(200);
  return answer.data as Awaited<ReturnType<typeof audit.loader>>;
};

describe("what is recorded", () => {
  test("sign-ins, right and wrong, and the end of a session; of a name that nobody has, a count only (faults 114, 124)", async () => {
    const who = await stranger();
    await signIn(who, "chiuy", "sai");
    await signIn(who, "chiuy");
    await who.post(logout, "/logout");
    await signIn(await stranger(), "mat-khau-go-nham", "sai");
    expect(await factsOf("account.signInFailed")).toMatchObject([
      { username: "chiuy", org: "PT-TB-DB-01" },
    ]);
    expect(await factsOf("account.signedIn")).toMatchObject([{ username: "chiuy" }]);
    expect(await factsOf("account.signedOut")).toMatchObject([{ username: "chiuy" }]);
    const counts =
      await database.admin`select amount from reading_counts where kind = 'unknownName'`;
    expect(counts).toEqual([{ amount: 1 }]);
    const [typed] = await database.admin`
      select count(*)::int as n from history where to_jsonb(history)::text like '%mat-khau-go-nham%'`;
    expect(typed!.n).toBe(0);
  });

  test("attempts beyond the limit are recorded once a minute, however many come (fault 116)", async () => {
    const who = await stranger();
    for (let turn = 0; turn < 9; turn++) await signIn(who, "phobithu", "sai");
    expect((await factsOf("account.signInFailed")).length).toBe(6);
    expect((await factsOf("account.signInStopped")).length).toBe(1);
  });

  test("refusals: who, what, where without ids, once a minute for each right (fault 100)", async () => {
    const who = await visitor("thudangphi");
    const [one] = await database.admin`select id from members limit 1`;
    const id = one!.id as string;
    await Promise.all(
      Array.from({ length: 4 }, () => who.get(recordEdit, `/members/${id}/edit?x=1`, { id })),
    );
    await who.get(newImport, "/imports/new");
    await who.post(organization, `/organizations/${id}`, { basis: "x" }, { id });
    expect(await factsOf("access.refused")).toEqual([
      {
        username: "thudangphi",
        subject: "member.edit",
        reason: "GET /members/:id/edit",
        org: "PT-TB-DB-01",
      },
      {
        username: "thudangphi",
        subject: "import.propose",
        reason: "GET /imports/new",
        org: "PT-TB-DB-01",
      },
      {
        username: "thudangphi",
        subject: "post.appointFirstLeader",
        reason: "POST /organizations/:id",
        org: "PT-TB-DB-01",
      },
    ]);
  });

  test("jobs: who asked, which, how it ended; one that was only asked to stop comes again", async () => {
    const { accountId } = await visitor("canbo.xa");
    const [post] = await database.admin`select id from posts where account_id = ${accountId!}`;
    const asked = { accountId, postId: post!.id as string };
    const context = (aborted = false) => ({
      jobId: "1",
      attempt: 1,
      signal: aborted ? AbortSignal.abort() : new AbortController().signal,
    });
    const fails = noted("commit-import", () => Promise.reject(new Error("no")));
    await noted("commit-import", () => Promise.resolve())(asked, context());
    await expect(fails(asked, context())).rejects.toThrow("no");
    await expect(fails(asked, context(true))).rejects.toThrow("no");
    await noted("daily", () => Promise.resolve())({}, context());
    expect(await factsOf("job.done")).toMatchObject([
      { username: "canbo.xa", subject: "commit-import", org: "PT-TB" },
      { username: null, subject: "daily" },
    ]);
    expect(await factsOf("job.failed")).toMatchObject([{ username: "canbo.xa" }]);
  });

  test("what is read is counted by account and hour; nobody sets a count back", async () => {
    const who = await visitor("canbo.xa");
    const list = await who.get(memberList, "/members");
    const id = list.data.rows[0].id as string;
    for (let turn = 0; turn < 2; turn++) await who.get(record, `/members/${id}`, { id });
    const rows = await database.admin`
      select kind, sum(amount)::int as amount from reading_counts
      where account_id = ${who.accountId!} group by kind order by kind`;
    expect(rows).toEqual([
      { kind: "listed", amount: list.data.rows.length },
      { kind: "opened", amount: 2 },
    ]);
  });
});

describe("the auditor", () => {
  beforeAll(async () => {
    const { accountId } = await visitor("nhaplieu.tinh");
    const scope = testScope({ accountId: accountId! });
    await withScope(scope, (db) => countReading(db, null, "opened", 61));
  });

  test("sees anomalies first, each opening its facts, and changes of roles and failed sign-ins at home", async () => {
    const { anomalies, lines } = await log("kiemtoan");
    const found = anomalies!.map(({ kind, name }) => [kind, name]);
    expect(found).toContainEqual(["opened", "Chu Đức Long"]);
    expect(found).toContainEqual(["failures", expect.any(String)]);
    expect(lines.length).toBeGreaterThan(10);
    const failures = anomalies!.find(({ kind }) => kind === "failures")!;
    const opened = await log(
      "kiemtoan",
      `?kind=failedSignIn&account=${failures.accountId}&from=${failures.day}&to=${failures.day}`,
    );
    expect(opened.lines.length).toBe(failures.count);
    const first = await (await visitor("kiemtoan")).get(home, "/");
    const latest = (lines: { id: number }[]) => lines.slice(0, 5).map(({ id }) => id);
    expect(first.data.audit.failedSignIns.length).toBe(5);
    for (const [kind, shown] of [
      ["failedSignIn", first.data.audit.failedSignIns],
      ["post", first.data.audit.roleChanges],
    ] as const)
      expect([kind, latest(shown)]).toEqual([
        kind,
        latest((await log("kiemtoan", `?kind=${kind}`)).lines),
      ]);
    expect(first.data.audit.anomalies).toEqual(anomalies);
  });

  test("turns pages by place, forth and back, each fact once; the address holds the filter", async () => {
    const at = new Date().toISOString();
    await database.admin`
      insert into history (at, act, actor_name, org_pos, source)
      select ${at}::timestamptz, 'organization.changed', 'Ai', 0, 'system' from generate_series(1, 120)`;
    const seen: number[] = [];
    let search = "?kind=organization";
    let back = "";
    for (let page = 0; page < 20 && search !== ""; page++) {
      const view = await log("kiemtoan", search);
      if (page === 1) back = view.newer!;
      seen.push(...view.lines.map(({ id }) => id));
      search = view.older === null ? "" : `?kind=organization&before=${view.older}`;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(120);
    const first = await log("kiemtoan", `?kind=organization&after=${back}`);
    expect(first.lines.map(({ id }) => id)).toEqual(seen.slice(0, 50));
    expect(first.newer).toBeNull();
  });

  test("prints the seal of a day, which is the one the command compares, and sees a changed byte", async () => {
    await withSystemScope("test", sealHistory);
    const who = await visitor("kiemtoan");
    const list = await who.get(seals, "/audit/seals");
    const { day, seal, isOpen } = list.data.seals[0];
    expect(isOpen).toBe(true);
    const { days, problems } = await verifyHistory(database.url, day, seal);
    expect([days.at(-1)?.seal, problems]).toEqual([seal, []]);
    const print = () => who.get(sealPrint, `/audit/seals/${day}/print`, { day });
    expect((await print()).data).toMatchObject({ seal, problems: 0 });
    await database.admin`
      update history set reason = 'khác' where id = (select max(history_id) from audit.chain)`;
    expect((await print()).data).toMatchObject({ seal, problems: 1 });
    const none = { day: "1999-01-01" };
    expect((await who.get(sealPrint, "/audit/seals/1999-01-01/print", none)).status).toBe(404);
  });
});
