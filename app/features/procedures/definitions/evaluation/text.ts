import { gradeText, reviewInputs } from "#app/features/procedures/grades/text.ts";
import type { ProcedureWords } from "#app/features/procedures/words/schema.ts";

const grades = gradeText.vi.grades;
const enGrades = gradeText.en.grades;

const vi: ProcedureWords = {
  title: "Kiểm điểm, xếp loại hằng năm",
  about: "Tự kiểm điểm, chi bộ bỏ phiếu kín đề nghị mức, thẩm định tỷ lệ xuất sắc, quyết định.",
  basis: "366-QĐ/TW; 43-HD/BTCTW; cách tính tỷ lệ 20 % và hạn khiếu nại: giả định",
  states: {
    selfDone: "Chờ chi bộ kiểm điểm",
    absent: "Vắng mặt, xếp loại sau",
    cellProposed: "Chờ thẩm định",
    appraised: "Chờ quyết định",
    decided: "Đã xếp loại",
    appealed: "Đang khiếu nại",
    closed: "Đã xong",
    notRated: "Không xếp loại",
    withdrawn: "Đã huỷ",
  },
  steps: {
    selfReview: { button: "Gửi bản tự kiểm điểm", done: "Đảng viên tự kiểm điểm" },
    recordSelf: { button: "Ghi bản tự kiểm điểm", done: "Ghi bản tự kiểm điểm" },
    noteUnrated: { button: "Ghi thuộc diện không xếp loại", done: "Không xếp loại" },
    hearResidence: { button: "Ghi nhận xét nơi cư trú", done: "Nhận xét của chi bộ nơi cư trú" },
    propose: { button: "Ghi kết quả chi bộ", done: "Chi bộ kiểm điểm, bỏ phiếu" },
    putOff: { button: "Vắng mặt, xếp loại sau", done: "Vắng mặt, xếp loại sau" },
    appraise: { button: "Xác nhận đã thẩm định", done: "Đã thẩm định" },
    return: { button: "Trả lại chi bộ", done: "Trả lại chi bộ" },
    decide: { button: "Ghi quyết định xếp loại", done: "Quyết định xếp loại" },
    returnDown: { button: "Trả lại chi bộ", done: "Trả lại chi bộ" },
    appeal: { button: "Khiếu nại", done: "Đảng viên khiếu nại" },
    keep: { button: "Giữ mức đã xếp", done: "Giữ mức đã xếp" },
    change: { button: "Xếp lại", done: "Xếp lại sau khiếu nại" },
    close: { button: "Kết thúc", done: "Hết hạn khiếu nại" },
    withdraw: { button: "Huỷ hồ sơ", done: "Huỷ hồ sơ" },
  },
  inputs: {
    ...reviewInputs("vi"),
    selfScore: { label: "Điểm tự chấm", hint: gradeText.vi.selfScoreHint },
    selfGrade: { label: "Tự nhận mức", options: grades },
    selfReview: { label: "Ưu điểm, kết quả" },
    unratedGrade: { label: "Diện không xếp loại" },
    residenceOpinion: { label: "Nhận xét của chi bộ nơi cư trú" },
    meetingOn: { label: "Ngày họp chi bộ" },
    cellScore: { label: "Điểm chi bộ chấm" },
    knockOut: {
      label: "Trường hợp phải xếp không hoàn thành",
      options: {
        none: "Không có",
        discipline: "Bị kỷ luật trong năm, liên quan chức trách, nhiệm vụ",
        degraded: "Bị kết luận suy thoái, “tự diễn biến”, “tự chuyển hoá”",
      },
    },
    aboveShare: {
      label: "Tỷ lệ nhiệm vụ vượt mức, %",
      hint: "Ghi với người giữ chức vụ khi đề nghị xuất sắc: ít nhất 30.",
    },
    proposedGrade: { label: "Mức chi bộ đề nghị", options: grades },
    vote: { label: "Kết quả bỏ phiếu kín" },
    outstanding: { label: "Chi bộ có thành tích nổi trội, được cấp trên cho tỷ lệ 25 %" },
    appeal: { label: "Nội dung khiếu nại" },
    answer: { label: "Trả lời" },
    newGrade: { label: "Mức xếp lại", options: grades },
  },
};

const en: ProcedureWords = {
  title: "Annual review and grade",
  about: "Own review, proposal of the cell by secret ballot, cap on excellent grades, decision.",
  basis: "366-QĐ/TW; 43-HD/BTCTW; how the 20 % are counted and the time for appeals: assumed",
  states: {
    selfDone: "Waiting for the review in the cell",
    absent: "Absent, to be rated later",
    cellProposed: "Waiting for the appraisal",
    appraised: "Waiting for the decision",
    decided: "Rated",
    appealed: "Under appeal",
    closed: "Done",
    notRated: "Not rated",
    withdrawn: "Cancelled",
  },
  steps: {
    selfReview: { button: "Send the own review", done: "The member reviewed" },
    recordSelf: { button: "Record the own review", done: "Own review recorded" },
    noteUnrated: { button: "Record: not rated", done: "Not rated" },
    hearResidence: {
      button: "Record the opinion of the residence",
      done: "Opinion of the residence",
    },
    propose: { button: "Record the result of the cell", done: "Reviewed and voted by the cell" },
    putOff: { button: "Absent, rate later", done: "Absent, to be rated later" },
    appraise: { button: "Confirm the appraisal", done: "Appraised" },
    return: { button: "Return to the cell", done: "Returned to the cell" },
    decide: { button: "Record the decision", done: "Decided" },
    returnDown: { button: "Return to the cell", done: "Returned to the cell" },
    appeal: { button: "Appeal", done: "The member appealed" },
    keep: { button: "Keep the grade", done: "Grade kept" },
    change: { button: "Rate again", done: "Rated again after the appeal" },
    close: { button: "Close", done: "The time for an appeal is over" },
    withdraw: { button: "Cancel", done: "Cancelled" },
  },
  inputs: {
    ...reviewInputs("en"),
    selfScore: { label: "Own score", hint: gradeText.en.selfScoreHint },
    selfGrade: { label: "Own grade", options: enGrades },
    selfReview: { label: "Results" },
    unratedGrade: { label: "Why not rated" },
    residenceOpinion: { label: "Opinion of the residence cell" },
    meetingOn: { label: "Day of the meeting" },
    cellScore: { label: "Score of the cell" },
    knockOut: {
      label: "Not completed, whatever the points",
      options: {
        none: "None of these",
        discipline: "Disciplined in the year for the own duties",
        degraded: "Concluded to be degraded",
      },
    },
    aboveShare: {
      label: "Share of tasks above what was required, %",
      hint: "Of an office holder proposed as excellent: at least 30.",
    },
    proposedGrade: { label: "Grade proposed by the cell", options: enGrades },
    vote: { label: "Result of the secret ballot" },
    outstanding: { label: "Outstanding cell, allowed 25 % by its superior" },
    appeal: { label: "Content of the appeal" },
    answer: { label: "Answer" },
    newGrade: { label: "New grade", options: enGrades },
  },
};

/** The words of this procedure. */
export const evaluationText = { vi, en };
