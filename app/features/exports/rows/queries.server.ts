import { asc, getTableName, sql, type SQL } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import {
  collectionTables,
  memberKeys,
  recordKeys,
} from "#app/features/members/store/queries.server.ts";
import type { Values } from "#app/features/exports/rows/rules.ts";
import { MEMBER_ID_KEY, ROW_ID_KEY } from "#app/record/columns.ts";
import { readValuesInBatches } from "#db/copy.server.ts";
import { partyCards } from "#db/schema/member-party-rows.ts";
import { memberRecords } from "#db/schema/member-records.ts";
import { members } from "#db/schema/members.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const BATCH = 500;

type Columns = Record<string, PgColumn>;
const inMembers = members as unknown as Columns;
const inRecords = memberRecords as unknown as Columns;

/**
 * Reads members in the order of lists, or the rows of one of their collections, through one cursor. The
 * connection does nothing else until the rows are read to their end or let go.
 *
 * @param where       conditions of the list
 * @param names       keys of fields, `member_id`, `row_id`, or a collection, which comes as JSON of its rows
 * @param collection  whose rows are read; null for the members themselves
 * @returns the values of each row in the order of `names`
 */
export async function* readValues(
  db: ScopedDb,
  where: SQL | undefined,
  names: readonly string[],
  collection: string | null,
): AsyncGenerator<Values[]> {
  const table = collection === null ? null : tableOf(collection);
  const rows = table as unknown as Columns | null;
  const order = rows === null ? [] : [asc(rows.ordinal!), asc(rows.id!)];
  const query = sql`
    select ${sql.join(
      names.map((name) => valueOf(name, collection)),
      sql`, `,
    )}
    from ${members}
    left join ${memberRecords} on ${memberRecords.member_id} = ${members.id}
    ${table === null ? sql`` : sql`join ${table} on ${rows!.member_id} = ${members.id}`}
    where ${where ?? sql`true`}
    order by ${sql.join([asc(members.sortName), asc(members.id), ...order], sql`, `)}`;
  // In the order of the list's index, the first rows at once: to sort a province goes over the disk, and row
  // policies hide from the planner how many rows there will be.
  await db.execute(sql`set local enable_sort = off`);
  yield* readValuesInBatches(db, query, BATCH);
}

/** The ids of organizations that rows of an export point to. @param names  keys of fields that hold such ids */
export async function unitsOf(
  db: ScopedDb,
  where: SQL | undefined,
  names: readonly string[],
  collection: string | null,
): Promise<string[]> {
  const table = collection === null ? null : tableOf(collection);
  const found = new Set<string>();
  for (const name of names) {
    const rows = await db.execute<{ id: string | null }>(sql`
      select distinct ${columnOf(name, collection)} as id from ${members}
      left join ${memberRecords} on ${memberRecords.member_id} = ${members.id}
      ${table === null ? sql`` : sql`join ${table} on ${(table as unknown as Columns).member_id} = ${members.id}`}
      where ${where ?? sql`true`}`);
    for (const { id } of rows) if (id !== null) found.add(id);
  }
  return [...found];
}

/** Of several cards with the number that the record carries the last one issued. */
const cardInUse = (column: PgColumn): SQL => sql`
  (select ${column} from ${partyCards}
   where ${partyCards.member_id} = ${members.id} and ${partyCards.number} = ${members.party_card_number}
   order by ${partyCards.issue_date} desc nulls last limit 1)`;

/** Fields of the record that stand elsewhere. */
const elsewhere: Record<string, SQL> = {
  party_card_issue_date: cardInUse(partyCards.issue_date),
  party_card_issue_place: cardInUse(partyCards.issued_by),
};

function valueOf(name: string, collection: string | null): SQL {
  if (elsewhere[name] !== undefined) return elsewhere[name];
  if (collectionTables.has(name)) {
    const table = tableOf(name);
    const { member_id } = table as unknown as Columns;
    const all = sql.identifier(getTableName(table));
    return sql`(select json_agg(${all})::text from ${table} where ${member_id} = ${members.id})`;
  }
  const column = columnOf(name, collection);
  // JSON is taken apart once for each different text; numbers of these types would arrive as text.
  if (column.dataType === "json") return sql`${column}::text`;
  return column.dataType === "number" && /^(bigint|numeric)/.test(column.getSQLType())
    ? sql`${column}::float8`
    : sql`${column}`;
}

function columnOf(name: string, collection: string | null): PgColumn {
  const column = collection === null ? undefined : ownColumn(name, collection);
  const found = column ?? (name === MEMBER_ID_KEY ? members.id : ofMain(name));
  if (found === undefined) throw new Error(`No column holds ${name}.`);
  return found;
}

function ownColumn(name: string, collection: string): PgColumn | undefined {
  const own = tableOf(collection) as unknown as Columns;
  if (name === ROW_ID_KEY) return own.id;
  return name.startsWith(`${collection}.`) ? own[name.slice(collection.length + 1)] : undefined;
}

function ofMain(name: string): PgColumn | undefined {
  if (memberKeys.includes(name)) return inMembers[name];
  return recordKeys.includes(name) ? inRecords[name] : undefined;
}

function tableOf(collection: string): PgTable {
  const table = collectionTables.get(collection);
  if (table === undefined) throw new Error(`There is no collection ${collection}.`);
  return table;
}
