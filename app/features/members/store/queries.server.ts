import {
  getTableColumns,
  getTableName,
  inArray,
  is,
  sql,
  type SQL,
  type SQLWrapper,
} from "drizzle-orm";
import { PgTable, type PgColumn } from "drizzle-orm/pg-core";
import { collections, fields, findField } from "#app/record/format.ts";
import type { MemberRecord, Row } from "#app/record/values.ts";
import type { MemberSnapshot } from "#app/features/members/plan.ts";
import * as schema from "#db/schema/schema.ts";
import { members } from "#db/schema/members.ts";
import { memberRecords } from "#db/schema/member-records.ts";
import type { ScopedDb } from "#db/scope.server.ts";

type Loose = Record<string, unknown>;

const everything: unknown[] = Object.values(schema);
const tables = new Map(
  everything
    .filter((value): value is PgTable => is(value, PgTable))
    .map((table) => [getTableName(table), table]),
);

/** The table of each collection of the record, by key. */
export const collectionTables = new Map(
  collections.map(({ key }) => {
    const table = tables.get(key);
    if (table === undefined) throw new Error(`The collection ${key} has no table.`);
    return [key, table] as const;
  }),
);

const memberColumns = new Set(Object.keys(getTableColumns(members)));
const recordColumns = new Set(Object.keys(getTableColumns(memberRecords)));

/** The keys of the record that stand in `members`, and those that stand in `member_records`. */
export const memberKeys = fields.map(({ key }) => key).filter((key) => memberColumns.has(key));
export const recordKeys = fields
  .map(({ key }) => key)
  .filter((key) => recordColumns.has(key) && key !== "member_id");

/**
 * Of those in `member_records` the public ones. What is declared empty is none of them: it names collections
 * that are not public.
 */
export const publicRecordKeys = recordKeys.filter(
  (key) => key !== "none_declared" && findField(key)?.sensitivity === "public",
);

/**
 * The public fields of `member_records` for an act whose scope gives it no row there, in the place of that
 * table: its columns of public fields are read as usual, another column is an error of the statement.
 *
 * @param ids  an array of ids of members
 */
export const publicRecords = (ids: SQLWrapper): SQL =>
  sql`public_member_records(${ids}::uuid[]) as ${sql.identifier(getTableName(memberRecords))}`;

const publicColumns = Object.fromEntries(
  Object.entries(getTableColumns(memberRecords))
    .filter(([key]) => key === "member_id" || publicRecordKeys.includes(key))
    .map(([key, column]) => [key, publicColumn(column)]),
);

/** A column of `publicRecords`, decoded as that of the table is. */
export function publicColumn(column: PgColumn): SQL {
  return sql`${column}`.mapWith(column);
}

/** A snapshot with where the member stands, for the write path. */
export interface StoredMember extends MemberSnapshot {
  orgPos: bigint;
  isLive: boolean;
  hidden: boolean;
}

/**
 * Reads whole records by id: two statements for the person and one for each collection, whatever the number.
 *
 * Restricted parts come only where the scope lets the act read them; elsewhere they are simply absent.
 *
 * @param lock  holds the rows against other writers until the transaction ends
 * @returns by id, those that exist in the scope
 */
export async function readStored(
  db: ScopedDb,
  ids: string[],
  lock = false,
): Promise<Map<string, StoredMember>> {
  const found = new Map<string, StoredMember>();
  if (ids.length === 0) return found;
  const people = db.select().from(members).where(inArray(members.id, ids));
  // In the order of ids, so that two writers of the same people wait instead of blocking each other.
  const rows = lock ? await people.orderBy(members.id).for("update") : await people;
  for (const row of rows) {
    const values: Loose = { member_id: row.id };
    for (const key of memberKeys) values[key] = (row as Loose)[key] ?? null;
    found.set(row.id, {
      id: row.id,
      version: row.version,
      orgPos: row.orgPos,
      isLive: row.isLive,
      hidden: row.hiddenAt !== null,
      openDuplicate: row.openDuplicate,
      record: {
        values: values as MemberRecord["values"],
        rows: Object.fromEntries(
          collections.map(({ key }) => [key, []]),
        ) as unknown as MemberRecord["rows"],
      },
    });
  }
  if (found.size === 0) return found;
  await readRest(db, found);
  return found;
}

/** The public fields among the restricted ones, for an act that may read no more. */
async function readPublic(
  db: ScopedDb,
  found: Map<string, StoredMember>,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const rows = await db.select(publicColumns).from(publicRecords(sql.param([...ids])));
  for (const { member_id, ...values } of rows as (Loose & { member_id: string })[])
    Object.assign(found.get(member_id)!.record.values, values);
}

async function readRest(db: ScopedDb, found: Map<string, StoredMember>): Promise<void> {
  const ids = [...found.keys()];
  // Asked at once, so that so many tables cost one round trip.
  const collected = Promise.all(
    collections.map(async ({ key }) => ({ key, rows: await readRows(db, key, ids) })),
  );
  const [records, ofCollections] = await Promise.all([
    db.select().from(memberRecords).where(inArray(memberRecords.member_id, ids)),
    collected,
  ]);
  const restricted = new Set<string>();
  for (const row of records) {
    const values = found.get(row.member_id)!.record.values as Loose;
    for (const key of recordKeys) values[key] = (row as Loose)[key] ?? null;
    restricted.add(row.member_id);
  }
  await readPublic(
    db,
    found,
    ids.filter((id) => !restricted.has(id)),
  );
  for (const { key, rows } of ofCollections)
    for (const { member_id, orgPos: _pos, ordinal: _ordinal, ...values } of rows) {
      const record = found.get(member_id)!.record;
      (record.rows as Record<string, Row[]>)[key]!.push(values as Row);
    }
}

/** The rows of one collection, in the order of each record. */
async function readRows(
  db: ScopedDb,
  key: string,
  ids: readonly string[],
): Promise<(Loose & { member_id: string })[]> {
  const of = (column: string) => sql`${sql.identifier(key)}.${sql.identifier(column)}`;
  const rows = await db
    .select()
    .from(collectionTables.get(key)!)
    .where(sql`${of("member_id")} = any(${sql.param(ids)}::uuid[])`)
    .orderBy(of("member_id"), of("ordinal"), of("id"));
  return rows as (Loose & { member_id: string })[];
}
