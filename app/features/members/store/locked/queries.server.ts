import { eq, sql, type SQL } from "drizzle-orm";
import { readStored, type StoredMember } from "#app/features/members/store/queries.server.ts";
import type { MemberRecord } from "#app/record/values.ts";
import { kept } from "#db/kept.server.ts";
import { members } from "#db/schema/members.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A record as the caller read it earlier in the transaction. */
export interface EarlierRead {
  id: string;
  version: number;
  record: MemberRecord;
}

/**
 * Reads whole records and holds them against other writers. What the caller has read before is not read again where
 * nobody changed it meanwhile: every change of a record counts its version up.
 *
 * @returns by id, those that exist in the scope
 */
export async function lockStored(
  db: ScopedDb,
  ids: string[],
  earlier: readonly EarlierRead[] = [],
): Promise<Map<string, StoredMember>> {
  if (earlier.length === 0) return readStored(db, ids, true);
  const [only] = ids;
  const heads = await (ids.length === 1 ? headLocked(db, { only }) : headsLocked(db, { ids }));
  const known = new Map(earlier.map((one) => [one.id, one]));
  const found = new Map<string, StoredMember>();
  for (const { hiddenAt, ...head } of heads) {
    const one = known.get(head.id);
    if (one === undefined || one.version !== head.version) continue;
    found.set(head.id, { ...head, hidden: hiddenAt !== null, record: one.record });
  }
  const others = heads.map(({ id }) => id).filter((id) => !found.has(id));
  return new Map([...found, ...(await readStored(db, others))]);
}

const locking = (isWhose: SQL) =>
  kept((db) =>
    db
      .select({
        id: members.id,
        version: members.version,
        orgPos: members.orgPos,
        isLive: members.isLive,
        hiddenAt: members.hiddenAt,
        openDuplicate: members.openDuplicate,
      })
      .from(members)
      .where(isWhose)
      .orderBy(members.id)
      .for("update"),
  );

// For a list the server plans each time anew; a step changes one person as a rule.
const headLocked = locking(eq(members.id, sql.placeholder("only")));
const headsLocked = locking(sql`${members.id} = any(${sql.placeholder("ids")}::uuid[])`);
