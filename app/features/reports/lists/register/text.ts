import type { Lang } from "#app/lib/lang.ts";

const vi = {
  heads: {
    ordinal: "TT",
    name: "Họ và tên; tên khai sinh",
    person: "Nam, nữ, ngày sinh; dân tộc; tôn giáo",
    home: "Quê quán",
    education: "Văn hoá; lý luận; chuyên môn; ngoại ngữ",
    work: "Nghề nghiệp trước khi vào Đảng và hiện nay",
    joined: "Ngày vào Đảng; chính thức",
    numbers: "Số thẻ; số lý lịch; số huy hiệu",
    service: "Bộ đội, công an, hưu trí",
    left: "Ngày chuyển đi, nơi đến",
    came: "Ngày chuyển đến, nơi đi",
    died: "Ngày từ trần, lý do",
    out: "Ngày ra khỏi Đảng, hình thức",
    notes: "Ghi chú",
  },
  born: (gender: string, day: string) => (gender === "" ? day : `${gender}, ${day}`),
  before: (work: string) => `Trước: ${work}`,
  now: (work: string) => `Nay: ${work}`,
  enlisted: (day: string) => `Nhập ngũ ${day}`,
  discharged: (day: string) => `Xuất ngũ ${day}`,
  retired: (day: string) => `Nghỉ hưu ${day}`,
  outside: "ngoài tỉnh hoặc chưa ghi nơi",
  empty: "Trong năm đơn vị không có đảng viên.",
  pick: "Sổ lập theo xã, phường hoặc cấp dưới. Đồng chí chọn một đơn vị ở trên.",
  counted:
    "Sổ có mọi đảng viên đã ở trong danh sách đơn vị trong năm. Người đã đi trên 12 tháng chỉ còn họ tên và dòng chuyển đi.",
  withoutReligion:
    "Tôn giáo là dữ liệu nhạy cảm: chỉ có trên màn hình và bản in, không có trong tệp.",
};

/** The typed keys every language must have. */
export type RegisterWords = typeof vi;

const en: RegisterWords = {
  heads: {
    ordinal: "No.",
    name: "Full name; name at birth",
    person: "Sex, born on; ethnic group; religion",
    home: "Home town",
    education: "School; theory; profession; language",
    work: "Occupation before admission and now",
    joined: "Admitted; official",
    numbers: "Card; biography; badge",
    service: "Army, police, retirement",
    left: "Left on, where to",
    came: "Came on, where from",
    died: "Died on, cause",
    out: "Out of the Party on, how",
    notes: "Notes",
  },
  born: (gender, day) => (gender === "" ? day : `${gender}, ${day}`),
  before: (work) => `Before: ${work}`,
  now: (work) => `Now: ${work}`,
  enlisted: (day) => `Enlisted ${day}`,
  discharged: (day) => `Discharged ${day}`,
  retired: (day) => `Retired ${day}`,
  outside: "outside the province, or not written",
  empty: "The unit had no members in the year.",
  pick: "The book is drawn up by commune or below. Choose a unit above.",
  counted:
    "The book holds everybody who stood on the list of the unit in the year. Of who left more than 12 months ago only the name and the leaving remain.",
  withoutReligion: "Religion is sensitive: it stands on the screen and on paper, and in no file.",
};

/** Words of the book of members. */
export const registerText: Record<Lang, RegisterWords> = { vi, en };
