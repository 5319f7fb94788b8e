import type { rewardNeeds } from "#app/features/procedures/needs/reward/rules.ts";

type Sentences = Record<keyof typeof rewardNeeds, string>;

const vi: Sentences = {
  isRewardYear: "Năm thành tích không đúng: ghi bốn chữ số, không sau năm nay.",
  noDisciplineInPeriod: "Trong thời gian lập thành tích đảng viên bị kỷ luật hoặc đang bị xem xét.",
  sectionCanCommend:
    "Đảng uỷ bộ phận chỉ biểu dương, và chỉ ở chi bộ trực thuộc đảng uỷ bộ phận. Chọn lại hình thức hoặc nơi biểu dương.",
  isFirstOfItsKind: "Thành tích năm này đã được khen ở hình thức này; mỗi cấp chỉ khen một lần.",
};

const en: Sentences = {
  isRewardYear: "Write the year with four digits, not after this year.",
  noDisciplineInPeriod: "A discipline falls into the time of the achievement, or is being weighed.",
  sectionCanCommend:
    "A sectional committee only commends, and only members of its own cells. Choose the form or the body again.",
  isFirstOfItsKind: "This year was rewarded in this form; each level rewards once.",
};

/** Why a step towards a reward is refused. */
export const rewardNeedText = { vi, en };
