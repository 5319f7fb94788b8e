import type { ProcedureWords } from "#app/features/procedures/words/schema.ts";

const vi: ProcedureWords = {
  title: "Miễn sinh hoạt có thời hạn",
  about:
    "Khi làm việc lưu động, hoặc nơi ở không có tổ chức đảng, dưới 12 tháng: chi bộ đề nghị, đảng uỷ cơ sở (nơi không có thì xã, phường) quyết định. Chậm nộp hay nộp trước đảng phí thì đề nghị ở trang đảng phí.",
  basis: "294-QĐ/TW",
  states: {
    requested: "Chờ chi bộ xem xét",
    proposed: "Chờ cấp uỷ quyết định",
    exempt: "Đang được miễn có thời hạn",
    resumed: "Đã sinh hoạt trở lại",
    refused: "Không đồng ý",
    withdrawn: "Đã rút đề nghị",
  },
  steps: {
    request: { button: "Đề nghị miễn có thời hạn", done: "Đề nghị miễn có thời hạn" },
    propose: { button: "Ghi ý kiến của chi bộ", done: "Chi bộ đề nghị" },
    decide: { button: "Quyết định cho miễn", done: "Đảng uỷ cơ sở quyết định" },
    decideByCommune: { button: "Quyết định cho miễn", done: "Xã, phường quyết định" },
    refuse: { button: "Không đồng ý", done: "Đảng uỷ cơ sở không đồng ý" },
    refuseByCommune: { button: "Không đồng ý", done: "Xã, phường không đồng ý" },
    resume: { button: "Ghi ngày sinh hoạt trở lại", done: "Sinh hoạt trở lại" },
    withdraw: { button: "Rút đề nghị", done: "Rút đề nghị" },
  },
  inputs: {
    ground: {
      label: "Lý do",
      options: {
        itinerant: "Làm việc lưu động",
        noOrganization: "Nơi ở không có tổ chức đảng",
      },
    },
    from: { label: "Từ ngày" },
    until: { label: "Đến ngày" },
    place: { label: "Nơi ở, nơi làm việc trong thời gian đó" },
    explanation: { label: "Giải trình thêm" },
    meetingOn: { label: "Ngày chi bộ họp" },
    opinion: { label: "Ý kiến của chi bộ" },
    decisionNumber: { label: "Số quyết định" },
    decisionOn: { label: "Ngày quyết định" },
    resumedOn: { label: "Ngày sinh hoạt trở lại" },
  },
};

const en: ProcedureWords = {
  title: "Exemption for a time",
  about:
    "For itinerant work, or where there is no organization, less than 12 months: the cell proposes, the grassroots committee (the commune where there is none) decides. Dues are deferred or paid ahead on their own page.",
  basis: "294-QĐ/TW",
  states: {
    requested: "Waiting for the cell",
    proposed: "Waiting for the committee",
    exempt: "Exempt for a time",
    resumed: "Back in the cell",
    refused: "Refused",
    withdrawn: "Withdrawn",
  },
  steps: {
    request: { button: "Ask for an exemption", done: "Asked for" },
    propose: { button: "Record the opinion of the cell", done: "Proposed by the cell" },
    decide: { button: "Exempt", done: "Decided by the grassroots committee" },
    decideByCommune: { button: "Exempt", done: "Decided by the commune" },
    refuse: { button: "Refuse", done: "Refused by the grassroots committee" },
    refuseByCommune: { button: "Refuse", done: "Refused by the commune" },
    resume: { button: "Record the return", done: "Returned" },
    withdraw: { button: "Withdraw", done: "Withdrawn" },
  },
  inputs: {
    ground: {
      label: "Reason",
      options: {
        itinerant: "Itinerant work",
        noOrganization: "No organization near",
      },
    },
    from: { label: "From" },
    until: { label: "Until" },
    place: { label: "Place of stay and work" },
    explanation: { label: "Explanation" },
    meetingOn: { label: "Day of the meeting" },
    opinion: { label: "Opinion of the cell" },
    decisionNumber: { label: "Number of the decision" },
    decisionOn: { label: "Day of the decision" },
    resumedOn: { label: "Day of the return" },
  },
};

/** The words of this procedure. */
export const temporaryExemptionText = { vi, en };
