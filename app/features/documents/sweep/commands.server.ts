import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { gte, isNull, or } from "drizzle-orm";
import { incomingFolder } from "#app/features/documents/intake/commands.server.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today } from "#app/lib/dates.ts";
import { listFiles, removeFile } from "#app/lib/file-store.server.ts";
import { documentFiles } from "#db/schema/document-files.ts";
import { reorganizationFiles } from "#db/schema/reorganization-files.ts";
import { taskFiles } from "#db/schema/task-files.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const DAY_MS = 86_400_000;

/**
 * Removes what killed uploads left: halves, and files in the store without a row, once they are a day old; and
 * the files of documents that were removed long enough ago. In a system scope.
 *
 * @returns how many files went
 */
export async function sweepFiles(db: ScopedDb, now: Date): Promise<number> {
  const aDayAgo = now.getTime() - DAY_MS;
  const days = (await readRuleSet(db, today(now))).number("document.removed_days");
  const removedBefore = new Date(now.getTime() - days * DAY_MS);
  const kept = (table: typeof documentFiles | typeof taskFiles | typeof reorganizationFiles) =>
    db
      .select({ id: table.id })
      .from(table)
      .where(or(isNull(table.removedAt), gte(table.removedAt, removedBefore)));
  const rows = [
    ...(await kept(documentFiles)),
    ...(await kept(taskFiles)),
    ...(await kept(reorganizationFiles)),
  ];
  const needed = new Set(rows.map(({ id }) => id));
  let removed = await sweepIncoming(aDayAgo);
  for await (const { id, keptAt } of listFiles()) {
    if (needed.has(id) || keptAt.getTime() > aDayAgo) continue;
    await removeFile(id);
    removed += 1;
  }
  return removed;
}

async function sweepIncoming(before: number): Promise<number> {
  let removed = 0;
  for (const name of await namesIn(incomingFolder())) {
    const path = join(incomingFolder(), name);
    if ((await stat(path)).mtimeMs > before) continue;
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
