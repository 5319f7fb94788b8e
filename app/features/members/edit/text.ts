import type { Lang } from "#app/lib/lang.ts";

const vi = {
  backTo: (name: string) => `Hồ sơ ${name}`,
  backToSection: (section: string) => `Mục ${section}`,
  addTo: (list: string) => `Thêm dòng: ${list}`,
  editIn: (list: string) => `Sửa dòng: ${list}`,
  removeFrom: (list: string) => `Bỏ dòng: ${list}`,
  noneIn: (list: string) => `Xác nhận không có: ${list}`,
  subPartial: "Không nhớ ngày thì ghi tháng và năm, không nhớ tháng thì chỉ ghi năm.",
  subPlain: "Chỉ sửa chỗ sai hoặc thiếu, rồi lưu.",
  save: "Lưu thay đổi",
  leave: "Thôi, không sửa",

  reason: "Căn cứ sửa",
  reasonHint: "Ghi vào lịch sử hồ sơ, ví dụ: lý lịch đảng viên khai năm 1983",
  reasonMissing: "Căn cứ sửa: chưa ghi. Ghi giấy tờ hoặc lời khai làm căn cứ.",
  reasonNotAlways: (labels: string) => `Không cần khi chỉ sửa: ${labels}.`,

  failed: "Có lỗi:",
  notRecorded: "Chưa ghi",
  keep: "Để trống",

  detail: "Số nhà, đường, thôn, tổ",
  province: "Tỉnh, thành phố",
  showCommunes: "Xem các xã",
  commune: "Xã, phường, đặc khu",
  communeFirst: "Chọn tỉnh rồi bấm Xem các xã",
  elsewhere: "Không có trong danh mục, hoặc ở nước ngoài",
  asWritten: "Ghi như trong giấy tờ",
  asWrittenHint: "Ví dụ: xã Vân Lĩnh, huyện Thanh Ba, tỉnh Vĩnh Phú",
  asWrittenKept: "Cách ghi này được giữ mãi; có thể sửa, không xoá được.",
  country: "Nước",
  placeFaults: {
    otherProvince: "Xã này không thuộc tỉnh đã chọn. Bấm Xem các xã rồi chọn lại.",
    unknown: "Không có trong danh mục hiện nay. Chọn lại, hoặc ghi vào ô ghi như trong giấy tờ.",
    abroad: "Đã chọn nước ngoài thì để trống tỉnh và xã.",
  },
  findUnit: (label: string) => `Tìm tổ chức cho: ${label}`,
  findUnitHint: "Gõ tên chi bộ hoặc đảng bộ, không cần dấu, rồi bấm Tìm",
  find: "Tìm",
  foundUnits: (count: number) =>
    count === 0 ? "Không tìm thấy tổ chức nào. Thử tên khác." : `Tìm thấy ${count}, chọn ở dưới.`,

  fixedTitle: "Không sửa ở đây",
  ask: "Đề nghị sửa",
  why: {
    own: "Không ai tự sửa hồ sơ của mình; phó bí thư hoặc cán bộ xã, phường sửa.",
    procedure: "Đổi bằng thủ tục hoặc phiếu đề nghị, không sửa trực tiếp.",
    officer: "Chuyên viên Ban Xây dựng Đảng xã, phường sửa khi có căn cứ.",
    unseen: "Vai này không sửa mục này.",
    file: "Tệp được nộp ở nơi khác.",
  },
  ownLead: "Đây là hồ sơ của đồng chí.",
  ownText: "Không ai tự sửa hồ sơ của mình. Đồng chí báo phó bí thư chi bộ hoặc cán bộ xã, phường.",
  nothingLead: "Mục này không sửa trực tiếp.",
  nothingText: "Từng dòng dưới đây nói ai sửa hoặc đổi bằng cách nào.",
  forbiddenLead: "Chưa lưu.",
  forbiddenText: "Trong biểu mẫu có chỗ vai này không được sửa. Chưa có gì bị ghi.",

  rowsEmpty: "Chưa có dòng nào.",
  declaredNone: (by: string, on: string) => `Đã xác nhận không có (${by}, ${on}).`,
  addRow: "Thêm dòng",
  editRow: "Sửa",
  removeRow: "Bỏ",
  declareNone: "Xác nhận không có",
  removeQuestion: "Bỏ dòng này khỏi hồ sơ?",
  removeEffect: "dòng sẽ bị bỏ khỏi hồ sơ:",
  removeUndo: "Lịch sử hồ sơ vẫn giữ nội dung dòng này.",
  removeSubmit: "Bỏ 1 dòng",
  noneQuestion: (list: string) => `${list}: xác nhận không có gì để ghi?`,
  noneEffect: (name: string) => `Mục này của ${name} được tính là đã ghi đủ.`,
  noneUndo: "Thêm một dòng thì xác nhận này tự hết.",
  noneSubmit: "Xác nhận không có",

  seen: "Tôi đã xem, vẫn lưu",
  doubtsLead: "Có chỗ nên xem lại, chưa lưu.",
  doubtsText: "Xem lại từng chỗ dưới đây; nếu đúng thì đánh dấu rồi lưu.",
  keptLead: "Chữ đã gõ còn nguyên.",
  keptText: "Phiên trước đã hết khi gửi nên chưa lưu. Xem lại rồi bấm Lưu thay đổi.",

  movedLead: (who: string, at: string) => `${who} vừa sửa hồ sơ này lúc ${at}. Chưa lưu.`,
  movedElsewhere: "Chỗ đồng chí đang sửa không bị đụng tới. Bấm Lưu thay đổi để lưu.",
  movedTaken:
    "Những chỗ dưới đây đã lấy theo bản mới; chữ đồng chí gõ còn nguyên. Xem rồi bấm Lưu thay đổi.",
  movedBoth: "Có chỗ cả hai cùng sửa. Chọn giá trị cần giữ cho từng chỗ.",
  takenTitle: "Đã lấy theo bản mới",
  movedGone:
    "Dòng này vừa bị bỏ. Chữ đồng chí gõ còn nguyên; bấm Lưu thay đổi để ghi lại thành dòng mới.",
  changedBy: (who: string, at: string) => `${who}, ${at}`,
  someone: "Người khác",

  savedAt: (time: string) => `Đã lưu lúc ${time}.`,
  savedLeft: (count: number) => `Còn ${count} chỗ cần làm rõ, ghi cạnh từng mục.`,
  sameLead: "Không có gì thay đổi, không ghi gì thêm.",

  draftNote: "Bản đang gõ được giữ trên máy này đến khi lưu xong, trừ các mục nhạy cảm.",
  draftLead: (at: string) => `Có bản gõ dở lúc ${at} trên máy này.`,
  draftTake: "Lấy lại bản gõ dở",
  draftDrop: "Bỏ bản gõ dở",
};

