import { hashRaw } from "@node-rs/argon2";
import { and, eq } from "drizzle-orm";
import { argon2Cost } from "#app/features/auth/accounts/commands.server.ts";
import { recoveryCodeShape } from "#app/features/auth/second-factor/rules.ts";
import { inGroups, makePaperCode, plainCode } from "#app/lib/paper-code.server.ts";
import { recoveryCodes } from "#db/schema/second-factors.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Makes new recovery codes for an account; the former ones are void.
 *
 * @returns the codes in groups, which are kept nowhere
 */
export async function makeRecoveryCodes(db: ScopedDb, accountId: string): Promise<string[]> {
  const { count, length, group } = recoveryCodeShape;
  const codes = Array.from({ length: count }, () => makePaperCode(length));
  const hashes = await Promise.all(codes.map((code) => hashOf(accountId, code)));
  await db.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId));
  await db.insert(recoveryCodes).values(hashes.map((codeHash) => ({ accountId, codeHash })));
  return codes.map((code) => inGroups(code, group));
}

/** Uses a recovery code up; each is good once (fault 123). */
export async function useRecoveryCode(
  db: ScopedDb,
  accountId: string,
  typed: string,
  now: Date,
): Promise<"ok" | "codeWrong" | "codeUsed"> {
  const own = and(
    eq(recoveryCodes.accountId, accountId),
    eq(recoveryCodes.codeHash, await hashOf(accountId, plainCode(typed))),
  );
  const [row] = await db.select().from(recoveryCodes).where(own).for("update");
  if (row === undefined) return "codeWrong";
  if (row.usedAt !== null) return "codeUsed";
  await db.update(recoveryCodes).set({ usedAt: now }).where(own);
  return "ok";
}

/**
 * A code short enough to be typed from paper could be found from a fast hash, so it is hashed as a passphrase is. The
 * salt is the random id of the account: one computation answers for all its codes.
 */
async function hashOf(accountId: string, code: string): Promise<string> {
  const salt = Buffer.from(accountId.replaceAll("-", ""), "hex");
  return (await hashRaw(code, { ...argon2Cost, salt })).toString("hex");
}
