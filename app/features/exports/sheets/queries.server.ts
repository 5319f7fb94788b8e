import type { CivilDate } from "#app/lib/dates.ts";
import type { WrittenCell, WrittenSheet } from "#app/lib/xlsx/written.ts";
import { collection } from "#app/record/format.ts";
import type { Places } from "#app/record/cell-addresses.ts";
import type { SheetColumns } from "#app/record/columns.ts";
import { readPeople, readRowsOf, type Person } from "#app/features/exports/rows/queries.server.ts";
import { rowWriter } from "#app/features/exports/rows/rules.ts";
import { unitNames } from "#app/features/exports/units/queries.server.ts";
import type { Listing } from "#app/features/members/list/queries.server.ts";
import { memberConditions } from "#app/features/members/queries.server.ts";
import { readTerritory } from "#app/features/territory/queries.server.ts";
import { nameOfCommune, nameOfProvince } from "#app/features/territory/rules.ts";
import type { ScopedDb } from "#db/scope.server.ts";

type Rows = AsyncGenerator<WrittenCell[][]>;
type Where = ReturnType<typeof memberConditions>;

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
  return (sheet) =>
    sheet.collection === null
      ? memberRows(db, where, sheet, places, on)
      : childRows(db, where, sheet, sheet.collection, places, on);
}

async function* memberRows(
  db: ScopedDb,
  where: Where,
  { columns }: SheetColumns,
  places: Places,
  on: CivilDate,
): Rows {
  const units = unitNames(db);
  const write = rowWriter(columns, { places, unit: units.unit });
  const keys = keysOf(columns);
  for await (const people of readPeople(db, where, keys, on)) {
    await units.load(people.map(({ org_id }) => org_id));
    yield people.map((person) => write(person, withUnit(person, units.unit)));
  }
}

async function* childRows(
  db: ScopedDb,
  where: Where,
  { columns }: SheetColumns,
  key: string,
  places: Places,
  on: CivilDate,
): Rows {
  const units = unitNames(db);
  const write = rowWriter(columns, { places, unit: units.unit });
  const keys = keysOf(columns.filter(({ field }) => field?.collection === undefined));
  const unitFields = collection(key).fields.filter(({ kind }) => kind === "organization");
  for await (const people of readPeople(db, where, keys, on)) {
    const rows = await readRowsOf(
      db,
      key,
      people.map(({ member_id }) => member_id),
    );
    for (const { name } of unitFields)
      await units.load([...rows.values()].flatMap((own) => own.map((row) => row[name])));
    const written = people.flatMap((person) =>
      (rows.get(person.member_id) ?? []).map((row) => write(row, person)),
    );
    if (written.length > 0) yield written;
  }
}

/** Fills in the names of the cell and of the units above it. */
function withUnit(person: Person, unit: ReturnType<typeof unitNames>["unit"]): Person {
  const home = unit(String(person.org_id));
  person.org_name = home?.name ?? null;
  person.parent_org_path = home?.path || null;
  return person;
}

function keysOf(columns: SheetColumns["columns"]): string[] {
  return [...new Set(columns.flatMap(({ field }) => (field === null ? [] : [field.key])))];
}
