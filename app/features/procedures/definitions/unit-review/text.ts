import type { ProcedureWords } from "#app/features/procedures/words/schema.ts";

const grades = {
  E1: "Hoàn thành xuất sắc nhiệm vụ",
  E2: "Hoàn thành tốt nhiệm vụ",
  E3: "Hoàn thành nhiệm vụ",
  E4: "Không hoàn thành nhiệm vụ",
};
const enGrades = { E1: "Excellent", E2: "Good", E3: "Completed", E4: "Not completed" };

const vi: ProcedureWords = {
  title: "Kiểm điểm, xếp loại chi bộ",
  about: "Chi bộ tự kiểm điểm sau khi xếp loại đảng viên; thẩm định; quyết định theo tỷ lệ 20 %.",
  basis: "366-QĐ/TW; 43-HD/BTCTW; điều kiện xếp xuất sắc của tập thể: giả định",
  states: {
    selfDone: "Chờ thẩm định",
    returned: "Chờ chi bộ làm lại",
    appraised: "Chờ quyết định",
    decided: "Đã xếp loại",
    withdrawn: "Đã huỷ",
  },
  steps: {
    selfReview: { button: "Gửi báo cáo kiểm điểm của chi bộ", done: "Chi bộ tự kiểm điểm" },
    reviewAgain: { button: "Gửi lại báo cáo kiểm điểm", done: "Chi bộ kiểm điểm lại" },
    appraise: { button: "Ghi kết quả thẩm định", done: "Đã thẩm định" },
    return: { button: "Trả lại chi bộ", done: "Trả lại chi bộ" },
    decide: { button: "Ghi quyết định xếp loại", done: "Quyết định xếp loại" },
    returnDown: { button: "Trả lại chi bộ", done: "Trả lại chi bộ" },
    withdraw: { button: "Huỷ hồ sơ", done: "Huỷ hồ sơ" },
  },
  inputs: {
    year: { label: "Năm" },
    selfScore: { label: "Điểm chi bộ tự chấm", hint: "Từ 0 đến 100." },
    selfGrade: { label: "Mức chi bộ tự nhận", options: grades },
    results: { label: "Ưu điểm, kết quả" },
    weaknesses: { label: "Hạn chế, khuyết điểm", hint: "Phải ghi, và hướng khắc phục." },
    lateTasks: {
      label: "Nhiệm vụ chậm tiến độ",
      options: { none: "Không có", some: "Không quá 20 %", many: "Trên 20 %" },
    },
    cellScore: { label: "Điểm thẩm định" },
    proposedGrade: { label: "Mức đề nghị", options: grades },
    decisionNumber: { label: "Số quyết định" },
    decidedOn: { label: "Ngày quyết định" },
    finalGrade: { label: "Mức xếp loại", options: grades },
  },
};

const en: ProcedureWords = {
  title: "Review and grade of a cell",
  about: "The cell reviews itself after its members; appraisal; decision under the cap of 20 %.",
  basis: "366-QĐ/TW; 43-HD/BTCTW; conditions for an excellent collective: assumed",
  states: {
    selfDone: "Waiting for the appraisal",
    returned: "Waiting for the cell to do it again",
    appraised: "Waiting for the decision",
    decided: "Rated",
    withdrawn: "Cancelled",
  },
  steps: {
    selfReview: { button: "Send the review of the cell", done: "The cell reviewed itself" },
    reviewAgain: { button: "Send the review again", done: "The cell reviewed itself again" },
    appraise: { button: "Record the appraisal", done: "Appraised" },
    return: { button: "Return to the cell", done: "Returned to the cell" },
    decide: { button: "Record the decision", done: "Decided" },
    returnDown: { button: "Return to the cell", done: "Returned to the cell" },
    withdraw: { button: "Cancel", done: "Cancelled" },
  },
  inputs: {
    year: { label: "Year" },
    selfScore: { label: "Own score", hint: "From 0 to 100." },
    selfGrade: { label: "Own grade", options: enGrades },
    results: { label: "Results" },
    weaknesses: { label: "Weaknesses", hint: "Needed, and how to mend them." },
    lateTasks: {
      label: "Tasks that were late",
      options: { none: "None", some: "At most 20 %", many: "More than 20 %" },
    },
    cellScore: { label: "Score of the appraisal" },
    proposedGrade: { label: "Proposed grade", options: enGrades },
    decisionNumber: { label: "Number of the decision" },
    decidedOn: { label: "Day of the decision" },
    finalGrade: { label: "Grade", options: enGrades },
  },
};

/** The words of this procedure. */
export const unitReviewText = { vi, en };
