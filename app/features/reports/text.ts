import type { Lang } from "#app/lib/lang.ts";

const vi = {
  title: "Báo cáo",
  sub: "Số liệu tính ngay từ danh sách và sổ của đơn vị; xem, in hoặc xuất Excel.",
  back: "Báo cáo",
  groups: { figures: "Báo cáo số liệu", people: "Danh sách, sổ" },
  unit: "Đơn vị",
  period: "Kỳ",
  day: "Đến ngày",
  closedUnit: (name: string) => `${name} (đã thôi hoạt động)`,
  show: "Xem",
  print: "In",
  printTitle: (name: string) => `In: ${name}`,
  printSub: "Bản in A4. Chọn khổ giấy A4 và tắt đầu trang, chân trang của trình duyệt.",
  backToReport: "Về báo cáo",
  export: "Xuất Excel",
  exportPurpose: "Mục đích",
  exportHint:
    "Danh sách có dữ liệu cá nhân: ghi tệp dùng vào việc gì. Mỗi lần xuất đều được ghi lại.",
  opening: (day: string) => `Có đến hết ${day}`,
  increase: "Tăng",
  decrease: "Giảm",
  closing: (day: string) => `Có đến hết ${day}`,
  holds: "Số liệu khớp: đầu kỳ cộng tăng trừ giảm bằng cuối kỳ.",
  fails: "Số liệu chưa khớp",
  failsWhy: "Đầu kỳ cộng tăng trừ giảm chưa bằng cuối kỳ. Báo cáo này chưa gửi được.",
  sum: "Phép tính tăng giảm",
  names: (line: string) => `Danh sách: ${line}`,
  closeNames: "Ẩn danh sách",
  noNames: "Không có ai ở dòng này.",
  nameHeads: {
    birth: "Ngày sinh",
    name: "Họ và tên",
    on: "Ngày",
    cell: "Chi bộ",
    reason: "Lý do",
    other: "Nơi khác",
  },
  table: (name: string) => `Bảng số liệu: ${name}`,
  notes: "Ghi chú, căn cứ",
  cut: (shown: string, all: string) =>
    `Trang này hiện ${shown} dòng đầu trong ${all}. Bản in và tệp Excel có đủ.`,
  openNames: (line: string) => `Xem danh sách: ${line}`,
  printTooMany: (shown: string, all: string) =>
    `Bản in có ${shown} dòng đầu trong ${all}. Danh sách dài xuất bằng Excel hoặc in theo từng đơn vị.`,
};

/** The typed keys every language must have. */
export type ReportWords = typeof vi;

const en: ReportWords = {
  title: "Reports",
  sub: "Figures drawn at once from the lists and books of the unit; to read, print or take out as Excel.",
  back: "Reports",
  groups: { figures: "Figures", people: "Lists and books" },
  unit: "Unit",
  period: "Period",
  day: "As of",
  closedUnit: (name) => `${name} (closed)`,
  show: "Show",
  print: "Print",
  printTitle: (name) => `Print: ${name}`,
  printSub: "An A4 print. Choose A4 paper and turn the browser's headers and footers off.",
  backToReport: "Back to the report",
  export: "Excel export",
  exportPurpose: "Purpose",
  exportHint:
    "The list holds personal data: say what the file is for. Every export is written into the log.",
  opening: (day) => `At the end of ${day}`,
  increase: "Increase",
  decrease: "Decrease",
  closing: (day) => `At the end of ${day}`,
  holds: "The figures fit: opening plus increases minus decreases is the closing.",
  fails: "The figures do not fit",
  failsWhy:
    "Opening plus increases minus decreases is not the closing. This report cannot be sent yet.",
  sum: "The sum of the movement",
  names: (line) => `Names: ${line}`,
  closeNames: "Hide the names",
  noNames: "Nobody stands in this line.",
  nameHeads: {
    birth: "Born",
    name: "Full name",
    on: "Day",
    cell: "Cell",
    reason: "Reason",
    other: "Other place",
  },
  table: (name) => `Table: ${name}`,
  notes: "Notes and sources",
  cut: (shown, all) =>
    `This page shows the first ${shown} lines of ${all}. The print and the Excel file have all.`,
  openNames: (line) => `Show the names: ${line}`,
  printTooMany: (shown, all) =>
    `The print has the first ${shown} lines of ${all}. Take long lists out as Excel, or print by unit.`,
};

/** Words of the pages of reports. */
export const reportText: Record<Lang, ReportWords> = { vi, en };
