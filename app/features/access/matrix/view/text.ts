import type { LevelKey } from "#app/features/access/matrix/view/rules.ts";
import type { Lang } from "#app/lib/lang.ts";

const vi = {
  title: "Ai được làm gì",
  sub: "In từ chính bảng quyền mà hệ thống dùng để mở hay từ chối mỗi việc.",
  byRole: "Theo vai",
  wholeTable: "Cả bảng",
  duties: "Phân tách trách nhiệm",
  parts: "Các phần của bảng quyền",
  role: "Vai",
  subject: "Nhóm việc",
  ownRole: (role: string) => `${role} (vai của đồng chí)`,
  heldAt: "Được giao ở",
  heldAtPlatform: "Toàn hệ thống, không gắn với tổ chức đảng nào",
  granted: "Ai giao",
  absent: "Việc không có ở đây thì vai này không được làm.",
  later: "Quyền đã định, chưa có trang để làm",
  laterWhy: "Khi có trang, vai này làm được ngay như ghi ở đây.",
  laterSubject: (subject: string) => `${subject} (chưa dùng)`,
  notYet: "chưa dùng",
  notYetWhy: "Việc ghi “chưa dùng” là quyền đã định, trang để làm việc đó chưa có.",
  nobody: "Không ai được làm",
  tableNote:
    "Không ghi phạm vi thì vai của chi bộ làm trong chi bộ, vai cơ sở trong đảng bộ cơ sở, vai cấp xã trong xã, phường, vai cấp tỉnh trong tỉnh.",
  act: "Việc",
  tableCaption: (subject: string) => `${subject}: mỗi việc, vai nào được làm và trong phạm vi nào`,
  limits: "Giới hạn xuất dữ liệu",
  limitOnce: "Mỗi lần xuất",
  limitDaily: "Cả ngày",
  rows: (rows: string) => `nhiều nhất ${rows} người`,
  limitNote:
    "Quá giới hạn thì không xuất được và lần xin ấy vẫn được ghi lại. Xuất toàn bộ hồ sơ, khi được duyệt, không tính theo số người. Số này là giả định, chờ tỉnh xác nhận.",
  dutiesWhy:
    "Các quy tắc này xét theo người, không theo vai: một người giữ nhiều vai vẫn là một người.",

  levels: {
    member: "Đảng viên",
    cell: "Chi bộ",
    grassroots: "Cơ sở",
    commune: "Xã, phường",
    province: "Tỉnh",
    above: "Trung ương, hệ thống",
  } satisfies Record<LevelKey, string> as Record<LevelKey, string>,
};

/** The typed keys every language must have. */
export type MatrixPageWords = typeof vi;

const en: MatrixPageWords = {
  title: "Who may do what",
  sub: "Printed from the very table by which the system opens or refuses each act.",
  byRole: "By role",
  wholeTable: "Whole table",
  duties: "Separation of duties",
  parts: "Parts of the table of rights",
  role: "Role",
  subject: "Subject",
  ownRole: (role) => `${role} (your role)`,
  heldAt: "Held at",
  heldAtPlatform: "The whole system, at no Party organization",
  granted: "Given by",
  absent: "What does not stand here, this role may not do.",
  later: "Rights that are settled, without a page yet",
  laterWhy: "Once there is a page, this role can do it as written here.",
  laterSubject: (subject: string) => `${subject} (not in use yet)`,
  notYet: "not in use yet",
  notYetWhy: "“Not in use yet”: the right is settled, the page for it does not exist yet.",
  nobody: "Nobody may",
  tableNote:
    "Where no reach is written, roles of a cell act in the cell, of the grassroots in their branch, of a commune in the commune, of the province in the province.",
  act: "Act",
  tableCaption: (subject) => `${subject}: which role may do each act, and where`,
  limits: "Limits of exports",
  limitOnce: "In one export",
  limitDaily: "In one day",
  rows: (rows) => `${rows} people at most`,
  limitNote:
    "Beyond the limit nothing goes out, and the attempt is still recorded. An approved export of whole records is not counted by people. The figures are assumed and wait for the province to confirm them.",
  dutiesWhy:
    "These rules look at the person and not at the role: whoever holds several roles is still one person.",
  levels: {
    member: "Member",
    cell: "Cell",
    grassroots: "Grassroots",
    commune: "Commune",
    province: "Province",
    above: "Central, system",
  },
};

/** Words of the page that prints the permission matrix. */
export const matrixPageText: Record<Lang, MatrixPageWords> = { vi, en };
