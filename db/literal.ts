import { sql, type SQL } from "drizzle-orm";

const CODE = /^[\w-]+$/;

/**
 * A code as it stands in the statement itself. What a server plans once for all values knows nothing of them; a code or
 * a number of rows that decides how the rows are best found is therefore written out where a list is asked for.
 *
 * @throws {Error} for anything but letters without marks, digits, "_" and "-", of which codes consist
 */
export function codeLiteral(code: string): SQL {
  if (!CODE.test(code)) throw new Error(`"${code}" is no code.`);
  return sql.raw(`'${code}'`);
}

/** Codes for `in`, written out likewise. @throws {Error} for an empty list, or anything but codes */
export function codeLiterals(codes: readonly string[]): SQL {
  if (codes.length === 0) throw new Error("A list of codes needs one.");
  return sql`(${sql.join(codes.map(codeLiteral), sql`, `)})`;
}

/**
 * How many rows a statement gives at most, written out like a code; for `limit` of the query builder, which writes what
 * it is given but whose type knows numbers alone.
 *
 * @throws {Error} for anything but a whole number of rows
 */
export function rowsLiteral(count: number): number {
  if (!Number.isSafeInteger(count) || count < 0) throw new Error(`${count} is no number of rows.`);
  return sql.raw(String(count)) as unknown as number;
}

/**
 * A position as it stands in the statement itself, for a branch as wide as a province: of those there are few, and a plan
 * that knows nothing of the width takes it for narrow. Cells and communes come as values, so that they share a plan.
 *
 * @throws {Error} for a position before the first
 */
export function positionLiteral(position: bigint): SQL {
  if (position < 0n) throw new Error(`${position} is no position.`);
  return sql.raw(`${position}::bigint`);
}
