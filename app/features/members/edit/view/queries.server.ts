import { createHash } from "node:crypto";
import { stripRecord } from "#app/features/members/access.ts";
import { placeChoices, type FormContext } from "#app/features/members/edit/form/queries.server.ts";
import { readNames } from "#app/features/members/edit/names/queries.server.ts";
import {
  needsReason,
  type EditableList,
  type EditPage,
  type StoredRow,
} from "#app/features/members/edit/page/rules.ts";
import { editText } from "#app/features/members/edit/text.ts";
import type { EditView, FixedField, ListView } from "#app/features/members/edit/view/rules.ts";
import { describeValue, type Names } from "#app/record/describe.ts";
import type { Field } from "#app/record/field.ts";
import { formField, isTyped } from "#app/record/form.ts";
import type { MemberRecord } from "#app/record/values.ts";

type Lang = FormContext["lang"];
type Seen = { values: Record<string, unknown>; rows: Record<string, StoredRow[] | undefined> };

/** Everything the page of a section or row shows beside its form, in the words of the reader. */
export async function readEditView(ctx: FormContext, page: EditPage): Promise<EditView> {
  const { lang } = ctx;
  const seen = stripRecord(page.member.record, page.sight).record as unknown as Seen;
  const rowsSeen = page.lists.flatMap(({ collection }) => seen.rows[collection.key] ?? []);
  const names = await readNames(ctx, [seen.values, ...rowsSeen]);
  const editable = page.fields.filter(({ right }) => right.may);
  const kind = kindOf(page);
  const rowFields = page.list?.collection.fields ?? [];
  return {
    memberId: page.member.id,
    name: page.member.record.values.full_name ?? "",
    isOwn: page.sight === "own",
    kind,
    section: { key: page.section.key, title: page.section.label[lang] },
    list: page.list && {
      key: page.list.collection.key,
      title: page.list.collection.label[lang],
    },
    row: kind === "remove" ? wholeRow(rowFields, page.values, lang, names) : null,
    fields: editable.map(({ field }) => ({
      ...formField(field, lang),
      isSensitive: field.sensitivity === "sensitive",
    })),
    fixed: page.fields.flatMap(({ field, right }): FixedField[] =>
      right.may
        ? []
        : [
            {
              key: field.key,
              label: field.label[lang],
              value: say(field, seenValue(page, seen, field), lang, names),
              why: editText[lang].why[right.why],
            },
          ],
    ),
    lists:
      page.list === null ? page.lists.map((one) => listView(one, seen, page, lang, names)) : [],
    reason: {
      isAsked: editable.some(({ right }) => needsReason(right)),
      without: editable
        .filter(({ right }) => !needsReason(right))
        .map(({ field }) => field.label[lang]),
    },
    places: await placeChoices(ctx, page),
  };
}

/** Names the draft of a form on a device, without telling whose it is. */
export function draftKeyOf(accountId: string, { member, target }: EditPage): string {
  const place = [accountId, member.id, target.section, target.list, target.row].join(" ");
  return createHash("sha256").update(place).digest("base64url").slice(0, 22);
}

function kindOf({ target, list }: EditPage): EditView["kind"] {
  if (list === null) return "section";
  if (target.act !== "edit") return target.act;
  return target.row === "new" ? "add" : "edit";
}

function seenValue({ list, values }: EditPage, seen: Seen, field: Field): unknown {
  if (list === null) return seen.values[field.name];
  return seen.rows[list.collection.key]?.find(({ id }) => id === values.id)?.[field.name];
}

function listView(
  { collection, right, isDeclaredNone, mayDeclareNone }: EditableList,
  seen: Seen,
  page: EditPage,
  lang: Lang,
  names: Names,
): ListView {
  const rows = seen.rows[collection.key] ?? [];
  const { none_declared: declared } = page.member.record.values as MemberRecord["values"];
  const none = isDeclaredNone && rows.length === 0 ? declared?.[collection.key] : undefined;
  return {
    key: collection.key,
    title: collection.label[lang],
    rows: rows.map((row) => {
      const [lead = "", ...rest] = rowParts(collection.fields, row, lang, names);
      return { id: row.id, lead, rest: rest.join(" · ") };
    }),
    why: right.may ? null : editText[lang].why[right.why],
    none: none ?? null,
    mayDeclareNone: mayDeclareNone && rows.length === 0 && !isDeclaredNone,
  };
}

function wholeRow(
  fields: readonly Field[],
  row: Record<string, unknown>,
  lang: Lang,
  names: Names,
): string {
  return rowParts(fields, row, lang, names).join(" · ");
}

/** A row in one line: texts and codes stand alone, figures, dates and ticks bear their label. */
function rowParts(
  fields: readonly Field[],
  row: Record<string, unknown>,
  lang: Lang,
  names: Names,
): string[] {
  return fields
    .filter((field) => isTyped(field) && isThere(row[field.name]))
    .map((field) => {
      const value = say(field, row[field.name], lang, names);
      const speaks = ["text", "longText", "code", "organization", "address"].includes(field.kind);
      return speaks ? value : `${field.label[lang]}: ${value}`;
    });
}

const isThere = (value: unknown): boolean => value !== null && value !== undefined && value !== "";

/** A value in words; nothing when there is none, which the page says in its own way. */
function say(field: Field, value: unknown, lang: Lang, names: Names): string {
  if (!isThere(value)) return "";
  return describeValue(field, value as never, lang, names);
}
