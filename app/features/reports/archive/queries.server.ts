import { and, desc, eq, inArray, lt, or } from "drizzle-orm";
import { orgType } from "#app/codes/org-type.ts";
import type { ArchivePlace } from "#app/features/reports/archive/schema.ts";
import { isReportKey, type ReportKey } from "#app/features/reports/rules.ts";
import { organizations } from "#db/schema/organizations.ts";
import { sentReports } from "#db/schema/reports.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A locked report of a province. */
export interface ArchivedReport {
  id: string;
  key: ReportKey;
  period: string;
  unit: string;
  lockedAt: Date;
}

const { province, otherCentral } = orgType.codes;

/**
 * The locked reports of the provinces of the scope, the latest first.
 *
 * @returns at most so many, and where the next page begins; null at the end
 */
export async function listArchived(
  db: ScopedDb,
  { most, after = null }: { most: number; after?: ArchivePlace | null },
): Promise<{ rows: ArchivedReport[]; next: ArchivePlace | null }> {
  const found = await db
    .select({
      id: sentReports.id,
      key: sentReports.report,
      period: sentReports.period,
      unit: organizations.name,
      lockedAt: sentReports.updatedAt,
    })
    .from(sentReports)
    .innerJoin(organizations, eq(organizations.id, sentReports.orgId))
    .where(
      and(
        eq(sentReports.state, "accepted"),
        inArray(organizations.orgType, [province, otherCentral]),
        after === null
          ? undefined
          : or(
              lt(sentReports.updatedAt, after.at),
              and(eq(sentReports.updatedAt, after.at), lt(sentReports.id, after.id)),
            ),
      ),
    )
    .orderBy(desc(sentReports.updatedAt), desc(sentReports.id))
    .limit(most + 1);
  const last = found.length > most ? found[most - 1]! : null;
  return {
    rows: found
      .slice(0, most)
      .flatMap(({ key, ...row }) => (isReportKey(key) ? [{ ...row, key }] : [])),
    next: last === null ? null : { at: last.lockedAt, id: last.id },
  };
}
