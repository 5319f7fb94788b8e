import type { UnitLevel } from "#app/features/procedures/units/rules.ts";
import type { ProcedureWords } from "#app/features/procedures/words/schema.ts";

/** What a unit of a level is called in a title and at the start of a sentence, and the committee that decides. */
type UnitName = readonly [title: string, start: string, above: string];

const viNames: Record<UnitLevel, UnitName> = {
  cell: ["chi bộ", "Chi bộ", "Đảng uỷ xã, phường"],
  section: ["đảng uỷ bộ phận", "Đảng uỷ bộ phận", "Đảng uỷ xã, phường"],
  grassroots: ["đảng uỷ cơ sở", "Đảng uỷ cơ sở", "Đảng uỷ xã, phường"],
  commune: ["đảng uỷ xã, phường", "Đảng uỷ xã, phường", "Tỉnh uỷ"],
};

const enNames: Record<UnitLevel, UnitName> = {
  cell: ["cell", "The cell", "the commune committee"],
  section: ["sectional committee", "The sectional committee", "the commune committee"],
  grassroots: ["grassroots committee", "The grassroots committee", "the commune committee"],
  commune: ["commune committee", "The commune committee", "the province"],
};

const viForms = { G1: "Khiển trách", G2: "Cảnh cáo" };
const enForms = { G1: "Reprimand", G2: "Warning" };

const vi = ([title, start, above]: UnitName): ProcedureWords => ({
  title: `Kỷ luật ${title}`,
  about: `Kỷ luật tập thể: thẩm tra, xác minh; ${title} tự kiểm điểm; ${above} quyết định. Giải tán làm ở phần sắp xếp tổ chức đảng.`,
  basis: "Điều lệ Đảng; 296-QĐ/TW; 69-QĐ/TW, 264-QĐ/TW",
  states: {
    opened: "Chờ thẩm tra, xác minh",
    verified: `Chờ ${title} kiểm điểm`,
    reviewed: "Chờ quyết định",
    decided: "Chờ công bố",
    announced: "Đã công bố, đang có hiệu lực",
    appealed: "Đang giải quyết khiếu nại",
    upheld: "Giữ nguyên kỷ luật",
    changed: "Đã thay đổi hình thức",
    effectEnded: "Đã chấm dứt hiệu lực",
    dropped: "Không kỷ luật",
    annulled: "Đã huỷ quyết định kỷ luật",
  },
  steps: {
    open: { button: "Mở hồ sơ kỷ luật tổ chức đảng", done: "Mở hồ sơ" },
    verify: { button: "Ghi kết luận xác minh", done: "Đã xác minh" },
    review: { button: "Ghi kết quả tự kiểm điểm", done: `${start} tự kiểm điểm` },
    ask: { button: "Ghi lần yêu cầu kiểm điểm", done: "Yêu cầu kiểm điểm" },
    goOn: { button: "Xem xét không có bản kiểm điểm", done: "Xem xét không có bản kiểm điểm" },
    decide: { button: "Ghi quyết định kỷ luật", done: `${above} quyết định` },
    drop: { button: "Không kỷ luật", done: "Không kỷ luật" },
    announce: { button: "Ghi đã công bố", done: "Đã công bố quyết định" },
    appeal: { button: "Ghi khiếu nại", done: `${start} khiếu nại` },
    uphold: { button: "Giữ nguyên kỷ luật", done: "Giữ nguyên kỷ luật" },
    change: { button: "Thay đổi hình thức", done: "Thay đổi hình thức" },
    grant: { button: "Chấp nhận khiếu nại, huỷ kỷ luật", done: "Huỷ quyết định kỷ luật" },
    annul: { button: "Huỷ quyết định sai", done: "Huỷ quyết định kỷ luật" },
    endEffect: { button: "Chấm dứt hiệu lực", done: "Quyết định hết hiệu lực" },
  },
  inputs: {
    source: {
      label: "Căn cứ",
      options: {
        signs: "Dấu hiệu vi phạm",
        denunciation: "Tố cáo",
        inspection: "Kết luận kiểm tra, giám sát",
      },
    },
    violation: { label: "Nội dung vi phạm" },
    violationOn: { label: "Ngày vi phạm", hint: "Vi phạm kéo dài: ngày cuối cùng." },
    verifiedOn: { label: "Ngày kết luận" },
    conclusion: { label: "Kết luận xác minh" },
    reviewedOn: { label: "Ngày kiểm điểm" },
    review: { label: "Nội dung tự kiểm điểm" },
    ownForm: {
      label: "Hình thức tự nhận",
      options: { none: "Không nhận hình thức kỷ luật", ...viForms },
    },
    askedOn: { label: "Ngày yêu cầu" },
    form: { label: "Hình thức kỷ luật", options: viForms },
    limitationReason: {
      label: "Lý do xem xét khi đã quá thời hiệu",
      hint: "Chỉ ghi khi vi phạm đã quá thời hiệu.",
    },
    decisionNumber: { label: "Số quyết định" },
    decisionOn: { label: "Ngày quyết định" },
    authority: { label: "Cấp quyết định" },
    vote: { label: "Kết quả bỏ phiếu kín" },
    announcedOn: { label: "Ngày công bố" },
    appealOn: { label: "Ngày khiếu nại" },
    appeal: { label: "Nội dung khiếu nại" },
    answerNumber: { label: "Số văn bản giải quyết" },
    answerOn: { label: "Ngày văn bản giải quyết" },
    newForm: { label: "Hình thức mới", options: viForms },
  },
});

