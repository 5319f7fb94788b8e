import type { Lang } from "#app/lib/lang.ts";

/** The generic words of the interface; the words of a noun stand in its own `text.ts`. */
const vi = {
  product: "Chi Bộ Số",
  productHome: "Chi Bộ Số, trang đầu",
  skip: "Đến nội dung chính",
  mainNav: "Chính",
  dockNav: "Chính, màn hình nhỏ",
  notices: (unread: number) => (unread > 0 ? `Thông báo, ${unread} chưa đọc` : "Thông báo"),
  account: "Tài khoản",
  accountOf: (name: string) => `của ${name}`,
  actingAs: "Đang làm việc với vai:",
  switchPost: "Đổi vai",
  otherLanguage: "English",
  errorTitle: "Có lỗi",
  overdueTitle: (count: number) => `Quá hạn (${count})`,

  busy: "Đang gửi…",
  optional: "(không bắt buộc)",
  notGiven: "Chưa có",
  notApplicable: "không áp dụng",
  cancel: "Thôi",
  save: "Lưu thay đổi",
  edit: "Sửa",
  dateHint: "Ví dụ 26/01/1984",
  partialDateHint: "Ví dụ 26/01/1984, 01/1984 hoặc 1984",
  orPick: "hoặc chọn",
  dong: "đồng",
  notChosen: "Chưa chọn",
  seenWarning: "Tôi đã xem, vẫn lưu",
  warningLabel: "Nên xem lại",
  errorLabel: "Lỗi",
  errorsToFix: (count: number) => `Còn ${count} chỗ cần sửa, chưa lưu`,

  search: "Tìm",
  filterMore: "Lọc thêm",
  apply: "Lọc",
  removeFilter: "bỏ lọc",
  clearFilters: "Bỏ mọi bộ lọc",
  filters: "Bộ lọc đang dùng",
  nextPage: "Trang sau",
  previousPage: "Trang trước",
  range: (from: string, to: string, total: string | null) =>
    total === null ? `${from} đến ${to}` : `${from} đến ${to} trong ${total}`,
  sortedUp: "đang xếp tăng dần",
  sortedDown: "đang xếp giảm dần",
  selectRow: "Chọn",
  steps: "Các bước",
  stepDone: "xong",
  stepNow: "đang làm",
  stepNext: "chưa đến",
  before: "cũ",
  after: "mới",
  empty: "để trống",
  removed: "bỏ",

  figures: "Xem bảng số",
  target: "Mục tiêu",
  item: "Mục",
  number: "Số",
  share: "Tỷ lệ",
  scrollable: "Bảng cuộn ngang",

  reveal: "Hiện số",
  revealReason: "Vì sao cần xem đủ số?",
  revealHint: "Lý do, tên đồng chí và giờ xem được ghi lại; đảng viên thấy được.",
  revealSubmit: "Hiện trong 2 phút",

  mine: "Của đồng chí",
  saved: (at: string) => `Đã lưu lúc ${at}`,
  twoValues: "Hai giá trị",
  conflictBy: (who: string, at: string) =>
    `${who} vừa sửa mục này lúc ${at}. Chọn giá trị cần giữ:`,
  conflictSubmit: "Lưu giá trị đã chọn",

  undoneNothing: "Chưa ghi gì vào hồ sơ.",

  print: "In",
  preview: "Xem trước bản in",
  page: (current: number, total: number) => `Trang ${current}/${total}`,

  home: "Về trang đầu",
  requestCode: "Mã yêu cầu",
  errors: {
    400: {
      title: "Yêu cầu này chưa đúng",
      text: "Trang nhận được dữ liệu không đọc được. Chưa có gì bị ghi.",
      advice: "Đồng chí quay lại trang trước và thử lại.",
    },
    403: {
      title: "Vai này không làm được việc này",
      text: "Chưa có gì bị ghi.",
      advice: "Nếu cần làm, đồng chí nhờ người có vai phù hợp hoặc đổi vai.",
    },
    404: {
      title: "Không tìm thấy trang này",
      text: "Đường dẫn không đúng, hoặc nội dung không thuộc phạm vi của đồng chí.",
      advice: "Đồng chí kiểm tra lại đường dẫn hoặc tìm từ trang đầu.",
    },
    429: {
      title: "Nhiều lần quá trong thời gian ngắn",
      text: "Chưa có gì bị ghi.",
      advice: "Tài khoản không bị khoá; các trang khác vẫn dùng được.",
    },
    500: {
      title: "Máy chủ gặp lỗi",
      text: "Việc vừa gửi chưa được ghi.",
      advice: "Thử lại sau ít phút; nếu vẫn lỗi, báo mã dưới đây cho người quản trị.",
    },
  },
  rolesThatMay: (roles: string) => `Việc này dành cho: ${roles}.`,
  comeBack: (time: string, minutes: number) =>
    `Đồng chí làm tiếp được từ ${time}, khoảng ${minutes} phút nữa. Chưa có gì bị ghi.`,
  typedKept: "Chữ đã gõ còn nguyên ở trang này: đến giờ, bấm nút dưới đây.",
  sendAgain: "Gửi lại",
  lost: {
    secret: "Mật khẩu và mã không giữ lại trên trang: đến giờ, quay lại trang trước và gõ lại.",
    file: "Tệp chưa được nhận: đến giờ, quay lại trang trước và chọn lại tệp.",
  },
};

