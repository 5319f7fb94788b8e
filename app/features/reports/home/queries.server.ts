import { and, count, eq, gte, inArray, isNull, lt, notExists, or, sql } from "drizzle-orm";
import { orgType } from "#app/codes/org-type.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import type { Unit } from "#app/features/access/rules.ts";
import { reportKeys, scheduleOf, type ReportKey } from "#app/features/reports/rules.ts";
import { levelIn, periodsToSend, sendBy } from "#app/features/reports/sent/schedules/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { organizations } from "#db/schema/organizations.ts";
import { sentReports } from "#db/schema/reports.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const { grassrootsCell, dependentCell, commune, aboveGrassroots } = orgType.codes;

/** How many open cells of a branch have not sent a report of a period, or got it back. */
export async function countUnsent(
  db: ScopedDb,
  { posFrom, posTo }: Pick<Unit, "posFrom" | "posTo">,
  report: ReportKey,
  period: string,
): Promise<number> {
  const sent = db
    .select({ one: sql`1` })
    .from(sentReports)
    .where(
      and(
        eq(sentReports.orgId, organizations.id),
        eq(sentReports.report, report),
        eq(sentReports.period, period),
        inArray(sentReports.state, ["submitted", "checked", "accepted"]),
      ),
    );
  const [row] = await db
    .select({ cells: count() })
    .from(organizations)
    .where(
      and(
        inArray(organizations.orgType, [grassrootsCell, dependentCell]),
        isNull(organizations.closedOn),
        gte(organizations.posFrom, posFrom),
        lt(organizations.posFrom, posTo),
        notExists(sent),
      ),
    );
  return row?.cells ?? 0;
}

/** A unit that has not sent reports that are due, and how many. */
export interface UnsentUnit {
  id: string;
  name: string;
  missing: number;
}

/**
 * The communes of a branch that have not sent a report whose day has passed, or got it back; those that lack most first.
 *
 * @source roles §7 "reports not submitted"; procedures P15
 */
export async function listUnsentUnits(
  db: ScopedDb,
  { posFrom, posTo }: Pick<Unit, "posFrom" | "posTo">,
  today: CivilDate,
  rules: RuleSet,
): Promise<UnsentUnit[]> {
  const due = reportKeys.flatMap((key) => {
    const schedule = scheduleOf(key);
    if (schedule === null || levelIn(schedule) !== "commune") return [];
    return periodsToSend(schedule, today, rules)
      .filter((period) => sendBy(schedule, period, rules) < today)
      .map((period) => and(eq(sentReports.report, key), eq(sentReports.period, period.key)));
  });
  if (due.length === 0) return [];
  const sent = sql<number>`count(${sentReports.id})::int`;
  const rows = await db
    .select({ id: organizations.id, name: organizations.name, sent })
    .from(organizations)
    .leftJoin(
      sentReports,
      and(
        eq(sentReports.orgId, organizations.id),
        inArray(sentReports.state, ["submitted", "checked", "accepted"]),
        or(...due),
      ),
    )
    .where(
      and(
        inArray(organizations.orgType, [commune, aboveGrassroots]),
        isNull(organizations.closedOn),
        gte(organizations.posFrom, posFrom),
        lt(organizations.posFrom, posTo),
      ),
    )
    .groupBy(organizations.id, organizations.name, organizations.sortName)
    .having(sql`${sent} < ${due.length}`)
    .orderBy(sql`3`, organizations.sortName);
  return rows.map(({ id, name, sent: count }) => ({ id, name, missing: due.length - count }));
}
