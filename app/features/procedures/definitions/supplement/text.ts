import type { ProcedureWords } from "#app/features/procedures/words/schema.ts";

const vi: ProcedureWords = {
  title: "Bổ sung lý lịch hằng năm",
  about:
    "Mỗi năm một lần: đảng viên xem lại lý lịch, gửi đề nghị sửa từng mục đã thay đổi, rồi xác nhận đã đủ; hoặc xác nhận không có gì thay đổi.",
  basis: "12-HD/BTCTW, mẫu 3-HSĐV",
  states: {
    stated: "Đã khai, chờ xã, phường tiếp nhận",
    returned: "Cần khai lại",
    received: "Đã tiếp nhận",
    withdrawn: "Đã rút phiếu",
  },
  steps: {
    state: { button: "Gửi phiếu bổ sung", done: "Đảng viên khai phiếu bổ sung" },
    recordPaper: { button: "Ghi phiếu giấy đã ký", done: "Chi bộ ghi phiếu giấy" },
    stateAgain: { button: "Gửi lại phiếu bổ sung", done: "Đảng viên khai lại" },
    recordPaperAgain: { button: "Ghi lại phiếu giấy", done: "Chi bộ ghi lại phiếu giấy" },
    receive: { button: "Tiếp nhận phiếu", done: "Xã, phường tiếp nhận" },
    return: { button: "Trả lại để khai lại", done: "Xã, phường trả lại" },
    withdraw: { button: "Rút phiếu", done: "Rút phiếu" },
    leave: { button: "Tự rút", done: "Tự rút vì không còn là đảng viên" },
  },
  inputs: {
    year: { label: "Năm" },
    outcome: {
      label: "Trong năm, lý lịch của đảng viên",
      options: {
        unchanged: "Không có gì thay đổi",
        changed: "Có thay đổi, đã gửi đề nghị sửa từng mục",
      },
    },
    remarks: { label: "Điều muốn nói thêm", hint: "Ví dụ việc chưa rõ ghi vào mục nào." },
    signedOn: { label: "Ngày đảng viên ký phiếu" },
  },
};

const en: ProcedureWords = {
  title: "Yearly supplement of the record",
  about:
    "Once a year: the member looks at the record, asks for a change of each item that is different now and confirms that these are all, or that nothing has changed.",
  basis: "12-HD/BTCTW, form 3-HSĐV",
  states: {
    stated: "Stated, to be received by the commune",
    returned: "To be stated again",
    received: "Received",
    withdrawn: "Withdrawn",
  },
  steps: {
    state: { button: "Send the supplement", done: "Stated by the member" },
    recordPaper: { button: "Record a signed paper", done: "Recorded from paper by the cell" },
    stateAgain: { button: "Send it again", done: "Stated again" },
    recordPaperAgain: { button: "Record the paper again", done: "Recorded from paper again" },
    receive: { button: "Receive", done: "Received by the commune" },
    return: { button: "Return", done: "Returned by the commune" },
    withdraw: { button: "Withdraw", done: "Withdrawn" },
    leave: { button: "By itself", done: "Withdrawn by itself: a member no more" },
  },
  inputs: {
    year: { label: "Year" },
    outcome: {
      label: "In this year the record of the member",
      options: {
        unchanged: "Has not changed",
        changed: "Has changed; each change was asked for",
      },
    },
    remarks: { label: "Anything else", hint: "Such as what has no place in the record." },
    signedOn: { label: "Day of the signature" },
  },
};

/** The words of this procedure. */
export const supplementText = { vi, en };