const en = ([title, start, above]: UnitName): ProcedureWords => ({
  title: `Discipline of a ${title}`,
  about: `Discipline of the collective: verification; the ${title} reviews itself; ${above} decides. A dissolution is an operation of the reorganization.`,
  basis: "Party Charter; 296-QĐ/TW; 69-QĐ/TW, 264-QĐ/TW",
  states: {
    opened: "Waiting for the verification",
    verified: `Waiting for the review of the ${title}`,
    reviewed: "Waiting for the decision",
    decided: "Waiting to be announced",
    announced: "Announced, in effect",
    appealed: "Appeal being settled",
    upheld: "Upheld",
    changed: "Form changed",
    effectEnded: "Effect ended",
    dropped: "No discipline",
    annulled: "Annulled",
  },
  steps: {
    open: { button: "Open a case of discipline", done: "Opened" },
    verify: { button: "Record the conclusion", done: "Verified" },
    review: { button: "Record the own review", done: `${start} reviewed itself` },
    ask: { button: "Record that a review was asked for", done: "Asked for a review" },
    goOn: { button: "Go on without a review", done: "Went on without a review" },
    decide: { button: "Record the decision", done: `Decided by ${above}` },
    drop: { button: "No discipline", done: "No discipline" },
    announce: { button: "Record the announcement", done: "Announced" },
    appeal: { button: "Record an appeal", done: `${start} appealed` },
    uphold: { button: "Uphold", done: "Upheld" },
    change: { button: "Change the form", done: "Form changed" },
    grant: { button: "Grant the appeal and annul", done: "Annulled" },
    annul: { button: "Annul a wrong decision", done: "Annulled" },
    endEffect: { button: "End the effect", done: "Effect ended" },
  },
  inputs: {
    source: {
      label: "Ground",
      options: {
        signs: "Signs of a violation",
        denunciation: "Denunciation",
        inspection: "Conclusion of an inspection",
      },
    },
    violation: { label: "Violation" },
    violationOn: { label: "Day of the violation", hint: "Of one that lasted: the last day." },
    verifiedOn: { label: "Day of the conclusion" },
    conclusion: { label: "Conclusion" },
    reviewedOn: { label: "Day of the review" },
    review: { label: "Own review" },
    ownForm: { label: "Form taken upon itself", options: { none: "None", ...enForms } },
    askedOn: { label: "Asked on" },
    form: { label: "Form", options: enForms },
    limitationReason: {
      label: "Why it is weighed after the limitation",
      hint: "Only where the violation is older than its form allows.",
    },
    decisionNumber: { label: "Number of the decision" },
    decisionOn: { label: "Day of the decision" },
    authority: { label: "Decided by" },
    vote: { label: "Result of the secret ballot" },
    announcedOn: { label: "Announced on" },
    appealOn: { label: "Appealed on" },
    appeal: { label: "Appeal" },
    answerNumber: { label: "Number of the answer" },
    answerOn: { label: "Day of the answer" },
    newForm: { label: "New form", options: enForms },
  },
});

const at = (level: UnitLevel) => ({ vi: vi(viNames[level]), en: en(enNames[level]) });

/** The words of the discipline of a unit, by its level. */
export const unitDisciplineText: Record<UnitLevel, { vi: ProcedureWords; en: ProcedureWords }> = {
  cell: at("cell"),
  section: at("section"),
  grassroots: at("grassroots"),
  commune: at("commune"),
};
