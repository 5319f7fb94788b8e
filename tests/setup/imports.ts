import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { createOrganizations } from "#app/features/organizations/commands.server.ts";
import { handlers } from "#app/jobs/handlers.server.ts";
import { streamWorkbook, type WrittenCell } from "#app/lib/xlsx/write.server.ts";
import { workbookSheets } from "#app/record/columns.ts";
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
  // A browser sends what it can choose: a value that is not offered becomes the empty first choice.
  const offered = new Set(
    data.groups.flatMap((group: { options: { value: string }[] }) =>
      group.options.map(({ value }) => value),
    ),
  );
  type Column = { name: string; value: string; guess: { value: string } | null };
  const fields = Object.fromEntries(
    data.sheets.flatMap((sheet: { columns: Column[] }) =>
      sheet.columns.map(({ name, value, guess }) => [
        name,
        offered.has(value) || guess?.value === value ? value : "",
      ]),
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

/** A person of a workbook of ours, by the keys of its columns. */
export type Cells = Record<string, string | number | null>;

/** A workbook of ours with these members and rows of further sheets. */
export async function ownWorkbook(
  people: Cells[],
  children: Record<string, Cells[]> = {},
  name = "danh-sach.xlsx",
): Promise<File> {
  const sheets = workbookSheets()
    .filter((sheet) => sheet.collection === null || sheet.collection in children)
    .map((sheet) => {
      const rows = sheet.collection === null ? people : children[sheet.collection]!;
      const used = sheet.columns.filter(({ key }) => rows.some((row) => key in row));
      return {
        name: sheet.name,
        columns: used.map(({ key, header }) => ({ key, header })),
        rows: [rows.map((row) => used.map(({ key }): WrittenCell => row[key] ?? null))],
      };
    });
  const chunks: Buffer[] = [];
  for await (const chunk of streamWorkbook({ sheets })) chunks.push(chunk as Buffer);
  return new File([Buffer.concat(chunks)], name, { type: XLSX });
}

/** The cells of an official member of a cell, with a well formed citizen number of its own. */
export function person(number: number, more: Cells = {}): Cells {
  const year = 1950 + (number % 40);
  // Nobody has the name and the birth date of another: 840 days and given names, then the next family name.
  const family = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ"];
  const name = family[Math.floor(number / 840) % family.length];
  return {
    full_name: `${name} Văn ${["An", "Bình", "Cường", "Dũng", "Giang", "Hải"][number % 6]}`,
    gender: "Nam",
    birth_date: `${String((number % 28) + 1).padStart(2, "0")}/05/${year}`,
    citizen_id: `0250${String(year).slice(2)}${String(number).padStart(6, "0")}`,
    org_id: "PT-TB-01",
    membership_status: "M2",
    activity_status: "A1",
    admission_decision_date: `01/02/${year + 30}`,
    admission_ceremony_date: `05/02/${year + 30}`,
    official_date: `05/02/${year + 31}`,
    ...more,
  };
}

/** Uploads a workbook of ours and reads it to its preview. */
export async function previewed(who: Visitor, file: File): Promise<string> {
  const id = await upload(who, file);
  const { state } = await settled(who, id);
  if (state !== "checked") throw new Error(`The import is ${state}.`);
  return id;
}

/** Sends, approves and writes an import; its status afterwards. */
export async function written(uploader: Visitor, approver: Visitor, importId: string) {
  for (const [who, name] of [
    [uploader, "submit"],
    [approver, "approve"],
  ] as const) {
    const sent = await act(who, importId, name);
    if (sent.status !== 302) throw new Error(`${name}: ${JSON.stringify(sent.data)}`);
  }
  return settled(approver, importId);
}
