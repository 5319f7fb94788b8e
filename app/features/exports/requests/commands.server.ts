import { eq } from "drizzle-orm";
import type { RuleSet } from "#app/codes/rule-set.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { decideRefusal } from "#app/features/exports/access.ts";
import { exportMeasure, noteMembers } from "#app/features/exports/commands.server.ts";
import { removeKept, writeKept } from "#app/features/exports/files/commands.server.ts";
import { listingFor } from "#app/features/exports/listing/queries.server.ts";
import { exportWorkbook } from "#app/features/exports/make/queries.server.ts";
import { readExport, type StoredExport } from "#app/features/exports/queries.server.ts";
import { recordFacts, type FactActor } from "#app/features/history/commands.server.ts";
import { memberFilterSchema } from "#app/features/members/schema.ts";
import { today } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { exportsTable } from "#db/schema/exports.ts";
import { enqueue } from "#db/queue.server.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

/** What the job is given: which export, and as whom it is made; or that its file is to be removed. */
export interface ExportJob {
  exportId: string;
  accountId: string;
  postId: string;
  remove?: boolean;
}

const HOUR_MS = 3_600_000;

type DecisionRefusal = NonNullable<ReturnType<typeof decideRefusal>>;

/**
 * Approves or refuses a request; after an approval a job makes the file as the one who asked.
 *
 * @returns why it cannot be decided, nothing when it was
 * @throws {NotFound} when there is no such request in the scope
 * @source roles §4.5, S4
 */
export async function decideExport(
  db: ScopedDb,
  actor: Actor,
  decision: { exportId: string; approve: boolean; note: string },
  context: { now: Date; requestId: string },
): Promise<{ ok: true } | { ok: false; refusal: DecisionRefusal }> {
  const asked = await readExport(db, decision.exportId, "lock");
  if (asked === null) throw new NotFound("export");
  const refusal = decideRefusal(actor, asked);
  if (refusal !== null) return { ok: false, refusal };
  const state = decision.approve ? "approved" : "rejected";
  await change(db, asked, {
    state,
    decidedBy: actor.accountId,
    deciderName: actor.displayName,
    decidedAt: context.now,
    decisionNote: decision.note === "" ? null : decision.note,
  });
  await noteFact(db, actor, asked, state, context, decision.note || null);
  if (decision.approve) {
    const { id: exportId, accountId, postId } = asked;
    const job: ExportJob = { exportId, accountId, postId };
    await enqueue(db, "run-export", job, { key: `export ${exportId}` });
  }
  return { ok: true };
}

/**
 * Makes the file of an approved request. A second run finds it made and does nothing.
 *
 * @param db  as the one who asked, in a transaction with one view of the data
 */
export async function runExport(
  db: ScopedDb,
  actor: Actor,
  exportId: string,
  { rules, now, signal }: { rules: RuleSet; now: Date; signal: AbortSignal },
): Promise<void> {
  const asked = await readExport(db, exportId);
  if (asked === null || asked.state !== "approved") return;
  const listing = await listingFor(db, actor, memberFilterSchema.parse(asked.filter), today(now));
  const { workbook, rows } = await exportWorkbook(db, actor, {
    kind: asked.kind,
    columns: asked.columns,
    listing,
    purpose: asked.purpose,
    approvedBy: asked.deciderName,
    at: now,
  });
  await writeKept(exportId, workbook, signal);
  await noteMembers(db, exportId, listing);
  const expiresAt = new Date(now.getTime() + rules.number("export.kept_hours") * HOUR_MS);
  await change(db, asked, {
    state: "ready",
    rows: rows(),
    filePath: `${exportId}.xlsx`,
    expiresAt,
  });
  await noteFact(db, actor, asked, "ready", { now, requestId: null });
  const { accountId, postId } = asked;
  const removal: ExportJob = { exportId, accountId, postId, remove: true };
  await enqueue(db, "run-export", removal, { key: `remove ${exportId}`, runAt: expiresAt });
}

/** Notes that the requester has taken the file; each time anew. */
export async function noteDownload(
  db: ScopedDb,
  actor: Actor,
  asked: StoredExport,
  context: { now: Date; requestId: string },
): Promise<void> {
  await change(db, asked, { state: "downloaded" });
  await noteFact(db, actor, asked, "downloaded", context);
}

/** Removes the file of an export and says so in the log; nothing happens when it is gone already. */
export async function expireExport(db: ScopedDb, exportId: string, now: Date): Promise<void> {
  const asked = await readExport(db, exportId, "lock");
  await removeKept(exportId);
  if (asked === null || !["ready", "downloaded"].includes(asked.state)) return;
  await change(db, asked, { state: "expired", filePath: null });
  await noteFact(db, null, asked, "expired", { now, requestId: null });
}

/** Notes that the file could not be made, because the one who asked may not have it any more (fault 94). */
export async function failExport(db: ScopedDb, exportId: string, now: Date): Promise<void> {
  const asked = await readExport(db, exportId, "lock");
  await removeKept(exportId);
  if (asked === null || asked.state !== "approved") return;
  await change(db, asked, { state: "failed" });
  await noteFact(db, null, asked, "failed", { now, requestId: null });
}

async function change(
  db: ScopedDb,
  { id }: StoredExport,
  values: Partial<typeof exportsTable.$inferInsert>,
): Promise<void> {
  const rows = await db
    .update(exportsTable)
    .set(values)
    .where(eq(exportsTable.id, id))
    .returning({ id: exportsTable.id });
  expectOne(rows);
}

async function noteFact(
  db: ScopedDb,
  actor: FactActor | null,
  asked: StoredExport,
  what: string,
  { now, requestId }: { now: Date; requestId: string | null },
  reason: string | null = null,
): Promise<void> {
  await recordFacts(db, actor, [
    {
      at: now,
      act: `export.${what}`,
      memberId: null,
      orgPos: asked.orgPos,
      subject: asked.id,
      changes: exportMeasure(asked.kind, asked.rows),
      reason,
      source: actor === null ? "system" : "form",
      requestId,
    },
  ]);
}
