import { eq } from "drizzle-orm";
import { forgiveAttempt, reserveAttempt } from "#app/features/auth/attempts/commands.server.ts";
import { noteAccountFact, type AccountMoment } from "#app/features/auth/facts/commands.server.ts";
import type { Prover } from "#app/features/auth/passphrases/commands.server.ts";
import { useRecoveryCode } from "#app/features/auth/recovery/commands.server.ts";
import { generatorOf, openSecret } from "#app/features/auth/second-factor/queries.server.ts";
import { codeStep } from "#app/features/auth/second-factor/rules.ts";
import { openJson, sealJson } from "#app/lib/seal.server.ts";
import { recoveryCodes, secondFactors } from "#db/schema/second-factors.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Whether the second factor was shown; the refusals are keys of `text.ts`. */
export type Proof = "ok" | "codeWrong" | "codeUsed" | "wait";

/** Why a secret was not taken. */
export type NotSet = Exclude<Proof, "ok"> | "setupOld";

/**
 * Checks a code of the device, or else a recovery code, and uses it up: no code is taken twice, and
 * none that is older than the last one (fault 123). Failures are counted and noted.
 */
export async function proveSecondFactor(
  db: ScopedDb,
  prover: Prover,
  typed: string,
  moment: AccountMoment,
): Promise<Proof> {
  const { accountId, address, device } = prover;
  const who = { kind: "code", name: accountId, accountId, address, device } as const;
  const attempt = await reserveAttempt(db, who, moment.now);
  if (!attempt.ok) return "wait";
  const digits = typed.replace(/\s/g, "");
  const proof = /^\d{6}$/.test(digits)
    ? await checkCode(db, accountId, digits, moment.now)
    : await recover(db, accountId, typed, moment);
  if (proof === "ok") await forgiveAttempt(db, attempt);
  else await noteAccountFact(db, accountId, "account.secondFactorFailed", moment);
  return proof;
}

/** Takes a secret into use once a code of it was shown; recovery codes of the former one are void. */
export async function setSecondFactor(
  db: ScopedDb,
  prover: Prover,
  { token, code }: { token: string; code: string },
  moment: AccountMoment,
): Promise<"ok" | NotSet> {
  const { accountId, address, device } = prover;
  const opened = openSecret(token, accountId, moment.now);
  if (opened === null) return "setupOld";
  const who = { kind: "code", name: accountId, accountId, address, device } as const;
  const attempt = await reserveAttempt(db, who, moment.now);
  if (!attempt.ok) return "wait";
  const lastStep = stepOf(opened.secret, code.replace(/\s/g, ""), moment.now);
  if (lastStep === null) return "codeWrong";
  await forgiveAttempt(db, attempt);
  const sealedSecret = sealJson({ accountId, secret: opened.secret }, "second-factor");
  const values = { sealedSecret, confirmedAt: moment.now, lastStep };
  await db
    .insert(secondFactors)
    .values({ accountId, ...values })
    .onConflictDoUpdate({ target: secondFactors.accountId, set: values });
  await db.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId));
  await noteAccountFact(db, accountId, "account.secondFactorSet", moment);
  return "ok";
}

async function checkCode(
  db: ScopedDb,
  accountId: string,
  digits: string,
  now: Date,
): Promise<Proof> {
  // Locked, so that the same code sent twice at the same moment is taken once.
  const [row] = await db
    .select()
    .from(secondFactors)
    .where(eq(secondFactors.accountId, accountId))
    .for("update");
  if (row === undefined) return "codeWrong";
  const sealed = openJson(row.sealedSecret, "second-factor") as {
    accountId: string;
    secret: string;
  };
  if (sealed.accountId !== accountId) throw new Error("The sealed secret is another account's.");
  const step = stepOf(sealed.secret, digits, now);
  if (step === null) return "codeWrong";
  if (step <= row.lastStep) return "codeUsed";
  await db
    .update(secondFactors)
    .set({ lastStep: step })
    .where(eq(secondFactors.accountId, accountId));
  return "ok";
}

async function recover(
  db: ScopedDb,
  accountId: string,
  typed: string,
  moment: AccountMoment,
): Promise<Proof> {
  const proof = await useRecoveryCode(db, accountId, typed, moment.now);
  if (proof === "ok") await noteAccountFact(db, accountId, "account.recoveryCodeUsed", moment);
  return proof;
}

/** The time step whose code this is; null when it is none within the drift. */
function stepOf(secret: string, digits: string, now: Date): number | null {
  const delta = generatorOf(secret).validate({
    token: digits,
    timestamp: now.getTime(),
    window: codeStep.drift,
  });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / codeStep.seconds) + delta;
}
