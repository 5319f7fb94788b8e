import type { ProcedureWords } from "#app/features/procedures/words/schema.ts";

const vi: ProcedureWords = {
  title: "Huỷ quyết định kết nạp",
  about: "Khi việc kết nạp không đúng quy định; xã, phường xác minh, Ban Thường vụ quyết định.",
  basis: "294-QĐ/TW; người đề nghị và xác minh như xoá tên: giả định",
  states: {
    proposed: "Chờ xã, phường xác minh",
    returned: "Đã trả lại chi bộ",
    verified: "Chờ Ban Thường vụ quyết định",
    annulled: "Đã huỷ quyết định kết nạp",
    refused: "Không huỷ",
    withdrawn: "Đã rút đề nghị",
  },
  steps: {
    propose: { button: "Đề nghị huỷ kết nạp", done: "Chi bộ đề nghị huỷ kết nạp" },
    findOut: { button: "Xem xét huỷ kết nạp", done: "Xã, phường mở hồ sơ xem xét" },
    proposeAgain: { button: "Đề nghị lại", done: "Đề nghị lại" },
    verify: { button: "Ghi kết luận xác minh", done: "Đã xác minh" },
    return: { button: "Trả lại chi bộ", done: "Trả lại chi bộ" },
    decide: { button: "Ghi quyết định của Ban Thường vụ", done: "Ban Thường vụ quyết định" },
    refuse: { button: "Không huỷ", done: "Không huỷ" },
    withdraw: { button: "Rút đề nghị", done: "Rút đề nghị" },
    drop: { button: "Thôi xem xét", done: "Thôi xem xét" },
  },
  inputs: {
    irregularity: {
      label: "Điều không đúng quy định khi kết nạp",
      hint: "Ví dụ: chưa đủ tuổi, khai man lý lịch, thiếu thẩm tra, sai thẩm quyền.",
    },
    conclusion: { label: "Kết luận xác minh" },
    vote: { label: "Kết quả biểu quyết" },
    decisionNumber: { label: "Số quyết định" },
    decisionOn: { label: "Ngày quyết định" },
  },
};

const en: ProcedureWords = {
  title: "Annulment of an admission",
  about:
    "Where an admission broke the rules: the commune verifies, its standing committee decides.",
  basis: "294-QĐ/TW; who proposes and verifies as for a removal: assumed",
  states: {
    proposed: "Waiting for verification",
    returned: "Returned to the cell",
    verified: "Waiting for the standing committee",
    annulled: "Admission annulled",
    refused: "Not annulled",
    withdrawn: "Withdrawn",
  },
  steps: {
    propose: { button: "Propose an annulment", done: "Proposed by the cell" },
    findOut: { button: "Look at an admission", done: "Opened by the commune" },
    proposeAgain: { button: "Propose again", done: "Proposed again" },
    verify: { button: "Record the conclusion", done: "Verified" },
    return: { button: "Return to the cell", done: "Returned to the cell" },
    decide: { button: "Record the decision", done: "The standing committee decided" },
    refuse: { button: "Do not annul", done: "Not annulled" },
    withdraw: { button: "Withdraw", done: "Withdrawn" },
    drop: { button: "Look no further", done: "Ended by the commune" },
  },
  inputs: {
    irregularity: {
      label: "What broke the rules",
      hint: "Such as the age, a false biography, no verification, the wrong authority.",
    },
    conclusion: { label: "Conclusion" },
    vote: { label: "Result of the vote" },
    decisionNumber: { label: "Number of the decision" },
    decisionOn: { label: "Day of the decision" },
  },
};

/** The words of this procedure. */
export const annulmentText = { vi, en };
