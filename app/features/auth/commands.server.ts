import { verify } from "@node-rs/argon2";
import { hashPassphrase } from "#app/features/auth/accounts/commands.server.ts";
import { forgiveAttempt, reserveAttempt } from "#app/features/auth/attempts/commands.server.ts";
import { deviceKey, rememberDevice } from "#app/features/auth/devices/commands.server.ts";
import { noteAccountFact, noteFailedSignIn } from "#app/features/auth/facts/commands.server.ts";
import { isSecondFactorDue, readCredentials } from "#app/features/auth/queries.server.ts";
import { closeSession, openSession, readSession } from "#app/features/auth/sessions.server.ts";
import { withSystemScope } from "#db/scope.server.ts";

/** A sign-in as asked for; the name and the passphrase are already folded. */
export interface SignIn {
  username: string;
  password: string;
  address: string;
  /** Cookies of the request: the session they name ends. */
  cookieHeader: string | null;
  userAgent: string | null;
  now: Date;
  requestId: string;
}

/** The secrets of the new session and, when nothing is to come, of the device, or why there is none. Unknown name and wrong passphrase are one answer. */
export type SignInResult =
  | { ok: true; accountId: string; secret: string; device: string | null }
  | { ok: false; refusal: "wrong" | "wait"; minutes: number };

/** What an unknown name is checked against, so that it takes the same time (fault 124). */
let dummyHash: Promise<string> | null = null;

/** Signs somebody in; the attempt is counted as `reserveAttempt` says, so that nobody is locked out by a stranger. */
export async function signIn(input: SignIn): Promise<SignInResult> {
  const { username, password, address, cookieHeader, userAgent, now } = input;
  dummyHash ??= hashPassphrase("nobody has this passphrase");
  const { attempt, credentials } = await withSystemScope(
    "sign-in: limits and credentials",
    async (db) => {
      const found = await readCredentials(db, username);
      const accountId = found?.accountId ?? null;
      const device = deviceKey(cookieHeader);
      const who = { kind: "pair", name: username, accountId, address, device } as const;
      return { attempt: await reserveAttempt(db, who, now), credentials: found };
    },
  );
  const refuse = (act: "account.signInFailed" | "account.signInStopped") =>
    withSystemScope("sign-in: a failure is recorded", (db) =>
      noteFailedSignIn(db, credentials?.accountId ?? null, act, input),
    );
  if (!attempt.ok) {
    await refuse("account.signInStopped");
    return { ok: false, refusal: "wait", minutes: attempt.minutes };
  }
  const right = await verify(credentials?.passwordHash ?? (await dummyHash), password);
  if (!right || credentials === null || credentials.passwordHash === null) {
    await refuse("account.signInFailed");
    return { ok: false, refusal: "wrong", minutes: attempt.minutes };
  }
  const { accountId } = credentials;
  const secrets = await withSystemScope("sign-in: the new session", async (db) => {
    await forgiveAttempt(db, attempt);
    await closeSession(db, cookieHeader);
    const isDue = await isSecondFactorDue(db, accountId, now);
    const act = isDue ? "account.passphrasePassed" : "account.signedIn";
    await noteAccountFact(db, accountId, act, input);
    return {
      secret: await openSession(db, accountId, now, userAgent),
      // A device is known once all was shown: else whoever has the passphrase alone could make
      // themself known again and again, with new attempts at the second factor each time.
      device: isDue ? null : await rememberDevice(db, accountId, cookieHeader, now),
    };
  });
  return { ok: true, accountId, ...secrets };
}

/** Ends the session of a request on the server (fault 118). */
export async function signOut(
  cookieHeader: string | null,
  moment: { now: Date; requestId: string },
): Promise<void> {
  await withSystemScope("sign-out", async (db) => {
    const session = await readSession(db, cookieHeader, moment.now);
    await closeSession(db, cookieHeader);
    if (session.kind !== "none")
      await noteAccountFact(db, session.accountId, "account.signedOut", moment);
  });
}
