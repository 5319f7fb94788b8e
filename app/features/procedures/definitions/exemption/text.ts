import type { ProcedureWords } from "#app/features/procedures/words/schema.ts";

const vi: ProcedureWords = {
  title: "Miễn công tác và sinh hoạt đảng",
  about: "Cho đảng viên tuổi cao, sức yếu; chi bộ họp quyết định, rồi báo cáo cấp uỷ cấp trên.",
  basis: "294-QĐ/TW; 06-HD/TW",
  states: {
    requested: "Chờ chi bộ họp",
    resumeAsked: "Đảng viên xin trở lại sinh hoạt",
    approved: "Chi bộ đã cho miễn",
    reported: "Đã báo cáo cấp trên",
    ended: "Đã trở lại sinh hoạt",
    refused: "Chi bộ không đồng ý",
    withdrawn: "Đã rút đề nghị",
  },
  steps: {
    request: { button: "Đề nghị miễn sinh hoạt", done: "Đề nghị miễn sinh hoạt" },
    resume: { button: "Trở lại sinh hoạt", done: "Trở lại sinh hoạt" },
    askToResume: { button: "Xin trở lại sinh hoạt", done: "Xin trở lại sinh hoạt" },
    acceptReturn: { button: "Ghi trở lại sinh hoạt", done: "Trở lại sinh hoạt" },
    decide: { button: "Ghi kết quả họp chi bộ", done: "Chi bộ họp, biểu quyết" },
    takeNote: { button: "Ghi nhận báo cáo", done: "Cấp uỷ cấp trên ghi nhận" },
    report: { button: "Báo cáo cấp trên", done: "Đã báo cáo cấp uỷ cấp trên" },
    withdraw: { button: "Rút đề nghị", done: "Rút đề nghị" },
  },
  inputs: {
    ground: {
      label: "Lý do",
      options: { oldAge: "Tuổi cao", poorHealth: "Sức yếu" },
    },
    explanation: { label: "Nói thêm", hint: "Đơn viết tay hay đề nghị miệng đều được." },
    resumedOn: { label: "Trở lại sinh hoạt từ ngày" },
    meetingOn: { label: "Ngày họp chi bộ", hint: "Đảng viên được miễn từ ngày này." },
    resolutionNumber: { label: "Số nghị quyết" },
    vote: { label: "Kết quả biểu quyết" },
  },
};

const en: ProcedureWords = {
  title: "Exemption from work and meetings",
  about: "For members of old age or poor health; the cell decides at a meeting and reports upward.",
  basis: "294-QĐ/TW; 06-HD/TW",
  states: {
    requested: "Waiting for the meeting of the cell",
    resumeAsked: "The member asks to be active again",
    approved: "Granted by the cell",
    reported: "Reported upward",
    ended: "Active again",
    refused: "Not granted by the cell",
    withdrawn: "Withdrawn",
  },
  steps: {
    request: { button: "Ask for exemption", done: "Exemption asked for" },
    resume: { button: "Return to activity", done: "Returned to activity" },
    askToResume: { button: "Ask to be active again", done: "Asked to be active again" },
    acceptReturn: { button: "Record the return", done: "Returned to activity" },
    decide: { button: "Record the vote of the cell", done: "The cell met and voted" },
    takeNote: { button: "Take note of the report", done: "Noted by the committee above" },
    report: { button: "Report upward", done: "Reported to the committee above" },
    withdraw: { button: "Withdraw", done: "Withdrawn" },
  },
  inputs: {
    ground: { label: "Ground", options: { oldAge: "Old age", poorHealth: "Poor health" } },
    explanation: { label: "More", hint: "Written or oral requests are both fine." },
    resumedOn: { label: "Active again from" },
    meetingOn: { label: "Day of the meeting", hint: "The exemption begins on this day." },
    resolutionNumber: { label: "Number of the resolution" },
    vote: { label: "Result of the vote" },
  },
};

/** The words of this procedure. */
export const exemptionText = { vi, en };
