import { code, codes, date, text } from "#app/record/field.ts";
import { collection, section } from "#app/record/section.ts";

/** Health and policy. @source record-format §2, section G */
export const healthPolicySection = section(
  "G_health_policy",
  { vi: "Sức khoẻ, chính sách", en: "Health and policy" },
  {
    health_status: code("health_status", {
      label: { vi: "Tình trạng sức khoẻ", en: "Health status" },
      header: "Sức khoẻ",
      required: "L2",
      sensitivity: "sensitive",
      changeClass: "K2",
      source: "2-HSĐV",
      validation: "5 requires document HS21",
    }),
    policy_categories: codes("policy_family", {
      label: { vi: "Diện chính sách", en: "Policy categories" },
      header: "Diện chính sách",
      required: "L2",
      sensitivity: "restricted",
      changeClass: "K2",
      source: "2-HSĐV",
      hint: { vi: "Chọn mọi diện đang hưởng", en: "Choose all that apply" },
      validation: "semicolon separated codes; each dated in child list if poor household",
    }),
    war_invalid_class: code("policy_family", {
      label: { vi: "Thương binh hạng", en: "War invalid class" },
      header: "Hạng thương binh",
      required: "optional",
      sensitivity: "restricted",
      changeClass: "K2",
      source: "2-HSĐV",
      validation: "TB1..TB4 only",
    }),
    martyr_family_note: text({
      label: { vi: "Gia đình liệt sĩ", en: "Martyr family note" },
      header: "Gia đình liệt sĩ",
      required: "optional",
      sensitivity: "restricted",
      changeClass: "K2",
      source: "2-HSĐV",
    }),
  },
  {
    policy_periods: collection(
      "ChinhSach",
      { vi: "Diện chính sách theo thời gian", en: "Policy periods" },
      {
        category: code("policy_family", {
          label: { vi: "Loại chính sách", en: "Policy category" },
          header: "Loại chính sách",
          required: "row",
          sensitivity: "restricted",
          changeClass: "K2",
          source: "assumed",
        }),
        from_date: date({
          label: { vi: "Từ ngày", en: "From" },
          header: "Từ ngày",
          required: "row",
          sensitivity: "restricted",
          changeClass: "K2",
          source: "assumed",
        }),
        to_date: date({
          label: { vi: "Đến ngày", en: "To" },
          header: "Đến ngày",
          required: "optional",
          sensitivity: "restricted",
          changeClass: "K2",
          source: "assumed",
          validation: ">= from",
        }),
      },
    ),
  },
);
