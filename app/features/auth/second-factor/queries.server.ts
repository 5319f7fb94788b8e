import { and, count, eq, isNull } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { codeStep, setupMinutes } from "#app/features/auth/second-factor/rules.ts";
import { inGroups } from "#app/lib/paper-code.server.ts";
import { qrSquare, type QrSquare } from "#app/lib/qr.server.ts";
import { openJson, sealJson } from "#app/lib/seal.server.ts";
import { recoveryCodes, secondFactors } from "#db/schema/second-factors.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const ISSUER = "Chi Bo So";
const SECRET_BYTES = 20;
const GROUP = 4;
const MINUTE_MS = 60_000;

/** A secret as the page shows it, before it counts. */
export interface SecretToSet {
  /** The secret, sealed for this account and for a short time; the form carries it back. */
  token: string;
  groups: string;
  /** The square as one path of dark modules, and its side. */
  qr: QrSquare;
}

/** The generator of codes of a secret. */
export function generatorOf(secret: string, username = ""): TOTP {
  const { seconds } = codeStep;
  return new TOTP({
    issuer: ISSUER,
    label: username,
    secret: Secret.fromBase32(secret),
    period: seconds,
  });
}

/** Makes a secret for an account, to be shown as a square and in groups; nothing is kept yet. */
export function newSecret(accountId: string, username: string, now: Date): SecretToSet {
  const secret = new Secret({ size: SECRET_BYTES }).base32;
  return shownSecret(
    { accountId, secret, until: now.getTime() + setupMinutes * MINUTE_MS },
    username,
  );
}

/** Shows the secret of a form again, after a wrong code; a new one when it is too old or not this account's. */
export function sameSecret(
  token: string,
  accountId: string,
  username: string,
  now: Date,
): SecretToSet {
  const opened = openSecret(token, accountId, now);
  return opened === null ? newSecret(accountId, username, now) : shownSecret(opened, username);
}

interface Opened {
  accountId: string;
  secret: string;
  until: number;
}

/** The secret that a form carries back; null when it is broken, too old or another account's. */
export function openSecret(token: string, accountId: string, now: Date): Opened | null {
  try {
    const opened = openJson(Buffer.from(token, "base64url"), "second-factor") as Opened;
    return opened.accountId === accountId && opened.until > now.getTime() ? opened : null;
  } catch {
    // Whatever is not of our making says only that.
    return null;
  }
}

function shownSecret(opened: Opened, username: string): SecretToSet {
  return {
    token: sealJson(opened, "second-factor").toString("base64url"),
    groups: inGroups(opened.secret, GROUP),
    qr: qrSquare(generatorOf(opened.secret, username).toString()),
  };
}

/** What an account has: whether a second factor is in use since when, and how many recovery codes are left. */
export async function readSecondFactor(
  db: ScopedDb,
  accountId: string,
): Promise<{ since: Date; codesLeft: number } | null> {
  const [row] = await db
    .select({ since: secondFactors.confirmedAt })
    .from(secondFactors)
    .where(eq(secondFactors.accountId, accountId));
  if (!row?.since) return null;
  const [left] = await db
    .select({ codes: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.accountId, accountId), isNull(recoveryCodes.usedAt)));
  return { since: row.since, codesLeft: left?.codes ?? 0 };
}
