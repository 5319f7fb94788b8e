import { longText, partialDate, text } from "#app/record/field.ts";
import { collection, section } from "#app/record/section.ts";

/** Abroad. @source record-format §2, section J */
export const foreignSection = section(
  "J_foreign",
  { vi: "Nước ngoài", en: "Abroad" },
  {},
  {
    foreign_travels: collection(
      "NuocNgoai",
      { vi: "Đi nước ngoài, quan hệ nước ngoài", en: "Travel and relations abroad" },
      {
        country: text({
          label: { vi: "Nước đến", en: "Country" },
          header: "Nước",
          required: "row",
          sensitivity: "restricted",
          changeClass: "K2",
          source: "1-HSĐV 19",
          hint: {
            vi: "Tên nước hoặc mã hai chữ cái",
            en: "Name of the country or its two-letter code",
          },
          validation: "ISO 3166-1 alpha-2 or name",
        }),
        from: partialDate({
          label: { vi: "Từ", en: "From" },
          header: "Từ",
          required: "row",
          sensitivity: "restricted",
          changeClass: "K2",
          source: "1-HSĐV 19",
        }),
        to: partialDate({
          label: { vi: "Đến", en: "To" },
          header: "Đến",
          required: "optional",
          sensitivity: "restricted",
          changeClass: "K2",
          source: "1-HSĐV 19",
          validation: ">= from",
        }),
        purpose: text({
          label: { vi: "Mục đích", en: "Purpose" },
          header: "Mục đích",
          required: "row",
          maxLength: 500,
          sensitivity: "restricted",
          changeClass: "K2",
          source: "1-HSĐV 19",
        }),
        approved_by: text({
          label: { vi: "Cấp cho phép", en: "Approved by" },
          header: "Cấp cho phép",
          required: "optional",
          sensitivity: "restricted",
          changeClass: "K2",
          source: "assumed",
        }),
        foreign_org: longText({
          label: { vi: "Tổ chức nước ngoài đã tham gia", en: "Foreign organization joined" },
          header: "Quan hệ với tổ chức nước ngoài",
          required: "optional",
          sensitivity: "sensitive",
          changeClass: "K2",
          source: "2-HSĐV",
        }),
      },
    ),
  },
);
