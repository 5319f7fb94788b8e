import type { Lang } from "#app/lib/lang.ts";

const vi = {
  print: "In danh sách mã QR",
  title: "Danh sách điểm danh bằng mã QR",
  hint: "Ai muốn thì đưa mã của mình cho thư ký. Thư ký quét bằng điện thoại đã đăng nhập, rồi bấm Lưu. Mã chỉ mở trang điểm danh của buổi này; người khác quét không ghi được gì.",
  codeOf: (name: string) => `Mã của ${name}`,
  one: (name: string) => `Điểm danh: ${name}`,
  oneHint: "Xem lại tên rồi bấm Lưu.",
  whole: "Xem cả danh sách",
};

/** The typed keys every language must have. */
export type CodeWords = typeof vi;

const en: CodeWords = {
  print: "Print the list of QR codes",
  title: "List of names with QR codes",
  hint: "Who wants to shows the own code to the note taker, who reads it with a telephone that is signed in and presses Save. A code opens the list of this meeting alone; nobody else can record anything with it.",
  codeOf: (name) => `Code of ${name}`,
  one: (name) => `Attendance: ${name}`,
  oneHint: "Check the name, then press Save.",
  whole: "See the whole list",
};

/** Words of the list of codes. */
export const codeText: Record<Lang, CodeWords> = { vi, en };
