import type { Draft } from "#app/features/imports/interpret/draft/rules.ts";
import { readPlain } from "#app/features/imports/interpret/plain/rules.ts";
import { shownText } from "#app/features/imports/rules.ts";
import { resolveAddress, type TerritoryIndex } from "#app/features/territory/rules.ts";
import type { SheetCell } from "#app/lib/xlsx/cell.ts";
import { readAddress, type AddressPart, type Places } from "#app/record/cell-addresses.ts";
import { CLEAR } from "#app/record/cell-text.ts";
import type { Address } from "#app/record/field.ts";
import { collection, field as fieldOf } from "#app/record/format.ts";
import type { CollectionKey, Row } from "#app/record/values.ts";
import type { FileContext } from "#app/features/imports/interpret/schema.ts";

/** Reads the cells of a row of our own workbook; columns that the program fills itself are not among them. @source record-format §11 */
export function readOwnColumns(draft: Draft, cells: readonly SheetCell[]): void {
  for (const column of draft.sheet.columns) {
    const cell = cells[column.index] ?? null;
    if (cell !== null) readPlain(draft, column, cell);
  }
  for (const place of draft.sheet.places) {
    const parts: Partial<Record<AddressPart, SheetCell>> = {};
    let filled = false;
    for (const { index, part } of place.columns) {
      const cell = cells[index] ?? null;
      if (cell === null) continue;
      filled = true;
      parts[part as AddressPart] = cell;
    }
    if (!filled) continue;
    const { value, findings } = readAddress(
      fieldOf(place.field),
      parts,
      placesOf(draft.sheet.file),
    );
    draft.findings.push(...findings);
    if (value === undefined) continue;
    draft.values[place.field] = value === null ? null : known(value, draft);
  }
}

/** A child row: its id and values by name, or null values when it is to be removed. @source clarification 38 */
export function childOf(
  draft: Draft,
  key: CollectionKey,
  cells: readonly SheetCell[],
): { id: string | null; values: Partial<Row> | null } {
  const { rowIdColumn, removalColumn } = draft.sheet;
  const text = (column: number | null) =>
    column === null ? null : (shownText(cells[column])?.trim() ?? null);
  const id = text(rowIdColumn);
  if (text(removalColumn)?.toUpperCase() === CLEAR) return { id, values: null };
  const values: Record<string, unknown> = {};
  for (const { key: full, name } of collection(key).fields) {
    const value = draft.values[full];
    if (value !== undefined) values[name] = value;
  }
  return { id, values: values as Partial<Row> };
}

/** A code that is in no register is no place: the words stay, and the finding says so. */
function known(address: Address, draft: Draft): Address {
  const { territory } = draft.sheet.file;
  const { commune, province } = address;
  const isKnown =
    (commune === null || territory.communes.has(commune)) &&
    (province === null || territory.provinces.has(province));
  if (isKnown) return address;
  const lost = [commune, province].filter((code) => code !== null).join(", ");
  return { ...address, commune: null, province: null, asWritten: address.asWritten ?? lost };
}

const placesByIndex = new WeakMap<TerritoryIndex, Places>();

/** Names of units written without their code, as people type them into our template. */
function placesOf({ territory, on }: FileContext): Places {
  const made = placesByIndex.get(territory);
  if (made) return made;
  const places: Places = {
    findProvince: (words) =>
      resolveAddress({ province: words, detail: null }, territory, { on }).province,
    findCommune: (words, province) => {
      const found = resolveAddress({ commune: words }, territory, { on, preferProvince: province });
      const fits = province === null || found.province === province;
      return found.outcome === "sure" && found.commune && found.province && fits
        ? { commune: found.commune, province: found.province }
        : null;
    },
  };
  placesByIndex.set(territory, places);
  return places;
}
