import { isNumberRow } from "#app/features/imports/layout/header/rules.ts";
import type { RowKind } from "#app/features/imports/interpret/schema.ts";
import { plainHeader, shownText } from "#app/features/imports/rules.ts";
import type { Mapping, SheetLayout } from "#app/features/imports/schema.ts";
import { plainKey } from "#app/lib/vietnamese.ts";
import type { SheetCell, SheetRow } from "#app/lib/xlsx/cell.ts";

/** What a row is; `group` is the text of a heading without its number and count. */
export interface RowClass {
  kind: RowKind;
  group: string | null;
}

/** Fields of which one is enough to know that a row is about a person. */
const telling: ReadonlySet<string> = new Set([
  "birth_date",
  "citizen_id",
  "old_id_number",
  "party_card_number",
  "party_card_number_old",
  "biography_number",
  "admission_ceremony_date",
  "official_date",
  "gender",
]);
const unitWords =
  /^(chi bo|dang bo|dang uy|cb|to dang|to dan pho|tdp|to|khu|khoi|thon|xom|ban|ap|lang|truong|tram|cong an|quan su|co quan|don vi)\b/;
const totals = /^(tong so|tong cong|trong do|cong\s*(:|$|[0-9]))/;
const signs =
  /^[(*-]*\s*(nguoi lap|nguoi tong hop|t\/?m\b|k\/?t\b|tl\b|noi nhan|ky\b.*ho ten|ky ten|da ky|xac nhan|thu truong|chu tich|bi thu$|pho bi thu$|.*\bngay\b.*\bthang\b.*\bnam\b)/;
const numbering = /^\s*(?:[IVXLC]+|[0-9]{1,3}|[A-Z])\s*[.):/-]+\s*/;
const bareNumber = /^(?:[IVXLC]+|[0-9]{1,3}|[A-Z])[.)]?$/;
const counted = /\s*[:(]\s*[0-9]+[^0-9]*$/;
const enoughCells = 4;

/**
 * Makes a classifier of rows for one sheet: people, headings of a group (the name of a cell over the whole width),
 * repeated headers, column numbers, totals, signatures. A row with a name or a number of a person is a person,
 * however poor it is.
 *
 * @source record-format §11.2; faults 32, 40 to 42
 */
export function rowClassifier(layout: SheetLayout, mapping: Mapping): (row: SheetRow) => RowClass {
  const targets = mapping.columns.filter((column) => column.target);
  const columnOf = (field: string) => targets.find((one) => one.target?.field === field)?.index;
  const name = columnOf("full_name") ?? -1;
  const ordinal = columnOf("ordinal_in_cell_list") ?? -1;
  const mapped = targets
    .filter(({ index }) => index !== ordinal && index !== name)
    .map(({ index }) => index);
  const tellingColumns = targets
    .filter(({ target }) => target && telling.has(target.field))
    .map(({ index }) => index);
  const headers = new Map(
    layout.columns.map(({ index, header }) => [
      index,
      new Set([header.replaceAll(" / ", " "), ...header.split(" / ")].map(plainHeader)),
    ]),
  );
  const isOwn = layout.profile === "format30";

  const isHeader = (cells: readonly SheetCell[]): boolean => {
    const texts = cells.flatMap((cell, column) => {
      const text = shownText(cell);
      return text === null ? [] : [{ text, column }];
    });
    const same = texts.filter(({ text, column }) => headers.get(column)?.has(plainHeader(text)));
    return same.length >= 2 && same.length * 2 > texts.length;
  };
  const count = (columns: readonly number[], cells: readonly SheetCell[]): number => {
    let filled = 0;
    for (const column of columns) if (isFilled(cells[column])) filled += 1;
    return filled;
  };
  const person: RowClass = { kind: "person", group: null };
  const other = (kind: RowKind): RowClass => ({ kind, group: null });

  return ({ cells }) => {
    let filled = 0;
    let first: SheetCell = null;
    for (const cell of cells) {
      if (!isFilled(cell)) continue;
      filled += 1;
      first ??= cell;
    }
    if (filled === 0) return other("empty");
    if (isOwn) return person;
    const nameText = name < 0 ? null : shownText(cells[name]);
    const hasLetters = nameText !== null && /\p{L}/u.test(nameText);
    const firstPlain = typeof first === "string" ? plainKey(first) : "";
    if (totals.test(firstPlain)) return other("totals");
    if (filled >= enoughCells) {
      if (typeof first === "string" && isHeader(cells)) return other("header");
      if (hasLetters) return person;
      if (isNumberRow(cells.map(shownText))) return other("numbers");
      const isTold = count(tellingColumns, cells) > 0 && count(mapped, cells) >= 2;
      return isTold ? person : other("other");
    }
    if (isHeader(cells)) return other("header");
    if (signs.test(firstPlain)) return other("signature");
    const group = groupOf(cells, tellingColumns);
    if (group !== null) return { kind: "group", group };
    const toldBy = count(tellingColumns, cells);
    const numbered = ordinal >= 0 && isFilled(cells[ordinal]);
    if (hasLetters && !totals.test(plainKey(nameText)))
      return toldBy > 0 || numbered || count(mapped, cells) === 0 ? person : other("other");
    return toldBy > 0 && numbered ? person : other("other");
  };
}

/** The heading of a group: one text, or a number and a text, that begins like the name of a unit. */
function groupOf(cells: readonly SheetCell[], tellingColumns: readonly number[]): string | null {
  if (tellingColumns.some((column) => isFilled(cells[column]) && column > 1)) return null;
  const texts = cells.flatMap((cell) => shownText(cell)?.trim() ?? []);
  const [number, after] = texts;
  const text = texts.length === 1 ? number : texts.length === 2 ? after : undefined;
  if (text === undefined || (texts.length === 2 && !bareNumber.test(number ?? ""))) return null;
  const bare = text.replace(numbering, "").replace(counted, "").trim();
  return unitWords.test(plainKey(bare)) ? bare : null;
}

function isFilled(cell: SheetCell | undefined): boolean {
  return cell !== null && cell !== undefined && (typeof cell !== "string" || cell.trim() !== "");
}
