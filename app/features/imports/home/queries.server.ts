import { desc, isNotNull } from "drizzle-orm";
import type { KnownRepair } from "#app/features/imports/states/rules.ts";
import { imports } from "#db/schema/imports.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** What was repaired while a file was read. */
export interface FileRepairs {
  id: string;
  fileName: string;
  /** Values that were repaired, those that nobody confirmed left out. */
  values: number;
  /** In how many different ways. */
  kinds: number;
}

/** The latest files of the scope in which something was repaired, newest first; files with none are left out. */
export async function listRepairs(db: ScopedDb, limit: number): Promise<FileRepairs[]> {
  const rows = await db
    .select({ id: imports.id, fileName: imports.fileName, repairs: imports.repairs })
    .from(imports)
    .where(isNotNull(imports.repairs))
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(limit);
  return rows
    .map(({ id, fileName, repairs }) => {
      const kept = ((repairs as KnownRepair[] | null) ?? []).filter(
        ({ count, takenBack }) => count > takenBack,
      );
      const values = kept.reduce((sum, { count, takenBack }) => sum + count - takenBack, 0);
      return { id, fileName, values, kinds: new Set(kept.map(({ kind }) => kind)).size };
    })
    .filter(({ values }) => values > 0);
}
