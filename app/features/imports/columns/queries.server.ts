import type { ConfirmedMapping, FoundLayout } from "#app/features/imports/columns/rules.ts";
import { readImport } from "#app/features/imports/queries.server.ts";
import { NotFound } from "#app/lib/errors.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * What was found in the file of an import and what was confirmed of it.
 *
 * @throws {NotFound} when the import is out of scope, or was not read that far
 */
export async function readColumns(db: ScopedDb, importId: string) {
  const one = await readImport(db, importId);
  const layout = one.layout as FoundLayout | null;
  if (layout === null) throw new NotFound("layout");
  return { one, layout, confirmed: (one.mapping as ConfirmedMapping | null) ?? {} };
}
