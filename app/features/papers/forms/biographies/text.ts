import type { FormName } from "#app/features/papers/forms/form/rules.ts";
import { inWords, para, signs } from "#app/features/papers/parts/rules.ts";
import { bold, line, type Block, type SignaturePlace } from "#app/lib/paper/model.ts";

/** What these forms are called. */
export const names = {
  "2-knd": {
    number: "2-KNĐ",
    vi: "Lý lịch của người xin vào Đảng",
    en: "Biography of somebody who applies",
  },
  "1-hsd": { number: "1-HSĐV", vi: "Lý lịch đảng viên", en: "Biography of a member" },
} satisfies Record<string, FormName>;

/** Which of the two a biography is. */
export type BiographyCode = keyof typeof names;

/** Titles. */
export const biographyWords = {
  titles: { "2-knd": "LÝ LỊCH CỦA NGƯỜI XIN VÀO ĐẢNG", "1-hsd": "LÝ LỊCH ĐẢNG VIÊN" },
  biographyNumber: "Số lý lịch",
  cardNumber: "Số thẻ đảng viên",
  none: "Không có (đã xác nhận).",
};

/** An item of the form; those of one row stand side by side. Keys are those of the record. */
export interface Item {
  /** As the form numbers it; null where it goes on under the number before it. */
  number: string | null;
  key: string;
  label: string;
}

/** A list of the form: its columns by name, each with its head and its share of the width. */
export interface ItemList {
  number: string;
  key: string;
  title: string;
  columns: readonly { key: string; head: string; width: number }[];
  /** Rows for the pen where there are none. */
  room: number;
}

const item = (number: string | null, key: string, label: string): Item => ({ number, key, label });
const column = (key: string, head: string, width: number) => ({ key, head, width });

/** Items 01 to 13. @source form 1-HSĐV as read in the record format, §2 */
export const personItems: readonly (readonly Item[])[] = [
  [item("01", "full_name", "Họ và tên đang dùng"), item("02", "gender", "Nam, nữ")],
  [item("03", "birth_name", "Họ và tên khai sinh"), item("04", "aliases", "Bí danh")],
  [item("05", "birth_date", "Ngày sinh")],
  [item("06", "birth_place", "Nơi sinh")],
  [item("07", "home_town", "Quê quán")],
  [item(null, "home_town_old_text", "Quê quán ghi theo tên cũ")],
  [item("08", "permanent_address", "Nơi thường trú")],
  [item(null, "temporary_address", "Nơi tạm trú")],
  [item("09", "ethnicity", "Dân tộc"), item("10", "religion", "Tôn giáo")],
  [
    item("11", "occupation_current", "Nghề nghiệp hiện nay"),
    item(null, "employer", "Nơi làm việc"),
  ],
  [
    item("12", "general_education", "Giáo dục phổ thông"),
    item(null, "professional_level", "Chuyên môn, nghiệp vụ"),
  ],
  [
    item(null, "professional_major", "Chuyên ngành"),
    item(null, "political_theory_level", "Lý luận chính trị"),
  ],
  [item(null, "academic_degree", "Học vị"), item(null, "academic_title", "Học hàm")],
  [item(null, "foreign_language", "Ngoại ngữ"), item(null, "foreign_language_level", "Trình độ")],
  [item(null, "it_level", "Tin học"), item(null, "ethnic_language", "Tiếng dân tộc thiểu số")],
  [item("13", "youth_union_date", "Ngày vào Đoàn TNCS Hồ Chí Minh")],
];

/** Items 14 and 15; somebody who applies tells of an earlier admission, if there was one. */
export const partyItems: Readonly<Record<BiographyCode, readonly (readonly Item[])[]>> = {
  "2-knd": [
    [item("14", "admission_ceremony_date", "Ngày kết nạp vào Đảng lần thứ nhất (nếu có)")],
    [item(null, "admission_cell_text", "Nơi kết nạp lần thứ nhất")],
    [item(null, "introducer_1", "Người giới thiệu"), item(null, "introducer_2", "và")],
    [item("15", "official_date", "Ngày công nhận chính thức lần thứ nhất (nếu có)")],
    [item(null, "official_cell_text", "Nơi công nhận chính thức lần thứ nhất")],
  ],
  "1-hsd": [
    [
      item("14", "admission_decision_date", "Ngày quyết định kết nạp"),
      item(null, "admission_decision_number", "Số"),
    ],
    [item(null, "admission_decision_authority", "Cấp ra quyết định kết nạp")],
    [
      item(null, "admission_ceremony_date", "Ngày kết nạp"),
      item(null, "admission_cell_text", "Nơi kết nạp"),
    ],
    [item(null, "introducer_1", "Người giới thiệu"), item(null, "introducer_2", "và")],
    [
      item("15", "official_date", "Ngày công nhận chính thức"),
      item(null, "official_cell_text", "Nơi công nhận"),
    ],
    [item(null, "readmission_date", "Ngày kết nạp lại (nếu có)")],
  ],
};

