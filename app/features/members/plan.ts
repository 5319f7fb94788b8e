import { collection, fields } from "#app/record/format.ts";
import {
  emptyRows,
  type CollectionKey,
  type MemberRecord,
  type MemberValues,
  type Row,
} from "#app/record/values.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { increaseReason } from "#app/codes/increase-reason.ts";
import { orgMembershipKind } from "#app/codes/org-membership-kind.ts";

/** A member as stored: the record with the ids of its rows, and the version that guards against lost updates. */
export interface MemberSnapshot {
  id: string;
  version: number;
  record: MemberRecord;
  openDuplicate: boolean;
}

/** What is asked of one row of a collection: a new row, other values, or its removal (`values: null`). */
export interface RowChange<Key extends CollectionKey = CollectionKey> {
  id: string | null;
  values: Row<Key> | null;
}

/** What is asked of one member. A key that is absent stays as it is; null clears. */
export interface MemberChange {
  memberId: string | null;
  expectedVersion: number | null;
  values: Partial<MemberValues>;
  rows?: { [Key in CollectionKey]?: RowChange<Key>[] };
}

/** One value before and after; `row` is the id of the row in a collection. */
export interface ValueChange {
  field: string;
  row: string | null;
  old: unknown;
  new: unknown;
}

export type PlannedChange =
  | { kind: "same"; before: MemberSnapshot }
  | { kind: "create"; before: null; after: MemberRecord; changes: ValueChange[] }
  | { kind: "change"; before: MemberSnapshot; after: MemberRecord; changes: ValueChange[] }
  | { kind: "conflict"; before: MemberSnapshot; changes: ValueChange[] };

/**
 * What a change would do to a record; nothing is done. The preview shows this and the write applies it.
 *
 * @param newId  gives ids to new rows, so that what is planned is what is written
 * @returns `same` when nothing differs, `conflict` when the record has moved past the expected version
 * @source house
 */
export function planChange(
  before: MemberSnapshot | null,
  change: MemberChange,
  on: CivilDate,
  newId: () => string,
): PlannedChange {
  const after: MemberRecord = {
    values: { ...before?.record.values },
    rows: { ...(before?.record.rows ?? emptyRows()) },
  };
  const changes: ValueChange[] = [];
  const given = change.values as Record<string, unknown>;
  const values = after.values as Record<string, unknown>;
  for (const { key } of fields) {
    if (!(key in given)) continue;
    const old = values[key] ?? null;
    const next = given[key] ?? null;
    if (sameValue(old, next)) continue;
    values[key] = next;
    changes.push({ field: key, row: null, old, new: next });
  }
  for (const key of Object.keys(change.rows ?? {}) as CollectionKey[]) {
    applyRows(after, key, change.rows?.[key] ?? [], changes, newId);
  }
  if (before === null) {
    openHomeMembership(after, on, newId);
    return { kind: "create", before, after, changes };
  }
  if (changes.length === 0) return { kind: "same", before };
  if (change.expectedVersion !== null && change.expectedVersion !== before.version) {
    return { kind: "conflict", before, changes };
  }
  return { kind: "change", before, after, changes };
}

/** Whether two stored values are equal: addresses part by part, lists in order, absent equal to null. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other || (one ?? null) === (other ?? null)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return false;
  const left = one as Record<string, unknown>;
  const right = other as Record<string, unknown>;
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => sameValue(left[key], right[key]));
}

function applyRows(
  after: MemberRecord,
  key: CollectionKey,
  asked: RowChange[],
  changes: ValueChange[],
  newId: () => string,
): void {
  const rows = [...((after.rows as Record<string, Row[]>)[key] ?? [])];
  for (const { id, values } of asked) {
    const at = id === null ? -1 : rows.findIndex((row) => row.id === id);
    const old = at < 0 ? null : rows[at]!;
    if (values === null) {
      if (old === null) continue;
      rows.splice(at, 1);
      noteRow(key, old, null, old.id ?? null, changes);
      continue;
    }
    const rowId = old?.id ?? newId();
    const next = { ...old, ...values, id: rowId } as Row;
    if (noteRow(key, old, next, rowId, changes) === 0) continue;
    if (at < 0) rows.push(next);
    else rows[at] = next;
  }
  (after.rows as Record<string, Row[]>)[key] = rows;
}

function noteRow(
  key: CollectionKey,
  old: Row | null,
  next: Row | null,
  id: string | null,
  changes: ValueChange[],
): number {
  const before = changes.length;
  for (const field of collection(key).fields) {
    const was = (old as Record<string, unknown> | null)?.[field.name] ?? null;
    const will = (next as Record<string, unknown> | null)?.[field.name] ?? null;
    if (!sameValue(was, will)) changes.push({ field: field.key, row: id, old: was, new: will });
  }
  return changes.length - before;
}

/** The first row of a member's cell history: home cell from the day of the import, reason "existing member". */
function openHomeMembership(after: MemberRecord, on: CivilDate, newId: () => string): void {
  const rows = after.rows.org_memberships ?? [];
  const open = rows.some((row) => row.kind === orgMembershipKind.codes.home && !row.to_date);
  if (open || !after.values.org_id) return;
  after.rows.org_memberships = [
    ...rows,
    {
      id: newId(),
      org_id: after.values.org_id,
      kind: orgMembershipKind.codes.home,
      from_date: on,
      in_reason: increaseReason.codes.initialLoad,
    } as NonNullable<MemberRecord["rows"]["org_memberships"]>[number],
  ];
}
