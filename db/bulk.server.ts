import { getTableColumns, getTableName, sql, type SQL } from "drizzle-orm";
import { PgDialect, type PgTable } from "drizzle-orm/pg-core";
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

/** What a statement on these properties of a table says, put into words once: of a wide table that takes long. */
const texts = new Map<string, SQL>();

function textOf(kind: string, table: PgTable, properties: string[], build: () => SQL): SQL {
  const key = `${kind} ${getTableName(table)} ${properties.join(" ")}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const text = sql.raw(dialect.sqlToQuery(build()).sql);
  texts.set(key, text);
  return text;
}

const dialect = new PgDialect();

const list = (names: string[], build: (name: SQL) => SQL, between = sql`, `): SQL =>
  sql.join(
    names.map((name) => build(sql`${sql.identifier(name)}`)),
    between,
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
  const text = textOf("insert", table, columns, () => {
    const target = sql.identifier(getTableName(table));
    const named = list(columns, (column) => column);
    return sql`insert into ${target} (${named}) select ${named} from jsonb_populate_recordset(null::${target}, `;
  });
  let written = 0;
  for (const chunk of chunks(rows)) {
    const result = await db.execute(sql`${text}${asJson(chunk, names)}::text::jsonb)`);
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
  const columns = Object.keys(rows[0]!).map((property) => names.get(property) ?? property);
  const keyColumns = keys.map((key) => names.get(key) ?? key);
  const text = textOf(`update by ${keys.join(" ")}`, table, columns, () => {
    const target = sql.identifier(getTableName(table));
    const set = list(
      columns.filter((column) => !keyColumns.includes(column)),
      (column) => sql`${column} = wanted.${column}`,
    );
    return sql`update ${target} held set ${set} from jsonb_populate_recordset(null::${target}, `;
  });
  const same = list(keyColumns, (column) => sql`held.${column} = wanted.${column}`, sql` and `);
  let changed = 0;
  for (const chunk of chunks(rows)) {
    const result = await db.execute(
      sql`${text}${asJson(chunk, names)}::text::jsonb) wanted where ${same} and ${guard}`,
    );
    changed += result.count;
  }
  return changed;
}
