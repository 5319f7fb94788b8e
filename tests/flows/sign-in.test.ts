import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAccount, disableAccount } from "#app/features/auth/accounts/commands.server.ts";
import * as account from "#app/routes/account.tsx";
import * as login from "#app/routes/auth/login.tsx";
import * as logout from "#app/routes/auth/logout.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";
import { PASSWORD, signIn, stranger } from "#tests/flows/strangers.ts";
import { testDatabase, type TestDatabase } from "#tests/setup/database.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

const secretOf = (who: Visitor): string => who.cookies.get("session") ?? "";
const hash = (secret: string): string => createHash("sha256").update(secret).digest("hex");
const sessionsOf = (username: string) => database.admin`
  select s.id from sessions s join accounts a on a.id = s.account_id where a.username = ${username}`;

describe("signing in", () => {
  test("name and password open a session and lead to the home page", async () => {
    const who = await stranger();
    const answer = await signIn(who, "bithu");
    expect([answer.status, answer.location]).toEqual([302, "/"]);
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^session=[a-z0-9]{40}; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect((await who.get(account, "/account")).data).toMatchObject({ username: "bithu" });
  });

  test("the name is taken in any case and width of accents, the password exactly", async () => {
    expect((await signIn(await stranger(), " BiThu ")).status).toBe(302);
    expect((await signIn(await stranger(), "bithu", PASSWORD.toUpperCase())).status).toBe(401);
    expect((await signIn(await stranger(), "bithu", `${PASSWORD} `)).status).toBe(401);
  });

  test("the database keeps the hash of the secret, never the secret", async () => {
    const who = await stranger();
    await signIn(who, "chiuy");
    const rows = await sessionsOf("chiuy");
    expect(rows.map(({ id }) => id)).toEqual([hash(secretOf(who))]);
    const stolen = await visitor(null);
    stolen.cookies.set("session", rows[0]!.id as string);
    expect((await stolen.get(account, "/account")).status).toBe(303);
  });

  test("passphrases are kept as argon2id at its cost, each with a salt of its own", async () => {
    const rows = await database.admin<{ hash: string }[]>`
      select password_hash as hash from accounts where password_hash is not null`;
    for (const { hash: kept } of rows) expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(new Set(rows.map(({ hash: kept }) => kept)).size).toBe(rows.length);
  });

  test("a session that was set before signing in does not live on (fault 118)", async () => {
    const who = await stranger();
    who.cookies.set("session", "fixedbysomebodyelse00000000000000000000");
    await signIn(who, "bithu");
    expect(secretOf(who)).not.toBe("fixedbysomebodyelse00000000000000000000");
    const first = secretOf(who);
    await signIn(who, "canbo.xa");
    expect(secretOf(who)).not.toBe(first);
    const old = await visitor(null);
    old.cookies.set("session", first);
    expect((await old.get(account, "/account")).status).toBe(303);
  });

  test.each([
    ["/login?next=%2Fmembers%3Fq%3Dlan", "/members?q=lan"],
    ["/login?next=https%3A%2F%2Fevil.example%2F", "/"],
    ["/login?next=%2F%2Fevil.example", "/"],
    ["/login?next=%2F%5Cevil.example", "/"],
    ["/login?next=%2F%09%2Fevil.example", "/"],
    ["/login?next=javascript%3Aalert(1)", "/"],
    ["/login?next=%2Flogin", "/"],
  ])("%s leads to %s (fault 122)", async (url, expected) => {
    expect((await signIn(await stranger(), "bithu", PASSWORD, url)).location).toBe(expected);
  });
});

