import { sql } from "drizzle-orm";
import { programVersion } from "#app/lib/version.server.ts";
import { FORMAT_VERSION } from "#app/record/format.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** What the program knows of itself. */
export interface SystemFacts {
  program: string;
  /** Of the record format. */
  format: string;
  postgres: string;
  /** Size of the database in bytes. */
  databaseBytes: number;
}

/** Reads which versions run and how large the database is. Of backups the program knows nothing: it makes none. */
export async function readSystemFacts(db: ScopedDb): Promise<SystemFacts> {
  const [row] = await db.execute<{ postgres: string; bytes: string }>(
    sql`select current_setting('server_version') as postgres, pg_database_size(current_database())::text as bytes`,
  );
  return {
    program: programVersion,
    format: FORMAT_VERSION,
    postgres: row?.postgres ?? "",
    databaseBytes: Number(row?.bytes ?? 0),
  };
}
