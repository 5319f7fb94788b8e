import type { Actor } from "#app/features/access/rules.ts";
import { fieldSight, stripRecord } from "#app/features/members/access.ts";
import type { FormContext } from "#app/features/members/edit/form/queries.server.ts";
import { readNames } from "#app/features/members/edit/names/queries.server.ts";
import type { EditPage } from "#app/features/members/edit/page/rules.ts";
import { openEdit } from "#app/features/members/edit/queries.server.ts";
import {
  askable,
  formPage,
  type Askable,
  type AskingChoice,
  type ChoiceLine,
} from "#app/features/procedures/change/asking/rules.ts";
import { isId } from "#app/lib/ids.ts";
import { describeValue } from "#app/record/describe.ts";
import type { Field, FieldValue } from "#app/record/field.ts";
import { isTyped } from "#app/record/form.ts";
import { findField, sections } from "#app/record/format.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** One field of the record as the page of requests opens it. */
export interface AskedField {
  field: Field;
  /** The row of a collection; null for a field of the person. */
  row: string | null;
  may: Askable;
  /** The page with this field alone, to be filled in. */
  page: EditPage;
  /** What stands there now, as stored. */
  before: unknown;
}

/**
 * Opens the field that an address names (`field`, and `row` in a collection) for a request.
 *
 * @returns null when member, field or row are out of reach
 */
export async function openAskedField(
  db: ScopedDb,
  actor: Actor,
  memberId: string,
  at: { field: string; row: string | null },
): Promise<AskedField | null> {
  const field = findField(at.field);
  const [list, name] = at.field.split(".");
  const section = sections.find(
    ({ fields, collections }) =>
      fields.some(({ key }) => key === at.field) || collections.some(({ key }) => key === list),
  );
  const isRow = name !== undefined;
  if (field === null || section === undefined || (isRow && !isId(at.row ?? ""))) return null;
  const search = new URLSearchParams({ section: section.key });
  if (isRow)
    for (const [key, value] of [
      ["list", list!],
      ["row", at.row!],
    ])
      search.set(key!, value!);
  const page = await openEdit(db, actor, memberId, search);
  const found = page?.fields.find((one) => one.field.key === at.field);
  if (!page || found === undefined || (isRow && page.values.id === undefined)) return null;
  const sight = fieldSight(page.sight, field.key);
  return {
    field,
    row: isRow ? at.row : null,
    may: askable(actor.post?.role ?? null, field, found.right, sight),
    page: formPage(page, field, sight),
    before: page.values[field.name] ?? null,
  };
}

/**
 * Reads the choice of fields of a section; without a section that of sections alone.
 *
 * @returns null when the member is out of reach
 */
export async function readAskingChoice(
  ctx: FormContext & { actor: Actor },
  memberId: string,
  sectionKey: string | null,
): Promise<AskingChoice | null> {
  const { db, actor, lang } = ctx;
  const search = new URLSearchParams({ section: sectionKey ?? sections[0]!.key });
  const page = await openEdit(db, actor, memberId, search);
  if (page === null) return null;
  const name = page.member.record.values.full_name ?? "";
  if (sectionKey === null) {
    const groups = sections.map(({ key, label }) => ({ key, title: label[lang], lines: [] }));
    return { memberId, name, section: null, groups };
  }
  const seen = stripRecord(page.member.record, page.sight).record;
  const rowsOf = (key: string) =>
    ((seen.rows as Record<string, unknown>)[key] ?? []) as (Record<string, unknown> & {
      id: string;
    })[];
  const all = page.lists.flatMap(({ collection }) => rowsOf(collection.key));
  const names = await readNames(ctx, [seen.values as Record<string, unknown>, ...all]);
  const line = (field: Field, row: string | null, value: unknown): ChoiceLine[] => {
    const right = page.fields.find((one) => one.field.key === field.key)?.right;
    const list = page.lists.find(({ collection }) => field.key.startsWith(`${collection.key}.`));
    const own = right ?? list?.right ?? ({ may: false, why: "unseen" } as const);
    const may = askable(actor.post?.role ?? null, field, own, fieldSight(page.sight, field.key));
    if (may === "no" || !isTyped(field)) return [];
    const said =
      value === undefined ? null : describeValue(field, value as FieldValue, lang, names);
    const key = `${row ?? ""} ${field.key}`;
    return [{ key, field: field.key, row, label: field.label[lang], value: said ?? "", may }];
  };
  const values = seen.values as Record<string, unknown>;
  const groups = [
    {
      key: page.section.key,
      title: page.section.label[lang],
      lines: page.section.fields.flatMap((field) => line(field, null, values[field.name])),
    },
    ...page.lists.flatMap(({ collection }) =>
      rowsOf(collection.key).map((row, at) => ({
        key: row.id,
        title: `${collection.label[lang]} (${at + 1})`,
        lines: collection.fields.flatMap((field) => line(field, row.id, row[field.name])),
      })),
    ),
  ];
  const section = { key: page.section.key, title: page.section.label[lang] };
  return { memberId, name, section, groups: groups.filter(({ lines }) => lines.length > 0) };
}
