import { changedValues } from "#app/features/members/edit/form/rules.ts";
import {
  editableFields,
  isRowGone,
  needsReason,
  type EditPage,
} from "#app/features/members/edit/page/rules.ts";
import { changedNames } from "#app/features/members/edit/rules.ts";
import type { Inputs, Posted } from "#app/features/members/edit/schema.ts";
import type { MemberChange, RowChange } from "#app/features/members/plan.ts";
import type { TerritoryIndex } from "#app/features/territory/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import type { FieldValue, NoneDeclared } from "#app/record/field.ts";
import type { CollectionKey, Row } from "#app/record/values.ts";

/** What a posted form asks of a member, and whether it needs a reason. */
export interface AskedChange {
  change: Pick<MemberChange, "values" | "rows">;
  needsReason: boolean;
}

/** A form that was read: what was asked, typed, and read from what was typed. */
export interface ReadForm extends Pick<Posted, "intent" | "base"> {
  inputs: Inputs;
  values: Readonly<Record<string, FieldValue | null>>;
}

/**
 * What a form of a section changes: the fields that its sender changed, and no others, so that two
 * people who change different fields do not undo each other.
 *
 * @param index  the register of places; null when the page has no address
 */
export function sectionChange(
  page: EditPage,
  { base, inputs, values }: ReadForm,
  index: TerritoryIndex | null,
): AskedChange {
  const changed = changedNames(editableFields(page), base, inputs);
  const touched = page.fields.filter(({ field }) => changed.includes(field.name));
  return {
    change: { values: changedValues(editableFields(page), changed, values, page.values, index) },
    needsReason: touched.some(({ right }) => needsReason(right)),
  };
}

/**
 * What a form of a row changes: a new row, other values of a row, or its removal. A row that is added
 * ends the word that there is none.
 */
export function rowChange(page: EditPage, form: ReadForm): AskedChange {
  const list = page.list!;
  const key = list.collection.key as CollectionKey;
  const isNew = page.target.row === "new" || isRowGone(page);
  const names = isNew
    ? Object.keys(form.values)
    : changedNames(editableFields(page), form.base, form.inputs);
  const values = Object.fromEntries(names.map((name) => [name, form.values[name] ?? null]));
  const row: RowChange = {
    id: isNew ? null : page.target.row,
    values: form.intent.kind === "remove" ? null : (values as Row),
  };
  const declared = page.member.record.values.none_declared;
  const ends = isNew && list.isDeclaredNone && declared;
  return {
    change: {
      values: ends ? { none_declared: without(declared, key) } : {},
      rows: { [key]: [row] } as MemberChange["rows"],
    },
    needsReason: needsReason(list.right),
  };
}

/** The word of the member that a collection has nothing to hold, with who recorded it and when. @source record format §10.1 */
export function declareNone(page: EditPage, key: string, by: string, on: CivilDate): AskedChange {
  const declared = page.member.record.values.none_declared ?? {};
  return {
    change: { values: { none_declared: { ...declared, [key]: { by, on } } } },
    needsReason: true,
  };
}

function without(declared: NoneDeclared, key: string): NoneDeclared | null {
  const rest = Object.fromEntries(Object.entries(declared).filter(([one]) => one !== key));
  return Object.keys(rest).length === 0 ? null : rest;
}
