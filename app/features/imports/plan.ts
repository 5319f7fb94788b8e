import { collection, findField } from "#app/record/format.ts";
import type { Address, ChangeClass } from "#app/record/field.ts";
import type { CollectionKey, MemberValues, Row } from "#app/record/values.ts";
import {
  sameValue,
  type MemberChange,
  type MemberSnapshot,
  type RowChange,
} from "#app/features/members/plan.ts";
import type { RowReading } from "#app/features/imports/schema.ts";

/** A cell that an import may not change; it becomes a change request. */
export interface RefusedCell {
  field: string;
  old: unknown;
  new: unknown;
}

/** What the rows of one person ask for, and the cells that are left out of it. */
export interface AskedChange {
  change: MemberChange;
  refused: RefusedCell[];
}

/** What is needed of a reading to plan it; also what is kept of it. */
export type Asked = Pick<RowReading, "values" | "defaults" | "extra">;
export type AskedChild = Pick<RowReading, "collection" | "child">;

const direct: ReadonlySet<ChangeClass> = new Set(["K1", "K2"]);
type Loose = Record<string, unknown>;
type Rows = Record<string, RowChange[]>;

/**
 * What an import asks of one person. A new member takes every field; of an existing one K1 and K2 apply,
 * K3 and procedure cells are left out and named, system cells are the program's own and ignored.
 *
 * @param before    the record that the rows belong to; null for a new member
 * @param children  the rows of further sheets that belong to the person
 * @source clarifications 29, 32
 */
export function askedChange(
  asked: Asked | null,
  children: readonly AskedChild[],
  before: MemberSnapshot | null,
): AskedChange {
  const refused: RefusedCell[] = [];
  const given = before === null ? { ...asked?.defaults, ...asked?.values } : (asked?.values ?? {});
  const values = valuesFor(given, before, refused);
  const rows: Rows = {};
  const held = new Map<string, Set<string>>();
  for (const { collection: key, values: row } of asked?.extra ?? [])
    addRow(rows, key, { id: null, values: row as Row }, before, held, refused);
  for (const { collection: key, child } of children) {
    if (key === null || child === null) continue;
    addRow(rows, key, { id: child.id, values: child.values as Row | null }, before, held, refused);
  }
  const change: MemberChange = {
    memberId: before?.id ?? null,
    expectedVersion: before?.version ?? null,
    values,
    ...(Object.keys(rows).length > 0 ? { rows: rows as MemberChange["rows"] } : {}),
  };
  return { change, refused };
}

function valuesFor(
  given: Partial<MemberValues>,
  before: MemberSnapshot | null,
  refused: RefusedCell[],
): Partial<MemberValues> {
  if (before === null) return given;
  const values: Loose = {};
  const held = before.record.values as Loose;
  for (const [key, value] of Object.entries(given as Loose)) {
    const next = keepingWords(held[key], value);
    if (sameValue(held[key], next)) continue;
    const changeClass = findField(key)?.changeClass;
    if (changeClass === undefined || changeClass === "system") continue;
    if (direct.has(changeClass)) values[key] = next;
    else refused.push({ field: key, old: held[key] ?? null, new: next ?? null });
  }
  return values as Partial<MemberValues>;
}

/** The old wording of a place is never deleted by a file that does not have it. @source record format §3.4 */
function keepingWords(held: unknown, value: unknown): unknown {
  if (!isAddress(held) || !isAddress(value)) return value;
  return { ...value, asWritten: value.asWritten ?? held.asWritten };
}

const isAddress = (value: unknown): value is Address =>
  typeof value === "object" && value !== null && "asWritten" in value;

/** Adds a row, unless the record has it already: the same file again asks for nothing. */
function addRow(
  rows: Rows,
  key: CollectionKey,
  asked: RowChange,
  before: MemberSnapshot | null,
  held: Map<string, Set<string>>,
  refused: RefusedCell[],
): void {
  if (before === null) {
    if (asked.values !== null) (rows[key] ??= []).push({ id: null, values: asked.values });
    return;
  }
  const stored = ((before.record.rows as Record<string, Row[]>)[key] ?? []) as (Row & Loose)[];
  const used = held.get(key) ?? new Set<string>();
  held.set(key, used);
  const same =
    asked.id === null
      ? stored.find((row) => !used.has(String(row.id)) && covers(row, asked.values as Loose | null))
      : stored.find(({ id }) => id === asked.id);
  if (same) used.add(String(same.id));
  if (asked.values === null) {
    if (!same) return;
    if (isDirect(key)) (rows[key] ??= []).push({ id: String(same.id), values: null });
    else refused.push({ field: key, old: rowWords(key, same), new: null });
    return;
  }
  if (same && covers(same, asked.values as Loose)) return;
  if (isDirect(key)) {
    (rows[key] ??= []).push({ id: same ? String(same.id) : null, values: asked.values });
    return;
  }
  for (const field of collection(key).fields) {
    const next = (asked.values as Loose)[field.name];
    const old = (same as Loose | undefined)?.[field.name];
    if (next === undefined || sameValue(old, next) || field.changeClass === "system") continue;
    refused.push({ field: field.key, old: old ?? null, new: next });
  }
}

/** Whether a stored row says everything that a row of the file says. */
function covers(row: Loose, values: Loose | null): boolean {
  if (values === null) return false;
  return Object.entries(values).every(
    ([name, value]) => name === "id" || sameValue(row[name], keepingWords(row[name], value)),
  );
}

/** Whether the rows of a collection may be changed directly: all their fields may. */
function isDirect(key: CollectionKey): boolean {
  return collection(key).fields.every(({ changeClass }) => direct.has(changeClass));
}

function rowWords(key: CollectionKey, row: Loose): unknown {
  const first = collection(key).fields.find(({ name }) => isSaid(row[name]));
  return first ? row[first.name] : null;
}

const isSaid = (value: unknown): boolean => value !== null && value !== undefined;
