import type { ExportKind } from "#app/features/exports/schema.ts";
import type { Lang } from "#app/lib/lang.ts";

const vi = {
  title: "Xuất Excel",
  sub: "Tệp danh sách và sổ đầy đủ của đơn vị, ai đã xuất và để làm gì.",
  kinds: {
    public: "Danh sách, cột công khai",
    restricted: "Danh sách, có cột hạn chế",
    sensitive: "Danh sách, có cột nhạy cảm",
    full: "Sổ đầy đủ 3.0",
  } satisfies Record<ExportKind, string> as Record<ExportKind, string>,
  kindHints: {
    sensitive: "Một trang DangVien, thêm số CCCD, tôn giáo, sức khoẻ và các mục nhạy cảm khác.",
    full: "Mọi trang của định dạng 3.0; cũng là mẫu nhập đã điền sẵn của đơn vị.",
  },
  codeOf: (title: string) => `Mã: ${title}`,

  marks: {
    heading: "Tệp này",
    by: "Người xuất",
    at: "Lúc xuất",
    unit: "Đơn vị",
    purpose: "Mục đích",
    filter: "Bộ lọc",
    rows: "Số đảng viên",
    approvedBy: "Người duyệt",
    leftOut: "Cột đã chọn mà không có",
    leftOutWhy: (headers: string) =>
      `${headers}. Cần ghi mục đích khi xuất, hoặc đề nghị xuất ở trang Xuất Excel.`,
    care: "Tệp có dữ liệu cá nhân: dùng đúng mục đích, không chuyển cho người khác, xoá khi xong việc.",
    footer: (at: string, by: string, purpose: string | null) =>
      `Chi Bộ Số. Lập lúc ${at}. Người xuất: ${by}.${purpose === null ? "" : ` Mục đích: ${purpose}`}`,
  },
  allMembers: "Tất cả đảng viên đang sinh hoạt",
  filters: {
    q: "tìm",
    org: "đơn vị",
    group: "nhóm",
    membership_status: "diện",
    activity_status: "tình trạng sinh hoạt",
    level: "mức chuẩn hoá",
    missing: "thiếu mục",
    rule: "quy tắc bị vi phạm",
    issue: "vấn đề",
    gender: "giới tính",
    ageFrom: "tuổi từ",
    ageTo: "tuổi đến",
    partyAgeFrom: "tuổi đảng từ",
    partyAgeTo: "tuổi đảng đến",
    admissionYear: "năm kết nạp",
    report: "báo cáo",
    period: "kỳ",
  } as Record<string, string>,
  groups: {
    members: "đảng viên",
    candidates: "quần chúng đang được bồi dưỡng, xét kết nạp",
    former: "người đã ra khỏi danh sách đảng viên",
  } as Record<string, string>,
  issues: { errors: "có lỗi", duplicates: "nghi trùng" } as Record<string, string>,
  levels: { L0: "Mới tạo", L1: "Cơ bản", L2: "Đầy đủ", L3: "Đã xác thực" } as Record<
    string,
    string
  >,

  refused: {
    title: "Chưa xuất được tệp",
    purpose: (least: number, most: number) =>
      `Mục đích phải có từ ${least} đến ${most} ký tự. Đồng chí ghi rõ tệp dùng vào việc gì rồi xuất lại.`,
    tooMany: (rows: string, limit: string) =>
      `Danh sách có ${rows} người; vai này xuất mỗi lần nhiều nhất ${limit} người. Đồng chí lọc bớt hoặc xuất theo từng đơn vị.`,
    tooManyToday: (rows: string, already: string, limit: string) =>
      `Hôm nay đồng chí đã xuất ${already} dòng; thêm ${rows} dòng nữa sẽ quá ${limit} dòng mỗi ngày. Việc này được ghi lại; đồng chí xuất tiếp vào ngày mai.`,
    expired: (hours: number) =>
      `Tệp chỉ giữ ${hours} giờ và đã được xoá. Đồng chí gửi đề nghị mới nếu còn cần.`,
    notReady: "Tệp chưa có: đề nghị đang chờ duyệt, bị từ chối, hoặc tệp đang được lập.",
    postEnded: "Vai mà đồng chí đã dùng để đề nghị không còn hiệu lực, nên không tải được tệp này.",
    back: "Về danh sách đảng viên",
    toExports: "Về trang Xuất Excel",
    code: "Mã yêu cầu",
  },

  quickTitle: "Xuất danh sách",
  quickHint: (once: string, daily: string) =>
    `Cột công khai xuất ngay; ghi mục đích thì có thêm cột hạn chế như ngày sinh, địa chỉ, điện thoại. Mỗi lần nhiều nhất ${once} người, mỗi ngày ${daily} dòng.`,
  quickSubmit: "Xuất danh sách",
  purpose: "Mục đích",
  purposeHint: "Tệp dùng vào việc gì, ví dụ: Lập danh sách phát thẻ đợt 03/02",
  purposeMissing: (least: number) =>
    `Chưa ghi mục đích. Đồng chí ghi tệp dùng vào việc gì, ít nhất ${least} ký tự.`,

  requestTitle: "Đề nghị xuất dữ liệu nhạy cảm",
  requestHint:
    "Đề nghị do lãnh đạo duyệt; người đề nghị không tự duyệt. Tệp chỉ người đề nghị tải được.",
  kind: "Nội dung tệp",
  kindMissing: "Chưa chọn nội dung tệp. Đồng chí chọn một trong hai.",
  branch: "Đơn vị",
  ownUnit: (name: string) => `${name} (tất cả)`,
  group: "Nhóm người",
  groupChoices: {
    members: "Đảng viên",
    candidates: "Quần chúng xét kết nạp",
    former: "Đã ra khỏi danh sách",
  } as Record<string, string>,
  requestSubmit: "Gửi đề nghị",
  requested: "Đã gửi đề nghị. Khi được duyệt, tệp nằm ở mục Đề nghị của tôi.",

  toDecide: "Chờ đồng chí duyệt",
  noneToDecide: "Không có đề nghị nào chờ duyệt.",
  people: (count: string) => `khoảng ${count} người`,
  note: "Lý do từ chối",
  noteHint: "Cần ghi khi từ chối",
  noteMissing: (least: number) =>
    `Chưa ghi lý do từ chối. Đồng chí ghi ít nhất ${least} ký tự để người đề nghị biết cần sửa gì.`,
  approve: "Duyệt đề nghị",
  reject: "Từ chối",
  approved: "Đã duyệt. Tệp đang được lập cho người đề nghị.",
  rejected: "Đã từ chối. Người đề nghị thấy lý do của đồng chí.",
  cannotDecide: {
    notAllowed: "Vai này không duyệt đề nghị xuất dữ liệu.",
    ownRequest: "Đồng chí đã gửi đề nghị này nên người khác phải duyệt.",
    decided: "Đề nghị này đã có người quyết định trước.",
  } as Record<string, string>,

  own: "Đề nghị của tôi",
  log: "Nhật ký xuất tệp của đơn vị",
  logSub: "mới nhất trước",
  logEmpty: "Đơn vị chưa xuất tệp nào.",
  logEmptyWhy: "Mỗi lần xuất đều được ghi: ai, khi nào, bộ lọc, số dòng, mục đích.",
  when: "Lúc",
  who: "Người xuất",
  asker: "Người đề nghị",
  whom: "Những ai",
  what: "Nội dung",
  rowsHead: "Số dòng",
  state: "Tình trạng",
  why: "Lý do",
  download: "Tải tệp",
  until: (at: string) => `giữ đến ${at}`,
  decidedBy: (name: string) => `Người quyết định: ${name}`,
  states: {
    made: "Đã xuất",
    requested: "Chờ duyệt",
    approved: "Đang lập tệp",
    rejected: "Bị từ chối",
    ready: "Tải được",
    downloaded: "Đã tải",
    expired: "Hết hạn, đã xoá",
    failed: "Không lập được",
    refused: "Bị chặn: quá mức",
  } as Record<string, string>,
  failedWhy: "Vai của người đề nghị đã hết hiệu lực trước khi tệp được lập.",
};

