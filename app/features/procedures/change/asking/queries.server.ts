import type { Actor } from "#app/features/access/rules.ts";
import {
  collectionSight,
  editRight,
  editRowsRight,
  fieldSight,
  stripRecord,
} from "#app/features/members/access.ts";
import type { FormContext } from "#app/features/members/edit/form/queries.server.ts";
import { readNames } from "#app/features/members/edit/names/queries.server.ts";
import type { EditPage } from "#app/features/members/edit/page/rules.ts";
import { openEdit } from "#app/features/members/edit/queries.server.ts";
import {
  askable,
  askableRows,
  formPage,
  type Askable,
  type AskingChoice,
  type ChoiceLine,
} from "#app/features/procedures/change/asking/rules.ts";
import { classOfRows, rowsOf, rowValues } from "#app/features/procedures/change/rules.ts";
import { changeAskText } from "#app/features/procedures/change/text.ts";
import { isId } from "#app/lib/ids.ts";
import { describeValue } from "#app/record/describe.ts";
import type { ChangeClass, Collection, Field, FieldValue } from "#app/record/field.ts";
import { isTyped } from "#app/record/form.ts";
import { findField, sections } from "#app/record/format.ts";
import type { Section } from "#app/record/section.ts";

/** What the page of requests is about: one field, or a whole row that is added or removed. */
export interface AskedPart {
  act: "change" | "add" | "remove";
  /** Key of the field, or of the collection. */
  key: string;
  label: string;
  changeClass: ChangeClass;
  /** The row of a collection; null for a field of the person and for a new row. */
  row: string | null;
  may: Askable;
  /** The page with what is asked for alone, to be filled in. */
  page: EditPage;
  /** What stands there now, as stored. */
  before: unknown;
}

/** What an address names. */
export interface AskedPlace {
  field: string;
  row: string | null;
  /** Whether the row itself is to go. */
  removes: boolean;
}

/**
 * Opens what an address names for a request: a field (and its row in a collection), a new row of a collection, or a
 * row that is to go.
 *
 * @returns null when member, field or row are out of reach
 */
export async function openAskedPart(
  ctx: Pick<FormContext, "db" | "lang"> & { actor: Actor },
  memberId: string,
  at: AskedPlace,
): Promise<AskedPart | null> {
  const rows = rowsOf({ field: at.field });
  return rows === null ? openField(ctx, memberId, at) : openRow(ctx, memberId, rows, at);
}

async function openField(
  { db, actor, lang }: Pick<FormContext, "db" | "lang"> & { actor: Actor },
  memberId: string,
  at: AskedPlace,
): Promise<AskedPart | null> {
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
    act: "change",
    key: field.key,
    label: field.label[lang],
    changeClass: field.changeClass,
    row: isRow ? at.row : null,
    may: askable(actor.post?.role ?? null, field, found.right, sight),
    page: formPage(page, [field]),
    before: page.values[field.name] ?? null,
  };
}

async function openRow(
  { db, actor, lang }: Pick<FormContext, "db" | "lang"> & { actor: Actor },
  memberId: string,
  rows: Collection,
  { row, removes }: AskedPlace,
): Promise<AskedPart | null> {
  if (removes && !isId(row ?? "")) return null;
  const at = { section: rows.section, list: rows.key, row: removes ? row! : "new" };
  const page = await openEdit(db, actor, memberId, new URLSearchParams(at));
  if (page === null || page.list === null || (removes && page.values.id === undefined)) return null;
  const changeClass = classOfRows(rows);
  const words = changeAskText[lang];
  return {
    act: removes ? "remove" : "add",
    key: rows.key,
    label: (removes ? words.removeOf : words.addTo)(rows.label[lang]),
    changeClass,
    row: removes ? row : null,
    may: askableRows(actor.post?.role ?? null, page),
    page: formPage(page, removes ? [] : page.fields.map(({ field }) => field)),
    before: removes ? rowValues(page.values) : null,
  };
}

/** Whether a section holds anything of which a change can be asked, or that can be edited at once. */
function isOffered(actor: Actor, { member, sight }: EditPage, section: Section): boolean {
  const acting = actor.post?.role ?? null;
  const asks = (field: Field): boolean =>
    isTyped(field) &&
    askable(acting, field, editRight(actor, member, field), fieldSight(sight, field.key)) !== "no";
  const rows = member.record.rows as unknown as Record<string, unknown[]>;
  const asksRows = (collection: Collection): boolean => {
    const right = editRowsRight(actor, member, collection);
    const list = { collection, right, rows: [], isDeclaredNone: false, mayDeclareNone: false };
    return askableRows(acting, { list, sight }) === "yes";
  };
  return (
    section.fields.some(asks) ||
    section.collections.some(
      (one) =>
        collectionSight(sight, one.key) === "rows" &&
        ((rows[one.key]?.length ?? 0) > 0 ? one.fields.some(asks) : asksRows(one)),
    )
  );
}

/**
 * Reads the choice of fields of a section; without a section that of sections with something to ask for.
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
    const offered = sections.filter((section) => isOffered(actor, page, section));
    const groups = offered.map(({ key, label }) => ({
      key,
      title: label[lang],
      lines: [],
      rows: null,
    }));
    return { memberId, name, section: null, groups };
  }
  const seen = stripRecord(page.member.record, page.sight).record;
  const held = (key: string) =>
    ((seen.rows as Record<string, unknown>)[key] ?? []) as (Record<string, unknown> & {
      id: string;
    })[];
  const all = page.lists.flatMap(({ collection }) => held(collection.key));
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
  const mayRows = (collection: Collection) =>
    askableRows(actor.post?.role ?? null, {
      list: page.lists.find((one) => one.collection === collection)!,
      sight: page.sight,
    });
  const values = seen.values as Record<string, unknown>;
  const groups = [
    {
      key: page.section.key,
      title: page.section.label[lang],
      lines: page.section.fields.flatMap((field) => line(field, null, values[field.name])),
      rows: null,
    },
    ...page.lists.flatMap(({ collection }) =>
      held(collection.key).map((row, at) => ({
        key: row.id,
        title: `${collection.label[lang]} (${at + 1})`,
        lines: collection.fields.flatMap((field) => line(field, row.id, row[field.name])),
        rows:
          mayRows(collection) === "yes"
            ? { collection: collection.key, row: row.id, label: collection.label[lang] }
            : null,
      })),
    ),
    ...page.lists.flatMap((list) =>
      mayRows(list.collection) === "yes"
        ? [
            {
              key: list.collection.key,
              title: list.collection.label[lang],
              lines: [],
              rows: {
                collection: list.collection.key,
                row: null,
                label: list.collection.label[lang],
              },
            },
          ]
        : [],
    ),
  ];
  const section = { key: page.section.key, title: page.section.label[lang] };
  return {
    memberId,
    name,
    section,
    groups: groups.filter(({ lines, rows }) => lines.length > 0 || rows !== null),
  };
}
