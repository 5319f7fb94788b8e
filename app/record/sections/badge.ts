import { code, date, text, year } from "#app/record/field.ts";
import { collection, section } from "#app/record/section.ts";

/** Party badges. @source record-format §2, section L */
export const badgeSection = section(
  "L_badge",
  { vi: "Huy hiệu Đảng", en: "Party badges" },
  {},
  {
    party_badges: collection(
      "HuyHieu",
      { vi: "Huy hiệu Đảng", en: "Party badges" },
      {
        badge: code("party_badge", {
          label: { vi: "Loại Huy hiệu Đảng", en: "Badge" },
          header: "Loại huy hiệu",
          required: "row",
          sensitivity: "public",
          changeClass: "procedure",
          source: "2-HSĐV; 5-HHĐ",
          validation: "unique per member except re-issue",
        }),
        badge_number: text({
          label: { vi: "Số Huy hiệu", en: "Badge number" },
          header: "Số huy hiệu",
          required: "optional",
          sensitivity: "public",
          changeClass: "procedure",
          source: "5-HHĐ; 7-HSĐV col 8",
          validation: "unique",
        }),
        round: code("badge_round", {
          label: { vi: "Đợt tặng", en: "Round" },
          header: "Đợt",
          required: "row",
          sensitivity: "public",
          changeClass: "procedure",
          source: "5-HHĐ",
        }),
        round_year: year({
          label: { vi: "Năm", en: "Year of the round" },
          header: "Năm",
          required: "row",
          min: 1900,
          max: 2099,
          sensitivity: "public",
          changeClass: "procedure",
          source: "5-HHĐ",
        }),
        decision_number: text({
          label: { vi: "Số quyết định", en: "Decision number" },
          header: "Số QĐ",
          required: "optional",
          sensitivity: "public",
          changeClass: "procedure",
          source: "5-HHĐ",
        }),
        decision_date: date({
          label: { vi: "Ngày quyết định", en: "Decision date" },
          header: "Ngày QĐ",
          required: "optional",
          sensitivity: "public",
          changeClass: "procedure",
          source: "5-HHĐ",
        }),
        mode: code("badge_mode", {
          label: { vi: "Cách tặng", en: "Mode: normal, early, posthumous, re-issue" },
          header: "Tặng sớm/truy tặng",
          required: "row",
          sensitivity: "restricted",
          changeClass: "procedure",
          source: "06-HD/TW",
        }),
      },
    ),
  },
);
