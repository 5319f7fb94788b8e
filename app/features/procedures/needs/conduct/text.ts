import type { conductNeeds } from "#app/features/procedures/needs/conduct/rules.ts";

type Sentences = Record<keyof typeof conductNeeds, string>;

const vi: Sentences = {
  unitRewardHasGiver:
    "Đơn vị không có cấp uỷ cấp trên khen theo hình thức này. Chọn hình thức khác.",
  unitHasNoDisciplineInPeriod:
    "Trong thời gian lập thành tích tổ chức đảng bị kỷ luật hoặc đang bị xem xét kỷ luật.",
  unitRewardIsFirst: "Thành tích này đã được cấp đó khen; mỗi cấp chỉ khen một lần.",
  unitWasAskedAgain:
    "Phải yêu cầu lại trước khi xem xét mà không có bản tự kiểm điểm của tổ chức đảng.",
  unitHasNoNewDiscipline: "Tổ chức đảng có kỷ luật mới; kỷ luật này chưa hết hiệu lực.",
};

const en: Sentences = {
  unitRewardHasGiver: "No committee above this unit gives this form. Choose another one.",
  unitHasNoDisciplineInPeriod:
    "A discipline of the unit falls into the time of the achievement, or is being weighed.",
  unitRewardIsFirst: "That level has rewarded this achievement already; each level rewards once.",
  unitWasAskedAgain: "The unit must be asked again before it is weighed without its own review.",
  unitHasNoNewDiscipline: "The unit has a new discipline; this one has its effect still.",
};

/** Why a step towards a reward or a discipline of a unit is refused. */
export const conductNeedText = { vi, en };
