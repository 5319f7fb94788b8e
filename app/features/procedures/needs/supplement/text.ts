import type { supplementNeeds } from "#app/features/procedures/needs/supplement/rules.ts";

type Sentences = Record<keyof typeof supplementNeeds, string>;

const vi: Sentences = {
  supplementIsOpen: "Chưa có đợt bổ sung lý lịch nào đang mở.",
  isFirstOfYear: "Phiếu bổ sung của năm này đã được tiếp nhận.",
  changesAreAsked:
    "Chưa có đề nghị sửa mục nào trong năm. Mở hồ sơ, bấm “Đề nghị sửa” ở mục đã thay đổi, rồi quay lại gửi phiếu.",
  changesAreSettled: "Còn đề nghị sửa hồ sơ chưa giải quyết xong. Xong rồi mới tiếp nhận phiếu.",
};

const en: Sentences = {
  supplementIsOpen: "No campaign of supplements is open.",
  isFirstOfYear: "The supplement of this year has been received already.",
  changesAreAsked:
    "No change was asked for this year. Open the record, ask for each change, then come back.",
  changesAreSettled: "A change request of this person is not decided yet.",
};

/** Why a step of a supplement is refused. */
export const supplementNeedText = { vi, en };
