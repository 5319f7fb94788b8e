import { getTableColumns, getTableName, is, sql, type SQL, type SQLWrapper } from "drizzle-orm";
import { PgTable, type PgColumn } from "drizzle-orm/pg-core";
import { collections, fields, findField } from "#app/record/format.ts";
import type { MemberRecord, Row } from "#app/record/values.ts";
import type { MemberSnapshot } from "#app/features/members/plan.ts";
import { kept } from "#db/kept.server.ts";
import { codeLiteral } from "#db/literal.ts";
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

/** Columns of a collection that are none of the record. */
const ofStorage = new Set(["member_id", "orgPos", "ordinal"]);

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
 * Reads whole records by id: two statements for the people and one for all their collections, whatever the number.
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
  const asks = ids.length === 1 ? asksOne : asksMany;
  // At once and in this order: whoever waits for the people reads the rest of their records afterwards.
  const [people, records, rows] = await Promise.all([
    (lock ? asks.locked : asks.people)(db, whose(ids)),
    asks.records(db, whose(ids)),
    asks.rows(db, whose(ids)),
  ]);
  for (const row of people) {
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
  const restricted = new Set<string>();
  for (const row of records) {
    const values = found.get(row.member_id)?.record.values as Loose | undefined;
    if (values === undefined) continue;
    for (const key of recordKeys) values[key] = (row as Loose)[key] ?? null;
    restricted.add(row.member_id);
  }
  const others = [...found.keys()].filter((id) => !restricted.has(id));
  await readPublic(db, found, others);
  for (const { collection, member_id, row } of rows) {
    const known = found.get(member_id)?.record.rows as Record<string, Row[]> | undefined;
    known?.[collection]!.push(decoded(collection, row));
  }
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

/** A plan that the server keeps for all values takes a list for ten people; for one it is asked about the one. */
const isWhose = (column: SQLWrapper, isOne: boolean): SQL =>
  isOne
    ? sql`${column} = ${sql.placeholder("only")}::uuid`
    : sql`${column} = any(${sql.placeholder("ids")}::uuid[])`;

const whose = (ids: readonly string[]) => ({ ids, only: ids[0] });

/** The rows of all collections in one statement, in the order of each record. */
function collected(isOne: boolean): SQL {
  const each = collections.map(({ key }) => {
    const table = sql.identifier(key);
    return sql`select ${codeLiteral(key)} as collection, member_id, ordinal, id, to_json(${table}) as row from ${table} where ${isWhose(sql`${table}.member_id`, isOne)}`;
  });
  return sql`(${sql.join(each, sql` union all `)}) as rows`;
}

/** The questions about one person, or about many; built once, since wide tables take long to be put into words. */
const questions = (isOne: boolean) => ({
  people: kept((db) => db.select().from(members).where(isWhose(members.id, isOne))),
  // In the order of ids, so that two writers of the same people wait instead of blocking each other.
  locked: kept((db) =>
    db.select().from(members).where(isWhose(members.id, isOne)).orderBy(members.id).for("update"),
  ),
  records: kept((db) =>
    db.select().from(memberRecords).where(isWhose(memberRecords.member_id, isOne)),
  ),
  rows: kept((db) =>
    db
      .select({
        collection: sql<string>`collection`,
        member_id: sql<string>`member_id`,
        row: sql<Loose>`"row"`,
      })
      .from(collected(isOne))
      .orderBy(sql`member_id, collection, ordinal, id`),
  ),
});

const asksOne = questions(true);
const asksMany = questions(false);

/** What the record holds of a row, by key and as its columns are read elsewhere. */
function decoded(collection: string, row: Loose): Row {
  const entries = recordColumnsOf.get(collection)!.map(([key, column]) => {
    const value = row[column.name];
    return [key, value === null ? null : column.mapFromDriverValue(value)] as const;
  });
  return Object.fromEntries(entries) as Row;
}

const recordColumnsOf = new Map(
  [...collectionTables].map(([key, table]) => [
    key,
    Object.entries(getTableColumns(table)).filter(([name]) => !ofStorage.has(name)),
  ]),
);
