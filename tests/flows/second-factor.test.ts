import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setSecondFactor } from "#app/features/auth/second-factor/commands.server.ts";
import { newSecret } from "#app/features/auth/second-factor/queries.server.ts";
import * as account from "#app/routes/account.tsx";
import * as logout from "#app/routes/auth/logout.ts";
import * as own from "#app/routes/auth/own-second-factor.tsx";
import * as recovery from "#app/routes/auth/recovery-codes.tsx";
import * as page from "#app/routes/auth/second-factor.tsx";
import { withSystemScope } from "#db/scope.server.ts";
import { isIn, newcomer, prove, setUp, WORDS } from "#tests/flows/real-people.ts";
import { signIn, stranger } from "#tests/flows/strangers.ts";
import { codeAt } from "#tests/setup/second-factor.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";
import type { TestDatabase } from "#tests/setup/database.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

let database: TestDatabase;

beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

describe("who needs a second factor", () => {
  test.each([
    ["R06", "PT-TB-DB", false],
    ["R08", "PT-TB", false],
    ["R14", "PT", false],
    ["R02", "PT-TB-DB-01", true],
    ["R05", "PT-TB-DB-01", true],
  ] as const)("%s at %s is in with the passphrase alone: %s", async (role, at, alone) => {
    expect(await isIn((await newcomer(database, role, at)).who)).toBe(alone);
  });

  test("accounts of the demo skip it, whatever their role", async () => {
    expect(await isIn(await visitor("lanhdao.tinh"))).toBe(true);
    const { data } = await (await visitor("lanhdao.tinh")).get(account, "/account");
    expect(data).toMatchObject({ isDemo: true, second: null });
  });

  test("whoever gets such a role while signed in is asked at the next request", async () => {
    const { who, id } = await newcomer(database, "R02", "PT-TB-DB-01");
    expect(await isIn(who)).toBe(true);
    const [org] = await database.admin`select id from organizations where code = 'PT-TB'`;
    await database.admin`insert into posts (account_id, role, org_id, valid_from)
      values (${id}, 'R08', ${org!.id as string}, '2026-01-01')`;
    expect((await who.get(account, "/account")).location).toBe("/second-factor?next=%2Faccount");
  });
});

describe("setting it up at the first sign-in", () => {
  test("shows the secret in groups of four and as a square, and counts once a code was right", async () => {
    const { who, id } = await newcomer(database, "R08", "PT-TB");
    const { secret } = (await who.get(page, "/second-factor?next=%2Fmembers")).data;
    expect(secret.groups).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    expect(secret.qr.path).toMatch(/^M\d+ \d+h1v1h-1z/);
    const wrong = await who.post(page, "/second-factor", { token: secret.token, code: "000000" });
    expect([wrong.status, wrong.data.issue, wrong.data.secret.groups]).toEqual([
      422,
      "codeWrong",
      secret.groups,
    ]);
    expect(await database.admin`select 1 from second_factors where account_id = ${id}`).toEqual([]);
    const before = who.cookies.get("session");
    const code = codeAt(secret.groups, new Date());
    const right = await who.post(page, "/second-factor?next=%2Fmembers", {
      token: secret.token,
      code,
    });
    expect(right.location).toBe("/account/second-factor?next=%2Fmembers");
    expect(who.cookies.get("session"), "fault 118").not.toBe(before);
    expect(await isIn(who)).toBe(true);
    const thief = await visitor(null);
    thief.cookies.set("session", before!);
    expect(await isIn(thief)).toBe(false);
  });

  test("keeps the secret sealed, and of recovery codes hashes only", async () => {
    const { who, id } = await newcomer(database, "R08", "PT-TB");
    const { secret, codes } = await setUp(who);
    const [row] =
      await database.admin`select sealed_secret from second_factors where account_id = ${id}`;
    const bytes = row!.sealed_secret as Buffer;
    expect(bytes.toString("latin1")).not.toContain(secret.replace(/ /g, ""));
    const kept =
      await database.admin`select code_hash from recovery_codes where account_id = ${id}`;
    const plain = codes.map((code) => code.replace(/ /g, ""));
    const fast = plain.flatMap((code) => [code, `${id}\n${code}`]).map(sha256);
    for (const { code_hash } of kept) {
      expect(code_hash).toMatch(/^[0-9a-f]{64}$/);
      expect(fast, "a code on paper is short: its hash is a slow one").not.toContain(code_hash);
    }
    const facts =
      await database.admin`select act, subject, reason, changes, sealed from history where account_id = ${id} order by id`;
    expect(facts.map(({ act }) => act)).toEqual([
      "account.passphrasePassed",
      "account.secondFactorSet",
      "account.signedIn",
      "account.recoveryCodesMade",
    ]);
    for (const code of codes) expect(JSON.stringify(facts)).not.toContain(code);
  });

  test("takes no secret of another account, no broken one and none shown long ago", async () => {
    const { id } = await newcomer(database, "R08", "PT-TB");
    const other = await newcomer(database, "R08", "PT-TB");
    const now = new Date();
    const set = (accountId: string, token: string, groups: string, at: Date) =>
      withSystemScope("test", (db) =>
        setSecondFactor(
          db,
          { accountId, sessionKey: "", address: "203.0.113.1", device: null },
          { token, code: codeAt(groups, at) },
          { now: at, requestId: "TEST" },
        ),
      );
    const shown = newSecret(id, "x", now);
    expect(await set(other.id, shown.token, shown.groups, now)).toBe("setupOld");
    expect(await set(id, `${shown.token.slice(0, -4)}AAAA`, shown.groups, now)).toBe("setupOld");
    expect(await set(id, shown.token, shown.groups, new Date(now.getTime() + 31 * 60_000))).toBe(
      "setupOld",
    );
    expect(await set(id, shown.token, shown.groups, new Date(now.getTime() + 29 * 60_000))).toBe(
      "ok",
    );
  });
});

test("changing it asks a recent proof, ends other sessions and voids the old codes", async () => {
  const { who, id, name } = await newcomer(database, "R08", "PT-TB");
  const { codes } = await setUp(who);
  const other = await stranger();
  await signIn(other, name, WORDS);
  expect((await other.post(page, "/second-factor", { code: codes[0]! })).status).toBe(302);
  await database.admin`update sessions set confirmed_at = now() - interval '11 minutes' where account_id = ${id}`;
  expect((await who.get(own, "/account/second-factor")).location).toBe(
    "/confirmation?next=%2Faccount%2Fsecond-factor",
  );
  await database.admin`update sessions set confirmed_at = now() where account_id = ${id}`;
  const { secret } = (await who.get(own, "/account/second-factor")).data;
  const code = codeAt(secret.groups, new Date());
  const answer = await who.post(own, "/account/second-factor", { token: secret.token, code });
  expect(answer.location).toBe("/account/second-factor");
  expect([await isIn(who), await isIn(other)]).toEqual([true, false]);
  expect(await prove(id, codes[1]!)).toBe("codeWrong");
  const fresh = await who.post(recovery, "/account/recovery-codes");
  expect(fresh.data.codes).toHaveLength(10);
  expect(await prove(id, fresh.data.codes[0])).toBe("ok");
});

test("signing out works before the second factor was shown", async () => {
  const { who, id } = await newcomer(database, "R08", "PT-TB");
  expect((await who.post(logout, "/logout")).location).toBe("/login");
  expect(await database.admin`select 1 from sessions where account_id = ${id}`).toEqual([]);
});
