import type { evaluationNeeds } from "#app/features/procedures/needs/evaluation/rules.ts";

type Sentences = Record<keyof typeof evaluationNeeds, string>;

const vi: Sentences = {
  isReviewYear: "Năm xếp loại không đúng: ghi bốn chữ số, không sau năm nay.",
  isNotYetRated: "Năm này đảng viên đã được xếp loại.",
  isRated:
    "Đảng viên thuộc diện không xếp loại: miễn sinh hoạt, mới kết nạp dưới 6 tháng, hoặc đang đình chỉ.",
  isNotRated: "Đảng viên thuộc diện phải xếp loại.",
  isScore: "Điểm không quá 100.",
  isWithinPoints: "Mức này cao hơn mức mà số điểm cho phép.",
  isNotAboveProposal: "Mức quyết định không cao hơn mức chi bộ đề nghị.",
  isExcellentWithoutDiscipline: "Bị kỷ luật trong năm hoặc đang bị xem xét thì không xếp xuất sắc.",
  hasDoneTasks:
    "Có nhiệm vụ chậm thì không xếp xuất sắc hoặc tốt; chậm trên 20 % thì không hoàn thành nhiệm vụ.",
  knockOutHolds:
    "Bị kỷ luật liên quan chức trách trong năm, hoặc bị kết luận suy thoái, thì xếp không hoàn thành nhiệm vụ.",
  leaderDidMore:
    "Cấp uỷ viên, người đứng đầu xếp xuất sắc phải có ít nhất 30 % nhiệm vụ vượt mức; ghi tỷ lệ đó.",
  isUnderCap:
    "Vượt tỷ lệ xuất sắc: số xuất sắc không quá 20 % số hoàn thành tốt của chi bộ (không phải của tổng số đảng viên).",
  residenceHadItsDays:
    "Đang chờ nhận xét của chi bộ nơi cư trú. Chờ đến hết hạn trả lời, hoặc ghi nhận xét bằng giấy mà đảng viên mang về.",
  residenceIsSilent: "Chi bộ nơi cư trú đã trả lời, hoặc không được hỏi.",
  isInReviewAppealTime: "Đã quá thời hạn khiếu nại.",
};

const en: Sentences = {
  isReviewYear: "Write the year with four digits, not after this year.",
  isNotYetRated: "The member is rated for this year already.",
  isRated: "The member is not rated: exempt, admitted less than 6 months ago, or suspended.",
  isNotRated: "The member has to be rated.",
  isScore: "A score is at most 100.",
  isWithinPoints: "This grade is better than the points allow.",
  isNotAboveProposal: "The grade cannot be better than the cell proposes.",
  isExcellentWithoutDiscipline: "Not excellent with a discipline in the year or under way.",
  hasDoneTasks: "Late tasks: neither excellent nor good; more than 20 % late: not completed.",
  knockOutHolds:
    "Disciplined for the own duties in the year, or concluded to be degraded: not completed.",
  leaderDidMore:
    "An excellent leader did at least 30 % of the tasks above what was required; give the share.",
  isUnderCap:
    "Too many excellent grades: at most 20 % of those rated good in the cell, not of all its members.",
  residenceHadItsDays:
    "The cell of the residence has been asked. Wait for its last day, or record the opinion from a paper.",
  residenceIsSilent: "The residence has answered, or was not asked.",
  isInReviewAppealTime: "The time for an appeal is over.",
};

/** Why a step of the annual review is refused. */
export const evaluationNeedText = { vi, en };
