import type { CodeListName } from "#app/codes/lists.ts";
import { addressParts, type AddressPart } from "#app/record/cell-addresses.ts";
import type { Collection, Field, FieldKind } from "#app/record/field.ts";
import { sections } from "#app/record/format.ts";
import type { Section } from "#app/record/section.ts";

/** One column of a sheet; row 1 shows `header`, the hidden row 2 `key`. */
export interface Column {
  /** Machine key: a field key, `home_town.commune` for a part of an address, or a key of the row itself. */
  readonly key: string;
  readonly header: string;
  /** Width in characters. */
  readonly width: number;
  readonly hidden: boolean;
  /** The list of the drop-down; null without one. */
  readonly list: CodeListName | "boolean" | null;
  /** What the note of the header says. */
  readonly note: string;
  /** The field behind the column; null for columns of the row itself. */
  readonly field: Field | null;
  readonly part: AddressPart | null;
  /** Filled by the program: shown, never read back as a change. */
  readonly readOnly: boolean;
}

/** One sheet of the workbook with rows of data. */
export interface SheetColumns {
  readonly name: string;
  readonly title: string;
  /** Null for the sheet of members. */
  readonly collection: string | null;
  readonly columns: readonly Column[];
}

/** Which columns a reader may have; the others are absent, not empty. */
export type ColumnFilter = (field: Field) => boolean;

export const GUIDE_SHEET = "HuongDan";
export const MEMBERS_SHEET = "DangVien";
export const LISTS_SHEET = "DanhMuc";
/** Key of the column that says what to do with a row of a collection. */
export const ACTION_KEY = "row_action";
export const ROW_ID_KEY = "row_id";
export const MEMBER_ID_KEY = "member_id";
/** Rows 1 and 2 are headers, data begins below. */
export const HEADER_ROW = 1;
export const KEY_ROW = 2;
export const FIRST_DATA_ROW = 3;

/** Fields that tell in a child sheet whose row it is. */
const personKeys: readonly string[] = ["biography_number", "citizen_id", "full_name"];
const notExchanged: ReadonlySet<FieldKind> = new Set(["file", "set"]);

const widths: Partial<Record<FieldKind, number>> = {
  longText: 40,
  date: 13,
  partialDate: 13,
  boolean: 8,
  year: 8,
  integer: 10,
  decimal: 12,
  money: 16,
  phone: 14,
  email: 26,
  code: 24,
  codes: 30,
};
const partWidths: Record<AddressPart, number> = {
  detail: 24,
  commune: 26,
  province: 22,
  asWritten: 36,
};
const partWords: Record<AddressPart, string> = {
  detail: "chi tiết",
  commune: "xã, phường",
  province: "tỉnh, thành phố",
  asWritten: "ghi theo địa danh cũ",
};
const partNotes: Record<AddressPart, string> = {
  detail: "Số nhà, đường, khu, thôn.",
  commune: "Tên và mã xã, phường hiện nay, ví dụ: Xã Thanh Ba (08152).",
  province:
    "Tên và mã tỉnh, thành phố hiện nay, ví dụ: Tỉnh Phú Thọ (25). Nước ngoài: tên nước và mã, ví dụ: Lào (LA).",
  asWritten: "Ghi nguyên văn địa danh cũ, nếu có.",
};
const kindNotes: Partial<Record<FieldKind, string>> = {
  date: "Ghi đủ ngày/tháng/năm, ví dụ 26/01/1984.",
  partialDate: "Ghi ngày/tháng/năm, tháng/năm hoặc năm, ví dụ 26/01/1984, 01/1984, 1984.",
  boolean: "Ghi Có hoặc Không.",
  code: "Chọn trong danh mục.",
  codes: "Nhiều mục cách nhau bằng dấu chấm phẩy.",
  money: "Số tiền, đồng.",
  organization: "Mã tổ chức đảng.",
};
const needs: Record<string, string> = {
  L0: "Bắt buộc.",
  row: "Bắt buộc.",
  L1: "Cần cho mức chuẩn hoá cơ bản.",
  L2: "Cần cho mức chuẩn hoá đầy đủ.",
  E1: "Bắt buộc.",
  E2: "Cần ghi.",
};

