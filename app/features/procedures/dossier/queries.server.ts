import { sql } from "drizzle-orm";
import type { CaseDocument } from "#app/features/procedures/facts/rules.ts";
import type { ScopedDb } from "#db/scope.server.ts";

interface Row extends Record<string, unknown> {
  id: string;
  component: string | null;
  type: string;
  number_date: string | null;
  wrong_note: string | null;
  is_sealed: boolean;
}

/**
 * What lies in the dossier of a case, the newest first, and after it what lies in that of its member; replaced and
 * removed ones left out. Answered by the database to whoever sees the case, whatever files that reader may open:
 * whether a document is there decides who may go on, at either end.
 */
export async function listCaseDocuments(db: ScopedDb, caseId: string): Promise<CaseDocument[]> {
  const rows = await db.execute<Row>(sql`select * from app_case_documents(${caseId}::uuid)`);
  return [...rows].map(({ id, component, type, ...row }) => ({
    id,
    component,
    type,
    numberDate: row.number_date,
    wrongNote: row.wrong_note,
    sealedAt: row.is_sealed ? "sealed" : null,
    replacedBy: null,
  }));
}
