import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { hashOfCode } from "#app/features/access/invitations/queries.server.ts";
import { countUse, removeOldCounts } from "#app/features/auth/limits/commands.server.ts";
import { isShownAgain, limits, untilThen } from "#app/features/auth/limits/rules.ts";
import * as account from "#app/routes/account.tsx";
import * as login from "#app/routes/auth/login.tsx";
import * as logout from "#app/routes/auth/logout.ts";
import * as welcome from "#app/routes/auth/welcome.tsx";
import * as membersExport from "#app/routes/exports/members.ts";
import * as importNew from "#app/routes/imports/new.tsx";
import * as members from "#app/routes/members/list.tsx";
import { withSystemScope } from "#db/scope.server.ts";
import { signIn, stranger } from "#tests/flows/strangers.ts";
import { demoDatabase, visitor, type Answer } from "#tests/setup/visit.ts";
import type { TestDatabase } from "#tests/setup/database.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());
beforeEach(() => database.admin`delete from limit_counts`);

/** Whatever was counted so far has reached its limit, whose figure is larger than all of them. */
const useUp = () => database.admin`update limit_counts set used = 1000`;
const windowEnds = () => database.admin`update limit_counts set ends_at = now() - interval '1 s'`;

const look = { theme: "dark", density: "dense", lang: "vi" };
const count = (name: "upload" | "search", whose: string, now = new Date()) =>
  withSystemScope("test", (db) => countUse(db, name, whose, now));

function expectStopped({ status, headers, data }: Answer, seconds: number): void {
  expect(status).toBe(429);
  const after = Number(headers.get("retry-after"));
  expect(after).toBeGreaterThan(0);
  expect(after).toBeLessThanOrEqual(seconds);
  expect(data.reason).toMatch(/\.$/);
  expect(data.code).toBe("TEST-01");
  expect(new Date(data.back.at).getTime()).toBeGreaterThan(Date.now());
}

test("many at once do not slip through, the window stands, and its end opens again (faults 114, 130)", async () => {
  const whose = randomUUID();
  const start = new Date();
  await count("upload", whose, start);
  await database.admin`update limit_counts set used = 55`;
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => count("upload", whose, start)),
  );
  expect(answers.filter((until) => until === null)).toHaveLength(limits.upload.most - 55);
  const end = new Date(start.getTime() + limits.upload.seconds * 1000);
  const later = new Date(end.getTime() - 1000);
  expect(await count("upload", whose, later)).toEqual(end);
  expect(await count("upload", randomUUID(), later), "somebody else").toBeNull();
  expect(await count("search", whose, later), "something else").toBeNull();
  expect(await count("upload", whose, end)).toBeNull();
  const rows = await database.admin`select key from limit_counts`;
  for (const { key } of rows) expect(key).toMatch(/^[0-9a-f]{64}$/);
  await withSystemScope("test", (db) => removeOldCounts(db, new Date(end.getTime() + 1e9)));
  expect(await database.admin`select 1 from limit_counts`).toEqual([]);
});

test("what is handed back holds no secret; a wait has at least a minute", () => {
  expect(
    isShownAgain([
      ["full_name", "An"],
      ["password", ""],
    ]),
  ).toBe(true);
  expect(
    isShownAgain([
      ["username", "an"],
      ["password", "x"],
    ]),
  ).toBe(false);
  const at = new Date(0);
  expect(untilThen(at, at)).toEqual({ seconds: 1, minutes: 1 });
  expect(untilThen(new Date(61_500), at)).toEqual({ seconds: 62, minutes: 2 });
});

test("an account that sends too much waits, loses nothing it typed, and goes on reading", async () => {
  const who = await visitor("bithu");
  expect((await who.post(account, "/account?x=1", look)).status).toBe(302);
  await useUp();
  const stopped = await who.post(account, "/account?x=1", { key: "k1k1k1k1", ...look });
  expectStopped(stopped, limits.post.seconds);
  expect(stopped.data.back).toMatchObject({
    lost: null,
    again: { to: "/account?x=1", form: Object.entries({ key: "k1k1k1k1", ...look }) },
  });
  expect(stopped.headers.getSetCookie(), "nothing was done").toEqual([]);
  const facts = await database.admin`
    select subject, reason from history where act = 'access.refused' and account_id = ${who.accountId}`;
  expect(facts.map((fact) => ({ ...fact }))).toEqual([
    { subject: "limit.post", reason: "POST /account" },
  ]);
  expect((await who.get(account, "/account")).status).toBe(200);
  expect((await (await visitor("chiuy")).post(account, "/account", look)).status).toBe(302);
  await windowEnds();
  expect((await who.post(account, "/account", look)).status).toBe(302);
  await useUp();
  expect((await who.post(logout, "/logout")).status, "signing out is never refused").toBe(302);
});

test("a flood from an address stops strangers there, no owner at the own device, nobody elsewhere (faults 114 to 116)", async () => {
  const owner = await stranger();
  expect((await signIn(owner, "bithu")).status).toBe(302);
  owner.cookies.delete("session");
  const attacker = await stranger();
  attacker.address = owner.address;
  await useUp();
  const stopped = await signIn(attacker, "bithu");
  expectStopped(stopped, limits.strangerPost.seconds);
  expect(stopped.data.back).toMatchObject({ lost: "secret", again: null });
  attacker.cookies.set("device", "0".repeat(48));
  expect((await signIn(attacker, "bithu")).status, "a device of nobody").toBe(429);
  expect((await attacker.get(login, "/login")).status).toBe(200);
  expect((await signIn(owner, "bithu")).status).toBe(302);
  expect((await signIn(await stranger(), "chiuy")).status).toBe(302);
});

test("uploads, exports and searches have limits of their own (fault 130)", async () => {
  const officer = await visitor("canbo.xa");
  const file = new File(["x"], "a.xlsx");
  await officer.post(importNew, "/imports/new", { file });
  await officer.get(membersExport, "/members/export.xlsx");
  await officer.get(members, "/members?q=nguyen");
  await useUp();
  await database.admin`delete from limit_counts where ends_at < now() + interval '10 minutes' and ends_at > now() + interval '3 minutes'`;
  const before = await database.admin`select count(*) from exports`;
  const upload = await officer.post(importNew, "/imports/new", { file });
  expectStopped(upload, limits.upload.seconds);
  expect(upload.data.back).toMatchObject({ lost: "file", again: null });
  const { response, headers } = await officer.get(membersExport, "/members/export.xlsx");
  expect([response!.status, headers.get("content-type")]).toEqual([
    429,
    "text/html; charset=utf-8",
  ]);
  expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await response!.text()).toContain("Đồng chí làm tiếp được từ");
  expect(await database.admin`select count(*) from exports`).toEqual(before);
  expectStopped(await officer.get(members, "/members?q=nguyen"), limits.search.seconds);
  expect((await officer.get(members, "/members?level=L0")).status).toBe(200);
});

test("wrong one-time codes are quieted, a right one is taken even then", async () => {
  const who = await stranger();
  const open = (code: string) => who.get(welcome, `/welcome/${code}`, { code });
  expect((await open("AAAAA-AAAAA")).status).toBe(404);
  await useUp();
  expectStopped(await open("BBBBB-BBBBB"), limits.wrongInvitation.seconds);
  await database.admin`
    insert into invitations (code_hash, role, expires_at)
    values (${hashOfCode("CCCCC-CCCCC")}, 'R17', now() + interval '1 hour')`;
  expect((await open("CCCCC-CCCCC")).status).toBe(200);
  expect((await (await stranger()).get(welcome, "/welcome/x", { code: "x" })).status).toBe(404);
});