describe("ending", () => {
  test("signing out ends the session on the server: a stolen cookie is worth nothing (fault 118)", async () => {
    const who = await stranger();
    await signIn(who, "phobithu");
    const thief = await visitor(null);
    thief.cookies.set("session", secretOf(who));
    expect((await thief.get(account, "/account")).status).toBe(200);
    const answer = await who.post(logout, "/logout");
    expect([answer.status, answer.location]).toEqual([302, "/login"]);
    expect(who.cookies.has("session")).toBe(false);
    expect(answer.headers.get("clear-site-data")).toBe('"cache", "storage"');
    expect(await sessionsOf("phobithu")).toEqual([]);
    expect((await thief.get(account, "/account")).status).toBe(303);
  });

  test("a link to the sign-out address ends nothing", async () => {
    const who = await visitor("bithu");
    expect((await who.get(logout, "/logout")).location).toBe("/account");
    expect((await who.get(account, "/account")).status).toBe(200);
  });

  test.each([
    ["bithu", "119 minutes", 200],
    ["bithu", "121 minutes", 303],
    ["canbo.xa", "29 minutes", 200],
    ["canbo.xa", "31 minutes", 303],
    ["dangvien", "719 minutes", 200],
    ["dangvien", "721 minutes", 303],
  ])("%s idle for %s gets %i", async (username, idle, status) => {
    const who = await visitor(username);
    await database.admin.unsafe(
      `update sessions set last_seen_at = now() - interval '${idle}' where id = '${hash(secretOf(who))}'`,
    );
    expect((await who.get(account, "/account")).status).toBe(status);
  });

  test("a session does not live forever, however often it is used", async () => {
    const who = await visitor("bithu");
    const id = hash(secretOf(who));
    const endIn = (time: string) =>
      database.admin`update sessions set expires_at = now() + ${time}::interval where id = ${id}`;
    await endIn("1 hour");
    expect((await who.get(account, "/account")).status).toBe(200);
    const [row] =
      await database.admin`select expires_at <= now() + interval '1 hour' as kept from sessions where id = ${id}`;
    expect(row, "use does not put the end off").toEqual({ kept: true });
    await endIn("-1 second");
    expect((await who.get(account, "/account")).status).toBe(303);
  });

  test("a disabled account is out at once, and does not come in again", async () => {
    const id = await withSystemScope("test", (db) =>
      createAccount(db, {
        username: "tam.thoi",
        displayName: "Tạm Thời",
        password: "mot-mat-khau-dai",
        memberId: null,
        isDemo: false,
      }),
    );
    const who = await stranger();
    expect((await signIn(who, "tam.thoi", "mot-mat-khau-dai")).status).toBe(302);
    await withSystemScope("test", (db) => disableAccount(db, id, new Date()));
    expect((await who.get(account, "/account")).status).toBe(303);
    const again = await signIn(await stranger(), "tam.thoi", "mot-mat-khau-dai");
    expect([again.status, again.data.refusal]).toEqual([401, "wrong"]);
  });
});

describe("accounts of the demo", () => {
  test("stand on the sign-in page of the demo with their common password", async () => {
    const { data } = await (await stranger()).get(login, "/login");
    expect(data.demo).toHaveLength(22);
    expect(data.password).toBe(PASSWORD);
    expect(new Set(data.demo.map(({ role }: { role: string }) => role)).size).toBe(17);
  });

  test("every one of them comes in with it", async () => {
    const { data } = await (await stranger()).get(login, "/login");
    for (const { username } of data.demo as { username: string }[])
      expect([username, (await signIn(await stranger(), username)).status]).toEqual([
        username,
        302,
      ]);
  });

  test("who is signed in is sent on from the sign-in page", async () => {
    expect((await (await visitor("bithu")).get(login, "/login?next=%2Fmembers")).location).toBe(
      "/members",
    );
  });
});

describe("an installation without the demo", () => {
  beforeAll(async () => {
    await database.close();
    database = await testDatabase();
    await withSystemScope("test", (db) =>
      createAccount(db, {
        username: "that",
        displayName: "Người Thật",
        password: "mot-mat-khau-dai",
        memberId: null,
        isDemo: false,
      }),
    );
  });

  test("shows no account and no password on the sign-in page", async () => {
    const { data } = await (await stranger()).get(login, "/login");
    expect(data).toMatchObject({ demo: [], password: null });
  });

  test("has no account of the demo", async () => {
    expect((await signIn(await stranger(), "quantri")).status).toBe(401);
    expect((await signIn(await stranger(), "that", "mot-mat-khau-dai")).status).toBe(302);
  });
});