/** Items 16 to 21. */
export const lifeLists: readonly ItemList[] = [
  {
    number: "16",
    key: "activity_history",
    title: "Lịch sử bản thân, quá trình hoạt động và công tác",
    columns: [
      column("from", "Từ", 11),
      column("to", "Đến", 11),
      column("description", "Làm việc gì, ở đâu", 50),
      column("position", "Chức vụ", 28),
    ],
    room: 8,
  },
  {
    number: "17",
    key: "history_notes",
    title: "Đặc điểm lịch sử",
    columns: [column("from", "Từ", 11), column("to", "Đến", 11), column("note", "Nội dung", 78)],
    room: 3,
  },
  {
    number: "18",
    key: "trainings",
    title: "Những lớp đào tạo, bồi dưỡng đã qua",
    columns: [
      column("school", "Tên trường", 28),
      column("field", "Ngành học, nội dung", 26),
      column("from", "Từ", 11),
      column("to", "Đến", 11),
      column("mode", "Hình thức", 12),
      column("certificate", "Văn bằng", 12),
    ],
    room: 4,
  },
  {
    number: "19",
    key: "foreign_travels",
    title: "Đi nước ngoài",
    columns: [
      column("from", "Từ", 11),
      column("to", "Đến", 11),
      column("country", "Nước", 22),
      column("purpose", "Đi làm gì", 30),
      column("approved_by", "Cấp cho phép", 26),
    ],
    room: 3,
  },
  {
    number: "20",
    key: "rewards",
    title: "Khen thưởng",
    columns: [
      column("decision_date", "Ngày", 13),
      column("form", "Hình thức", 34),
      column("authority", "Cấp quyết định", 25),
      column("content", "Lý do", 28),
    ],
    room: 3,
  },
  {
    number: "21",
    key: "disciplines",
    title: "Kỷ luật",
    columns: [
      column("decision_date", "Ngày", 13),
      column("form", "Hình thức", 24),
      column("authority", "Cấp quyết định", 25),
      column("violation", "Lý do", 38),
    ],
    room: 2,
  },
];

/** Item 22. */
export const familyItem: Item = item("22", "family_class_origin", "Thành phần gia đình xuất thân");

/** What is told of each relative. */
export const familyList: ItemList = {
  number: "22",
  key: "family_relations",
  title: "Hoàn cảnh gia đình",
  columns: [
    column("relation", "Quan hệ", 11),
    column("full_name", "Họ và tên", 18),
    column("birth_year", "Năm sinh", 9),
    column("home_town", "Quê quán", 14),
    column("residence", "Nơi cư trú", 16),
    column("occupation", "Nghề nghiệp", 14),
    column("political_note", "Hoàn cảnh chính trị", 18),
  ],
  room: 8,
};

/** Who promises that all of it is true, by form; the day is left to the pen. */
export const pledge = (code: BiographyCode, name: string | null): Block[] => [
  ...(code === "2-knd"
    ? [
        { kind: "heading", line: ["23. Tự nhận xét"] } as const,
        { kind: "lines", count: 5 } as const,
      ]
    : []),
  { kind: "heading", line: [code === "2-knd" ? "24. Cam đoan" : "23. Cam đoan"] },
  para(
    line`Tôi, ${bold(name, 34)}, khai đầy đủ và đúng sự thật; nếu sai, tôi xin chịu trách nhiệm trước Đảng.`,
  ),
  { kind: "paragraph", align: "right", line: inWords(null) },
];

/** Who signs the pledge. */
export const declarant = (name: string | null): SignaturePlace => signs("NGƯỜI KHAI", name);

/** What the committees write under it. */
export const certified: Readonly<Record<BiographyCode, readonly Block[]>> = {
  // A page of its own: what is written here is signed on the same page.
  "2-knd": [
    { kind: "page" },
    { kind: "heading", line: ["Kết quả thẩm tra, xác minh lý lịch"] },
    { kind: "lines", count: 8 },
    { kind: "heading", line: ["Nhận xét của chi uỷ, chi bộ"] },
    { kind: "lines", count: 8 },
  ],
  "1-hsd": [
    { kind: "heading", line: ["Chứng nhận của cấp uỷ cơ sở"] },
    { kind: "lines", count: 4 },
  ],
};
