import { hash } from "@node-rs/argon2";
import { eq } from "drizzle-orm";
import { foldPassphrase } from "#app/features/auth/passphrases/rules.ts";
import { foldUsername } from "#app/features/auth/rules.ts";
import { closeAllSessions } from "#app/features/auth/sessions.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

/** Memory in KiB, rounds and lanes of argon2id. @source OWASP password storage, second recommended setting */
export const argon2Cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** An account to be made; without a passphrase it cannot sign in until an invitation sets one. */
export interface AccountToMake {
  username: string;
  displayName: string;
  password: string | null;
  memberId: string | null;
  isDemo: boolean;
}

/** Hashes a passphrase with argon2id. */
export async function hashPassphrase(passphrase: string): Promise<string> {
  return hash(foldPassphrase(passphrase), argon2Cost);
}

/**
 * Makes an account in a system scope. A demo account of that name is brought up to date; a real one
 * is never touched.
 *
 * @returns its id
 * @throws {Conflict} when the name is taken
 */
export async function createAccount(db: ScopedDb, account: AccountToMake): Promise<string> {
  const passwordHash = account.password === null ? null : await hashPassphrase(account.password);
  const { displayName, memberId, isDemo } = account;
  const insert = db.insert(accounts).values({
    username: foldUsername(account.username),
    displayName,
    passwordHash,
    memberId,
    isDemo,
  });
  const update = { displayName, passwordHash, memberId };
  const rows = await (
    isDemo
      ? insert.onConflictDoUpdate({
          target: accounts.username,
          set: update,
          setWhere: eq(accounts.isDemo, true),
        })
      : insert.onConflictDoNothing()
  ).returning({ id: accounts.id });
  return expectOne(rows).id;
}

/** Disables an account in a system scope: its sessions end at once. */
export async function disableAccount(db: ScopedDb, accountId: string, now: Date): Promise<void> {
  await db.update(accounts).set({ disabledAt: now }).where(eq(accounts.id, accountId));
  await closeAllSessions(db, accountId);
}

/** Lets a disabled account sign in again, in a system scope. */
export async function enableAccount(db: ScopedDb, accountId: string): Promise<void> {
  await db.update(accounts).set({ disabledAt: null }).where(eq(accounts.id, accountId));
}
