import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeRecoveryCodes } from "#app/features/auth/recovery/commands.server.ts";
import * as page from "#app/routes/auth/second-factor.tsx";
import { withSystemScope } from "#db/scope.server.ts";
import { isIn, newcomer, prove, setUp, WORDS } from "#tests/flows/real-people.ts";
import { signIn, stranger } from "#tests/flows/strangers.ts";
import { codeAt } from "#tests/setup/second-factor.ts";
import { demoDatabase } from "#tests/setup/visit.ts";
import type { TestDatabase } from "#tests/setup/database.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

describe("showing it (faults 123, 125)", () => {
  let id: string;
  let name: string;
  let secret: string;
  let codes: string[];
  beforeAll(async () => {
    const made = await newcomer(database, "R08", "PT-TB");
    ({ id, name } = made);
    ({ secret, codes } = await setUp(made.who));
  });

  test("the code that set it up is not taken again, nor any code twice, nor an older one", async () => {
    const now = new Date();
    expect(await prove(id, codeAt(secret, now), now)).toBe("codeUsed");
    const later = new Date(now.getTime() + 120_000);
    expect(await prove(id, codeAt(secret, later), later)).toBe("ok");
    expect(await prove(id, codeAt(secret, later), later)).toBe("codeUsed");
    const older = codeAt(secret, new Date(later.getTime() - 30_000));
    expect(await prove(id, older, later)).toBe("codeUsed");
  });

  test("the same code sent twice at the same moment is taken once", async () => {
    const now = new Date(Date.now() + 300_000);
    const proofs = await Promise.all([1, 2, 3].map(() => prove(id, codeAt(secret, now), now)));
    expect(proofs.toSorted()).toEqual(["codeUsed", "codeUsed", "ok"]);
  });

  test.each([
    [-30, "ok"],
    [30, "ok"],
    [-90, "codeWrong"],
    [90, "codeWrong"],
  ])("a clock that is %i seconds off gets %s", async (seconds, expected) => {
    const now = new Date(Date.now() + 3_600_000 * (2 + Math.abs(seconds) + (seconds > 0 ? 1 : 0)));
    const code = codeAt(secret, new Date(now.getTime() + seconds * 1000));
    expect(await prove(id, code, now, `203.0.113.${100 + Math.abs(seconds)}`)).toBe(expected);
  });

  test("a recovery code works once, however it is typed", async () => {
    expect(await prove(id, codes[0]!.toLowerCase().replace(/ /g, "-"))).toBe("ok");
    expect(await prove(id, codes[0]!)).toBe("codeUsed");
    expect(await prove(id, codes[1]!)).toBe("ok");
    const fresh = await withSystemScope("test", (db) => makeRecoveryCodes(db, id));
    expect(await prove(id, codes[2]!), "the old paper is void").toBe("codeWrong");
    expect(await prove(id, fresh[0]!)).toBe("ok");
  });

  test("after five failures from one address the sixth waits; from elsewhere the owner gets in (fault 116)", async () => {
    const fresh = await withSystemScope("test", (db) => makeRecoveryCodes(db, id));
    const now = new Date();
    for (let turn = 0; turn < 5; turn++)
      expect(await prove(id, "123456", now, "203.0.113.66")).toBe("codeWrong");
    expect(await prove(id, fresh[0]!, now, "203.0.113.66")).toBe("wait");
    expect(await prove(id, fresh[0]!, now, "203.0.113.67")).toBe("ok");
  });

  test("whoever has the passphrase alone gets no new attempts by signing in again and again", async () => {
    await database.admin`delete from sign_in_failures`;
    const statuses: string[] = [];
    for (let turn = 0; turn < 7; turn++) {
      const who = await stranger();
      who.address = "203.0.113.77";
      await signIn(who, name, WORDS);
      expect(who.cookies.has("device")).toBe(false);
      statuses.push((await who.post(page, "/second-factor", { code: "123456" })).data.issue);
    }
    expect(statuses.slice(4)).toEqual(["codeWrong", "wait", "wait"]);
  });

  test("at the page the code leads on to where one wanted to go, and nowhere else (fault 122)", async () => {
    await database.admin`delete from sign_in_failures`;
    const fresh = await withSystemScope("test", (db) => makeRecoveryCodes(db, id));
    for (const [index, [next, to]] of [
      ["%2Fmembers", "/members"],
      ["%2F%2Fevil.example", "/"],
    ].entries()) {
      const who = await stranger();
      await signIn(who, name, WORDS);
      const answer = await who.post(page, `/second-factor?next=${next}`, { code: fresh[index]! });
      expect([answer.status, answer.location]).toEqual([302, to]);
      expect(who.cookies.has("device")).toBe(true);
      expect(await isIn(who)).toBe(true);
      expect((await who.get(page, "/second-factor")).location, "nothing is to come").toBe("/");
    }
  });
});
