import { collections, fields } from "#app/record/format.ts";
import type { CollectionKey, MemberRecord, MemberValues, Row } from "#app/record/values.ts";
import {
  sameValue,
  type MemberChange,
  type MemberSnapshot,
  type RowChange,
  type ValueChange,
} from "#app/features/members/plan.ts";

/** What was chosen between two records of one person. */
export interface MergeChoice {
  /** Whose place and standing in the Party counts: the cell, the statuses, the exit, the times in organizations. */
  standing: "kept" | "gone";
  /** Fields that both fill in differently and of which the other record's value is taken. */
  taken: readonly string[];
}

/** How two records differ in one field; a value is null where nothing stands. */
export interface Difference {
  field: string;
  kept: unknown;
  gone: unknown;
  /** `choose` when both fill it in; `fill` when only the record that goes does; `standing` goes with the place. */
  kind: "choose" | "fill" | "standing";
}

/** What is needed to part two records again. */
export interface MergeUndo {
  changes: ValueChange[];
  rows: Partial<Record<CollectionKey, { added: string[]; removed: Row[] }>>;
}

type Loose = Record<string, unknown>;

/** One decision each, since they make sense together only. */
const standing: ReadonlySet<string> = new Set([
  "org_id",
  "ordinal_in_cell_list",
  "membership_status",
  "activity_status",
  "exemption_date",
  "exit_date",
  "exit_reason",
  "exit_note",
]);
const standingRows: CollectionKey = "org_memberships";
const declared = "none_declared";

/**
 * The fields in which two records differ so that something is to be decided or is taken over.
 *
 * @source record format 3.0 §8 (every choice of a field is logged)
 */
export function differences(kept: MemberRecord, gone: MemberRecord): Difference[] {
  const [one, other] = [kept.values as Loose, gone.values as Loose];
  return fields.flatMap<Difference>(({ key, computed, changeClass }) => {
    if (computed || changeClass === "system" || key === declared) return [];
    const [mine, theirs] = [one[key] ?? null, other[key] ?? null];
    if (sameValue(mine, theirs)) return [];
    const difference = { field: key, kept: mine, gone: theirs };
    if (standing.has(key)) return [{ ...difference, kind: "standing" }];
    if (isEmpty(theirs)) return [];
    return [{ ...difference, kind: isEmpty(mine) ? "fill" : "choose" }];
  });
}

/** How many rows of each collection the record that stays would get. */
export function rowsGained(kept: MemberRecord, gone: MemberRecord): [CollectionKey, number][] {
  return collections.flatMap(({ key }) => {
    const added = key === standingRows ? 0 : newRows(kept, gone, key as CollectionKey).length;
    return added > 0 ? [[key as CollectionKey, added] as [CollectionKey, number]] : [];
  });
}

/**
 * The change that makes one record of two: what only the other has is added, rows of collections are united, and of
 * two values the chosen one counts.
 *
 * @returns a change of the record that stays
 * @source record format 3.0 §8
 */
export function planMerge(
  kept: MemberSnapshot,
  gone: MemberSnapshot,
  choice: MergeChoice,
): MemberChange {
  const values: Loose = {};
  for (const { field, gone: theirs, kind } of differences(kept.record, gone.record)) {
    const isTaken =
      kind === "fill" ||
      (kind === "choose" ? choice.taken.includes(field) : choice.standing === "gone");
    if (isTaken) values[field] = theirs;
  }
  const rows: Partial<Record<CollectionKey, RowChange[]>> = {};
  for (const { key } of collections as readonly { key: CollectionKey }[]) {
    if (key !== standingRows) rows[key] = newRows(kept.record, gone.record, key);
    else if (choice.standing === "gone")
      rows[key] = [
        ...rowsOf(kept.record, key).map(({ id }) => ({ id: id!, values: null })),
        ...rowsOf(gone.record, key).map(asNew),
      ];
  }
  const nothing = kept.record.values.none_declared;
  const filled = Object.keys(nothing ?? {}).filter((key) => rows[key as CollectionKey]?.length);
  if (filled.length > 0)
    values[declared] = Object.fromEntries(
      Object.entries(nothing!).filter(([key]) => !filled.includes(key)),
    );
  return {
    memberId: kept.id,
    expectedVersion: kept.version,
    values: values as Partial<MemberValues>,
    rows: rows as MemberChange["rows"],
  };
}

/** What has to be kept of a merge so that it can be taken back. @param before as the record was, @param after as it is */
export function mergeUndo(
  before: MemberRecord,
  after: MemberRecord,
  changes: readonly ValueChange[],
): MergeUndo {
  const keys = new Set<string>(collections.map(({ key }) => key));
  const undo: MergeUndo = {
    changes: changes.filter(
      ({ field, row }) => row === null && !keys.has(field.split(".")[0] ?? ""),
    ),
    rows: {},
  };
  for (const { key } of collections as readonly { key: CollectionKey }[]) {
    const [old, now] = [rowsOf(before, key), rowsOf(after, key)];
    const [had, has] = [idsOf(old), idsOf(now)];
    const added = now.flatMap(({ id }) => (id && !had.has(id) ? [id] : []));
    const removed = old.filter(({ id }) => id && !has.has(id));
    if (added.length + removed.length > 0) undo.rows[key] = { added, removed };
  }
  return undo;
}

/**
 * The change that gives the record back what it was before a merge. What somebody changed since then stays.
 *
 * @param now the record as it stands
 */
export function planParting(now: MemberSnapshot, undo: MergeUndo): MemberChange {
  const current = now.record.values as Loose;
  const values = Object.fromEntries(
    undo.changes
      .filter(({ field, new: merged }) => sameValue(current[field] ?? null, merged ?? null))
      .map(({ field, old }) => [field, old ?? null]),
  );
  const rows = Object.fromEntries(
    Object.entries(undo.rows).map(([key, { added, removed }]) => [
      key,
      [...added.map((id) => ({ id, values: null })), ...removed.map(asNew)],
    ]),
  );
  return {
    memberId: now.id,
    expectedVersion: now.version,
    values: values as Partial<MemberValues>,
    rows: rows as MemberChange["rows"],
  };
}

const rowsOf = (record: MemberRecord, key: CollectionKey): Row[] =>
  (record.rows as Record<string, Row[]>)[key] ?? [];

const idsOf = (rows: readonly Row[]) => new Set(rows.map(({ id }) => id));

function asNew(row: Row): RowChange {
  const { id: _, ...values } = row;
  return { id: null, values: values as Row };
}

/** The other record's rows that the first does not have word for word. */
function newRows(kept: MemberRecord, gone: MemberRecord, key: CollectionKey): RowChange[] {
  const held = rowsOf(kept, key).map((row) => asNew(row).values);
  return rowsOf(gone, key)
    .map(asNew)
    .filter(({ values }) => !held.some((one) => sameValue(one, values)));
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === "" || (Array.isArray(value) && value.length === 0);
