import type { transferNeeds } from "#app/features/procedures/needs/transfer/rules.ts";

type Sentences = Record<keyof typeof transferNeeds, string>;

const vi: Sentences = {
  gapIsThere: "Đảng viên nộp giấy giới thiệu đúng hạn nên không có gián đoạn để trừ tuổi đảng.",
  beginsInTime:
    "Đã quá 60 ngày làm việc từ ngày quyết định có hiệu lực hoặc đổi nơi cư trú: ghi rõ vì sao làm muộn.",
  stayHasNotEnded: "Chỉ gia hạn trước ngày hết hạn; quá hạn thì trở về hoặc chuyển chính thức.",
  countryIsOutside:
    "Ra nước ngoài thì để trống đảng bộ trong danh sách, ghi cấp uỷ ở ngoài nước vào mục nơi đến không có trong danh sách.",
  isAloneAbroad: "Sinh hoạt đơn lẻ chỉ dành cho người ở nước ngoài.",
  isHere: "Đảng viên đang sinh hoạt nơi khác, hoặc đã được miễn sinh hoạt.",
  isPaused: "Đảng viên không ở diện miễn sinh hoạt có thời hạn.",
  pauseFits:
    "Miễn có thời hạn phải dưới 12 tháng, ngày đến sau ngày đi. Lâu hơn thì chuyển sinh hoạt.",
};

const en: Sentences = {
  gapIsThere: "The letter was presented in time: there is no interruption to take off.",
  beginsInTime:
    "More than 60 working days since the decision or the change of residence: say why it is late.",
  stayHasNotEnded:
    "A stay is made longer before it ends; after that come back, or transfer officially.",
  countryIsOutside:
    "Abroad: leave the list of committees empty and name the committee for members abroad instead.",
  isAloneAbroad: "Isolated activity is for members abroad only.",
  isHere: "The member is elsewhere or exempt already.",
  isPaused: "The member is not exempt for a time.",
  pauseFits: "Less than 12 months, with an end after the beginning. Longer ones are transfers.",
};

/** Why a step of a transfer is refused. */
export const transferNeedText = { vi, en };
