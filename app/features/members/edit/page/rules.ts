import type { EditRight, Sight } from "#app/features/members/access.ts";
import type { MemberSnapshot } from "#app/features/members/plan.ts";
import type { Target } from "#app/features/members/edit/schema.ts";
import type { Collection, Field } from "#app/record/field.ts";
import type { Section } from "#app/record/section.ts";

/** A stored row, keys not checked. */
export type StoredRow = Record<string, unknown> & { id: string };

/** A collection of the section with what the actor may do to its rows. */
export interface EditableList {
  collection: Collection;
  rows: StoredRow[];
  right: EditRight;
  isDeclaredNone: boolean;
  mayDeclareNone: boolean;
}

/** The member whose record is open. */
export interface EditedMember extends MemberSnapshot {
  orgPos: bigint;
  cell: { id: string; name: string };
}

/** A member's record opened for editing at one section or one row, with the rights of the actor. */
export interface EditPage {
  target: Target;
  section: Section;
  /** Set when the page is about a row. */
  list: EditableList | null;
  /** The stored values that the form is about: those of the member, or of the row; empty for a new row. */
  values: Record<string, unknown>;
  member: EditedMember;
  sight: Sight;
  /** The fields that the actor may see and a person fills in, in order. */
  fields: { field: Field; right: EditRight }[];
  lists: EditableList[];
}

/** The fields of a page that its actor may change. */
export function editableFields({ fields }: Pick<EditPage, "fields">): Field[] {
  return fields.filter(({ right }) => right.may).map(({ field }) => field);
}

/** Whether the row that a page is about was removed by somebody else. */
export function isRowGone({ target, list }: Pick<EditPage, "target" | "list">): boolean {
  return list !== null && target.row !== "new" && !list.rows.some(({ id }) => id === target.row);
}

/** Whether a right asks for a reason. */
export function needsReason(right: EditRight): boolean {
  return right.may && right.needsReason;
}
