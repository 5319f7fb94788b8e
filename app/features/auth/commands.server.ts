import { createHash } from "node:crypto";
import { verify } from "@node-rs/argon2";
import { and, eq, gt, inArray, lt, sql } from "drizzle-orm";
import { hashPassphrase } from "#app/features/auth/accounts/commands.server.ts";
import { today } from "#app/lib/dates.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { readCredentials } from "#app/features/auth/queries.server.ts";
import { addressFailureFactor, failureLimit } from "#app/features/auth/rules.ts";
import { closeSession, openSession } from "#app/features/auth/sessions.server.ts";
import { signInFailures } from "#db/schema/accounts.ts";
import { withSystemScope, type ScopedDb } from "#db/scope.server.ts";

/** A sign-in as asked for; the name and the passphrase are already folded. */
export interface SignIn {
  username: string;
  password: string;
  address: string;
  /** Cookies of the request: the session they name ends. */
  cookieHeader: string | null;
  now: Date;
}

/** The secret of the new session, or why there is none. Unknown name and wrong passphrase are one answer. */
export type SignInResult =
  | { ok: true; accountId: string; secret: string }
  | { ok: false; refusal: "wrong" | "wait"; minutes: number };

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** What an unknown name is checked against, so that it takes the same time (fault 124). */
let dummyHash: Promise<string> | null = null;

/**
 * Signs somebody in. Failures are counted per account name and address, and per address; whoever
 * comes from elsewhere is not stopped by them, so nobody can be locked out by a stranger (fault 116).
 *
 * @source roles §8; parameter login.failures
 */
export async function signIn(input: SignIn): Promise<SignInResult> {
  const { username, password, address, cookieHeader, now } = input;
  dummyHash ??= hashPassphrase("nobody has this passphrase");
  const keys = { pair: keyOf("pair", username, address), address: keyOf("address", address) };
  const { attempt, credentials } = await withSystemScope(
    "sign-in: limits and credentials",
    async (db) => ({
      attempt: await reserveAttempt(db, keys, now),
      credentials: await readCredentials(db, username),
    }),
  );
  if (!attempt.ok) return { ok: false, refusal: "wait", minutes: attempt.minutes };
  const right = await verify(credentials?.passwordHash ?? (await dummyHash), password);
  if (!right || credentials === null || credentials.passwordHash === null) {
    return { ok: false, refusal: "wrong", minutes: attempt.minutes };
  }
  const secret = await withSystemScope("sign-in: the new session", async (db) => {
    await db.delete(signInFailures).where(eq(signInFailures.key, keys.pair));
    await forgetOne(db, keys.address, now);
    await closeSession(db, cookieHeader);
    return openSession(db, credentials.accountId, now);
  });
  return { ok: true, accountId: credentials.accountId, secret };
}

/** Ends the session of a request on the server (fault 118). */
export async function signOut(cookieHeader: string | null): Promise<void> {
  await withSystemScope("sign-out", (db) => closeSession(db, cookieHeader));
}

/** Removes failures older than a day. */
export async function removeOldFailures(db: ScopedDb, now: Date): Promise<void> {
  await db.delete(signInFailures).where(lt(signInFailures.at, new Date(now.getTime() - DAY_MS)));
}

/**
 * Counts an attempt as a failure before it is checked, so that many at once cannot slip through; a
 * success takes it back. A stopped attempt is not counted: whoever waits gets in.
 */
async function reserveAttempt(
  db: ScopedDb,
  keys: { pair: string; address: string },
  now: Date,
): Promise<{ ok: boolean; minutes: number }> {
  const { failures, minutes } = failureLimit(
    (await readRuleSet(db, today(now))).text("login.failures"),
  );
  const since = new Date(now.getTime() - minutes * MINUTE_MS);
  // In one order, so that two attempts wait for each other and never block each other.
  for (const key of [keys.pair, keys.address].sort())
    await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
  const rows = await db
    .select({ key: signInFailures.key, count: sql<number>`count(*)::int` })
    .from(signInFailures)
    .where(
      and(inArray(signInFailures.key, [keys.pair, keys.address]), gt(signInFailures.at, since)),
    )
    .groupBy(signInFailures.key);
  const count = new Map(rows.map((row) => [row.key, row.count]));
  const stopped =
    (count.get(keys.pair) ?? 0) >= failures ||
    (count.get(keys.address) ?? 0) >= failures * addressFailureFactor;
  if (!stopped)
    await db
      .insert(signInFailures)
      .values([keys.pair, keys.address].map((key) => ({ key, at: now })));
  return { ok: !stopped, minutes };
}

async function forgetOne(db: ScopedDb, key: string, at: Date): Promise<void> {
  await db.execute(sql`
    delete from sign_in_failures where ctid = (
      select ctid from sign_in_failures where key = ${key} and at = ${at.toISOString()}::timestamptz limit 1)`);
}

/** Names and addresses are kept as hashes only. */
function keyOf(kind: string, ...parts: string[]): string {
  return createHash("sha256")
    .update([kind, ...parts].join("\n"))
    .digest("hex");
}
