import { and, desc, eq, isNull, type SQL } from "drizzle-orm";
import { documentFiles } from "#db/schema/document-files.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A document as it is stored, without its bytes. */
export type StoredDocument = typeof documentFiles.$inferSelect;

/** Whose dossier: of a member, of a case, or the documents of a member in a case. */
export type DossierKey = { memberId: string } | { caseId: string };

/** The documents of a dossier in the scope that were not removed, the newest first, replaced ones among them. */
export function listDocuments(db: ScopedDb, of: DossierKey): Promise<StoredDocument[]> {
  return db
    .select()
    .from(documentFiles)
    .where(and(dossier(of), isNull(documentFiles.removedAt)))
    .orderBy(desc(documentFiles.uploadedAt), desc(documentFiles.id));
}

/** One document in the scope; null when there is none or it was removed. */
export async function readDocument(db: ScopedDb, id: string): Promise<StoredDocument | null> {
  const [row] = await db
    .select()
    .from(documentFiles)
    .where(and(eq(documentFiles.id, id), isNull(documentFiles.removedAt)));
  return row ?? null;
}

const dossier = (of: DossierKey): SQL =>
  "memberId" in of ? eq(documentFiles.memberId, of.memberId) : eq(documentFiles.caseId, of.caseId);
