import { sql } from "drizzle-orm";
import type { CivilDate } from "#app/lib/dates.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** What a day of the log is sealed with. Days are those of universal time. */
export interface DaySeal {
  day: CivilDate;
  facts: number;
  /** 64 hexadecimal digits in groups of four, as the command prints them. */
  seal: string;
  /** Of the last fact. */
  sealedAt: Date;
}

/**
 * The seals of days, the latest first.
 *
 * @param before only days before this one; null from the latest on
 * @throws the database's error for an act that reads no seals
 */
export async function listSeals(
  db: ScopedDb,
  before: CivilDate | null,
  most: number,
): Promise<DaySeal[]> {
  const rows = await db.execute<{ day: string; facts: number; seal: string; sealed_at: string }>(
    sql`select day::text, facts, seal, sealed_at from app_seals(${before}::date, ${most}::integer)`,
  );
  return rows.map(({ day, facts, seal, sealed_at }) => ({
    day,
    facts,
    seal: seal.match(/.{4}/g)?.join(" ") ?? seal,
    sealedAt: new Date(sealed_at),
  }));
}

/** Compares the facts of a day with their seals. @returns in how many places they differ */
export async function checkSeal(db: ScopedDb, day: CivilDate): Promise<number> {
  const [row] = await db.execute<{ problems: number }>(
    sql`select app_check_seal(${day}::date) as problems`,
  );
  return row?.problems ?? 0;
}
