import { code, date, text } from "#app/record/field.ts";
import { collection, section } from "#app/record/section.ts";

/** Party cards. @source record-format §2, section S */
export const cardSection = section(
  "S_card",
  { vi: "Thẻ đảng viên", en: "Party cards" },
  {},
  {
    party_cards: collection(
      "TheDang",
      { vi: "Thẻ đảng viên", en: "Party cards" },
      {
        number: text({
          label: { vi: "Số thẻ", en: "Card number" },
          header: "Số thẻ",
          required: "row",
          sensitivity: "restricted",
          changeClass: "procedure",
          source: "1-TĐV",
          validation: "as party_card_number",
        }),
        issue_date: date({
          label: { vi: "Ngày cấp", en: "Issue date" },
          header: "Ngày cấp",
          required: "row",
          sensitivity: "restricted",
          changeClass: "procedure",
          source: "1-TĐV",
          validation: ">= official_date",
        }),
        issued_by: text({
          label: { vi: "Cấp cấp thẻ", en: "Issued by" },
          header: "Cấp cấp thẻ",
          required: "optional",
          sensitivity: "restricted",
          changeClass: "procedure",
          source: "1-TĐV",
        }),
        generation: code("card_generation", {
          label: { vi: "Mẫu thẻ", en: "Card generation" },
          header: "Mẫu thẻ",
          required: "row",
          sensitivity: "restricted",
          changeClass: "procedure",
          source: "29-CT/TW; 51-CT/TW",
        }),
        status: code("card_status", {
          label: { vi: "Tình trạng thẻ", en: "Card status" },
          header: "Tình trạng",
          required: "row",
          sensitivity: "restricted",
          changeClass: "procedure",
          source: "06-QĐ/TW",
        }),
        change_date: date({
          label: { vi: "Ngày thay đổi", en: "Date of change" },
          header: "Ngày thay đổi",
          required: "optional",
          sensitivity: "restricted",
          changeClass: "procedure",
          source: "06-QĐ/TW",
        }),
      },
    ),
  },
);
