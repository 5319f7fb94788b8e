import { collectionSight, fieldSight, type Sight } from "#app/features/members/access.ts";
import {
  labelOf,
  oldWording,
  valueWords,
  type Look,
} from "#app/features/members/record/line/rules.ts";
import {
  paperDrafts,
  type PartDraft,
  type TableDraft,
} from "#app/features/members/record/paper/parts/rules.ts";
import type { OpenedRecord } from "#app/features/members/record/rules.ts";
import { recordText } from "#app/features/members/record/text.ts";
import { formatPartialDate } from "#app/lib/partial-date.ts";
import { isFilled } from "#app/record/conditions.ts";
import type { Field, FieldValue, LooseValues } from "#app/record/field.ts";
import { collection, field } from "#app/record/format.ts";

/** A numbered item of the form; an empty value is a dotted line for the hand. */
export interface PaperItem {
  key: string;
  number: number;
  label: string;
  value: string | null;
  /** Takes the whole width: addresses and long texts. */
  wide: boolean;
}

/** A table of the form; `width` in percent. */
export interface PaperTable {
  key: string;
  title: string;
  columns: { key: string; head: string; width: number }[];
  rows: { key: string; cells: string[] }[];
  /** Said in the place of rows. */
  empty: string;
}

/** One part of the form. */
export interface PaperPart {
  key: string;
  title: string;
  items: PaperItem[];
  tables: PaperTable[];
}

/** Whether the form may be printed: by whoever sees restricted data of the record. */
export const mayPrint = (sight: Sight): boolean =>
  ["own", "whole", "cellSecretary", "restricted"].includes(sight);

/** The printed form of a record: what its reader may see, numbers of identity papers masked. @source ui §14 */
export function paperOf(opened: OpenedRecord): PaperPart[] {
  let number = 0;
  return paperDrafts
    .map((draft) => ({
      key: draft.key,
      title: recordText[opened.look.lang].paperParts[draft.key],
      items: itemsOf(draft, opened.look, () => ++number),
      tables: draft.tables.flatMap((table) => tableOf(table, opened)),
    }))
    .filter(({ items, tables }) => items.length + tables.length > 0);
}

function itemsOf(draft: PartDraft, look: Look, next: () => number): PaperItem[] {
  return draft.fields
    .map(field)
    .filter(({ key }) => fieldSight(look.sight, key) !== "hidden")
    .map((one) => ({
      key: one.key,
      number: next(),
      label: labelOf(one, look.lang),
      value: itemValue(one, look),
      wide: one.kind === "address" || one.kind === "longText" || one.kind === "organization",
    }));
}

function itemValue(one: Field, look: Look): string | null {
  const extra = look.extras[one.key];
  if (extra) return extra.value;
  const value = (look.record.values as LooseValues)[one.key];
  return isFilled(value) ? words(one, value!, look) : null;
}

/** Paper has no second line: the old wording of a place follows in brackets. */
function words(one: Field, value: FieldValue, look: Look): string {
  const old = one.kind === "address" ? oldWording(value, look) : null;
  const text = valueWords(one, value, look);
  return old === null ? text : `${text} (${old})`;
}

function tableOf({ key, columns }: TableDraft, { seen, look }: OpenedRecord): PaperTable[] {
  const { label, fields } = collection(key);
  const words = recordText[look.lang];
  const shows = collectionSight(look.sight, key);
  if (shows === "hidden") return [];
  const title = label[look.lang];
  if (shows === "presence") {
    const empty = seen.presence[key] ? words.declared : words.notDeclared;
    return [{ key, title, columns: [], rows: [], empty }];
  }
  const shown = Object.entries(columns).flatMap(([name, width]) => {
    const one = fields.find((part) => part.name === name);
    return one && fieldSight(look.sight, one.key) !== "hidden" ? [{ one, width }] : [];
  });
  const declared = seen.record.values.none_declared?.[key];
  const rows = seen.record.rows[key] as (LooseValues & { id?: string })[];
  return [
    {
      key,
      title,
      columns: shown.map(({ one, width }) => ({
        key: one.name,
        head: one.label[look.lang],
        width,
      })),
      rows: rows.map((row, place) => ({
        key: String(row.id ?? place),
        cells: shown.map(({ one }) => cell(one, row[one.name], look)),
      })),
      empty: declared ? words.declaredNone(formatPartialDate(declared.on)) : words.noRows,
    },
  ];
}

function cell(one: Field, value: FieldValue | null | undefined, look: Look): string {
  if (!isFilled(value)) return "";
  return one.kind === "partialDate" ? formatPartialDate(value as string) : words(one, value!, look);
}
