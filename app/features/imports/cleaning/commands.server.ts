import { readdir, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { and, gt, inArray, notInArray } from "drizzle-orm";
import { uploadPath } from "#app/features/imports/sheet.server.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today } from "#app/lib/dates.ts";
import { imports } from "#db/schema/imports.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const DAY_MS = 86_400_000;
/** States after which nobody reads the uploaded file again; the rows stay in the database. */
const over = ["applied", "rejected", "failed", "rolled_back"] as const;

/**
 * Removes files of uploads that nobody needs: halves and files without an import after a day, those of
 * finished imports once they can no longer be rolled back.
 *
 * @returns how many files were removed
 */
export async function removeOldFiles(db: ScopedDb, now: Date): Promise<number> {
  const folder = dirname(uploadPath("any"));
  const days = (await readRuleSet(db, today(now))).number("import.rollback_days");
  const kept = await db
    .select({ id: imports.id })
    .from(imports)
    .where(notInArray(imports.state, [...over]));
  const recent = await db
    .select({ id: imports.id })
    .from(imports)
    .where(
      and(
        inArray(imports.state, [...over]),
        gt(imports.updatedAt, new Date(now.getTime() - days * DAY_MS)),
      ),
    );
  const needed = new Set([...kept, ...recent].map(({ id }) => basename(uploadPath(id))));
  let removed = 0;
  for (const name of await namesIn(folder)) {
    const path = join(folder, name);
    if (needed.has(name) || !(await isOlderThanADay(path, now))) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}

/** A folder that nothing was uploaded to yet is empty. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

async function isOlderThanADay(path: string, now: Date): Promise<boolean> {
  const { mtimeMs } = await stat(path);
  return now.getTime() - mtimeMs > DAY_MS;
}
