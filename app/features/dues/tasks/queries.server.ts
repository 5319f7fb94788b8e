import { and, eq, gte, inArray, isNull, lt, lte, or, sql } from "drizzle-orm";
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
import type { DuesTask } from "#app/features/dues/tasks/rules.ts";
import type { SheetView } from "#app/features/dues/view/rules.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { duesRemittances, duesSheets } from "#db/schema/dues.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * What waits for somebody who works with dues, the nearest deadline first: members who have not paid, months to be
 * closed, money to be sent up or confirmed. The scope reads amounts of dues.
 *
 * @param view the sheet of the actor's cell for the month of today; null when it is not open
 * @source P11.3; roles §7
 */
export async function listDuesTasks(
  db: ScopedDb,
  actor: Actor,
  today: CivilDate,
  view: SheetView | null,
): Promise<DuesTask[]> {
  const { post } = actor;
  if (post === null || post.orgId === null) return [];
  const rules = await readRuleSet(db, today);
  const month = monthOfDay(today);
  const lateDay = rules.number("dues.late_day");
  const remitDay = rules.number("dues.remit_day");
  const tasks: DuesTask[] = [];
  if (post.role === role.duesCollector || post.role === role.cellSecretary) {
    const unpaid = view?.lines.filter(
      ({ state }) => state === "unpaid" || state === "partial" || state === "late",
    );
    if (unpaid !== undefined && unpaid.length > 0)
      tasks.push({
        kind: "unpaid",
        period: month,
        count: unpaid.length,
        due: dayOfMonth(month, 31),
      });
    const isCollector = post.role === role.duesCollector;
    const cells = [post.orgId, ...(post.keeps ?? []).map(({ id }) => id)];
    const unitOf = (orgId: string) => (orgId === post.orgId ? {} : { unit: orgId });
    const open = await db
      .select({ orgId: duesSheets.orgId, month: sql<string>`min(${duesSheets.month})` })
      .from(duesSheets)
      .where(
        and(
          inArray(duesSheets.orgId, cells),
          eq(duesSheets.state, isCollector ? "open" : "proposed"),
          isCollector ? lt(duesSheets.month, month) : undefined,
        ),
      )
      .groupBy(duesSheets.orgId);
    for (const { orgId, month: waiting } of open) {
      const due = dayOfMonth(addToMonth(waiting, 1), lateDay);
      const kind = isCollector ? "toPropose" : "toClose";
      tasks.push({ kind, period: waiting, count: 1, due, ...unitOf(orgId) });
    }
    if (isCollector) {
      const quarter = quarterBefore(quarterOf(month));
      const last = monthsOf(quarter).at(-1)!;
      const closed = await db
        .selectDistinct({ orgId: duesSheets.orgId })
        .from(duesSheets)
        .where(
          and(
            inArray(duesSheets.orgId, cells),
            eq(duesSheets.state, "closed"),
            isNull(duesSheets.remittanceId),
            lte(duesSheets.month, last),
          ),
        );
      const due = dayOfMonth(addToMonth(last, 1), remitDay);
      for (const { orgId } of closed)
        tasks.push({ kind: "toRemit", period: quarter, count: 1, due, ...unitOf(orgId) });
    }
  }
  tasks.push(...(await listRemitTasks(db, actor, month, remitDay)));
  return tasks.toSorted((one, other) => (one.due < other.due ? -1 : 1));
}

async function listRemitTasks(
  db: ScopedDb,
  actor: Actor,
  month: string,
  remitDay: number,
): Promise<DuesTask[]> {
  const held = actor.post?.role;
  const place = sql`coalesce(${duesRemittances.otherPos}, ${duesRemittances.orgPos})`;
  const state =
    held === role.cellSecretary ? "proposed" : held === role.communeOffice ? "sent" : null;
  if (state === null) return [];
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
  if (row === undefined || row.count === 0 || row.quarter === null) return [];
  const last = monthsOf(row.quarter).at(-1) ?? month;
  const due = dayOfMonth(addToMonth(last, 1), remitDay);
  return [
    { kind: state === "sent" ? "toReceive" : "toSend", period: row.quarter, count: row.count, due },
  ];
}
