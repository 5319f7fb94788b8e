import type { Sight } from "#app/features/members/access.ts";
import type { Lang } from "#app/lib/lang.ts";

type Reader = Exclude<Sight, "own" | "none">;

const vi = {
  title: "Ai xem được hồ sơ",
  sub: (name: string) => `Ai xem được hồ sơ của ${name}, vì sao, và ai đã xem, đã xuất, đã sửa.`,
  ownSub: "Ai xem được hồ sơ của đồng chí, vì sao, và ai đã xem, đã xuất, đã sửa.",
  posts: "người đang giữ vai xem được",
  reveals: "lần xem đủ số giấy tờ",
  exports: "tệp đã xuất",
  facts: "Tóm tắt",

  why: "Mỗi vai dưới đây xem được vì được giao ở đơn vị có hồ sơ này. Hết vai thì hết quyền ngay.",
  nameless: "Ở trên đơn vị mình chỉ hiện vai và số người, không hiện tên.",
  people: (count: number) => `${count} người`,
  sees: {
    whole: "Mọi dữ liệu, kể cả nhạy cảm. Muốn xem đủ số giấy tờ phải ghi lý do",
    cellSecretary:
      "Dữ liệu công khai, hạn chế và một phần nhạy cảm: tôn giáo, mức sức khoẻ, 4 số cuối căn cước, kỷ luật đã công bố",
    restricted: "Dữ liệu công khai và hạn chế",
    public: "Chỉ dữ liệu công khai",
    colleague: "Họ tên, giới tính, năm sinh, năm vào Đảng, chức vụ, huy hiệu Đảng",
  } satisfies Record<Reader, string> as Record<Reader, string>,
  also: {
    "member.edit": "sửa",
    "member.history": "xem lịch sử",
    "export.public": "xuất danh sách",
    "export.approve": "duyệt việc xuất",
    "import.readSensitive": "đọc dữ liệu nhạy cảm trong tệp đang nhập",
  },
  alsoMay: (acts: string) => `Còn được: ${acts}.`,
  byCase:
    "Khi đã nhận kiểm tra một vụ đang mở về đảng viên: mọi dữ liệu và lịch sử, đến khi vụ kết thúc.",

  revealsTitle: "Đã xem đủ số giấy tờ",
  revealsNone: "Chưa ai xem đủ số giấy tờ.",
  revealsWhy: "Mỗi lần xem đều ghi lý do; lần xem nào cũng hiện ở đây.",
  exportsTitle: "Đã xuất ra tệp",
  exportsNone: "Chưa có tệp nào xuất ra có hồ sơ này.",
  exportsWhy: "Tính từ khi hệ thống ghi tên từng người trong tệp.",
  purpose: (purpose: string) => `Mục đích: ${purpose}`,
  approvedBy: (name: string) => `Người duyệt: ${name}`,
  changesTitle: "Đã ghi vào hồ sơ",
  changesNone: "Chưa có lần ghi nào.",
  changesAll: "Xem toàn bộ lịch sử",
  latest: (shown: number) => `${shown} lần gần nhất`,
  by: (name: string, role: string | null, unit: string) =>
    [name, role, unit].filter(Boolean).join(", "),
};

/** The typed keys every language must have. */
export type ReadersWords = typeof vi;

const en: ReadersWords = {
  title: "Who can see the record",
  sub: (name) =>
    `Who can see the record of ${name}, and why; who has seen, exported and changed it.`,
  ownSub: "Who can see your record, and why; who has seen, exported and changed it.",
  posts: "holders of roles that can see it",
  reveals: "looks at whole numbers",
  exports: "files exported",
  facts: "Summary",
  why: "Each role below can see it because it is held at a unit to which the record belongs. When the role ends, so does the right, at once.",
  nameless: "Above one's own unit roles stand with a number of people and no names.",
  people: (count) => (count === 1 ? "1 person" : `${count} people`),
  sees: {
    whole: "All data, sensitive ones too. Whole numbers of papers only with a reason",
    cellSecretary:
      "Public and restricted data and part of the sensitive: religion, level of health, last 4 digits, announced discipline",
    restricted: "Public and restricted data",
    public: "Public data only",
    colleague: "Name, gender, year of birth, years of admission, position, Party badge",
  },
  also: {
    "member.edit": "change",
    "member.history": "see the history",
    "export.public": "export lists",
    "export.approve": "approve exports",
    "import.readSensitive": "read sensitive data of a file being imported",
  },
  alsoMay: (acts) => `May also: ${acts}.`,
  byCase:
    "While an open inspection case about the member is taken up: all data and the history, until its end.",
  revealsTitle: "Looked at whole numbers",
  revealsNone: "Nobody has looked at a whole number yet.",
  revealsWhy: "Each look needs a reason, and each stands here.",
  exportsTitle: "Exported into files",
  exportsNone: "No file that went out holds this record.",
  exportsWhy: "Since the system notes every person in a file.",
  purpose: (purpose) => `Purpose: ${purpose}`,
  approvedBy: (name) => `Approved by: ${name}`,
  changesTitle: "Written into the record",
  changesNone: "Nothing was written yet.",
  changesAll: "See the whole history",
  latest: (shown) => (shown === 1 ? "the latest" : `the latest ${shown}`),
  by: (name, role, unit) => [name, role, unit].filter(Boolean).join(", "),
};

/** Words of the page that says who can see a record. */
export const readersText: Record<Lang, ReadersWords> = { vi, en };
