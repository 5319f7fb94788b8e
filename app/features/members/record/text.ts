import type { EditRight } from "#app/features/members/access.ts";
import type { RevealReason } from "#app/features/members/record/reveal/schema.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { Level } from "#app/record/levels.ts";

type Why = Extract<EditRight, { may: false }>["why"];

const vi = {
  back: "Danh sách đảng viên",
  tabs: "Các phần của hồ sơ",
  tabRecord: "Hồ sơ",
  tabDocuments: "Giấy tờ",
  tabHistory: "Lịch sử thay đổi",
  tabPrint: "In phiếu",
  /** `gender` and `cell` may be missing. */
  line: (gender: string | null, born: string | null, cell: string) =>
    `${[gender, born && `sinh ${born}`].filter(Boolean).join(", ") || "Đảng viên"}. ${cell}.`,
  errorsTag: (count: number) => `Hồ sơ có ${count} lỗi`,
  levels: {
    L0: "Mới tạo",
    L1: "Cơ bản",
    L2: "Đầy đủ",
    L3: "Đã xác thực",
  } satisfies Record<Level, string> as Record<Level, string>,
  levelTag: (level: string) => `Mức hồ sơ: ${level.toLocaleLowerCase("vi")}`,

  todoTitle: {
    L1: "Cần làm để đạt mức cơ bản",
    L2: "Cần làm để đạt mức đầy đủ",
    L3: "Cần làm để đạt mức đã xác thực",
  },
  todoDone: "Hồ sơ đã xác thực",
  todoDoneWhy: "Mọi mục cần thiết đã có, đảng viên và cấp uỷ đều đã xác nhận trong 12 tháng qua.",
  todoNothing: "Không còn mục nào đồng chí cần xem.",
  scoreOf: (score: string) => `Điểm ${score} trên 100`,
  missingIn: (section: string, fields: string) => `${section}: thiếu ${fields}.`,
  missingRows: (list: string) => `${list}: chưa ghi dòng nào.`,
  missingRowsDo: "Ghi ít nhất một dòng, hoặc xác nhận không có.",
  missingGrades: "Cần kết quả xếp loại của các năm gần đây.",
  missingYears: (list: string) => `${list}: chưa đủ các năm gần đây.`,
  confirmMember: "Đảng viên chưa xác nhận hồ sơ trong 12 tháng qua.",
  confirmCommune: "Cấp uỷ xã, phường chưa xác nhận hồ sơ trong 12 tháng qua.",
  duplicate: "Nghi trùng với một hồ sơ khác.",
  duplicateDo: "Cán bộ xã, phường xem hai hồ sơ và kết luận.",
  hiddenGaps: (count: number) =>
    `Còn ${count} mục thuộc phần dữ liệu do cấp trên quản lý, không hiện ở đây.`,
  ofOthers: "Do người khác làm",
  ofOthersCount: (count: number) => `${count} mục`,
  ownNote: "Thấy chỗ sai trong hồ sơ của mình, đồng chí báo bí thư chi bộ để sửa.",
  edit: "Sửa",
  ask: "Đề nghị sửa",
  add: "Bổ sung",
  why: {
    own: "",
    procedure: "Chỉ thay đổi qua thủ tục.",
    officer: "Việc này của chuyên viên Ban Xây dựng Đảng cấp xã.",
    unseen: "",
    file: "Chưa nhận tệp trên trang này.",
  } satisfies Record<Why, string> as Record<Why, string>,

  publicOnly: "Vai này chỉ thấy phần dữ liệu công khai của hồ sơ.",
  sectionsNav: "Các mục của hồ sơ",
  sectionsCount: (count: number) => `${count} mục của hồ sơ`,
  sectionsToSee: (count: number) =>
    count === 0 ? "không mục nào cần xem" : `${count} mục cần xem`,
  states: { ok: "không có gì phải xem", warn: "cần xem lại", error: "có lỗi" },
  neededFor: {
    L0: "Cần có ngay khi lập hồ sơ.",
    L1: "Cần để đạt mức cơ bản.",
    L2: "Cần để đạt mức đầy đủ.",
  },
  communeNeeded: "Chưa rõ xã, phường hiện nay. Chọn xã, phường theo tên mới.",
  blank: "Để trống, không bắt buộc",
  writtenAs: (words: string) => `Ghi cũ: ${words}`,
  none: "–",
  /** Shorter or other words than the format has, for values that are worked out. */
  labels: { party_age_months: "Tuổi đảng" } as Record<string, string>,
  noneWords: "không áp dụng",
  declaredNone: (on: string) => `Đã xác nhận không có, ngày ${on}`,
  noRows: "Chưa ghi dòng nào",
  declared: "Đã kê khai",
  notDeclared: "Chưa kê khai",
  rows: (count: number) => `${count} dòng`,
  fromTo: (from: string | null, to: string | null) =>
    from === null
      ? to === null
        ? ""
        : `đến ${to}`
      : to === null
        ? `${from} đến nay`
        : `${from} đến ${to}`,
  months: (years: number, months: number) =>
    months === 0
      ? `${years} năm`
      : years === 0
        ? `${months} tháng`
        : `${years} năm ${months} tháng`,
  atLeast: (least: string, most: string) => `ít nhất ${least}, nhiều nhất ${most}`,
  provisional: "Tính tạm từ ngày kết nạp, vì chưa có ngày ký quyết định.",
  confirmedAge: "Theo tuổi đảng đã được cấp có thẩm quyền xác nhận.",
  notYetAge: "Tính sau khi được công nhận chính thức.",
  parts: { valid: "Đúng", complete: "Đủ", clean: "Sạch", live: "Sống" },
  partOf: (part: string, most: number) => `${part}, trên ${most}`,

  historyTitle: "Lịch sử thay đổi",
  historySub: "Mỗi lần ghi vào hồ sơ: ai, khi nào, giá trị cũ và mới. Không ai sửa hay xoá được.",
  historyOwnEdits: "Đồng chí thấy những lần do chính mình sửa.",
  historyEmpty: "Chưa có thay đổi nào.",
  historyEmptyWhy: "Khi hồ sơ được sửa, lần sửa hiện ở đây.",
  acts: {
    "member.create": "Lập hồ sơ",
    "member.edit": "Sửa hồ sơ",
    "member.seed": "Lập hồ sơ mẫu",
    "member.reveal": "Xem đủ số",
    "member.hide": "Ẩn hồ sơ",
    "document.kept": "Nộp giấy tờ",
    "document.opened": "Tải giấy tờ",
    "document.returned": "Trả lại giấy tờ",
    "document.removed": "Bỏ giấy tờ",
    "document.sealed": "Khoá giấy tờ có dấu mật",
    "case.opened": "Bắt đầu thủ tục",
    "case.advanced": "Chuyển bước thủ tục",
    "case.applied": "Thủ tục ghi vào hồ sơ",
    "member.reorganized": "Chuyển chi bộ theo quyết định sắp xếp",
    "member.reorganizationUndone": "Hoàn tác chuyển chi bộ theo sắp xếp",
    "import.commit": "Ghi từ tệp Excel",
    "import.rollback": "Hoàn tác lần nhập Excel",
  } as Record<string, string>,
  sources: { form: "Ghi trên trang", import: "Nhập Excel", system: "Hệ thống", undo: "Hoàn tác" },
  system: "Hệ thống",
  by: (name: string, role: string | null) => (role === null ? name : `${name}, ${role}`),
  at: (time: string, date: string) => `${time} ngày ${date}`,
  reasonOf: (reason: string) => `Lý do: ${reason}`,
  importOf: "Xem lần nhập",
  changes: (count: number) => `${count} giá trị`,
  sealed: "(giá trị được giữ kín)",
  shownFields: (fields: string) => `Đã xem: ${fields}`,
  rowMark: (list: string, field: string) => `${list}: ${field}`,
  factsRange: (count: number) => `${count} lần ghi`,

  revealTitle: (field: string) =>
    `Hiện ${field.charAt(0).toLocaleLowerCase("vi")}${field.slice(1)}`,
  revealSub: (name: string) => `Của ${name}`,
  revealBack: (name: string) => `Hồ sơ ${name}`,
  revealReasons: {
    papers: "Đối chiếu với giấy tờ đảng viên nộp",
    mistake: "Kiểm tra số ghi sai",
    transfer: "Làm thủ tục chuyển sinh hoạt đảng",
    card: "Làm thủ tục cấp, đổi thẻ đảng viên",
    authority: "Trả lời yêu cầu của cơ quan có thẩm quyền",
    other: "Lý do khác, ghi rõ ở dưới",
  } satisfies Record<RevealReason, string> as Record<RevealReason, string>,
  revealOther: "Lý do khác",
  revealOtherHint: "Chỉ ghi khi chọn lý do khác.",
  reasonMissing: "Chọn lý do cần xem đủ số.",
  otherMissing: "Ghi rõ lý do khác, ít nhất 5 chữ cái.",
  revealed: "Số này tự ẩn sau 2 phút.",
  revealedWhy: "Lần xem đã được ghi vào lịch sử hồ sơ.",
  hideNow: "Ẩn ngay",
  revealOver: "Đã hết 2 phút, số đã ẩn.",
  revealOverDo: "Nếu còn cần, đồng chí mở lại và ghi lý do.",
  revealNothing: "Hồ sơ chưa có số này.",

  paperTitle: "Phiếu đảng viên",
  paperNote: "Bố trí theo nội dung mẫu 2-HSĐV; in bằng nút bên phải hoặc phím Ctrl + P.",
  paperParty: "ĐẢNG CỘNG SẢN VIỆT NAM",
  paperPlace: (day: string, month: string, year: string) =>
    `Ngày ${day} tháng ${month} năm ${year}`,
  paperPhoto: "Ảnh 3 × 4",
  paperBiography: (number: string | null) => `Số lý lịch: ${number ?? "……………"}`,
  paperCard: (number: string | null) => `Số thẻ đảng viên: ${number ?? "……………"}`,
  paperFooter: (at: string, by: string) =>
    `Chi Bộ Số. Lập lúc ${at}. Người in: ${by}. Số giấy tờ được che.`,
  paperParts: {
    person: "I. Bản thân",
    party: "II. Vào Đảng và sinh hoạt đảng",
    work: "III. Trình độ, nghề nghiệp",
    health: "IV. Sức khoẻ, chính sách",
    life: "V. Tóm tắt quá trình hoạt động và công tác",
    training: "VI. Đào tạo, bồi dưỡng",
    merits: "VII. Khen thưởng, huy hiệu Đảng, kỷ luật",
    abroad: "VIII. Quan hệ với nước ngoài",
    family: "IX. Hoàn cảnh gia đình",
    economy: "X. Hoàn cảnh kinh tế của hộ gia đình",
  },
  paperCommittee: "XÁC NHẬN CỦA CẤP UỶ",
  paperMember: "NGƯỜI KHAI",
  paperSign: "(ký, ghi rõ họ tên)",
};

