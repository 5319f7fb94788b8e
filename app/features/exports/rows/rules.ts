import type { CivilDate } from "#app/lib/dates.ts";
import type { WrittenCell } from "#app/lib/xlsx/written.ts";
import { writeAddress, type Places } from "#app/record/cell-addresses.ts";
import { writeCell } from "#app/record/cells.ts";
import { MEMBER_ID_KEY, ROW_ID_KEY, type Column } from "#app/record/columns.ts";
import type { Address, FieldValue } from "#app/record/field.ts";
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

/** Date and place of issue of the card whose number the record carries; of several the last. */
export function cardIssue(
  number: unknown,
  cards: readonly Loose[],
): { date: string | null; place: string | null } {
  const [last] = cards
    .filter((card) => card.number === number)
    .sort((one, other) =>
      String(other.issue_date ?? "").localeCompare(String(one.issue_date ?? "")),
    );
  return {
    date: (last?.issue_date as string | null | undefined) ?? null,
    place: (last?.issued_by as string | null | undefined) ?? null,
  };
}

/** Writes the cells of one row, column by column; made once for a sheet. */
export type RowWriter = (own: Loose, person: Loose) => WrittenCell[];

/**
 * Makes the writer of a sheet's rows.
 *
 * @returns takes the values of the row (of a member, or of a row of a collection with its `id`) and those of its person
 */
export function rowWriter(columns: readonly Column[], context: RowContext): RowWriter {
  const writers = columns.map((column) => cellWriter(column, context));
  return (own, person) => writers.map((write) => write(own, person));
}

function cellWriter(
  column: Column,
  { places, unit }: RowContext,
): (own: Loose, person: Loose) => WrittenCell {
  const { key, field, part } = column;
  if (key === MEMBER_ID_KEY) return (_own, person) => String(person.member_id);
  if (field === null) return key === ROW_ID_KEY ? (own) => String(own.id) : () => null;
  const { name, collection } = field;
  const valueOf = (own: Loose, person: Loose) =>
    (collection === undefined ? person[name] : own[name]) as FieldValue | null | undefined;
  if (part !== null)
    return (own, person) => writeAddress(valueOf(own, person) as Address | null, places)[part];
  const codeOf = (id: string) => unit(id)?.code ?? null;
  return (own, person) => writeCell(field, valueOf(own, person), codeOf);
}
