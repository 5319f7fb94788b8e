import { code, organization, partialDate, text } from "#app/record/field.ts";
import { collection, section } from "#app/record/section.ts";

/** Positions in the Party. @source record-format §2, section R */
export const positionSection = section(
  "R_position",
  { vi: "Chức vụ trong Đảng", en: "Positions in the Party" },
  {},
  {
    positions: collection(
      "ChucVu",
      { vi: "Chức vụ đảng", en: "Positions" },
      {
        position: code("party_position", {
          label: { vi: "Chức vụ đảng", en: "Party position" },
          header: "Chức vụ",
          required: "row",
          sensitivity: "public",
          changeClass: "procedure",
          source: "assumed",
        }),
        org_id: organization({
          label: { vi: "Tổ chức", en: "Organization" },
          header: "Tổ chức",
          required: "row",
          sensitivity: "public",
          changeClass: "procedure",
          source: "assumed",
          validation: "type consistent with the position",
        }),
        term: text({
          label: { vi: "Nhiệm kỳ", en: "Term" },
          header: "Nhiệm kỳ",
          required: "optional",
          maxLength: 9,
          pattern: /^[0-9]{4}-[0-9]{4}$/,
          sensitivity: "public",
          changeClass: "procedure",
          source: "assumed",
          hint: { vi: "Ví dụ 2025-2030", en: "For example 2025-2030" },
          validation: "YYYY-YYYY",
        }),
        from_date: partialDate({
          label: { vi: "Từ ngày", en: "From" },
          header: "Từ ngày",
          required: "row",
          sensitivity: "public",
          changeClass: "procedure",
          source: "assumed",
        }),
        to_date: partialDate({
          label: { vi: "Đến ngày", en: "To" },
          header: "Đến ngày",
          required: "optional",
          sensitivity: "public",
          changeClass: "procedure",
          source: "assumed",
          validation: ">= from",
        }),
        basis: code("position_basis", {
          label: { vi: "Căn cứ", en: "Elected, appointed or co-opted" },
          header: "Bầu/chỉ định",
          required: "row",
          sensitivity: "public",
          changeClass: "procedure",
          source: "assumed",
        }),
        decision_number: text({
          label: { vi: "Số quyết định chuẩn y", en: "Approval decision number" },
          header: "Số QĐ chuẩn y",
          required: "optional",
          sensitivity: "public",
          changeClass: "procedure",
          source: "assumed",
        }),
      },
    ),
  },
);
