import { gradeText, reviewInputs } from "#app/features/procedures/grades/text.ts";
import type { UnitLevel } from "#app/features/procedures/units/rules.ts";
import type { ProcedureWords } from "#app/features/procedures/words/schema.ts";

/** What a unit of a level is called: as it stands in a title, at the start of a sentence, and who sends its review. */
interface UnitName {
  title: string;
  start: string;
  /** Whom it rates before itself. */
  first: string;
}

const viNames: Record<UnitLevel, UnitName> = {
  cell: { title: "chi bộ", start: "Chi bộ", first: "đảng viên" },
  section: { title: "đảng uỷ bộ phận", start: "Đảng uỷ bộ phận", first: "các chi bộ trực thuộc" },
  grassroots: { title: "đảng uỷ cơ sở", start: "Đảng uỷ cơ sở", first: "các chi bộ trực thuộc" },
  commune: {
    title: "đảng uỷ xã, phường",
    start: "Đảng uỷ",
    first: "các chi bộ, đảng uỷ cơ sở",
  },
};

const enNames: Record<UnitLevel, UnitName> = {
  cell: { title: "cell", start: "The cell", first: "its members" },
  section: { title: "sectional committee", start: "The committee", first: "its cells" },
  grassroots: { title: "grassroots committee", start: "The committee", first: "its cells" },
  commune: { title: "commune committee", start: "The committee", first: "the units below it" },
};

const vi = ({ title, start, first }: UnitName): ProcedureWords => ({
  title: `Kiểm điểm, xếp loại ${title}`,
  about: `${start} tự kiểm điểm sau khi xếp loại ${first}; thẩm định; quyết định theo tỷ lệ 20 %.`,
  basis: "366-QĐ/TW; 43-HD/BTCTW; điều kiện xếp xuất sắc của tập thể: giả định",
  states: {
    selfDone: "Chờ thẩm định",
    returned: `Chờ ${title} làm lại`,
    appraised: "Chờ quyết định",
    decided: "Đã xếp loại",
    withdrawn: "Đã huỷ",
  },
  steps: {
    selfReview: {
      button: `Gửi báo cáo kiểm điểm của ${title}`,
      done: `${start} tự kiểm điểm`,
    },
    reviewAgain: { button: "Gửi lại báo cáo kiểm điểm", done: `${start} kiểm điểm lại` },
    appraise: { button: "Ghi kết quả thẩm định", done: "Đã thẩm định" },
    return: { button: `Trả lại ${title}`, done: `Trả lại ${title}` },
    decide: { button: "Ghi quyết định xếp loại", done: "Quyết định xếp loại" },
    returnDown: { button: `Trả lại ${title}`, done: `Trả lại ${title}` },
    withdraw: { button: "Huỷ hồ sơ", done: "Huỷ hồ sơ" },
  },
  inputs: {
    ...reviewInputs("vi"),
    selfScore: { label: `Điểm ${title} tự chấm`, hint: gradeText.vi.selfScoreHint },
    selfGrade: { label: `Mức ${title} tự nhận`, options: gradeText.vi.grades },
    results: { label: "Ưu điểm, kết quả" },
    cellScore: { label: "Điểm thẩm định" },
    proposedGrade: { label: "Mức đề nghị", options: gradeText.vi.grades },
  },
});

const en = ({ title, start, first }: UnitName): ProcedureWords => ({
  title: `Review and grade of a ${title}`,
  about: `${start} reviews itself after ${first}; appraisal; decision under the cap of 20 %.`,
  basis: "366-QĐ/TW; 43-HD/BTCTW; conditions for an excellent collective: assumed",
  states: {
    selfDone: "Waiting for the appraisal",
    returned: `Waiting for the ${title} to do it again`,
    appraised: "Waiting for the decision",
    decided: "Rated",
    withdrawn: "Cancelled",
  },
  steps: {
    selfReview: { button: `Send the review of the ${title}`, done: `${start} reviewed itself` },
    reviewAgain: { button: "Send the review again", done: `${start} reviewed itself again` },
    appraise: { button: "Record the appraisal", done: "Appraised" },
    return: { button: `Return to the ${title}`, done: `Returned to the ${title}` },
    decide: { button: "Record the decision", done: "Decided" },
    returnDown: { button: `Return to the ${title}`, done: `Returned to the ${title}` },
    withdraw: { button: "Cancel", done: "Cancelled" },
  },
  inputs: {
    ...reviewInputs("en"),
    selfScore: { label: "Own score", hint: gradeText.en.selfScoreHint },
    selfGrade: { label: "Own grade", options: gradeText.en.grades },
    results: { label: "Results" },
    cellScore: { label: "Score of the appraisal" },
    proposedGrade: { label: "Proposed grade", options: gradeText.en.grades },
  },
});

const at = (level: UnitLevel) => ({ vi: vi(viNames[level]), en: en(enNames[level]) });

/** The words of the review of a unit, by its level. */
export const unitReviewText: Record<UnitLevel, { vi: ProcedureWords; en: ProcedureWords }> = {
  cell: at("cell"),
  section: at("section"),
  grassroots: at("grassroots"),
  commune: at("commune"),
};
