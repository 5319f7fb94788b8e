import type { ProcedureWords } from "#app/features/procedures/words/schema.ts";

const vi: ProcedureWords = {
  title: "Đổi mã hàng loạt",
  about:
    "Đổi một giá trị của danh mục thành giá trị khác trong mọi hồ sơ của đảng bộ: cán bộ xã, phường đề nghị, lãnh đạo kiểm tra, Ban Tổ chức tỉnh duyệt rồi ghi một lần.",
  basis: "Quy ước của phần mềm (nhóm K4)",
  states: {
    proposed: "Chờ lãnh đạo xã, phường kiểm tra",
    verified: "Chờ tỉnh duyệt",
    returned: "Cần xem lại",
    applied: "Đã ghi, còn khôi phục được",
    closed: "Đã xong",
    undone: "Đã khôi phục giá trị cũ",
    rejected: "Không duyệt",
    withdrawn: "Đã rút đề nghị",
  },
  steps: {
    propose: { button: "Đề nghị đổi mã", done: "Đề nghị đổi mã" },
    proposeAgain: { button: "Gửi lại đề nghị", done: "Gửi lại đề nghị" },
    verify: { button: "Xác nhận đã kiểm tra", done: "Lãnh đạo xã, phường kiểm tra" },
    approve: { button: "Duyệt và ghi vào hồ sơ", done: "Tỉnh duyệt, ghi vào hồ sơ" },
    return: { button: "Trả lại", done: "Lãnh đạo trả lại" },
    reject: { button: "Không duyệt", done: "Tỉnh không duyệt" },
    withdraw: { button: "Rút đề nghị", done: "Rút đề nghị" },
    takeBack: { button: "Khôi phục giá trị cũ", done: "Khôi phục giá trị cũ" },
    close: { button: "Kết thúc", done: "Hết thời gian khôi phục" },
  },
  inputs: {
    field: { label: "Mục trong hồ sơ" },
    value: { label: "Giá trị mới" },
    explanation: { label: "Vì sao đổi", hint: "Nêu rõ giá trị cũ sai từ đâu." },
    basis: { label: "Văn bản làm căn cứ", hint: "Số, ngày, nơi ban hành nếu có." },
  },
};

const en: ProcedureWords = {
  title: "Recode many records",
  about:
    "One code becomes another in all records of the commune: its officer proposes, its leader verifies, the province approves, and all is written at once.",
  basis: "House rule (class K4)",
  states: {
    proposed: "Waiting for the commune's leader",
    verified: "Waiting for the province",
    returned: "Returned",
    applied: "Written; can be taken back",
    closed: "Over",
    undone: "Taken back",
    rejected: "Rejected",
    withdrawn: "Withdrawn",
  },
  steps: {
    propose: { button: "Propose", done: "Proposed" },
    proposeAgain: { button: "Propose again", done: "Proposed again" },
    verify: { button: "Verified", done: "Verified by the leader" },
    approve: { button: "Approve and write", done: "Approved and written" },
    return: { button: "Return", done: "Returned by the leader" },
    reject: { button: "Reject", done: "Rejected by the province" },
    withdraw: { button: "Withdraw", done: "Withdrawn" },
    takeBack: { button: "Bring back the old value", done: "The old value was brought back" },
    close: { button: "Close", done: "The time to take it back is over" },
  },
  inputs: {
    field: { label: "Field of the record" },
    value: { label: "New value" },
    explanation: { label: "Why", hint: "Where the old value came from." },
    basis: { label: "Document it rests on", hint: "Number, day and issuer, if any." },
  },
};

/** The words of this procedure. */
export const recodingText = { vi, en };
