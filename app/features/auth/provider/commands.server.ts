import { and, eq } from "drizzle-orm";
import { rememberDevice } from "#app/features/auth/devices/commands.server.ts";
import { noteAccountFact, type AccountMoment } from "#app/features/auth/facts/commands.server.ts";
import { readLinkedAccount } from "#app/features/auth/provider/queries.server.ts";
import { isSecondFactorDue } from "#app/features/auth/queries.server.ts";
import { closeSession, openSession } from "#app/features/auth/sessions.server.ts";
import { signInLinks } from "#db/schema/sign-in-links.ts";
import { withSystemScope, type ScopedDb } from "#db/scope.server.ts";

/** Somebody of another service. */
export interface Person {
  issuer: string;
  subject: string;
}

/** A sign-in through another service, as it came back. */
export interface SignInThrough extends Person {
  /** Whether a second factor was shown there that counts here. */
  isProved: boolean;
  /** When the person signed in there; null when the service does not say. */
  provedAt: Date | null;
  cookieHeader: string | null;
  userAgent: string | null;
  now: Date;
  requestId: string;
}

/**
 * Signs the owner of a linked account in. Whoever is not linked has no account here, whatever the
 * service says of them, and none is made.
 *
 * @returns the secrets of session and device as `signIn` gives them; null when there is no link
 */
export async function signInThrough(
  asked: SignInThrough,
): Promise<{ secret: string; device: string | null } | null> {
  const { issuer, subject, isProved, cookieHeader, userAgent, now } = asked;
  // Somebody who has long been signed in there has proved nothing just now; its clock may be fast.
  const confirmedAt = new Date(Math.min(now.getTime(), asked.provedAt?.getTime() ?? 0));
  return withSystemScope("sign-in through another service", async (db) => {
    const accountId = await readLinkedAccount(db, issuer, subject);
    if (accountId === null) return null;
    await db.update(signInLinks).set({ lastUsedAt: now }).where(isPerson(asked));
    await closeSession(db, cookieHeader);
    const isThrough = isProved || !(await isSecondFactorDue(db, accountId, now));
    const act = isThrough ? "account.signedIn" : "account.servicePassed";
    await noteAccountFact(db, accountId, act, { ...asked, reason: new URL(issuer).host });
    return {
      secret: await openSession(db, accountId, now, userAgent, {
        secondFactorAt: isProved ? now : null,
        confirmedAt,
      }),
      device: isThrough ? await rememberDevice(db, accountId, cookieHeader, now) : null,
    };
  });
}

/**
 * Links an account, in a system scope: from now on this person of the other service opens it.
 *
 * @returns `taken` when the person opens another account
 */
export async function linkAccount(
  db: ScopedDb,
  accountId: string,
  person: Person,
  moment: AccountMoment,
): Promise<"linked" | "already" | "taken"> {
  const { issuer, subject } = person;
  const made = await db
    .insert(signInLinks)
    .values({ accountId, issuer, subject, linkedAt: moment.now })
    .onConflictDoNothing()
    .returning({ id: signInLinks.id });
  if (made.length > 0) {
    await noteAccountFact(db, accountId, "account.signInLinked", moment);
    return "linked";
  }
  const [row] = await db
    .select({ accountId: signInLinks.accountId })
    .from(signInLinks)
    .where(isPerson(person));
  return row?.accountId === accountId ? "already" : "taken";
}

/** Takes a link of an account away, in a system scope; one of somebody else, or none, changes nothing. */
export async function unlinkAccount(
  db: ScopedDb,
  accountId: string,
  id: string,
  moment: AccountMoment,
): Promise<void> {
  const gone = await db
    .delete(signInLinks)
    .where(and(eq(signInLinks.accountId, accountId), eq(signInLinks.id, id)))
    .returning({ id: signInLinks.id });
  if (gone.length > 0) await noteAccountFact(db, accountId, "account.signInUnlinked", moment);
}

const isPerson = ({ issuer, subject }: Person) =>
  and(eq(signInLinks.issuer, issuer), eq(signInLinks.subject, subject));
