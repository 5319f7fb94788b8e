import { and, eq, sql } from "drizzle-orm";
import type { StoredActorContext } from "#app/features/access/door.server.ts";
import { importFact, setImport } from "#app/features/imports/commands.server.ts";
import { applyChunk, type Applied } from "#app/features/imports/applying/chunk/commands.server.ts";
import {
  nameOfWriter,
  openProgress,
  type Tell,
} from "#app/features/imports/applying/progress/commands.server.ts";
import {
  countDrifted,
  countWritable,
  markDrifted,
  readWritable,
} from "#app/features/imports/applying/queries.server.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today } from "#app/lib/dates.ts";
import { imports } from "#db/schema/imports.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** How many people are written with one set of statements. */
const CHUNK = 1_000;

/**
 * Writes an approved import: one transaction for all of it, planned again under the lock of its branch.
 *
 * Records that moved since the preview stop it: nothing is written and the approver sees those rows.
 * When the approver has seen them (`withoutMoved`), the others are written at once. Run twice, it does
 * nothing the second time.
 *
 * @param tell  is told of each chunk; what is written is seen by nobody else before the end
 * @returns what became of it; null when it was not waiting to be applied
 * @source clarifications 26, 34, 35; faults, crash-safe import 4, 6, 7
 */
export async function applyImport(
  { db, actor, now }: StoredActorContext,
  importId: string,
  withoutMoved: boolean,
  signal: AbortSignal,
  tell: Tell,
): Promise<Applied | "drifted" | null> {
  const [one] = await db.select().from(imports).where(eq(imports.id, importId));
  if (!one || !["approved", "applying"].includes(one.state)) return null;
  await lockBranch(db, one.orgId);
  // Whoever waited for the lock looks again: the other may have done it.
  const [held] = await db.select().from(imports).where(eq(imports.id, importId)).for("update");
  if (!held || !["approved", "applying"].includes(held.state)) return null;
  const moved = await markDrifted(db, importId);
  if (moved > 0 && !withoutMoved) {
    await setImport(
      db,
      importId,
      { state: "submitted", problem: "drift", counts: { ...held.counts, drifted: moved } },
      now,
    );
    await importFact(db, actor, held, "import.drift", now, { counts: { drifted: moved } });
    return "drifted";
  }
  const on = held.asOf ?? today(held.createdAt);
  const context = {
    on,
    now,
    rules: await readRuleSet(db, on),
    source: "import" as const,
    act: "import.commit",
    importId,
  };
  const total: Applied = { created: 0, updated: 0, unchanged: 0, refused: 0 };
  const all = { total: await countWritable(db, importId), writer: await nameOfWriter(db) };
  let written = 0;
  for (let after = { sheet: -1, row: -1 }; ;) {
    await tell(importId, { ...all, done: written });
    signal.throwIfAborted();
    const rows = await readWritable(db, importId, after, CHUNK);
    const done = await applyChunk(db, actor, importId, rows, context);
    for (const key of Object.keys(total) as (keyof Applied)[]) total[key] += done[key];
    written += rows.length;
    const last = rows.at(-1);
    if (last === undefined || rows.length < CHUNK) break;
    after = last;
  }
  await tell(importId, { ...all, done: written });
  await shareResults(db, importId);
  const drifted = await countDrifted(db, importId);
  await setImport(
    db,
    importId,
    {
      state: "applied",
      appliedAt: now,
      problem: null,
      counts: { ...held.counts, ...total, drifted },
    },
    now,
  );
  await importFact(db, actor, held, "import.applied", now, { counts: { ...total, drifted } });
  return total;
}

/** Shows that the writing has begun. */
export async function markApplying(db: ScopedDb, importId: string, now: Date): Promise<void> {
  const begun = await db
    .update(imports)
    .set({ state: "applying", updatedAt: now })
    .where(and(eq(imports.id, importId), eq(imports.state, "approved")))
    .returning({ id: imports.id, orgPos: imports.orgPos });
  for (const one of begun) await openProgress(db, one);
}

/** Only commits wait for each other, and only inside one province. @source clarification 35 */
async function lockBranch(db: ScopedDb, orgId: string): Promise<void> {
  await db.execute(sql`
    select pg_advisory_xact_lock(hashtextextended('apply ' || coalesce(province_id, id)::text, 0))
    from organizations where id = ${orgId}`);
}

/** The rows of further sheets share what became of the row that leads them. */
async function shareResults(db: ScopedDb, importId: string): Promise<void> {
  await db.execute(sql`
    update import_rows c set result = l.result, result_note = l.result_note, member_id = l.member_id
    from import_rows l
    where c.import_id = ${importId} and c.subject is not null
      and l.import_id = ${importId} and l.subject is null and l.result is not null
      and c.subject = 'lead ' || l.sheet || ' ' || l."row"`);
}
