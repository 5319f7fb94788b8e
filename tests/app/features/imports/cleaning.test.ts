import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { removeOldFiles } from "#app/features/imports/cleaning/commands.server.ts";
import { readImport } from "#app/features/imports/queries.server.ts";
import { writeReport } from "#app/features/imports/report/queries.server.ts";
import { uploadPath } from "#app/features/imports/sheet.server.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { testDatabase, type TestDatabase } from "#tests/setup/database.ts";
import { seedOrganizations } from "#tests/setup/organizations.ts";

const now = new Date("2026-11-23T19:00:00Z");
const DAY_MS = 86_400_000;
let database: TestDatabase;
let orgId: string;
let orgPos: string;
beforeAll(async () => {
  database = await testDatabase();
  const { communes } = await seedOrganizations(database.admin);
  orgId = communes[0].id;
  orgPos = communes[0].from.toString();
});
afterAll(() => database.close());

const reportedSheet = {
  sheet: 0,
  sheetName: "Danh sách",
  profile: "format30",
  signature: "s",
  collection: null,
  letterhead: [],
  columns: [],
  headerRows: [1],
  keyRow: null,
  firstDataRow: 2,
};

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

function file(path: string, daysOld: number): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, "x");
  const at = new Date(now.getTime() - daysOld * DAY_MS);
  utimesSync(path, at, at);
  return path;
}

async function importOf(number: number, state: string, daysOld: number): Promise<string> {
  const at = new Date(now.getTime() - daysOld * DAY_MS);
  await database.admin`
    insert into imports (id, org_id, org_pos, account_id, post_id, uploader_name, state, file_name, file_path,
      file_size, file_hash, updated_at)
    values (${id(number)}, ${orgId}, ${orgPos}, ${id(0)}, ${id(0)}, 'Ai đó', ${state}, 'a.xlsx', 'a', 1, 'a', ${at})`;
  return file(uploadPath(id(number)), daysOld);
}

test("a report that cannot be written to its end leaves no half", async () => {
  await database.admin`
    insert into imports (id, org_id, org_pos, account_id, post_id, uploader_name, state, file_name, file_path,
      file_size, file_hash, layout)
    values (${id(9)}, ${orgId}, ${orgPos}, ${id(0)}, ${id(0)}, 'Ai đó', 'checked', 'a.xlsx', 'a', 1, 'b', ${database.admin.json({ sheets: [reportedSheet], rows: [], guesses: {} })})`;
  await database.admin`alter table import_rows rename column result_note to mislaid`;
  try {
    const writing = withSystemScope("test", async (db) =>
      writeReport(db, await readImport(db, id(9)), "vi"),
    );
    await expect(writing).rejects.toThrow();
  } finally {
    await database.admin`alter table import_rows rename column mislaid to result_note`;
  }
  const left = readdirSync(dirname(uploadPath(id(9)))).filter((name) => name.startsWith(id(9)));
  expect(left).toEqual([]);
});

test("files of uploads stay as long as somebody may need them", async () => {
  const waiting = await importOf(1, "checked", 90);
  const undoable = await importOf(2, "applied", 29);
  const over = await importOf(3, "applied", 31);
  const half = file(`${uploadPath(id(4))}.part`, 2);
  const arriving = file(`${uploadPath(id(5))}.part`, 0);
  const nobodys = file(uploadPath(id(6)), 2);
  // A killed process left these: a report of an import whose own file is still needed, and a fresh one.
  const part = (days: number, name: string) =>
    file(join(dirname(uploadPath(id(1))), `${id(1)}.${name}.report.part`), days);
  const [left, beingSent] = [part(2, "a"), part(0, "b")];

  expect(await withSystemScope("test", (db) => removeOldFiles(db, now))).toBe(4);
  for (const path of [waiting, undoable, arriving, beingSent])
    expect(existsSync(path), path).toBe(true);
  for (const path of [over, half, nobodys, left]) expect(existsSync(path), path).toBe(false);
});
