import type { badgeNeeds } from "#app/features/procedures/needs/badge/rules.ts";

type Sentences = Record<keyof typeof badgeNeeds, string>;

const vi: Sentences = {
  isRound: "Không có đợt hoặc loại Huy hiệu này.",
  reachesBadge: "Đến ngày của đợt đảng viên chưa đủ tuổi Đảng cho Huy hiệu này.",
  isEarlyEnough: "Còn thiếu nhiều tháng hơn mức được tặng sớm.",
  isNearAfterDeath: "Từ ngày từ trần đến đợt đủ tuổi đảng lâu hơn mức được truy tặng Huy hiệu này.",
  hasNotBadge: "Đảng viên đã có Huy hiệu này hoặc Huy hiệu cao hơn.",
  badgeLossIsJustified:
    "Mất, hỏng không có lý do chính đáng thì không cấp lại Huy hiệu; ghi xác nhận đã được tặng.",
  hasThisBadge: "Hồ sơ không ghi Huy hiệu này.",
  noBadgeObstacle: "Chưa tặng được: còn thời gian chờ sau kỷ luật, hoặc đang đình chỉ sinh hoạt.",
  isDeceased: "Chỉ truy tặng cho đảng viên đã từ trần.",
  isAskedInTime: "Đã quá thời hạn gia đình đề nghị truy tặng.",
  hasOriginals: "Ngày vào Đảng chưa rõ ngày: phải xem giấy tờ gốc và ghi rõ giấy tờ nào.",
};

const en: Sentences = {
  isRound: "There is no such round or badge.",
  reachesBadge: "The Party age is not enough for this badge on the day of the round.",
  isEarlyEnough: "More months are missing than may be given early.",
  isNearAfterDeath:
    "From the death to the round in which the years would be reached it is longer than allowed.",
  hasNotBadge: "The member has this badge or a higher one.",
  badgeLossIsJustified:
    "Lost or damaged without good reason the badge is not given again; its award is confirmed instead.",
  hasThisBadge: "The record holds no such badge.",
  noBadgeObstacle: "Not now: waiting after a discipline, or suspended.",
  isDeceased: "Posthumous badges are for members who have died.",
  isAskedInTime: "The time in which the family may ask is over.",
  hasOriginals: "The day of admission is not known: look at the originals and say which.",
};

/** Why a step towards a badge is refused. */
export const badgeNeedText = { vi, en };
