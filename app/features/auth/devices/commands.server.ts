import { createHash, randomBytes } from "node:crypto";
import { and, eq, gt, lt } from "drizzle-orm";
import { cookieNames } from "#app/features/auth/rules.ts";
import { readCookie } from "#app/lib/cookies.ts";
import { knownDevices } from "#db/schema/second-factors.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const SECRET_BYTES = 24;
const KEPT_DAYS = 180;
const DAY_MS = 86_400_000;
const ONE_YEAR_SECONDS = 31_536_000;

/** The device of a request by the hash of its secret; null when it carries none. */
export function deviceKey(cookieHeader: string | null): string | null {
  const secret = readCookie(cookieHeader, cookieNames.device);
  return secret === null ? null : hashOf(secret);
}

/** Whether an account has signed in from a device before. */
export async function isKnownDevice(
  db: ScopedDb,
  accountId: string,
  key: string | null,
  now: Date,
): Promise<boolean> {
  if (key === null) return false;
  const [row] = await db
    .select({ at: knownDevices.lastUsedAt })
    .from(knownDevices)
    .where(and(eq(knownDevices.accountId, accountId), eq(knownDevices.keyHash, key)));
  return row !== undefined && row.at.getTime() > now.getTime() - KEPT_DAYS * DAY_MS;
}

/** Whether any account has signed in from a device before. */
export async function isKnownToSomebody(db: ScopedDb, key: string, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
  const [row] = await db
    .select({ key: knownDevices.keyHash })
    .from(knownDevices)
    .where(and(eq(knownDevices.keyHash, key), gt(knownDevices.lastUsedAt, since)))
    .limit(1);
  return row !== undefined;
}

/**
 * Notes that an account has signed in from the device of a request. A secret that is not of our making
 * is replaced, so that nobody plants one.
 *
 * @returns the secret for the cookie
 */
export async function rememberDevice(
  db: ScopedDb,
  accountId: string,
  cookieHeader: string | null,
  now: Date,
): Promise<string> {
  const own = (await isKnownDevice(db, accountId, deviceKey(cookieHeader), now))
    ? readCookie(cookieHeader, cookieNames.device)
    : null;
  const secret = own ?? randomBytes(SECRET_BYTES).toString("hex");
  await db
    .insert(knownDevices)
    .values({ accountId, keyHash: hashOf(secret), lastUsedAt: now })
    .onConflictDoUpdate({
      target: [knownDevices.accountId, knownDevices.keyHash],
      set: { lastUsedAt: now },
    });
  return secret;
}

/** Removes devices that were not used for half a year. */
export async function removeOldDevices(db: ScopedDb, now: Date): Promise<void> {
  await db
    .delete(knownDevices)
    .where(lt(knownDevices.lastUsedAt, new Date(now.getTime() - KEPT_DAYS * DAY_MS)));
}

/** The cookie that says "this device was here before"; it opens nothing. */
export function deviceCookie(secret: string, secure: boolean): string {
  return `${cookieNames.device}=${secret}; Path=/; Max-Age=${ONE_YEAR_SECONDS}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
