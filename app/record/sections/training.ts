import { code, partialDate, text } from "#app/record/field.ts";
import { collection, section } from "#app/record/section.ts";

/** Training. @source record-format §2, section I */
export const trainingSection = section(
  "I_training",
  { vi: "Đào tạo, bồi dưỡng", en: "Training" },
  {},
  {
    trainings: collection(
      "DaoTao",
      { vi: "Đào tạo, bồi dưỡng", en: "Trainings" },
      {
        school: text({
          label: { vi: "Tên trường, cơ sở đào tạo", en: "School" },
          header: "Tên trường",
          required: "row",
          maxLength: 300,
          sensitivity: "public",
          changeClass: "K2",
          source: "1-HSĐV 18",
        }),
        field: text({
          label: { vi: "Ngành học, nội dung", en: "Field" },
          header: "Ngành học",
          required: "row",
          sensitivity: "public",
          changeClass: "K2",
          source: "1-HSĐV 18",
        }),
        kind: code("training_kind", {
          label: {
            vi: "Loại đào tạo",
            en: "Kind (professional, political, state mgmt, language, IT, defense)",
          },
          header: "Loại đào tạo",
          required: "row",
          sensitivity: "public",
          changeClass: "K2",
          source: "1-HSĐV 18",
        }),
        from: partialDate({
          label: { vi: "Từ", en: "From" },
          header: "Từ",
          required: "optional",
          sensitivity: "public",
          changeClass: "K2",
          source: "1-HSĐV 18",
        }),
        to: partialDate({
          label: { vi: "Đến", en: "To" },
          header: "Đến",
          required: "optional",
          sensitivity: "public",
          changeClass: "K2",
          source: "1-HSĐV 18",
          validation: ">= from",
        }),
        mode: code("training_mode", {
          label: { vi: "Hình thức học", en: "Mode" },
          header: "Hình thức học",
          required: "optional",
          sensitivity: "public",
          changeClass: "K2",
          source: "1-HSĐV 18",
        }),
        certificate: text({
          label: { vi: "Văn bằng, chứng chỉ", en: "Certificate" },
          header: "Văn bằng, chứng chỉ",
          required: "optional",
          sensitivity: "public",
          changeClass: "K2",
          source: "1-HSĐV 18",
        }),
        level_code: text({
          label: { vi: "Trình độ tương ứng", en: "Resulting level code" },
          header: "Mã trình độ",
          required: "optional",
          sensitivity: "public",
          changeClass: "K2",
          source: "assumed",
          validation: "a code of the list for its kind; drives the highest-level fields",
        }),
      },
    ),
  },
);
