import type { Lang } from "#app/lib/lang.ts";

const vi = {
  title: "Mục hồ sơ cần bổ sung",
  hint: "Đánh dấu thì mỗi chi bộ nhận một phiếu có đúng những đảng viên còn thiếu các mục này. Chi bộ điền; câu trả lời là đề nghị sửa hồ sơ, chờ duyệt.",
  chosen: (count: number) => (count === 0 ? "không hỏi mục nào" : `${count} mục`),
  asked: "Hỏi các mục",
  open: "Mở phiếu bổ sung",
  progress: "Kết quả bổ sung",
  fromQuality: "Hỏi chi bộ các mục còn thiếu",
  subject: "Bổ sung các mục còn thiếu trong hồ sơ đảng viên",
  body: "Chi bộ mở phiếu bổ sung, điền các mục còn thiếu của từng đảng viên rồi báo cáo. Mục nào chưa có căn cứ thì ghi rõ trong báo cáo.",
};

const en: typeof vi = {
  title: "Fields of the record to be filled in",
  hint: "Each cell then gets a form with exactly those members who lack these fields. What it answers is a request to change the record, to be approved.",
  chosen: (count) => (count === 0 ? "no field is asked for" : `${count} fields`),
  asked: "Asks for",
  open: "Open the form",
  progress: "What has been filled in",
  fromQuality: "Ask the cells for missing fields",
  subject: "Fill in what is missing in the records of members",
  body: "Open the form, fill in what is missing of each member, then report. Say in the report what cannot be found.",
};

/** The words of directives that ask cells for missing fields. */
export const askedText: Record<Lang, typeof vi> = { vi, en };
