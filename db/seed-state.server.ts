import { sql } from "drizzle-orm";
import { connect, databaseUrl } from "#db/client.server.ts";
import { appState } from "#db/schema/settings.ts";
import { withSystemScope } from "#db/scope.server.ts";

/** Any constant: the number under which processes queue up to load seeds. */
const SEED_LOCK = 2_026_302;

/**
 * Runs `load` unless the state kept under `key` is already `hash`; keeps it afterwards. Of several
 * processes one loads and the others wait.
 */
export async function seedState(
  key: string,
  hash: string,
  load: () => Promise<void>,
): Promise<void> {
  if ((await read(key)) === hash) return;
  const lock = connect(databaseUrl(), 1);
  try {
    await lock`select pg_advisory_lock(${SEED_LOCK})`;
    if ((await read(key)) === hash) return;
    await load();
    await withSystemScope("keep which seeds are loaded", (db) =>
      db
        .insert(appState)
        .values({ key, value: hash })
        .onConflictDoUpdate({ target: appState.key, set: { value: hash, updatedAt: sql`now()` } }),
    );
  } finally {
    await lock.end({ timeout: 5 });
  }
}

async function read(key: string): Promise<unknown> {
  const rows = await withSystemScope("read which seeds are loaded", (db) =>
    db
      .select({ value: appState.value })
      .from(appState)
      .where(sql`${appState.key} = ${key}`),
  );
  return rows[0]?.value;
}
