import { and, asc, gte, inArray, isNull, lt, ne, or, sql } from "drizzle-orm";
import { role } from "#app/features/access/roles.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { placesOf } from "#app/features/dues/books/access.ts";
import {
  addToMonth,
  dayOfMonth,
  monthOfDay,
  monthsOf,
  quarterBefore,
  quarterOf,
} from "#app/features/dues/months/rules.ts";
import type { CellDues } from "#app/features/dues/home/rules.ts";
import type { DuesTask } from "#app/features/dues/tasks/rules.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { duesRemittances, duesSheets } from "#db/schema/dues.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * What waits for somebody who works with dues, the nearest deadline first: members who have not paid, months to be
 * closed, money to be sent up or confirmed. The scope reads amounts of dues.
 *
 * @param dues of the actor's cell for the month of today; null when its sheet is not open
 * @source P11.3; roles §7
 */
export async function listDuesTasks(
  db: ScopedDb,
  actor: Actor,
  today: CivilDate,
  dues: CellDues | null,
): Promise<DuesTask[]> {
  const { post } = actor;
  if (post === null || post.orgId === null) return [];
  const month = monthOfDay(today);
  const isOfCell = post.role === role.duesCollector || post.role === role.cellSecretary;
  const cells = [post.orgId, ...(post.keeps ?? []).map(({ id }) => id)];
  const [rules, sheets, remittances] = await Promise.all([
    readRuleSet(db, today),
    isOfCell ? listRunningSheets(db, cells) : [],
    readRemittances(db, actor),
  ]);
  const lateDay = rules.number("dues.late_day");
  const remitDay = rules.number("dues.remit_day");
  const tasks: DuesTask[] = [];
  if (isOfCell) {
    const unpaid = dues?.unpaid ?? 0;
    if (unpaid > 0)
      tasks.push({ kind: "unpaid", period: month, count: unpaid, due: dayOfMonth(month, 31) });
    const isCollector = post.role === role.duesCollector;
    const unitOf = (orgId: string) => (orgId === post.orgId ? {} : { unit: orgId });
    const open = firstOfCells(sheets, (one) =>
      isCollector ? one.state === "open" && one.month < month : one.state === "proposed",
    );
    for (const { orgId, month: waiting } of open) {
      const due = dayOfMonth(addToMonth(waiting, 1), lateDay);
      const kind = isCollector ? "toPropose" : "toClose";
      tasks.push({ kind, period: waiting, count: 1, due, ...unitOf(orgId) });
    }
    if (isCollector) {
      const quarter = quarterBefore(quarterOf(month));
      const last = monthsOf(quarter).at(-1)!;
      const closed = firstOfCells(
        sheets,
        ({ state, month: of }) => state === "closed" && of <= last,
      );
      const due = dayOfMonth(addToMonth(last, 1), remitDay);
      for (const { orgId } of closed)
        tasks.push({ kind: "toRemit", period: quarter, count: 1, due, ...unitOf(orgId) });
    }
  }
  if (remittances !== null) {
    const { kind, quarter, count } = remittances;
    const due = dayOfMonth(addToMonth(monthsOf(quarter).at(-1) ?? month, 1), remitDay);
    tasks.push({ kind, period: quarter, count, due });
  }
  return tasks.toSorted((one, other) => (one.due < other.due ? -1 : 1));
}

interface RunningSheet {
  orgId: string;
  month: string;
  state: string;
}

/** The sheets of cells that are not closed and remitted yet, the oldest month first. */
function listRunningSheets(db: ScopedDb, cells: readonly string[]): Promise<RunningSheet[]> {
  return db
    .select({ orgId: duesSheets.orgId, month: duesSheets.month, state: duesSheets.state })
    .from(duesSheets)
    .where(
      and(
        inArray(duesSheets.orgId, [...cells]),
        or(ne(duesSheets.state, "closed"), isNull(duesSheets.remittanceId)),
      ),
    )
    .orderBy(asc(duesSheets.month));
}

/** Of each cell the first sheet that is meant. */
function firstOfCells(
  sheets: readonly RunningSheet[],
  isMeant: (one: RunningSheet) => boolean,
): RunningSheet[] {
  const meant = sheets.filter(isMeant);
  return meant.filter((one, at) => meant.findIndex(({ orgId }) => orgId === one.orgId) === at);
}

/** The remittances that wait for the actor, with the oldest quarter among them; null when none does. */
async function readRemittances(
  db: ScopedDb,
  actor: Actor,
): Promise<{ kind: "toSend" | "toReceive"; quarter: string; count: number } | null> {
  const held = actor.post?.role;
  const place = sql`coalesce(${duesRemittances.otherPos}, ${duesRemittances.orgPos})`;
  const state =
    held === role.cellSecretary ? "proposed" : held === role.communeOffice ? "sent" : null;
  if (state === null) return null;
  const [row] = await db
    .select({
      count: sql<number>`count(*)::int`,
      quarter: sql<string | null>`min(${duesRemittances.quarter})`,
    })
    .from(duesRemittances)
    .where(
      and(
        inArray(duesRemittances.state, [state]),
        or(...placesOf(actor).map(([from, to]) => and(gte(place, from), lt(place, to)))),
      ),
    );
  if (row === undefined || row.count === 0 || row.quarter === null) return null;
  return {
    kind: state === "sent" ? "toReceive" : "toSend",
    quarter: row.quarter,
    count: row.count,
  };
}
