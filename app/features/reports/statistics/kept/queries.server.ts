import type { ReportContent } from "#app/features/reports/content/rules.ts";
import { findSent, readSnapshot } from "#app/features/reports/sent/queries.server.ts";
import type { ReportKey } from "#app/features/reports/rules.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** What a unit sent for a period; null when it sent none. */
export async function readKeptBody(
  db: ScopedDb,
  orgId: string,
  key: ReportKey,
  period: string,
  lang: Lang,
): Promise<ReportContent | null> {
  const sent = await findSent(db, orgId, key, period);
  const snapshot = sent === null ? null : await readSnapshot(db, sent);
  return snapshot?.content[lang] ?? null;
}
