import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { connect, type Client } from "#db/client.server.ts";
import { migrateDatabase, migrationsFolder } from "#db/migrate.server.ts";

/** Any constant: the number under which test processes queue up to make the template. */
const TEMPLATE_LOCK = 2_026_301;
const TEST_DATABASE = /^chibo_(test|template)_/;

/**
 * The name of a migrated, empty database to clone from; made by the first who asks, once per state
 * of the migrations.
 */
export async function templateDatabase(admin: Client, url: string): Promise<string> {
  const name = `chibo_template_${migrationsHash()}`;
  const lock = await admin.reserve();
  try {
    await lock`select pg_advisory_lock(${TEMPLATE_LOCK})`;
    const [found] = await lock`select from pg_database where datname = ${name}`;
    if (!found) {
      await dropLeftOvers(lock);
      const half = `${name}_half`;
      await lock.unsafe(`drop database if exists ${half} with (force)`);
      await lock.unsafe(`create database ${half}`);
      await migrateDatabase(databaseAt(url, half));
      await lock.unsafe(`alter database ${half} rename to ${name}`);
    }
    await lock`select pg_advisory_unlock(${TEMPLATE_LOCK})`;
  } finally {
    lock.release();
  }
  return name;
}

/** The same server, another database. */
export function databaseAt(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

/** Opens the maintenance connections of a test process. */
export function adminOf(url: string): Client {
  return connect(url, 2);
}

/** Databases of runs that were killed, and templates of older migrations, unless somebody is in them. */
async function dropLeftOvers(admin: Client): Promise<void> {
  const idle = await admin<{ datname: string }[]>`
    select datname from pg_database d
    where datname ~ '^chibo_' and not exists (select from pg_stat_activity a where a.datname = d.datname)`;
  for (const { datname } of idle) {
    const owner = Number(/^chibo_test_(\d+)_/.exec(datname)?.[1] ?? 0);
    if (TEST_DATABASE.test(datname) && !isAlive(owner))
      await admin.unsafe(`drop database if exists ${datname}`);
  }
}

function isAlive(pid: number): boolean {
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function migrationsHash(): string {
  const folder = migrationsFolder();
  const hash = createHash("sha256").update(readFileSync(join(folder, "meta/_journal.json")));
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .toSorted()) {
    hash.update(readFileSync(join(folder, name)));
  }
  return hash.digest("hex").slice(0, 12);
}
