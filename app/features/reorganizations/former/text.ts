import type { FormerIssue } from "#app/features/reorganizations/former/rules.ts";
import type { Lang } from "#app/lib/lang.ts";

const vi = {
  title: "Nạp tổ chức trước đây từ tệp",
  sub: (plan: string, on: string) =>
    `Thêm vào phương án "${plan}" các tổ chức đã kết thúc ngày ${on}. Xem trước, rồi thêm tất cả cùng lúc hoặc không thêm gì.`,
  columns:
    "Mỗi dòng một tổ chức. Bắt buộc: Mã tổ chức, Tên, Loại hình, Nơi kế tục; có thể ghi Ngày thành lập. Nơi kế tục ghi mã hoặc tên của xã, phường (hoặc tỉnh) hiện nay, nhiều nơi cách nhau bằng dấu chấm phẩy.",
  successors: "Nơi kế tục",
  exampleFile: "mau-to-chuc-truoc-day.xlsx",
  exampleUnits: [
    {
      code: "CU-H01",
      name: "Đảng bộ huyện Ví Dụ",
      type: "DUT",
      into: "PT-TB; PT-HH",
      founded: "07/10/1995",
    },
    { code: "CU-X01", name: "Đảng bộ xã Ví Dụ Thượng", type: "XP", into: "PT-TB", founded: null },
  ],
  previewTitle: "Xem trước tệp",
  nothingWritten: "Chưa thêm gì vào phương án.",
  rows: "Các tổ chức trong tệp",
  shown: (shown: string, total: string) => `Hiện ${shown} trên ${total} dòng; dòng lỗi đứng trước.`,
  row: "Dòng",
  unit: "Tổ chức",
  result: "Kết quả",
  detail: "Nơi kế tục",
  good: "Sẽ ghi lại",
  bad: "Không ghi được",
  counted: { all: "tất cả các dòng", good: "sẽ ghi lại", bad: "không ghi được" },
  wrong: (count: string) => `${count} dòng có lỗi, chưa thêm gì.`,
  wrongWhat: "Sửa các dòng dưới đây trong tệp rồi xem trước lại.",
  unused: (names: string) => `Không dùng các cột: ${names}.`,
  missing: (names: string) => `Không tìm thấy dòng tiêu đề; còn thiếu cột: ${names}.`,
  full: (most: string) =>
    `Một phương án có không quá ${most} việc. Chia tệp thành nhiều phương án.`,
  again: "Xem trước tệp khác",
  add: (count: string) => `Thêm ${count} tổ chức vào phương án`,
  addState: (count: string) =>
    `${count} tổ chức sẽ được thêm vào phương án; chưa ghi vào cây tổ chức.`,
  backToPlan: "Phương án",
  issues: {
    codeTwice: "Mã này đã có ở dòng trên hoặc trong phương án.",
    codeTaken: "Mã này đã là của một tổ chức khác.",
    typeNotFormer: "Chỉ ghi lại tỉnh, huyện và xã, phường trước đây.",
    successorMissing: "Thiếu nơi kế tục.",
    successorUnknown: "Không có xã, phường nào của tỉnh mang mã hoặc tên này",
    foundedLate: "Ngày thành lập không trước ngày kết thúc của phương án.",
  } as Partial<Record<FormerIssue, string>>,
};

/** The typed keys every language must have. */
type FormerWords = typeof vi;

const en: FormerWords = {
  title: "Former units from a file",
  sub: (plan, on) =>
    `Adds to the plan "${plan}" the units that closed on ${on}. Preview first; then all are added at once, or none.`,
  columns:
    "One unit a row. Required: code, name, type, who follows; the day of founding may be given. Who follows is written by code or name of a commune (or the province) of today, several between semicolons.",
  successors: "Followed by",
  exampleFile: "former-units-example.xlsx",
  exampleUnits: vi.exampleUnits,
  previewTitle: "Preview of the file",
  nothingWritten: "Nothing has been added to the plan yet.",
  rows: "Units of the file",
  shown: (shown, total) => `${shown} of ${total} rows; wrong ones stand first.`,
  row: "Row",
  unit: "Unit",
  result: "Result",
  detail: "Followed by",
  good: "Will be recorded",
  bad: "Cannot be recorded",
  counted: { all: "all rows", good: "will be recorded", bad: "cannot be recorded" },
  wrong: (count) => `${count} rows are wrong; nothing was added.`,
  wrongWhat: "Mend these rows in the file and preview it again.",
  unused: (names) => `Columns that are not used: ${names}.`,
  missing: (names) => `No header row was found; missing columns: ${names}.`,
  full: (most) => `A plan has at most ${most} operations. Divide the file among several plans.`,
  again: "Preview another file",
  add: (count) => `Add ${count} units to the plan`,
  addState: (count) =>
    `${count} units will be added to the plan; the tree stays as it is until the plan is approved.`,
  backToPlan: "Plan",
  issues: {
    codeTwice: "This code stands in a row above, or in the plan.",
    codeTaken: "Another unit has this code.",
    typeNotFormer: "Only former provinces, districts and communes are recorded.",
    successorMissing: "Who follows is missing.",
    successorUnknown: "No commune of the province has this code or name",
    foundedLate: "The day of founding is not before the day on which the plan closes it.",
  },
};

/** Words of the page that takes former units from a file. */
export const formerText: Record<Lang, FormerWords> = { vi, en };
