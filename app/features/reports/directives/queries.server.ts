import { and, between, eq, gte, lt, sql } from "drizzle-orm";
import { alias, type PgColumn } from "drizzle-orm/pg-core";
import type { ReportBody } from "#app/features/reports/content/rules.ts";
import { directivesBody } from "#app/features/reports/directives/rules.ts";
import { lastKnown, type Period } from "#app/features/reports/periods/rules.ts";
import type { ReportReading } from "#app/features/reports/reading/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { outcomeOf } from "#app/features/tasks/rules.ts";
import { organizations } from "#db/schema/organizations.ts";
import { directiveRecipients } from "#db/schema/tasks.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const issuers = alias(organizations, "issuers");
const nameOn = (id: PgColumn, on: CivilDate) => sql<string>`app_name_on(${id}, ${on}::date)`;

/** What the units of a branch received in a period, as it stood at its end. @source reports.md M12 */
export async function readDirectivesReport(
  db: ScopedDb,
  { unit, today, lang }: ReportReading,
  period: Period,
): Promise<ReportBody> {
  const rows = await db
    .select({
      received: directiveRecipients,
      receiver: nameOn(organizations.id, period.to),
      issuer: nameOn(issuers.id, period.to),
    })
    .from(directiveRecipients)
    .innerJoin(organizations, eq(organizations.id, directiveRecipients.orgId))
    .innerJoin(issuers, eq(issuers.posFrom, directiveRecipients.issuerPos))
    .where(
      and(
        gte(directiveRecipients.orgPos, unit.posFrom),
        lt(directiveRecipients.orgPos, unit.posTo),
        between(directiveRecipients.issuedOn, period.from, period.to),
      ),
    );
  const until = lastKnown(period, today);
  return directivesBody(
    rows.map(({ received, receiver, issuer }) => ({
      receiver,
      issuer,
      isRead: received.readAt !== null,
      outcome: outcomeOf(received, until),
    })),
    lang,
  );
}
