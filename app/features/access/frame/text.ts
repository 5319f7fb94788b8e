import type { Lang } from "#app/lib/lang.ts";

const vi = {
  nav: {
    home: "Việc cần làm",
    ownRecord: "Hồ sơ của tôi",
    members: "Đảng viên",
    tasks: "Công việc",
    organizations: "Tổ chức đảng",
    papers: "Mẫu giấy tờ",
    cases: "Thủ tục",
    quality: "Chất lượng dữ liệu",
    qualityShort: "Chất lượng",
    imports: "Nhập Excel",
    exports: "Xuất Excel",
    more: "Thêm",
    homeShort: "Việc",
    account: "Tài khoản",
    access: "Ai được làm gì",
    posts: "Vai và tài khoản",
    helper: "Có người giúp",
    audit: "Nhật ký hệ thống",
    importTree: "Nhập cây tổ chức",
    importTemplate: "Tải mẫu nhập 3.0",
  },
  groupData: "Dữ liệu",
  waiting: "chờ duyệt",
  unit: (name: string, above: string | null) => (above === null ? name : `${name}, ${above}`),
  moreTitle: "Thêm",
  moreSub: "Mọi trang mà vai này mở được.",

  accountTitle: "Tài khoản",
  name: "Họ và tên",
  username: "Tên đăng nhập",
  roles: "Vai được giao",
  activeRole: "đang dùng",
  useRole: "Làm việc với vai này",
  since: (day: string) => `từ ${day}`,
  basis: "Căn cứ",
  appearance: "Giao diện",
  theme: "Màu nền",
  themes: { device: "Theo máy", light: "Sáng", dark: "Tối" },
  size: "Cỡ chữ",
  sizes: { "": "Theo vai", dense: "Vừa", roomy: "To", large: "Rất to" },
  language: "Ngôn ngữ",
  languages: { vi: "Tiếng Việt", en: "English" },
  saveAppearance: "Lưu giao diện",
  appearanceSaved: "Đã lưu giao diện.",
  postChanged: "Đã đổi vai.",
  lent: (kind: "delegated" | "substitute", forName: string | null) =>
    kind === "delegated"
      ? "theo uỷ quyền"
      : forName === null
        ? "thay thế"
        : `thay đồng chí ${forName}`,
  until: (day: string) => `đến hết ${day}`,
};

/** The typed keys every language must have. */
export type FrameWords = typeof vi;

const en: FrameWords = {
  nav: {
    home: "To do",
    ownRecord: "My record",
    members: "Members",
    tasks: "Work",
    organizations: "Organizations",
    papers: "Forms",
    cases: "Procedures",
    quality: "Data quality",
    qualityShort: "Quality",
    imports: "Excel import",
    exports: "Excel export",
    more: "More",
    homeShort: "To do",
    account: "Account",
    access: "Who may do what",
    posts: "Roles and accounts",
    helper: "Somebody helps",
    audit: "System log",
    importTree: "Import the organization tree",
    importTemplate: "Download the 3.0 template",
  },
  groupData: "Data",
  waiting: "waiting for approval",
  unit: (name, above) => (above === null ? name : `${name}, ${above}`),
  moreTitle: "More",
  moreSub: "Every page this role can open.",

  accountTitle: "Account",
  name: "Full name",
  username: "User name",
  roles: "Roles held",
  activeRole: "in use",
  useRole: "Work in this role",
  since: (day) => `since ${day}`,
  basis: "Basis",
  appearance: "Appearance",
  theme: "Background",
  themes: { device: "As the device", light: "Light", dark: "Dark" },
  size: "Text size",
  sizes: { "": "By role", dense: "Medium", roomy: "Large", large: "Very large" },
  language: "Language",
  languages: { vi: "Tiếng Việt", en: "English" },
  saveAppearance: "Save appearance",
  appearanceSaved: "Appearance saved.",
  postChanged: "Role changed.",
  lent: (kind, forName) =>
    kind === "delegated" ? "by delegation" : forName === null ? "standing in" : `for ${forName}`,
  until: (day) => `until ${day}`,
};

/** Words of the frame, of the account page and of the page with all places. */
export const frameText: Record<Lang, FrameWords> = { vi, en };
