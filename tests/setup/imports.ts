import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { createOrganizations } from "#app/features/organizations/commands.server.ts";
import { handlers } from "#app/jobs/handlers.server.ts";
import { today } from "#app/lib/dates.ts";
import * as mappingRoute from "#app/routes/imports/mapping.tsx";
import * as newRoute from "#app/routes/imports/new.tsx";
import * as showRoute from "#app/routes/imports/show.tsx";
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

/** Confirms the columns of a list as the page offers them. */
export async function confirmColumns(who: Visitor, importId: string, remember = true) {
  const url = `/imports/${importId}/mapping`;
  const { data } = await who.get(mappingRoute, url, { id: importId });
  const fields = Object.fromEntries(
    data.sheets.flatMap((sheet: { columns: { name: string; value: string }[] }) =>
      sheet.columns.map(({ name, value }) => [name, value]),
    ),
  );
  const answer = await who.post(
    mappingRoute,
    url,
    { ...fields, remember: remember ? "1" : null },
    { id: importId },
  );
  if (answer.status !== 302) throw new Error(JSON.stringify(answer.data));
}

/** Sends one of the page's forms. */
export const act = (who: Visitor, importId: string, name: string, fields = {}) =>
  who.post(showRoute, `/imports/${importId}`, { act: name, ...fields }, { id: importId });

/** What the page of an import shows. */
export const show = async (who: Visitor, importId: string, search = "") =>
  (await who.get(showRoute, `/imports/${importId}${search}`, { id: importId })).data;

/** Answers the questions of the page; those that `choose` knows nothing about stay open. */
export async function answer(
  who: Visitor,
  importId: string,
  choose: (question: { key: string; text: string; header: string; choices: any[] }) => string, // oxlint-disable-line typescript/no-explicit-any -- what the page shows
) {
  const { questions } = await show(who, importId);
  const fields = questions.map((one: { key: string } & Parameters<typeof choose>[0]) => [
    `answer:${one.key}`,
    choose(one),
  ]);
  const sent = await act(who, importId, "answer", Object.fromEntries(fields));
  if (sent.status !== 302) throw new Error(JSON.stringify(sent.data));
  return settled(who, importId);
}
