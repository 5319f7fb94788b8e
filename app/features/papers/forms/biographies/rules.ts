import {
  biographySchema,
  type BiographyData,
} from "#app/features/papers/forms/biographies/schema.ts";
import {
  biographyWords,
  certified,
  declarant,
  familyItem,
  familyList,
  lifeLists,
  names,
  partyItems,
  personItems,
  pledge,
  type BiographyCode,
  type Item,
  type ItemList,
} from "#app/features/papers/forms/biographies/text.ts";
import { defineForm } from "#app/features/papers/forms/form/rules.ts";
import {
  field,
  fields,
  headOf,
  heading,
  list,
  para,
  signatures,
  signerOf,
  upright,
} from "#app/features/papers/parts/rules.ts";
import type { Block } from "#app/lib/paper/model.ts";

/** The rows of items of a form; an item that the reader may not see is left out, the numbers of the others stay. */
function itemRows(rows: readonly (readonly Item[])[], data: BiographyData): Block[] {
  const shown = rows.map((row) => row.filter(({ key }) => !data.hidden.includes(key)));
  const filled = shown.filter((row) => row.length > 0);
  if (filled.length === 0) return [];
  return [
    fields(
      ...filled.map((row) =>
        row.map(({ number, key, label }) =>
          field(number === null ? label : `${number}. ${label}`, data.values[key] ?? null),
        ),
      ),
    ),
  ];
}

/** The ordinal is as wide on an upright page of many columns as on its side. */
const ROOM_BESIDE_ORDINAL = 0.7;

/** A list of a form under its number, with the columns that the reader may see. */
function itemList({ number, key, title, columns, room }: ItemList, data: BiographyData): Block[] {
  const seen = columns.filter((one) => !data.hidden.includes(`${key}.${one.key}`));
  if (data.hidden.includes(key) || seen.length === 0) return [];
  const rows = data.rows[key] ?? [];
  const body =
    rows.length === 0 && data.none.includes(key)
      ? para([biographyWords.none])
      : list(
          seen.map(({ head, width }) => ({ head, width: width * ROOM_BESIDE_ORDINAL })),
          rows,
          (row) => seen.map((one) => row[one.key] ?? null),
          room,
        );
  return [heading(`${number}. ${title}`), body];
}

const biographyForm = (code: BiographyCode) =>
  defineForm({
    name: names[code],
    family: code === "2-knd" ? "admission" : "review",
    issuer: "member",
    procedures: code === "2-knd" ? ["P02"] : ["P13"],
    source: "12-HD/BTCTW",
    schema: biographySchema,
    build: (data) =>
      upright(
        headOf(data.head),
        biographyWords.titles[code],
        null,
        ...numbers(code, data),
        ...itemRows([...personItems, ...partyItems[code]], data),
        ...lifeLists.flatMap((one) => itemList(one, data)),
        ...itemList(familyList, data),
        ...itemRows([[{ ...familyItem, number: null }]], data),
        ...pledge(code, data.name),
        signatures(declarant(data.name)),
        ...certified[code],
        signatures(...(code === "2-knd" ? [signer("cell")] : []), signer("grassroots")),
      ),
  });

const signer = (level: "cell" | "grassroots") =>
  signerOf({ level, deputy: false, name: null }, level);

/** A member has a number and a card; somebody who applies has neither. */
function numbers(code: BiographyCode, data: BiographyData): Block[] {
  if (code === "2-knd") return [];
  const both = [
    { key: "biography_number", label: biographyWords.biographyNumber, value: data.biographyNumber },
    { key: "party_card_number", label: biographyWords.cardNumber, value: data.cardNumber },
  ].filter(({ key }) => !data.hidden.includes(key));
  return both.length === 0 ? [] : [fields(both.map(({ label, value }) => field(label, value)))];
}

/** The biography of somebody who applies and that of a member. @source procedures.md P02, P13, forms index (2-KNĐ, 1-HSĐV) */
export const biographyForms = {
  "2-knd": biographyForm("2-knd"),
  "1-hsd": biographyForm("1-hsd"),
};
