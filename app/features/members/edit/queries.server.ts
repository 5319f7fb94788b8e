import type { Actor } from "#app/features/access/rules.ts";
import {
  collectionSight,
  editRight,
  editRightOf,
  editRowsRight,
  fieldSight,
  sightOf,
  type EditRight,
} from "#app/features/members/access.ts";
import type {
  EditableList,
  EditedMember,
  EditPage,
  StoredRow,
} from "#app/features/members/edit/page/rules.ts";
import { readTarget } from "#app/features/members/edit/schema.ts";
import { readMember } from "#app/features/members/queries.server.ts";
import { isId } from "#app/lib/ids.ts";
import type { Collection, Field } from "#app/record/field.ts";
import { isTyped } from "#app/record/form.ts";
import { findSection, sections } from "#app/record/format.ts";
import type { Section } from "#app/record/section.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Opens a record at the place that an address names; without a section at the first one that the actor
 * may change.
 *
 * @returns null when there is no such member in scope, or no such section, collection or row to be seen
 */
export async function openEdit(
  db: ScopedDb,
  actor: Actor,
  id: string,
  search: URLSearchParams,
): Promise<EditPage | null> {
  const target = readTarget(search);
  const member = target !== null && isId(id) ? await readMember(db, id) : null;
  if (target === null || member === null) return null;
  const section =
    target.section === "" ? firstEditable(actor, member) : findSection(target.section);
  if (section === null) return null;
  const sight = sightOf(actor, member);
  const lists = section.collections
    .filter(({ key }) => collectionSight(sight, key) === "rows")
    .map((one) => listOf(actor, member, one));
  const list =
    target.list === null
      ? null
      : (lists.find(({ collection }) => collection.key === target.list) ?? null);
  if (target.list !== null && list === null) return null;
  const row = list?.rows.find((one) => one.id === target.row) ?? null;
  return {
    target: { ...target, section: section.key },
    section,
    list,
    values: list === null ? (member.record.values as Record<string, unknown>) : (row ?? {}),
    member,
    sight,
    fields: (list?.collection ?? section).fields
      .filter((field) => isTyped(field) && fieldSight(sight, field.key) !== "hidden")
      .map((field) => ({ field, right: rightOf(actor, member, list, field) })),
    lists,
  };
}

function rightOf(
  actor: Actor,
  member: EditedMember,
  list: EditableList | null,
  field: Field,
): EditRight {
  const own = editRight(actor, member, field);
  return list === null || list.right.may ? own : list.right;
}

function listOf(actor: Actor, member: EditedMember, collection: Collection): EditableList {
  const { values, rows } = member.record;
  const declared = values.none_declared?.[collection.key] !== undefined;
  const right = editRowsRight(actor, member, collection);
  return {
    collection,
    rows: (rows as unknown as Record<string, StoredRow[]>)[collection.key] ?? [],
    right,
    isDeclaredNone: declared,
    mayDeclareNone: right.may && (editRightOf(actor, member, "none_declared")?.may ?? false),
  };
}

function firstEditable(actor: Actor, member: EditedMember): Section {
  const mayEdit = (section: Section) =>
    section.fields.some((field) => isTyped(field) && editRight(actor, member, field).may) ||
    section.collections.some((one) => editRowsRight(actor, member, one).may);
  return sections.find(mayEdit) ?? sections[0]!;
}
