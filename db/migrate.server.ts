import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { connect, type Client } from "#db/client.server.ts";
import { migrateQueue } from "#db/queue.server.ts";

/** Any constant: the number under which all our processes queue up for migrations. */
const MIGRATION_LOCK = 2_026_300;

/**
 * Brings a database to the newest structure: our migrations, then the job queue's own. Several
 * processes may call it at once; one works, the others wait and find nothing to do.
 *
 * Needs a login that may create tables, schemas and the extension `pg_trgm`, and a role `chibo_app`
 * that exists and is granted to it, or the right to create roles.
 *
 * @param url a direct connection, not one through a transaction pooler
 * @throws {Error} one sentence when a right is missing
 */
export async function migrateDatabase(url: string): Promise<void> {
  const client = connect(url, 1);
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await migrate(drizzle(client), { migrationsFolder: migrationsFolder() });
    await ensureRoleUsable(client);
    await migrateQueue(url, client);
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** The migrations of the source tree; the built server lies two folders below its root. */
export function migrationsFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const found = join(folder, "db/migrations");
    if (existsSync(join(found, "meta/_journal.json"))) return found;
    if (folder === dirname(folder)) throw new Error("The folder db/migrations is missing.");
  }
}

/** Since PostgreSQL 16 the creator of a role may grant it but is not yet allowed to take it on. */
async function ensureRoleUsable(client: Client): Promise<void> {
  const takeOn = () => client.begin((transaction) => transaction`set local role chibo_app`);
  try {
    await takeOn();
  } catch {
    try {
      await client`grant chibo_app to current_user`;
      await takeOn();
    } catch (error) {
      throw new Error(
        "The user of DATABASE_URL may not take on the role chibo_app; run as an administrator: grant chibo_app to <that user>.",
        { cause: error },
      );
    }
  }
}
