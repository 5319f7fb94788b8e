import type { ProcedureWords } from "#app/features/procedures/words/schema.ts";

const vi: ProcedureWords = {
  title: "Chuyển chi bộ trong cùng đảng bộ",
  about: "Sang chi bộ khác của cùng xã, phường; tổng số đảng viên của đảng bộ không đổi.",
  basis: "294-QĐ/TW; 12-HD/BTCTW",
  states: {
    requested: "Chờ chi bộ xem xét",
    returned: "Cần bổ sung",
    cellOk: "Chờ cấp uỷ giới thiệu",
    sent: "Chờ chi bộ mới ghi vào danh sách",
    completed: "Đã chuyển xong",
    refused: "Chi bộ mới không nhận",
    withdrawn: "Đã rút đề nghị",
  },
  steps: {
    request: { button: "Đề nghị chuyển chi bộ", done: "Đề nghị chuyển chi bộ" },
    requestAgain: { button: "Gửi lại đề nghị", done: "Gửi lại đề nghị" },
    review: { button: "Ghi ý kiến của chi bộ", done: "Chi bộ xem xét, nhận xét" },
    return: { button: "Yêu cầu bổ sung", done: "Chi bộ yêu cầu bổ sung" },
    sendDown: { button: "Trả lại chi bộ", done: "Cấp uỷ trả lại chi bộ" },
    send: { button: "Giới thiệu sang chi bộ mới", done: "Đảng uỷ cơ sở giới thiệu" },
    sendByCommune: { button: "Giới thiệu sang chi bộ mới", done: "Xã, phường giới thiệu" },
    list: { button: "Ghi vào danh sách chi bộ", done: "Chi bộ mới ghi vào danh sách" },
    refuse: { button: "Không nhận", done: "Chi bộ mới không nhận" },
    withdraw: { button: "Rút đề nghị", done: "Rút đề nghị" },
  },
  inputs: {
    destination: { label: "Chi bộ mới" },
    ground: { label: "Lý do" },
    reviewedOn: { label: "Ngày chi bộ xem xét" },
    remarks: { label: "Nhận xét của chi bộ" },
    letterNumber: { label: "Số giấy giới thiệu" },
    listedOn: { label: "Ngày chi bộ ghi vào danh sách", hint: "Ngày họp chi bộ." },
  },
};

const en: ProcedureWords = {
  title: "Transfer within the committee",
  about: "To another cell of the same commune; the totals of the commune do not change.",
  basis: "294-QĐ/TW; 12-HD/BTCTW",
  states: {
    requested: "Waiting for the cell",
    returned: "To be completed",
    cellOk: "Waiting for the committee",
    sent: "Waiting for the new cell",
    completed: "Transferred",
    refused: "Not taken by the new cell",
    withdrawn: "Withdrawn",
  },
  steps: {
    request: { button: "Ask to change cells", done: "Change of cells asked for" },
    requestAgain: { button: "Ask again", done: "Asked again" },
    review: { button: "Record the opinion of the cell", done: "Considered by the cell" },
    return: { button: "Ask for more", done: "The cell asked for more" },
    sendDown: { button: "Return to the cell", done: "Returned by the committee" },
    send: { button: "Introduce to the new cell", done: "Introduced by the grassroots committee" },
    sendByCommune: { button: "Introduce to the new cell", done: "Introduced by the commune" },
    list: { button: "Put on the list of the cell", done: "On the list of the new cell" },
    refuse: { button: "Do not take", done: "Not taken by the new cell" },
    withdraw: { button: "Withdraw", done: "Withdrawn" },
  },
  inputs: {
    destination: { label: "New cell" },
    ground: { label: "Reason" },
    reviewedOn: { label: "Day on which the cell considered it" },
    remarks: { label: "Remarks of the cell" },
    letterNumber: { label: "Number of the letter" },
    listedOn: { label: "Day of listing", hint: "The day of the cell's meeting." },
  },
};

/** The words of this procedure. */
export const internalTransferText = { vi, en };
