import type { Lang } from "#app/lib/lang.ts";

const vi = {
  heads: {
    unit: "Chi bộ",
    sheets: "Sổ đã khoá",
    owed: "Phải thu",
    collected: "Đã thu",
    share: "% thu",
    kept: "Giữ lại",
    remitted: "Đã nộp lên",
    received: "Cấp trên đã nhận",
    balance: "Còn phải nộp",
  },
  sum: "Cộng",
  empty: "Trong kỳ chưa có sổ thu đảng phí nào.",
  counted:
    "Đơn vị tính: đồng. Chỉ tính sổ đã khoá. Giữ lại và nộp lên theo các lần nộp của quý; còn phải nộp bằng đã thu trừ giữ lại trừ đã nộp.",
};

/** The typed keys every language must have. */
export type DuesReportWords = typeof vi;

const en: DuesReportWords = {
  heads: {
    unit: "Cell",
    sheets: "Sheets closed",
    owed: "Owed",
    collected: "Collected",
    share: "% collected",
    kept: "Kept",
    remitted: "Sent up",
    received: "Received above",
    balance: "Still to send",
  },
  sum: "Total",
  empty: "No sheet of dues yet in the period.",
  counted:
    "In đồng. Closed sheets alone are counted. Kept and sent up follow the remittances of the quarter; still to send is collected less kept less sent.",
};

/** Words of the report on dues. */
export const duesReportText: Record<Lang, DuesReportWords> = { vi, en };
