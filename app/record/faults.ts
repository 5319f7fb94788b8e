import type { Lang, Words } from "#app/lib/lang.ts";
import type { Fault } from "#app/record/parse.ts";

/** A fault of a form field, or a needed field that is empty. */
export type FieldFault = Fault | "required";

const faultWords: Record<FieldFault, Words> = {
  required: { vi: "Chưa ghi mục này.", en: "This is missing." },
  format: {
    vi: "Không đọc được. Xem ví dụ và ghi lại.",
    en: "This cannot be read. See the example and write it again.",
  },
  twoDigitYear: {
    vi: "Năm phải đủ 4 chữ số, ví dụ 1984.",
    en: "The year needs 4 digits, for example 1984.",
  },
  noSuchDay: {
    vi: "Không có ngày này. Nếu không rõ ngày, ghi tháng và năm, ví dụ 02/1984.",
    en: "There is no such day. If the day is not known, write the month and the year, for example 02/1984.",
  },
  range: {
    vi: "Số này nằm ngoài khoảng cho phép. Xem lại.",
    en: "This lies outside the possible range. Check it.",
  },
  incompleteDate: {
    vi: "Ghi đủ ngày, tháng, năm, ví dụ 26/01/1984.",
    en: "Write day, month and year, for example 26/01/1984.",
  },
  number: { vi: "Chỉ ghi số, ví dụ 1200000.", en: "Write a number only, for example 1200000." },
  negative: { vi: "Không ghi số âm.", en: "A negative number is not possible here." },
  boolean: { vi: "Ghi Có hoặc Không.", en: "Write Có (yes) or Không (no)." },
  notInList: {
    vi: "Không có trong danh mục. Chọn một mục trong danh mục.",
    en: "This is not in the list. Choose an entry of the list.",
  },
  ambiguous: {
    vi: "Cách ghi này có nhiều nghĩa. Chọn một mục trong danh mục.",
    en: "This has several meanings. Choose an entry of the list.",
  },
  tooLong: {
    vi: "Dài quá {max} ký tự. Ghi ngắn lại.",
    en: "Longer than {max} characters. Shorten it.",
  },
  organization: {
    vi: "Không tìm thấy tổ chức này. Ghi mã hoặc chọn trong danh sách.",
    en: "There is no such organization. Write its code or choose it.",
  },
  notTyped: { vi: "Mục này không nhập bằng chữ.", en: "This is not entered as text." },
};

/** What is wrong with what was typed and what to do, in plain words; `params` fills the figures. */
export function faultText(
  fault: FieldFault,
  lang: Lang,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return faultWords[fault][lang].replace(/\{(\w+)\}/g, (_all, name: string) =>
    String(params[name] ?? ""),
  );
}
