import { eq } from "drizzle-orm";
import { hashPassphrase } from "#app/features/auth/accounts/commands.server.ts";
import { closeAllSessions } from "#app/features/auth/sessions.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { knownDevices, recoveryCodes, secondFactors } from "#db/schema/second-factors.ts";
import { signInLinks } from "#db/schema/sign-in-links.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Puts a new passphrase in the place of everything an account could prove itself with, in a system scope:
 * second factor, recovery codes, known devices and links to another sign-in service are void, all sessions end.
 */
export async function replaceProofs(
  db: ScopedDb,
  accountId: string,
  password: string,
): Promise<void> {
  const passwordHash = await hashPassphrase(password);
  await db.update(accounts).set({ passwordHash }).where(eq(accounts.id, accountId));
  for (const table of [secondFactors, recoveryCodes, knownDevices, signInLinks])
    await db.delete(table).where(eq(table.accountId, accountId));
  await closeAllSessions(db, accountId);
}
