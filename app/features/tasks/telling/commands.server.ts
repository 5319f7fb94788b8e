import { eq } from "drizzle-orm";
import { notify } from "#app/features/notices/commands.server.ts";
import { hearersAt, tellings } from "#app/features/tasks/telling/rules.ts";
import { paths } from "#app/paths.ts";
import { organizations } from "#db/schema/organizations.ts";
import { directiveRecipients, directives, tasks } from "#db/schema/tasks.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** An event as far as those look at it who are told of it. */
interface ToldEvent {
  act: string;
  directiveId?: string | null;
  recipientId?: string | null;
  taskId?: string | null;
  memberId?: string | null;
  subject: string;
}

/**
 * Tells those whom an event of directives and tasks concerns, inside its transaction; whoever acts is left out.
 *
 * @source procedures P14; house: the notices
 */
export async function tellWork(
  db: ScopedDb,
  events: readonly ToldEvent[],
  now: Date,
): Promise<void> {
  for (const event of events)
    if (tellings[event.act] !== undefined)
      await (event.taskId ? tellTask(db, event, now) : tellDirective(db, event, now));
}

async function tellTask(db: ScopedDb, event: ToldEvent, now: Date): Promise<void> {
  const { kind, to } = tellings[event.act]!;
  const notice = { kind, subject: event.subject, path: paths.task(event.taskId!) };
  if (to.includes("assignee") && event.memberId)
    await notify(db, { members: [event.memberId] }, notice, now);
  if (!to.includes("giver")) return;
  const [task] = await db
    .select({ by: tasks.assignedBy })
    .from(tasks)
    .where(eq(tasks.id, event.taskId!));
  if (task?.by) await notify(db, { accounts: [task.by] }, notice, now);
}

async function tellDirective(db: ScopedDb, event: ToldEvent, now: Date): Promise<void> {
  const { kind, to } = tellings[event.act]!;
  const receivers = await db
    .select({
      id: directives.id,
      draftedBy: directives.draftedBy,
      orgId: directiveRecipients.orgId,
      orgType: organizations.orgType,
    })
    .from(directiveRecipients)
    .innerJoin(directives, eq(directives.id, directiveRecipients.directiveId))
    .innerJoin(organizations, eq(organizations.id, directiveRecipients.orgId))
    .where(
      event.recipientId
        ? eq(directiveRecipients.id, event.recipientId)
        : eq(directiveRecipients.directiveId, event.directiveId!),
    );
  const [first] = receivers;
  if (first === undefined) return;
  const notice = { kind, subject: event.subject, path: paths.directive(first.id) };
  if (to.includes("receivers"))
    for (const { orgId, orgType } of receivers)
      for (const hearer of hearersAt(orgType))
        await notify(db, { role: hearer, orgId }, notice, now);
  if (to.includes("issuer")) await notify(db, { accounts: [first.draftedBy] }, notice, now);
}
