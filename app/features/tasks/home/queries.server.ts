import { and, desc, eq, sql } from "drizzle-orm";
import { may, reach, type Actor } from "#app/features/access/rules.ts";
import { isCell } from "#app/features/organizations/rules.ts";
import { listToDecide } from "#app/features/tasks/directives/list/queries.server.ts";
import type { GivenWork, IssuedWork } from "#app/features/tasks/home/rules.ts";
import { listWork } from "#app/features/tasks/list/queries.server.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { directiveRecipients, directives } from "#db/schema/tasks.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const MOST_ISSUED = 50;
const nobody = "00000000-0000-4000-8000-000000000000";

/** The directives and tasks that concern the actor's home page; nothing for who has none. Read in its scope. */
export async function readGivenWork(
  db: ScopedDb,
  actor: Actor,
  today: CivilDate,
): Promise<GivenWork> {
  const { post } = actor;
  if (post === null || post.orgId === null || !may(actor, "task.read"))
    return { open: [], issued: [], proposals: [] };
  const isOwnOnly = reach(post.role, "task.read") === "O";
  const whose = {
    orgId: post.orgId,
    // The committee follows all tasks of the cell; who answers for them is told of what is overdue.
    memberId: isOwnOnly ? (actor.memberId ?? nobody) : null,
    withDirectives: may(actor, "directive.answer"),
    // Tasks are given inside cells alone.
    withTasks: isCell(post.orgType),
  };
  const [open, issued, proposals] = await Promise.all([
    listWork(db, whose, "open", today),
    may(actor, "directive.propose") ? listIssuedWork(db, post.orgId) : [],
    listToDecide(db, actor),
  ]);
  return { open, issued, proposals };
}

/** The directives of a unit that run, newest first, at most 50, with what their receivers await. */
function listIssuedWork(db: ScopedDb, orgId: string): Promise<IssuedWork[]> {
  const number = (which: ReturnType<typeof sql>) =>
    sql<number>`count(*) filter (where ${which})::int`;
  const isUnread = sql`${directiveRecipients.state} = 'issued'`;
  return db
    .select({
      id: directives.id,
      title: directives.title,
      unread: number(isUnread),
      escalated: number(sql`${isUnread} and ${directiveRecipients.escalatedOn} is not null`),
      reported: number(sql`${directiveRecipients.state} = 'reported'`),
    })
    .from(directives)
    .innerJoin(directiveRecipients, eq(directiveRecipients.directiveId, directives.id))
    .where(and(eq(directives.orgId, orgId), eq(directives.state, "issued")))
    .groupBy(directives.id)
    .orderBy(desc(directives.issuedOn), desc(directives.draftedAt))
    .limit(MOST_ISSUED);
}
