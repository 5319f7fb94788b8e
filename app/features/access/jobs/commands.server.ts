import { eq } from "drizzle-orm";
import { readActor } from "#app/features/access/queries.server.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { recordFacts } from "#app/features/history/commands.server.ts";
import { isId } from "#app/lib/ids.ts";
import { today } from "#app/lib/dates.ts";
import { exportsTable } from "#db/schema/exports.ts";
import { imports } from "#db/schema/imports.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** What may stand in a job: ids of what it is about and of who asked. */
interface Payload {
  accountId?: unknown;
  postId?: unknown;
  importId?: unknown;
  exportId?: unknown;
}

/**
 * Records what became of a job, in a system scope: by whom it was asked, or nobody; at the unit of the asker, or
 * before all others.
 *
 * @param job     its name
 * @param payload as it was queued
 */
export async function noteJob(
  db: ScopedDb,
  job: string,
  payload: unknown,
  outcome: "done" | "failed",
  now: Date,
): Promise<void> {
  const asked = (payload ?? {}) as Payload;
  const actor = await readAsker(db, asked, now);
  await recordFacts(db, actor, [
    {
      at: now,
      act: `job.${outcome}`,
      memberId: null,
      orgPos: actor?.post?.posFrom ?? 0n,
      subject: job,
      source: "system",
      importId: idIn(asked.importId),
    },
  ]);
}

const idIn = (value: unknown): string | null =>
  typeof value === "string" && isId(value) ? value : null;

async function readAsker(db: ScopedDb, asked: Payload, now: Date): Promise<Actor | null> {
  const own = { accountId: idIn(asked.accountId), postId: idIn(asked.postId) };
  const { accountId, postId } = own.accountId === null ? await readOwner(db, asked) : own;
  if (accountId === null) return null;
  const actor = await readActor(db, accountId, postId, today(now));
  const post = actor?.posts.find(({ id }) => id === postId) ?? null;
  return actor && { ...actor, post };
}

/** Whose the file is that a job is about. */
async function readOwner(
  db: ScopedDb,
  { importId, exportId }: Payload,
): Promise<{ accountId: string | null; postId: string | null }> {
  const nobody = { accountId: null, postId: null };
  const upload = idIn(importId);
  if (upload !== null) {
    const [row] = await db
      .select({ accountId: imports.accountId, postId: imports.postId })
      .from(imports)
      .where(eq(imports.id, upload));
    return row ?? nobody;
  }
  const made = idIn(exportId);
  if (made === null) return nobody;
  const [row] = await db
    .select({ accountId: exportsTable.accountId, postId: exportsTable.postId })
    .from(exportsTable)
    .where(eq(exportsTable.id, made));
  return row ?? nobody;
}
