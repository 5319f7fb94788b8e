import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { createOrganizations } from "#app/features/organizations/commands.server.ts";
import { handlers } from "#app/jobs/handlers.server.ts";
import { today } from "#app/lib/dates.ts";
import * as newRoute from "#app/routes/imports/new.tsx";
import * as statusRoute from "#app/routes/imports/status.ts";
import { startWorker, type RunningWorker } from "#db/queue.server.ts";
import { organizations } from "#db/schema/organizations.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { loadTerritory } from "#seeds/territory/load.ts";
import { makeDemoAccounts } from "#seeds/world/accounts.ts";
import { demoUnits } from "#seeds/world/units.ts";
import { testDatabase, type TestDatabase } from "#tests/setup/database.ts";
import type { Visitor } from "#tests/setup/visit.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const PATIENCE_MS = 60_000;

/** The day on which the sample files are judged. */
export const sampleDay = "2026-11-23";

/** A database with the registers, the units and the accounts of the demo province and nobody in it. */
export async function emptyProvince(): Promise<TestDatabase> {
  const database = await testDatabase();
  const now = new Date();
  await withSystemScope("test: an empty province", async (db) => {
    await loadTerritory(db);
    await createOrganizations(db, null, demoUnits(), { on: today(now), now, source: "system" });
    const units = await db.select().from(organizations);
    await makeDemoAccounts(db, new Map(units.map(({ code, id }) => [code, id])), [], today(now));
  });
  return database;
}

/** Works on the jobs of the database in this process. */
export const workOnJobs = (): Promise<RunningWorker> => startWorker(handlers);

/** A sample file as a browser sends it. */
export async function sampleFile(name: string): Promise<File> {
  const path = new URL(`../fixtures/samples/${name}`, import.meta.url);
  return new File([await readFile(path)], name, { type: XLSX });
}

/** Uploads a file; the id of the import it led to. */
export async function upload(who: Visitor, file: File): Promise<string> {
  const answer = await who.post(newRoute, "/imports/new", { file });
  const id = /\/imports\/([0-9a-f-]{36})/.exec(answer.location ?? "")?.[1];
  if (!id) throw new Error(`The upload was not taken: ${JSON.stringify(answer.data)}`);
  return id;
}

/** Judges an import as of another day, from its first reading on. */
export async function judgedOn(database: TestDatabase, importId: string, day: string) {
  await database.admin`update imports set as_of = ${day} where id = ${importId}`;
}

/** The status of an import once it has left the states in which the machine works. */
export async function settled(who: Visitor, importId: string) {
  const working = new Set(["received", "reading", "approved", "applying"]);
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(50)) {
    const { data } = await who.get(statusRoute, `/imports/${importId}/status`, { id: importId });
    if (!working.has(data.state)) return data;
  }
  throw new Error(`The import ${importId} does not come to an end.`);
}