/** The typed keys every language must have. */
export type ExportWords = typeof vi;

const en: ExportWords = {
  title: "Excel export",
  sub: "Lists and full workbooks of the unit, who exported them and what for.",
  kinds: {
    public: "List, public columns",
    restricted: "List, with restricted columns",
    sensitive: "List, with sensitive columns",
    full: "Full 3.0 workbook",
  },
  kindHints: {
    sensitive:
      "One sheet DangVien, with citizen number, religion, health and other sensitive fields.",
    full: "Every sheet of format 3.0; also the import template of the unit, filled in.",
  },
  codeOf: (title) => `Code: ${title}`,

  marks: {
    heading: "This file",
    by: "Exported by",
    at: "Exported at",
    unit: "Unit",
    purpose: "Purpose",
    filter: "Filter",
    rows: "Number of people",
    approvedBy: "Approved by",
    leftOut: "Chosen columns left out",
    leftOutWhy: (headers) => `${headers}. Give a purpose, or ask for an export under Excel export.`,
    care: "The file holds personal data: use it for its purpose only, pass it to nobody, delete it afterwards.",
    footer: (at, by, purpose) =>
      `Chi Bộ Số. Made at ${at}. Exported by: ${by}.${purpose === null ? "" : ` Purpose: ${purpose}`}`,
  },
  allMembers: "All active members",
  filters: {
    q: "search",
    org: "unit",
    group: "group",
    membership_status: "status",
    activity_status: "activity",
    level: "data level",
    missing: "missing field",
    rule: "broken rule",
    issue: "issue",
    gender: "gender",
    ageFrom: "age from",
    ageTo: "age to",
    partyAgeFrom: "Party age from",
    partyAgeTo: "Party age to",
    admissionYear: "year of admission",
    report: "report",
    period: "period",
  },
  groups: {
    members: "members",
    candidates: "candidates for admission",
    former: "former members",
  },
  issues: { errors: "with errors", duplicates: "suspected duplicates" },
  levels: { L0: "New", L1: "Basic", L2: "Complete", L3: "Verified" },

  refused: {
    title: "The file could not be exported",
    purpose: (least, most) =>
      `The purpose needs ${least} to ${most} characters. Say what the file is for and export again.`,
    tooMany: (rows, limit) =>
      `The list has ${rows} people; this role exports at most ${limit} at a time. Filter the list, or export unit by unit.`,
    tooManyToday: (rows, already, limit) =>
      `You have exported ${already} rows today; ${rows} more would pass the ${limit} rows of a day. This is on record; go on tomorrow.`,
    expired: (hours) =>
      `Files are kept for ${hours} hours, and this one was removed. Ask again if you still need it.`,
    notReady: "There is no file yet: the request waits, was refused, or the file is being made.",
    postEnded: "The role in which you asked for this file has ended, so it cannot be downloaded.",
    back: "Back to the member list",
    toExports: "Back to Excel export",
    code: "Request code",
  },

  quickTitle: "Export the list",
  quickHint: (once, daily) =>
    `Public columns at once; with a purpose also restricted ones such as birth date, address and phone. At most ${once} people at a time, ${daily} rows a day.`,
  quickSubmit: "Export the list",
  purpose: "Purpose",
  purposeHint: "What the file is for, for example: List for handing out cards on 3 February",
  purposeMissing: (least) =>
    `The purpose is missing. Say what the file is for, in at least ${least} characters.`,

  requestTitle: "Ask for an export of sensitive data",
  requestHint:
    "A leader approves it, never the one who asked. Only the one who asked can download the file.",
  kind: "Content of the file",
  kindMissing: "Choose what the file is to hold.",
  branch: "Unit",
  ownUnit: (name) => `${name} (all)`,
  group: "People",
  groupChoices: { members: "Members", candidates: "Candidates", former: "Former members" },
  requestSubmit: "Send the request",
  requested: "The request was sent. Once approved, the file is under My requests.",

  toDecide: "Waiting for your decision",
  noneToDecide: "No request is waiting.",
  people: (count) => `about ${count} people`,
  note: "Reason for refusing",
  noteHint: "Needed when you refuse",
  noteMissing: (least) =>
    `Give the reason in at least ${least} characters, so that the other knows what to change.`,
  approve: "Approve the request",
  reject: "Refuse",
  approved: "Approved. The file is being made for the one who asked.",
  rejected: "Refused. The one who asked sees your reason.",
  cannotDecide: {
    notAllowed: "This role does not decide about exports.",
    ownRequest: "You sent this request, so somebody else must decide.",
    decided: "Somebody has already decided about this request.",
  },

  own: "My requests",
  log: "Export log of the unit",
  logSub: "newest first",
  logEmpty: "The unit has not exported anything.",
  logEmptyWhy: "Every export is on record: who, when, filter, rows, purpose.",
  when: "When",
  who: "Exported by",
  asker: "Asked by",
  whom: "Whom",
  what: "Content",
  rowsHead: "Rows",
  state: "State",
  why: "Reason",
  download: "Download the file",
  until: (at) => `kept until ${at}`,
  decidedBy: (name) => `Decided by: ${name}`,
  states: {
    made: "Exported",
    requested: "Waiting",
    approved: "Being made",
    rejected: "Refused",
    ready: "Ready",
    downloaded: "Downloaded",
    expired: "Expired, removed",
    failed: "Could not be made",
    refused: "Blocked: over the limit",
  },
  failedWhy: "The role of the one who asked had ended before the file was made.",
};

/** Words of exports. */
export const exportText: Record<Lang, ExportWords> = { vi, en };
