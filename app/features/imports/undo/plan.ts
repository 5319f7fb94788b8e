import { collections } from "#app/record/format.ts";
import type { CollectionKey, MemberRecord, MemberValues, Row } from "#app/record/values.ts";
import type {
  MemberChange,
  MemberSnapshot,
  RowChange,
  ValueChange,
} from "#app/features/members/plan.ts";

/** What an import replaced in one record: the old values, and the whole of each collection it touched. */
export interface BeforeImage {
  values: Partial<MemberValues>;
  rows: Partial<Record<CollectionKey, Row[]>>;
}

const collectionKeys: ReadonlySet<string> = new Set(collections.map(({ key }) => key));

/**
 * What has to be kept of a record so that a change can be taken back.
 *
 * @param record   as it was before the change
 * @param changes  what changed
 */
export function beforeImage(record: MemberRecord, changes: readonly ValueChange[]): BeforeImage {
  const image: BeforeImage = { values: {}, rows: {} };
  const held = record.rows as Record<string, Row[]>;
  for (const { field, row, old } of changes) {
    const [key = ""] = field.split(".");
    if (row === null && !collectionKeys.has(key))
      (image.values as Record<string, unknown>)[field] = old ?? null;
    else image.rows[key as CollectionKey] = held[key] ?? [];
  }
  return image;
}

/**
 * The change that brings a record back to what it was, as long as it has the version the import left.
 *
 * @param now      the record as it stands
 * @param version  the version that the import wrote
 */
export function undoChange(image: BeforeImage, now: MemberSnapshot, version: number): MemberChange {
  const rows: Record<string, RowChange[]> = {};
  for (const [key, old] of Object.entries(image.rows) as [CollectionKey, Row[]][]) {
    const standing = (now.record.rows as Record<string, Row[]>)[key] ?? [];
    const kept = new Set(old.map(({ id }) => id));
    rows[key] = [
      ...standing.filter(({ id }) => !kept.has(id)).map(({ id }) => ({ id: id!, values: null })),
      ...old.map((values) => ({ id: values.id ?? null, values })),
    ];
  }
  return {
    memberId: now.id,
    expectedVersion: version,
    values: image.values,
    rows: rows as MemberChange["rows"],
  };
}
