import { and, eq, gte, inArray, sql } from "drizzle-orm";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { exportLimits } from "#app/features/access/matrix/limits/rules.ts";
import { unitOf, type Actor } from "#app/features/access/rules.ts";
import type { ExportListing } from "#app/features/exports/listing/queries.server.ts";
import { overLimit, startOfDay, storedFilter, type Refusal } from "#app/features/exports/rules.ts";
import type { ExportKind } from "#app/features/exports/schema.ts";
import { recordFacts, type FactChange } from "#app/features/history/commands.server.ts";
import { countListed } from "#app/features/members/list/counts/queries.server.ts";
import { memberConditions } from "#app/features/members/queries.server.ts";
import { exportMembers, exportsTable } from "#db/schema/exports.ts";
import { members } from "#db/schema/members.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

/** An export as asked for at the door. */
export interface WantedExport {
  kind: ExportKind;
  columns: readonly string[];
  listing: ExportListing;
  purpose: string | null;
}

/** When, in which request, under which figures. */
export interface ExportContext {
  rules: RuleSet;
  now: Date;
  requestId: string;
}

/**
 * Weighs an export against the limits of its maker and writes it into the log, refused ones too: those
 * above see them there.
 *
 * @returns the id under which it stands in the log, or why it may not go out
 * @source roles §4.5
 */
export async function beginExport(
  db: ScopedDb,
  actor: Actor,
  wanted: WantedExport,
  context: ExportContext,
): Promise<{ ok: true; id: string } | { ok: false; refusal: Refusal }> {
  const { listing, ...rest } = wanted;
  const rows = await countListed(db, listing);
  return beginCounted(db, actor, { ...rest, filter: storedFilter(listing.filter), rows }, context);
}

/** An export whose lines are known beforehand, such as a report. */
export interface CountedExport {
  kind: ExportKind;
  columns: readonly string[];
  /** What it was made of, as the log says it. */
  filter: Record<string, string>;
  /** How many people it names. */
  rows: number;
  purpose: string | null;
}

/** The same for an export whose lines are known. */
export async function beginCounted(
  db: ScopedDb,
  actor: Actor,
  counted: CountedExport,
  context: ExportContext,
): Promise<{ ok: true; id: string } | { ok: false; refusal: Refusal }> {
  // Two exports at once would each find the day's measure not yet full.
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`export ${actor.accountId}`}, 0))`,
  );
  const already = await rowsSince(db, actor, startOfDay(context.now));
  const refusal = overLimit(counted.rows, already, exportLimits(actor.post!.role, context.rules));
  const state = refusal === null ? "made" : "refused";
  const id = await log(db, actor, counted, context, state);
  return refusal === null ? { ok: true, id } : { ok: false, refusal };
}

/** Puts the number of rows that were really written into the log, should records have come or gone meanwhile. */
export async function noteRows(db: ScopedDb, id: string, rows: number): Promise<void> {
  await db
    .update(exportsTable)
    .set({ rows })
    .where(and(eq(exportsTable.id, id), sql`${exportsTable.rows} is distinct from ${rows}`));
}

/**
 * Notes whose records a file holds, with one statement, in the view of the data from which the file was written.
 *
 * @returns how many
 */
export async function noteMembers(
  db: ScopedDb,
  exportId: string,
  { scope, filter, today, search }: ExportListing,
): Promise<number> {
  const noted = await db.execute(sql`
    insert into ${exportMembers} (export_id, member_id, org_pos)
    select ${exportId}::uuid, ${members.id}, ${members.orgPos} from ${members}
    where ${memberConditions(scope, filter, today, search)}`);
  return noted.count;
}

/** The same for people who are named one by one; who is out of the scope is left out. */
export async function noteMembersById(
  db: ScopedDb,
  exportId: string,
  ids: readonly string[],
): Promise<void> {
  await db.execute(sql`
    insert into ${exportMembers} (export_id, member_id, org_pos)
    select ${exportId}::uuid, ${members.id}, ${members.orgPos} from ${members}
    where ${members.id} = any(${sql.param([...ids])}::uuid[])`);
}

/** Asks for an export that somebody else must approve. @returns its id */
export async function requestExport(
  db: ScopedDb,
  actor: Actor,
  wanted: WantedExport,
  context: ExportContext,
): Promise<string> {
  const { listing, ...rest } = wanted;
  const rows = await countListed(db, listing);
  const counted = { ...rest, filter: storedFilter(listing.filter), rows };
  return log(db, actor, counted, context, "requested");
}

/** What a fact says of an export: how many people, and how much of them. */
export function exportMeasure(kind: ExportKind, rows: number | null): FactChange[] {
  return Object.entries({ rows, kind }).map(([field, value]) => ({
    field,
    row: null,
    old: null,
    new: value,
  }));
}

async function log(
  db: ScopedDb,
  actor: Actor,
  { kind, columns, filter, rows, purpose }: CountedExport,
  { now, requestId }: ExportContext,
  state: "made" | "refused" | "requested",
): Promise<string> {
  const unit = unitOf(actor);
  const { id } = expectOne(
    await db
      .insert(exportsTable)
      .values({
        orgId: unit.id,
        orgPos: unit.posFrom,
        accountId: actor.accountId,
        postId: actor.post!.id,
        requesterName: actor.displayName,
        kind,
        purpose,
        filter,
        columns: [...columns],
        createdAt: now,
        state,
        rows,
      })
      .returning({ id: exportsTable.id }),
  );
  await recordFacts(db, actor, [
    {
      at: now,
      act: `export.${state}`,
      memberId: null,
      orgPos: unit.posFrom,
      subject: id,
      changes: exportMeasure(kind, rows),
      reason: purpose,
      source: "form",
      requestId,
    },
  ]);
  return id;
}

async function rowsSince(db: ScopedDb, { accountId }: Actor, since: Date): Promise<number> {
  const [row] = await db
    .select({ rows: sql<number>`coalesce(sum(${exportsTable.rows}), 0)::int` })
    .from(exportsTable)
    .where(
      and(
        eq(exportsTable.accountId, accountId),
        eq(exportsTable.state, "made"),
        inArray(exportsTable.kind, ["public", "restricted"]),
        gte(exportsTable.createdAt, since),
      ),
    );
  return row?.rows ?? 0;
}
