import { and, asc, desc, eq, inArray, isNotNull, lt, ne, or, sql, type SQL } from "drizzle-orm";
import { selectTasks } from "#app/features/tasks/assigned/queries.server.ts";
import type { WorkFilter } from "#app/features/tasks/list/schema.ts";
import type { WorkItem } from "#app/features/tasks/list/rules.ts";
import { byDeadline, openStates } from "#app/features/tasks/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { keptByKind } from "#db/kept.server.ts";
import { organizations } from "#db/schema/organizations.ts";
import { directiveRecipients, directives, tasks } from "#db/schema/tasks.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Most lines of a list; of finished work the newest. */
export const mostLines = 200;
/** Most lines of finished work. */
export const mostDone = 50;

const over = ["done", "cancelled"] as const;

/**
 * The work of a unit in the order of its deadlines; of finished work the newest 50.
 *
 * @param memberId  of the tasks of a cell only those of this member; null for all
 * @param withDirectives  whether the directives that the unit received belong to it
 * @param withTasks  whether tasks do
 */
export async function listWork(
  db: ScopedDb,
  {
    orgId,
    memberId,
    withDirectives,
    withTasks = true,
  }: { orgId: string; memberId: string | null; withDirectives: boolean; withTasks?: boolean },
  filter: WorkFilter,
  today: CivilDate,
): Promise<WorkItem[]> {
  const [received, given] = await Promise.all([
    withDirectives ? listReceived(db, orgId, filter, today) : [],
    withTasks ? listTasks(db, orgId, memberId, filter, today) : [],
  ]);
  const all = [...received, ...given];
  if (filter !== "done") return all.toSorted(byDeadline);
  const day = ({ closedOn }: WorkItem) => closedOn ?? "";
  return all
    .toSorted((one, other) => (day(one) < day(other) ? 1 : day(one) > day(other) ? -1 : 0))
    .slice(0, mostDone);
}

async function listReceived(
  db: ScopedDb,
  orgId: string,
  filter: WorkFilter,
  today: CivilDate,
): Promise<WorkItem[]> {
  const rows = await receivedBy(db, filter, { orgId, today });
  return rows.map(({ receipt, directive, from }) => ({
    kind: "directive",
    id: directive.id,
    title: directive.title,
    number: directive.number,
    urgency: directive.urgency,
    needsReport: directive.needsReport,
    from,
    assignee: null,
    isAssigneeHere: true,
    ...courseOf(receipt),
  }));
}

const receivedBy = keptByKind((db, filter: WorkFilter) =>
  db
    .select({ receipt: directiveRecipients, directive: directives, from: organizations.name })
    .from(directiveRecipients)
    .innerJoin(directives, eq(directives.id, directiveRecipients.directiveId))
    .innerJoin(organizations, eq(organizations.id, directives.orgId))
    .where(
      and(
        eq(directiveRecipients.orgId, sql.placeholder("orgId")),
        which(directiveRecipients, filter),
        // What was cancelled before anybody opened it is nothing to look back at.
        filter === "done" ? isNotNull(directiveRecipients.readAt) : undefined,
      ),
    )
    .orderBy(...orderOf(directiveRecipients, filter))
    .limit(filter === "done" ? mostDone : mostLines),
);

async function listTasks(
  db: ScopedDb,
  orgId: string,
  memberId: string | null,
  filter: WorkFilter,
  today: CivilDate,
): Promise<WorkItem[]> {
  const rows =
    memberId === null
      ? await tasksOfCell(db, filter, { orgId, today })
      : await tasksOfMember(db, filter, { orgId, memberId, today });
  return rows.map(({ task, isInCell }) => ({
    kind: "task",
    id: task.id,
    title: task.title,
    number: null,
    urgency: "normal",
    needsReport: true,
    from: task.assignedName,
    assignee: task.assigneeName,
    isAssigneeHere: isInCell,
    ...courseOf(task),
  }));
}

const tasksWhose = (whose: SQL | undefined) =>
  keptByKind((db, filter: WorkFilter) =>
    selectTasks(db)
      .where(and(eq(tasks.orgId, sql.placeholder("orgId")), whose, which(tasks, filter)))
      .orderBy(...orderOf(tasks, filter))
      .limit(filter === "done" ? mostDone : mostLines),
  );
const tasksOfCell = tasksWhose(undefined);
const tasksOfMember = tasksWhose(eq(tasks.memberId, sql.placeholder("memberId")));

type Timed = typeof tasks | typeof directiveRecipients;

/** The condition of a filter; the same as `isOverdue` says of one piece of work. */
function which(table: Timed, filter: WorkFilter): SQL | undefined {
  const isOpen = inArray(table.state, [...openStates]);
  switch (filter) {
    case "open":
      return isOpen;
    case "overdue":
      return and(
        isOpen,
        lt(table.dueOn, sql.placeholder("today")),
        or(ne(table.state, "reported"), sql`${table.reportedOn} > ${table.dueOn}`),
      );
    case "waiting":
      return eq(table.state, "reported");
    case "done":
      return inArray(table.state, [...over]);
  }
}

function orderOf(table: Timed, filter: WorkFilter): SQL[] {
  return filter === "done"
    ? [desc(table.closedOn), asc(table.id)]
    : [sql`${table.dueOn} asc nulls last`, asc(table.id)];
}

function courseOf(row: typeof tasks.$inferSelect | typeof directiveRecipients.$inferSelect) {
  const { state, dueOn, reportedOn, closedOn, escalatedOn, result } = row;
  return { state, dueOn, reportedOn, closedOn, escalatedOn, result };
}
