import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { rowWriter } from "#app/features/exports/rows/rules.ts";
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
  const write = rowWriter(main!.columns, {
    places: {
      communeName: (code) => nameOfCommune(code, territory, on),
      provinceName: (code) => nameOfProvince(code, territory, on),
    },
    unit: (id) => known.get(id) ?? null,
  });
  const rows = inventPeople(cells, people, 1, on).map(({ values }): WrittenCell[] => {
    const person = { ...values, member_id: "", org_name: known.get(String(values.org_id))?.name };
    return write(person, person);
  });
  const parts = workbookParts([main!], () => [rows]);
  await pipeline(streamWorkbook(parts), createWriteStream(path));
}
