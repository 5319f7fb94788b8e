import { and, eq, isNull } from "drizzle-orm";
import { recordFacts, type FactActor } from "#app/features/history/commands.server.ts";
import { createAccount } from "#app/features/auth/accounts/commands.server.ts";
import { hasAccount } from "#app/features/auth/accounts/queries.server.ts";
import { isUsernameTaken } from "#app/features/auth/queries.server.ts";
import { replaceProofs } from "#app/features/auth/reset/commands.server.ts";
import type { NewAccount } from "#app/features/auth/schema.ts";
import { openSession } from "#app/features/auth/sessions.server.ts";
import { givePost } from "#app/features/access/commands.server.ts";
import { asSystemJob } from "#app/features/access/door.server.ts";
import { hashOfCode, type Invitation } from "#app/features/access/invitations/queries.server.ts";
import { isRoleHeld } from "#app/features/access/queries.server.ts";
import { noteRequestFact } from "#app/features/access/requests/facts/commands.server.ts";
import { role, type RoleCode } from "#app/features/access/roles.ts";
import { today } from "#app/lib/dates.ts";
import { Conflict } from "#app/lib/errors.ts";
import { makePaperCode } from "#app/lib/paper-code.server.ts";
import { paths } from "#app/paths.ts";
import { accountRequests, invitations } from "#db/schema/account-requests.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const CODE_LENGTH = 20;
const HOUR_MS = 3_600_000;
/** How long a printed code can be used. @source house */
export const validHours = {
  administrator: 72,
  leader: 14 * 24,
  account: 14 * 24,
  reset: 72,
} as const;

/** Somebody is to get a role, or a new passphrase, with a one-time code. */
interface InvitationToMake {
  role: RoleCode;
  orgId: string | null;
  basis: string | null;
  validHours: number;
  /** What was approved; null for the first administrator and the first leaders. */
  requestId: string | null;
}

/**
 * Makes a one-time code in a system scope; the unused one for the same request, or for the same first
 * role, no longer works.
 *
 * @returns the code, which is kept nowhere
 */
export async function invite(db: ScopedDb, wanted: InvitationToMake, now: Date): Promise<string> {
  const code = makePaperCode(CODE_LENGTH);
  const { validHours: hours, ...values } = wanted;
  const { role: invited, orgId, requestId } = wanted;
  if (requestId === null)
    await db
      .delete(invitations)
      .where(
        and(
          eq(invitations.role, invited),
          orgId === null ? isNull(invitations.orgId) : eq(invitations.orgId, orgId),
          isNull(invitations.requestId),
          isNull(invitations.usedAt),
        ),
      );
  else await revokeCode(db, requestId);
  const expiresAt = new Date(now.getTime() + hours * HOUR_MS);
  await db.insert(invitations).values({ ...values, codeHash: hashOfCode(code), expiresAt });
  return code;
}

/** Makes the unused code of a request void, in a system scope. */
export async function revokeCode(db: ScopedDb, requestId: string): Promise<void> {
  await db
    .delete(invitations)
    .where(and(eq(invitations.requestId, requestId), isNull(invitations.usedAt)));
}

/**
 * The link with which the first administrator of an installation makes an account; a new one at every
 * start as long as there is none.
 *
 * @param baseUrl address under which people reach the program
 * @returns null when there is an administrator already
 * @source clarification 45
 */
export async function firstAdminLink(baseUrl: string): Promise<string | null> {
  return asSystemJob(
    "first-administrator",
    "nobody can grant the first role",
    async ({ db, now }) => {
      if (await isRoleHeld(db, role.administrator)) return null;
      const wanted = {
        role: role.administrator,
        orgId: null,
        basis: null,
        validHours: validHours.administrator,
        requestId: null,
      };
      return new URL(paths.welcome(await invite(db, wanted, now)), baseUrl).href;
    },
  );
}

/** The request that an act answers, for the fact it leaves. */
export interface ActMoment {
  now: Date;
  requestId: string;
}

/** A code for the first leader of a province, or why there is none. */
export type FirstLeader = { ok: true; code: string } | { ok: false; refusal: "held" };

/**
 * Appoints the first leader of a province, once, by a printed code with the document it rests on.
 *
 * @source clarification 45
 */
