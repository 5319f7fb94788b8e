import { code, date, longText, partialDate, text } from "#app/record/field.ts";
import { collection, section } from "#app/record/section.ts";

/** Discipline. @source record-format §2, section M */
export const disciplineSection = section(
  "M_discipline",
  { vi: "Kỷ luật", en: "Discipline" },
  {},
  {
    disciplines: collection(
      "KyLuat",
      { vi: "Kỷ luật", en: "Disciplines" },
      {
        form: code("discipline_form", {
          label: { vi: "Hình thức kỷ luật", en: "Discipline form" },
          header: "Hình thức kỷ luật",
          required: "row",
          sensitivity: "sensitive",
          changeClass: "procedure",
          source: "1-HSĐV 21; 69-QĐ/TW",
          validation:
            "M1 allows D1, D2 only; D3 needs an open Party position at decision date; V-K-01",
        }),
        decision_number: text({
          label: { vi: "Số quyết định", en: "Decision number" },
          header: "Số quyết định",
          required: "row",
          sensitivity: "sensitive",
          changeClass: "procedure",
          source: "assumed",
        }),
        decision_date: date({
          label: { vi: "Ngày quyết định", en: "Decision date" },
          header: "Ngày quyết định",
          required: "row",
          sensitivity: "sensitive",
          changeClass: "procedure",
          source: "1-HSĐV 21",
        }),
        announced_date: date({
          label: { vi: "Ngày công bố", en: "Date announced" },
          header: "Ngày công bố",
          required: "optional",
          sensitivity: "sensitive",
          changeClass: "procedure",
          source: "296-QĐ/TW",
          validation: ">= decision_date; starts the appeal clock",
        }),
        authority: text({
          label: { vi: "Cấp quyết định", en: "Authority" },
          header: "Cấp quyết định",
          required: "row",
          sensitivity: "sensitive",
          changeClass: "procedure",
          source: "1-HSĐV 21",
        }),
        violation: longText({
          label: { vi: "Nội dung vi phạm", en: "Violation" },
          header: "Nội dung vi phạm",
          required: "row",
          sensitivity: "sensitive",
          changeClass: "procedure",
          source: "1-HSĐV 21",
          validation: "no State-secret content",
        }),
        violation_date: partialDate({
          label: { vi: "Thời điểm vi phạm (kết thúc)", en: "End of the violation" },
          header: "Thời điểm vi phạm",
          required: "optional",
          sensitivity: "sensitive",
          changeClass: "procedure",
          source: "69-QĐ/TW",
          validation: "limitation check V-K-02",
        }),
        effect_end_date: date({
          label: { vi: "Ngày hết hiệu lực", en: "End of effect" },
          header: "Ngày hết hiệu lực",
          required: "optional",
          sensitivity: "sensitive",
          changeClass: "procedure",
          source: "296-QĐ/TW (assumed)",
          validation: "default announced_date + 12 months (assumed)",
        }),
        appeal_result: code("appeal_result", {
          label: { vi: "Kết quả khiếu nại", en: "Appeal result" },
          header: "Kết quả khiếu nại",
          required: "optional",
          sensitivity: "sensitive",
          changeClass: "procedure",
          source: "296-QĐ/TW",
        }),
      },
    ),
  },
);
