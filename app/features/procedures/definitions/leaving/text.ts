import type { ProcedureWords } from "#app/features/procedures/words/schema.ts";

const vi: ProcedureWords = {
  title: "Xin ra khỏi Đảng",
  about: "Đảng viên xin ra khỏi Đảng; chi bộ xem xét, Ban Thường vụ Đảng uỷ xã quyết định.",
  basis: "294-QĐ/TW",
  states: {
    requested: "Chờ chi bộ xem xét",
    considered: "Chờ xã, phường thẩm định",
    verified: "Chờ Ban Thường vụ quyết định",
    left: "Đã ra khỏi Đảng",
    refused: "Không được chấp thuận",
    withdrawn: "Đã rút đơn",
  },
  steps: {
    request: { button: "Xin ra khỏi Đảng", done: "Nộp đơn xin ra khỏi Đảng" },
    consider: { button: "Ghi ý kiến của chi bộ", done: "Chi bộ xem xét" },
    verify: { button: "Trình Ban Thường vụ", done: "Thẩm định và trình" },
    return: { button: "Trả lại chi bộ", done: "Trả lại chi bộ" },
    decide: { button: "Quyết định cho ra khỏi Đảng", done: "Quyết định cho ra khỏi Đảng" },
    refuse: { button: "Không chấp thuận", done: "Không chấp thuận" },
    withdraw: { button: "Rút đơn", done: "Rút đơn" },
  },
  inputs: {
    requestedOn: { label: "Ngày viết đơn" },
    explanation: { label: "Lý do" },
    meetingOn: { label: "Ngày họp chi bộ" },
    opinion: { label: "Ý kiến của chi bộ" },
    decisionNumber: { label: "Số quyết định" },
    decisionOn: { label: "Ngày quyết định" },
  },
};

const en: ProcedureWords = {
  title: "Leaving the Party",
  about: "A member asks to leave; the cell considers it, the standing committee decides.",
  basis: "294-QĐ/TW",
  states: {
    requested: "Waiting for the cell",
    considered: "Waiting for the commune office",
    verified: "Waiting for the standing committee",
    left: "Left the Party",
    refused: "Not granted",
    withdrawn: "Withdrawn",
  },
  steps: {
    request: { button: "Ask to leave the Party", done: "Asked to leave" },
    consider: { button: "Record the opinion of the cell", done: "Considered by the cell" },
    verify: { button: "Submit to the standing committee", done: "Checked and submitted" },
    return: { button: "Return to the cell", done: "Returned to the cell" },
    decide: { button: "Grant the request", done: "Granted" },
    refuse: { button: "Refuse the request", done: "Refused" },
    withdraw: { button: "Withdraw the request", done: "Withdrawn" },
  },
  inputs: {
    requestedOn: { label: "Day of the letter" },
    explanation: { label: "Reasons" },
    meetingOn: { label: "Day of the meeting" },
    opinion: { label: "Opinion of the cell" },
    decisionNumber: { label: "Number of the decision" },
    decisionOn: { label: "Day of the decision" },
  },
};

/** The words of this procedure. */
export const leavingText = { vi, en };
