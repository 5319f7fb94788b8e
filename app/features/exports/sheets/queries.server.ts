import type { CivilDate } from "#app/lib/dates.ts";
import type { WrittenCell, WrittenSheet } from "#app/lib/xlsx/written.ts";
import { findField } from "#app/record/format.ts";
import type { Places } from "#app/record/cell-addresses.ts";
import type { SheetColumns } from "#app/record/columns.ts";
import { readValues, unitsOf } from "#app/features/exports/rows/queries.server.ts";
import { namesFor, rowWriter } from "#app/features/exports/rows/rules.ts";
import { unitNames } from "#app/features/exports/units/queries.server.ts";
import type { Listing } from "#app/features/members/list/queries.server.ts";
import { memberConditions } from "#app/features/members/queries.server.ts";
import { readTerritory } from "#app/features/territory/queries.server.ts";
import { nameOfCommune, nameOfProvince } from "#app/features/territory/rules.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Gives the rows of each sheet of an export, read as they are written and never all at once. The sheets
 * fit each other when the transaction has one view of the data.
 */
export async function exportRows(
  db: ScopedDb,
  { scope, filter, today: on, search }: Listing,
): Promise<(sheet: SheetColumns) => WrittenSheet["rows"]> {
  const territory = await readTerritory(db);
  const places: Places = {
    communeName: (code) => nameOfCommune(code, territory, on),
    provinceName: (code) => nameOfProvince(code, territory, on),
  };
  const where = memberConditions(scope, filter, on, search);
  return (sheet) => rowsOfSheet(db, where, sheet, places, on);
}

async function* rowsOfSheet(
  db: ScopedDb,
  where: ReturnType<typeof memberConditions>,
  { collection, columns }: SheetColumns,
  places: Places,
  on: CivilDate,
): AsyncGenerator<WrittenCell[][]> {
  const names = namesFor(columns);
  const units = unitNames(db);
  // Before the rows: the connection is theirs alone while they are read.
  await units.load(await unitsOf(db, where, names.filter(isUnit), collection));
  const write = rowWriter(columns, names, { places, unit: units.unit, on });
  for await (const batch of readValues(db, where, names, collection)) yield batch.map(write);
}

const isUnit = (name: string): boolean => findField(name)?.kind === "organization";
