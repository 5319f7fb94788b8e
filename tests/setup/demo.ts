import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env, setEnv } from "#app/lib/env.server.ts";
import { today, type CivilDate } from "#app/lib/dates.ts";
import { closeDatabase, startDatabase } from "#db/client.server.ts";
import { migrateDatabase, migrationsFolder } from "#db/migrate.server.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { loadTerritory } from "#seeds/territory/load.ts";
import { loadDemo } from "#seeds/world/load.ts";
import { placeDocuments } from "#seeds/world/documents.ts";
import { placePortrait } from "#seeds/world/portrait.ts";
import { testDatabase, type TestDatabase } from "#tests/setup/database.ts";
import { hashOf, type Template } from "#tests/setup/template.ts";

/** One key for all clones: the history of the demo province is sealed with it. */
const AUDIT_KEY = Buffer.alloc(32, 7);

/**
 * Gives the test file a private database with the registers and the demo province (a clone, about
 * 100 ms; the first one after a change of seeds, record or migrations takes some seconds more), and
 * connects the process to it. Call it in `beforeAll`, and `close` in `afterAll`.
 *
 * @param on  the day of the first start, when it is another one than today
 */
export async function demoDatabase(on?: CivilDate): Promise<TestDatabase> {
  setEnv({ auditKey: AUDIT_KEY });
  const database = await testDatabase(demoTemplate(on));
  await placePortrait();
  await placeDocuments();
  return database;
}

function demoTemplate(on?: CivilDate): Template {
  const root = join(migrationsFolder(), "../..");
  const folders = [
    "db/migrations",
    "seeds",
    "app/record",
    "app/codes",
    "app/features/members",
    "app/features/dues",
    "app/features/reports",
  ];
  const hash = hashOf(
    folders.map((folder) => join(root, folder)),
    /\.(ts|csv|json|sql)$/,
  );
  const day = (on ?? today(new Date())).replaceAll("-", "");
  // Each other day is a kind of its own: making one does not drop that of today.
  const kind = on === undefined ? "demo" : `demo${day}`;
  const now = () => (on === undefined ? new Date() : new Date(`${on}T05:00:00Z`));
  return { name: `chibo_template_${kind}_${day}${hash}`, fill: (url) => fill(url, now()) };
}

async function fill(url: string, now: Date): Promise<void> {
  await migrateDatabase(url);
  const dataDir = mkdtempSync(join(tmpdir(), "chibo-demo-"));
  const before = env().databaseUrl;
  setEnv({ dataDir, databaseUrl: url });
  await startDatabase({ databaseUrl: url, dataDir });
  try {
    await withSystemScope("load the registers", (db) => loadTerritory(db));
    await loadDemo(now);
  } finally {
    await closeDatabase();
    setEnv({ databaseUrl: before });
    rmSync(dataDir, { recursive: true, force: true });
  }
}