/** The typed keys every language must have. */
export type EditWords = typeof vi;

const en: EditWords = {
  backTo: (name) => `Record of ${name}`,
  backToSection: (section) => `Section ${section}`,
  addTo: (list) => `Add a row: ${list}`,
  editIn: (list) => `Edit a row: ${list}`,
  removeFrom: (list) => `Remove a row: ${list}`,
  noneIn: (list) => `Confirm there is none: ${list}`,
  subPartial: "If you do not know the day, give month and year; if not the month, the year alone.",
  subPlain: "Change what is wrong or missing, then save.",
  save: "Save changes",
  leave: "Leave without changing",

  reason: "Basis of the change",
  reasonHint: "Goes into the history, for example: the member's own statement of 1983",
  reasonMissing: "Basis of the change: missing. Name the paper or statement it rests on.",
  reasonNotAlways: (labels) => `Not needed when only these change: ${labels}.`,

  failed: "Error:",
  notRecorded: "Not recorded",
  keep: "Leave empty",

  detail: "House, street, hamlet, group",
  province: "Province or city",
  showCommunes: "Show the communes",
  commune: "Commune, ward or special zone",
  communeFirst: "Choose the province, then press Show the communes",
  elsewhere: "Not in the list, or abroad",
  asWritten: "As written in the papers",
  asWrittenHint: "For example: xã Vân Lĩnh, huyện Thanh Ba, tỉnh Vĩnh Phú",
  asWrittenKept: "This wording is kept for good; it can be corrected but not deleted.",
  country: "Country",
  placeFaults: {
    otherProvince:
      "This commune is not in the chosen province. Press Show the communes and choose again.",
    unknown: "Not in today's list. Choose again, or write it into the box for the old wording.",
    abroad: "With a foreign country chosen, leave province and commune empty.",
  },
  findUnit: (label) => `Find an organization for: ${label}`,
  findUnitHint: "Type the name of a cell or committee, accents not needed, then press Find",
  find: "Find",
  foundUnits: (count) =>
    count === 0 ? "No organization found. Try another name." : `${count} found, choose below.`,

  fixedTitle: "Not changed here",
  ask: "Ask for a change",
  why: {
    own: "Nobody edits their own record; the deputy secretary or the commune officer does.",
    procedure: "Changed by a procedure or a change request, not directly.",
    officer: "The commune's Party-building officer changes this, with a basis.",
    unseen: "This role does not change this.",
    file: "Files are handed in elsewhere.",
  },
  ownLead: "This is your own record.",
  ownText: "Nobody edits their own record. Tell the deputy secretary or the commune officer.",
  nothingLead: "This section is not edited directly.",
  nothingText: "Each line below says who changes it, or how.",
  forbiddenLead: "Not saved.",
  forbiddenText: "The form holds something this role may not change. Nothing was written.",

  rowsEmpty: "No rows yet.",
  declaredNone: (by, on) => `Confirmed that there is none (${by}, ${on}).`,
  addRow: "Add a row",
  editRow: "Edit",
  removeRow: "Remove",
  declareNone: "Confirm there is none",
  removeQuestion: "Remove this row from the record?",
  removeEffect: "row will be removed from the record:",
  removeUndo: "The history keeps what the row held.",
  removeSubmit: "Remove 1 row",
  noneQuestion: (list) => `${list}: confirm that there is nothing to record?`,
  noneEffect: (name) => `This part of ${name}'s record will count as complete.`,
  noneUndo: "Adding a row ends this confirmation.",
  noneSubmit: "Confirm there is none",

  seen: "I have seen this, save anyway",
  doubtsLead: "Some things need a second look, not saved yet.",
  doubtsText: "Look at each below; if it is right, tick it and save.",
  keptLead: "What you typed is still here.",
  keptText:
    "Your session had ended when it was sent, so it was not saved. Look at it and save again.",

  movedLead: (who, at) => `${who} changed this record at ${at}. Not saved yet.`,
  movedElsewhere: "What you are changing was not touched. Press Save changes to save.",
  movedTaken:
    "The values below were taken from the newer version; what you typed is untouched. Look, then press Save changes.",
  movedBoth: "Some fields were changed by both. Choose which value to keep for each.",
  takenTitle: "Taken from the newer version",
  movedGone:
    "This row has just been removed. What you typed is still here; press Save changes to add it as a new row.",
  changedBy: (who, at) => `${who}, ${at}`,
  someone: "Somebody else",

  savedAt: (time) => `Saved at ${time}.`,
  savedLeft: (count) => `${count} points remain to be settled, shown beside the fields.`,
  sameLead: "Nothing changed, nothing was written.",

  draftNote: "What you type is kept on this device until it is saved, except sensitive fields.",
  draftLead: (at) => `There is an unfinished version from ${at} on this device.`,
  draftTake: "Bring it back",
  draftDrop: "Discard it",
};

/** The words of editing a record, in both languages. */
export const editText: Record<Lang, EditWords> = { vi, en };
