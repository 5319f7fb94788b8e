import type { ProcedureWords } from "#app/features/procedures/words/schema.ts";

const vi: ProcedureWords = {
  title: "Đình chỉ sinh hoạt đảng",
  about: "Biện pháp có thời hạn, không phải hình thức kỷ luật.",
  basis: "296-QĐ/TW; 90 ngày làm việc, kể cả gia hạn không quá 180: giả định",
  states: {
    proposed: "Chờ quyết định đình chỉ",
    suspended: "Đang đình chỉ",
    prolonged: "Đang đình chỉ, đã gia hạn",
    detained: "Đang đình chỉ đến khi có kết quả của toà",
    lifted: "Đã sinh hoạt trở lại",
    refused: "Không đình chỉ",
  },
  steps: {
    propose: { button: "Đề nghị đình chỉ", done: "Đề nghị đình chỉ sinh hoạt" },
    takeUp: { button: "Nhận kiểm tra vụ này", done: "Nhận kiểm tra" },
    suspend: { button: "Ghi quyết định đình chỉ", done: "Quyết định đình chỉ" },
    suspendDetained: { button: "Ghi quyết định đình chỉ", done: "Đình chỉ do bị tạm giam" },
    refuse: { button: "Không đình chỉ", done: "Không đình chỉ" },
    prolong: { button: "Gia hạn", done: "Gia hạn đình chỉ" },
    lift: { button: "Cho sinh hoạt trở lại", done: "Cho sinh hoạt trở lại" },
    end: { button: "Hết hạn", done: "Hết hạn đình chỉ, sinh hoạt trở lại" },
    endProlonged: { button: "Hết hạn", done: "Hết hạn đình chỉ, sinh hoạt trở lại" },
  },
  inputs: {
    ground: {
      label: "Căn cứ",
      options: { violation: "Có dấu hiệu vi phạm nghiêm trọng", detention: "Bị tạm giam, truy tố" },
    },
    explanation: { label: "Sự việc" },
    decisionNumber: { label: "Số quyết định" },
    suspendedOn: { label: "Đình chỉ từ ngày" },
    activityBefore: { label: "Tình trạng sinh hoạt trước đó" },
  },
};

const en: ProcedureWords = {
  title: "Suspension from activity",
  about: "A measure for a time, not a form of discipline.",
  basis: "296-QĐ/TW; 90 working days, at most 180 with an extension: assumed",
  states: {
    proposed: "Waiting for the decision",
    suspended: "Suspended",
    prolonged: "Suspended, prolonged",
    detained: "Suspended until the court has decided",
    lifted: "Active again",
    refused: "Not suspended",
  },
  steps: {
    propose: { button: "Propose a suspension", done: "Suspension proposed" },
    takeUp: { button: "Take up this case", done: "Taken up by an inspector" },
    suspend: { button: "Record the decision", done: "Suspended" },
    suspendDetained: { button: "Record the decision", done: "Suspended during detention" },
    refuse: { button: "Do not suspend", done: "Not suspended" },
    prolong: { button: "Prolong", done: "Prolonged" },
    lift: { button: "Lift", done: "Lifted" },
    end: { button: "End", done: "Its time was over" },
    endProlonged: { button: "End", done: "Its time was over" },
  },
  inputs: {
    ground: {
      label: "Ground",
      options: { violation: "Signs of a grave violation", detention: "Detention, prosecution" },
    },
    explanation: { label: "What happened" },
    decisionNumber: { label: "Number of the decision" },
    suspendedOn: { label: "Suspended from" },
    activityBefore: { label: "Activity before" },
  },
};

/** The words of this procedure. */
export const suspensionText = { vi, en };
