import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { namesFor, rowWriter } from "#app/features/exports/rows/rules.ts";
import { workbookParts } from "#app/features/exports/sheets/rules.ts";
import { readTerritory } from "#app/features/territory/queries.server.ts";
import { nameOfCommune, nameOfProvince } from "#app/features/territory/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { streamWorkbook, type WrittenCell } from "#app/lib/xlsx/write.server.ts";
import { workbookSheets } from "#app/record/columns.ts";
import { organizations } from "#db/schema/organizations.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { inventPeople } from "#seeds/world/people.ts";

/** Writes a 3.0 workbook of invented people for the cells of further communes; nobody of them is recorded yet. */
export async function writePeopleBook(path: string, people: number, on: CivilDate): Promise<void> {
  const { units, territory } = await withSystemScope("bench: units of a workbook", async (db) => ({
    units: await db.select().from(organizations),
    territory: await readTerritory(db),
  }));
  const known = new Map(units.map((unit) => [unit.id, { ...unit, path: "" }]));
  const cells = units
    .filter(({ code }) => /^PT-X\d+-/.test(code))
    .map(({ id }) => ({ id, communeCode: null }));
  const [main] = workbookSheets();
  const names = namesFor(main!.columns);
  const write = rowWriter(main!.columns, names, {
    places: {
      communeName: (code) => nameOfCommune(code, territory, on),
      provinceName: (code) => nameOfProvince(code, territory, on),
    },
    unit: (id) => known.get(id) ?? null,
    on,
  });
  // Cell after cell, as lists of a province are put together.
  const invented = inventPeople(cells, people, 1, on).toSorted((one, other) =>
    String(one.values.org_id).localeCompare(String(other.values.org_id)),
  );
  const rows = invented.map(({ values }): WrittenCell[] => {
    const person: Record<string, unknown> = { ...values, member_id: "" };
    return write(names.map((name) => asRead(person[name])));
  });
  const parts = workbookParts([main!], () => [rows]);
  await pipeline(streamWorkbook(parts), createWriteStream(path));
}

/** Addresses come from the database as JSON. */
const asRead = (value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? JSON.stringify(value)
    : value;
