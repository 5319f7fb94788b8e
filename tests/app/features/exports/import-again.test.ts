import { randomUUID } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readActor } from "#app/features/access/queries.server.ts";
import { scopeFor, type Actor } from "#app/features/access/rules.ts";
import { listingFor } from "#app/features/exports/listing/queries.server.ts";
import { exportWorkbook } from "#app/features/exports/make/queries.server.ts";
import type { ExportKind } from "#app/features/exports/schema.ts";
import { sheetContext, sheetReader } from "#app/features/imports/interpret/rules.ts";
import { findLayout } from "#app/features/imports/layout/rules.ts";
import { guessMapping } from "#app/features/imports/mapping/rules.ts";
import { askedChange } from "#app/features/imports/plan.ts";
import type { RowReading } from "#app/features/imports/schema.ts";
import { contextFor } from "#app/features/imports/staging/reading/queries.server.ts";
import { planChange } from "#app/features/members/plan.ts";
import { readStored } from "#app/features/members/store/queries.server.ts";
import { today } from "#app/lib/dates.ts";
import type { SheetRow } from "#app/lib/xlsx/cell.ts";
import { openWorkbook } from "#app/lib/xlsx/read.server.ts";
import { streamWorkbook } from "#app/lib/xlsx/write.server.ts";
import { withScope, withSystemScope, type ScopedDb } from "#db/scope.server.ts";
import { writeGeneratedPeople } from "#tests/app/features/exports/people.ts";
import { asFile } from "#tests/app/features/exports/workbook.ts";
import { demoDatabase } from "#tests/setup/visit.ts";
import type { TestDatabase } from "#tests/setup/database.ts";

/** Hundreds of records are written and read; on a busy machine that takes its time. */
vi.setConfig({ testTimeout: 120_000 });

const on = today(new Date());
let database: TestDatabase;
let officer: Actor;

beforeAll(async () => {
  database = await demoDatabase();
  const units = await database.admin`
    select id, code from organizations where code in ('PT-TB-05', 'PT-TB-DB-01', 'PT-TB')`;
  const cell = units.find(({ code }) => code === "PT-TB-05")!;
  await writeGeneratedPeople(
    cell.id,
    units.map(({ id }) => id),
    25,
    on,
  );
  const [account] = await database.admin`select id from accounts where username = 'canbo.xa'`;
  officer = (await withSystemScope("test: who exports", (db) =>
    readActor(db, account!.id, null, on),
  ))!;
});
afterAll(() => database.close());

/** The rows of every sheet as an import understands them. */
async function readingsOf(db: ScopedDb, path: string): Promise<RowReading[]> {
  const workbook = await openWorkbook(path);
  const context = await contextFor(db, officer, { asOf: on, createdAt: new Date() }, {});
  const readings: RowReading[] = [];
  for (const { index, name } of workbook.sheets) {
    const rows: SheetRow[] = [];
    for await (const batch of workbook.rows(index)) rows.push(...batch);
    const layout = findLayout(index, name, rows, await workbook.merges(index));
    if (layout === null) continue;
    expect(layout.profile, name).toBe("format30");
    const reader = sheetReader(sheetContext(context, layout, guessMapping(layout)));
    for (const row of rows) {
      const { kind, reading } = reader.read(row);
      if (row.number >= layout.firstDataRow) expect(kind, `${name} ${row.number}`).toBe("person");
      if (reading) readings.push(reading);
    }
  }
  workbook.close();
  return readings;
}

test.each<ExportKind>(["public", "restricted", "full"])(
  "the %s export is understood by the import as unchanged, row by row",
  async (kind) => {
    await withScope(scopeFor(officer, "export.request"), async (db) => {
      const listing = await listingFor(db, officer, {}, on);
      const making = { kind, columns: [], listing, purpose: "test", approvedBy: null };
      const made = await exportWorkbook(db, officer, { ...making, at: new Date() });
      const bytes = await buffer(streamWorkbook(made.workbook));
      const readings = await asFile(bytes, (path) => readingsOf(db, path));
      const people = readings.filter(({ collection }) => collection === null);
      expect(people.length).toBe(made.rows());
      const stored = await readStored(
        db,
        people.map(({ who }) => who.memberId!),
      );
      const children = new Map<string, RowReading[]>();
      for (const reading of readings) {
        if (reading.collection === null) continue;
        const id = reading.who.memberId!;
        children.set(id, [...(children.get(id) ?? []), reading]);
      }
      const changed = people.flatMap((reading) => {
        const id = reading.who.memberId!;
        const before = stored.get(id)!;
        const { change, refused } = askedChange(reading, children.get(id) ?? [], before);
        const plan = planChange(before, change, on, randomUUID);
        return plan.kind === "same" && refused.length === 0
          ? []
          : [{ id, refused, changes: plan.kind === "same" ? [] : plan.changes }];
      });
      expect(changed).toEqual([]);
      const asked = readings.filter(({ waits, repairs }) => waits.length + repairs.length > 0);
      expect(asked.map(({ row, waits, repairs }) => ({ row, waits, repairs }))).toEqual([]);
    });
  },
);
