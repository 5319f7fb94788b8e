import type { unitReviewNeeds } from "#app/features/procedures/needs/unit-review/rules.ts";

type Sentences = Record<keyof typeof unitReviewNeeds, string>;

const vi: Sentences = {
  unitIsNotYetRated: "Năm này đơn vị đã được xếp loại.",
  membersAreReviewed:
    "Còn đảng viên chưa được kiểm điểm hoặc ghi diện không xếp loại của năm này. Xếp loại đảng viên trước, chi bộ sau.",
  unitsAreReviewed:
    "Còn tổ chức đảng trực thuộc chưa được xếp loại năm này. Xếp loại chi bộ trước, rồi đảng uỷ cơ sở, rồi đảng uỷ xã, phường.",
  leadersAreClean:
    "Bí thư, phó bí thư hoặc cấp uỷ viên bị kỷ luật trong năm thì tập thể không xếp xuất sắc.",
  unitWasNotDisciplined: "Tổ chức đảng bị kỷ luật trong năm thì không xếp xuất sắc (giả định).",
  membersAreRatedWell:
    "Chi bộ xuất sắc phải có từ 80 % đảng viên được xếp loại từ hoàn thành tốt trở lên (giả định).",
  unitsAreRatedWell:
    "Đảng uỷ xuất sắc phải có từ 80 % chi bộ trực thuộc được xếp loại từ hoàn thành tốt trở lên (giả định).",
  unitIsUnderCap:
    "Vượt tỷ lệ xuất sắc: số đơn vị xuất sắc không quá 20 % số đơn vị cùng loại hoàn thành tốt dưới cùng cấp trên.",
};

const en: Sentences = {
  unitIsNotYetRated: "The unit is rated for this year already.",
  membersAreReviewed:
    "Some members have neither a review of this year nor a note that they are not rated. Members first, then the cell.",
  unitsAreReviewed:
    "Some units below have no grade of this year. Cells first, then grassroots committees, then the commune.",
  leadersAreClean:
    "A unit whose secretary, deputy or committee was disciplined in the year is not excellent.",
  unitWasNotDisciplined:
    "A unit that was disciplined in the year itself is not excellent (assumed).",
  membersAreRatedWell:
    "An excellent cell has at least 80 % of its members rated good or better (assumed).",
  unitsAreRatedWell:
    "An excellent committee has at least 80 % of its cells rated good or better (assumed).",
  unitIsUnderCap:
    "Too many excellent units: at most 20 % of the units of this kind under one superior that are rated good.",
};

/** Why a step of the review of a unit is refused. */
export const unitReviewNeedText = { vi, en };
