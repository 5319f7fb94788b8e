import { eq } from "drizzle-orm";
import type { Actor } from "#app/features/access/rules.ts";
import type { Upload } from "#app/features/documents/intake/commands.server.ts";
import { recordFacts } from "#app/features/history/commands.server.ts";
import { isOfPost } from "#app/features/tasks/assigned/access.ts";
import { readTaskView } from "#app/features/tasks/assigned/queries.server.ts";
import { noteWork, type Moment } from "#app/features/tasks/events/commands.server.ts";
import {
  listTaskFiles,
  readTaskFile,
  type StoredTaskFile,
} from "#app/features/tasks/files/queries.server.ts";
import type { FilePlace } from "#app/features/tasks/files/rules.ts";
import { NotFound } from "#app/lib/errors.ts";
import { members } from "#db/schema/members.ts";
import { taskFiles } from "#db/schema/task-files.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

export type FileKept = { ok: true; id: string } | { ok: false; refusal: "full" };

/**
 * Attaches a file that lies in the store already to the work that the actor may attach to.
 *
 * @param most  files that may go with one piece of work
 */
export async function keepTaskFile(
  db: ScopedDb,
  actor: Actor,
  place: FilePlace,
  upload: Upload,
  { most, ...moment }: Moment & { most: number },
): Promise<FileKept> {
  if ((await listTaskFiles(db, place.owner)).length >= most) return { ok: false, refusal: "full" };
  const { id, name, size, hash, found, scannedAt } = upload;
  const { orgPos, issuerPos, memberId } = place;
  await db.insert(taskFiles).values({
    id,
    ...place.owner,
    orgPos,
    issuerPos,
    memberId,
    name,
    size,
    ...found,
    sha256: hash,
    scannedAt,
    uploadedBy: actor.accountId,
    uploaderName: actor.displayName,
    uploadedAt: moment.now,
  });
  await note(db, actor, place, "fileAdded", name, moment);
  return { ok: true, id };
}

/**
 * Takes a file away from the work that the actor may attach to. Its row stays, its bytes are erased some time later.
 *
 * @throws {NotFound} when it does not go with that work, or is gone
 */
export async function removeTaskFile(
  db: ScopedDb,
  actor: Actor,
  place: FilePlace,
  id: string,
  moment: Moment,
): Promise<void> {
  const file = (await listTaskFiles(db, place.owner)).find((one) => one.id === id);
  if (file === undefined) throw new NotFound("file");
  const removed = { removedAt: moment.now, removedByName: actor.displayName };
  expectOne(await db.update(taskFiles).set(removed).where(eq(taskFiles.id, id)).returning());
  await note(db, actor, place, "fileRemoved", file.name, moment);
}

/**
 * Records that a file is sent to somebody, and gives it.
 *
 * @throws {NotFound} when it is out of reach or gone
 */
export async function openTaskFile(
  db: ScopedDb,
  actor: Actor,
  id: string,
  { now, requestId }: Omit<Moment, "today">,
): Promise<StoredTaskFile> {
  const file = await readTaskFile(db, id);
  const isSeen =
    file !== null && (file.taskId === null || (await isTaskSeen(db, actor, file.taskId)));
  if (!isSeen) throw new NotFound("file");
  const act = file.taskId === null ? "directive.fileOpened" : "task.fileOpened";
  const own = await ownPlace(db, actor, file);
  await recordFacts(db, actor, [
    {
      at: now,
      act,
      memberId: own?.memberId ?? null,
      orgPos: own?.orgPos ?? actor.post?.posFrom ?? file.orgPos,
      subject: file.name,
      source: "form",
      requestId,
    },
  ]);
  return file;
}

async function isTaskSeen(db: ScopedDb, actor: Actor, taskId: string): Promise<boolean> {
  const task = await readTaskView(db, taskId);
  return task !== null && isOfPost(actor, task);
}

async function note(
  db: ScopedDb,
  actor: Actor,
  place: FilePlace,
  act: "fileAdded" | "fileRemoved",
  name: string,
  moment: Moment,
): Promise<void> {
  const { owner, orgPos, issuerPos, memberId, subject } = place;
  const prefix = place.kind === "task" ? "task" : "directive";
  await noteWork(
    db,
    actor,
    [{ act: `${prefix}.${act}`, ...owner, orgPos, issuerPos, memberId, subject, note: name }],
    moment,
    await ownPlace(db, actor, place),
  );
}

/** A member acts on an own task as a member: the fact stands at the own record. */
async function ownPlace(db: ScopedDb, actor: Actor, { memberId }: { memberId: string | null }) {
  if (memberId === null || actor.memberId !== memberId) return null;
  const { orgPos } = expectOne(
    await db.select({ orgPos: members.orgPos }).from(members).where(eq(members.id, memberId)),
  );
  return { memberId, orgPos };
}