/** The typed keys every language must have. */
export type UiWords = typeof vi;

const en: UiWords = {
  product: "Chi Bộ Số",
  productHome: "Chi Bộ Số, home page",
  skip: "Skip to main content",
  mainNav: "Main",
  dockNav: "Main, small screen",
  notices: (unread) => (unread > 0 ? `Notices, ${unread} unread` : "Notices"),
  account: "Account",
  accountOf: (name) => `of ${name}`,
  actingAs: "Acting as:",
  switchPost: "Change role",
  otherLanguage: "Tiếng Việt",
  errorTitle: "Error",
  overdueTitle: (count) => `Overdue (${count})`,

  busy: "Sending…",
  optional: "(optional)",
  notGiven: "Not given",
  notApplicable: "not applicable",
  cancel: "Cancel",
  save: "Save changes",
  edit: "Edit",
  dateHint: "For example 26/01/1984",
  partialDateHint: "For example 26/01/1984, 01/1984 or 1984",
  orPick: "or choose",
  dong: "đồng",
  notChosen: "Not chosen",
  seenWarning: "I have seen this, save anyway",
  warningLabel: "Check again",
  errorLabel: "Error",
  errorsToFix: (count) =>
    count === 1 ? "1 thing to fix, not saved yet" : `${count} things to fix, not saved yet`,

  search: "Search",
  filterMore: "More filters",
  apply: "Filter",
  removeFilter: "remove filter",
  clearFilters: "Clear all filters",
  filters: "Filters in use",
  nextPage: "Next page",
  previousPage: "Previous page",
  range: (from, to, total) =>
    total === null ? `${from} to ${to}` : `${from} to ${to} of ${total}`,
  sortedUp: "sorted ascending",
  sortedDown: "sorted descending",
  selectRow: "Select",
  steps: "Steps",
  stepDone: "done",
  stepNow: "current",
  stepNext: "not yet",
  before: "old",
  after: "new",
  empty: "empty",
  removed: "removed",

  figures: "Show the figures",
  target: "Target",
  item: "Item",
  number: "Number",
  share: "Share",
  scrollable: "Table, scrolls sideways",

  reveal: "Show number",
  revealReason: "Why do you need the full number?",
  revealHint: "Your reason, name and the time are recorded; the member can see them.",
  revealSubmit: "Show for 2 minutes",

  mine: "Yours",
  saved: (at) => `Saved at ${at}`,
  twoValues: "The two values",
  conflictBy: (who, at) => `${who} changed this at ${at}. Choose which value to keep:`,
  conflictSubmit: "Save the chosen values",

  undoneNothing: "Nothing has been written yet.",

  print: "Print",
  preview: "Print preview",
  page: (current, total) => `Page ${current}/${total}`,

  home: "Back to the home page",
  requestCode: "Request code",
  errors: {
    400: {
      title: "This request is not right",
      text: "The page received data it cannot read. Nothing was written.",
      advice: "Go back to the page before and try again.",
    },
    403: {
      title: "This role cannot do this",
      text: "Nothing was written.",
      advice: "Ask someone with a suitable role, or change your role.",
    },
    404: {
      title: "Page not found",
      text: "The address is wrong, or its content is outside your scope.",
      advice: "Check the address or start from the home page.",
    },
    429: {
      title: "Too often in a short time",
      text: "Nothing was written.",
      advice: "The account is not locked; other pages still work.",
    },
    500: {
      title: "The server met a fault",
      text: "What you just sent was not written.",
      advice:
        "Try again in a few minutes; if it fails again, give the code below to your administrator.",
    },
  },
  rolesThatMay: (roles) => `This is for: ${roles}.`,
  comeBack: (time, minutes) =>
    `It works again from ${time}, in about ${minutes === 1 ? "1 minute" : `${minutes} minutes`}. Nothing was written.`,
  typedKept: "What you typed is kept on this page: when it is time, press the button below.",
  sendAgain: "Send again",
  lost: {
    secret:
      "Passwords and codes are not kept on the page: when it is time, go back and type them again.",
    file: "The file was not taken: when it is time, go back and choose it again.",
  },
};

export const uiText: Record<Lang, UiWords> = { vi, en };
