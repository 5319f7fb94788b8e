import type { Lang } from "#app/lib/lang.ts";

const vi = {
  receivers: "Theo nơi nhận",
  issuers: "Theo nơi ban hành",
  heads: {
    unit: "Đơn vị",
    issued: "Đã ban hành",
    read: "Đã đọc",
    onTime: "Xong đúng hạn",
    late: "Xong muộn",
    notDone: "Quá hạn chưa xong",
    running: "Đang làm",
    share: "% đúng hạn",
  },
  sum: "Cộng",
  empty: "Trong kỳ không có chỉ đạo, nhiệm vụ nào.",
  counted:
    "Đếm văn bản ban hành trong kỳ, mỗi nơi nhận một lần; tỷ lệ đúng hạn tính trên số đã đến hạn hoặc đã xong. Văn bản đã thu hồi không đếm.",
};

/** The typed keys every language must have. */
export type DirectiveReportWords = typeof vi;

const en: DirectiveReportWords = {
  receivers: "By receiver",
  issuers: "By issuer",
  heads: {
    unit: "Unit",
    issued: "Issued",
    read: "Read",
    onTime: "Done in time",
    late: "Done late",
    notDone: "Overdue, not done",
    running: "Under way",
    share: "% in time",
  },
  sum: "Total",
  empty: "Nothing was issued in the period.",
  counted:
    "Documents issued in the period are counted once for each receiver; the share is of those due or done. Cancelled ones are not counted.",
};

/** Words of the report on directives. */
export const directiveReportText: Record<Lang, DirectiveReportWords> = { vi, en };