/** The typed keys every language must have. */
export type RecordWords = typeof vi;

const en: RecordWords = {
  back: "List of members",
  tabs: "Parts of the record",
  tabRecord: "Record",
  tabDocuments: "Documents",
  tabHistory: "History of changes",
  tabPrint: "Print form",
  line: (gender, born, cell) =>
    `${[gender, born && `born ${born}`].filter(Boolean).join(", ") || "Party member"}. ${cell}.`,
  errorsTag: (count) => (count === 1 ? "1 error in the record" : `${count} errors in the record`),
  levels: { L0: "New", L1: "Basic", L2: "Full", L3: "Verified" },
  levelTag: (level) => `Level: ${level.toLowerCase()}`,

  todoTitle: {
    L1: "To do to reach the basic level",
    L2: "To do to reach the full level",
    L3: "To do to reach the verified level",
  },
  todoDone: "The record is verified",
  todoDoneWhy: "Everything needed is there; member and committee confirmed it within 12 months.",
  todoNothing: "Nothing left that you need to look at.",
  scoreOf: (score) => `Score ${score} of 100`,
  missingIn: (section, fields) => `${section}: missing ${fields}.`,
  missingRows: (list) => `${list}: no row yet.`,
  missingRowsDo: "Enter at least one row, or confirm that there is none.",
  missingGrades: "The grades of the latest years are needed.",
  missingYears: (list) => `${list}: the latest years are not complete.`,
  confirmMember: "The member has not confirmed the record within 12 months.",
  confirmCommune: "The commune committee has not confirmed the record within 12 months.",
  duplicate: "Suspected to stand twice.",
  duplicateDo: "The commune's officer looks at both records and decides.",
  hiddenGaps: (count) =>
    count === 1
      ? "1 more belongs to data kept by the level above and is not shown here."
      : `${count} more belong to data kept by the level above and are not shown here.`,
  ofOthers: "For others to do",
  ofOthersCount: (count) => (count === 1 ? "1 item" : `${count} items`),
  ownNote: "If something in your own record is wrong, tell your cell secretary.",
  edit: "Edit",
  ask: "Ask for a change",
  add: "Add",
  why: {
    own: "",
    procedure: "Changes only by a procedure.",
    officer: "This is for the commune's Party-building officer.",
    unseen: "",
    file: "Files cannot be handed in on this page yet.",
  },

  publicOnly: "This role sees only the public data of the record.",
  sectionsNav: "Sections of the record",
  sectionsCount: (count) => `${count} sections`,
  sectionsToSee: (count) => (count === 0 ? "none needs a look" : `${count} need a look`),
  states: { ok: "nothing to look at", warn: "look again", error: "has errors" },
  neededFor: {
    L0: "Needed to create a record.",
    L1: "Needed for the basic level.",
    L2: "Needed for the full level.",
  },
  communeNeeded: "The present commune is not known. Choose it by its new name.",
  blank: "Left empty, optional",
  writtenAs: (words) => `As written: ${words}`,
  none: "–",
  labels: { party_age_months: "Party age" },
  noneWords: "not applicable",
  declaredNone: (on) => `Confirmed that there is none, ${on}`,
  noRows: "No row yet",
  declared: "Declared",
  notDeclared: "Not declared",
  rows: (count) => (count === 1 ? "1 row" : `${count} rows`),
  fromTo: (from, to) =>
    from === null
      ? to === null
        ? ""
        : `until ${to}`
      : to === null
        ? `${from} to now`
        : `${from} to ${to}`,
  months: (years, months) => {
    const parts = [
      years > 0 && (years === 1 ? "1 year" : `${years} years`),
      (months > 0 || years === 0) && (months === 1 ? "1 month" : `${months} months`),
    ];
    return parts.filter(Boolean).join(" ");
  },
  atLeast: (least, most) => `at least ${least}, at most ${most}`,
  provisional: "Counted from the ceremony for now, because the date of the decision is missing.",
  confirmedAge: "From the Party age confirmed by the competent authority.",
  notYetAge: "Counted once the member is recognized as official.",
  parts: { valid: "Correct", complete: "Complete", clean: "Clean", live: "Live" },
  partOf: (part, most) => `${part}, of ${most}`,

  historyTitle: "History of changes",
  historySub:
    "Every write to the record: who, when, old and new value. Nobody can change or remove it.",
  historyOwnEdits: "You see the changes that you made yourself.",
  historyEmpty: "No change yet.",
  historyEmptyWhy: "When the record is edited, the edit appears here.",
  acts: {
    "member.create": "Created the record",
    "member.edit": "Edited the record",
    "member.seed": "Created the sample record",
    "member.reveal": "Looked at a whole number",
    "member.hide": "Hid the record",
    "document.kept": "Handed in a document",
    "document.opened": "Downloaded a document",
    "document.returned": "Returned a document",
    "document.removed": "Removed a document",
    "document.sealed": "Locked a document with a secret mark",
    "case.opened": "Began a procedure",
    "case.advanced": "Moved a procedure on",
    "case.applied": "A procedure wrote to the record",
    "member.reorganized": "Moved to another cell by a reorganization",
    "member.reorganizationUndone": "Moved back: a reorganization was taken back",
    "import.commit": "Written from an Excel file",
    "import.rollback": "Rolled an Excel import back",
  },
  sources: { form: "On screen", import: "Excel import", system: "System", undo: "Undo" },
  system: "System",
  by: (name, role) => (role === null ? name : `${name}, ${role}`),
  at: (time, date) => `${time}, ${date}`,
  reasonOf: (reason) => `Reason: ${reason}`,
  importOf: "Show the import",
  changes: (count) => (count === 1 ? "1 value" : `${count} values`),
  sealed: "(kept under seal)",
  shownFields: (fields) => `Shown: ${fields}`,
  rowMark: (list, field) => `${list}: ${field}`,
  factsRange: (count) => (count === 1 ? "1 entry" : `${count} entries`),

  revealTitle: (field) => `Show: ${field}`,
  revealSub: (name) => `Of ${name}`,
  revealBack: (name) => `Record of ${name}`,
  revealReasons: {
    papers: "To compare with papers handed in by the member",
    mistake: "To check a number that looks wrong",
    transfer: "For a transfer of Party activity",
    card: "To issue or exchange a Party card",
    authority: "To answer a competent authority",
    other: "Another reason, given below",
  },
  revealOther: "Another reason",
  revealOtherHint: "Only when you choose another reason.",
  reasonMissing: "Choose why you need the full number.",
  otherMissing: "Give the other reason, at least 5 letters.",
  revealed: "The number hides itself after 2 minutes.",
  revealedWhy: "This look is recorded in the history of the record.",
  hideNow: "Hide now",
  revealOver: "The 2 minutes are over; the number is hidden.",
  revealOverDo: "If you still need it, open it again and give the reason.",
  revealNothing: "The record does not have this number yet.",

  paperTitle: "Party member form",
  paperNote:
    "Laid out after the content of form 2-HSĐV; print with the button at the right or Ctrl + P.",
  paperParty: "ĐẢNG CỘNG SẢN VIỆT NAM",
  paperPlace: (day, month, year) => `Date ${day}/${month}/${year}`,
  paperPhoto: "Photo 3 × 4",
  paperBiography: (number) => `Biography number: ${number ?? "……………"}`,
  paperCard: (number) => `Party card number: ${number ?? "……………"}`,
  paperFooter: (at, by) =>
    `Chi Bộ Số. Made at ${at}. Printed by: ${by}. Identity numbers are masked.`,
  paperParts: {
    person: "I. Person",
    party: "II. Admission and Party activity",
    work: "III. Education and occupation",
    health: "IV. Health and policy",
    life: "V. Life and work history",
    training: "VI. Training",
    merits: "VII. Rewards, Party badges, discipline",
    abroad: "VIII. Foreign relations",
    family: "IX. Family",
    economy: "X. Economy of the household",
  },
  paperCommittee: "CONFIRMED BY THE COMMITTEE",
  paperMember: "THE MEMBER",
  paperSign: "(signature, full name)",
};

/** Words of the pages of one record. */
export const recordText: Record<Lang, RecordWords> = { vi, en };
