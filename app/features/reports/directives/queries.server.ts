import type { ReportBody } from "#app/features/reports/content/rules.ts";
import { directivesBody } from "#app/features/reports/directives/rules.ts";
import { listWork } from "#app/features/reports/directives/course/queries.server.ts";
import { lastKnown, type Period } from "#app/features/reports/periods/rules.ts";
import type { ReportReading } from "#app/features/reports/reading/rules.ts";
import { outcomeOf } from "#app/features/tasks/rules.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** What the units of a branch received in a period, as it stood at its end. @source reports.md M12 */
export async function readDirectivesReport(
  db: ScopedDb,
  { unit, today, lang }: ReportReading,
  period: Period,
): Promise<ReportBody> {
  const work = await listWork(db, unit, period, "issue");
  const until = lastKnown(period, today);
  return directivesBody(
    work.flatMap((one) =>
      one.kind === "directive"
        ? [
            {
              receiver: one.receiver,
              issuer: one.issuer,
              isRead: one.isRead,
              outcome: outcomeOf(one, until),
            },
          ]
        : [],
    ),
    lang,
  );
}
