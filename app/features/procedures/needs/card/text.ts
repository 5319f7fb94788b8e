import type { cardNeeds } from "#app/features/procedures/needs/card/rules.ts";

type Sentences = Record<keyof typeof cardNeeds, string>;

const vi: Sentences = {
  hasValidCard: "Đảng viên không có thẻ đang còn hiệu lực trong hồ sơ.",
  cardFitsCause:
    "Đề nghị phát thẻ lần đầu chỉ làm cho người chưa có thẻ; người đang có thẻ thì làm đề nghị cấp lại hoặc đổi thẻ.",
  hasBasicData:
    "Hồ sơ đảng viên còn thiếu thông tin bắt buộc. Bổ sung cho đủ mức cơ bản rồi đề nghị phát thẻ.",
  hasPhoto: "Hồ sơ chưa có ảnh chân dung để in thẻ.",
  hasCitizenId: "Hồ sơ chưa có số căn cước công dân.",
  noRecentDiscipline: "Đảng viên bị kỷ luật, chưa hết thời gian chờ để được phát thẻ.",
  oldCardIsBack: "Thẻ hỏng hoặc thẻ ghi sai phải được thu lại trước khi đề nghị đổi.",
  lossIsJustified:
    "Mất thẻ không có lý do chính đáng: chi bộ xem xét kỷ luật trước, rồi mới đề nghị cấp lại.",
  recordIsCorrected: "Đề nghị sửa hồ sơ chưa được duyệt: sửa xong hồ sơ mới in lại thẻ ghi sai.",
  cardNumberFits: "Số thẻ không đúng mẫu của thẻ hiện hành; chỉ ghi chữ số, không có dấu cách.",
  receivedAfterDecision: "Ngày nhận thẻ không thể trước ngày quyết định.",
  handedAfterDecision: "Ngày trao thẻ phải từ ngày quyết định trở đi.",
};

const en: Sentences = {
  hasValidCard: "The record holds no valid card.",
  cardFitsCause:
    "A first card is for whom has none; whoever has one asks for another in its place.",
  hasBasicData: "The record lacks what the basic level needs. Complete it first.",
  hasPhoto: "The record has no portrait to print.",
  hasCitizenId: "The record has no citizen number.",
  noRecentDiscipline: "The waiting time after a discipline is not over.",
  oldCardIsBack: "A damaged or wrong card is handed in before another is asked for.",
  lossIsJustified: "A loss without good reason: the cell looks at it as a violation first.",
  recordIsCorrected:
    "The request about the record is still open: the card is printed anew once it is decided.",
  cardNumberFits: "The number does not have the form of today's cards; digits only, no spaces.",
  receivedAfterDecision: "Cards cannot arrive before the decision.",
  handedAfterDecision: "The card is handed over on the day of the decision or later.",
};

/** Why a step towards a card is refused. */
export const cardNeedText = { vi, en };
