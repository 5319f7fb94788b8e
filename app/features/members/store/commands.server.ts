import { getTableColumns, sql } from "drizzle-orm";
import { collections } from "#app/record/format.ts";
import type { MemberRecord } from "#app/record/values.ts";
import { sameValue } from "#app/features/members/plan.ts";
import { isLiveStatus, type DerivedColumns } from "#app/features/members/rules.ts";
import {
  collectionTables,
  memberKeys,
  recordKeys,
  type StoredMember,
} from "#app/features/members/store/queries.server.ts";
import { listStoredUnits } from "#app/features/organizations/stored/queries.server.ts";
import { insertRows, updateRows } from "#db/bulk.server.ts";
import { memberRecords } from "#db/schema/member-records.ts";
import { members } from "#db/schema/members.ts";
import type { ScopedDb } from "#db/scope.server.ts";

type Loose = Record<string, unknown>;

/** Where a member stands: the home cell with the units above it. */
export interface Placement {
  orgPos: bigint;
  grassrootsId: string | null;
  communeId: string | null;
  provinceId: string | null;
  closedOn: string | null;
  orgType: string;
}

/** A record ready to be written. */
export interface Written {
  id: string;
  before: StoredMember | null;
  after: MemberRecord;
  columns: DerivedColumns;
  placement: Placement;
}

/** Reads where cells stand, by id. */
export async function readPlacements(db: ScopedDb, ids: string[]): Promise<Map<string, Placement>> {
  const rows = await listStoredUnits(db, [...new Set(ids)]);
  return new Map(rows.map((row) => [row.id, { ...row, orgPos: row.posFrom }]));
}

/**
 * Writes whole records: new ones and changed ones, each table with few statements. An update counts
 * the version up.
 *
 * @throws {Error} when a row that was read could not be written: the scope may read it but not write it
 */
export async function writeRecords(db: ScopedDb, written: Written[]): Promise<void> {
  const fresh = written.filter(({ before }) => before === null);
  const moved = written.filter(({ before }) => before !== null);
  await insertRows(db, members, fresh.map(memberRow));
  await insertRows(db, memberRecords, fresh.map(recordRow));
  const updates = moved.map((one) => ({
    ...memberRow(one),
    version: one.before!.version + 1,
    updatedAt: new Date().toISOString(),
  }));
  expectAll(await updateRows(db, members, ["id"], updates), updates.length);
  // The position and liveness of a changed row have come through the foreign key by now.
  const rest = moved.filter(isRestChanged).map(recordRow);
  expectAll(await updateRows(db, memberRecords, ["member_id"], rest), rest.length);
  for (const { key } of collections) await writeCollection(db, key, written);
}

/** Whether anything beside the member's own row differs; most changes leave the wide rest as it is. */
function isRestChanged({ before, after }: Written): boolean {
  const [old, now] = [before!.record.values, after.values] as Loose[];

  return recordKeys.some((key) => !sameValue(old![key], now![key]));
}

function expectAll(changed: number, asked: number): void {
  if (changed !== asked) throw new Error(`${asked} rows were to be written, ${changed} could be.`);
}

function memberRow({ id, after, columns, placement }: Written): Loose {
  const row: Loose = { id };
  for (const key of memberKeys) row[key] = (after.values as Loose)[key] ?? null;
  return {
    ...row,
    ...columns,
    orgPos: placement.orgPos,
    grassrootsId: placement.grassrootsId,
    communeId: placement.communeId,
    provinceId: placement.provinceId,
    isLive: isLiveStatus(after.values.membership_status),
  };
}

function recordRow({ id, after, placement }: Written): Loose {
  const row: Loose = { member_id: id };
  for (const key of recordKeys) row[key] = (after.values as Loose)[key] ?? null;
  return { ...row, orgPos: placement.orgPos, isLive: isLiveStatus(after.values.membership_status) };
}

/** Rewrites the rows of a collection for the members in which it changed. */
async function writeCollection(db: ScopedDb, key: string, written: Written[]): Promise<void> {
  const table = collectionTables.get(key)!;
  const names = Object.keys(getTableColumns(table));
  const changed = written.filter(
    ({ before, after }) => rowsOf(before?.record, key) !== rowsOf(after, key),
  );
  const stale = changed.filter(({ before }) => (rowsOf(before?.record, key)?.length ?? 0) > 0);
  if (stale.length > 0) {
    await db.execute(
      sql`delete from ${sql.identifier(key)} where member_id = any(${sql.param(stale.map(({ id }) => id))}::uuid[])`,
    );
  }
  const rows = changed.flatMap(({ id, after, placement }) =>
    (rowsOf(after, key) ?? []).map((row, ordinal) => {
      const full: Loose = Object.fromEntries(
        names.map((name) => [name, (row as Loose)[name] ?? null]),
      );
      return { ...full, member_id: id, orgPos: placement.orgPos, ordinal };
    }),
  );
  await insertRows(db, table, rows);
}

const rowsOf = (record: MemberRecord | undefined, key: string) =>
  (record?.rows as Record<string, object[]> | undefined)?.[key];
