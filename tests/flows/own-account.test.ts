import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deviceOf } from "#app/features/auth/sessions/rules.ts";
import { idleMinutes } from "#app/features/auth/rules.ts";
import { listSessions } from "#app/features/auth/sessions/queries.server.ts";
import { openSession, readSession, sessionCookie } from "#app/features/auth/sessions.server.ts";
import { createAccount } from "#app/features/auth/accounts/commands.server.ts";
import * as account from "#app/routes/account.tsx";
import * as passphrase from "#app/routes/auth/passphrase.tsx";
import * as sessionsRoute from "#app/routes/auth/sessions.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { PASSWORD, signIn, stranger } from "#tests/flows/strangers.ts";
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";
import type { TestDatabase } from "#tests/setup/database.ts";

const NEXT = "trâu gặm cỏ bên ao làng";
let database: TestDatabase;

beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

const change = (who: Visitor, present: string, password: string, repeated = password) =>
  who.post(passphrase, "/account/passphrase", { present, password, repeated });
const isIn = async (who: Visitor) => (await who.get(account, "/account")).status === 200;
const listed = async (who: Visitor): Promise<{ id: string; device: string; isThis: boolean }[]> =>
  (await who.get(account, "/account")).data.sessions;
const facts = (act: string) =>
  database.admin`select subject, changes, sealed from history where act = ${act}`;

describe("changing the passphrase", () => {
  test("asks the present one, judges the new one, and changes nothing until both are right", async () => {
    const who = await visitor("thudangphi");
    expect((await change(who, "sai", NEXT)).data.issues).toEqual({ present: "passwordWrong" });
    expect((await change(who, PASSWORD, "matkhau123456")).data.issues).toEqual({
      password: "passwordCommon",
    });
    expect((await change(who, PASSWORD, "toi la thudangphi")).data.issues).toEqual({
      password: "passwordHasName",
    });
    expect((await change(who, PASSWORD, NEXT, "khác")).data.issues).toEqual({
      repeated: "passwordDiffers",
    });
    expect((await change(who, PASSWORD, PASSWORD)).data.issues).toHaveProperty("password");
    expect((await signIn(await stranger(), "thudangphi")).status).toBe(302);
  });

  test("ends the other sessions, keeps this one, and leaves a fact without the words", async () => {
    const who = await visitor("chiuy");
    const other = await visitor("chiuy");
    const answer = await change(who, PASSWORD, NEXT.normalize("NFD"));
    expect([answer.status, answer.location]).toEqual([302, "/account?saved=passphrase"]);
    expect([await isIn(who), await isIn(other)]).toEqual([true, false]);
    expect((await signIn(await stranger(), "chiuy")).status).toBe(401);
    expect((await signIn(await stranger(), "chiuy", NEXT)).status).toBe(302);
    expect(await facts("account.passphraseChanged")).toEqual([
      { subject: "chiuy", changes: [], sealed: null },
    ]);
  });

  test("waits after five wrong present ones, as signing in does", async () => {
    const who = await visitor("phobithu");
    for (let turn = 0; turn < 5; turn++)
      expect((await change(who, "sai", NEXT)).data.issues.present).toBe("passwordWrong");
    expect((await change(who, PASSWORD, NEXT)).data.issues.present).toBe("wait");
    expect(await isIn(who), "the session lives on").toBe(true);
  });
});

