import { desc, eq, sql } from "drizzle-orm";
import { readWriting } from "#app/features/imports/applying/progress/queries.server.ts";
import {
  statusOf,
  type ImportState,
  type StatusAnswer,
} from "#app/features/imports/states/rules.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { imports } from "#db/schema/imports.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** The account that asked for something and the post it acted in. */
export interface Asker {
  accountId: string;
  postId: string;
}

/** Who uploaded an import; null when it does not exist. */
export async function readAsker(db: ScopedDb, importId: string): Promise<Asker | null> {
  const [row] = await db
    .select({ accountId: imports.accountId, postId: imports.postId })
    .from(imports)
    .where(eq(imports.id, importId));
  return row ?? null;
}

/**
 * An import in scope.
 *
 * @throws {NotFound} when there is none, or the id is no id
 */
export async function readImport(db: ScopedDb, importId: string) {
  if (!isId(importId)) throw new NotFound("import");
  const [row] = await db
    .select({ one: imports, unitName: organizations.name })
    .from(imports)
    .innerJoin(organizations, eq(organizations.id, imports.orgId))
    .where(eq(imports.id, importId));
  if (!row) throw new NotFound("import");
  return { ...row.one, unitName: row.unitName };
}

/** The state and numbers of an import in scope. @throws {NotFound} */
export async function readStatus(db: ScopedDb, importId: string): Promise<StatusAnswer> {
  const one = await readImport(db, importId);
  return statusOf(one.state, one.counts, await progressOf(db, one));
}

/**
 * How many rows of how many are read or written at this moment.
 *
 * @returns null while neither goes on
 */
export async function progressOf(
  db: ScopedDb,
  one: { id: string; state: ImportState; progress: number; total: number | null },
): Promise<{ done: number; total: number } | null> {
  if (one.state === "applying") return readWriting(db, one.id);
  if (one.state !== "reading" || one.total === null) return null;
  return { done: one.progress, total: one.total };
}

/** One line of the list of imports. */
export interface ListedImport {
  id: string;
  fileName: string;
  unitName: string;
  uploaderName: string;
  state: ImportState;
  rows: number | null;
  createdAt: Date;
  isOwn: boolean;
}

/**
 * The imports in scope, newest first; of those of one instant by id.
 *
 * @param before  id of the import after which the page begins; null for the first page
 * @returns with the id after which the next page begins, null at the end
 */
export async function listImports(
  db: ScopedDb,
  accountId: string,
  before: string | null,
  size: number,
): Promise<{ imports: ListedImport[]; next: string | null }> {
  const rows = await db
    .select({ one: imports, unitName: organizations.name })
    .from(imports)
    .innerJoin(organizations, eq(organizations.id, imports.orgId))
    .where(
      before === null
        ? undefined
        : sql`(${imports.createdAt}, ${imports.id}) < (select last.created_at, last.id from ${imports} last where last.id = ${before}::uuid)`,
    )
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(size + 1);
  const page = rows.slice(0, size).map(({ one, unitName }) => ({
    id: one.id,
    fileName: one.fileName,
    unitName,
    uploaderName: one.uploaderName,
    state: one.state,
    rows: one.counts.rows ?? one.total,
    createdAt: one.createdAt,
    isOwn: one.accountId === accountId,
  }));
  return { imports: page, next: rows.length > size ? (page.at(-1)?.id ?? null) : null };
}
