import type { CivilDate } from "#app/lib/dates.ts";
import type { WrittenCell } from "#app/lib/xlsx/written.ts";
import { writeAddress, type AddressPart, type Places } from "#app/record/cell-addresses.ts";
import { writeCell } from "#app/record/cells.ts";
import { MEMBER_ID_KEY, ROW_ID_KEY, type Column } from "#app/record/columns.ts";
import type { Address, Field, FieldValue } from "#app/record/field.ts";
import { partyAge } from "#app/record/party-age.ts";
import type { MemberRecord, MemberValues } from "#app/record/values.ts";

/** Values by key, as read from the tables. */
export type Loose = Record<string, unknown>;

/** A unit as sheets show it: code, name, and the names above it. */
export interface ShownUnit {
  code: string;
  name: string;
  path: string;
}

/** What turns stored codes into words. */
export interface RowContext {
  places: Places;
  unit: (id: string) => ShownUnit | null;
  /** The civil date that Party ages refer to. */
  on: CivilDate;
}

/** Keys of the record that the Party age is worked out from. */
export const partyAgeKeys: readonly (keyof MemberValues & string)[] = [
  "membership_status",
  "official_date",
  "exit_date",
  "readmission_date",
  "admission_decision_date",
  "admission_ceremony_date",
  "party_age_confirmed_months",
  "party_age_confirmed_at",
];

/** Party age in whole months on a day, the certain part of it; null without one. @source record-format §6 */
export function ageOf(values: Loose, gaps: readonly Loose[], on: CivilDate): number | null {
  const rows = { party_age_gaps: gaps } as MemberRecord["rows"];
  return partyAge({ values: values as MemberValues, rows }, on)?.min ?? null;
}

/** The values of one row as they were read; places are given to the writer by their names. */
export type Values = readonly unknown[];

/** Repeated values are put into words once; a column with more different ones than this does the rest one by one. */
const MOST_REMEMBERED = 20_000;

interface Computed {
  /** Names of the values it is worked out from; those of collections are JSON of their rows. */
  from: readonly string[];
  value: (of: (name: string) => unknown, context: RowContext) => FieldValue | null;
}

const homeOf = (of: (name: string) => unknown, { unit }: RowContext) => unit(String(of("org_id")));

/** Fields that no column stores: from what they are worked out, and how. */
const computed: Record<string, Computed> = {
  org_name: { from: ["org_id"], value: (of, context) => homeOf(of, context)?.name ?? null },
  parent_org_path: {
    from: ["org_id"],
    value: (of, context) => homeOf(of, context)?.path || null,
  },
  party_age_months: {
    from: [...partyAgeKeys, "party_age_gaps"],
    value: (of, { on }) => {
      const values = Object.fromEntries(partyAgeKeys.map((key) => [key, of(key)]));
      return ageOf(values, rowsIn(of("party_age_gaps")), on);
    },
  },
};

/** The names of the values that columns are written from. */
export function namesFor(columns: readonly Column[]): string[] {
  const names = columns.flatMap(({ key, field }) =>
    field === null ? (key === ROW_ID_KEY ? [key] : []) : (computed[field.key]?.from ?? [field.key]),
  );
  return [...new Set([MEMBER_ID_KEY, ...names])];
}

/**
 * Makes the writer of a sheet's rows.
 *
 * @param names  of the values in a row, in their order; addresses and rows of collections come as JSON
 */
export function rowWriter(
  columns: readonly Column[],
  names: readonly string[],
  context: RowContext,
): (values: Values) => WrittenCell[] {
  const places = new Map(names.map((name, place) => [name, place]));
  const writers = columns.map((column) => cellWriter(column, places, context));
  return (values) => writers.map((write) => write(values));
}

type CellWriter = (values: Values) => WrittenCell;

function cellWriter(
  { key, field, part }: Column,
  places: ReadonlyMap<string, number>,
  context: RowContext,
): CellWriter {
  const place = places.get(field?.key ?? key);
  const made = field === null ? undefined : computed[field.key];
  if (field !== null && made !== undefined) return computedWriter(field, made, places, context);
  if (place === undefined) return () => null;
  if (field === null) return (values) => values[place] as string;
  const write = part === null ? wordsOf(field, context) : addressWriter(part, context);
  return (values) => write(values[place]);
}

function computedWriter(
  field: Field,
  { from, value }: Computed,
  places: ReadonlyMap<string, number>,
  context: RowContext,
): CellWriter {
  const placeOf = (name: string) => places.get(name) ?? -1;
  const [only, ...others] = from;
  if (others.length > 0)
    return (values) =>
      writeCell(
        field,
        value((name) => values[placeOf(name)], context),
      );
  const write = remembered((known) =>
    writeCell(
      field,
      value(() => known, context),
    ),
  );
  return (values) => write(values[placeOf(only!)]);
}

function addressWriter(part: AddressPart, { places }: RowContext) {
  return remembered((json) => writeAddress(JSON.parse(json) as Address, places)[part]);
}

function wordsOf(field: Field, { unit }: RowContext): (value: unknown) => WrittenCell {
  const codeOf = (id: string) => unit(id)?.code ?? null;
  const write = (value: unknown) => writeCell(field, value as FieldValue | null, codeOf);
  return isReworded(field.kind) ? remembered(write) : write;
}

const isReworded = (kind: Field["kind"]): boolean =>
  ["date", "partialDate", "code", "organization"].includes(kind);

/** Values seen before are answered from memory; nothing stays nothing. */
function remembered(write: (value: string) => WrittenCell): (value: unknown) => WrittenCell {
  const known = new Map<unknown, WrittenCell>();
  return (value) => {
    if (value === null || value === undefined) return null;
    const found = known.get(value);
    if (found !== undefined) return found;
    const written = write(value as string);
    if (known.size >= MOST_REMEMBERED) return written;
    const cell = typeof written === "string" ? { repeated: written } : written;
    known.set(value, cell);
    return cell;
  };
}

function rowsIn(json: unknown): Loose[] {
  return typeof json === "string" ? (JSON.parse(json) as Loose[]) : [];
}