describe("sessions of one's own", () => {
  test("are listed with device words, this one first; of the user agent nothing else is kept", async () => {
    const agent =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
    const who = await visitor("canbo.coso");
    await withSystemScope("test", (db) => openSession(db, who.accountId!, new Date(), agent));
    expect((await listed(who)).map(({ device, isThis }) => [device, isThis])).toEqual([
      ["other/other", true],
      ["firefox/windows", false],
    ]);
    const rows = JSON.stringify(await database.admin`select * from sessions`);
    for (const trait of ["Mozilla", "Gecko", "Firefox", "NT 10", "rv:"])
      expect(rows).not.toContain(trait);
  });

  test("end one by one, or all others; somebody else's never", async () => {
    const [first, second, third] = [
      await visitor("bithu"),
      await visitor("bithu"),
      await visitor("bithu"),
    ];
    const neighbor = await visitor("bithu.khac");
    const [theirs] = await listed(neighbor);
    await first.post(sessionsRoute, "/account/sessions", { session: theirs!.id });
    expect(await isIn(neighbor), "fault 100").toBe(true);
    const own = (await listed(second)).find(({ isThis }) => isThis)!;
    const answer = await first.post(sessionsRoute, "/account/sessions", { session: own.id });
    expect(answer.location).toBe("/account?saved=sessions");
    expect([await isIn(first), await isIn(second), await isIn(third)]).toEqual([true, false, true]);
    await first.post(sessionsRoute, "/account/sessions");
    expect([await isIn(first), await isIn(third), await isIn(neighbor)]).toEqual([
      true,
      false,
      true,
    ]);
    expect(await listed(first)).toHaveLength(1);
  });

  test("twenty devices at once are twenty lines (fault 119)", async () => {
    const who = await visitor("dangvien");
    for (let turn = 1; turn < 20; turn++) await visitor("dangvien");
    expect(await listed(who)).toHaveLength(20);
    await who.post(sessionsRoute, "/account/sessions");
    expect(await listed(who)).toHaveLength(1);
  });
});

describe("idle limits by the clock", () => {
  const figure = "R01=720;R02-R07=120;R08+=30";
  test.each([
    ["R01", 720],
    ["R02", 120],
    ["R07", 120],
    ["R08", 30],
    ["R17", 30],
    [null, 30],
  ])("%s may rest for %i minutes", async (role, minutes) => {
    expect(idleMinutes(figure, role)).toBe(minutes);
  });

  test("a session is over a minute after its limit, and no longer listed", async () => {
    for (const [username, minutes] of [
      ["canbo.xa2", 30],
      ["bithu.khac2", 120],
    ] as const) {
      const who = await visitor(username);
      const cookie = `session=${who.cookies.get("session")}`;
      const start = Date.now();
      const at = (minute: number) => new Date(start + minute * 60_000);
      const kind = (now: Date) =>
        withSystemScope("test", async (db) => (await readSession(db, cookie, now)).kind);
      const lines = (now: Date) =>
        withSystemScope(
          "test",
          async (db) => (await listSessions(db, who.accountId!, "", now)).length,
        );
      expect(await lines(at(minutes - 1))).toBe(1);
      expect(await lines(at(minutes + 1))).toBe(0);
      expect(await kind(at(minutes - 1))).toBe("live");
      expect(await kind(at(2 * minutes - 2)), "use counts from the last request").toBe("live");
      expect(await kind(at(3 * minutes))).toBe("ended");
    }
  });
});

test("browsers and systems are told apart, and nothing more", () => {
  const of = (agent: string) => deviceOf(`Mozilla/5.0 (${agent}`);
  expect(
    of("Linux; Android 15; SM-A165F) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36"),
  ).toBe("chrome/android");
  expect(of("iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1")).toBe(
    "safari/iphone",
  );
  expect(of("Windows NT 10.0; Win64) Chrome/142.0 Safari/537.36 Edg/142.0")).toBe("edge/windows");
  expect(of("Windows NT 10.0) coc_coc_browser/130.0 Chrome/124.0 Safari/537.36")).toBe(
    "coccoc/windows",
  );
  expect(deviceOf(null)).toBe("other/other");
  expect(deviceOf("curl/8.0 <script>")).toBe("other/other");
});

test("an account without a passphrase has nothing to change", async () => {
  const accountId = await withSystemScope("test", (db) =>
    createAccount(db, {
      username: "chua.nhan",
      displayName: "Chưa Nhận",
      password: null,
      memberId: null,
      isDemo: true,
    }),
  );
  const who = await visitor(null);
  const secret = await withSystemScope("test", (db) => openSession(db, accountId, new Date()));
  who.cookies.set("session", sessionCookie(secret, false).split(/[=;]/)[1]!);
  expect((await change(who, "", NEXT)).data.issues).toEqual({ present: "passwordWrong" });
});
