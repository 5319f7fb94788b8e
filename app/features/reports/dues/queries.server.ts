import { and, asc, between, eq, gte, inArray, like, lt, sql } from "drizzle-orm";
import type { ReportBody } from "#app/features/reports/content/rules.ts";
import { duesBody } from "#app/features/reports/dues/rules.ts";
import type { Period } from "#app/features/reports/periods/rules.ts";
import type { ReportReading } from "#app/features/reports/reading/rules.ts";
import { duesRemittances, duesSheets } from "#db/schema/dues.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const MONTH = 7;

/** Dues collected, kept and sent up by the cells of a branch; needs sums of dues alone. @source reports.md M08 */
export async function readDuesReport(
  db: ScopedDb,
  { unit, lang }: ReportReading,
  period: Period,
): Promise<ReportBody> {
  const number = (text: ReturnType<typeof sql>) => sql<number>`${text}`.mapWith(Number);
  const sheets = await db
    .select({
      orgId: duesSheets.orgId,
      unit: organizations.name,
      sheets: number(sql`count(*) filter (where ${duesSheets.state} = 'closed')`),
      owed: number(sql`coalesce(sum(${duesSheets.owedDong}), 0)`),
      collected: number(sql`coalesce(sum(${duesSheets.collectedDong}), 0)`),
    })
    .from(duesSheets)
    .innerJoin(organizations, eq(organizations.id, duesSheets.orgId))
    .where(
      and(
        gte(duesSheets.orgPos, unit.posFrom),
        lt(duesSheets.orgPos, unit.posTo),
        between(duesSheets.month, period.from.slice(0, MONTH), period.to.slice(0, MONTH)),
      ),
    )
    .groupBy(duesSheets.orgId, organizations.name, organizations.sortName)
    .orderBy(asc(organizations.sortName), asc(duesSheets.orgId));
  const sent = await db
    .select({
      orgId: duesRemittances.orgId,
      kept: number(sql`sum(${duesRemittances.keptDong})`),
      remitted: number(sql`sum(${duesRemittances.remittedDong})`),
      received: number(
        sql`coalesce(sum(${duesRemittances.remittedDong}) filter (where ${duesRemittances.state} = 'received'), 0)`,
      ),
    })
    .from(duesRemittances)
    .where(
      and(
        gte(duesRemittances.orgPos, unit.posFrom),
        lt(duesRemittances.orgPos, unit.posTo),
        inArray(duesRemittances.state, ["sent", "received"]),
        period.kind === "year"
          ? like(duesRemittances.quarter, `${period.key}-%`)
          : eq(duesRemittances.quarter, period.key),
      ),
    )
    .groupBy(duesRemittances.orgId);
  const none = { kept: 0, remitted: 0, received: 0 };
  return duesBody(
    sheets.map(({ orgId, ...cell }) => {
      const { kept, remitted, received } = sent.find((one) => one.orgId === orgId) ?? none;
      return { ...cell, kept, remitted, received };
    }),
    lang,
  );
}
