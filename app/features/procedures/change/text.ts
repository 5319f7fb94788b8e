import type { Lang } from "#app/lib/lang.ts";

const vi = {
  title: "Đề nghị sửa hồ sơ",
  titleOf: (field: string) => `Đề nghị sửa: ${field}`,
  back: (name: string) => `Hồ sơ ${name}`,
  chooseSection: "Mục cần sửa nằm ở phần nào?",
  chooseField: "Chọn mục cần sửa",
  sub: "Đồng chí đề nghị; người có thẩm quyền xem căn cứ rồi mới ghi vào hồ sơ.",
  ask: "Đề nghị sửa",
  edit: "Sửa trực tiếp",
  others: "Mục này do bí thư chi bộ hoặc cán bộ xã, phường đề nghị; đồng chí báo bí thư.",
  notHere: "Mục này không sửa bằng đề nghị.",
  none: "Phần này không có mục nào sửa bằng đề nghị.",
  same: "Giá trị mới giống giá trị đang ghi.",
  now: "Đang ghi trong hồ sơ",
  asked: "Giá trị đề nghị",
  before: "Giá trị khi đề nghị",
  field: "Mục",
  change: "Nội dung đề nghị",
  hidden: "Vai của đồng chí không xem được mục này.",
  masked: "Ghi đủ số mới; số đang ghi không hiện ở đây.",
  drifted:
    "Mục này vừa được đổi trong hồ sơ sau khi đề nghị. Trả lại để người đề nghị xem giá trị mới.",
  birthDate:
    "Ngày sinh chỉ sửa để khôi phục đúng lý lịch gốc khi vào Đảng (Thông báo 13-TB/TW): chọn căn cứ là lý lịch gốc.",
  name: "Họ tên chỉ sửa theo trích lục hộ tịch.",
  countersign: "Tỉnh ký sau khi lãnh đạo xã, phường duyệt.",
  needsEvidence: "Phải ghi giấy tờ làm căn cứ.",
  send: "Gửi đề nghị",
  leave: "Thôi, không đề nghị",
  mend: "Mở để sửa và gửi lại",
  objection: "Sau khi ghi, đảng viên có thời hạn để nêu ý kiến khác.",
};

const en: typeof vi = {
  title: "Request to change the record",
  titleOf: (field) => `Ask for a change: ${field}`,
  back: (name) => `Record of ${name}`,
  chooseSection: "In which part is the field?",
  chooseField: "Choose the field",
  sub: "You ask; it is written once the evidence has been looked at.",
  ask: "Ask for a change",
  edit: "Edit directly",
  others: "The cell secretary or the commune asks for this one; tell your secretary.",
  notHere: "This field does not change by request.",
  none: "Nothing in this part changes by request.",
  same: "The new value is the one on record.",
  now: "On record now",
  asked: "Asked for",
  before: "When it was asked",
  field: "Field",
  change: "What is asked",
  hidden: "Your role does not see this field.",
  masked: "Write the whole new number; the one on record is not shown here.",
  drifted:
    "This field has been changed since it was asked. Return it, so that the sender looks at the new value.",
  birthDate:
    "A birth date changes only back to that of the first biography (Notice 13-TB/TW): choose it as evidence.",
  name: "A name changes only by an extract of the civil register.",
  countersign: "The province signs after the commune leader.",
  needsEvidence: "Name the paper it rests on.",
  send: "Send the request",
  leave: "Leave without asking",
  mend: "Open to mend and send again",
  objection: "Once it is written, the member may object for some days.",
};

/** The words of the pages that ask for a change of the record, and of what a case of it shows. */
export const changeAskText: Record<Lang, typeof vi> = { vi, en };
