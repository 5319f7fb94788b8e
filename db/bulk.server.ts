import { getTableColumns, getTableName, sql, type SQL } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { ScopedDb } from "#db/scope.server.ts";

/** How many rows one statement carries; larger chunks gain nothing and cost memory. */
const CHUNK = 1_000;

type Row = Record<string, unknown>;

const columnNames = (table: PgTable): Map<string, string> =>
  new Map(
    Object.entries(getTableColumns(table)).map(([property, column]) => [property, column.name]),
  );

/** JSON as the recordset functions read it: big integers as text, property names as columns. */
function asJson(rows: Row[], names: Map<string, string>): string {
  const renamed = rows.map((row) => {
    const out: Row = {};
    for (const [property, value] of Object.entries(row)) {
      const name = names.get(property);
      if (name === undefined) throw new Error(`No column for ${property}`);
      out[name] = typeof value === "bigint" ? value.toString() : value;
    }
    return out;
  });
  return JSON.stringify(renamed);
}

const identifiers = (names: string[]): SQL =>
  sql.join(
    names.map((name) => sql.identifier(name)),
    sql`, `,
  );

function* chunks<T>(items: T[]): Generator<T[]> {
  for (let at = 0; at < items.length; at += CHUNK) yield items.slice(at, at + CHUNK);
}

/**
 * Inserts many rows with few statements. All rows have the same properties as the first one;
 * columns that no row names take their default.
 *
 * @returns the number of rows written
 * @throws the database's error when a policy or constraint refuses a row
 */
export async function insertRows(db: ScopedDb, table: PgTable, rows: Row[]): Promise<number> {
  if (rows.length === 0) return 0;
  const names = columnNames(table);
  const columns = Object.keys(rows[0]!).map((property) => names.get(property) ?? property);
  const target = sql.identifier(getTableName(table));
  let written = 0;
  for (const chunk of chunks(rows)) {
    const result = await db.execute(sql`
      insert into ${target} (${identifiers(columns)})
      select ${identifiers(columns)} from jsonb_populate_recordset(null::${target}, ${asJson(chunk, names)}::text::jsonb)`);
    written += result.count;
  }
  return written;
}

/**
 * Updates many rows by key with few statements: every property of a row that is not a key is set.
 * All rows have the same properties as the first one.
 *
 * @param guard  further condition with `held` (the row) and `wanted` (what is written)
 * @returns the number of rows changed; fewer than given means that the scope or the guard refused some
 */
export async function updateRows(
  db: ScopedDb,
  table: PgTable,
  keys: string[],
  rows: Row[],
  guard: SQL = sql`true`,
): Promise<number> {
  if (rows.length === 0) return 0;
  const names = columnNames(table);
  const column = (property: string) => names.get(property) ?? property;
  const target = sql.identifier(getTableName(table));
  const set = sql.join(
    Object.keys(rows[0]!)
      .filter((property) => !keys.includes(property))
      .map(
        (property) =>
          sql`${sql.identifier(column(property))} = wanted.${sql.identifier(column(property))}`,
      ),
    sql`, `,
  );
  const same = sql.join(
    keys.map(
      (key) => sql`held.${sql.identifier(column(key))} = wanted.${sql.identifier(column(key))}`,
    ),
    sql` and `,
  );
  let changed = 0;
  for (const chunk of chunks(rows)) {
    const result = await db.execute(sql`
      update ${target} held set ${set}
      from jsonb_populate_recordset(null::${target}, ${asJson(chunk, names)}::text::jsonb) wanted
      where ${same} and ${guard}`);
    changed += result.count;
  }
  return changed;
}
