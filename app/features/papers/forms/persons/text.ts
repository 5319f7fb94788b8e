import type { FormName } from "#app/features/papers/forms/form/rules.ts";
import type {
  ExitNoticeData,
  PersonReviewData,
} from "#app/features/papers/forms/persons/schema.ts";
import {
  field,
  fields,
  figure,
  heading,
  inWords,
  para,
  personFields,
  shown,
} from "#app/features/papers/parts/rules.ts";
import { bold, line, open, type Block, type Line } from "#app/lib/paper/model.ts";

/** What these forms are called. */
export const names = {
  "2a-tt": {
    number: "2A",
    vi: "Bản kiểm điểm cá nhân của đảng viên (mẫu 2A)",
    en: "Review of a member (form 2A)",
  },
  "2b-tt": {
    number: "2B",
    vi: "Bản kiểm điểm cá nhân của người giữ chức vụ (mẫu 2B)",
    en: "Review of somebody who holds an office (form 2B)",
  },
  "2c-tt": {
    number: "2C",
    vi: "Bản kiểm điểm của đảng viên không làm việc trong hệ thống chính trị (mẫu 2C)",
    en: "Review of a member who works outside the political system (form 2C)",
  },
  "exit-notice": {
    number: null,
    vi: "Phiếu báo đảng viên ra khỏi Đảng",
    en: "Notice that somebody left the Party",
  },
  "dossier-loans": {
    number: null,
    vi: "Sổ theo dõi cho mượn hồ sơ đảng viên",
    en: "Book of dossiers lent",
  },
} satisfies Record<string, FormName>;

/** Titles, numbers and columns. */
export const personWords = {
  review: "BẢN KIỂM ĐIỂM CÁ NHÂN",
  year: (year: string | null): Line => line`năm ${open(year, 6)}`,
  writer: "NGƯỜI TỰ KIỂM ĐIỂM",
  notice: "PHIẾU BÁO",
  left: line`đảng viên ra khỏi Đảng`,
  number: "-PB/ĐU",
  loans: "SỔ THEO DÕI CHO MƯỢN HỒ SƠ ĐẢNG VIÊN",
  columns: {
    on: "Ngày mượn",
    dossier: "Hồ sơ của đảng viên",
    borrower: "Người mượn, ký nhận",
    purpose: "Lý do mượn",
    returnedOn: "Ngày trả, ký nhận",
  },
};

const written = (text: string | null, count: number): Block[] =>
  text === null ? [{ kind: "lines", count }] : [para([text])];

/** Who writes a review: an ordinary member, one who leads, or one who works outside the political system. */
export type Reviewer = "ordinary" | "office" | "outside";

/** What stands between strengths and weaknesses, by who writes. */
const ownPart: Record<Reviewer, readonly Block[]> = {
  ordinary: [],
  office: [
    heading("Kết quả lãnh đạo, chỉ đạo, quản lý; trách nhiệm trong công việc được giao"),
    { kind: "lines", count: 4 },
  ],
  outside: [
    heading(
      "Việc chi bộ giao; lao động, sản xuất, kinh doanh; gương mẫu của bản thân và gia đình nơi cư trú",
    ),
    { kind: "lines", count: 4 },
  ],
};

/** The review from who writes it to the grade proposed; of an office it says what was led. */
export function personReview(data: PersonReviewData, by: Reviewer): Block[] {
  return [
    personFields(
      data.person,
      ["name", "birthDate"],
      by === "office" ? ["position"] : ["occupation"],
      ["cell"],
    ),
    heading("I. Ưu điểm, kết quả đạt được"),
    ...written(data.strengths, by === "ordinary" ? 6 : 5),
    ...ownPart[by],
    heading("II. Hạn chế, khuyết điểm và nguyên nhân; hướng khắc phục"),
    ...written(data.weaknesses, 5),
    heading("III. Tự nhận mức xếp loại chất lượng"),
    fields([field("Tự chấm điểm", figure(data.score)), field("Tự xếp loại", data.grade)]),
  ];
}

/** What the others say, after the signature of who wrote the review. */
export function opinionsOnReview({ cellScore, cellGrade, residence }: PersonReviewData): Block[] {
  return [
    heading("Nhận xét, đánh giá của chi uỷ, chi bộ"),
    fields([field("Điểm", figure(cellScore)), field("Đề xuất xếp loại", cellGrade)]),
    fields([field("Ý kiến của nơi cư trú", residence, 1)]),
  ];
}

/** The notice that somebody is no longer a member, for the books above. */
export function exitNotice(data: ExitNoticeData): Block[] {
  const { person } = data;
  return [
    { kind: "paragraph", align: "center", line: line`Kính gửi: ${bold(data.to, 60)}` },
    para(line`Xin báo người có tên sau đây không còn là đảng viên:`),
    personFields(
      person,
      ["name"],
      ["birthDate", "gender"],
      ["homeTown"],
      ["admittedOn", "officialOn"],
      ["cardNumber", "cell"],
    ),
    fields(
      [field("Hình thức", data.how), field("Kể từ ngày", shown(data.leftOn))],
      [field("Quyết định số", data.decisionNumber), field("Ngày", shown(data.decisionOn))],
    ),
    para(
      line`Thẻ đảng viên: đã thu hồi (chưa thu hồi), ${inWords(null)}. Hồ sơ đảng viên lưu tại ${open(data.head.unit, 34)}.`,
    ),
  ];
}
