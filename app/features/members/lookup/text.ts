import type { Lang } from "#app/lib/lang.ts";

const vi = {
  title: "Hỏi số căn cước ngoài phạm vi",
  sub: "Chỉ biết số này đã có hồ sơ hay chưa và xã, phường nào quản lý. Mỗi lần hỏi đều được ghi lại.",
  back: "Về danh sách đảng viên",
  number: "Số căn cước",
  numberHint: "Đủ 12 chữ số, ví dụ 025 059 001 234",
  numberWrong: "Số căn cước phải đủ 12 chữ số và không phải một chữ số lặp lại.",
  reason: "Vì sao cần hỏi",
  reasonHint: "Ví dụ: tiếp nhận chuyển sinh hoạt, nghi trùng hồ sơ",
  reasonWrong: "Ghi lý do, ít nhất 5 chữ.",
  submit: "Hỏi số này",
  left: (used: string, most: string) => `Hôm nay đã dùng ${used} trong ${most} lượt hỏi.`,
  registered: (masked: string) => `Số ${masked} đã có hồ sơ.`,
  owner: (unit: string) => `Đơn vị quản lý: ${unit}. Cần hồ sơ thì làm thủ tục chuyển sinh hoạt.`,
  unknown: (masked: string) => `Số ${masked} chưa có hồ sơ nào.`,
  unknownDo: "Xem lại từng chữ số trước khi lập hồ sơ mới.",
  unchecked: "Hôm nay đã hết lượt hỏi.",
  uncheckedDo: "Chưa hỏi được số này, mai đồng chí hỏi lại.",
  wrongTitle: "Chưa hỏi được số này.",
  link: "Hỏi số ngoài phạm vi",
};

/** The typed keys every language must have. */
export type LookupWords = typeof vi;

const en: LookupWords = {
  title: "Look a citizen number up elsewhere",
  sub: "Says only whether the number is on record and which commune has it. Every question is recorded.",
  back: "Back to the list of members",
  number: "Citizen number",
  numberHint: "All 12 digits, for example 025 059 001 234",
  numberWrong: "A citizen number has 12 digits, not all the same.",
  reason: "Why do you ask",
  reasonHint: "For example: a transfer in, a suspected duplicate",
  reasonWrong: "Give a reason of at least 5 letters.",
  submit: "Look this number up",
  left: (used, most) => `${used} of ${most} questions of today are used.`,
  registered: (masked) => `Number ${masked} is on record.`,
  owner: (unit) => `It belongs to ${unit}. For the record itself ask for a transfer.`,
  unknown: (masked) => `Number ${masked} is on no record.`,
  unknownDo: "Check each digit before making a new record.",
  unchecked: "The questions of today are used up.",
  uncheckedDo: "This number was not looked up; ask again tomorrow.",
  wrongTitle: "Not looked up yet.",
  link: "Look the number up elsewhere",
};

/** Words of the look-up of a citizen number outside one's scope. */
export const lookupText: Record<Lang, LookupWords> = { vi, en };
