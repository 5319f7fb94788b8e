import { and, eq, isNull } from "drizzle-orm";
import { recordFacts, type FactActor } from "#app/features/history/commands.server.ts";
import { createAccount } from "#app/features/auth/accounts/commands.server.ts";
import { isUsernameTaken } from "#app/features/auth/queries.server.ts";
import type { NewAccount } from "#app/features/auth/schema.ts";
import { openSession } from "#app/features/auth/sessions.server.ts";
import { givePost } from "#app/features/access/commands.server.ts";
import { asSystemJob } from "#app/features/access/door.server.ts";
import { hashOfCode, type Invitation } from "#app/features/access/invitations/queries.server.ts";
import { isRoleHeld } from "#app/features/access/queries.server.ts";
import { role, type RoleCode } from "#app/features/access/roles.ts";
import { today } from "#app/lib/dates.ts";
import { makePaperCode } from "#app/lib/paper-code.server.ts";
import { paths } from "#app/paths.ts";
import { invitations } from "#db/schema/accounts.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const CODE_LENGTH = 20;
const HOUR_MS = 3_600_000;
/** How long a printed code can be used. @source house */
const VALID_HOURS = { administrator: 72, leader: 14 * 24 } as const;

/** Somebody is to get a role with a one-time code. */
export interface InvitationToMake {
  role: RoleCode;
  orgId: string | null;
  basis: string | null;
  validHours: number;
}

/**
 * Makes a one-time code in a system scope; the unused one for the same role and organization no
 * longer works.
 *
 * @returns the code, which is kept nowhere
 */
export async function invite(db: ScopedDb, wanted: InvitationToMake, now: Date): Promise<string> {
  const code = makePaperCode(CODE_LENGTH);
  const { role: invited, orgId, basis, validHours } = wanted;
  await db
    .delete(invitations)
    .where(
      and(
        eq(invitations.role, invited),
        orgId === null ? isNull(invitations.orgId) : eq(invitations.orgId, orgId),
        isNull(invitations.usedAt),
      ),
    );
  const expiresAt = new Date(now.getTime() + validHours * HOUR_MS);
  await db
    .insert(invitations)
    .values({ codeHash: hashOfCode(code), role: invited, orgId, basis, expiresAt });
  return code;
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
        validHours: VALID_HOURS.administrator,
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
  const wanted = { role: role.provinceLeader, orgId, basis, validHours: VALID_HOURS.leader };
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
  const accountId = await createAccount(db, {
    username,
    displayName,
    password,
    memberId: null,
    isDemo: false,
  });
  const { role: given, orgId, basis, codeHash } = invitation;
  await givePost(db, {
    accountId,
    role: given,
    orgId,
    validFrom: today(now),
    validTo: null,
    basis,
  });
  await db
    .update(invitations)
    .set({ usedAt: now, accountId })
    .where(eq(invitations.codeHash, codeHash));
  const actor = { accountId, displayName, post: { role: given, orgId } };
  await noteFact(db, actor, "post.given", orgId, basis, { now, requestId });
  return { ok: true, secret: await openSession(db, accountId, now) };
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
