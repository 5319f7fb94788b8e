import { eq } from "drizzle-orm";
import { statusOf, type StatusAnswer } from "#app/features/imports/states/rules.ts";
import { NotFound } from "#app/lib/errors.ts";
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
  if (!isUuid(importId)) throw new NotFound("import");
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
  const { state, counts } = await readImport(db, importId);
  return statusOf(state, counts);
}

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
