import { duesGroup } from "#app/codes/dues-group.ts";
import { isOneOf, requiredIf } from "#app/record/conditions.ts";
import { code, money, text } from "#app/record/field.ts";
import { collection, section } from "#app/record/section.ts";

/** Dues. @source record-format §2, section U */
export const duesSection = section(
  "U_dues",
  { vi: "Đảng phí", en: "Dues" },
  {
    dues_group: code("dues_group", {
      label: { vi: "Đối tượng đóng đảng phí", en: "Dues group" },
      header: "Nhóm đảng phí",
      required: "L2",
      sensitivity: "restricted",
      changeClass: "K2",
      source: "01-QĐ/TW",
      validation: "valid for the month; suggested from occupation and age",
    }),
    dues_base_amount: money({
      label: { vi: "Thu nhập làm căn cứ đóng đảng phí", en: "Income base for dues" },
      header: "Căn cứ đóng đảng phí",
      required: requiredIf(
        "L2",
        isOneOf(
          "dues_group",
          [
            duesGroup.codes.insured,
            duesGroup.codes.sickOrMaternity,
            duesGroup.codes.pensioner,
            duesGroup.codes.conscript,
          ],
          { vi: "đóng đảng phí theo thu nhập", en: "dues follow the income" },
        ),
      ),
      min: 0,
      sensitivity: "sensitive",
      changeClass: "K2",
      source: "01-QĐ/TW",
      hint: { vi: "Số tiền một tháng, đồng", en: "Đồng for one month" },
      validation: ">=0; declared by the member",
    }),
    dues_voluntary_amount: money({
      label: { vi: "Mức tự nguyện đóng cao hơn", en: "Voluntary higher amount" },
      header: "Mức tự nguyện",
      required: "optional",
      min: 0,
      sensitivity: "restricted",
      changeClass: "K2",
      source: "01-QĐ/TW",
      hint: { vi: "Số tiền một tháng, đồng", en: "Đồng for one month" },
      validation: "> computed amount; superior committee decides",
    }),
  },
  {
    dues_exemptions: collection(
      "MienDangPhi",
      { vi: "Miễn, giảm đảng phí", en: "Dues exemptions" },
      {
        kind: code("dues_exemption", {
          label: { vi: "Miễn, giảm, chậm, đóng trước", en: "Exemption kind" },
          header: "Miễn/giảm",
          required: "row",
          sensitivity: "restricted",
          changeClass: "procedure",
          source: "01-QĐ/TW",
          validation: "M1 automatic at 600 months of Party age",
        }),
        from_month: text({
          label: { vi: "Từ tháng", en: "From month" },
          header: "Từ tháng",
          required: "row",
          maxLength: 7,
          pattern: /^[0-9]{4}-(0[1-9]|1[0-2])$/,
          sensitivity: "restricted",
          changeClass: "procedure",
          source: "01-QĐ/TW",
          hint: { vi: "Tháng/năm, ví dụ 02/2026", en: "Month and year, for example 02/2026" },
          validation: "YYYY-MM",
        }),
        to_month: text({
          label: { vi: "Đến tháng", en: "To month" },
          header: "Đến tháng",
          required: "optional",
          maxLength: 7,
          pattern: /^[0-9]{4}-(0[1-9]|1[0-2])$/,
          sensitivity: "restricted",
          changeClass: "procedure",
          source: "01-QĐ/TW",
          hint: { vi: "Tháng/năm, ví dụ 02/2026", en: "Month and year, for example 02/2026" },
          validation: "M4..M7: at most 12 months",
        }),
        decision: text({
          label: { vi: "Nghị quyết, quyết định", en: "Decision" },
          header: "Căn cứ",
          required: "optional",
          sensitivity: "restricted",
          changeClass: "procedure",
          source: "01-QĐ/TW",
        }),
      },
    ),
  },
);
