import { and, desc, eq, gte, inArray, isNull, lt, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { inOrder } from "#app/features/members/merging/rules.ts";
import { readStored, type StoredMember } from "#app/features/members/store/queries.server.ts";
import { duplicateSuspicions, members } from "#db/schema/members.ts";
import { memberRecords } from "#db/schema/member-records.ts";
import { organizations } from "#db/schema/organizations.ts";
import { recordMerges } from "#db/schema/record-merges.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** One of two records, with what a reader needs to tell them apart. */
export interface PairMember extends StoredMember {
  createdAt: Date;
  name: string;
  cellName: string;
}

/** A proposal as stored. */
export type Merge = typeof recordMerges.$inferSelect;

/** A line of the queue: two names with their cells. */
export interface WaitingMerge {
  keptId: string;
  goneId: string;
  name: string;
  keptCell: string;
  goneCell: string;
  state: Merge["state"];
  proposedName: string;
  proposedAt: Date;
}

const MOST = 100;
const ENDED_DAYS = 30;

/**
 * Two records whole, the older one first.
 *
 * @param lock holds both against other writers until the transaction ends
 * @returns null when one of them does not exist in the scope
 */
export async function readPair(
  db: ScopedDb,
  one: string,
  other: string,
  lock = false,
): Promise<[kept: PairMember, gone: PairMember] | null> {
  const stored = await readStored(db, [one, other], lock);
  const heads = await db
    .select({
      id: members.id,
      createdAt: members.createdAt,
      name: members.full_name,
      cellName: organizations.name,
    })
    .from(members)
    .innerJoin(organizations, eq(organizations.id, members.org_id))
    .where(inArray(members.id, [one, other]));
  const pair = heads.map((head) => ({ ...stored.get(head.id)!, ...head }));
  return pair.length === 2 ? inOrder(pair[0]!, pair[1]!) : null;
}

/** The latest proposal about two records; null without one. */
export async function readMerge(
  db: ScopedDb,
  one: string,
  other: string,
  lock = false,
): Promise<Merge | null> {
  const pair = [one, other];
  const query = db
    .select()
    .from(recordMerges)
    .where(and(inArray(recordMerges.keptId, pair), inArray(recordMerges.goneId, pair)))
    .orderBy(desc(recordMerges.proposedAt))
    .limit(1);
  const [merge] = lock ? await query.for("update") : await query;
  return merge ?? null;
}

/** Proposals that wait, then those decided in the last 30 days, of a branch. */
export async function listMerges(
  db: ScopedDb,
  { posFrom, posTo }: { posFrom: bigint; posTo: bigint },
  now: Date,
): Promise<WaitingMerge[]> {
  const kept = alias(members, "kept");
  const keptCell = alias(organizations, "kept_cell");
  const goneCell = alias(organizations, "gone_cell");
  const gone = alias(members, "gone");
  const since = new Date(now.getTime() - ENDED_DAYS * 86_400_000);
  return db
    .select({
      keptId: recordMerges.keptId,
      goneId: recordMerges.goneId,
      name: kept.full_name,
      keptCell: keptCell.name,
      goneCell: goneCell.name,
      state: recordMerges.state,
      proposedName: recordMerges.proposedName,
      proposedAt: recordMerges.proposedAt,
    })
    .from(recordMerges)
    .innerJoin(kept, eq(kept.id, recordMerges.keptId))
    .innerJoin(gone, eq(gone.id, recordMerges.goneId))
    .innerJoin(keptCell, eq(keptCell.id, kept.org_id))
    .innerJoin(goneCell, eq(goneCell.id, gone.org_id))
    .where(
      and(
        gte(recordMerges.keptPos, posFrom),
        lt(recordMerges.keptPos, posTo),
        or(eq(recordMerges.state, "proposed"), gte(recordMerges.decidedAt, since)),
      ),
    )
    .orderBy(sql`${recordMerges.state} <> 'proposed'`, desc(recordMerges.proposedAt))
    .limit(MOST);
}

/** Records of the scope that are suspected to be the same person as this one, not yet settled. */
export async function listSuspects(
  db: ScopedDb,
  memberId: string,
): Promise<{ id: string; name: string; cellName: string; birthYear: number; key: string }[]> {
  const { firstId, secondId } = duplicateSuspicions;
  return db
    .select({
      id: members.id,
      name: members.full_name,
      cellName: organizations.name,
      birthYear: members.birthYear,
      key: duplicateSuspicions.key,
    })
    .from(duplicateSuspicions)
    .innerJoin(
      members,
      and(
        or(eq(firstId, memberId), eq(secondId, memberId)),
        eq(
          members.id,
          sql`case when ${firstId} = ${memberId} then ${secondId} else ${firstId} end`,
        ),
      ),
    )
    .innerJoin(organizations, eq(organizations.id, members.org_id))
    .where(and(eq(duplicateSuspicions.state, "open"), isNull(members.hiddenAt)));
}

/**
 * Another record of the scope by a number as written on paper: biography, card, or citizen number.
 *
 * @returns its id; null when none or several bear the number
 */
export async function findByNumber(
  db: ScopedDb,
  number: string,
  not: string,
): Promise<string | null> {
  const plain = number.replace(/[\s./-]/g, "").toUpperCase();
  if (plain.length < 6) return null;
  const is = (column: unknown) =>
    sql`upper(regexp_replace(${column}, '[\\s./-]', '', 'g')) = ${plain}`;
  const rows = await db
    .select({ id: members.id })
    .from(members)
    .leftJoin(memberRecords, eq(memberRecords.member_id, members.id))
    .where(
      and(
        isNull(members.hiddenAt),
        sql`${members.id} <> ${not}`,
        or(
          is(members.biography_number),
          is(members.party_card_number),
          is(members.party_card_number_old),
          eq(memberRecords.citizen_id, plain),
        ),
      ),
    )
    .limit(2);
  return rows.length === 1 ? rows[0]!.id : null;
}
