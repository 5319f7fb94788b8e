import { and, asc, eq, inArray, isNull, type SQL } from "drizzle-orm";
import type { FileOwner } from "#app/features/tasks/files/rules.ts";
import { taskFiles } from "#db/schema/task-files.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A file of work as stored, without its bytes. */
export type StoredTaskFile = typeof taskFiles.$inferSelect;

/** The files that go with one piece of work, in the scope, oldest first, without removed ones. */
export function listTaskFiles(db: ScopedDb, owner: FileOwner): Promise<StoredTaskFile[]> {
  return select(db, ownedBy(owner));
}

/** The files of several tasks. */
export function listFilesOfTasks(
  db: ScopedDb,
  taskIds: readonly string[],
): Promise<StoredTaskFile[]> {
  return taskIds.length === 0
    ? Promise.resolve([])
    : select(db, inArray(taskFiles.taskId, [...taskIds]));
}

/** One file of the scope; null when there is none or it was removed. */
export async function readTaskFile(db: ScopedDb, id: string): Promise<StoredTaskFile | null> {
  const [row] = await select(db, eq(taskFiles.id, id));
  return row ?? null;
}

const select = (db: ScopedDb, which: SQL) =>
  db
    .select()
    .from(taskFiles)
    .where(and(which, isNull(taskFiles.removedAt)))
    .orderBy(asc(taskFiles.uploadedAt), asc(taskFiles.id));

function ownedBy(owner: FileOwner): SQL {
  if ("directiveId" in owner) return eq(taskFiles.directiveId, owner.directiveId);
  return "recipientId" in owner
    ? eq(taskFiles.recipientId, owner.recipientId)
    : eq(taskFiles.taskId, owner.taskId);
}
