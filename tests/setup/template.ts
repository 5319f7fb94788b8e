import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { connect, type Client } from "#db/client.server.ts";
import { migrateDatabase, migrationsFolder } from "#db/migrate.server.ts";

/** Any constant: the number under which test processes queue up to make a template. */
const TEMPLATE_LOCK = 2_026_301;

/** A database to clone from. Whoever needs it first makes it, once per `name`. */
export interface Template {
  /** `chibo_template_<kind>_<hash of what it is made of>`. */
  name: string;
  /** Fills the new database at this address. */
  fill: (url: string) => Promise<void>;
}

/** The migrated, empty database. */
export function emptyTemplate(): Template {
  const hash = hashOf([migrationsFolder()], /\.sql$|_journal\.json$/);
  return { name: `chibo_template_empty_${hash}`, fill: migrateDatabase };
}

/**
 * Makes sure that a template exists: of several processes that ask at the same time one makes it and
 * the others wait. A process that is killed meanwhile leaves no half template under its name.
 */
export async function ensureTemplate(
  admin: Client,
  server: string,
  { name, fill }: Template,
): Promise<string> {
  const lock = await admin.reserve();
  try {
    await lock`select pg_advisory_lock(${TEMPLATE_LOCK})`;
    const [found] = await lock`select from pg_database where datname = ${name}`;
    if (!found) {
      await dropLeftOvers(lock, name.slice(0, name.lastIndexOf("_") + 1));
      const half = `${name}_half`;
      await lock.unsafe(`drop database if exists ${half} with (force)`);
      await lock.unsafe(`create database ${half}`);
      await fill(databaseAt(server, half));
      await lock.unsafe(`alter database ${half} rename to ${name}`);
    }
  } finally {
    await lock`select pg_advisory_unlock(${TEMPLATE_LOCK})`;
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

/** A short hash of the files below folders whose names match. */
export function hashOf(folders: readonly string[], wanted: RegExp): string {
  const hash = createHash("sha256");
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
    for (const name of names.filter((path) => wanted.test(path)).toSorted())
      hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest("hex").slice(0, 12);
}

/** Databases of runs that were killed, and older templates of the same kind, unless somebody is in them. */
async function dropLeftOvers(admin: Client, kind: string): Promise<void> {
  const idle = await admin<{ datname: string }[]>`
    select datname from pg_database d
    where datname ~ '^chibo_' and not exists (select from pg_stat_activity a where a.datname = d.datname)`;
  for (const { datname } of idle) {
    const owner = Number(/^chibo_test_(\d+)_/.exec(datname)?.[1] ?? 0);
    const isLeft = owner > 0 ? !isAlive(owner) : datname.startsWith(kind);
    if (isLeft) await admin.unsafe(`drop database if exists ${datname}`);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
