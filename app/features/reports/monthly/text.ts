import type { Lang } from "#app/lib/lang.ts";

const vi = {
  heads: { line: "Nội dung", value: "Số liệu", note: "Ghi chú" },
  parts: {
    people: "1. Đảng viên",
    meeting: "2. Sinh hoạt định kỳ",
    dues: "3. Đảng phí",
    work: "4. Chỉ đạo, nhiệm vụ đến hạn trong tháng",
  },
  lines: {
    opening: "Đảng viên đầu tháng",
    increase: "Tăng",
    decrease: "Giảm",
    closing: "Đảng viên cuối tháng",
    cells: "Số chi bộ",
    met: "Chi bộ đã sinh hoạt",
    thematic: "Trong đó sinh hoạt chuyên đề",
    counted: "Lượt đảng viên phải dự",
    present: "Có mặt",
    share: "Tỷ lệ có mặt",
    unexcused: "Vắng không lý do",
    onTime: "Biên bản chốt đúng hạn",
    sheets: "Sổ thu đã mở",
    closed: "Sổ thu đã khoá",
    owed: "Phải thu (sổ đã khoá)",
    collected: "Đã thu (sổ đã khoá)",
    duesShare: "Tỷ lệ thu",
    received: "Nhận",
    doneOnTime: "Xong đúng hạn",
    late: "Xong muộn",
    notDone: "Quá hạn chưa xong",
    running: "Đang làm",
  },
  of: (part: string, whole: string) => `${part} trên ${whole}`,
  dong: "đồng",
  percent: "%",
  empty: "Chưa có số liệu.",
  duesNote: "Tiền đảng phí chỉ tính khi sổ thu của tháng đã khoá.",
  noDues: "Vai này không xem số liệu đảng phí nên báo cáo không có phần đảng phí.",
};

/** The typed keys every language must have. */
export type MonthlyWords = typeof vi;

const en: MonthlyWords = {
  heads: { line: "Item", value: "Figure", note: "Notes" },
  parts: {
    people: "1. Members",
    meeting: "2. Regular meeting",
    dues: "3. Dues",
    work: "4. Directives and tasks due in the month",
  },
  lines: {
    opening: "Members at the beginning",
    increase: "Increase",
    decrease: "Decrease",
    closing: "Members at the end",
    cells: "Cells",
    met: "Cells that met",
    thematic: "Of these with a theme",
    counted: "Who had to attend",
    present: "Present",
    share: "Share present",
    unexcused: "Absent without a reason",
    onTime: "Minutes closed in time",
    sheets: "Sheets opened",
    closed: "Sheets closed",
    owed: "Owed (closed sheets)",
    collected: "Collected (closed sheets)",
    duesShare: "Share collected",
    received: "Received",
    doneOnTime: "Done in time",
    late: "Done late",
    notDone: "Overdue and not done",
    running: "Under way",
  },
  of: (part, whole) => `${part} of ${whole}`,
  dong: "đồng",
  percent: "%",
  empty: "No figures yet.",
  duesNote: "Money of dues counts only once the sheet of the month is closed.",
  noDues: "This role does not see figures of dues, so the report has no part on them.",
};

/** Words of the monthly report. */
export const monthlyText: Record<Lang, MonthlyWords> = { vi, en };