export async function inviteFirstLeader(
  db: ScopedDb,
  actor: FactActor,
  orgId: string,
  basis: string,
  moment: ActMoment,
): Promise<FirstLeader> {
  if (await isRoleHeld(db, role.provinceLeader, orgId)) return { ok: false, refusal: "held" };
  const wanted = {
    role: role.provinceLeader,
    orgId,
    basis,
    requestId: null,
    validHours: validHours.leader,
  };
  const code = await invite(db, wanted, moment.now);
  await noteFact(db, actor, "post.invited", orgId, basis, moment);
  return { ok: true, code };
}

/** The session of the new account, or the field that cannot be taken. */
export type Accepted =
  { ok: true; secret: string } | { ok: false; field: "username"; issue: "usernameTaken" };

/**
 * Makes the account and its post from a one-time code, uses the code up and signs in (fault 117).
 *
 * @param invitation as read, and locked, in the same transaction
 */
export async function acceptInvitation(
  db: ScopedDb,
  invitation: Invitation,
  account: NewAccount,
  { now, requestId }: ActMoment,
): Promise<Accepted> {
  const { username, displayName, password } = account;
  if (await isUsernameTaken(db, username))
    return { ok: false, field: "username", issue: "usernameTaken" };
  const { request } = invitation;
  if (request?.memberId && (await hasAccount(db, request.memberId)))
    throw new Conflict("The member has got an account meanwhile.");
  const accountId = await createAccount(db, {
    username,
    displayName,
    password,
    memberId: request?.memberId ?? null,
    isDemo: false,
  });
  const { role: given, orgId, basis } = invitation;
  await givePost(db, {
    accountId,
    role: given,
    orgId,
    validFrom: request?.validFrom ?? today(now),
    validTo: request?.validTo ?? null,
    basis,
  });
  await useUp(db, invitation, accountId, now);
  const actor = { accountId, displayName, post: { role: given, orgId } };
  await noteFact(db, actor, "post.given", orgId, basis, { now, requestId });
  return { ok: true, secret: await openSession(db, accountId, now) };
}

/**
 * Sets a new passphrase from a one-time code that two officers have agreed on, takes the lost second factor
 * out of use, ends all sessions and signs in; whose role needs a second factor sets up another one next.
 *
 * @param invitation of a reset, as read, and locked, in the same transaction
 * @returns the secret of the new session
 */
export async function acceptReset(
  db: ScopedDb,
  invitation: Invitation,
  password: string,
  moment: ActMoment,
): Promise<string> {
  const { account, request } = invitation;
  if (account === null || request === null) throw new Error("The code is not one of a reset.");
  await replaceProofs(db, account.id, password);
  await useUp(db, invitation, account.id, moment.now);
  const actor = { accountId: account.id, displayName: account.displayName, post: null };
  await noteRequestFact(db, actor, request, "done", moment);
  return openSession(db, account.id, moment.now);
}

/** A code is good once (fault 117), and what was asked for is then done. */
async function useUp(
  db: ScopedDb,
  { codeHash, request }: Invitation,
  accountId: string,
  now: Date,
) {
  await db
    .update(invitations)
    .set({ usedAt: now, accountId })
    .where(eq(invitations.codeHash, codeHash));
  if (request !== null)
    await db
      .update(accountRequests)
      .set({ state: "done" })
      .where(eq(accountRequests.id, request.id));
}

/** Facts about roles stand at their organization, those of the installation before the first of all. */
async function noteFact(
  db: ScopedDb,
  actor: FactActor,
  act: "post.invited" | "post.given",
  orgId: string | null,
  basis: string | null,
  { now, requestId }: ActMoment,
): Promise<void> {
  const [org] =
    orgId === null
      ? []
      : await db
          .select({ name: organizations.name, orgPos: organizations.posFrom })
          .from(organizations)
          .where(eq(organizations.id, orgId));
  await recordFacts(db, actor, [
    {
      at: now,
      act,
      memberId: null,
      orgPos: org?.orgPos ?? 0n,
      subject: org?.name ?? null,
      reason: basis,
      source: "form",
      requestId,
    },
  ]);
}
