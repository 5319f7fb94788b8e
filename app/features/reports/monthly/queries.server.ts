import { and, between, count, eq, gte, inArray, isNull, lt, sql } from "drizzle-orm";
import { orgType } from "#app/codes/org-type.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { closeBy } from "#app/features/meetings/calendar/rules.ts";
import { isRegular, isThematic, wasHeld } from "#app/features/meetings/rules.ts";
import type { ReportBody } from "#app/features/reports/content/rules.ts";
import {
  monthlyBody,
  type DuesFigures,
  type MeetingFigures,
  type WorkFigures,
} from "#app/features/reports/monthly/rules.ts";
import { readMovement } from "#app/features/reports/movement/queries.server.ts";
import { lastKnown, type Period } from "#app/features/reports/periods/rules.ts";
import type { ReportReading } from "#app/features/reports/reading/rules.ts";
import type { Branch } from "#app/features/reports/roll/queries.server.ts";
import { outcomeOf } from "#app/features/tasks/rules.ts";
import { today as dayOf, type CivilDate } from "#app/lib/dates.ts";
import { duesSheets } from "#db/schema/dues.ts";
import { meetingAttendance } from "#db/schema/meeting-minutes.ts";
import { meetings } from "#db/schema/meetings.ts";
import { organizations } from "#db/schema/organizations.ts";
import { directiveRecipients, tasks } from "#db/schema/tasks.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * The report on a month, made from its meeting, its dues, its work and the roll.
 *
 * @param seesDues  whether the reader may see sums of dues
 */
export async function readMonthlyReport(
  db: ScopedDb,
  reading: ReportReading,
  period: Period,
  seesDues: boolean,
): Promise<ReportBody> {
  const { unit, rules, lang, today } = reading;
  const { figures } = await readMovement(db, reading, period);
  return monthlyBody(
    {
      roll: figures,
      meetings: await readMeetings(db, unit, period, rules),
      dues: seesDues ? await readDues(db, unit, period) : null,
      work: await readWork(db, unit, period, lastKnown(period, today)),
    },
    lang,
  );
}

async function readMeetings(
  db: ScopedDb,
  { posFrom, posTo }: Branch,
  period: Period,
  rules: RuleSet,
): Promise<MeetingFigures> {
  const inUnit = and(gte(meetings.orgPos, posFrom), lt(meetings.orgPos, posTo));
  const all = await db
    .select()
    .from(meetings)
    .where(and(inUnit, between(meetings.meetOn, period.from, period.to)));
  const held = all.filter(({ kinds, state }) => isRegular(kinds) && wasHeld(state));
  const marks = await countMarks(
    db,
    held.map(({ id }) => id),
  );
  const cellsWhere = (is: (one: (typeof held)[number]) => boolean) =>
    new Set(held.filter(is).map(({ orgId }) => orgId)).size;
  const isInTime = ({ closedAt, meetOn }: (typeof held)[number]) =>
    closedAt !== null && dayOf(closedAt) <= closeBy(meetOn, rules);
  return {
    cells: await countCells(db, { posFrom, posTo }),
    met: cellsWhere(() => true),
    thematic: cellsWhere(({ kinds }) => isThematic(kinds)),
    onTime: held.filter(isInTime).length,
    ...marks,
  };
}

/** Marks of the lists of names: present, excused and not; who is exempt does not count. */
async function countMarks(
  db: ScopedDb,
  ids: readonly string[],
): Promise<Pick<MeetingFigures, "counted" | "present" | "unexcused">> {
  const none = { counted: 0, present: 0, unexcused: 0 };
  if (ids.length === 0) return none;
  const marked = (pattern: string) =>
    sql<number>`count(*) filter (where ${meetingAttendance.mark} ~ ${pattern})::int`;
  const [row] = await db
    .select({ counted: marked("^(P|A.|U)$"), present: marked("^P$"), unexcused: marked("^U$") })
    .from(meetingAttendance)
    .where(inArray(meetingAttendance.meetingId, [...ids]));
  return row ?? none;
}

async function countCells(db: ScopedDb, { posFrom, posTo }: Branch): Promise<number> {
  const { grassrootsCell, dependentCell, temporaryCell } = orgType.codes;
  const [row] = await db
    .select({ cells: count() })
    .from(organizations)
    .where(
      and(
        gte(organizations.posFrom, posFrom),
        lt(organizations.posFrom, posTo),
        inArray(organizations.orgType, [grassrootsCell, dependentCell, temporaryCell]),
        isNull(organizations.closedOn),
      ),
    );
  return row?.cells ?? 0;
}

async function readDues(
  db: ScopedDb,
  { posFrom, posTo }: Branch,
  { key }: Period,
): Promise<DuesFigures> {
  const number = (text: ReturnType<typeof sql>) => sql<number>`${text}`.mapWith(Number);
  const [row] = await db
    .select({
      sheets: count(),
      closed: number(sql`count(*) filter (where ${duesSheets.state} = 'closed')`),
      owed: number(sql`coalesce(sum(${duesSheets.owedDong}), 0)`),
      collected: number(sql`coalesce(sum(${duesSheets.collectedDong}), 0)`),
    })
    .from(duesSheets)
    .where(
      and(gte(duesSheets.orgPos, posFrom), lt(duesSheets.orgPos, posTo), eq(duesSheets.month, key)),
    );
  return row ?? { sheets: 0, closed: 0, owed: 0, collected: 0 };
}

/** Directives that units of the branch received and tasks that cells gave, due in the period, as they stood on a day. */
async function readWork(
  db: ScopedDb,
  { posFrom, posTo }: Branch,
  { from, to }: Period,
  until: CivilDate,
): Promise<WorkFigures> {
  const received = await db
    .select()
    .from(directiveRecipients)
    .where(
      and(
        gte(directiveRecipients.orgPos, posFrom),
        lt(directiveRecipients.orgPos, posTo),
        between(directiveRecipients.dueOn, from, to),
      ),
    );
  const given = await db
    .select()
    .from(tasks)
    .where(
      and(gte(tasks.orgPos, posFrom), lt(tasks.orgPos, posTo), between(tasks.dueOn, from, to)),
    );
  const figures: WorkFigures = {};
  for (const one of [...received, ...given]) {
    const outcome = outcomeOf(one, until);
    figures[outcome] = (figures[outcome] ?? 0) + 1;
  }
  return figures;
}
