import type { Lang } from "#app/lib/lang.ts";

const vi = {
  lead: "Chi bộ đồng chí quyết toán sổ đảng phí của đơn vị đã kết thúc hoạt động.",
  of: (name: string) => `${name}, sổ cũ`,
  month: (name: string, month: string) => `${name}: tháng ${month} chưa khoá sổ`,
  unsettled: (name: string, due: string, credit: string) =>
    `${name}: còn phải thu ${due} đồng, còn dư của đảng viên ${credit} đồng`,
  toRemit: (name: string) => `${name}: sổ đã khoá chưa nộp lên`,
  own: "Về sổ của chi bộ đồng chí",
  sub: "Đơn vị đã kết thúc hoạt động. Biên lai, sổ và phần nộp lên vẫn mang tên đơn vị này.",
  remit: (name: string, quarter: string) => `Lập phần nộp ${quarter} của ${name}`,
  refundAmount: "Số tiền trả lại",
  refundHint: (credit: string) => `Đồng, không quá ${credit} còn dư.`,
  refundNote: "Trả cho ai, lý do",
};

/** The typed keys every language must have. */
export type BooksWords = typeof vi;

const en: BooksWords = {
  lead: "Your cell brings the books of dues of a unit that has closed to their end.",
  of: (name) => `${name}, old book`,
  month: (name, month) => `${name}: month ${month} is not closed`,
  unsettled: (name, due, credit) =>
    `${name}: ${due} đồng are still owed, ${credit} đồng are paid ahead`,
  toRemit: (name) => `${name}: closed months have not gone up`,
  own: "To the book of your cell",
  sub: "The unit has closed. Receipts, book and remittances still bear its name.",
  remit: (name, quarter) => `Put together ${quarter} of ${name}`,
  refundAmount: "Amount given back",
  refundHint: (credit) => `In đồng, no more than the ${credit} that are paid ahead.`,
  refundNote: "To whom, and why",
};

/** Words of the books of closed units in both languages. */
export const booksText: Record<Lang, BooksWords> = { vi, en };
