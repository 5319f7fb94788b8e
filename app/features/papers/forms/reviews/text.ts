import type { FormName } from "#app/features/papers/forms/form/rules.ts";
import type { UnitGradeData, UnitReviewData } from "#app/features/papers/forms/reviews/schema.ts";
import { bold, line, open, type Line } from "#app/lib/paper/model.ts";

/** What these forms are called. */
export const names = {
  "01-tt": {
    number: "01",
    vi: "Báo cáo kiểm điểm tập thể (mẫu 01)",
    en: "Review of a collective (form 01)",
  },
  "unit-grade": {
    number: null,
    vi: "Quyết định xếp loại tổ chức đảng",
    en: "Decision on the grade of a unit",
  },
} satisfies Record<string, FormName>;

const collectives = {
  cell: "chi bộ",
  section: "đảng uỷ bộ phận",
  grassroots: "ban chấp hành đảng bộ cơ sở",
  commune: "ban chấp hành đảng bộ",
};

/** Titles and labels. */
export const reviewWords = {
  title: "BÁO CÁO KIỂM ĐIỂM",
  numbers: { cell: "-BC/CB", section: "-BC/ĐUBP", grassroots: "-BC/ĐU", commune: "-BC/ĐU" },
  about: ({ of, year }: UnitReviewData): Line =>
    line`tập thể ${collectives[of]} năm ${open(year, 6)}`,
  results: "I. Ưu điểm, kết quả đạt được",
  weaknesses: "II. Hạn chế, khuyết điểm và hướng khắc phục",
  decision: "xếp loại chất lượng tổ chức đảng",
};

/** The own score and grade, at the end. */
export const selfGrade = ({ cell, score, grade }: UnitReviewData): Line =>
  line`III. ${open(cell, 30)} tự chấm ${open(score, 6)} điểm, tự nhận mức: ${bold(grade, 30)}.`;

/** The articles of the decision. */
export const unitGradeArticles = ({ cell, year, grade }: UnitGradeData): Line[] => [
  line`Xếp loại chất lượng năm ${open(year, 6)} đối với ${bold(cell, 34)}: ${bold(grade, 30)}.`,
  line`${open(cell, 30)} chịu trách nhiệm thi hành Quyết định này. Quyết định có hiệu lực kể từ ngày ký.`,
];
