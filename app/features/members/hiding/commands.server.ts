import { sql } from "drizzle-orm";
import type { Actor } from "#app/features/access/rules.ts";
import { recordFacts } from "#app/features/history/commands.server.ts";
import type { SaveContext } from "#app/features/members/commands.server.ts";
import { isLiveStatus } from "#app/features/members/rules.ts";
import type { StoredMember } from "#app/features/members/store/queries.server.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

/** A record to be hidden, as it was when the decision was made. */
export interface HiddenRecord {
  memberId: string;
  expectedVersion: number;
}

/**
 * Takes records out of all lists, counts and unique numbers; they and their history stay.
 *
 * @returns the ids that were hidden; who is missing changed since, is hidden already or out of scope
 * @source record format 3.0 §12 (R9: nothing is deleted)
 */
export async function hideMembers(
  db: ScopedDb,
  actor: Actor | null,
  records: HiddenRecord[],
  context: Pick<SaveContext, "now" | "source" | "act" | "reason" | "importId" | "requestId">,
): Promise<Set<string>> {
  if (records.length === 0) return new Set();
  const hidden = await db.execute<{ id: string; org_pos: string; full_name: string }>(sql`
    update members m
    set hidden_at = ${context.now.toISOString()}::timestamptz, is_live = false,
      version = m.version + 1, updated_at = ${context.now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(records)}::text::jsonb) as w("memberId" uuid, "expectedVersion" int)
    where m.id = w."memberId" and m.version = w."expectedVersion" and m.hidden_at is null
    returning m.id, m.org_pos, m.full_name`);
  await recordFacts(
    db,
    actor,
    hidden.map(({ id, org_pos, full_name }) => ({
      at: context.now,
      act: context.act,
      memberId: id,
      orgPos: BigInt(org_pos),
      subject: full_name,
      reason: context.reason ?? null,
      source: context.source,
      importId: context.importId ?? null,
      requestId: context.requestId ?? null,
    })),
  );
  return new Set(hidden.map(({ id }) => id));
}

/**
 * Brings a hidden record back into lists and counts.
 *
 * @throws {Conflict} when it is not hidden any more, or changed since it was read
 */
export async function showMember(
  db: ScopedDb,
  actor: Actor | null,
  { id, version, orgPos, record }: StoredMember,
  context: Pick<SaveContext, "now" | "source" | "act" | "reason" | "requestId">,
): Promise<void> {
  const isLive = isLiveStatus(record.values.membership_status);
  expectOne(
    await db.execute(sql`
      update members set hidden_at = null, is_live = ${isLive}, version = version + 1,
        updated_at = ${context.now.toISOString()}::timestamptz
      where id = ${id} and version = ${version} and hidden_at is not null returning id`),
  );
  await recordFacts(db, actor, [
    {
      at: context.now,
      act: context.act,
      memberId: id,
      orgPos,
      subject: record.values.full_name ?? null,
      reason: context.reason ?? null,
      source: context.source,
      requestId: context.requestId ?? null,
    },
  ]);
}
