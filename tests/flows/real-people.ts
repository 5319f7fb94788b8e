import { expect } from "vitest";
import { createAccount } from "#app/features/auth/accounts/commands.server.ts";
import { proveSecondFactor } from "#app/features/auth/second-factor/commands.server.ts";
import { givePost } from "#app/features/access/commands.server.ts";
import type { RoleCode } from "#app/features/access/rules.ts";
import * as account from "#app/routes/account.tsx";
import * as recovery from "#app/routes/auth/recovery-codes.tsx";
import * as page from "#app/routes/auth/second-factor.tsx";
import { withSystemScope } from "#db/scope.server.ts";
import { signIn, stranger } from "#tests/flows/strangers.ts";
import { codeAt } from "#tests/setup/second-factor.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import type { Visitor } from "#tests/setup/visit.ts";

/** The passphrase of everybody made here. */
export const WORDS = "trâu gặm cỏ bên ao làng";
let people = 0;

/** Somebody with a real account and a role, signed in with the passphrase alone. */
export async function newcomer(
  database: TestDatabase,
  role: RoleCode,
  at: string,
): Promise<{ who: Visitor; id: string; name: string }> {
  const name = `nguoi.that${++people}`;
  const [org] = await database.admin`select id from organizations where code = ${at}`;
  const id = await withSystemScope("test", async (db) => {
    const accountId = await createAccount(db, {
      username: name,
      displayName: "Người Thật",
      password: WORDS,
      memberId: null,
      isDemo: false,
    });
    const orgId = org!.id as string;
    await givePost(db, {
      accountId,
      role,
      orgId,
      validFrom: "2026-01-01",
      validTo: null,
      basis: null,
    });
    return accountId;
  });
  const who = await stranger();
  expect((await signIn(who, name, WORDS)).status).toBe(302);
  return { who, id, name };
}

/** Sets the second factor up as the page asks. */
export async function setUp(who: Visitor): Promise<{ secret: string; codes: string[] }> {
  const { secret } = (await who.get(page, "/second-factor")).data;
  const code = codeAt(secret.groups, new Date());
  await who.post(page, "/second-factor", { token: secret.token, code });
  const { data } = await who.post(recovery, "/account/recovery-codes");
  return { secret: secret.groups, codes: data.codes };
}

/** Whether the session opens a page. */
export const isIn = async (who: Visitor) => (await who.get(account, "/account")).status === 200;
/** Shows a code, from an address and at a moment. */
export const prove = (id: string, code: string, now = new Date(), address = "203.0.113.9") =>
  withSystemScope("test", (db) => {
    const prover = { accountId: id, sessionKey: "", address, device: null };
    return proveSecondFactor(db, prover, code, { now, requestId: "TEST" });
  });
