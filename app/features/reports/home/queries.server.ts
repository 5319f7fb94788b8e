import { and, eq, gte, inArray, isNull, lt, ne, or, sql, type SQL } from "drizzle-orm";
import { orgType } from "#app/codes/org-type.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { unitOf, type Actor, type Unit } from "#app/features/access/rules.ts";
import {
  isReportKey,
  levelAt,
  reportKeys,
  scheduleFor,
  type ReportKey,
} from "#app/features/reports/rules.ts";
import { openSentActs } from "#app/features/reports/sent/access.ts";
import { periodsToSend, sendBy } from "#app/features/reports/sent/schedules/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { codeLiterals } from "#db/literal.ts";
import { organizations } from "#db/schema/organizations.ts";
import { reportSteps, sentReports } from "#db/schema/reports.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const { commune, aboveGrassroots } = orgType.codes;
const MOST = 100;

/** The flag of cells that have not sent a report of a period, or got it back. */
export const hasNotSent = (report: ReportKey, period: string): SQL =>
  sql`not exists (select 1 from ${sentReports} where ${sentReports.orgId} = ${organizations.id}
    and ${sentReports.report} = ${report} and ${sentReports.period} = ${period}
    and ${inArray(sentReports.state, ["submitted", "checked", "accepted"])})`;

/** How many reports of the branch wait for an act of the actor, at most a hundred. */
export async function countWaitingReports(db: ScopedDb, actor: Actor): Promise<number> {
  const unit = unitOf(actor);
  const { posFrom, posTo } = unit;
  const rows = await db
    .select({
      key: sentReports.report,
      orgId: sentReports.orgId,
      orgPos: sentReports.orgPos,
      orgType: organizations.orgType,
      state: sentReports.state,
      doneBy: sql<string[]>`array_remove(array_agg(${reportSteps.accountId}::text), null)`,
    })
    .from(sentReports)
    .innerJoin(organizations, eq(organizations.id, sentReports.orgId))
    .leftJoin(
      reportSteps,
      and(
        eq(reportSteps.reportId, sentReports.id),
        eq(reportSteps.version, sentReports.version),
        ne(reportSteps.act, "return"),
      ),
    )
    .where(
      and(
        gte(sentReports.orgPos, posFrom),
        lt(sentReports.orgPos, posTo),
        inArray(sentReports.state, ["proposed", "submitted", "checked"]),
      ),
    )
    .groupBy(sentReports.id, organizations.orgType)
    .limit(MOST);
  return rows.filter(({ key, orgType: type, ...one }) => {
    const level = isReportKey(key) ? levelAt(key, type) : null;
    return (
      isReportKey(key) && level !== null && openSentActs(actor, { ...one, key, level }).length > 0
    );
  }).length;
}

/** A unit that has not sent reports that are due, and how many. */
export interface UnsentUnit {
  id: string;
  name: string;
  missing: number;
}

/**
 * The communes of a branch that have not sent a report whose day has passed, or got it back: how many, and those that
 * lack most first.
 *
 * @source roles §7 "reports not submitted"; procedures P15
 */
export async function listUnsentUnits(
  db: ScopedDb,
  { posFrom, posTo }: Pick<Unit, "posFrom" | "posTo">,
  today: CivilDate,
  rules: RuleSet,
  limit: number,
): Promise<{ count: number; units: UnsentUnit[] }> {
  const due = reportKeys.flatMap((key) => {
    const schedule = scheduleFor(key, "commune");
    if (schedule === null) return [];
    return periodsToSend(schedule, today, rules)
      .filter((period) => sendBy(schedule, period, rules) < today)
      .map((period) => and(eq(sentReports.report, key), eq(sentReports.period, period.key)));
  });
  if (due.length === 0) return { count: 0, units: [] };
  const sent = sql<number>`count(${sentReports.id})::int`;
  const rows = await db
    .select({
      id: organizations.id,
      name: organizations.name,
      sent,
      all: sql<number>`(count(*) over ())::int`,
    })
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
        sql`${organizations.orgType} in ${codeLiterals([commune, aboveGrassroots])}`,
        isNull(organizations.closedOn),
        gte(organizations.posFrom, posFrom),
        lt(organizations.posFrom, posTo),
      ),
    )
    .groupBy(organizations.id, organizations.name, organizations.sortName)
    .having(sql`${sent} < ${due.length}`)
    .orderBy(sql`3`, organizations.sortName)
    .limit(limit);
  return {
    count: rows[0]?.all ?? 0,
    units: rows.map(({ id, name, sent: count }) => ({ id, name, missing: due.length - count })),
  };
}
