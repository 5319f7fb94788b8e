import { verify } from "@node-rs/argon2";
import { eq } from "drizzle-orm";
import { hashPassphrase } from "#app/features/auth/accounts/commands.server.ts";
import { forgiveAttempt, reserveAttempt } from "#app/features/auth/attempts/commands.server.ts";
import { noteAccountFact, type AccountMoment } from "#app/features/auth/facts/commands.server.ts";
import { endOtherSessions } from "#app/features/auth/sessions/commands.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Somebody signed in who is to prove once more who they are. */
export interface Prover {
  accountId: string;
  sessionKey: string;
  address: string;
  /** As `deviceKey` gives it. */
  device: string | null;
}

/** Whether the passphrase is the present one of the account; too many failures make it wait. */
export async function provePassphrase(
  db: ScopedDb,
  { accountId, address, device }: Prover,
  passphrase: string,
  now: Date,
): Promise<"ok" | "wrong" | "wait"> {
  const who = { kind: "confirm", name: accountId, accountId, address, device } as const;
  const attempt = await reserveAttempt(db, who, now);
  if (!attempt.ok) return "wait";
  const [row] = await db
    .select({ hash: accounts.passwordHash })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  if (!row?.hash || !(await verify(row.hash, passphrase))) return "wrong";
  await forgiveAttempt(db, attempt);
  return "ok";
}

/** A change of passphrase that was made, or the field that is wrong with a key of `text.ts`. */
export type Changed = { ok: true } | { ok: false; issues: Record<string, string> };

/**
 * Gives an account a new passphrase: asks the present one, ends all other sessions and notes the fact,
 * in a system scope. The new one was judged by `readNewPassphrase`.
 */
export async function changePassphrase(
  db: ScopedDb,
  prover: Prover,
  { present, next }: { present: string; next: string },
  moment: AccountMoment,
): Promise<Changed> {
  const proof = await provePassphrase(db, prover, present, moment.now);
  if (proof !== "ok")
    return { ok: false, issues: { present: proof === "wait" ? "wait" : "passwordWrong" } };
  if (present === next) return { ok: false, issues: { password: "passwordSame" } };
  await db
    .update(accounts)
    .set({ passwordHash: await hashPassphrase(next) })
    .where(eq(accounts.id, prover.accountId));
  await endOtherSessions(db, prover.accountId, prover.sessionKey);
  await noteAccountFact(db, prover.accountId, "account.passphraseChanged", moment);
  return { ok: true };
}
