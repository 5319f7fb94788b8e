import { and, eq, inArray, isNull } from "drizzle-orm";
import { findConflict } from "#app/features/access/commands.server.ts";
import {
  noteRequestFact,
  type Moment,
} from "#app/features/access/requests/facts/commands.server.ts";
import {
  firstState,
  proposeRefusal,
  type ActRefusal,
} from "#app/features/access/requests/matter/rules.ts";
import type { RequestKind } from "#app/features/access/requests/steps/rules.ts";
import type { DutyRule } from "#app/features/access/duties/rules.ts";
import type { RoleCode } from "#app/features/access/roles.ts";
import type { Actor } from "#app/features/access/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { accountRequests } from "#db/schema/account-requests.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

/** What somebody asks for, with everything looked up. */
export interface Proposal {
  kind: RequestKind;
  /** Null for a person without an account. */
  accountId: string | null;
  memberId: string | null;
  personName: string;
  role: RoleCode;
  orgId: string | null;
  orgPos: bigint;
  postId: string | null;
  validFrom: CivilDate | null;
  validTo: CivilDate | null;
  basis: string;
}

/** Why something cannot be asked for. */
export type ProposeRefusal = ActRefusal | DutyRule | "held" | "pending";

/** The new request, or why there is none. */
export type Proposed = { ok: true; id: string } | { ok: false; refusal: ProposeRefusal };

/**
 * Puts a request down, in a system scope, for others to approve and to carry out.
 *
 * @source roles §2, §4.5, §6 (S2, S6 to S8)
 */
export async function propose(
  db: ScopedDb,
  actor: Actor,
  proposal: Proposal,
  moment: Moment,
): Promise<Proposed> {
  const { kind, role, accountId } = proposal;
  const matter = { kind, role, isNewPerson: accountId === null };
  const refusal =
    proposeRefusal(actor, matter, proposal) ??
    (await conflictOf(db, proposal)) ??
    ((await isPending(db, proposal)) ? "pending" : null);
  if (refusal !== null) return { ok: false, refusal };
  const state = firstState(actor.post!.role, matter);
  const request = expectOne(
    await db
      .insert(accountRequests)
      .values({
        ...proposal,
        state,
        proposedBy: actor.accountId,
        proposedName: actor.displayName,
        proposedAt: moment.now,
      })
      .returning(),
  );
  await noteRequestFact(db, actor, request, "proposed", moment);
  return { ok: true, id: request.id };
}

/** Roles that exclude each other are refused when they are asked for, not only when they are given. */
async function conflictOf(db: ScopedDb, asked: Proposal): Promise<DutyRule | "held" | null> {
  const { kind, accountId, role, orgId, validFrom, validTo, basis } = asked;
  const isPost = kind === "give" || kind === "delegate" || kind === "substitute";
  if (!isPost || accountId === null || validFrom === null) return null;
  const post = { accountId, role, orgId, validFrom, validTo, basis };
  return (await findConflict(db, post))?.rule ?? null;
}

/** Whether the same is already under way: for the same account, else for the same member or name. */
async function isPending(db: ScopedDb, asked: Proposal): Promise<boolean> {
  const { kind, accountId, memberId, personName, role, orgId } = asked;
  const whom =
    accountId !== null
      ? eq(accountRequests.accountId, accountId)
      : memberId !== null
        ? eq(accountRequests.memberId, memberId)
        : eq(accountRequests.personName, personName);
  const [row] = await db
    .select({ id: accountRequests.id })
    .from(accountRequests)
    .where(
      and(
        whom,
        eq(accountRequests.kind, kind),
        eq(accountRequests.role, role),
        orgId === null ? isNull(accountRequests.orgId) : eq(accountRequests.orgId, orgId),
        inArray(accountRequests.state, ["proposed", "approved", "printed"]),
      ),
    )
    .limit(1);
  return row !== undefined;
}
