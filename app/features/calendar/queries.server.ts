import { and, asc, eq, gte, isNotNull, isNull, lt, lte, or, sql, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { may, reach, type Actor, type Unit } from "#app/features/access/rules.ts";
import { fixedDates } from "#app/features/calendar/dates/rules.ts";
import type { CalendarEntry, Span } from "#app/features/calendar/rules.ts";
import { isPublished, isThematic } from "#app/features/meetings/rules.ts";
import { isCell } from "#app/features/organizations/rules.ts";
import { daysLeft, isOpen, type TimedWork } from "#app/features/tasks/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { cases } from "#db/schema/cases.ts";
import { meetings } from "#db/schema/meetings.ts";
import { organizations } from "#db/schema/organizations.ts";
import { directiveRecipients, directives, tasks } from "#db/schema/tasks.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Most entries of one kind in one look at a calendar. */
const MOST = 400;
const nobody = "00000000-0000-4000-8000-000000000000";

/** Whose calendar is read, and for which days. */
export interface CalendarAsk {
  actor: Actor;
  /** The actor's own unit, or one of its branch. */
  unit: Unit;
  span: Span;
  today: CivilDate;
  rules: RuleSet;
}

/**
 * What is on the days of a unit: meetings, deadlines of directives, tasks and cases, and the days that rules set. Of
 * each kind only where the actor may open its page; within that the row policies of the home page decide.
 *
 * @source roles §4.2, §4.3
 */
export async function listEntries(db: ScopedDb, ask: CalendarAsk): Promise<CalendarEntry[]> {
  const { actor, unit, span, rules, today } = ask;
  return [
    ...(may(actor, "meeting.read") ? await listMeetings(db, ask) : []),
    ...(may(actor, "directive.read") ? await listReceived(db, ask) : []),
    ...(may(actor, "directive.propose") ? await listIssued(db, ask) : []),
    ...(may(actor, "task.read") ? await listTasks(db, ask) : []),
    ...(may(actor, "case.read") ? await listCases(db, ask) : []),
    ...fixedDates(actor, unit, span, rules, today),
  ];
}

const within = (column: PgColumn, { from, to }: Span): SQL | undefined =>
  and(gte(column, from), lte(column, to));

const below = (column: PgColumn, { posFrom, posTo }: Unit): SQL | undefined =>
  and(gte(column, posFrom), lt(column, posTo));

/** Time and place of a disciplinary meeting are no secret; what was said in it stands elsewhere. */
async function listMeetings(
  db: ScopedDb,
  { actor, unit, span, today, rules }: CalendarAsk,
): Promise<CalendarEntry[]> {
  const rows = await db
    .select({ meeting: meetings, name: organizations.name })
    .from(meetings)
    .innerJoin(organizations, eq(organizations.id, meetings.orgId))
    .where(and(within(meetings.meetOn, span), below(meetings.orgPos, unit)))
    .orderBy(asc(meetings.meetOn), asc(meetings.meetAt), asc(meetings.id))
    .limit(MOST);
  const lengths = {
    regular: rules.number("meeting.min_minutes_regular"),
    thematic: rules.number("meeting.min_minutes_thematic"),
  };
  return rows.map(({ meeting, name }) => ({
    kind: "meeting",
    key: `meeting-${meeting.id}`,
    id: meeting.id,
    day: meeting.meetOn,
    at: meeting.meetAt,
    unit: meeting.orgId === actor.post?.orgId ? null : name,
    isOver: meeting.state === "cancelled" || isPublished(meeting.state) || meeting.meetOn < today,
    kinds: meeting.kinds,
    state: meeting.state,
    place: meeting.place,
    version: meeting.version,
    minutes: isThematic(meeting.kinds) ? lengths.thematic : lengths.regular,
  }));
}

/** What the unit itself received; what was reported in time waits for the issuer alone. @source procedures P14 */
async function listReceived(
  db: ScopedDb,
  { unit, span, today }: CalendarAsk,
): Promise<CalendarEntry[]> {
  const rows = await db
    .select({ receipt: directiveRecipients, directive: directives })
    .from(directiveRecipients)
    .innerJoin(directives, eq(directives.id, directiveRecipients.directiveId))
    .where(and(within(directiveRecipients.dueOn, span), eq(directiveRecipients.orgId, unit.id)))
    .orderBy(asc(directiveRecipients.dueOn), asc(directiveRecipients.id))
    .limit(MOST);
  return rows.map(({ receipt, directive }) => ({
    ...directiveEntry(directive, receipt.dueOn!),
    ...courseOf(receipt, today),
  }));
}

/** What the unit itself gave out, over once everybody has done it. */
async function listIssued(db: ScopedDb, { unit, span }: CalendarAsk): Promise<CalendarEntry[]> {
  const rows = await db
    .select({
      directive: directives,
      isUnderWay: sql<boolean>`exists (
        select 1 from directive_recipients r where r.directive_id = directives.id
          and r.state not in ('done', 'cancelled'))`,
      isAwaited: sql<boolean>`exists (
        select 1 from directive_recipients r where r.directive_id = directives.id
          and r.state not in ('done', 'cancelled') and (r.state <> 'reported' or r.reported_on > r.due_on))`,
    })
    .from(directives)
    .where(
      and(
        within(directives.dueOn, span),
        eq(directives.orgId, unit.id),
        eq(directives.state, "issued"),
        isNotNull(directives.issuedOn),
      ),
    )
    .orderBy(asc(directives.dueOn), asc(directives.id))
    .limit(MOST);
  return rows.map(({ directive, isUnderWay, isAwaited }) => ({
    ...directiveEntry(directive, directive.dueOn!),
    isOver: !isUnderWay,
    isReported: isUnderWay && !isAwaited,
  }));
}

/** How work stands on its day: done, reported in time and waiting for the issuer, or still to do. */
function courseOf(work: TimedWork, today: CivilDate) {
  return {
    isOver: !isOpen(work.state),
    isReported: isOpen(work.state) && daysLeft(work, today) === null,
  };
}

function directiveEntry(
  { id, number, title }: typeof directives.$inferSelect,
  day: CivilDate,
): CalendarEntry {
  return {
    kind: "directive",
    key: `directive-${id}`,
    id,
    number,
    title,
    day,
    at: null,
    unit: null,
    isOver: false,
  };
}

/** The tasks of a cell for who leads it; for others their own. */
async function listTasks(
  db: ScopedDb,
  { actor, unit, span, today }: CalendarAsk,
): Promise<CalendarEntry[]> {
  if (!isCell(unit.orgType)) return [];
  const isOwnOnly = actor.post === null || reach(actor.post.role, "task.read") === "O";
  const rows = await db
    .select()
    .from(tasks)
    .where(
      and(
        within(tasks.dueOn, span),
        eq(tasks.orgId, unit.id),
        isOwnOnly ? eq(tasks.memberId, actor.memberId ?? nobody) : undefined,
      ),
    )
    .orderBy(asc(tasks.dueOn), asc(tasks.id))
    .limit(MOST);
  return rows
    .filter(({ state }) => state !== "cancelled")
    .map((task) => ({
      kind: "task",
      key: `task-${task.id}`,
      id: task.id,
      title: task.title,
      assignee: task.assigneeName,
      day: task.dueOn!,
      at: null,
      unit: null,
      ...courseOf(task, today),
    }));
}

/** Cases whose step is due; those about oneself for who reads no others. */
async function listCases(
  db: ScopedDb,
  { actor, unit, span }: CalendarAsk,
): Promise<CalendarEntry[]> {
  const isOwnOnly = actor.post === null || reach(actor.post.role, "case.read") === "O";
  const rows = await db
    .select({ row: cases, name: organizations.name })
    .from(cases)
    .innerJoin(organizations, eq(organizations.id, cases.orgId))
    .where(
      and(
        within(cases.dueOn, span),
        isNull(cases.closedOn),
        isOwnOnly
          ? eq(cases.memberId, actor.memberId ?? nobody)
          : or(below(cases.orgPos, unit), below(cases.otherPos, unit)),
      ),
    )
    .orderBy(asc(cases.dueOn), asc(cases.id))
    .limit(MOST);
  return rows.map(({ row, name }) => ({
    kind: "case",
    key: `case-${row.id}`,
    id: row.id,
    procedure: row.procedure,
    name: row.subjectName,
    day: row.dueOn!,
    at: null,
    unit: row.orgId === actor.post?.orgId ? null : name,
    isOver: false,
  }));
}
