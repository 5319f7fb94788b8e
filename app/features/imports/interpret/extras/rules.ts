import { sameValue, type RowChange } from "#app/features/members/plan.ts";
import type { RowReading } from "#app/features/imports/schema.ts";
import type { CollectionKey, MemberRecord } from "#app/record/values.ts";

type LooseRow = Record<string, unknown> & { id?: string };

/** By which values a row of a flat list is found again among the rows of a record. */
const sameBy: Partial<Record<CollectionKey, readonly string[]>> = {
  positions: ["position"],
  party_cards: ["number"],
};

/**
 * The rows that a flat list asks of a record: those that stand there already are asked for under their id, so that the
 * same file again changes nothing.
 *
 * @param record  null for a new person
 * @source record-format §11: idempotent
 */
export function extraRows(
  extra: RowReading["extra"],
  record: MemberRecord | null,
): { [Key in CollectionKey]?: RowChange<Key>[] } {
  const asked: Record<string, RowChange[]> = {};
  for (const { collection, values } of extra) {
    const keys = sameBy[collection] ?? Object.keys(values);
    const known = rowsOf(record, collection).find(
      (row) =>
        (row.to_date ?? null) === null &&
        keys.every((key) => sameValue(row[key], (values as LooseRow)[key])),
    );
    (asked[collection] ??= []).push({
      id: known?.id ?? null,
      values: values as RowChange["values"],
    });
  }
  return asked as { [Key in CollectionKey]?: RowChange<Key>[] };
}

/** The id of the row of a record that says the same as a child row without an id; null when it is new. */
export function sameChild(
  collection: CollectionKey,
  values: Readonly<Record<string, unknown>>,
  record: MemberRecord | null,
): string | null {
  const known = rowsOf(record, collection).find((row) =>
    Object.entries(values).every(([key, value]) => sameValue(row[key], value)),
  );
  return known?.id ?? null;
}

function rowsOf(record: MemberRecord | null, collection: CollectionKey): LooseRow[] {
  return ((record?.rows as Record<string, LooseRow[]> | undefined)?.[collection] ??
    []) as LooseRow[];
}
