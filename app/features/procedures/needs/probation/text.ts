import type { probationNeeds } from "#app/features/procedures/needs/probation/rules.ts";

type Sentences = Record<keyof typeof probationNeeds, string>;

const vi: Sentences = {
  knowsCeremony:
    "Hồ sơ chưa ghi đủ ngày, tháng, năm tổ chức lễ kết nạp, nên chưa tính được thời gian dự bị. Đề nghị xã, phường bổ sung ngày này vào hồ sơ đảng viên.",
  isNearProbationEnd:
    "Chưa đến tháng làm hồ sơ: chỉ làm khi thời gian dự bị còn không quá một tháng.",
  isProbationOver: "Chưa hết thời gian dự bị, nên chi bộ chưa được biểu quyết.",
  hadCourse:
    "Chưa ghi kết quả lớp bồi dưỡng đảng viên mới. Xã, phường ghi kết quả này vào hồ sơ, hoặc ghi lý do được miễn.",
  mayVoteAgain: "Chi bộ đã biểu quyết đủ số lần; xã, phường báo cáo cấp có thẩm quyền quyết định.",
  sectionAfterCell: "Ngày họp đảng uỷ bộ phận phải sau ngày họp chi bộ.",
  grassrootsAfterCell: "Ngày họp cấp uỷ cơ sở phải sau ngày họp chi bộ.",
  decidedAfterCell: "Ngày quyết định phải sau ngày họp chi bộ.",
  notExtendedYet: "Hồ sơ này đã được gia hạn một lần.",
};

const en: Sentences = {
  knowsCeremony:
    "The record does not hold the full date of the admission ceremony, so the probation cannot be counted. Ask the commune to complete it.",
  isNearProbationEnd: "Too early: the file is made when at most one month of probation is left.",
  isProbationOver: "The probation is not over, so the cell cannot vote yet.",
  hadCourse:
    "The course for new members is not in the case. The commune writes it down, or why it was waived.",
  mayVoteAgain:
    "The cell has voted often enough; the commune reports to the committee that decides.",
  sectionAfterCell: "The sectional committee meets after the cell.",
  grassrootsAfterCell: "The committee meets after the cell.",
  decidedAfterCell: "The decision comes after the meeting of the cell.",
  notExtendedYet: "This case has been given more time once already.",
};

/** Why a step of the recognition is refused. */
export const probationNeedText = { vi, en };
