import type { CodeListName } from "#app/codes/lists.ts";
import { codeLists } from "#app/codes/lists.ts";
import { FIRST_DATA_ROW, LISTS_SHEET, workbookSheets } from "#app/record/columns.ts";
import { collections, fields, FORMAT_VERSION } from "#app/record/format.ts";

/** One list of the sheet of lists: a column of codes and a column of labels. */
export interface ListColumns {
  readonly name: CodeListName | "boolean";
  readonly title: string;
  readonly codes: readonly string[];
  readonly labels: readonly string[];
  /** Where the labels stand, `DanhMuc!$B$3:$B$8`; the source of the drop-downs. */
  readonly range: string;
}

/** The labels by which the sheet of instructions says what it is. */
export const guideLabels = { version: "Phiên bản định dạng", checksum: "Mã kiểm tra mẫu" } as const;

/** Every list that a column uses, in the order of the format, with the cells where its labels stand. */
export function listColumns(): ListColumns[] {
  const used = [...fields, ...collections.flatMap((one) => one.fields)].flatMap(
    (field) => field.list ?? [],
  );
  const lists = [...new Set(used)].map((name) => ({
    name,
    title: codeLists[name].label.vi,
    codes: codeLists[name].entries.map((entry) => entry.code),
    labels: codeLists[name].entries.map((entry) => entry.label.vi),
  }));
  const yesNo = {
    name: "boolean" as const,
    title: "Có, Không",
    codes: ["1", "0"],
    labels: ["Có", "Không"],
  };
  return [yesNo, ...lists].map((list, index) => {
    const letter = columnLetter(index * 2 + 1);
    const last = FIRST_DATA_ROW + list.labels.length - 1;
    return { ...list, range: `${LISTS_SHEET}!$${letter}$${FIRST_DATA_ROW}:$${letter}$${last}` };
  });
}

/** The lines of the sheet of instructions: what stands left and right. */
export function guideLines(): readonly (readonly [string, string])[] {
  return [
    ["Danh sách đảng viên, định dạng 3.0", ""],
    [guideLabels.version, FORMAT_VERSION],
    [guideLabels.checksum, templateChecksum()],
    ["Đây là định dạng của phần mềm này, không phải mẫu chính thức của cơ quan Đảng.", ""],
    ["Cách ghi", ""],
    [
      "Mỗi đảng viên một dòng",
      "Ở trang DangVien, bắt đầu từ dòng 3. Các trang sau ghi quá trình, khen thưởng, gia đình.",
    ],
    [
      "Không sửa dòng 2",
      "Dòng 2 ẩn, để phần mềm nhận ra cột. Có thể đổi thứ tự cột, có thể bỏ cột không dùng.",
    ],
    ["Tiêu đề nền vàng", "Cột bắt buộc. Chọn một ô dưới tiêu đề để xem cách ghi."],
    [
      "Ngày",
      "Ghi ngày/tháng/năm. Không nhớ ngày thì ghi tháng/năm, không nhớ tháng thì chỉ ghi năm. Năm đủ 4 chữ số.",
    ],
    ["Mục có danh mục", "Chọn trong ô, hoặc ghi mã. Danh mục đầy đủ ở trang DanhMuc."],
    ["Số CCCD, số thẻ, số lý lịch, điện thoại", "Ghi dạng chữ để không mất số 0 ở đầu."],
    ["Ô để trống", "Không thay đổi gì."],
    ["#XOA", "Ghi vào ô để xoá giá trị đang có; ghi vào cột Thao tác để xoá cả dòng."],
    ["Nhận ra đảng viên", "Theo mã hồ sơ (cột ẩn), số CCCD hoặc số lý lịch."],
    ["Không ghi thông tin thuộc bí mật nhà nước.", ""],
  ];
}

/** A short text that changes whenever a column, a header or a list changes. */
export function templateChecksum(): string {
  const columns = workbookSheets().flatMap((sheet) =>
    sheet.columns.map((column) => `${sheet.name}|${column.key}|${column.header}`),
  );
  const lists = listColumns().map(
    (list) => `${list.name}|${list.codes.join(",")}|${list.labels.join(",")}`,
  );
  return hash([FORMAT_VERSION, ...columns, ...lists].join("\n"));
}

/** The letters of a column, 0 is A. */
export function columnLetter(index: number): string {
  const letters = 26;
  const rest = index % letters;
  const before = Math.floor(index / letters);
  return (
    (before > 0 ? columnLetter(before - 1) : "") + String.fromCharCode("A".charCodeAt(0) + rest)
  );
}

/** FNV-1a over UTF-16 units, 32 bits: shows an edition, protects nothing. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return value.toString(16).padStart(8, "0");
}
