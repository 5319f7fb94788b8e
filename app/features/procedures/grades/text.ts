import type { InputWords } from "#app/features/procedures/words/schema.ts";
import type { Lang } from "#app/lib/lang.ts";

/** How grades and the lateness of tasks are called on forms. */
export const gradeText = {
  vi: {
    grades: {
      E1: "Hoàn thành xuất sắc nhiệm vụ",
      E2: "Hoàn thành tốt nhiệm vụ",
      E3: "Hoàn thành nhiệm vụ",
      E4: "Không hoàn thành nhiệm vụ",
    },
    late: { none: "Không có", some: "Không quá 20 %", many: "Trên 20 %" },
    lateTasks: "Nhiệm vụ chậm tiến độ",
    selfScoreHint: "Từ 0 đến 100.",
    weaknesses: "Hạn chế, khuyết điểm",
    weaknessesHint: "Phải ghi, và hướng khắc phục.",
    finalGrade: "Mức xếp loại",
    decisionNumber: "Số quyết định",
    decidedOn: "Ngày quyết định",
    year: "Năm",
  },
  en: {
    grades: { E1: "Excellent", E2: "Good", E3: "Completed", E4: "Not completed" },
    late: { none: "None", some: "At most 20 %", many: "More than 20 %" },
    lateTasks: "Tasks that were late",
    selfScoreHint: "From 0 to 100.",
    weaknesses: "Weaknesses",
    weaknessesHint: "Needed, and how to mend them.",
    finalGrade: "Grade",
    decisionNumber: "Number of the decision",
    decidedOn: "Day of the decision",
    year: "Year",
  },
};

/** The words of the inputs that every review has: of a member as of a unit. */
export function reviewInputs(lang: Lang): Record<string, InputWords> {
  const words = gradeText[lang];
  return {
    year: { label: words.year },
    weaknesses: { label: words.weaknesses, hint: words.weaknessesHint },
    lateTasks: { label: words.lateTasks, options: words.late },
    decisionNumber: { label: words.decisionNumber },
    decidedOn: { label: words.decidedOn },
    finalGrade: { label: words.finalGrade, options: words.grades },
  };
}
