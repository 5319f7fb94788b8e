import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { may, reach, type Actor } from "#app/features/access/rules.ts";
import type { StoredMeeting } from "#app/features/meetings/queries.server.ts";
import type { GivenTask, Origin } from "#app/features/meetings/giving/rules.ts";
import { openStates } from "#app/features/tasks/rules.ts";
import { directiveRecipients, directives, tasks } from "#db/schema/tasks.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const MOST = 50;
const nobody = "00000000-0000-4000-8000-000000000000";

/**
 * The received directives that the cell has still to carry out, latest first; none for a disciplinary meeting, and
 * none for a note taker who reads no directives.
 */
export async function listOrigins(
  db: ScopedDb,
  actor: Actor,
  { orgId, isRestricted }: Pick<StoredMeeting, "orgId" | "isRestricted">,
): Promise<Origin[]> {
  if (isRestricted || actor.post?.orgId !== orgId || !may(actor, "directive.read")) return [];
  const rows = await db
    .select({ id: directiveRecipients.id, number: directives.number, title: directives.title })
    .from(directiveRecipients)
    .innerJoin(directives, eq(directives.id, directiveRecipients.directiveId))
    .where(
      and(
        eq(directiveRecipients.orgId, orgId),
        inArray(directiveRecipients.state, [...openStates]),
        eq(directives.needsReport, true),
      ),
    )
    .orderBy(desc(directiveRecipients.issuedOn), asc(directiveRecipients.id))
    .limit(MOST);
  return rows.map(({ id, number, title }) => ({ id, title: `${number}: ${title}` }));
}

/** The tasks that came out of a meeting, by deadline; their own for who reads no others. */
export async function listGiven(
  db: ScopedDb,
  actor: Actor,
  meetingId: string,
): Promise<GivenTask[]> {
  const isOwnOnly = actor.post === null || reach(actor.post.role, "task.read") === "O";
  return db
    .select({
      id: tasks.id,
      title: tasks.title,
      assignee: tasks.assigneeName,
      state: tasks.state,
      dueOn: tasks.dueOn,
    })
    .from(tasks)
    .where(
      and(
        eq(tasks.meetingId, meetingId),
        isOwnOnly ? eq(tasks.memberId, actor.memberId ?? nobody) : undefined,
      ),
    )
    .orderBy(asc(tasks.dueOn), asc(tasks.id))
    .limit(MOST);
}
