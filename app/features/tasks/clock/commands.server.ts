import { and, eq, inArray, isNull, isNotNull, lt, lte, ne, or, sql } from "drizzle-orm";
import { isUnreadTooLong } from "#app/features/tasks/clock/rules.ts";
import { subjectOf } from "#app/features/tasks/directives/rules.ts";
import { noteWork, type WorkEvent } from "#app/features/tasks/events/commands.server.ts";
import { openStates } from "#app/features/tasks/rules.ts";
import {
  provinceOfUnit,
  readRulesByProvince,
} from "#app/features/parameters/provinces/queries.server.ts";
import { today as dayOf, type CivilDate } from "#app/lib/dates.ts";
import { organizations } from "#db/schema/organizations.ts";
import { directiveRecipients, directives, tasks } from "#db/schema/tasks.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** How many pieces of work the clock marked. */
export interface Marked {
  unread: number;
  overdue: number;
  closed: number;
}

/**
 * The work of every day on directives and tasks, in a system scope: marks what was not read in time and what is overdue,
 * and ends what belongs to units that are no more. Run twice a day it marks nothing twice.
 *
 * @source procedures P14; parameter task.unread_escalate_working_days
 */
export async function runWorkClock(db: ScopedDb, now: Date): Promise<Marked> {
  const today = dayOf(now);
  const closed = await endOfClosedUnits(db, today);
  const unread = await markUnread(db, today);
  const overdue = [
    ...(await markOverdueReceipts(db, today)),
    ...(await markOverdueTasks(db, today)),
  ];
  const moment = { now, today, requestId: null };
  await noteWork(db, null, [...closed, ...unread, ...overdue], moment);
  return { unread: unread.length, overdue: overdue.length, closed: closed.length };
}

/** Working days are those of the province of whoever received it. */
async function markUnread(db: ScopedDb, today: CivilDate): Promise<WorkEvent[]> {
  const rules = await readRulesByProvince(db);
  const waiting = await db
    .select({
      id: directiveRecipients.id,
      state: directiveRecipients.state,
      issuedOn: directiveRecipients.issuedOn,
      provinceId: provinceOfUnit,
    })
    .from(directiveRecipients)
    .innerJoin(organizations, eq(organizations.id, directiveRecipients.orgId))
    .where(and(eq(directiveRecipients.state, "issued"), isNull(directiveRecipients.escalatedOn)));
  const late = waiting
    .filter((one) => isUnreadTooLong(one, rules.of(one.provinceId, today)))
    .map(({ id }) => id);
  if (late.length === 0) return [];
  await db
    .update(directiveRecipients)
    .set({ escalatedOn: today })
    .where(inArray(directiveRecipients.id, late));
  return eventsOf(db, late, "directive.unread");
}

async function markOverdueReceipts(db: ScopedDb, today: string): Promise<WorkEvent[]> {
  const rows = await db
    .update(directiveRecipients)
    .set({ overdueOn: today })
    .where(overdueIn(directiveRecipients, today))
    .returning({ id: directiveRecipients.id });
  return eventsOf(
    db,
    rows.map(({ id }) => id),
    "directive.overdue",
  );
}

async function markOverdueTasks(db: ScopedDb, today: string): Promise<WorkEvent[]> {
  const rows = await db
    .update(tasks)
    .set({ overdueOn: today })
    .where(overdueIn(tasks, today))
    .returning();
  return rows.map((row) => taskEvent(row, "task.overdue"));
}

/** What has become overdue and is not marked yet; the same as `isOverdue` says. */
function overdueIn(table: typeof tasks | typeof directiveRecipients, today: string) {
  return and(
    inArray(table.state, [...openStates]),
    isNull(table.overdueOn),
    lt(table.dueOn, today),
    or(ne(table.state, "reported"), sql`${table.reportedOn} > ${table.dueOn}`),
  );
}

/** A unit that was closed or merged has nobody to do its work: it ends, and is not counted as undone. */
async function endOfClosedUnits(db: ScopedDb, today: string): Promise<WorkEvent[]> {
  const gone = db
    .select({ id: organizations.id })
    .from(organizations)
    .where(and(isNotNull(organizations.closedOn), lte(organizations.closedOn, today)));
  const over = { state: "cancelled", closedOn: today } as const;
  const receipts = await db
    .update(directiveRecipients)
    .set(over)
    .where(
      and(
        inArray(directiveRecipients.state, [...openStates]),
        inArray(directiveRecipients.orgId, gone),
      ),
    )
    .returning({ id: directiveRecipients.id });
  const given = await db
    .update(tasks)
    .set(over)
    .where(and(inArray(tasks.state, [...openStates]), inArray(tasks.orgId, gone)))
    .returning();
  return [
    ...(await eventsOf(
      db,
      receipts.map(({ id }) => id),
      "directive.unitClosed",
    )),
    ...given.map((row) => taskEvent(row, "task.unitClosed")),
  ];
}

function taskEvent(row: typeof tasks.$inferSelect, act: string): WorkEvent {
  const { id, orgPos, memberId, title } = row;
  return { act, taskId: id, orgPos, memberId, subject: title };
}

async function eventsOf(db: ScopedDb, ids: readonly string[], act: string): Promise<WorkEvent[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ receipt: directiveRecipients, number: directives.number, title: directives.title })
    .from(directiveRecipients)
    .innerJoin(directives, eq(directives.id, directiveRecipients.directiveId))
    .where(inArray(directiveRecipients.id, [...ids]));
  return rows.map(({ receipt, ...document }) => ({
    act,
    recipientId: receipt.id,
    orgPos: receipt.orgPos,
    issuerPos: receipt.issuerPos,
    subject: subjectOf(document),
  }));
}