/**
 * The sheets of the 3.0 workbook that hold data, in order: members, then one per collection. Documents and photos are
 * not exchanged.
 *
 * @param mayRead  leaves out the columns of fields that the reader may not have
 * @source record-format §11, clarification 38
 */
export function workbookSheets(
  mayRead: ColumnFilter = () => true,
  parts: readonly Section[] = sections,
): SheetColumns[] {
  const main = parts.flatMap((part) => part.fields);
  const person = personKeys.flatMap((key) => main.filter((field) => field.key === key));
  const children = parts
    .flatMap((part) => part.collections)
    .flatMap((one) => (one.sheet === null ? [] : [childSheet(one.sheet, one, person, mayRead)]))
    .filter((sheet) =>
      sheet.columns.some((column) => column.field?.collection === sheet.collection),
    );
  return [
    {
      name: MEMBERS_SHEET,
      title: "Danh sách đảng viên",
      collection: null,
      columns: main.filter(mayRead).flatMap(fieldColumns),
    },
    ...children,
  ];
}

/** The columns of one field: one, or four for an address, or none when the field is not exchanged. */
export function fieldColumns(field: Field): Column[] {
  if (notExchanged.has(field.kind)) return [];
  if (field.kind === "address") return addressParts.map((part) => addressColumn(field, part));
  return [
    {
      key: field.key,
      header: field.header,
      width: Math.max(
        field.width ?? widths[field.kind] ?? 20,
        Math.min(field.header.length + 2, 24),
      ),
      hidden: field.key === MEMBER_ID_KEY,
      list:
        field.kind === "boolean" ? "boolean" : field.kind === "code" ? (field.list ?? null) : null,
      note: noteOf(field),
      field,
      part: null,
      readOnly: field.computed === true || field.required.level === "system",
    },
  ];
}

function childSheet(
  name: string,
  one: Collection,
  person: readonly Field[],
  mayRead: ColumnFilter,
): SheetColumns {
  const fields = one.fields.filter(mayRead).flatMap(fieldColumns);
  return {
    name,
    title: one.label.vi,
    collection: one.key,
    columns: [
      ownColumn(MEMBER_ID_KEY, "Mã hồ sơ hệ thống", 14, true, "Không sửa cột này."),
      ownColumn(ROW_ID_KEY, "Mã dòng", 14, true, "Không sửa cột này."),
      ...person
        .filter(mayRead)
        .flatMap(fieldColumns)
        .map((column) => ({ ...column, readOnly: true })),
      ...fields,
      ownColumn(
        ACTION_KEY,
        "Thao tác",
        12,
        false,
        "Ghi #XOA để xoá dòng này; để trống nếu không xoá.",
      ),
    ],
  };
}

function ownColumn(
  key: string,
  header: string,
  width: number,
  hidden: boolean,
  note: string,
): Column {
  return {
    key,
    header,
    width,
    hidden,
    list: null,
    note,
    field: null,
    part: null,
    readOnly: key !== ACTION_KEY,
  };
}

function addressColumn(field: Field, part: AddressPart): Column {
  return {
    key: `${field.key}.${part}`,
    header: `${field.header} - ${partWords[part]}`,
    width: partWidths[part],
    hidden: false,
    list: null,
    note: partNotes[part],
    field,
    part,
    readOnly: false,
  };
}

function noteOf(field: Field): string {
  if (field.computed || field.required.level === "system")
    return "Chương trình tự ghi, không cần nhập.";
  const { level, condition } = field.required;
  const need = needs[level];
  const words = need && condition ? `${need.slice(0, -1)} khi ${condition.words.vi}.` : need;
  return [words, field.hint ? `${field.hint.vi}.` : null, kindNotes[field.kind]]
    .filter((one) => one !== null && one !== undefined)
    .join(" ");
}
