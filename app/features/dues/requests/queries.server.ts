import { and, desc, eq, gte, inArray, lt } from "drizzle-orm";
import { unitOf, type Actor } from "#app/features/access/rules.ts";
import type { DuesMember } from "#app/features/dues/requests/rules.ts";
import { duesDeclarations, duesReliefRequests } from "#db/schema/dues-requests.ts";
import { duesSheets } from "#db/schema/dues.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** The actor's own record, or that of a member of the actor's cell; null for anybody else. */
export async function readDuesMember(
  db: ScopedDb,
  actor: Actor,
  id: string,
): Promise<DuesMember | null> {
  const [row] = await db
    .select({
      id: members.id,
      name: members.full_name,
      orgId: members.org_id,
      orgPos: members.orgPos,
    })
    .from(members)
    .where(eq(members.id, id));
  if (row === undefined || row.orgId === null) return null;
  const isNear = id === actor.memberId || row.orgId === unitOf(actor).id;
  return isNear ? { ...row, orgId: row.orgId } : null;
}

/** The statements of a member, the newest first; at most 24. Others' incomes are not there. */
export function listDeclarations(db: ScopedDb, memberId: string) {
  return db
    .select()
    .from(duesDeclarations)
    .where(eq(duesDeclarations.memberId, memberId))
    .orderBy(desc(duesDeclarations.fromMonth), desc(duesDeclarations.proposedAt))
    .limit(24);
}

/** The requests for relief of a member, the newest first; at most 24. */
export function listReliefs(db: ScopedDb, memberId: string) {
  return db
    .select()
    .from(duesReliefRequests)
    .where(eq(duesReliefRequests.memberId, memberId))
    .orderBy(desc(duesReliefRequests.fromMonth), desc(duesReliefRequests.proposedAt))
    .limit(24);
}

/** Statements of a branch that wait for the second hand, the oldest first; at most 100. */
export function listWaitingDeclarations(db: ScopedDb, [from, to]: readonly [bigint, bigint]) {
  return db
    .select({
      id: duesDeclarations.id,
      memberId: duesDeclarations.memberId,
      name: members.full_name,
      fromMonth: duesDeclarations.fromMonth,
      statedBy: duesDeclarations.statedBy,
      proposedBy: duesDeclarations.proposedBy,
      proposedName: duesDeclarations.proposedName,
    })
    .from(duesDeclarations)
    .innerJoin(members, eq(members.id, duesDeclarations.memberId))
    .where(
      and(
        eq(duesDeclarations.state, "declared"),
        gte(duesDeclarations.orgPos, from),
        lt(duesDeclarations.orgPos, to),
      ),
    )
    .orderBy(duesDeclarations.proposedAt)
    .limit(100);
}

/** Requests for relief of a branch that wait, and those that were approved, the newest first; at most 300. */
export function listBranchReliefs(db: ScopedDb, [from, to]: readonly [bigint, bigint]) {
  return db
    .select({
      id: duesReliefRequests.id,
      memberId: duesReliefRequests.memberId,
      name: members.full_name,
      cell: organizations.name,
      kind: duesReliefRequests.kind,
      fromMonth: duesReliefRequests.fromMonth,
      toMonth: duesReliefRequests.toMonth,
      state: duesReliefRequests.state,
      proposedBy: duesReliefRequests.proposedBy,
      decision: duesReliefRequests.decision,
    })
    .from(duesReliefRequests)
    .innerJoin(members, eq(members.id, duesReliefRequests.memberId))
    .leftJoin(organizations, eq(organizations.id, members.org_id))
    .where(
      and(
        inArray(duesReliefRequests.state, ["requested", "approved"]),
        gte(duesReliefRequests.orgPos, from),
        lt(duesReliefRequests.orgPos, to),
      ),
    )
    .orderBy(desc(duesReliefRequests.state), desc(duesReliefRequests.fromMonth))
    .limit(300);
}

/** The open sheets of a cell from a month on. */
export function listOpenSheets(db: ScopedDb, orgId: string, from: string) {
  return db
    .select({ id: duesSheets.id })
    .from(duesSheets)
    .where(
      and(eq(duesSheets.orgId, orgId), eq(duesSheets.state, "open"), gte(duesSheets.month, from)),
    );
}
