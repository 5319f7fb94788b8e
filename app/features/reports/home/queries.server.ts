import { and, count, eq, gte, inArray, isNull, lt, notExists, sql } from "drizzle-orm";
import { orgType } from "#app/codes/org-type.ts";
import type { Unit } from "#app/features/access/rules.ts";
import type { ReportKey } from "#app/features/reports/rules.ts";
import { organizations } from "#db/schema/organizations.ts";
import { sentReports } from "#db/schema/reports.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const { grassrootsCell, dependentCell } = orgType.codes;

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
