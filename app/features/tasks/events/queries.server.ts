import { asc, eq, or } from "drizzle-orm";
import type { WorkLine } from "#app/features/tasks/events/rules.ts";
import { taskEvents } from "#db/schema/tasks.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const MOST = 100;

/** What happened to a directive as a whole, at one receiver, or to a task; oldest first, at most 100. */
export async function listCourse(
  db: ScopedDb,
  of: { directiveId?: string; recipientId?: string; taskId?: string },
): Promise<WorkLine[]> {
  const { directiveId, recipientId, taskId } = of;
  const rows = await db
    .select()
    .from(taskEvents)
    .where(
      or(
        directiveId === undefined ? undefined : eq(taskEvents.directiveId, directiveId),
        recipientId === undefined ? undefined : eq(taskEvents.recipientId, recipientId),
        taskId === undefined ? undefined : eq(taskEvents.taskId, taskId),
      ),
    )
    .orderBy(asc(taskEvents.id))
    .limit(MOST);
  return rows.map(({ id, at, act, accountId, actorName, note, dueOn }) => ({
    id,
    at: at.toISOString(),
    act,
    by: accountId === null ? null : actorName,
    note,
    dueOn,
  }));
}
