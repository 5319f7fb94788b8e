import { once } from "node:events";
import type { Writable } from "node:stream";
import type { SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { clientOf, type ScopedDb } from "#db/scope.server.ts";

const BLOCK_CHARACTERS = 64_000;

/** What the driver's query object has besides its types: where the server's answer arrives. */
interface Answer {
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

export type CopyValue = string | number | bigint | boolean | null;

/**
 * One line of COPY's text format.
 *
 * @param values in the order of the columns; null becomes `\N`
 */
export function copyLine(values: readonly CopyValue[]): string {
  let line = copyField(values[0] ?? null);
  for (let place = 1; place < values.length; place++) line += `\t${copyField(values[place]!)}`;
  return `${line}\n`;
}

/**
 * Loads lines into a table with COPY, inside the scope's transaction. The table must have no row
 * policy (PostgreSQL refuses that), so it is one of the schema `staging`.
 *
 * @param table name with schema, as written in SQL
 * @param lines lines made by `copyLine`; several may come in one text
 * @throws the server's or the source's error; the transaction is then to be rolled back
 */
export async function copyIn(
  db: ScopedDb,
  table: string,
  columns: readonly string[],
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<void> {
  const query = clientOf(db).unsafe(`copy ${table} (${columns.join(", ")}) from stdin`);
  const stream: Writable = await query.writable();
  // The driver settles its promise when the stream opens: a later error of the server, above all one
  // after the last line, reaches neither the promise nor the stream and would be waited for without end.
  const failed = new Promise<never>((_, reject) => {
    (query as unknown as Answer).reject = reject;
    stream.once("error", reject);
  });
  failed.catch(() => undefined);
  try {
    for await (const block of blocks(lines)) {
      if (!stream.write(block)) await Promise.race([once(stream, "drain"), failed]);
    }
    stream.end();
    await Promise.race([once(stream, "finish"), failed]);
  } catch (error) {
    // Destroying sends CopyFail, which frees the connection for the roll back.
    if (!stream.destroyed) stream.destroy(error as Error);
    throw error;
  }
}

/**
 * Reads the result of a query in batches through a cursor.
 *
 * @param size rows in a batch
 */
export async function* readInBatches<Row extends object>(
  db: ScopedDb,
  query: SQL,
  size: number,
): AsyncGenerator<Row[]> {
  const { sql, params } = new PgDialect().sqlToQuery(query);
  const cursor = clientOf(db)
    .unsafe<Row[]>(sql, params as never[])
    .cursor(size);
  for await (const rows of cursor) yield rows as Row[];
}

/**
 * The same without names, for many values: the driver makes no objects.
 *
 * @returns the values of each row in the order of the query's columns
 */
export async function* readValuesInBatches(
  db: ScopedDb,
  query: SQL,
  size: number,
): AsyncGenerator<unknown[][]> {
  const { sql, params } = new PgDialect().sqlToQuery(query);
  const cursor = clientOf(db)
    .unsafe(sql, params as never[])
    .values()
    .cursor(size);
  yield* oneAhead(cursor as AsyncIterable<unknown[][]>);
}

/** The server makes the next batch while this one is used. */
async function* oneAhead<T>(batches: AsyncIterable<T>): AsyncGenerator<T> {
  const source = batches[Symbol.asyncIterator]();
  // Not always a promise, whatever its type says. A failure is seen when it is waited for.
  const ask = () => {
    const asked = Promise.resolve(source.next());
    asked.catch(() => undefined);
    return asked;
  };
  let next = ask();
  try {
    for (;;) {
      const { done, value } = await next;
      if (done) return;
      next = ask();
      yield value;
    }
  } finally {
    await next.catch(() => undefined);
    await source.return?.();
  }
}

function copyField(value: CopyValue): string {
  if (value === null) return "\\N";
  if (typeof value !== "string") return String(value);
  return /[\\\t\n\r]/.test(value) ? value.replace(/[\\\t\n\r]/g, escapeCharacter) : value;
}

function escapeCharacter(character: string): string {
  return { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" }[character] ?? character;
}

async function* blocks(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  let block = "";
  for await (const line of lines) {
    block += line;
    if (block.length >= BLOCK_CHARACTERS) {
      yield block;
      block = "";
    }
  }
  if (block) yield block;
}
