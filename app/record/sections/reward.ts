import { code, longText, partialDate, text, year } from "#app/record/field.ts";
import { collection, section } from "#app/record/section.ts";

/** Rewards. @source record-format §2, section K */
export const rewardSection = section(
  "K_reward",
  { vi: "Khen thưởng", en: "Rewards" },
  {},
  {
    rewards: collection(
      "KhenThuong",
      { vi: "Khen thưởng", en: "Rewards" },
      {
        form: code("reward_form", {
          label: { vi: "Hình thức khen thưởng", en: "Reward form" },
          header: "Hình thức khen thưởng",
          required: "row",
          sensitivity: "public",
          changeClass: "K2",
          source: "1-HSĐV 20",
        }),
        decision_number: text({
          label: { vi: "Số quyết định", en: "Decision number" },
          header: "Số quyết định",
          required: "optional",
          sensitivity: "public",
          changeClass: "K2",
          source: "assumed",
        }),
        decision_date: partialDate({
          label: { vi: "Ngày quyết định", en: "Decision date" },
          header: "Ngày quyết định",
          required: "row",
          sensitivity: "public",
          changeClass: "K2",
          source: "1-HSĐV 20",
          validation: "<= today",
        }),
        authority: text({
          label: { vi: "Cấp quyết định", en: "Authority" },
          header: "Cấp quyết định",
          required: "row",
          sensitivity: "public",
          changeClass: "K2",
          source: "1-HSĐV 20",
        }),
        content: longText({
          label: { vi: "Nội dung, thành tích", en: "Achievement" },
          header: "Nội dung",
          required: "optional",
          sensitivity: "public",
          changeClass: "K2",
          source: "1-HSĐV 20",
        }),
        year: year({
          label: { vi: "Năm thành tích", en: "Year" },
          header: "Năm",
          required: "optional",
          min: 1900,
          max: 2099,
          sensitivity: "public",
          changeClass: "K2",
          source: "assumed",
        }),
      },
    ),
  },
);
