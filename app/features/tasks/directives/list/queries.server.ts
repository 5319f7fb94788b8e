import { and, desc, eq, gte, inArray, isNotNull, lt, or, type SQL } from "drizzle-orm";
import { may, type Actor } from "#app/features/access/rules.ts";
import { decidesFor, directiveRefusal } from "#app/features/tasks/directives/access.ts";
import type { DirectiveView } from "#app/features/tasks/directives/queries.server.ts";
import { progressOf, type Progress } from "#app/features/tasks/directives/rules.ts";
import { listReceipts } from "#app/features/tasks/receipts/queries.server.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { organizations } from "#db/schema/organizations.ts";
import { directives } from "#db/schema/tasks.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** An issued directive with how far its receivers have come. */
export type IssuedLine = DirectiveView & { progress: Progress };

const MOST = 50;

/** The directives that a unit has issued, newest first, at most 50. */
export async function listIssued(
  db: ScopedDb,
  orgId: string,
  today: CivilDate,
): Promise<IssuedLine[]> {
  const found = await select(db, and(eq(directives.orgId, orgId), isNotNull(directives.issuedOn)));
  const receipts = await listReceipts(
    db,
    found.map(({ id }) => id),
  );
  return found.map((one) => ({
    ...one,
    progress: progressOf(
      receipts.filter(({ directiveId }) => directiveId === one.id),
      today,
    ),
  }));
}

/** Own drafts and those that wait for the actor or, as proposals of the own unit, for a leader; newest first. */
export async function listDrafts(db: ScopedDb, actor: Actor): Promise<DirectiveView[]> {
  const { post } = actor;
  if (post === null || !may(actor, "directive.propose")) return [];
  const found = await select(
    db,
    and(
      inArray(directives.state, ["draft", "proposed"]),
      gte(directives.orgPos, post.posFrom),
      lt(directives.orgPos, post.posTo),
      or(eq(directives.state, "proposed"), eq(directives.draftedBy, actor.accountId)),
    ),
  );
  return found.filter(
    (one) =>
      one.draftedBy === actor.accountId || one.orgId === post.orgId || decidesFor(actor, one),
  );
}

/** The proposals that the actor can issue. */
export async function listToDecide(db: ScopedDb, actor: Actor): Promise<DirectiveView[]> {
  if (!may(actor, "directive.approve")) return [];
  const drafts = await listDrafts(db, actor);
  return drafts.filter(
    (one) => one.state === "proposed" && directiveRefusal(actor, one, "issue") === null,
  );
}

async function select(db: ScopedDb, where: SQL | undefined): Promise<DirectiveView[]> {
  const rows = await db
    .select({ directive: directives, orgName: organizations.name, orgType: organizations.orgType })
    .from(directives)
    .innerJoin(organizations, eq(organizations.id, directives.orgId))
    .where(where)
    .orderBy(desc(directives.issuedOn), desc(directives.draftedAt))
    .limit(MOST);
  return rows.map(({ directive, orgName, orgType }) => ({ ...directive, orgName, orgType }));
}
