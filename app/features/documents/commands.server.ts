import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "#app/features/access/rules.ts";
import { dossierSight, mayOpen, mayRemove, mayReturn } from "#app/features/documents/access.ts";
import type { DocumentUpload } from "#app/features/documents/intake/commands.server.ts";
import { readDocument, type StoredDocument } from "#app/features/documents/queries.server.ts";
import { typeLabel } from "#app/features/documents/rules.ts";
import { recordFacts } from "#app/features/history/commands.server.ts";
import { notify } from "#app/features/notices/commands.server.ts";
import { NotFound } from "#app/lib/errors.ts";
import { documentFiles } from "#db/schema/document-files.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

/** The request of the browser that an act answers. */
export interface Moment {
  now: Date;
  requestId: string;
}

/** Where a document is kept, and who is told of one that the owner hands in. */
export interface DocumentPlace {
  memberId: string | null;
  caseId: string | null;
  /** Position of the member, else of the case. */
  orgPos: bigint;
  /** The page of the dossier, made by `paths.ts`. */
  path: string;
  /** The cell whose secretary is told; null tells nobody. */
  cellId: string | null;
}

export type Kept = { ok: true; id: string } | { ok: false; refusal: "type" | "replaced" };

/**
 * Keeps a document that lies in the store already, and puts the one it replaces aside. The secretary of the cell
 * is told of what the owner hands in.
 *
 * @returns why not: the type is not for the actor, or what it was to replace has gone
 */
export async function keepDocument(
  db: ScopedDb,
  actor: Actor,
  place: DocumentPlace,
  upload: DocumentUpload,
  moment: Moment,
): Promise<Kept> {
  const { memberId, caseId, orgPos } = place;
  const { id, type, component, numberDate, name, size, hash, found, scannedAt } = upload;
  if (!mayOpen(actor, { memberId, caseId, orgPos, type })) return { ok: false, refusal: "type" };
  const { replaces } = upload;
  if (replaces !== null && !(await mayReplace(db, actor, replaces, place)))
    return { ok: false, refusal: "replaced" };
  const row = expectOne(
    await db
      .insert(documentFiles)
      .values({
        id,
        orgPos,
        memberId,
        caseId,
        type,
        component: caseId === null ? null : component,
        numberDate,
        name,
        size,
        ...found,
        sha256: hash,
        scannedAt,
        uploadedBy: actor.accountId,
        uploaderName: actor.displayName,
        uploadedAt: moment.now,
      })
      .returning(),
  );
  if (replaces !== null) await putAside(db, replaces, id);
  await note(db, actor, row, "document.kept", moment);
  if (place.cellId !== null && dossierSight(actor, place) === "own")
    await notify(
      db,
      { role: "R02", orgId: place.cellId },
      { kind: "documentKept", subject: actor.displayName, path: place.path },
      moment.now,
    );
  return { ok: true, id };
}

/** Whether a document is there to be replaced: of the same dossier, open to the actor, and not replaced yet. */
async function mayReplace(
  db: ScopedDb,
  actor: Actor,
  oldId: string,
  { memberId, caseId }: DocumentPlace,
): Promise<boolean> {
  const old = await readDocument(db, oldId);
  const isSame = old !== null && old.memberId === memberId && old.caseId === caseId;
  return isSame && old.replacedBy === null && mayOpen(actor, old);
}

/** @throws {Conflict} when another one came first */
async function putAside(db: ScopedDb, oldId: string, newId: string): Promise<void> {
  expectOne(
    await db
      .update(documentFiles)
      .set({ replacedBy: newId })
      .where(and(eq(documentFiles.id, oldId), isNull(documentFiles.replacedBy)))
      .returning(),
  );
}

/**
 * Takes a document out of its dossier. Its row stays, its file is erased some time later.
 *
 * @throws {NotFound} when the actor may not, or it is gone
 */
export async function removeDocument(
  db: ScopedDb,
  actor: Actor,
  id: string,
  moment: Moment,
): Promise<void> {
  const one = await readDocument(db, id);
  if (one === null || !mayRemove(actor, one)) throw new NotFound("document");
  const removed = { removedAt: moment.now, removedByName: actor.displayName };
  expectOne(
    await db.update(documentFiles).set(removed).where(eq(documentFiles.id, id)).returning(),
  );
  await note(db, actor, one, "document.removed", moment);
}

/**
 * Says that a document is wrong and why, so that its component counts as wrong; its owner is told.
 *
 * @param path  the page of the dossier
 * @throws {NotFound} when the actor may not, or it is gone
 */
export async function returnDocument(
  db: ScopedDb,
  actor: Actor,
  { id, wrongNote, path }: { id: string; wrongNote: string; path: string },
  moment: Moment,
): Promise<void> {
  const one = await readDocument(db, id);
  if (one === null || !mayReturn(actor, one)) throw new NotFound("document");
  const wrong = { wrongNote, wrongByName: actor.displayName };
  expectOne(await db.update(documentFiles).set(wrong).where(eq(documentFiles.id, id)).returning());
  await note(db, actor, one, "document.returned", moment, wrongNote);
  if (one.memberId !== null)
    await notify(
      db,
      { members: [one.memberId] },
      { kind: "documentNeeded", subject: typeLabel(one.type, "vi"), path },
      moment.now,
    );
}

/**
 * Locks a document away that bears the mark of a State secret: nobody opens it any more; it can only be removed.
 *
 * @throws {NotFound} when the actor may not open it, or it is gone
 * @source record format 3.0 §9
 */
export async function sealDocument(
  db: ScopedDb,
  actor: Actor,
  id: string,
  moment: Moment,
): Promise<void> {
  const one = await readDocument(db, id);
  if (one === null || !mayOpen(actor, one)) throw new NotFound("document");
  const sealed = { sealedAt: moment.now };
  expectOne(await db.update(documentFiles).set(sealed).where(eq(documentFiles.id, id)).returning());
  await note(db, actor, one, "document.sealed", moment);
}

/** Records that a document is sent to somebody. */
export async function noteOpened(
  db: ScopedDb,
  actor: Actor,
  one: StoredDocument,
  moment: Moment,
): Promise<void> {
  await note(db, actor, one, "document.opened", moment);
}

type DocumentAct = "kept" | "removed" | "returned" | "sealed" | "opened";

async function note(
  db: ScopedDb,
  actor: Actor,
  { memberId, orgPos, type }: StoredDocument,
  act: `document.${DocumentAct}`,
  { now, requestId }: Moment,
  reason: string | null = null,
): Promise<void> {
  await recordFacts(db, actor, [
    { at: now, act, memberId, orgPos, subject: type, reason, source: "form", requestId },
  ]);
}
