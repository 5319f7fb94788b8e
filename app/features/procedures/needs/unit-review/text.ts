import type { unitReviewNeeds } from "#app/features/procedures/needs/unit-review/rules.ts";

type Sentences = Record<keyof typeof unitReviewNeeds, string>;

const vi: Sentences = {
  unitIsNotYetRated: "Năm này chi bộ đã được xếp loại.",
  membersAreReviewed:
    "Còn đảng viên chưa được kiểm điểm hoặc ghi diện không xếp loại của năm này. Xếp loại đảng viên trước, chi bộ sau.",
  leadersAreClean:
    "Bí thư, phó bí thư hoặc chi uỷ viên bị kỷ luật trong năm thì chi bộ không xếp xuất sắc.",
  membersAreRatedWell:
    "Chi bộ xuất sắc phải có từ 80 % đảng viên được xếp loại từ hoàn thành tốt trở lên (giả định).",
  unitIsUnderCap:
    "Vượt tỷ lệ xuất sắc: số chi bộ xuất sắc không quá 20 % số chi bộ hoàn thành tốt của xã, phường.",
};

const en: Sentences = {
  unitIsNotYetRated: "The cell is rated for this year already.",
  membersAreReviewed:
    "Some members have neither a review of this year nor a note that they are not rated. Members first, then the cell.",
  leadersAreClean: "A cell whose secretary, deputy or committee was disciplined is not excellent.",
  membersAreRatedWell:
    "An excellent cell has at least 80 % of its members rated good or better (assumed).",
  unitIsUnderCap:
    "Too many excellent cells: at most 20 % of the cells of the commune that are rated good.",
};

/** Why a step of the review of a cell is refused. */
export const unitReviewNeedText = { vi, en };
