/**
 * Loads the registers and, where asked for, the demo province. Run by `npm start` when something
 * changed, or by hand: `npm run seed -- --members 100000` adds a large invented province.
 */
import { parseArgs } from "node:util";
import { env } from "#app/lib/env.server.ts";
import { closeDatabase, databaseUrl as connectedUrl, startDatabase } from "#db/client.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { loadTerritory } from "#seeds/territory/load.ts";
import { loadDemo, loadFurther } from "#seeds/world/load.ts";

const { values } = parseArgs({ options: { members: { type: "string" } } });
const { databaseUrl, dataDir, seed } = env();
const further = Number(values.members ?? 0);
if (!Number.isInteger(further) || further < 0 || further > 1_000_000)
  throw new Error("--members wants a whole number up to 1000000.");

await startDatabase({ databaseUrl, dataDir });
try {
  await migrateDatabase(connectedUrl());
  await withSystemScope("load the registers", (db) => loadTerritory(db));
  const now = new Date();
  if (seed === "demo" && (await loadDemo(now))) console.log("The demo province is loaded.");
  if (further > 0) await loadFurther(further, now);
} finally {
  await closeDatabase();
}
